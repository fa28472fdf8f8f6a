import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import { byText, conditionsOf, type Query } from './cosmos-sql.ts';

/**
 * Cosmos DB's REST interface in memory, as far as the store uses it: point reads, queries of our
 * own text, transactional batches that are rolled back, etags, hierarchical partitions and the
 * change feed. The npm emulator has no rollback and no feed; queries are checked against it too.
 */
export interface CosmosService {
  readonly endpoint: string;
  /** Every batch as it travelled, for tests that look at the wire. */
  readonly batches: readonly Batch[];
  /** What becomes of the next requests: `before` nothing is done, `after` the answer is lost. */
  fail(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export interface Batch {
  readonly headers: IncomingMessage['headers'];
  readonly operations: readonly Operation[];
}

export type Fault =
  | { readonly on: 'batch' | 'read'; readonly status: number; readonly retryAfterMs?: number }
  | {
      readonly on: 'batch';
      readonly drop: 'before' | 'after';
      /** What somebody else does at once, in the same partition. */
      readonly then?: readonly Operation[];
    };

interface Operation {
  readonly operationType: 'Create' | 'Replace' | 'Delete';
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Readonly<Record<string, unknown>>;
}

interface Doc {
  readonly partition: string;
  readonly position: number;
  readonly json: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly _etag: string;
  };
}

type Docs = Map<string, Doc>;

export async function startCosmosService(): Promise<CosmosService> {
  let docs: Docs = new Map();
  let position = 0;
  const batches: Batch[] = [];
  const faults: Fault[] = [];
  const rests = new Map<string, readonly object[]>();

  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = 'GET' } = request;
    const [, , , , , kind = '', encoded = ''] = new URL(
      request.url ?? '/',
      'http://x',
    ).pathname.split('/');
    const id = decodeURIComponent(encoded);
    const partition = partitionOf(headers);
    if (kind === 'pkranges') {
      send(response, 200, { PartitionKeyRanges: [RANGE] });
      return;
    }
    if (kind !== 'docs') {
      send(response, 200, COLLECTION);
      return;
    }
    if (method === 'POST') {
      const body = await readJson(request);
      if (headers['x-ms-cosmos-is-batch-request'] !== undefined) {
        batch(response, { headers, operations: body as readonly Operation[] }, partition);
        return;
      }
      if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) {
        send(response, 200, PLAN);
        return;
      }
      const fault = faults[0];
      if (fault?.on === 'read') {
        faults.shift();
        send(response, 'status' in fault ? fault.status : 500, { message: 'told to' });
        return;
      }
      query(response, body as Query, partition, headers);
      return;
    }
    if (id === '') {
      feed(response, headers);
      return;
    }
    const fault = faults[0];
    if (fault?.on === 'read' && method === 'GET') {
      faults.shift();
      send(response, fault.status, { message: 'told to' });
      return;
    }
    const name = `${partition}|${id}`;
    const found = docs.get(name);
    if (found === undefined) {
      send(response, 404, { message: 'not found' });
      return;
    }
    if (method === 'GET') {
      send(response, 200, found.json, { etag: found.json._etag });
      return;
    }
    if (headers['if-match'] !== found.json._etag) {
      send(response, 412, { message: 'changed' });
      return;
    }
    docs.delete(name);
    send(response, 204);
  }

  function batch(response: ServerResponse, travelled: Batch, partition: string): void {
    batches.push(travelled);
    const fault = faults[0];
    if (fault?.on === 'batch') {
      faults.shift();
      if ('status' in fault) {
        const wait = fault.retryAfterMs;
        const header = wait === undefined ? {} : { 'x-ms-retry-after-ms': String(wait) };
        send(response, fault.status, { message: 'told to' }, header);
        return;
      }
      if (fault.drop === 'before') return void response.destroy();
      apply(travelled.operations, partition);
      apply(fault.then ?? [], partition);
      return void response.destroy();
    }
    const statuses = apply(travelled.operations, partition);
    const failed = statuses.some((status) => status >= 400);
    send(
      response,
      failed ? 207 : 200,
      statuses.map((statusCode) => ({ statusCode, requestCharge: 1 })),
    );
  }

  /** All operations or none; each answers with its status, 424 for those beside the failed one. */
  function apply(operations: readonly Operation[], partition: string): readonly number[] {
    const next: Docs = new Map(docs);
    let at = position;
    for (const [index, { operationType, id, ifMatch, resourceBody }] of operations.entries()) {
      const name = `${partition}|${id ?? String(resourceBody?.['id'])}`;
      const found = next.get(name);
      const status = statusFor(operationType, found, ifMatch);
      if (status >= 400) return operations.map((_, i) => (i === index ? status : 424));
      next.delete(name);
      if (operationType === 'Delete') continue;
      const json = {
        ...resourceBody,
        id: String(resourceBody?.['id']),
        _etag: `"${String(++at)}"`,
      };
      next.set(name, { partition, position: at, json });
    }
    docs = next;
    position = at;
    return operations.map(({ operationType }) => (operationType === 'Create' ? 201 : 200));
  }

  /**
   * A few documents a page, whatever was asked for, and an empty page first: the real service stops
   * where it likes, and a page says nothing but where the next begins.
   */
  function query(
    response: ServerResponse,
    { query: text, parameters }: Query,
    partition: string,
    headers: IncomingMessage['headers'],
  ): void {
    const token = headers['x-ms-continuation'];
    if (token === undefined) {
      const value = new Map(parameters.map((parameter) => [parameter.name, parameter.value]));
      const found = [...docs.values()]
        .filter((doc) => doc.partition.startsWith(partition))
        .map(({ json }) => json)
        .filter((json) => conditionsOf(text).every((holds) => holds(json, value)))
        .sort(byText(/ ORDER BY c\.(\w+)$/u.exec(text)?.[1] ?? ''));
      sendPage(response, [], found);
      return;
    }
    const rest = rests.get(String(token)) ?? [];
    const asked = Number(headers['x-ms-max-item-count'] ?? -1);
    const most = asked > 0 ? Math.min(asked, LONGEST_PAGE) : LONGEST_PAGE;
    sendPage(response, rest.slice(0, most), rest.slice(most));
  }

  function sendPage(response: ServerResponse, page: readonly object[], rest: readonly object[]) {
    const token = `page-${String(rests.size)}`;
    rests.set(token, rest);
    const next = rest.length === 0 ? undefined : { 'x-ms-continuation': token };
    send(response, 200, { Documents: page, _count: page.length }, next);
  }

  function feed(response: ServerResponse, headers: IncomingMessage['headers']): void {
    const after = Number((headers['if-none-match'] ?? '"0"').replaceAll('"', ''));
    const most = Number(headers['x-ms-max-item-count'] ?? 100);
    const changes = [...docs.values()]
      .filter((doc) => doc.position > after)
      .sort((a, b) => a.position - b.position)
      .slice(0, most);
    const last = changes.at(-1)?.position ?? after;
    const etag = `"${String(last)}"`;
    if (changes.length === 0) {
      send(response, 304, undefined, { etag });
      return;
    }
    send(
      response,
      200,
      { Documents: changes.map(({ json }) => json), _count: changes.length },
      { etag },
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    batches,
    fail: (...next) => void faults.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function statusFor(
  type: Operation['operationType'],
  found: Doc | undefined,
  ifMatch?: string,
): number {
  if (type === 'Create') return found === undefined ? 201 : 409;
  if (found === undefined) return 404;
  return ifMatch === undefined || ifMatch === found.json._etag ? 200 : 412;
}

/** The halves of the partition key that the header names, one half for a whole tenant. */
function partitionOf(headers: IncomingMessage['headers']): string {
  const header = headers['x-ms-documentdb-partitionkey'];
  if (typeof header !== 'string') return '';
  const halves = JSON.parse(header) as readonly string[];
  return halves.map((half) => `${half}\u0000`).join('');
}

/** Documents of a page of a query, at most. */
const LONGEST_PAGE = 7;
const RANGE = { id: '0', minInclusive: '', maxExclusive: 'FF', status: 'online', parents: [] };
const COLLECTION = {
  id: 'documents',
  _rid: 'AAAA',
  partitionKey: { paths: ['/tenantId', '/programmeId'], kind: 'MultiHash', version: 2 },
};
const PLAN = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: {
    distinctType: 'None',
    groupByExpressions: [],
    groupByAliases: [],
    orderBy: [],
    orderByExpressions: [],
    aggregates: [],
    hasSelectValue: false,
    rewrittenQuery: '',
    groupByAliasToAggregateType: {},
    hasNonStreamingOrderBy: false,
  },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};

function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
