import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What the bot sent to its connector. */
export interface Posted {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** How the service answers one request; `hang up` takes it and closes without a word, `silence` keeps it. */
export type Reply =
  | 'hang up'
  | 'silence'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface Connector {
  readonly url: string;
  readonly posted: readonly Posted[];
  /** The answer from now on. */
  reply(reply: Reply): void;
  close(): Promise<void>;
}

/** Whom the roster knows, by channel account. */
export type Roster = ReadonlyMap<string, { readonly mail: string }>;

/** Bot Connector of our own on the loopback: posts are recorded, members come from `roster`. */
export async function startConnector(roster: Roster = new Map()): Promise<Connector> {
  const posted: Posted[] = [];
  let reply: Reply | undefined;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const path = decodeURIComponent(request.url ?? '');
    const member = /\/members\/(.+)$/u.exec(path)?.[1];
    if (member !== undefined) {
      const known = roster.get(member);
      if (known === undefined) json(response, 404, {});
      else json(response, 200, { id: member, email: known.mail });
      return;
    }
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    posted.push({ method: request.method ?? '', path, body });
    if (reply === 'silence') return;
    if (reply === 'hang up') request.socket.destroy();
    else if (reply === undefined) json(response, 200, { id: `activity-${posted.length}` });
    else json(response, reply.status, reply.body, reply.headers);
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    reply(next) {
      reply = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const Shown = z.object({
  text: z.string().optional(),
  attachments: z.array(z.object({ content: z.unknown() })).optional(),
});

/** What a posted message shows, as text to look into. */
export function shown({ body }: Posted): string {
  const { text = '', attachments = [] } = Shown.parse(body);
  return text + attachments.map(({ content }) => JSON.stringify(content)).join('');
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
