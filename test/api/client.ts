import type { Hono } from 'hono';
import { createApi } from '../../src/api/app.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import type { World } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

export interface Asked {
  readonly as?: Actor;
  readonly token?: string;
  readonly body?: unknown;
  /** The body as it travels, instead of `body` as JSON. */
  readonly raw?: string;
  readonly language?: string;
}

export interface Client {
  readonly api: Hono;
  readonly tokenOf: (who: Actor) => string;
  readonly call: (method: string, path: string, asked?: Asked) => Promise<Answer>;
}

/** The API as HTTP, each person holding a token of their own. Paths are below `/api`. */
export function client(at: World): Client {
  const holders = new Map<string, Actor>();
  const tokenOf = (who: Actor): string => {
    const token = `token.${who.tenantId}.${who.oid}`;
    holders.set(token, who);
    return token;
  };
  const api = createApi({
    ports: at.ports,
    authenticate: (token) => Promise.resolve(withoutLocale(holders.get(token))),
    mayCreate: ({ oid, tenantId }) => oid === MANAGER.oid && tenantId === MANAGER.tenantId,
    wake: at.work,
  });
  return {
    api,
    tokenOf,
    async call(method, path, { as, token, body, raw, language } = {}) {
      const bearer = token ?? (as === undefined ? undefined : tokenOf(as));
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const response = await api.request(path, {
        method: method.toUpperCase(),
        headers: {
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
          ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(language === undefined ? {} : { 'Accept-Language': language }),
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const text = await response.text();
      const isJson = response.headers.get('Content-Type')?.startsWith('application/json') === true;
      const json: unknown = isJson ? JSON.parse(text) : undefined;
      return { status: response.status, headers: response.headers, text, json };
    },
  };
}

/** A Teams token tells who somebody is, and not in which language they read. */
function withoutLocale(who: Actor | undefined): Omit<Actor, 'locale'> | undefined {
  if (who === undefined) return undefined;
  const { locale: _locale, ...known } = who;
  return known;
}
