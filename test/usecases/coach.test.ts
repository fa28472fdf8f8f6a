import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { homeMailOf } from '../../src/domain/person.ts';
import type { NotesContent } from '../../src/domain/session-notes.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { answerCoaching, viewCoaching } from '../../src/usecases/coach-pairs.ts';
import { viewCoachCard } from '../../src/usecases/coach-message.ts';
import { endPair } from '../../src/usecases/live-pair.ts';
import {
  agreeToCoach,
  endCoaching,
  nameCoach,
  shareWithCoach,
  viewCoach,
} from '../../src/usecases/name-coach.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { viewNotes, writeNotes } from '../../src/usecases/session-notes.ts';
import { offerCoach, viewStandingCoach } from '../../src/usecases/standing-coach.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession, type Formed } from './story.ts';

const ANA = { ...someone('Ana Coach', 'fabrikam'), tenantId: MENTOR.tenantId };
const BEN = someone('Ben Coach');
const SOON = '2026-12-03T13:00:00.000Z';

let at: World;
let pair: Formed;
beforeEach(async () => {
  at = world();
  pair = await formedPair(at);
});
afterEach(() => at.close());

const name = async (who = MENTOR, coach = ANA) =>
  codeOf(
    await nameCoach(at.ports, who, { ...pair, mail: ` ${coach.mail ?? ''} `, name: coach.name }),
  );
const version = async () => found(done(await viewCoach(at.ports, MENTOR, pair)).coaching).version;
const answer = async (accepted: boolean, coach = ANA, of?: number) =>
  codeOf(
    await answerCoaching(at.ports, coach, { ...pair, version: of ?? (await version()), accepted }),
  );
const status = async () => done(await viewCoach(at.ports, MENTOR, pair)).coaching?.status;
const seen = (coach = ANA) => viewCoaching(at.ports, coach);

async function coached(coach = ANA): Promise<void> {
  await at.install(coach);
  await name(MENTOR, coach);
  await name(EXECUTIVE, coach);
  await answer(true, coach);
  await at.work();
}

async function noted(content: Partial<NotesContent>, sessionId: string, seenVersion = 0) {
  const full = { text: 'Ce que nous retenons.', actions: [], shared: true, ...content };
  const input = { ...pair, sessionId, content: full, seen: seenVersion };
  return done(await writeNotes(at.ports, MENTOR, input));
}

describe('a coach', () => {
  test('is named by one, agreed to by the other, and only then hears of it', async () => {
    await at.install(ANA);
    expect(await name()).toBe('done');
    await at.work();
    expect(at.kinds(EXECUTIVE).at(-1)).toBe('coach-proposed');
    expect([at.kinds(ANA), await seen()]).toEqual([[], []]);
    const agree = { ...pair, version: 1 };
    expect(codeOf(await agreeToCoach(at.ports, MENTOR, agree))).toBe('coach_own_naming');
    expect(codeOf(await agreeToCoach(at.ports, EXECUTIVE, agree))).toBe('done');
    await at.work();
    expect(at.kinds(ANA)).toEqual(['coach-invited']);
    expect(await answer(true)).toBe('done');
    await at.work();
    expect(at.kinds(MENTOR).at(-1)).toBe('coach-accepted');
    expect(at.kinds(EXECUTIVE).at(-1)).toBe('coach-accepted');
    expect((await seen())[0]?.view.people).toEqual([MENTOR.name, EXECUTIVE.name]);
  });

  test('is agreed to as well by naming the same person, and tapping again changes nothing', async () => {
    await coached();
    expect(await answer(true)).toBe('done');
    expect(codeOf(await agreeToCoach(at.ports, EXECUTIVE, { ...pair, version: 1 }))).toBe('done');
    await at.work();
    expect(at.kinds(MENTOR).filter((kind) => kind === 'coach-accepted')).toHaveLength(1);
    expect(await name(MENTOR, BEN)).toBe('coach_already_named');
  });

  test('finds first the pairs that wait for an answer, then those they have', async () => {
    const states = async () => (await seen()).map(({ view }) => view.state);
    await coached();
    const first = pair;
    for (const title of ['Deux', 'Trois']) {
      pair = await formedPair(at, { name: title });
      await name();
      await name(EXECUTIVE);
    }
    expect(await states()).toEqual(['invited', 'invited', 'accepted']);
    await answer(true);
    expect(await states()).toEqual(['invited', 'accepted', 'accepted']);
    expect((await seen()).slice(1).map(({ view }) => view.pairId)).toContain(first.pairId);
  });

  test('stands outside: none of the two, nor who manages the programme', async () => {
    await recognise(at.ports, MANAGER);
    expect(await name(MENTOR, EXECUTIVE)).toBe('coach_not_outside');
    expect(await name(MENTOR, MANAGER)).toBe('coach_not_outside');
    expect(await name(MENTOR, { ...ANA, mail: 'not an address' })).toBe('mail_invalid');
    expect(await name(ANA)).toBe('not_found');
  });

  test('who turns out to manage the programme reads nothing, whatever the pair named', async () => {
    const later = { ...MANAGER, mail: 'home@fabrikam.example' };
    await name(MENTOR, later);
    await name(EXECUTIVE, later);
    await recognise(at.ports, later);
    expect(await seen(MANAGER)).toEqual([]);
    expect(await answer(true, MANAGER)).toBe('not_found');
  });

  test('is found by the address at home under which a tenant knows a guest', async () => {
    expect(homeMailOf('ana_b_fabrikam.example#ext#@contoso.onmicrosoft.com')).toBe(
      'ana_b@fabrikam.example',
    );
    expect(homeMailOf('ana@fabrikam.example')).toBe('ana@fabrikam.example');
    await name();
    await name(EXECUTIVE);
    await at.install({ ...ANA, mail: 'Ana.Coach_fabrikam.example#EXT#@contoso.onmicrosoft.com' });
    expect(at.kinds(ANA)).toEqual(['coach-invited']);
  });

  test('may decline, and the proposer may take the name back: who was never asked hears nothing', async () => {
    await at.install(ANA, BEN);
    await name();
    done(await endCoaching(at.ports, EXECUTIVE, pair));
    await at.work();
    expect(at.inbox(MENTOR).at(-1)).toMatchObject({
      kind: 'coach-ended',
      coach: { state: 'not-agreed' },
    });
    expect(at.kinds(ANA)).toEqual([]);
    expect(codeOf(await viewCoachCard(at.ports, ANA, pair))).toBe('not_found');
    await name(MENTOR, BEN);
    await name(EXECUTIVE, BEN);
    expect(await answer(false, BEN)).toBe('done');
    expect(await answer(true, BEN)).toBe('not_found');
    expect(await status()).toBe('ended');
  });

  test('is withdrawn by either, at once, and hears that it is over', async () => {
    await coached();
    done(await endCoaching(at.ports, EXECUTIVE, pair));
    expect(await seen()).toEqual([]);
    await at.work();
    expect(at.kinds(ANA).at(-1)).toBe('coach-over');
    expect(at.kinds(MENTOR).at(-1)).toBe('coach-ended');
    expect(codeOf(await shareWithCoach(at.ports, MENTOR, { ...pair, shares: ['dates'] }))).toBe(
      'coaching_closed',
    );
  });

  test('loses sight of a pair that ends', async () => {
    await coached();
    done(await endPair(at.ports, MENTOR, pair));
    expect(await seen()).toEqual([]);
    await at.work();
    expect(at.kinds(ANA).at(-1)).toBe('coach-over');
  });
});

describe('what a coach is shown', () => {
  test('is notes one by one, said without a word of them, and gone when taken back', async () => {
    await coached();
    const { id } = await plannedSession(at, pair, SOON);
    expect((await seen())[0]).toMatchObject({ notes: [] });
    await noted({ actions: [{ text: 'Essayer', who: 'mentee', done: false }] }, id);
    await at.work();
    expect((await seen())[0]?.notes).toEqual([
      {
        number: 1,
        text: 'Ce que nous retenons.',
        actions: [{ text: 'Essayer', who: EXECUTIVE.name, done: false }],
      },
    ]);
    expect(at.inbox(ANA).at(-1)).toMatchObject({ kind: 'coach-shared', number: 1 });
    expect(JSON.stringify(at.inbox(ANA))).not.toContain('retenons');
    await noted({ shared: false }, id, 1);
    expect((await seen())[0]?.notes).toEqual([]);
  });

  test('is not what was shown to the coach before', async () => {
    await coached();
    const { id } = await plannedSession(at, pair, SOON);
    await noted({}, id);
    done(await endCoaching(at.ports, MENTOR, pair));
    await coached(BEN);
    expect((await seen(BEN))[0]?.notes).toEqual([]);
    expect(done(await viewNotes(at.ports, MENTOR, { ...pair, sessionId: id }))).toMatchObject({
      coach: BEN.name,
      isShown: false,
    });
    await noted({}, id, 1);
    expect((await seen(BEN))[0]?.notes).toHaveLength(1);
    expect(done(await viewCoach(at.ports, EXECUTIVE, pair)).shown).toEqual([
      { sessionId: id, number: 1 },
    ]);
  });

  test('are dates and goals by a switch each; a session is then said when it is set or off', async () => {
    await coached();
    const first = await plannedSession(at, pair, SOON);
    expect((await seen())[0]).not.toHaveProperty('sessions');
    expect(at.kinds(ANA)).not.toContain('coach-session');
    done(await cancelSession(at.ports, MENTOR, { ...pair, sessionId: first.id }));
    await at.work();
    done(await shareWithCoach(at.ports, EXECUTIVE, { ...pair, shares: ['goals', 'dates'] }));
    await plannedSession(at, pair, SOON);
    expect((await seen())[0]?.sessions).toEqual([
      { number: 1, of: 2, startsAt: SOON, minutes: 45, cancelled: false },
    ]);
    expect(at.inbox(ANA).at(-1)).toMatchObject({
      kind: 'coach-session',
      date: { startsAt: SOON },
    });
    done(await shareWithCoach(at.ports, MENTOR, { ...pair, shares: [] }));
    expect((await seen())[0]).not.toHaveProperty('sessions');
  });
});

test('a manager offers a coach; each pair decides by itself', async () => {
  const { programmeId } = pair;
  const coach = { name: ANA.name, mail: ANA.mail ?? '' };
  expect(codeOf(await offerCoach(at.ports, MENTOR, { programmeId, coach }))).toBe('not_found');
  done(await offerCoach(at.ports, MANAGER, { programmeId, coach }));
  expect(done(await viewStandingCoach(at.ports, MANAGER, programmeId))).toMatchObject(coach);
  expect(done(await viewCoach(at.ports, EXECUTIVE, pair)).standing).toMatchObject(coach);
  await recognise(at.ports, ANA);
  expect(await seen()).toEqual([]);
  done(await offerCoach(at.ports, MANAGER, { programmeId, coach: null }));
  expect(done(await viewStandingCoach(at.ports, MANAGER, programmeId))).toBeUndefined();
});
