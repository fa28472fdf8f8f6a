import type { Oid } from './ids.ts';
import type { PairId, Side } from './pair.ts';
import type { Mail } from './participant.ts';
import type { SessionNotes } from './session-notes.ts';
import { ok, refuse, type Result } from './result.ts';
import type { Instant } from './time.ts';
import { isTooLate, undoUntil, type UndoRefusal } from './undo.ts';

/** What a pair may show its coach besides the notes of a session, each by a switch of its own. */
const SHARES = ['dates', 'goals'] as const;
export type Share = (typeof SHARES)[number];

interface CoachingBase {
  /** The pair's own id: a pair has one coach at most. */
  readonly id: PairId;
  /** Grows with each naming: what was shown to one coach is not shown to the next. */
  readonly version: number;
  readonly mail: Mail;
  /** As the pair, or the programme, writes it. */
  readonly name: string;
  /** Entra object id, once the coach has been recognised in Teams. */
  readonly oid?: Oid;
  readonly namedBy: Side;
  readonly namedAt: Instant;
  readonly shares: readonly Share[];
}

/**
 * Somebody from outside who accompanies a pair. Coaching: proposed by one of the two → invited, once
 * the other agrees → accepted by the coach → ended, by any of the three, at any time.
 */
export type Coaching = CoachingBase &
  (
    | { readonly status: 'proposed' }
    | { readonly status: 'invited' }
    | { readonly status: 'accepted'; readonly acceptedAt: Instant }
    | {
        readonly status: 'ended';
        readonly endedAt: Instant;
        /** Whether the coach had been asked: who was not hears nothing. */
        readonly wasInvited: boolean;
        /** Who ended it, and may take that back; absent where it ended before that was kept. */
        readonly endedBy?: CoachingParty;
        /** When the coach had said yes, if they had. */
        readonly acceptedAt?: Instant;
      }
  );

/** One of the three whom a coaching concerns. */
export type CoachingParty = Side | 'coach';

/** The coach whom a programme's manager offers to every pair; no pair has them without its own yes. */
export interface StandingCoach {
  readonly id: string;
  readonly name: string;
  readonly mail: Mail;
}

export type CoachRefusal =
  | 'coach_already_named'
  | 'coach_own_naming'
  | 'coach_not_outside'
  | 'coach_replaced'
  | 'coaching_closed';

/** The standing coach's place: one a programme. */
export const STANDING_COACH = 'standing';

/**
 * One of the two names a coach, by address. Both naming the same person is agreeing; naming again
 * whom one named changes nothing; a coach is replaced only after their coaching ended.
 */
export function proposeCoach(
  current: Coaching | undefined,
  named: {
    readonly id: PairId;
    readonly mail: Mail;
    readonly name: string;
    readonly oid?: Oid;
    readonly by: Side;
    readonly at: Instant;
  },
): Result<Coaching, CoachRefusal> {
  if (current !== undefined && current.status !== 'ended') {
    if (current.mail !== named.mail) return refuse('coach_already_named');
    return named.by === current.namedBy ? ok(current) : agree(current, named.by, current.version);
  }
  const { id, mail, name, oid, by: namedBy, at: namedAt } = named;
  const version = (current?.version ?? 0) + 1;
  return ok({
    id,
    version,
    mail,
    name,
    ...(oid === undefined ? {} : { oid }),
    namedBy,
    namedAt,
    shares: [],
    status: 'proposed',
  });
}

/** The other of the two says yes to the coach that was shown: then the coach is invited. */
export function agree(
  coaching: Coaching,
  side: Side,
  version: number,
): Result<Coaching, CoachRefusal> {
  if (version !== coaching.version) return refuse('coaching_closed');
  if (coaching.status === 'invited' || coaching.status === 'accepted') return ok(coaching);
  if (coaching.status === 'ended') return refuse('coaching_closed');
  if (side === coaching.namedBy) return refuse('coach_own_naming');
  return ok({ ...coaching, status: 'invited' });
}

/** The coach says yes; before both of the two did, there is nothing to say yes to. */
export function accept(
  coaching: Coaching,
  version: number,
  at: Instant,
): Result<Coaching, CoachRefusal> {
  if (version !== coaching.version) return refuse('coaching_closed');
  if (coaching.status === 'accepted') return ok(coaching);
  if (coaching.status !== 'invited') return refuse('coaching_closed');
  return ok({ ...coaching, status: 'accepted', acceptedAt: at });
}

/** Any of the three may end it, before or after it began, without a reason. */
export function end(coaching: Coaching, by: CoachingParty, at: Instant): Coaching {
  if (coaching.status === 'ended') return coaching;
  const wasInvited = isOpenToCoach(coaching);
  return { ...coaching, status: 'ended', endedAt: at, wasInvited, endedBy: by };
}

/** Until when this one of the three may take back having ended it; undefined for who may not. */
export function resumableUntil(
  coaching: Coaching,
  by: CoachingParty,
  now: Instant,
): Instant | undefined {
  if (coaching.status !== 'ended' || coaching.endedBy !== by) return undefined;
  return isTooLate(coaching.endedAt, now) ? undefined : undoUntil(coaching.endedAt);
}

/**
 * Whoever ended it takes that back within a day: it stands as it stood, with what was shown. It is
 * the same naming, so that notes which were shown to this coach are shown again. Doing so twice is
 * doing so once.
 */
export function resume(
  coaching: Coaching,
  by: CoachingParty,
  version: number,
  now: Instant,
): Result<Coaching, CoachRefusal | UndoRefusal> {
  if (version !== coaching.version) return refuse('coach_replaced');
  if (coaching.status !== 'ended') return ok(coaching);
  if (coaching.endedBy !== by) return refuse('undo_nothing');
  if (isTooLate(coaching.endedAt, now)) return refuse('undo_too_late');
  const { endedAt: _at, endedBy: _by, wasInvited, acceptedAt, ...rest } = coaching;
  if (acceptedAt !== undefined) return ok({ ...rest, status: 'accepted', acceptedAt });
  return ok({ ...rest, status: wasInvited ? 'invited' : 'proposed' });
}

/** What the coach may see besides notes, from now on; each of the two turns it on and off. */
export function share(
  coaching: Coaching,
  shares: readonly Share[],
): Result<Coaching, CoachRefusal> {
  if (coaching.status === 'ended') return refuse('coaching_closed');
  const next = SHARES.filter((one) => shares.includes(one));
  const isSame = next.join(' ') === coaching.shares.join(' ');
  return ok(isSame ? coaching : { ...coaching, shares: next });
}

/** Whether the coach is asked or has said yes: a proposal between the two is none of their affair. */
export function isOpenToCoach({ status }: Coaching): boolean {
  return status === 'invited' || status === 'accepted';
}

/** Whether the pair shows these notes to this very coach, and not to one before. */
export function isShownTo(
  notes: Pick<SessionNotes, 'shared' | 'sharedWith'>,
  coaching: Pick<Coaching, 'version' | 'status'> | undefined,
): boolean {
  if (coaching === undefined || coaching.status === 'ended') return false;
  return notes.shared && notes.sharedWith === coaching.version;
}
