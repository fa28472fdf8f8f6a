import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leave, undoEnding as undo, type Pair, type Side } from '../../src/domain/pair.ts';
import { answerProposal as answer } from '../../src/domain/pair.ts';
import { refuse, type Result } from '../../src/domain/result.ts';
import { cancel, type Session } from '../../src/domain/session.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { uncancel } from '../../src/domain/uncancel.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { leaveProgramme } from '../../src/usecases/leave-programme.ts';
import { endPair } from '../../src/usecases/live-pair.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { planSession, sessionsOf } from '../../src/usecases/plan-session.ts';
import { undoCancellation } from '../../src/usecases/undo-cancellation.ts';
import { undoEnding } from '../../src/usecases/undo-ending.ts';
import { undoLeaving, viewLeft } from '../../src/usecases/undo-leaving.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { codeOf, done, found, MONDAY, world, type World } from './harness.ts';
import {
  enrol,
  EXECUTIVE,
  formedPair,
  MENTOR,
  pairsOf,
  plannedSession,
  proposedPair,
  published,
  type Formed,
} from './story.ts';

const SESSION_AT = '2026-11-26T13:00:00.000Z';

describe('in the domain', () => {
  const match = {} as Pair['match'];
  const base = { id: 'p', runId: 'r', mentorId: 'm', menteeId: 'e', match, proposedAt: MONDAY };
  const given = { answer: 'accepted', at: MONDAY } as const;
  const both = { mentor: given, mentee: given };
  const anyPair: fc.Arbitrary<Pair> = fc.oneof(
    fc
      .constantFrom<Pair['answers'][]>({}, { mentor: given }, { mentee: given })
      .map((answers): Pair => ({ ...base, answers, status: 'proposed' })),
    fc
      .constantFrom('accepted' as const, 'active' as const)
      .map((status): Pair => ({ ...base, answers: both, status, pairedAt: MONDAY })),
    fc.constantFrom('accepted' as const, 'active' as const).map((pausedFrom): Pair => ({
      ...base,
      answers: both,
      status: 'paused',
      pairedAt: MONDAY,
      pausedFrom,
    })),
  );
  const anySide = fc.constantFrom<Side>('mentor', 'mentee');
  const DAY = 24 * 60;

  test('leaving and taking that back within a day gives the pair as it was, and only to who left', () => {
    fc.assert(
      fc.property(anyPair, anySide, fc.integer({ min: 0, max: 2 * DAY }), (pair, side, later) => {
        const left = leave(pair, MONDAY, side);
        const now = addMinutes(MONDAY, later);
        const other = side === 'mentor' ? 'mentee' : 'mentor';
        expect(codeOf(codes(undo(left, other, now)))).toBe('undo_nothing');
        const back = undo(left, side, now);
        if (later >= DAY) expect(codeOf(codes(back))).toBe('undo_too_late');
        else expect(back).toEqual({ ok: true, value: pair });
      }),
    );
  });

  test('a no that is taken back leaves no trace of itself', () => {
    fc.assert(
      fc.property(anyPair, anySide, (pair, side) => {
        const no = answer(pair, side, 'declined', MONDAY);
        if (!no.ok) return;
        expect(undo(no.value.next, side, MONDAY)).toEqual({ ok: true, value: pair });
      }),
    );
  });

  test('a session that is restored is the session that was, under a version of its own', () => {
    const planner = fc.constantFrom('mentor' as const, 'mentee' as const, 'delegate' as const);
    const status = fc.constantFrom('proposed' as const, 'planned' as const, 'prepared' as const);
    fc.assert(
      fc.property(planner, status, fc.integer({ min: 1, max: 9 }), (by, state, version) => {
        const confirmed = state === 'proposed' ? {} : { confirmedAt: MONDAY };
        const session = {
          id: 's',
          pairId: 'p',
          number: 1,
          startsAt: SESSION_AT,
          minutes: 45,
          plannedBy: 'mentor',
          version,
          prompted: ['preparation:mentor'],
          status: state,
          ...confirmed,
        } as Session;
        const off = done(codes(cancel(session, by, MONDAY)));
        const side = by === 'mentor' ? 'mentor' : 'mentee';
        const other = by === 'mentor' ? 'mentee' : 'mentor';
        expect(done(codes(uncancel(off, side, MONDAY)))).toEqual({
          ...session,
          version: version + 1,
        });
        expect(codeOf(codes(uncancel(off, other, MONDAY)))).toBe('undo_nothing');
        expect(codeOf(codes(uncancel(off, side, SESSION_AT)))).toBe('in_the_past');
      }),
    );
  });
});

describe('in a programme', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  const pairOf = async ({ programme, pairId }: Formed): Promise<Pair> =>
    found((await pairsOf(at, programme)).find(({ id }) => id === pairId));

  async function sessionIn({ programme, programmeId, pairId }: Formed): Promise<Session> {
    const scope = { tenantId: programme.tenantId, programmeId };
    const pair = found(await at.store.get('pair', scope, pairId)).body;
    return found((await sessionsOf(at.ports, { scope, pair }))[0]);
  }

  test('a declined proposal is open again, its reason gone, and the other is asked again', async () => {
    const formed = await proposedPair(at);
    const { programmeId, pairId, programme } = formed;
    const before = await pairOf(formed);
    const no = { programmeId, pairId, answer: 'declined', reason: 'Trop loin' } as const;
    done(await answerProposal(at.ports, EXECUTIVE, no));
    await at.work();
    done(await undoEnding(at.ports, EXECUTIVE, formed));
    done(await undoEnding(at.ports, EXECUTIVE, formed));
    await at.work();
    expect(await pairOf(formed)).toEqual(before);
    const scope = { tenantId: programme.tenantId, programmeId };
    expect(await listAll(at.ports, 'privateNote', scope)).toEqual([]);
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal-closed', 'proposal']);
    expect(at.kinds(EXECUTIVE)).toEqual(['proposal']);
    // Said again it counts again, with its reason, and is told again.
    at.clock.pass({ minutes: 1 });
    done(await answerProposal(at.ports, EXECUTIVE, no));
    await at.work();
    expect(at.kinds(MENTOR).at(-1)).toBe('proposal-closed');
    expect(await listAll(at.ports, 'privateNote', scope)).toHaveLength(1);
    done(await undoEnding(at.ports, EXECUTIVE, formed));
    for (const person of [MENTOR, EXECUTIVE]) {
      done(await answerProposal(at.ports, person, { programmeId, pairId, answer: 'accepted' }));
    }
    expect((await pairOf(formed)).status).toBe('accepted');
  });

  test('only by who declined, for a day, and not against a seat that was given meanwhile', async () => {
    const formed = await proposedPair(at);
    const { programmeId, pairId, programme } = formed;
    const no = { programmeId, pairId, answer: 'declined' } as const;
    done(await answerProposal(at.ports, EXECUTIVE, no));
    expect(codeOf(await undoEnding(at.ports, MENTOR, formed))).toBe('undo_nothing');
    await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentee' }]);
    await published(at, programme);
    expect(codeOf(await undoEnding(at.ports, EXECUTIVE, formed))).toBe('seat_taken');
    at.clock.pass({ days: 1 });
    expect(codeOf(await undoEnding(at.ports, EXECUTIVE, formed))).toBe('undo_too_late');
    const [line] = (await viewMyMentoring(at.ports, EXECUTIVE)).pairs;
    expect(line?.undo).toBeUndefined();
  });

  test('a pair that was ended goes on with its session; the other hears of both', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, SESSION_AT);
    const [pair, session] = [await pairOf(formed), await sessionIn(formed)];
    done(await endPair(at.ports, MENTOR, formed));
    await at.work();
    expect((await sessionIn(formed)).status).toBe('cancelled');
    expect(codeOf(await undoEnding(at.ports, EXECUTIVE, formed))).toBe('undo_nothing');
    done(await undoEnding(at.ports, MENTOR, formed));
    await at.work();
    expect(await pairOf(formed)).toEqual(pair);
    expect(await sessionIn(formed)).toEqual({ ...session, version: session.version + 1 });
    const told = at.kinds(EXECUTIVE).slice(-2).toSorted();
    expect(told).toEqual(['pair-resumed', 'session-planned']);
  });

  test('who left comes back with the pair, and without it when its seat was given', async () => {
    const formed = await formedPair(at);
    const { programmeId, programme } = formed;
    const pair = await pairOf(formed);
    expect(codeOf(await undoLeaving(at.ports, EXECUTIVE, programmeId))).toBe('not_found');
    done(await leaveProgramme(at.ports, EXECUTIVE, programmeId));
    // The pair alone cannot be taken up again from outside.
    expect((await viewMyMentoring(at.ports, EXECUTIVE)).pairs[0]).not.toHaveProperty('undo');
    await at.work();
    expect(codeOf(await undoEnding(at.ports, MENTOR, formed))).toBe('undo_nothing');
    expect((await viewLeft(at.ports, EXECUTIVE)).map(({ id }) => id)).toEqual([programmeId]);
    expect(done(await undoLeaving(at.ports, EXECUTIVE, programmeId))).toEqual({ back: 1, gone: 0 });
    expect(await pairOf(formed)).toEqual(pair);
    expect(await viewLeft(at.ports, EXECUTIVE)).toEqual([]);

    done(await leaveProgramme(at.ports, EXECUTIVE, programmeId));
    await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentee' }]);
    await published(at, programme);
    expect(done(await undoLeaving(at.ports, EXECUTIVE, programmeId))).toEqual({ back: 0, gone: 1 });
    done(await leaveProgramme(at.ports, EXECUTIVE, programmeId));
    at.clock.pass({ days: 1 });
    expect(codeOf(await undoLeaving(at.ports, EXECUTIVE, programmeId))).toBe('undo_too_late');
  });

  test('a cancelled session is on again unless another time was found', async () => {
    const formed = await formedPair(at);
    await plannedSession(at, formed, SESSION_AT);
    const session = await sessionIn(formed);
    const named = { programmeId: formed.programmeId, sessionId: session.id };
    done(await cancelSession(at.ports, MENTOR, named));
    await at.work();
    expect(codeOf(await undoCancellation(at.ports, EXECUTIVE, named))).toBe('undo_nothing');
    done(await undoCancellation(at.ports, MENTOR, named));
    done(await undoCancellation(at.ports, MENTOR, named));
    await at.work();
    expect(await sessionIn(formed)).toEqual({ ...session, version: session.version + 1 });
    expect(at.kinds(EXECUTIVE).slice(-2)).toEqual(['session-cancelled', 'session-planned']);
    // Cancelled once more, it is told once more.
    done(await cancelSession(at.ports, MENTOR, named));
    await at.work();
    expect(at.kinds(EXECUTIVE).at(-1)).toBe('session-cancelled');
    const another = { instant: '2026-11-27T13:00:00.000Z' };
    done(await planSession(at.ports, EXECUTIVE, { ...formed, at: another }));
    expect(codeOf(await undoCancellation(at.ports, MENTOR, named))).toBe('session_already_planned');
  });
});

/** A refusal of the domain as one of a use case. */
function codes<T>(outcome: Result<T, string>): Result<T, { readonly code: string }> {
  return outcome.ok ? outcome : refuse({ code: outcome.error });
}
