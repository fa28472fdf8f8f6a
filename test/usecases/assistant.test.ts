import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cancelSession,
  confirmSession,
  moveSession,
  viewSession,
} from '../../src/usecases/change-session.ts';
import { listMyProgrammes } from '../../src/usecases/list-programmes.ts';
import { viewMyMentoring, viewMyPairs } from '../../src/usecases/my-mentoring.ts';
import { nameDelegate, viewPlanning } from '../../src/usecases/name-delegate.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import { viewProposal } from '../../src/usecases/answer-proposal.ts';
import { giveFeedback, viewFeedback } from '../../src/usecases/give-feedback.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { undoCancellation } from '../../src/usecases/undo-cancellation.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import {
  ASSISTANT,
  EXECUTIVE,
  formedPair,
  MENTOR,
  plannedSession,
  sessionOf,
  type Formed,
} from './story.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const FRIDAY = '2026-11-27T09:00:00.000Z';
const at14 = { instant: THURSDAY };

describe('an executive’s assistant', () => {
  let at: World;
  let formed: Formed;
  let pair: { programmeId: string; pairId: string };
  beforeEach(async () => {
    at = world();
    formed = await formedPair(at);
    pair = { programmeId: formed.programmeId, pairId: formed.pairId };
    await at.install(ASSISTANT);
    await name(ASSISTANT.mail ?? '');
  });
  afterEach(() => at.close());

  const name = async (mail: string | null, who = EXECUTIVE) =>
    codeOf(await nameDelegate(at.ports, who, { programmeId: formed.programmeId, mail }));

  test('is named by the executive alone, by an address that is not their own', async () => {
    expect(await name('not an address')).toBe('mail_invalid');
    expect(await name(EXECUTIVE.mail ?? '')).toBe('mail_invalid');
    expect(await name(ASSISTANT.mail ?? '', MENTOR)).toBe('not_found');
    expect(await name(null)).toBe('done');
    expect(await viewPlanning(at.ports, ASSISTANT)).toEqual([]);
    expect(await name(' ODILE.Assistante@contoso.example ')).toBe('done');
    expect(await viewPlanning(at.ports, ASSISTANT)).toHaveLength(1);
  });

  test('named before they were ever seen plans once they are recognised', async () => {
    const later = someone('Paula Plus Tard');
    await name(later.mail ?? '');
    expect(await viewPlanning(at.ports, later)).toEqual([]);
    await recognise(at.ports, later);
    expect(await viewPlanning(at.ports, later)).toHaveLength(1);
    expect(await viewPlanning(at.ports, ASSISTANT)).toEqual([]);
  });

  test('plans, and the mentor confirms; the executive need not', async () => {
    const plan = done(await viewPlan(at.ports, ASSISTANT, pair));
    const session = done(await planSession(at.ports, ASSISTANT, { ...pair, at: at14 }));
    expect(plan.slots[0]?.startsAt).toBe(THURSDAY);
    expect(session.plannedBy).toBe('delegate');
    const input = { programmeId: formed.programmeId, sessionId: session.id };
    expect(codeOf(await confirmSession(at.ports, ASSISTANT, input))).toBe('own_proposal');
    expect(codeOf(await confirmSession(at.ports, EXECUTIVE, input))).toBe('own_proposal');
    expect(codeOf(await confirmSession(at.ports, MENTOR, input))).toBe('done');
    await at.work();
    expect(at.kinds(ASSISTANT)).toEqual(['session-planned']);
  });

  test('confirms, moves and cancels for the executive, and hears of changes', async () => {
    const { id } = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
    await at.work();
    const input = { programmeId: formed.programmeId, sessionId: id };
    done(await confirmSession(at.ports, ASSISTANT, input));
    done(await moveSession(at.ports, ASSISTANT, { ...input, at: { instant: FRIDAY } }));
    done(await cancelSession(at.ports, ASSISTANT, input));
    expect(await sessionOf(at, formed, id)).toMatchObject({ cancelledBy: 'delegate' });
    await at.work();
    expect(at.kinds(ASSISTANT)).toEqual(['session-proposed']);
    expect(at.kinds(MENTOR).at(-1)).toBe('session-cancelled');
  });

  describe('of what they do, the executive hears', () => {
    const told = () => at.inbox(EXECUTIVE).filter(({ kind }) => kind === 'assistant-acted');
    const did = () => told().map((message) => ('did' in message ? message.did : ''));
    const of = (sessionId: string) => ({ programmeId: formed.programmeId, sessionId });

    test('that a session was planned, moved and cancelled, by whom, and may answer it', async () => {
      const { id } = done(await planSession(at.ports, ASSISTANT, { ...pair, at: at14 }));
      await at.work();
      expect(told()).toMatchObject([
        {
          did: 'planned',
          by: ASSISTANT.name,
          session: { status: 'proposed', startsAt: THURSDAY, side: 'mentee' },
        },
      ]);
      expect(at.inbox(MENTOR).at(-1)).toMatchObject({
        kind: 'session-proposed',
        session: { byAssistant: true, mineToConfirm: true },
      });
      const move = { ...of(id), at: { instant: FRIDAY } };
      done(await moveSession(at.ports, ASSISTANT, move));
      done(await moveSession(at.ports, ASSISTANT, move));
      await at.work();
      expect(told().at(-1)).toMatchObject({ did: 'moved', session: { startsAt: FRIDAY } });
      done(await cancelSession(at.ports, ASSISTANT, of(id)));
      await at.work();
      expect(told().at(-1)).toMatchObject({
        did: 'cancelled',
        session: { status: 'cancelled', mayUndo: true },
      });
      expect(at.inbox(MENTOR).at(-1)).toMatchObject({
        kind: 'session-cancelled',
        session: { byAssistant: true },
      });
      done(await undoCancellation(at.ports, ASSISTANT, of(id)));
      await at.work();
      expect(did()).toEqual(['planned', 'moved', 'cancelled', 'restored']);
      expect(at.kinds(ASSISTANT)).toEqual([]);
    });

    test('once, at any hour, and by no more than one message when it is on again for both', async () => {
      const { id } = await plannedSession(at, formed, THURSDAY);
      at.clock.set('2026-11-24T22:00:00.000Z');
      done(await cancelSession(at.ports, ASSISTANT, of(id)));
      await at.work();
      expect(did()).toEqual(['cancelled']);
      const before = at.kinds(EXECUTIVE).length;
      done(await undoCancellation(at.ports, ASSISTANT, of(id)));
      await at.work();
      await at.work();
      expect(at.kinds(EXECUTIVE).slice(before)).toEqual(['session-planned']);
    });

    test('nothing of what they did themself, nor of what the mentor did', async () => {
      const { id } = done(await planSession(at.ports, EXECUTIVE, { ...pair, at: at14 }));
      await at.work();
      expect(at.inbox(MENTOR).at(-1)).not.toHaveProperty('session.byAssistant');
      done(await moveSession(at.ports, EXECUTIVE, { ...of(id), at: { instant: FRIDAY } }));
      done(await cancelSession(at.ports, EXECUTIVE, of(id)));
      await at.work();
      expect(at.inbox(MENTOR).at(-1)).not.toHaveProperty('session.byAssistant');
      const second = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
      done(await cancelSession(at.ports, MENTOR, of(second.id)));
      await at.work();
      expect(told()).toEqual([]);
    });

    test('nothing that is no longer so by the time it could be said', async () => {
      const { id } = done(await planSession(at.ports, ASSISTANT, { ...pair, at: at14 }));
      done(await moveSession(at.ports, EXECUTIVE, { ...of(id), at: { instant: FRIDAY } }));
      await at.work();
      expect(told()).toEqual([]);
    });

    test('no name, when another is the assistant by then', async () => {
      const later = someone('Paula Plus Tard');
      await at.install(later);
      done(await planSession(at.ports, ASSISTANT, { ...pair, at: at14 }));
      await name(later.mail ?? '');
      await at.work();
      expect(told()).toMatchObject([{ did: 'planned' }]);
      expect(told()[0]).not.toHaveProperty('by');
    });
  });

  test('sees who and when, and nothing of what, why or how it went', async () => {
    const session = await plannedSession(at, formed, THURSDAY);
    const input = { programmeId: formed.programmeId, sessionId: session.id };
    const [line] = await listMyProgrammes(at.ports, ASSISTANT);
    expect([...found(line).standings]).toEqual(['delegate']);
    const seen = JSON.stringify([
      at.inbox(ASSISTANT),
      await viewPlanning(at.ports, ASSISTANT),
      done(await viewPlan(at.ports, ASSISTANT, pair)),
      done(await viewSession(at.ports, ASSISTANT, input)),
      await viewMyMentoring(at.ports, ASSISTANT),
      await viewMyPairs(at.ports, ASSISTANT),
    ]);
    expect(seen).not.toMatch(/Automatiser|Automating|no-code|"fr"/u);
    const plan = done(await viewPlan(at.ports, ASSISTANT, pair));
    expect(Object.values(plan.pair.why.parts)).toEqual([0, 0, 0, 0, 0, 0]);
    at.clock.set(FRIDAY);
    await at.tick();
    expect(at.kinds(ASSISTANT)).not.toContain('feedback-request');
    expect(at.kinds(ASSISTANT)).not.toContain('preparation');
    const feedback = { ...input, tookPlace: true, rating: 5 };
    expect(codeOf(await giveFeedback(at.ports, ASSISTANT, feedback))).toBe('not_found');
    expect(codeOf(await viewFeedback(at.ports, ASSISTANT, input))).toBe('not_found');
    expect(codeOf(await viewProposal(at.ports, ASSISTANT, pair))).toBe('not_found');
  });
});
