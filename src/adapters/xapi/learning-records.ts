import type { RecordCause } from '../../domain/records.ts';
import type { LearningRecords, RecordsOutcome } from '../../usecases/records-port.ts';

/** One learning record store, as the operator named it. */
export interface RecordStore {
  readonly name: string;
  /** The tenants that may send to it. */
  readonly tenants: readonly string[];
  /** The xAPI endpoint, below which `statements` and `about` lie. */
  readonly endpoint: string;
  readonly version: '1.0.3' | '2.0.0';
  readonly key: string;
  readonly secret: string;
}

const USUAL_MILLIS = 20_000;

/**
 * Statements to record stores, as xAPI 1.0.3 and 2.0 ask. Redirects are not followed, so that a key
 * goes nowhere else; answers are read for their status alone, for stores differ in what they say.
 */
export function xapiRecords(parts: {
  readonly publicUrl: string;
  readonly stores: readonly RecordStore[];
  /** How long a store may take. */
  readonly millis?: number;
}): LearningRecords {
  const { publicUrl, stores, millis = USUAL_MILLIS } = parts;
  const storeOf = (tenantId: string, name: string): RecordStore | undefined =>
    stores.find((store) => store.name === name && store.tenants.includes(tenantId));

  async function ask(store: RecordStore, path: string, init: Init): Promise<Asked> {
    const basic = Buffer.from(`${store.key}:${store.secret}`, 'utf8').toString('base64');
    try {
      const response = await fetch(addressOf(store.endpoint, path), {
        method: init.method,
        ...(init.body === undefined ? {} : { body: init.body }),
        headers: {
          ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          Authorization: `Basic ${basic}`,
          'X-Experience-API-Version': store.version,
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(millis),
      });
      await response.body?.cancel();
      return response;
    } catch (error) {
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      return isLate ? 'too_slow' : 'unreachable';
    }
  }

  /** A key that may write and not read is all that is needed; no statement at all is written. */
  async function mayWrite(store: RecordStore): Promise<boolean> {
    const answered = await ask(store, 'statements', { method: 'POST', body: '[]' });
    // Some stores take nothing for nothing, others refuse it: either way the key was good.
    const status = statusOf(answered);
    return status === 400 || (status !== undefined && status >= 200 && status < 300);
  }

  return {
    publicUrl: publicUrl.replace(/\/+$/u, ''),
    connections: (tenantId) =>
      stores.filter(({ tenants }) => tenants.includes(tenantId)).map(({ name }) => name),
    async send(tenantId, connection, statements) {
      const store = storeOf(tenantId, connection);
      if (store === undefined) return { status: 'later', cause: 'not_connected' };
      const answered = await ask(store, 'statements', {
        method: 'POST',
        body: `[${statements.join(',')}]`,
      });
      if (statusOf(answered) !== 400) return outcomeOf(answered);
      // A store refuses a version that it does not speak as it does a statement (xAPI 1.0.3, Part
      // Three, 3.3): one that refuses a mere question has nothing against the statements.
      const asked = await ask(store, QUESTION, { method: 'GET' });
      if (statusOf(asked) === 400) return { status: 'later', cause: 'version_refused' };
      return outcomeOf(answered);
    },
    async probe(tenantId, connection) {
      const store = storeOf(tenantId, connection);
      if (store === undefined) return 'not_connected';
      // `about` answers anybody: only a query of statements tells whether the key is good.
      const answered = await ask(store, QUESTION, { method: 'GET' });
      if (statusOf(answered) === 400) return 'version_refused';
      if (isForbidden(answered) && (await mayWrite(store))) return 'fine';
      const outcome = outcomeOf(answered);
      return outcome.status === 'accepted' ? 'fine' : outcome.cause;
    },
  };
}

/** What every store answers to whoever may read. */
const QUESTION = 'statements?limit=1';

interface Init {
  readonly method: 'GET' | 'POST';
  readonly body?: string;
}
type Asked = Response | 'too_slow' | 'unreachable';

/** Below the endpoint's path; what it carries as a query, some stores' tenant, stays. */
function addressOf(endpoint: string, path: string): URL {
  const url = new URL(endpoint);
  const [below = '', query = ''] = path.split('?');
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/${below}`;
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  return url;
}

function isForbidden(answered: Asked): boolean {
  return statusOf(answered) === 401 || statusOf(answered) === 403;
}

function statusOf(answered: Asked): number | undefined {
  return typeof answered === 'string' ? undefined : answered.status;
}

function outcomeOf(answered: Asked): RecordsOutcome {
  if (typeof answered === 'string') return { status: 'later', cause: answered };
  const { status } = answered;
  if (answered.ok) return { status: 'accepted' };
  if (status === 400 || status === 422) return { status: 'refused', cause: 'invalid' };
  if (status === 409) return { status: 'refused', cause: 'conflict' };
  if (status === 413) return { status: 'refused', cause: 'too_large' };
  const retryAfterSeconds = secondsOf(answered.headers.get('Retry-After'));
  return {
    status: 'later',
    cause: laterCause(status),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function laterCause(status: number): Exclude<RecordCause, 'invalid' | 'conflict' | 'too_large'> {
  if (status === 401 || status === 403) return 'not_allowed';
  if (status === 404 || status === 405) return 'not_found';
  if (status >= 300 && status < 400) return 'redirected';
  return 'busy';
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(seconds, 0);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
