import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MatchedPair } from '../../src/domain/matching/match.ts';
import {
  answerProposal,
  holdsSeat,
  isUnderWay,
  leave,
  sideOf,
  SIDES,
  type Pair,
} from '../../src/domain/pair.ts';
import {
  cancel,
  close,
  confirm,
  confirmingSide,
  endOf,
  isOpen,
  move,
  type Planner,
  type Session,
} from '../../src/domain/session.ts';
import { addMinutes } from '../../src/domain/time.ts';

const NOW = '2026-11-23T09:00:00.000Z';

function proposed(): Pair {
  return {
    id: 'pair',
    runId: 'run',
    mentorId: 'lina',
    menteeId: 'karl',
    match: {} as MatchedPair,
    proposedAt: NOW,
    answers: {},
    status: 'proposed',
  };
}

describe('a pair', () => {
  const answers = fc.array(
    fc.record({
      side: fc.constantFrom(...SIDES),
      answer: fc.constantFrom('accepted' as const, 'declined' as const),
    }),
    { maxLength: 12 },
  );

  test('whatever is answered, in whatever order and however often, keeps its rules', () => {
    fc.assert(
      fc.property(answers, (sequence) => {
        let pair = proposed();
        for (const [step, { side, answer }] of sequence.entries()) {
          const at = addMinutes(NOW, step);
          const before = pair;
          const outcome = answerProposal(pair, side, answer, at);
          if (outcome.ok) pair = outcome.value.next;
          // A refusal and a repetition leave no trace; a first answer stands for good.
          const first = before.answers[side];
          if (first !== undefined) expect(pair).toBe(before);
          if (outcome.ok) {
            const again = answerProposal(pair, side, answer, addMinutes(at, 1));
            expect(again).toEqual({ ok: true, value: { next: pair, changed: false } });
          }
          const given = SIDES.map((s) => pair.answers[s]?.answer);
          const expected = given.includes('declined')
            ? 'declined'
            : given.every((a) => a === 'accepted')
              ? 'accepted'
              : 'proposed';
          expect(pair.status).toBe(expected);
          expect(holdsSeat(pair)).toBe(expected !== 'declined');
          expect(isUnderWay(pair)).toBe(expected === 'accepted');
          if (pair.status === 'accepted') {
            const last = SIDES.map((s) => pair.answers[s]?.at ?? '')
              .sort()
              .at(-1);
            expect(pair.pairedAt).toBe(last);
          }
        }
      }),
    );
  });

  test('says why an answer comes too late', () => {
    const declined = answerProposal(proposed(), 'mentor', 'declined', NOW);
    if (!declined.ok) throw new Error('refused');
    const { next } = declined.value;
    expect(answerProposal(next, 'mentee', 'accepted', NOW)).toEqual({
      ok: false,
      error: 'proposal_closed',
    });
    expect(answerProposal(next, 'mentor', 'accepted', NOW)).toEqual({
      ok: false,
      error: 'already_answered',
    });
  });

  test('knows its two people and nobody else', () => {
    expect(['lina', 'karl', 'odile'].map((who) => sideOf(proposed(), who))).toEqual([
      'mentor',
      'mentee',
      undefined,
    ]);
  });

  test('that one of the two leaves holds no seat, and what is over stays as it was', () => {
    const later = addMinutes(NOW, 5);
    const base = { ...proposed(), pairedAt: NOW };
    const over: readonly Pair[] = [
      { ...base, status: 'completed', endedAt: NOW },
      { ...base, status: 'ended', endedAt: NOW },
      { ...base, status: 'declined', endedAt: NOW },
    ];
    for (const pair of over) expect(leave(pair, later)).toBe(pair);
    expect(leave(proposed(), later)).toMatchObject({ status: 'declined', endedAt: later });
    for (const status of ['accepted', 'active', 'paused'] as const) {
      const left = leave({ ...base, status }, later);
      expect(left).toMatchObject({ status: 'ended', endedAt: later, pairedAt: NOW });
      expect(holdsSeat(left)).toBe(false);
    }
  });
});

describe('a session', () => {
  const start = addMinutes(NOW, 24 * 60);

  function planned(by: Planner): Session {
    return {
      id: 's',
      pairId: 'pair',
      number: 1,
      startsAt: start,
      minutes: 45,
      plannedBy: by,
      version: 1,
      prompted: [],
      status: 'proposed',
    };
  }

  const planner = fc.constantFrom<Planner>('mentor', 'mentee', 'delegate');
  const step = fc.oneof(
    fc.record({ do: fc.constant('confirm' as const), side: fc.constantFrom(...SIDES) }),
    fc.record({
      do: fc.constant('move' as const),
      by: planner,
      days: fc.integer({ min: -2, max: 9 }),
    }),
    fc.record({ do: fc.constant('cancel' as const), by: planner }),
    fc.record({ do: fc.constant('close' as const), tookPlace: fc.boolean() }),
    fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 3 }) }),
  );

  test('goes through its life by its rules, whatever is tried', () => {
    fc.assert(
      fc.property(planner, fc.array(step, { maxLength: 20 }), (by, steps) => {
        let session = planned(by);
        let now = NOW;
        for (const one of steps) {
          const before = session;
          if (one.do === 'wait') {
            now = addMinutes(now, one.days * 24 * 60);
          } else if (one.do === 'confirm') {
            const outcome = confirm(session, one.side, now);
            if (outcome.ok) session = outcome.value.next;
            if (outcome.ok && outcome.value.changed) {
              expect(one.side).toBe(confirmingSide(before));
              expect(session.startsAt > now).toBe(true);
            }
          } else if (one.do === 'move') {
            const outcome = move(session, one.by, addMinutes(now, one.days * 24 * 60), now);
            if (outcome.ok) {
              session = outcome.value;
              expect(session).toMatchObject({
                status: 'proposed',
                version: before.version + 1,
                prompted: [],
              });
            }
          } else if (one.do === 'cancel') {
            const outcome = cancel(session, one.by, now);
            if (outcome.ok) session = outcome.value;
            expect(outcome.ok).toBe(isOpen(before));
          } else {
            const outcome = close(session, one.tookPlace, now);
            if (outcome.ok) session = outcome.value;
            expect(outcome.ok).toBe(before.status !== 'cancelled' && before.startsAt <= now);
            if (outcome.ok) expect(session.status).toBe(one.tookPlace ? 'held' : 'missed');
          }
          // What is over is never open again, and nothing is held before it began.
          if (!isOpen(before)) expect(isOpen(session)).toBe(false);
          if (before.status === 'cancelled') expect(session).toBe(before);
          if (session.status === 'held') expect(session.startsAt <= now).toBe(true);
          expect(session.version).toBeGreaterThanOrEqual(before.version);
        }
      }),
    );
  });

  test('is confirmed by the side that did not plan; the assistant plans for the mentee', () => {
    expect(
      (['mentor', 'mentee', 'delegate'] as const).map((p) => confirmingSide(planned(p))),
    ).toEqual(['mentee', 'mentor', 'mentor']);
  });

  test('ends when its minutes are over', () => {
    expect(endOf(planned('mentor'))).toBe('2026-11-24T09:45:00.000Z');
  });
});
