import { canonicalJson } from '../domain/canonical-json.ts';

/**
 * Whether somebody wrote meanwhile: `seen` is what a writer had before them when they began, `now`
 * what stands. Nothing is overtaken for whoever says nothing of what they saw, nor where what they
 * write, `next`, stands already: the same sent twice is once.
 */
export function isOvertaken(seen: unknown, now: unknown, next: unknown): boolean {
  if (seen === undefined) return false;
  const stands = canonicalJson(now);
  return stands !== canonicalJson(seen) && stands !== canonicalJson(next);
}
