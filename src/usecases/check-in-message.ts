import type { CheckIn, CheckInKind } from '../domain/check-in.ts';
import type { Message } from '../domain/message.ts';
import type { Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { checkInId, type NamedCheckIn } from './check-in.ts';
import type { Ports } from './ports.ts';
import { pairView, personOn, type PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'ids'>;
type CheckInMessage = Extract<Message, { readonly kind: CheckInKind }>;

/** A check-in as the person who is asked sees it, with what they said already. */
export async function checkInMessage(
  ports: Needs,
  context: PairContext,
  side: Side,
  asked: Omit<NamedCheckIn, 'programmeId'>,
): Promise<CheckInMessage> {
  const id = checkInId(ports, asked, personOn(context, side).id);
  const given = (await ports.store.get('checkIn', context.scope, id))?.body;
  const words = context.programme.options?.words?.retrospective;
  return {
    kind: asked.kind,
    pair: pairView(context, side),
    occurrence: asked.occurrence,
    ...(given === undefined ? {} : { given: saidBy(given) }),
    ...(asked.kind === 'retrospective' && words !== undefined ? { words } : {}),
  };
}

/** The check-in as it stands now, whatever an old card says. */
export async function viewCheckInCard(
  ports: Needs,
  actor: Actor,
  asked: NamedCheckIn,
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToPair(ports, actor, asked, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  return ok(await checkInMessage(ports, context, side, asked));
}

function saidBy({ mood, line, wantsHelp }: CheckIn): NonNullable<CheckInMessage['given']> {
  return { mood, wantsHelp, ...(line === undefined ? {} : { line }) };
}
