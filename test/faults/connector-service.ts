import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request, as the service saw it. */
export interface Request {
  /** Milliseconds on the clock of the test. */
  readonly at: number;
  readonly conversation: string;
  /** The delivery that the card names; empty for a message without a card. */
  readonly delivery: string;
  readonly text: string;
  /** What it was answered with; 0: the connection was cut after the message was accepted. */
  status: number;
  retryAfter?: number;
}

export type Answer =
  | { readonly status: number; readonly code?: string; readonly retryAfter?: number }
  /** Accepted, then the connection is reset. */
  | 'reset';

export interface ConnectorService {
  readonly url: string;
  readonly requests: readonly Request[];
  /** How often each delivery was accepted. */
  readonly accepted: ReadonlyMap<string, number>;
  answer: (request: Request) => Answer;
  onAccepted?: (() => void) | undefined;
  close(): Promise<void>;
}

const CREATED: Answer = { status: 201 };

/**
 * Stands where Teams' Bot Connector would, over HTTP on the loopback: keeps a log of every request
 * and answers as the test says. Without the log nothing of it stays in memory.
 */
export async function startService(now: () => number, keepsLog = true): Promise<ConnectorService> {
  const requests: Request[] = [];
  const accepted = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const text = await textOf(request);
      const path = decodeURIComponent(request.url ?? '');
      const seen: Request = {
        at: now(),
        conversation: /conversations\/([^/]+)\//u.exec(path)?.[1] ?? '',
        delivery: /"delivery":"[^"~]*~([^"]+)"/u.exec(text)?.[1] ?? '',
        text,
        status: 0,
      };
      if (keepsLog) requests.push(seen);
      const answer = service.answer(seen);
      const isAccepted = answer === 'reset' || answer.status < 300;
      if (isAccepted && keepsLog) {
        accepted.set(seen.delivery, (accepted.get(seen.delivery) ?? 0) + 1);
        service.onAccepted?.();
      }
      if (answer === 'reset') {
        request.socket.resetAndDestroy();
        return;
      }
      seen.status = answer.status;
      if (answer.retryAfter !== undefined) seen.retryAfter = answer.retryAfter;
      response.writeHead(answer.status, {
        'Content-Type': 'application/json',
        ...(answer.retryAfter === undefined ? {} : { 'Retry-After': String(answer.retryAfter) }),
      });
      const body = isAccepted
        ? { id: `activity-${requests.length}` }
        : { error: { code: answer.code ?? 'ServiceError', message: 'as Teams says it' } };
      response.end(JSON.stringify(body));
    })();
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const service: ConnectorService = {
    url: `http://127.0.0.1:${port}`,
    requests,
    accepted,
    answer: () => CREATED,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return service;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
