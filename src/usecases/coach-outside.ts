import type { Mail } from '../domain/participant.ts';
import type { PairContext } from './views.ts';

/**
 * Whether somebody stands outside a pair and its programme: neither of the two, nor who runs it. A
 * manager sees participation and never what is said, so no pair can make one its reader.
 */
export function isOutside(
  { mentor, mentee, programme }: Pick<PairContext, 'mentor' | 'mentee' | 'programme'>,
  who: { readonly mail?: Mail | undefined; readonly oid?: string | undefined },
): boolean {
  const { mail, oid } = who;
  const isOfPair = [mentor, mentee].some(
    (one) => one.profile.mail === mail || (oid !== undefined && one.oid === oid),
  );
  const runners = [...programme.managers, ...(programme.deputies ?? [])];
  return !isOfPair && (oid === undefined || !runners.includes(oid));
}
