import type { z } from 'zod/mini';
import { ProblemShape, type Locale, type ProblemWire } from '../wire/shapes.ts';
import { within } from './patience.ts';

/** For how long nothing more is answered, where that was said. */
export interface Wait {
  readonly seconds: number;
  /** When it is over, milliseconds since 1970. */
  readonly until: number;
}

/** Why there is no answer. Only `refused` carries the server's own words. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'busy'; readonly wait?: Wait }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly problem: ProblemWire;
      readonly wait?: Wait;
    }
  | { readonly kind: 'broken'; readonly status: number | undefined };

/** Refused because of what somebody did meanwhile: what is on screen is old. */
export function isConflict(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.status === 409;
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type Method = 'POST' | 'PUT' | 'DELETE';

export interface Api {
  get<T>(path: string, shape: z.ZodMiniType<T>): Promise<Reply<T>>;
  /** Without a shape the body of the answer is of no interest. */
  send(method: Method, path: string, body?: unknown): Promise<Reply<undefined>>;
  send<T>(method: Method, path: string, body: unknown, shape: z.ZodMiniType<T>): Promise<Reply<T>>;
}

export interface ApiParts {
  readonly token: () => Promise<string>;
  /** The language of the server's words, read at each call. */
  readonly locale: () => Locale;
  readonly fetch?: typeof fetch;
}

/** Longer than any answer takes that still comes, milliseconds: App Service gives up after 230 s. */
const PATIENCE_MS = 240_000;
/** Until an answer to a mere question begins; what is solved anew for a match run takes its time. */
const READ_MS = 40_000;
const SOLVED = /\/match-runs\/[^/]+\/|\/rehearsal$/u;
/** Said by what stands before the server: too many requests, or nobody there to answer. */
const BUSY = [429, 502, 503, 504];

export function createApi({ token, locale, fetch: call = (...a) => fetch(...a) }: ApiParts): Api {
  let known: Promise<string> | undefined;

  async function once(
    path: string,
    init: RequestInit,
    bearer: Promise<string>,
  ): Promise<Response | Failure> {
    let signed: string;
    try {
      signed = await within(READ_MS, bearer);
    } catch {
      forget(bearer);
      return { kind: 'signed-out' };
    }
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${signed}`);
    headers.set('Accept-Language', locale());
    try {
      const isRead = init.method === undefined && !SOLVED.test(path);
      const patience = isRead ? READ_MS : PATIENCE_MS;
      return await within(patience, call(`/api${path}`, { ...init, headers }));
    } catch {
      return { kind: 'offline' };
    }
  }

  /** The next request asks for a fresh token, unless another request did so meanwhile. */
  function forget(used: Promise<string>): void {
    if (known === used) known = undefined;
  }

  async function request(path: string, init: RequestInit): Promise<Response | Failure> {
    const used = (known ??= token());
    const first = await once(path, init, used);
    if (!(first instanceof Response) || first.status !== 401) return first;
    // A token lives about an hour and a tab may stay open for days: ask for a fresh one, once.
    forget(used);
    const second = await once(path, init, (known ??= token()));
    return second instanceof Response && second.status === 401 ? { kind: 'signed-out' } : second;
  }

  async function read<T>(
    path: string,
    init: RequestInit,
    shape?: z.ZodMiniType<T>,
  ): Promise<Reply<T | undefined>> {
    const answer = await request(path, init);
    if (!(answer instanceof Response)) return { ok: false, failure: answer };
    if (!answer.ok) return { ok: false, failure: await failureOf(answer) };
    const broken = { ok: false, failure: { kind: 'broken', status: answer.status } } as const;
    if (shape === undefined) return isOurs(answer) ? { ok: true, value: undefined } : broken;
    const parsed = shape.safeParse(await bodyOf(answer));
    return parsed.success ? { ok: true, value: parsed.data } : broken;
  }

  return {
    get: <T>(path: string, shape: z.ZodMiniType<T>) => read(path, {}, shape) as Promise<Reply<T>>,
    send: <T>(method: Method, path: string, body?: unknown, shape?: z.ZodMiniType<T>) => {
      const init: RequestInit = { method };
      if (body !== undefined) {
        init.body = JSON.stringify(body);
        init.headers = { 'Content-Type': 'application/json' };
      }
      return read(path, init, shape) as Promise<Reply<T>> & Promise<Reply<undefined>>;
    },
  };
}

/**
 * Whether our server gave this answer, and so did what it was asked: a hotel's network or a proxy that asks for a
 * password answers with a page of its own, and says that all is well.
 */
function isOurs({ status, headers }: Response): boolean {
  return status === 204 || headers.get('Content-Type')?.startsWith('application/json') === true;
}

async function failureOf(answer: Response): Promise<Failure> {
  const problem = ProblemShape.safeParse(await bodyOf(answer));
  const { status } = answer;
  const wait = BUSY.includes(status) ? waitOf(answer.headers.get('Retry-After')) : {};
  if (problem.success) return { kind: 'refused', status, problem: problem.data, ...wait };
  return BUSY.includes(status) ? { kind: 'busy', ...wait } : { kind: 'broken', status };
}

/** Nobody is kept waiting longer than this by what may be a mistake, seconds. */
const LONGEST_WAIT = 86_400;

/** `Retry-After`: seconds, or a date (RFC 9110, 10.2.3); nothing where it says neither. */
function waitOf(header: string | null): { readonly wait?: Wait } {
  const now = Date.now();
  const said = header ?? '';
  const asked = /^\d+$/u.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
  const seconds = Math.min(Math.ceil(asked), LONGEST_WAIT);
  return seconds > 0 ? { wait: { seconds, until: now + seconds * 1000 } } : {};
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await within(PATIENCE_MS, answer.json());
  } catch {
    return undefined;
  }
}
