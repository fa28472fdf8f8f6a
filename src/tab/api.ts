import type { z } from 'zod';
import { ProblemShape, type Locale, type ProblemWire } from '../wire/shapes.ts';

/** Why there is no answer. Only `refused` carries the server's own words. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: ProblemWire }
  | { readonly kind: 'broken'; readonly status: number | undefined };

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type Method = 'POST' | 'PUT' | 'DELETE';

export interface Api {
  get<T>(path: string, shape: z.ZodType<T>): Promise<Reply<T>>;
  /** Without a shape the body of the answer is of no interest. */
  send(method: Method, path: string, body?: unknown): Promise<Reply<undefined>>;
  send<T>(method: Method, path: string, body: unknown, shape: z.ZodType<T>): Promise<Reply<T>>;
}

export interface ApiParts {
  readonly token: () => Promise<string>;
  /** The language of the server's words, read at each call. */
  readonly locale: () => Locale;
  readonly fetch?: typeof fetch;
}

export function createApi({ token, locale, fetch: call = (...a) => fetch(...a) }: ApiParts): Api {
  let bearer: Promise<string> | undefined;

  async function once(path: string, init: RequestInit): Promise<Response | Failure> {
    bearer ??= token();
    let signed: string;
    try {
      signed = await bearer;
    } catch {
      bearer = undefined;
      return { kind: 'signed-out' };
    }
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${signed}`);
    headers.set('Accept-Language', locale());
    try {
      return await call(`/api${path}`, { ...init, headers });
    } catch {
      return { kind: 'offline' };
    }
  }

  async function request(path: string, init: RequestInit): Promise<Response | Failure> {
    const first = await once(path, init);
    if (!(first instanceof Response) || first.status !== 401) return first;
    // A token lives about an hour and a tab may stay open for days: ask for a fresh one, once.
    bearer = undefined;
    const second = await once(path, init);
    return second instanceof Response && second.status === 401 ? { kind: 'signed-out' } : second;
  }

  async function read<T>(
    path: string,
    init: RequestInit,
    shape?: z.ZodType<T>,
  ): Promise<Reply<T | undefined>> {
    const answer = await request(path, init);
    if (!(answer instanceof Response)) return { ok: false, failure: answer };
    if (!answer.ok) return { ok: false, failure: await failureOf(answer) };
    if (shape === undefined) return { ok: true, value: undefined };
    const parsed = shape.safeParse(await bodyOf(answer));
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, failure: { kind: 'broken', status: answer.status } };
  }

  return {
    get: <T>(path: string, shape: z.ZodType<T>) => read(path, {}, shape) as Promise<Reply<T>>,
    send: <T>(method: Method, path: string, body?: unknown, shape?: z.ZodType<T>) => {
      const init: RequestInit = { method };
      if (body !== undefined) {
        init.body = JSON.stringify(body);
        init.headers = { 'Content-Type': 'application/json' };
      }
      return read(path, init, shape) as Promise<Reply<T>> & Promise<Reply<undefined>>;
    },
  };
}

async function failureOf(answer: Response): Promise<Failure> {
  const problem = ProblemShape.safeParse(await bodyOf(answer));
  return problem.success
    ? { kind: 'refused', status: answer.status, problem: problem.data }
    : { kind: 'broken', status: answer.status };
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}
