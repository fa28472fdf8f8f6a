import {
  agree,
  end,
  isOpenToCoach,
  isShownTo,
  proposeCoach,
  share,
  STANDING_COACH,
  type Coaching,
  type Share,
  type StandingCoach,
} from '../domain/coaching.ts';
import type { FactBody } from '../domain/facts.ts';
import { peopleScope } from '../domain/ids.ts';
import { isUnderWay, type Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { isOutside } from './coach-outside.ts';
import { decide, factOf, KEY, toCreate, toReplace, type Decision } from './documents.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { resumable, type ResumableCoaching } from './resume-coaching.ts';
import type { PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;
export interface NamedPair {
  readonly programmeId: string;
  readonly pairId: string;
}

/** Who coaches a pair, as one of the two sees it, with everything that the coach is shown. */
export interface PairCoachView {
  readonly side: Side;
  readonly coaching?: Coaching;
  /** The coach whom the programme offers. */
  readonly standing?: StandingCoach;
  /** Sessions whose notes the coach is shown, by number. */
  readonly shown: readonly { readonly sessionId: string; readonly number: number }[];
  readonly mayName: boolean;
  /** A coaching that this one of the two ended, for as long as they may take that back. */
  readonly ended?: ResumableCoaching;
}

export async function viewCoach(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: NamedPair,
): Promise<Result<PairCoachView, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'coach.name', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope, pair } = context;
  const [coaching, standing, notes, sessions] = await Promise.all([
    ports.store.get('coaching', scope, pair.id),
    ports.store.get('standingCoach', scope, STANDING_COACH),
    ports.store.find('sessionNotes', scope, KEY.pair(pair.id)),
    sessionsOf(ports, context),
  ]);
  const shown = new Set(
    notes.filter(({ body }) => isShownTo(body, coaching?.body)).map(({ id }) => id),
  );
  const ended = resumable(ports, context, coaching?.body, side);
  return ok({
    side,
    ...(ended === undefined ? {} : { ended }),
    ...(coaching === undefined ? {} : { coaching: coaching.body }),
    ...(standing === undefined ? {} : { standing: standing.body }),
    shown: sessions
      .filter(({ id }) => shown.has(id))
      .map(({ id: sessionId, number }) => ({ sessionId, number })),
    mayName: isUnderWay(pair),
  });
}

/**
 * One of the two names a coach by their address at home; the other is asked to agree, and only then
 * the coach hears of it. Both naming the same person is agreeing. Refused: `mail_invalid`,
 * `coach_not_outside` for who is of the pair or runs the programme, `coach_already_named`.
 */
export async function nameCoach(
  ports: Needs,
  actor: Actor,
  input: NamedPair & { readonly mail: string; readonly name: string },
): Promise<Result<Coaching, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'coach.name', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope, pair } = context;
  if (!isUnderWay(pair)) return refuse({ code: 'pair_not_under_way' });
  const mail = input.mail.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/u.test(mail)) return refuse({ code: 'mail_invalid' });
  const known = await ports.store.find('person', peopleScope(actor.tenantId), KEY.mail(mail));
  const oid = known[0]?.body.oid;
  if (!isOutside(context, { mail, oid })) return refuse({ code: 'coach_not_outside' });
  const person = {
    id: pair.id,
    mail,
    name: input.name.trim() === '' ? (known[0]?.body.name ?? mail) : input.name.trim(),
    ...(oid === undefined ? {} : { oid }),
    by: side,
    at: ports.clock.now(),
  };
  const stored = await ports.store.get('coaching', scope, pair.id);
  const next = proposeCoach(stored?.body, person);
  if (!next.ok) return refuse({ code: next.error });
  if (next.value === stored?.body) return ok(next.value);
  const change =
    stored === undefined
      ? toCreate('coaching', pair.id, next.value)
      : toReplace('coaching', stored, next.value);
  const facts = [factOf(ports, scope, saying(next.value, side))];
  const written = await ports.store.commit(scope, [change], facts);
  return written.ok ? next : refuse({ code: 'busy' });
}

/** The other of the two agrees to the coach that was shown. */
export async function agreeToCoach(
  ports: Needs,
  actor: Actor,
  input: NamedPair & { readonly version: number },
): Promise<Result<Coaching, Refusal>> {
  return change(ports, actor, input, ({ context, side }, coaching) => {
    if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
    const next = agree(coaching, side, input.version);
    if (!next.ok) return refuse({ code: next.error });
    if (next.value === coaching) return ok({ next: coaching });
    return ok({ next: next.value, facts: [saying(next.value, side)] });
  });
}

/** Either of the two ends the coaching, or does not agree to it; no reason is asked. */
export async function endCoaching(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
): Promise<Result<Coaching, Refusal>> {
  return change(ports, actor, input, ({ side }, coaching) => {
    const now = ports.clock.now();
    const next = end(coaching, side, now);
    if (next === coaching) return ok({ next });
    const { id: pairId, version } = coaching;
    // What is taken back and done again is said again: the moment tells them apart.
    const body = { kind: 'coach-ended', pairId, version, by: side } as const;
    return ok({ next, facts: [body], occurrence: now });
  });
}

/** What the coach is shown besides notes, from now on. */
export async function shareWithCoach(
  ports: Needs,
  actor: Actor,
  input: NamedPair & { readonly shares: readonly Share[] },
): Promise<Result<Coaching, Refusal>> {
  return change(ports, actor, input, (_admitted, coaching) => {
    const next = share(coaching, input.shares);
    return next.ok ? ok({ next: next.value }) : refuse({ code: next.error });
  });
}

type Change = Pick<Decision<Coaching>, 'next'> & {
  readonly facts?: readonly FactBody[];
  /** What tells the facts from those of another time. */
  readonly occurrence?: string;
};

async function change(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
  transition: (admitted: AdmittedToPair, coaching: Coaching) => Result<Change, Refusal>,
): Promise<Result<Coaching, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'coach.name');
  if (!admitted.ok) return admitted;
  const { scope, pair } = admitted.value.context;
  return decide(ports, 'coaching', scope, pair.id, (coaching) => {
    const decided = transition(admitted.value, coaching);
    if (!decided.ok) return decided;
    const { next, facts = [], occurrence } = decided.value;
    return ok({ next, facts: facts.map((body) => factOf(ports, scope, body, occurrence)) });
  });
}

function saying(coaching: Coaching, by: Side): FactBody {
  const { id: pairId, version } = coaching;
  return isOpenToCoach(coaching)
    ? { kind: 'coach-agreed', pairId, version }
    : { kind: 'coach-named', pairId, version, by };
}

/** The coaching to which notes that are shared now are shown. */
export async function coachingOf(
  { store }: Pick<Ports, 'store'>,
  { scope, pair }: Pick<PairContext, 'scope' | 'pair'>,
): Promise<Coaching | undefined> {
  const stored = await store.get('coaching', scope, pair.id);
  return stored?.body.status === 'ended' ? undefined : stored?.body;
}
