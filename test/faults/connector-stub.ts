import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorStub {
  readonly url: string;
  /** How often each message was accepted, by its name. */
  readonly accepted: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/**
 * Stands where Teams would: takes messages over HTTP, remembers what it accepted, now and then
 * asks for patience (429), and now and then accepts a message and hangs up without a word.
 */
export async function startConnector(
  random: () => number,
  onAccepted: () => void,
): Promise<ConnectorStub> {
  const accepted = new Map<string, number>();
  const server = createServer((request, response) => {
    void (async () => {
      const names = (await textOf(request)).split('\n');
      const chance = random();
      if (chance < 0.05) {
        response.writeHead(429, { 'Retry-After': '30' }).end();
        return;
      }
      for (const name of names) accepted.set(name, (accepted.get(name) ?? 0) + 1);
      onAccepted();
      if (chance < 0.08) request.socket.destroy();
      else response.writeHead(201).end(JSON.stringify({ id: String(accepted.size) }));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    accepted,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
