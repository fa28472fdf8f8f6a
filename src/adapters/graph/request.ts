/** Why Graph gave nothing: not allowed, not there, or not to be had right now. */
export type GraphRefusal = 'refused' | 'not_found' | 'conflict' | 'unavailable';
export type GraphAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: GraphRefusal };

export interface GraphSettings {
  /** `https://graph.microsoft.com/v1.0`, or a stub's address. */
  readonly graphUrl: string;
  readonly wait: (millis: number) => Promise<void>;
  /** Remembers that Graph is down, or wants to be left alone, so that not everybody waits for it. */
  readonly rest?: Rest;
}

/** Until when Graph is not asked, for all who share it. */
export interface Rest {
  isOver(): boolean;
  begin(millis: number): void;
}

/** One for the process; `now` is in milliseconds. */
export function makeRest(now: () => number): Rest {
  let until = 0;
  return {
    isOver: () => now() >= until,
    begin(millis) {
      until = Math.max(until, now() + Math.min(millis, LONGEST_REST_MS));
    },
  };
}

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer is a picture: its type and bytes instead of JSON. */
  readonly isPicture?: boolean;
}

export interface Picture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const PATIENCE_MS = 10_000;
const ATTEMPTS = 3;
/** A person waits for the answer: longer than this they are better served by what was stated. */
const LONGEST_WAIT_MS = 5_000;
/** After no answer at all, and at most after any: half a minute of nobody waiting, then one tries. */
const REST_MS = 30_000;
const LONGEST_REST_MS = 5 * 60_000;
const LATER = new Set([429, 502, 503, 504]);

/**
 * One request of Graph, repeated only where that is harmless: what is asked here reads, or carries
 * an id by which Graph knows a repetition. Throttled, it waits as long as Graph says, up to a few
 * seconds in all. Never throws.
 */
export async function askGraph(
  { graphUrl, wait, rest }: GraphSettings,
  token: string,
  path: string,
  { method = 'GET', body, headers = {}, isPicture = false }: Asked = {},
): Promise<GraphAnswer<unknown>> {
  if (rest?.isOver() === false) return { ok: false, error: 'unavailable' };
  const url = path.startsWith('/') ? `${graphUrl}${path}` : path;
  let waited = 0;
  for (let attempt = 1; ; attempt += 1) {
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      });
      if (response.ok && isPicture) {
        const type = response.headers.get('Content-Type') ?? '';
        return { ok: true, value: { type, bytes: new Uint8Array(await response.arrayBuffer()) } };
      }
      if (response.ok) {
        const text = await response.text();
        return { ok: true, value: text === '' ? undefined : JSON.parse(text) };
      }
      await response.body?.cancel();
    } catch {
      rest?.begin(REST_MS);
      return { ok: false, error: 'unavailable' };
    }
    if (!LATER.has(response.status)) return { ok: false, error: refusalOf(response.status) };
    const pause = pauseOf(response, attempt);
    waited += pause;
    if (attempt === ATTEMPTS || waited > LONGEST_WAIT_MS) {
      rest?.begin(Math.max(pause, REST_MS));
      return { ok: false, error: 'unavailable' };
    }
    await wait(pause);
  }
}

/** Every page of a list. A next page elsewhere than Graph is not followed: it would get the token. */
export async function pagesOf(
  settings: GraphSettings,
  token: string,
  path: string,
): Promise<GraphAnswer<readonly unknown[]>> {
  const items: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const page = await askGraph(settings, token, next);
    if (!page.ok) return page;
    const list = (page.value ?? {}) as Readonly<Record<string, unknown>>;
    const { value, '@odata.nextLink': link } = list;
    if (Array.isArray(value)) items.push(...(value as readonly unknown[]));
    next = typeof link === 'string' ? link : undefined;
    if (next !== undefined && !next.startsWith(`${settings.graphUrl}/`)) {
      return { ok: false, error: 'unavailable' };
    }
  }
  return { ok: true, value: items };
}

function refusalOf(status: number): GraphRefusal {
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'not_found';
  return status === 409 ? 'conflict' : 'unavailable';
}

function pauseOf(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : 250 * 2 ** attempt;
}
