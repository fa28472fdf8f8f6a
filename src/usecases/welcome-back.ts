import type { Fact, FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { sideOf } from '../domain/pair.ts';
import { toParticipant, type Addressed, type MessageNeeds } from './addressed.ts';
import { factOf, KEY } from './documents.ts';
import { viewMyPairs } from './my-mentoring.ts';
import type { Ports } from './ports.ts';
import { readerOf } from './views.ts';

type Of<K extends FactBody['kind']> = Extract<FactBody, { readonly kind: K }>;

/**
 * Somebody rests until a day: in the programme of a pair of theirs, if any, it is noted that they
 * are to be welcomed back. The ledger holds that message as it holds every prompt, until the day.
 */
export async function noteRest(
  ports: Ports,
  { tenantId }: Scope,
  { oid, until }: Of<'person-paused'>,
): Promise<void> {
  const enrolments = await ports.store.find('participant', { tenantId }, KEY.oid(oid));
  for (const { scope, id, body } of enrolments) {
    if (body.status !== 'enrolled') continue;
    const pairs = await ports.store.find('pair', scope, KEY.participant(id));
    if (!pairs.some((pair) => sideOf(pair.body, id) !== undefined)) continue;
    const begun = { kind: 'pause-begun', participantId: id, until } as const;
    const noted = await ports.store.commit(scope, [], [factOf(ports, scope, begun)]);
    if (!noted.ok) throw new Error(`a rest was not noted: ${noted.error}`);
    // One word however many programmes there are.
    return;
  }
}

/** The day has come: where their pairs stand. Nothing when they came back before, or rest longer. */
export async function ofReturn(
  ports: MessageNeeds,
  { scope }: Fact,
  { participantId, until }: Of<'pause-begun'>,
): Promise<readonly Addressed[]> {
  const participant = (await ports.store.get('participant', scope, participantId))?.body;
  if (participant?.oid === undefined) return [];
  const recipient = await toParticipant(ports, scope, participant);
  const isSo = recipient.person?.pausedUntil === until && participant.status === 'enrolled';
  const kind = 'welcome-back';
  if (!isSo) return [{ ...recipient, kind, message: undefined }];
  const { name, locale } = readerOf(participant, recipient.person);
  const actor = { tenantId: scope.tenantId, oid: participant.oid, name, locale };
  const { pairs } = await viewMyPairs(ports, actor);
  return [{ ...recipient, kind, message: { kind, pairs } }];
}
