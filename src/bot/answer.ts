import type { Drawing } from '../cards/forms/form-card.ts';
import type { Message } from '../domain/message.ts';
import type { Reader } from '../domain/message-parts.ts';
import type { Actor } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';

/** Somebody in their own conversation, or in a dialog that only they see. */
export interface SpokenTurn {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly reader: Reader;
}

/** What the bot answers with: a message as data, or a card of a form or a question. */
export type Answer = { readonly message: Message } | { readonly drawing: Drawing };
