import { cardOf } from '../../cards/card-of.ts';
import { marked, refreshedFor } from '../../cards/marked.ts';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import type { Message } from '../../domain/message.ts';
import type { Reader, WelcomeDoor } from '../../domain/message-parts.ts';
import type { Actor } from '../../usecases/actor.ts';
import type { Messenger, Ports, SendOutcome } from '../../usecases/ports.ts';
import { rememberConversation } from '../../usecases/remember-conversation.ts';
import { BOT, conversationOf, oidOfConversation, userIdOf } from '../chat/teams-activities.ts';
import type { Transcript } from '../chat/transcript.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const REFUSED: SendOutcome = { status: 'failed', cause: 'refused' };

/** The conversations of the demo's past: they stand in the local client as if the bot had held them. */
export interface PastChat {
  readonly messenger: Messenger;
  /** Somebody adds the app: the bot greets them, and reaches them from then on. */
  readonly join: (ports: Ports, who: Actor, door?: WelcomeDoor) => Promise<void>;
  /** Teams refuses the next message to this person, once. */
  readonly refuseNext: (oid: string) => void;
}

/** What was said before anybody opened the client, written where the client reads it. */
export function pastChat(transcript: Transcript, serviceUrl: string): PastChat {
  const refused = new Set<string>();
  const say = (oid: string, card: AdaptiveCard) =>
    transcript.add(oid, 'bot', { attachments: [{ contentType: CARD, content: card }] });
  const drawn = (oid: string, message: Message, reader: Reader): AdaptiveCard =>
    refreshedFor(cardOf(message, reader).card, userIdOf(oid));
  return {
    messenger: {
      send(_tenantId, to, message, reader, { mark } = {}) {
        const oid = oidOfConversation(to.id) ?? '';
        if (refused.delete(oid)) return Promise.resolve(REFUSED);
        const card = drawn(oid, message, reader);
        const { id } = say(oid, mark === undefined ? card : marked(card, mark));
        return Promise.resolve({ status: 'sent', activityId: id });
      },
    },
    async join(ports, who, door) {
      const { oid, name, locale } = who;
      const reached = { id: conversationOf(oid), serviceUrl, botId: BOT.id, userId: userIdOf(oid) };
      const remembered = await rememberConversation(ports, who, reached);
      if (!remembered.ok) throw new Error(`the demo could not greet ${name}`);
      transcript.markInstallation(oid, 'done');
      const greeted = door === undefined ? {} : { door };
      const welcome: Message = { kind: 'welcome', ...greeted, tabUrl: ports.links.tab() };
      say(oid, drawn(oid, welcome, { name, locale, timeZone: 'Europe/Paris' }));
    },
    refuseNext: (oid) => void refused.add(oid),
  };
}
