import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  accept,
  agree,
  end,
  proposeCoach,
  resume,
  share,
  type Coaching,
  type CoachingParty,
} from '../../src/domain/coaching.ts';
import type { Result } from '../../src/domain/result.ts';
import { refuse } from '../../src/domain/result.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { viewCoachCard } from '../../src/usecases/coach-message.ts';
import { answerCoaching, viewCoaching } from '../../src/usecases/coach-pairs.ts';
import { toReplace } from '../../src/usecases/documents.ts';
import { listMyProgrammes } from '../../src/usecases/list-programmes.ts';
import { endPair } from '../../src/usecases/live-pair.ts';
import {
  agreeToCoach,
  endCoaching,
  nameCoach,
  shareWithCoach,
  viewCoach,
} from '../../src/usecases/name-coach.ts';
import { nameToTeam } from '../../src/usecases/name-team.ts';
import { resumeCoaching, viewLeftPairs } from '../../src/usecases/resume-coaching.ts';
import { writeNotes } from '../../src/usecases/session-notes.ts';
import { codeOf, done, found, MONDAY, someone, world, type World } from './harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession, type Formed } from './story.ts';

const ANA = { ...someone('Ana Coach', 'fabrikam'), tenantId: MENTOR.tenantId };
const BEN = someone('Ben Coach');
const SOON = '2026-12-03T13:00:00.000Z';
const PEOPLE = { mentor: MENTOR, mentee: EXECUTIVE, coach: ANA } as const;

describe('in the domain', () => {
  const named = { id: 'p', mail: 'ana@fabrikam.example', name: 'Ana', at: MONDAY } as const;
  const open = fc
    .record({
      by: fc.constantFrom('mentor' as const, 'mentee' as const),
      far: fc.constantFrom('proposed' as const, 'invited' as const, 'accepted' as const),
      shares: fc.subarray(['dates', 'goals'] as const),
    })
    .map(({ by, far, shares }): Coaching => {
      const proposed = done(coded(proposeCoach(undefined, { ...named, by })));
      const other = by === 'mentor' ? 'mentee' : 'mentor';
      const invited = far === 'proposed' ? proposed : done(coded(agree(proposed, other, 1)));
      const far3 = far === 'accepted' ? done(coded(accept(invited, 1, MONDAY))) : invited;
      return done(coded(share(far3, shares)));
    });
  const party = fc.constantFrom<CoachingParty>('mentor', 'mentee', 'coach');
  const DAY = 24 * 60;

  test('ending it and taking that back within a day gives it as it was, and only to who ended it', () => {
    fc.assert(
      fc.property(
        open,
        party,
        party,
        fc.integer({ min: 0, max: 2 * DAY }),
        (one, by, who, later) => {
          const over = end(one, by, MONDAY);
          const back = coded(resume(over, who, one.version, addMinutes(MONDAY, later)));
          if (who !== by) expect(codeOf(back)).toBe('undo_nothing');
          else if (later >= DAY) expect(codeOf(back)).toBe('undo_too_late');
          else expect(done(back)).toEqual(one);
          expect(codeOf(coded(resume(over, by, one.version + 1, MONDAY)))).toBe('coach_replaced');
        },
      ),
    );
  });

  test('what ended before it was kept who did so is read, and nobody takes it back', () => {
    fc.assert(
      fc.property(open, party, (one, by) => {
        const { endedBy: _by, ...before } = end(one, by, MONDAY) as Coaching & {
          readonly endedBy?: CoachingParty;
        };
        const old = before;
        expect(codeOf(coded(resume(old, by, one.version, MONDAY)))).toBe('undo_nothing');
      }),
    );
  });
});

describe('in a programme', () => {
  let at: World;
  let pair: Formed;
  beforeEach(async () => {
    at = world();
    pair = await formedPair(at);
    await at.install(ANA, BEN);
  });
  afterEach(() => at.close());

  const name = async (who = MENTOR, coach = ANA) =>
    done(await nameCoach(at.ports, who, { ...pair, mail: coach.mail ?? '', name: coach.name }));
  const stop = async (by: CoachingParty) => {
    if (by !== 'coach') done(await endCoaching(at.ports, PEOPLE[by], pair));
    else done(await answerCoaching(at.ports, ANA, { ...pair, version: 1, accepted: false }));
  };
  const back = async (by: CoachingParty, version = 1) =>
    codeOf(await resumeCoaching(at.ports, PEOPLE[by], { ...pair, version }));
  const status = async () => done(await viewCoach(at.ports, MENTOR, pair)).coaching?.status;
  const heard = () => [MENTOR, EXECUTIVE, ANA].map((who) => at.kinds(who).length);
  const last = () => [MENTOR, EXECUTIVE, ANA].map((who) => at.kinds(who).at(-1));

  async function invited(): Promise<void> {
    await name();
    await at.work();
    done(await agreeToCoach(at.ports, EXECUTIVE, { ...pair, version: 1 }));
    await at.work();
  }

  async function accepted(): Promise<void> {
    await invited();
    done(await answerCoaching(at.ports, ANA, { ...pair, version: 1, accepted: true }));
    await at.work();
  }

  test.each([
    ['mentor', 'coach-accepted', 'coach-resumed', 'coached-again'],
    ['mentee', 'coach-resumed', 'coach-accepted', 'coached-again'],
    ['coach', 'coach-resumed', 'coach-resumed', 'coach-invited'],
  ] as const)(
    'what the %s ended goes on as it was, and who had heard of the end hears of that once',
    async (by, ...expected) => {
      await accepted();
      done(await shareWithCoach(at.ports, EXECUTIVE, { ...pair, shares: ['dates'] }));
      const { id: sessionId } = await plannedSession(at, pair, SOON);
      const notes = { text: 'Retenu.', actions: [], shared: true };
      done(await writeNotes(at.ports, MENTOR, { ...pair, sessionId, content: notes, seen: 0 }));
      await at.work();
      const seen = await viewCoaching(at.ports, ANA);
      await stop(by);
      await at.work();
      expect(await viewCoaching(at.ports, ANA)).toEqual([]);
      const before = heard();
      at.clock.pass({ hours: 23 });
      expect([await back(by), await back(by)]).toEqual(['done', 'done']);
      await at.work();
      expect(await viewCoaching(at.ports, ANA)).toEqual(seen);
      const told = by === 'coach' ? [1, 1, 0] : by === 'mentor' ? [0, 1, 1] : [1, 0, 1];
      expect(heard()).toEqual(before.map((n, index) => n + (told[index] ?? 0)));
      expect(last().filter((_kind, index) => told[index] === 1)).toEqual(
        expected.filter((_kind, index) => told[index] === 1),
      );
      // Done again it is said again, and taken back again.
      await stop(by);
      await at.work();
      expect(await back(by)).toBe('done');
      await at.work();
      expect(heard()).toEqual(before.map((n, index) => n + 3 * (told[index] ?? 0)));
    },
  );

  test('a no of the other half, before the coach was asked, is taken back: the coach never hears', async () => {
    await name();
    await at.work();
    await stop('mentee');
    await at.work();
    expect(at.kinds(MENTOR).at(-1)).toBe('coach-ended');
    expect(await back('mentor')).toBe('undo_nothing');
    expect(await back('mentee')).toBe('done');
    await at.work();
    expect(at.inbox(MENTOR).at(-1)).toMatchObject({
      kind: 'coach-resumed',
      coach: { state: 'waiting-for-other' },
    });
    expect(at.kinds(ANA)).toEqual([]);
    done(await agreeToCoach(at.ports, EXECUTIVE, { ...pair, version: 1 }));
    await at.work();
    expect(at.kinds(ANA)).toEqual(['coach-invited']);
  });

  test('a proposal that was withdrawn is made again, to who had heard that it was', async () => {
    await name();
    await at.work();
    await stop('mentor');
    await at.work();
    expect(await back('mentor')).toBe('done');
    await at.work();
    expect(at.inbox(EXECUTIVE).at(-1)).toMatchObject({
      kind: 'coach-resumed',
      coach: { state: 'to-agree', name: ANA.name },
    });
  });

  test('taken back before anybody heard of the end, nobody hears of either', async () => {
    await accepted();
    const before = heard();
    await stop('mentor');
    expect(await back('mentor')).toBe('done');
    await at.work();
    expect(heard()).toEqual(before);
  });

  test('named and withdrawn in one breath, the proposal still reaches the other once it stands again', async () => {
    await name();
    await stop('mentor');
    await at.work();
    expect(at.kinds(EXECUTIVE)).not.toContain('coach-proposed');
    expect(await back('mentor')).toBe('done');
    await at.work();
    expect(at.inbox(EXECUTIVE).at(-1)).toMatchObject({
      kind: 'coach-resumed',
      coach: { state: 'to-agree' },
    });
  });

  test('after a day it is too late, and nothing offers it any more', async () => {
    await accepted();
    await stop('mentor');
    const view = done(await viewCoach(at.ports, MENTOR, pair));
    expect(view.ended?.until).toBe(addMinutes(at.clock.now(), 24 * 60));
    expect(done(await viewCoach(at.ports, EXECUTIVE, pair)).ended).toBeUndefined();
    at.clock.pass({ days: 1 });
    expect(await back('mentor')).toBe('undo_too_late');
    expect(done(await viewCoach(at.ports, MENTOR, pair)).ended).toBeUndefined();
  });

  test('another coach who was named meanwhile stays, and the one before learns nothing of it', async () => {
    await accepted();
    await stop('mentor');
    await name(EXECUTIVE, BEN);
    expect(await back('mentor')).toBe('coach_replaced');
    expect(await back('coach')).toBe('not_found');
    expect(await status()).toBe('proposed');
    expect(done(await viewCoach(at.ports, MENTOR, pair)).ended).toBeUndefined();
  });

  test('with a pair that is over it stays ended', async () => {
    await accepted();
    await stop('coach');
    expect(await back('coach')).toBe('done');
    await stop('coach');
    done(await endPair(at.ports, EXECUTIVE, pair));
    expect(await back('coach')).toBe('pair_not_under_way');
    expect(await viewLeftPairs(at.ports, ANA)).toEqual([]);
  });

  test('who runs the programme by now does not come back as a coach', async () => {
    await accepted();
    await stop('mentor');
    const { programmeId } = pair;
    const { name: who, mail = '' } = ANA;
    done(await nameToTeam(at.ports, MANAGER, { programmeId, name: who, mail, as: 'deputy' }));
    expect(await back('mentor')).toBe('coach_not_outside');
    expect(done(await viewCoach(at.ports, MENTOR, pair)).ended).toBeUndefined();
  });

  test('a coach who left sees nothing, and finds where to take that back for a day', async () => {
    await accepted();
    await stop('coach');
    const rooms = async () =>
      (await listMyProgrammes(at.ports, ANA)).flatMap(({ standings }) => [...standings]);
    expect(await viewCoaching(at.ports, ANA)).toEqual([]);
    expect(await viewLeftPairs(at.ports, ANA)).toMatchObject([
      { until: addMinutes(at.clock.now(), 24 * 60) },
    ]);
    expect(await rooms()).toEqual(['coach']);
    expect(done(await viewCoachCard(at.ports, ANA, pair))).toMatchObject({
      kind: 'coach-over',
      coached: { undoUntil: addMinutes(at.clock.now(), 24 * 60) },
    });
    at.clock.pass({ days: 1 });
    expect([await viewLeftPairs(at.ports, ANA), await rooms()]).toEqual([[], []]);
    expect(await back('coach')).toBe('undo_too_late');
  });

  test('stored before it was kept who ended it, a coaching is shown as ever and offers nothing', async () => {
    await accepted();
    await stop('mentor');
    const scope = { tenantId: MENTOR.tenantId, programmeId: pair.programmeId };
    const stored = found(await at.store.get('coaching', scope, pair.pairId));
    const { endedBy: _by, ...old } = stored.body as Coaching & { readonly endedBy?: string };
    done(codedCommit(await at.store.commit(scope, [toReplace('coaching', stored, old)])));
    expect(done(await viewCoach(at.ports, MENTOR, pair)).ended).toBeUndefined();
    expect(done(await viewCoachCard(at.ports, MENTOR, pair)).kind).toBe('coach-ended');
    expect(await back('mentor')).toBe('undo_nothing');
    await name(EXECUTIVE, BEN);
    expect(await status()).toBe('proposed');
  });

  test('is nobody’s to take back who has no part in it', async () => {
    await accepted();
    await stop('mentor');
    const input = { ...pair, version: 1 };
    expect(codeOf(await resumeCoaching(at.ports, BEN, input))).toBe('not_found');
    expect(codeOf(await resumeCoaching(at.ports, MANAGER, input))).toBe('not_found');
  });
});

/** A refusal of the domain as the harness reads refusals. */
function coded<T>(result: Result<T, string>): Result<T, { readonly code: string }> {
  return result.ok ? result : refuse({ code: result.error });
}

function codedCommit(written: {
  readonly ok: boolean;
}): Result<undefined, { readonly code: string }> {
  return written.ok ? { ok: true, value: undefined } : refuse({ code: 'busy' });
}
