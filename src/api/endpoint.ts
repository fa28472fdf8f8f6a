import type { z } from 'zod';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { Call } from './context.ts';
import type { WrittenAnswer } from './written-answer.ts';

interface Parts<Body, Answer> {
  readonly method: 'get' | 'post' | 'put';
  /** Below `/api`; segments in braces are parameters. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly body?: z.core.$ZodType<Body>;
  /** Absent: the answer is 204. */
  readonly answer?: z.core.$ZodType<Answer>;
  /** Parse → use case → present; what comes out is an answer of the stated shape. */
  readonly handle: (call: Call<Body>) => Promise<Result<Answer | WrittenAnswer<Answer>, Refusal>>;
}

/** An endpoint whose types were checked where it is defined, and are of no concern to the router. */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'put';
  readonly path: `/${string}`;
  readonly summary: string;
  readonly body: z.core.$ZodType | undefined;
  readonly answer: z.core.$ZodType | undefined;
  readonly handle: (call: Call<unknown>) => Promise<Result<unknown, Refusal>>;
}

/** Ties a route to its schemas: `handle` gets the body that `body` parsed, never another. */
export function endpoint<Body = undefined, Answer = undefined>(
  parts: Parts<Body, Answer>,
): Endpoint {
  const { method, path, summary, body, answer } = parts;
  return {
    method,
    path,
    summary,
    body,
    answer,
    handle: (call) => parts.handle({ ...call, body: call.body as Body }),
  };
}
