import type { Level, Role } from './participant.ts';
import { WEEKLY_MESSAGES, type WeeklyMessages } from './programme-options.ts';
import { addDays, instantOfLocal, localDateOf, type Instant, type TimeZone } from './time.ts';

const DAYS = 7;

/** One unsolicited message that left, or may have left. */
export interface Spent {
  readonly delivery: string;
  readonly at: Instant;
}

/**
 * How many unsolicited messages a week somebody gets: two for who only learns (the executive in
 * reverse mentoring) and for an executive in any role, four for everybody else; fewer where the
 * programme that speaks says so.
 */
export function weeklyQuota(
  person?: { readonly role: Role; readonly level: Level },
  own: WeeklyMessages = WEEKLY_MESSAGES,
): number {
  const of = person?.role === 'mentee' || person?.level === 'executive' ? 'executive' : 'other';
  return Math.min(own[of], WEEKLY_MESSAGES[of]);
}

export type QuotaAnswer =
  | { readonly allowed: true; readonly spent: readonly Spent[] }
  /** `until`: local midnight of the first day on which one of the earlier messages counts no more. */
  | { readonly allowed: false; readonly until: Instant };

/**
 * A week is seven days of the person's own calendar: today and the six before. So any Monday to
 * Sunday holds at most `quota`, a prompt of the same weekday never drifts, and a day of 23 or 25
 * hours is a day. The same delivery asked for again, after a failed attempt, counts once.
 */
export function spendQuota(
  spent: readonly Spent[],
  one: Spent,
  quota: number,
  zone: TimeZone,
): QuotaAnswer {
  const today = localDateOf(one.at, zone);
  const first = addDays(today, 1 - DAYS);
  const others = spent.filter(
    ({ delivery, at }) => delivery !== one.delivery && localDateOf(at, zone) >= first,
  );
  if (others.length < quota) return { allowed: true, spent: [...others, one] };
  const days = others.map(({ at }) => localDateOf(at, zone)).sort();
  const leaves = addDays(days[others.length - quota] ?? today, DAYS);
  return { allowed: false, until: instantOfLocal(`${leaves}T00:00`, zone) ?? one.at };
}
