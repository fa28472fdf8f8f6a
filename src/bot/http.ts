import type { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { z } from 'zod';

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Gives one activity to the bot, as it came over HTTP; the answer is for invokes. */
export async function processActivity(
  app: Application,
  adapter: TeamsAdapter,
  activity: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<BotAnswer> {
  const answer: { status: number; body?: unknown } = { status: 200 };
  // The shape of an express response, which is all that the SDK asks of one.
  const response = {
    socket: undefined,
    end: () => undefined,
    header: () => undefined,
    send(body: unknown) {
      answer.body = body;
      return undefined;
    },
    status(code: number) {
      answer.status = code;
      return undefined;
    },
  };
  const request = { method: 'POST', headers, body: activity };
  await adapter.process(request, response, async (context) => {
    await app.run(context);
  });
  return answer;
}

/** Larger than any activity that Teams sends. */
const LARGEST_ACTIVITY = 512 * 1024;

const Account = z.looseObject({ id: z.string().min(1), name: z.string().nullish() });
/** What the bot cannot answer without; the rest of an activity is read with more patience. */
const Envelope = z.looseObject({
  type: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/u }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: Account,
  recipient: Account,
});

/** `POST /api/messages`, as the Bot Framework calls it. */
export async function handleMessages(
  app: Application,
  adapter: TeamsAdapter,
  request: Request,
): Promise<Response> {
  const text = await textUpTo(request, LARGEST_ACTIVITY);
  if (text === undefined) return plain(413, 'The activity is larger than 512 KB.');
  const json = readJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return plain(400, 'The body is not a JSON object: send one Bot Framework activity.');
  }
  const activity = Envelope.safeParse(json);
  if (!activity.success) {
    const missing = new Set(activity.error.issues.map(({ path }) => path.join('.')));
    return plain(
      400,
      `The activity needs ${[...missing].join(', ')}: send what a Bot Connector sends.`,
    );
  }
  const headers = Object.fromEntries(request.headers);
  const { status, body } = await processActivity(app, adapter, activity.data, headers);
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}

/** The body as text, or undefined as soon as it is longer than anybody needs. */
async function textUpTo(request: Request, bytes: number): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bytes) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > bytes) return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plain(status: number, message: string): Response {
  return new Response(message, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
