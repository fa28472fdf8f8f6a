import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Ends the connection without an answer. */
  readonly hangUp?: boolean;
}

export interface Stub {
  readonly url: string;
  readonly calls: Call[];
  /** Who answers from now on. */
  answer(by: (call: Call, nth: number) => Reply): void;
  close(): Promise<void>;
}

/** Stands for a service of Microsoft on loopback: keeps what it was asked, answers as it is told. */
export async function stub(): Promise<Stub> {
  const calls: Call[] = [];
  let by: (call: Call, nth: number) => Reply = () => ({ status: 500 });
  let nth = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const isJson = request.headers['content-type']?.includes('json') === true;
      const call: Call = {
        method: request.method ?? '',
        path: decodeURIComponent((request.url ?? '').replaceAll('+', ' ')),
        token: request.headers.authorization?.replace('Bearer ', '') ?? '',
        headers: request.headers,
        body: isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text)),
      };
      calls.push(call);
      nth += 1;
      const reply = by(call, nth);
      if (reply.hangUp === true) {
        request.socket.destroy();
        return;
      }
      response.writeHead(reply.status ?? 200, {
        'Content-Type': 'application/json',
        ...reply.headers,
      });
      response.end(
        reply.bytes ?? reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answer(next) {
      by = next;
      nth = 0;
      calls.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
