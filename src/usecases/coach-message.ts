import { isOpenToCoach, type Coaching } from '../domain/coaching.ts';
import type { Message } from '../domain/message.ts';
import type { CoachState, CoachView } from '../domain/message-parts.ts';
import { otherSide, type Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { coachedView, mayBeSeen, viewCoaching } from './coach-pairs.ts';
import type { NamedPair } from './name-coach.ts';
import type { Ports } from './ports.ts';
import { resumable } from './resume-coaching.ts';
import { TAB_PATHS } from './tab-paths.ts';
import { pairContext, personOn, type PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'links' | 'clock'>;

/** A pair's coach as one of the two sees them on a card. */
export function coachView(
  ports: Pick<Ports, 'links' | 'clock'>,
  context: PairContext,
  side: Side,
  coaching: Coaching | undefined,
): CoachView {
  const { programme, pair } = context;
  const undoUntil = resumable(ports, context, coaching, side)?.until;
  return {
    programmeId: programme.id,
    pairId: pair.id,
    state: stateFor(coaching, side),
    other: personOn(context, otherSide(side)).profile.name,
    name: coaching?.name ?? '',
    mail: coaching?.mail ?? '',
    version: coaching?.version ?? 0,
    url: ports.links.tab(TAB_PATHS.coachOfPair(programme.id, pair.id)),
    ...(undoUntil === undefined ? {} : { undoUntil }),
  };
}

function stateFor(coaching: Coaching | undefined, side: Side): CoachState {
  if (coaching === undefined) return 'none';
  switch (coaching.status) {
    case 'proposed':
      return coaching.namedBy === side ? 'waiting-for-other' : 'to-agree';
    case 'ended':
      return coaching.wasInvited ? 'ended' : 'not-agreed';
    default:
      return coaching.status;
  }
}

const KIND_OF = {
  none: 'coach-ended',
  'to-agree': 'coach-proposed',
  'waiting-for-other': 'coach-proposed',
  invited: 'coach-accepted',
  accepted: 'coach-accepted',
  'not-agreed': 'coach-ended',
  ended: 'coach-ended',
} as const satisfies Readonly<Record<CoachState, Message['kind']>>;

/** How the coaching of a pair stands now, for one of the two or for the coach. */
export async function viewCoachCard(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'coach.name', 'look');
  if (!admitted.ok) return viewAsCoach(ports, actor, input);
  const { context, side } = admitted.value;
  const stored = await ports.store.get('coaching', context.scope, input.pairId);
  const coach = coachView(ports, context, side, stored?.body);
  return ok({ kind: KIND_OF[coach.state], coach });
}

/** Who was asked once sees that it is over; who was never asked sees nothing at all. */
async function viewAsCoach(
  ports: Needs,
  { tenantId, oid }: Actor,
  { programmeId, pairId }: NamedPair,
): Promise<Result<Message, Refusal>> {
  const scope = { tenantId, programmeId };
  const [context, stored] = await Promise.all([
    pairContext(ports, scope, pairId),
    ports.store.get('coaching', scope, pairId),
  ]);
  const coaching = stored?.body;
  if (context === undefined || coaching?.oid !== oid) return refuse({ code: 'not_found' });
  const wasAsked = isOpenToCoach(coaching) || (coaching.status === 'ended' && coaching.wasInvited);
  if (!wasAsked) return refuse({ code: 'not_found' });
  const coached = coachedView(ports, context, coaching);
  if (mayBeSeen(context, coaching)) return ok({ kind: 'coach-invited', coached });
  const undoUntil = resumable(ports, context, coaching, 'coach')?.until;
  const mine = undoUntil === undefined ? {} : { undoUntil };
  return ok({ kind: 'coach-over', coached: { ...coached, ...mine } });
}

/** The coach's "my pair": those who ask for them and those whom they accompany. */
export async function viewCoachedPairs(
  ports: Needs,
  actor: Actor,
): Promise<Extract<Message, { kind: 'coached' }>> {
  const pairs = await viewCoaching(ports, actor);
  return { kind: 'coached', pairs: pairs.map(({ view }) => view) };
}
