import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stub answers: a tool call, exactly this body, or not at all. */
export type ModelReply =
  | { readonly tool: string; readonly args: unknown }
  | { readonly status: number; readonly body: string }
  | 'silence'
  | 'hang up';

export interface ModelServer {
  /** As an OpenAI-compatible endpoint. */
  readonly url: string;
  /** What it was shown, each request as text. */
  readonly seen: readonly string[];
  reply(reply: ModelReply): void;
  close(): Promise<void>;
}

/** A model of our own on the loopback that does what a hostile text could make one do. */
export async function startModel(): Promise<ModelServer> {
  const seen: string[] = [];
  let reply: ModelReply = 'hang up';
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      seen.push(text);
      if (reply === 'silence') return;
      if (reply === 'hang up') {
        request.socket.destroy();
        return;
      }
      const { status, body } =
        'tool' in reply ? { status: 200, body: completion(reply.tool, reply.args) } : reply;
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
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

function completion(name: string, args: unknown): string {
  const call = {
    id: 'call-1',
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  };
  const message = { role: 'assistant', content: null, tool_calls: [call] };
  return JSON.stringify({ id: 'x', choices: [{ index: 0, message, finish_reason: 'tool_calls' }] });
}
