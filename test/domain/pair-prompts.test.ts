import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement, Course } from '../../src/domain/agreement.ts';
import { pairPromptsDue, type PairPrompt, type PairState } from '../../src/domain/pair-prompts.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Session } from '../../src/domain/session.ts';
import { addMinutes, type Instant } from '../../src/domain/time.ts';

/** A Monday, ten o'clock in Paris. */
const PAIRED = '2026-11-23T09:00:00.000Z';
const DAY = 24 * 60;
const COURSE: Course = {
  rhythm: 'fortnightly',
  sessionMinutes: 45,
  sessionCount: 6,
  moduleIds: [],
  afterMissed: 'new-time-within-a-week',
};
const SIGNED = { version: 1, signatures: { mentor: PAIRED, mentee: PAIRED } } as Agreement;
const PARIS = { timeZone: 'Europe/Paris' };

function days(count: number): Instant {
  return addMinutes(PAIRED, count * DAY);
}

function session(startsAt: Instant, status: 'held' | 'planned' = 'held'): Session {
  return { startsAt, minutes: 45, status, closedAt: addMinutes(startsAt, 60) } as Session;
}

function state(parts: Partial<PairState> = {}): PairState {
  return {
    pair: { status: 'active', pairedAt: PAIRED } as Pair,
    course: COURSE,
    agreement: SIGNED,
    sessions: [],
    people: { mentor: PARIS, mentee: PARIS },
    ...parts,
  };
}

function said(prompts: readonly PairPrompt[]): readonly string[] {
  return prompts.map(({ kind, to }) => `${kind}:${to}`).sort();
}

describe('what a pair is asked as a whole', () => {
  it('reminds whoever has not signed, after three days and after ten', () => {
    const half = { version: 1, at: PAIRED, signatures: { mentor: PAIRED } } as Agreement;
    const at = (day: number) => said(pairPromptsDue(state({ agreement: half }), days(day)));
    expect(at(2)).toEqual([]);
    expect(at(3)).toEqual(['agreement-reminder:mentee']);
    const first = pairPromptsDue(state({ agreement: half }), days(3))[0]?.occurrence;
    const second = pairPromptsDue(state({ agreement: half }), days(10))[0]?.occurrence;
    expect(first).not.toBe(second);
    const { agreement: _none, ...unwritten } = state();
    expect(said(pairPromptsDue(unwritten, days(3)))).toEqual([
      'agreement-reminder:mentee',
      'agreement-reminder:mentor',
    ]);
  });

  it('checks in with the executive every four weeks, for a week', () => {
    const busy = state({ sessions: [session(days(100), 'planned')] });
    expect(said(pairPromptsDue(busy, days(21)))).toEqual([]);
    expect(said(pairPromptsDue(busy, days(28)))).toEqual(['check-in:mentee']);
    expect(said(pairPromptsDue(busy, days(35)))).toEqual([]);
    expect(pairPromptsDue(busy, days(56))[0]?.occurrence).toBe(2);
    expect(said(pairPromptsDue(busy, days(14), { checkInWeeks: 2 }))).toEqual(['check-in:mentee']);
  });

  it('says a word when nothing is planned for longer than the rhythm allows', () => {
    const quiet = state({ sessions: [session(days(1))] });
    expect(said(pairPromptsDue(quiet, days(18)))).toEqual([]);
    expect(said(pairPromptsDue(quiet, days(21)))).toEqual(['silence:mentee', 'silence:mentor']);
    const planned = state({ sessions: [session(days(1)), session(days(60), 'planned')] });
    expect(said(pairPromptsDue(planned, days(21)))).toEqual([]);
  });

  it('asks both half-way, and both at the end', () => {
    const half = state({ sessions: [1, 2, 3].map((n) => session(days(n))) });
    expect(said(pairPromptsDue(half, days(4)))).toEqual(['mid-course:mentee', 'mid-course:mentor']);
    const pair = { status: 'completed', pairedAt: PAIRED, endedAt: days(70) } as Pair;
    expect(said(pairPromptsDue(state({ pair }), days(71)))).toEqual([
      'retrospective:mentee',
      'retrospective:mentor',
    ]);
    expect(pairPromptsDue(state({ pair }), days(140))).toEqual([]);
  });

  it('leaves a pair at rest, a night, a weekend and a pause alone', () => {
    const { agreement: _none, ...open } = state();
    const paused = { status: 'paused', pairedAt: PAIRED } as Pair;
    expect(pairPromptsDue({ ...open, pair: paused }, days(3))).toEqual([]);
    expect(pairPromptsDue(open, addMinutes(days(3), 12 * 60))).toEqual([]);
    expect(pairPromptsDue(open, days(5))).toEqual([]);
    const away = { timeZone: 'Europe/Paris', pausedUntil: '2026-12-31' };
    const mentorAway = { ...open, people: { mentor: away, mentee: PARIS } };
    expect(said(pairPromptsDue(mentorAway, days(3)))).toEqual(['agreement-reminder:mentee']);
  });

  it('asks the same thing under the same number, whenever it looks again', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 150 * 24 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(moments, (hours) => {
        const seen = new Map<string, Set<number>>();
        for (const hour of [...hours].sort((a, b) => a - b)) {
          for (const { kind, to, occurrence } of pairPromptsDue(
            state(),
            addMinutes(PAIRED, hour * 60),
          )) {
            const key = `${kind}:${to}`;
            seen.set(key, (seen.get(key) ?? new Set()).add(occurrence));
          }
        }
        // 150 days hold at most five check-ins and three words about a silence.
        expect(seen.get('check-in:mentee')?.size ?? 0).toBeLessThanOrEqual(5);
        expect(seen.get('silence:mentor')?.size ?? 0).toBeLessThanOrEqual(3);
      }),
    );
  });
});
