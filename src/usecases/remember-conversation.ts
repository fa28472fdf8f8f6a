import { peopleScope } from '../domain/ids.ts';
import type { BlockedCause, Conversation, GoneCause, Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { decide, factOf } from './documents.ts';
import type { Ports } from './ports.ts';

/**
 * The bot can reach this person here. What waited for them leaves after the commit. `first` says
 * whether it could not before: that is when a welcome is due, once an installation.
 */
export async function rememberConversation(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  reached: Omit<Conversation, 'installedAt' | 'state'>,
): Promise<Result<{ readonly person: Person; readonly first: boolean }, Refusal>> {
  const scope = peopleScope(actor.tenantId);
  let first = false;
  const written = await decide(ports, 'person', scope, actor.oid, (person) => {
    const before = person.conversation;
    const same =
      before?.id === reached.id &&
      before.serviceUrl === reached.serviceUrl &&
      before.botId === reached.botId &&
      before.userId === reached.userId;
    first = before === undefined || before.state === 'gone' || before.id !== reached.id;
    if (same && before.state === 'open') return ok({ next: person });
    const installedAt = first || before === undefined ? ports.clock.now() : before.installedAt;
    const conversation: Conversation = { ...reached, installedAt, state: 'open' };
    return ok({
      next: { ...person, conversation },
      facts: [
        factOf(ports, scope, { kind: 'person-reachable', oid: actor.oid }, ports.clock.now()),
      ],
    });
  });
  return written.ok ? ok({ person: written.value, first }) : written;
}

/** How a conversation ends: `gone` or `blocked`, and why where Teams said so. */
type Ended =
  | { readonly state: 'blocked'; readonly cause?: BlockedCause }
  | { readonly state: 'gone'; readonly cause?: GoneCause };

/**
 * The app was removed, or Teams told us to stop: nothing is sent until the person is back. With
 * `of`, only when it is still this conversation: what Teams says of an earlier one says nothing of
 * that which an installation opened since.
 */
export async function forgetConversation(
  ports: Pick<Ports, 'store'>,
  who: { readonly tenantId: string; readonly oid: string },
  ended: Ended,
  of?: Conversation,
): Promise<Result<Person, Refusal>> {
  return decide(ports, 'person', peopleScope(who.tenantId), who.oid, (person) => {
    const current = person.conversation;
    const isOther =
      of !== undefined && (current?.id !== of.id || current.installedAt !== of.installedAt);
    if (current === undefined || current.state === ended.state || isOther) {
      return ok({ next: person });
    }
    const { id, serviceUrl, botId, userId, installedAt } = current;
    const kept = {
      id,
      serviceUrl,
      botId,
      installedAt,
      ...(userId === undefined ? {} : { userId }),
    };
    return ok({ next: { ...person, conversation: { ...kept, ...ended } } });
  });
}
