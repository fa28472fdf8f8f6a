import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { isTimeZone } from '../../domain/time.ts';
import type { Clock } from '../../usecases/ports.ts';
import type { Account } from '../accounts.ts';
import { jsonBody } from './json-body.ts';
import {
  botAddedOf,
  installationOf,
  invokeOf,
  messageOf,
  type Envelope,
  type Place,
} from './teams-activities.ts';
import type { Transcript } from './transcript.ts';

const SHOWN = 200;
const MAX_TEXT = 28_000;
const MAX_BYTES = 512 * 1024;
const CARD = 'application/vnd.microsoft.card.adaptive';

const Client = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u, 'a language tag as in fr or en-GB'),
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Paris').optional(),
});
const Opening = Client.partial({ locale: true });
const Message = Client.extend({
  text: z.string().max(MAX_TEXT, `at most ${MAX_TEXT} characters`),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
}).refine(({ text, value }) => text !== '' || value !== undefined, 'a text or a value is needed');
const Invoke = Client.partial({ locale: true }).extend({
  name: z.string().min(1, 'the name of an invoke'),
  value: z.unknown(),
  replyToId: z.string().optional(),
});
/** The bot's answer to `adaptiveCard/action` that asks the client for another card. */
const CardAnswer = z.object({ type: z.literal(CARD), value: z.record(z.string(), z.unknown()) });

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface FrameParts extends Place {
  readonly account: (oid: string) => Promise<Account | undefined>;
  readonly deliver: (activity: object) => Promise<BotAnswer>;
  readonly transcript: Transcript;
  readonly clock: Clock;
}

type FrameContext = { Variables: { person: Account } };

/** What the frame calls: a person opens their conversation, reads, writes, presses buttons. */
export function frameRoutes(parts: FrameParts): Hono<FrameContext> {
  const { account, transcript } = parts;
  const bot = installer(parts);
  const app = new Hono<FrameContext>();
  app.use(
    bodyLimit({ maxSize: MAX_BYTES, onError: (c) => invalid(c, 'the message is too large') }),
  );
  // Asked every second or so: whoever has a conversation is known without being looked up.
  app.get('/:oid/activities', async (c, next) => {
    const oid = c.req.param('oid');
    if (transcript.installation(oid) === undefined) return next();
    return c.json({ activities: transcript.last(oid, SHOWN) });
  });
  app.use('/:oid/*', async (c, next) => {
    const person = await account(c.req.param('oid'));
    if (person === undefined) return c.json({ code: 'not_found', message: 'No such person' }, 404);
    c.set('person', person);
    await next();
    return undefined;
  });

  app.post('/:oid/open', async (c) => {
    const read = await jsonBody(c, Opening);
    if ('problem' in read) return invalid(c, read.problem);
    const { locale = 'fr', timeZone } = read.value;
    const done = await bot.open({ person: c.var.person, locale, timeZone });
    return done.status < 400 ? c.json({ status: done.status }) : botFailed(c, done);
  });

  app.get('/:oid/activities', (c) => c.json({ activities: [] }));

  app.post('/:oid/messages', async (c) => {
    const read = await jsonBody(c, Message);
    if ('problem' in read) return invalid(c, read.problem);
    const { person } = c.var;
    const { text, locale, timeZone, value, replyToId } = read.value;
    // Whoever writes to a bot in Teams has thereby installed it.
    const ready = await bot.install({ person, locale, timeZone });
    if (ready.status >= 400) return botFailed(c, ready);
    // A button's data is no line of the conversation; its text is.
    const shown = text === '' ? undefined : transcript.add(person.oid, 'me', { text });
    const id = shown?.id ?? transcript.nextId();
    const from = envelope(person, id, locale, timeZone);
    const answer = await delivered(parts, messageOf(from, { text, value, replyToId }));
    return answer.status < 400 ? c.json({ id }) : botFailed(c, answer);
  });

  app.post('/:oid/invoke', async (c) => {
    const read = await jsonBody(c, Invoke);
    if ('problem' in read) return invalid(c, read.problem);
    const { oid } = c.var.person;
    const { name, value, replyToId, locale = 'fr', timeZone } = read.value;
    if (value === undefined) return invalid(c, 'value: what the button carries is needed');
    if (replyToId !== undefined && transcript.find(oid, replyToId)?.from !== 'bot') {
      return invalid(c, 'replyToId: the bot wrote no such activity in this conversation');
    }
    const from = envelope(c.var.person, transcript.nextId(), locale, timeZone);
    const answer = await delivered(parts, invokeOf(from, { name, value, replyToId }));
    const card = CardAnswer.safeParse(answer.body);
    if (name === 'adaptiveCard/action' && replyToId !== undefined && card.success) {
      const attachments = [{ contentType: CARD, content: card.data.value }];
      transcript.replace(oid, replyToId, { attachments });
    }
    return c.json(answer);
  });
  return app;

  function envelope(person: Account, id: string, locale: string, timeZone?: string): Envelope {
    return envelopeOf(parts, person, id, locale, timeZone);
  }
}

/**
 * Installs the bot for a person once, whatever number of windows ask at the same time; a bot that
 * fails is asked again the next time. `open` also tells an installed bot that the person is here.
 */
function installer(parts: FrameParts) {
  const { transcript } = parts;
  const underWay = new Map<string, Promise<BotAnswer>>();

  const tell = (made: (from: Envelope) => object, { person, locale, timeZone }: Visitor) => {
    const id = transcript.nextId();
    return delivered(parts, made(envelopeOf(parts, person, id, locale, timeZone)));
  };

  const install = async (visitor: Visitor): Promise<BotAnswer> => {
    const { oid } = visitor.person;
    // Before the bot hears of it: its welcome may arrive before its answer.
    transcript.markInstallation(oid, 'started');
    const first = await tell(installationOf, visitor);
    if (first.status >= 400) return first;
    const second = await tell(botAddedOf, visitor);
    if (second.status < 400) transcript.markInstallation(oid, 'done');
    return second;
  };

  // The bot may since have been spoken to from elsewhere (the Agents Playground, another port) and
  // would go on writing there; one that knows this place already has nothing to do.
  const greet = async (visitor: Visitor): Promise<BotAnswer> => {
    await tell(botAddedOf, visitor);
    return { status: 200 };
  };

  const once = (oid: string, work: () => Promise<BotAnswer>): Promise<BotAnswer> => {
    const started = underWay.get(oid) ?? work().finally(() => underWay.delete(oid));
    underWay.set(oid, started);
    return started;
  };
  const isInstalled = (oid: string): boolean => transcript.installation(oid) === 'done';

  return {
    install: (visitor: Visitor): Promise<BotAnswer> => {
      const { oid } = visitor.person;
      return isInstalled(oid)
        ? Promise.resolve({ status: 200 })
        : once(oid, () => install(visitor));
    },
    open: (visitor: Visitor): Promise<BotAnswer> => {
      const { oid } = visitor.person;
      return once(oid, () => (isInstalled(oid) ? greet(visitor) : install(visitor)));
    },
  };
}

interface Visitor {
  readonly person: Account;
  readonly locale: string;
  readonly timeZone?: string | undefined;
}

function envelopeOf(
  { tenantId, serviceUrl, clock }: FrameParts,
  person: Account,
  id: string,
  locale: string,
  timeZone?: string,
): Envelope {
  return { tenantId, serviceUrl, person, id, timestamp: clock.now(), locale, timeZone };
}

/** A bot that throws is to its client a bot that answers 502. */
async function delivered({ deliver }: FrameParts, activity: object): Promise<BotAnswer> {
  try {
    return await deliver(activity);
  } catch {
    return { status: 502 };
  }
}

function invalid(c: Context, message: string): Response {
  return c.json({ code: 'invalid', message }, 400);
}

function botFailed(c: Context, { status }: BotAnswer): Response {
  return c.json({ code: 'bot_failed', message: `the bot answered ${status}` }, 502);
}
