import type { Fact, FactBody } from '../domain/facts.ts';
import type { MessageKind } from '../domain/message.ts';
import { otherSide, SIDES } from '../domain/pair.ts';
import type { Addressed, MessageNeeds } from './addressed.ts';
import { mayBeSeen, mayGoOn } from './coach-pairs.ts';
import { factOf } from './documents.ts';
import { deliveryId } from './ledger.ts';
import { coachedBy, toCoach, toSides, viewOf } from './messages-of-coach.ts';
import { personOn } from './views.ts';

type Resumed = Extract<FactBody, { readonly kind: 'coach-resumed' }>;

/** A coaching goes on after all: who had heard of its end hears that, and nobody else does. */
export async function ofResumption(
  ports: MessageNeeds,
  fact: Fact,
  body: Resumed,
): Promise<readonly Addressed[]> {
  const coached = await coachedBy(ports, fact, body.pairId);
  if (coached === undefined) return [];
  const { coaching, context } = coached;
  const isOn =
    coaching.version === body.version && coaching.status !== 'ended' && mayGoOn(context, coaching);
  const told: Addressed[] = [];
  for (const side of body.by === 'coach' ? SIDES : [otherSide(body.by)]) {
    const { id: to } = personOn(context, side);
    const isWanted = isOn && (await hasHeardOfEnd(ports, fact, body, to, 'coach-ended'));
    told.push(...(await toSides(ports, fact, coached, [side], 'coach-resumed', isWanted)));
  }
  if (body.by === 'coach') return told;
  const heard = await hasHeardOfEnd(ports, fact, body, `coach:${coaching.id}`, 'coach-over');
  const again = await toCoach(ports, coached, 'coached-again', () =>
    isOn && heard && mayBeSeen(context, coaching)
      ? { kind: 'coached-again', coached: viewOf(ports, coached) }
      : undefined,
  );
  return [...told, again];
}

/** Whether what said that it ended has left, as far as is known. */
async function hasHeardOfEnd(
  ports: MessageNeeds,
  { scope }: Fact,
  { pairId, version, by, endedAt }: Resumed,
  to: string,
  kind: MessageKind,
): Promise<boolean> {
  const ended = factOf(ports, scope, { kind: 'coach-ended', pairId, version, by }, endedAt);
  const stored = await ports.store.get('delivery', scope, deliveryId(ports, ended, to, kind));
  const status = stored?.body.status;
  return status === 'sent' || status === 'unknown' || status === 'sending';
}
