import type { Message } from '../../src/domain/message.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import type { Messenger } from '../../src/usecases/ports.ts';

/** Who and where: shared by the process that is killed and the test that looks at what it left. */
export const TENANT = 'contoso';

export function actorFor(mail: string): Actor {
  const name = mail.replace(/@.*$/, '');
  return { tenantId: TENANT, oid: `oid-${name}`, name, mail, locale: 'fr' };
}

export const MANAGER = actorFor('nadia.berger@contoso.example');
export const SPONSOR = actorFor('philippe.aubry@contoso.example');

/** People sign up in waves; each is imported, matched and published: rows of a sample file. */
export const WAVES = [
  { sample: 'inscriptions-2026.csv', from: 1, to: 33 },
  { sample: 'sign-up-2026.csv', from: 1, to: 33 },
  { sample: 'inscriptions-2026.csv', from: 33, to: 79 },
  { sample: 'inscriptions-2026.csv', from: 79, to: 111 },
];

/** What a message is about, so that the same one is recognised when it comes twice. */
export function messageName(conversation: string, kind: string, subject: string): string {
  return `${conversation} ${kind} ${subject}`;
}

/** Sends a message's name to the connector stub, over HTTP; never repeats. */
export function connectorMessenger(): Messenger {
  return {
    async send(_tenant, to, message) {
      const parts = message.kind === 'digest' ? message.parts : [message];
      const body = parts.map((part) => messageName(to.id, part.kind, subjectOf(part))).join('\n');
      try {
        const response = await fetch(to.serviceUrl, { method: 'POST', body });
        const text = await response.text();
        if (response.status === 201) return { status: 'sent', activityId: text };
        const retryAfterSeconds = Number(response.headers.get('Retry-After'));
        return { status: 'throttled', cause: 'too_many_requests', retryAfterSeconds };
      } catch {
        // The connection broke: the message may have arrived.
        return { status: 'unknown' };
      }
    },
  };
}

function subjectOf(message: Message): string {
  switch (message.kind) {
    case 'proposal':
    case 'pair-formed':
      return message.pair.pairId;
    case 'agreement-reminder':
      return message.agreement.pair.pairId;
    case 'session-proposed':
    case 'session-planned':
    case 'preparation':
    case 'session-start':
    case 'feedback-request':
      return message.session.sessionId;
    case 'charter':
    case 'proposal-closed':
    case 'manager-digest':
    case 'sponsor-summary':
      return '';
    default:
      throw new Error(`the story sends no ${message.kind}`);
  }
}
