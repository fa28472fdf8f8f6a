import type { Rules } from '../use-preview.ts';

export type Couple = NonNullable<Rules['locked']>[number];

/** What a manager may do to one couple. */
export const COUPLE_CHANGES = ['lock', 'unlock', 'forbid', 'allow'] as const;
export type CoupleChange = (typeof COUPLE_CHANGES)[number];

export function isSame(a: Couple, b: Couple): boolean {
  return a.mentorId === b.mentorId && a.menteeId === b.menteeId;
}

export function isAmong(couples: readonly Couple[] | undefined, couple: Couple): boolean {
  return couples?.some((one) => isSame(one, couple)) ?? false;
}

/** The rules with one couple locked or ruled out, or neither: it is never both. */
export function withCouple(rules: Rules, change: CoupleChange, couple: Couple): Rules {
  const without = (list: readonly Couple[] | undefined): Couple[] =>
    (list ?? []).filter((one) => !isSame(one, couple));
  const [locked, forbidden] = [without(rules.locked), without(rules.forbidden)];
  if (change === 'lock') locked.push(couple);
  if (change === 'forbid') forbidden.push(couple);
  return { ...rules, locked, forbidden };
}
