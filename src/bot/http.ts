import type { IncomingHttpHeaders } from 'node:http';
import type { Application, TeamsAdapter } from '@microsoft/teams-ai';

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Gives one activity to the bot, as it came over HTTP; the answer is for invokes. */
export async function processActivity(
  app: Application,
  adapter: TeamsAdapter,
  activity: Readonly<Record<string, unknown>>,
  headers: IncomingHttpHeaders = {},
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

/** `POST /api/messages`, as the Bot Framework calls it. */
export async function handleMessages(
  app: Application,
  adapter: TeamsAdapter,
  request: Request,
): Promise<Response> {
  const text = await request.text();
  if (text.length > LARGEST_ACTIVITY) return plain(413, 'The activity is larger than 512 KB.');
  const activity = readObject(text);
  if (activity === undefined) {
    return plain(400, 'The body is not a JSON object: send one Bot Framework activity.');
  }
  if (typeof activity['type'] !== 'string' || typeof activity['serviceUrl'] !== 'string') {
    return plain(
      400,
      'The activity has no type or no serviceUrl: send what a Bot Connector sends.',
    );
  }
  const { status, body } = await processActivity(
    app,
    adapter,
    activity,
    Object.fromEntries(request.headers),
  );
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value)) : undefined;
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
