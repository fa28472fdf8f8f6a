import { createServer, type IncomingMessage, type Server } from 'node:http';
import { complaintsOf } from './statement-rules.ts';

/** What the store answers next instead of doing its work. */
export interface Outage {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Lrs {
  readonly endpoint: string;
  /** Statements by id, as the texts that arrived. */
  readonly kept: Map<string, string>;
  /** Every body that arrived, kept or not. */
  readonly bodies: string[];
  /** Each thing about which the specification would have it complain. */
  readonly complaints: string[];
  outage: Outage | 'hang' | undefined;
  /** Statements it will not have, by id. */
  readonly unwanted: Set<string>;
  /** Bytes that one request may hold. */
  mostBytes: number;
  /** Whether the key may read what is kept; many are given to write and nothing else. */
  mayRead: boolean;
  close(): Promise<void>;
}

/** A learning record store on loopback that knows the specification's rules and nothing of Binôme. */
export async function startLrs(version: '1.0.3' | '2.0.0'): Promise<Lrs> {
  const server: Server = createServer((request, response) => {
    void answer(lrs, version, request).then(({ status, headers = {}, body = '' }) => {
      response.writeHead(status, { 'X-Experience-API-Version': version, ...headers });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const lrs: Lrs = {
    endpoint: `http://127.0.0.1:${port}/data/xapi/`,
    kept: new Map(),
    bodies: [],
    complaints: [],
    outage: undefined,
    unwanted: new Set(),
    mostBytes: Number.POSITIVE_INFINITY,
    mayRead: true,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return lrs;
}

export const KEY = { key: 'a key', secret: 'sécret: with colon' };

interface Answer extends Outage {
  readonly body?: string;
}

async function answer(lrs: Lrs, version: string, request: IncomingMessage): Promise<Answer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString('utf8');
  if (lrs.outage === 'hang') return new Promise(() => undefined);
  if (lrs.outage !== undefined) return lrs.outage;
  const { headers, method, url = '' } = request;
  if (!url.startsWith('/data/xapi/statements')) return { status: 404 };
  const basic = Buffer.from(`${KEY.key}:${KEY.secret}`, 'utf8').toString('base64');
  if (headers.authorization !== `Basic ${basic}`) return { status: 401 };
  const asked = headers['x-experience-api-version'];
  if (typeof asked !== 'string' || !sameLine(asked, version)) return refuse(lrs, 'version header');
  if (method === 'GET' && !lrs.mayRead) return { status: 403 };
  if (method === 'GET') return { status: 200, body: '{"statements":[],"more":""}' };
  if (method !== 'POST') return { status: 405 };
  lrs.bodies.push(body);
  if (Buffer.byteLength(body) > lrs.mostBytes) return { status: 413 };
  if (!/^application\/json/u.test(headers['content-type'] ?? '')) return refuse(lrs, 'type');
  return keep(lrs, body, version);
}

function sameLine(asked: string, version: string): boolean {
  return asked.split('.').slice(0, 2).join('.') === version.split('.').slice(0, 2).join('.');
}

/** All of a batch, or nothing. */
function keep(lrs: Lrs, body: string, version: string): Answer {
  const parsed: unknown = JSON.parse(body);
  const batch: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  const ids = batch.map((statement) => (statement as { id?: string }).id ?? '');
  if (new Set(ids).size !== ids.length) return refuse(lrs, 'the same id twice in a batch');
  for (const statement of batch) {
    const [complaint] = complaintsOf(statement, version);
    if (complaint !== undefined) return refuse(lrs, complaint);
  }
  if (ids.some((id) => lrs.unwanted.has(id))) return { status: 400 };
  const texts = batch.map((statement) => JSON.stringify(statement));
  const differs = ids.some((id, i) => lrs.kept.has(id) && lrs.kept.get(id) !== texts[i]);
  if (differs) return { status: 409 };
  ids.forEach((id, i) => lrs.kept.set(id, texts[i] ?? ''));
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ids),
  };
}

function refuse(lrs: Lrs, complaint: string): Answer {
  lrs.complaints.push(complaint);
  return { status: 400, body: complaint };
}
