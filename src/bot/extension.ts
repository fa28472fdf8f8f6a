import { CardFactory } from 'botbuilder';
import { z } from 'zod';
import { commandWords } from '../cards/forms/command-words.ts';
import { moduleCard } from '../cards/forms/list-cards.ts';
import { LONGEST, plain } from '../cards/plain.ts';
import { findModules } from '../usecases/find-modules.ts';
import { TAB_PATHS } from '../usecases/tab-paths.ts';
import type { SpokenTurn } from './answer.ts';

/** What Teams asks for when it says nothing. */
const PAGE = 25;

const Query = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .optional()
    .catch(undefined),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).max(100_000).catch(0),
      count: z.number().int().min(1).max(100).catch(PAGE),
    })
    .optional()
    .catch(undefined),
});

/** `composeExtension/query`: a page of kit modules, each a card to share in any chat. */
export async function answerQuery(turn: SpokenTurn, value: unknown): Promise<object> {
  const { ports, actor, reader } = turn;
  const t = commandWords(reader.locale).kit;
  const asked = Query.safeParse(value).data;
  const { skip = 0, count = PAGE } = asked?.queryOptions ?? {};
  const found = await findModules(ports, actor, wordsIn(asked?.parameters ?? []));
  if (found === undefined) return message(t.nobody);
  const page = found.slice(skip, skip + count);
  if (page.length === 0 && skip === 0) return message(t.noneShort);
  const attachments = page.map(({ programmeId, module }) => {
    const url = ports.links.tab(TAB_PATHS.module(programmeId, module.id));
    const { card } = moduleCard({ module, url }, reader);
    const { title, summary } = module.content[reader.locale];
    return {
      ...CardFactory.adaptiveCard(card),
      preview: CardFactory.thumbnailCard(plain(title, LONGEST.label), undefined, undefined, {
        text: plain(summary, LONGEST.quote),
      }),
    };
  });
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** What was typed; the first run, before anything was, says so under another name. */
function wordsIn(
  parameters: readonly { readonly name: string; readonly value: unknown }[],
): string {
  const typed = parameters.find(({ name }) => name === 'query')?.value;
  return typeof typed === 'string' ? typed : '';
}

function message(text: string): object {
  return { composeExtension: { type: 'message', text } };
}

const Message = z.object({
  messagePayload: z.object({
    id: z.string().max(200).optional().catch(undefined),
    body: z
      .object({ content: z.string().max(200_000) })
      .optional()
      .catch(undefined),
  }),
});

/** The message that is to become a topic, as the data of its form. */
export function topicOfMessage(value: unknown, conversationId: string): object {
  const payload = Message.safeParse(value).data?.messagePayload;
  const text = wordsOfHtml(payload?.body?.content ?? '');
  const source = `${conversationId.slice(0, 190)}#${payload?.id ?? text.slice(0, 100)}`;
  return { form: 'topic', text: cut(text), source };
}

const TOPIC_MAX = 600;

function cut(text: string): string {
  const points = Array.from(text);
  return points.length > TOPIC_MAX ? `${points.slice(0, TOPIC_MAX - 1).join('')}…` : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

/** The words of a message that Teams gives as HTML. */
function wordsOfHtml(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/giu, '\n')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim();
}
