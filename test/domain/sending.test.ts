import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHalfGone, releaseLease, takeLease, type Lease } from '../../src/domain/lease.ts';
import { spendQuota, weeklyQuota, type Spent } from '../../src/domain/quota.ts';
import {
  CONVERSATION_LIMITS,
  conversationFree,
  paced,
  withSent,
} from '../../src/domain/rate-limit.ts';
import { retryAt } from '../../src/domain/retry.ts';
import { instantFromMillis, localDateOf, millisOf, type Instant } from '../../src/domain/time.ts';

const START = Date.UTC(2026, 9, 19);
const gaps = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { maxLength: 120 });
const zones = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe');

/** Moments that follow each other by these gaps, in milliseconds. */
function moments(list: readonly number[]): readonly Instant[] {
  let at = START;
  return list.map((gap) => instantFromMillis((at += gap)));
}

describe('the quota of a week', () => {
  test('is two for who only learns and for executives, four for the others', () => {
    expect(weeklyQuota({ role: 'mentee', level: 'director' })).toBe(2);
    expect(weeklyQuota({ role: 'both', level: 'executive' })).toBe(2);
    expect(weeklyQuota({ role: 'mentor', level: 'contributor' })).toBe(4);
    expect(weeklyQuota({ role: 'both', level: 'manager' })).toBe(4);
    expect(weeklyQuota()).toBe(4);
  });

  test('lets no seven days of a person’s calendar hold more, and keeps nobody waiting for longer', () => {
    fc.assert(
      fc.property(gaps(3 * 86_400_000), zones, fc.constantFrom(2, 4), (list, zone, quota) => {
        let spent: readonly Spent[] = [];
        const days: string[] = [];
        for (const [index, at] of moments(list).entries()) {
          const one = { delivery: String(index), at };
          const answer = spendQuota(spent, one, quota, zone);
          if (answer.allowed) {
            spent = answer.spent;
            days.push(localDateOf(at, zone));
          } else {
            expect(answer.until > at).toBe(true);
            const later = spendQuota(spent, { ...one, at: answer.until }, quota, zone);
            expect(later.allowed).toBe(true);
            const before = instantFromMillis(millisOf(answer.until) - 1);
            expect(spendQuota(spent, { ...one, at: before }, quota, zone).allowed).toBe(false);
          }
        }
        for (const day of days) {
          const end = Date.parse(day) + 6 * 86_400_000;
          const within = days.filter((other) => other >= day && Date.parse(other) <= end);
          expect(within.length).toBeLessThanOrEqual(quota);
        }
      }),
    );
  });

  test('counts a delivery once, however often it is tried', () => {
    const at = instantFromMillis(START);
    const first = spendQuota([], { delivery: 'one', at }, 2, 'Europe/Paris');
    if (!first.allowed) throw new Error('the first is allowed');
    const again = spendQuota(first.spent, { delivery: 'one', at }, 2, 'Europe/Paris');
    expect(again).toEqual(first);
  });
});

describe('the pace', () => {
  test('of a tenant never puts more than its share into a second, nor makes up for lost time', () => {
    fc.assert(
      fc.property(gaps(200), fc.integer({ min: 1, max: 45 }), (list, perSecond) => {
        let free: Instant | undefined;
        const left: number[] = [];
        for (const at of moments(list)) {
          const turn = paced(free, at, perSecond);
          ({ free } = turn);
          left.push(millisOf(turn.at));
        }
        for (const at of left) {
          const within = left.filter((other) => other >= at && other < at + 1_000);
          expect(within.length).toBeLessThanOrEqual(perSecond);
        }
      }),
    );
  });

  test('of a conversation keeps all four limits of Teams', () => {
    fc.assert(
      fc.property(gaps(400), (list) => {
        let sent: readonly Instant[] = [];
        for (const at of moments(list)) {
          const last = sent.at(-1) ?? at;
          sent = withSent(sent, conversationFree(sent, last > at ? last : at));
        }
        const times = sent.map(millisOf);
        for (const { count, millis } of CONVERSATION_LIMITS) {
          for (const at of times) {
            const within = times.filter((other) => other >= at && other < at + millis);
            expect(within.length).toBeLessThanOrEqual(count);
          }
        }
      }),
    );
  });
});

describe('a clock that is set back', () => {
  const now = instantFromMillis(START);
  const ahead = (minutes: number): Instant => instantFromMillis(START + minutes * 60_000);

  test('holds up neither a tenant nor a conversation by moments that never came', () => {
    expect(paced(ahead(60), now).at).toBe(now);
    expect(
      conversationFree(
        Array.from({ length: 60 }, () => ahead(60)),
        now,
      ),
    ).toBe(now);
    // A moment that may well be ahead is waited for.
    expect(paced(ahead(1), now).at).toBe(ahead(1));
    const seven = Array.from({ length: 7 }, () => now);
    expect(conversationFree(seven, now)).toBe(instantFromMillis(START + 1_250));
  });

  test('leaves no lease with somebody for longer than any lasts, and has its holder renew it', () => {
    const lease: Lease = { id: 'work', holder: 'a', token: 3, until: ahead(60) };
    expect(isHalfGone(lease, now)).toBe(true);
    expect(takeLease(lease, 'work', 'b', now)).toMatchObject({
      ok: true,
      value: { holder: 'b', token: 4 },
    });
    expect(takeLease({ ...lease, until: ahead(1) }, 'work', 'b', now).ok).toBe(false);
  });
});

describe('patience', () => {
  test('never ends before what was asked for, and otherwise grows to an hour at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
        (attempt, chance, asked) => {
          const now = instantFromMillis(START);
          const waited = (millisOf(retryAt(now, attempt, chance, asked)) - START) / 1_000;
          if (asked === undefined) {
            expect(waited).toBeGreaterThanOrEqual(Math.min(3_600, 15 * 2 ** (attempt - 1)) / 2);
            expect(waited).toBeLessThanOrEqual(3_600);
          } else {
            expect(waited).toBeGreaterThanOrEqual(asked);
            expect(waited).toBeLessThanOrEqual(asked * 1.1 + 1);
          }
        },
      ),
    );
  });
});

describe('a lease', () => {
  const action = fc.record({
    who: fc.constantFrom('a', 'b', 'c'),
    gap: fc.integer({ min: 0, max: 60_000 }),
    gives: fc.boolean(),
  });

  test('is one holder’s at a time, and each new holder’s token is greater', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let lease: Lease | undefined;
        let at = START;
        for (const { who, gap, gives } of actions) {
          at += gap;
          const now = instantFromMillis(at);
          if (gives && lease?.holder === who) {
            lease = releaseLease(lease, now);
            continue;
          }
          const before: Lease | undefined = lease;
          const taken = takeLease(before, 'work', who, now);
          const isFree = before === undefined || before.until <= now || before.holder === who;
          expect(taken.ok).toBe(isFree);
          if (!taken.ok) continue;
          if (before !== undefined) {
            const isNew = before.holder !== who;
            expect(taken.value.token).toBe(before.token + (isNew ? 1 : 0));
          }
          expect(taken.value.until > now).toBe(true);
          lease = taken.value;
        }
      }),
    );
  });
});
