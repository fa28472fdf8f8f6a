import type { Fact, FactBody } from '../domain/facts.ts';
import type { Message } from '../domain/message.ts';
import { isOpen, type Session } from '../domain/session.ts';
import { toParticipant, type Addressed, type MessageNeeds } from './addressed.ts';
import { aftermathOf } from './after-loss.ts';
import { assistantMark } from './assistant-acted.ts';
import { pairContext, personOf, sessionView, type PairContext } from './views.ts';

type Acted = Extract<FactBody, { readonly kind: 'assistant-acted' }>;

/** To the executive: what was done in their place, by whom, and how the session stands now. */
export async function ofAssistant(
  ports: MessageNeeds,
  fact: Fact,
  body: Acted,
): Promise<readonly Addressed[]> {
  const { scope } = fact;
  const session = (await ports.store.get('session', scope, body.sessionId))?.body;
  const context = session && (await pairContext(ports, scope, session.pairId));
  if (session === undefined || context === undefined) return [];
  return [
    {
      ...(await toParticipant(ports, scope, context.mentee)),
      kind: body.kind,
      message: isStillSo(ports, session, body)
        ? await messageFor(ports, context, session, body)
        : undefined,
    },
  ];
}

function isStillSo({ clock }: MessageNeeds, session: Session, { version, did }: Acted): boolean {
  if (session.version !== version) return false;
  return did === 'cancelled'
    ? session.status === 'cancelled'
    : isOpen(session) && session.startsAt > clock.now();
}

async function messageFor(
  ports: MessageNeeds,
  context: PairContext,
  session: Session,
  { kind, did, by }: Acted,
): Promise<Message> {
  const { tenantId } = context.scope;
  const { delegateOid: oid } = context.mentee;
  // Whoever is the assistant by now is named for nothing that another did.
  const isTheirs = oid !== undefined && assistantMark(ports, { tenantId, oid }) === by;
  const name = isTheirs ? (await personOf(ports, tenantId, oid))?.name : undefined;
  return {
    kind,
    did,
    ...(name === undefined ? {} : { by: name }),
    session: sessionView(ports, context, session, 'mentee'),
    ...(did === 'cancelled' ? { then: aftermathOf(context) } : {}),
  };
}
