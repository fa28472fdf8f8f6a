import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Generous: the machine may be busy. Nothing is asserted about how long anything takes. */
const PATIENCE_MS = 45_000;

const Logged = z.object({
  log: z.object({
    activityName: z.string(),
    messageId: z.string(),
    conversationId: z.string().optional(),
    from: z.string(),
    request: z.object({ body: z.record(z.string(), z.unknown()) }),
    response: z.object({ statusCode: z.number().optional(), body: z.unknown() }).optional(),
  }),
});
export type Logged = z.infer<typeof Logged>['log'];
const Attachments = z.array(z.object({ contentType: z.string(), content: z.unknown() }));
/** One message of the bot, as the client got it. */
export interface Said {
  readonly id: string;
  /** The first line: of the card, or of the text when there is no card. */
  readonly title: string;
  readonly card: unknown;
  readonly replyToId: string | undefined;
  /** An answer to something that the client sent; otherwise the bot spoke first. */
  readonly isAnswer: boolean;
}

export interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The title of a card or of an invoke response that is one; a sentence when it is one. */
export function titleOf(card: unknown): string {
  if (typeof card === 'string') return card;
  const shape = z.object({ body: z.array(z.object({ text: z.string().optional() })) });
  return shape.safeParse(card).data?.body[0]?.text ?? '';
}

/** All that can be pressed on a card, cards inside it included. */
export function buttonsOf(card: unknown): readonly Button[] {
  if (typeof card !== 'object' || card === null) return [];
  const shape = z.object({
    type: z.literal('Action.Execute'),
    verb: z.string(),
    title: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  });
  const own = shape.safeParse(card);
  return [...(own.success ? [own.data] : []), ...Object.values(card).flatMap(buttonsOf)];
}

/** Asks again until the answer is something; fails with what was awaited after a generous while. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await sleep(50);
  }
}

/** Follows every exchange between the Playground and the bot. */
export async function listen(url: string) {
  const log: Logged[] = [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws/log/stream`);
  socket.addEventListener('message', ({ data }) => {
    const logged = Logged.safeParse(JSON.parse(String(data)));
    if (logged.success) log.push(logged.data.log);
  });
  await once(socket, 'open');
  return { log, close: () => socket.close() };
}

export function isClients({ from }: Logged): boolean {
  return from !== 'User Application';
}

/** Everything that the bot said in a conversation so far, as it came. */
export function heardIn(log: readonly Logged[], conversation: string): readonly Said[] {
  const asked = new Set(log.filter(isClients).map(({ messageId }) => messageId));
  return log
    .filter(
      (logged) =>
        !isClients(logged) &&
        logged.activityName === 'message' &&
        logged.conversationId === conversation,
    )
    .map(({ messageId, request: { body } }) => {
      const card: unknown = Attachments.safeParse(body['attachments']).data?.[0]?.content;
      const text = typeof body['text'] === 'string' ? body['text'] : '';
      const replyToId = typeof body['replyToId'] === 'string' ? body['replyToId'] : undefined;
      const isAnswer = replyToId !== undefined && asked.has(replyToId);
      return { id: messageId, title: titleOf(card ?? text), card, replyToId, isAnswer };
    });
}
