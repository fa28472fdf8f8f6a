import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { z } from 'zod';
import { peopleScope } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { clientLocale } from './client-locale.ts';
import type { ApiParts } from './context.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { openApiDocument } from './openapi.ts';
import { makePace, type Pace } from './pace.ts';
import { paceProblem, problemOf, requestProblem } from './problem.ts';
import { shareAnswers, type ShareAnswers } from './share-answers.ts';
import { WrittenAnswer } from './written-answer.ts';

/** A sign-up file of 15 MB travels as 20 MB of base64; a kit is a file too. */
const LARGEST_FILE = 21 * 1024 * 1024;
/** Nothing else is anywhere near. */
const LARGEST_BODY = 1024 * 1024;

const ZOD_WORDS = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

const TAKES_FILES = /\/(?:imports(?:\/preview)?|kit-file)$/u;
const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c: Context) => c.json(requestProblem('too_large', clientLocale(c)), 413),
  });
const takeFile = upTo(LARGEST_FILE);
const takeBody = upTo(LARGEST_BODY);
const upToItsSize: MiddlewareHandler = (c, next) =>
  (TAKES_FILES.test(c.req.path) ? takeFile : takeBody)(c, next);

/** The tab's API under `/api`: authenticate → parse → use case → present, for every endpoint. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.use(upToItsSize);
  const pace = makePace(parts);
  const share = shareAnswers(parts.ports.wait);
  const document = new WrittenAnswer(openApiDocument(ENDPOINTS));
  app.get('/openapi.json', (c) => written(parts, c, document));
  for (const endpoint of ENDPOINTS) {
    const path = endpoint.path.replace(/\{(\w+)\}/gu, ':$1');
    app.on(endpoint.method, path, (c) => answer({ ...parts, share }, pace, endpoint, c));
  }
  // Not `notFound`, which counts for nothing once this stands under the host's own roof.
  app.all('*', (c) => refused(c, { code: 'not_found' }, clientLocale(c)));
  app.onError((error, c) => {
    parts.ports.log.warn('request-failed', { path: routePath(c), cause: error.message });
    return c.json(requestProblem('failed', clientLocale(c)), 500);
  });
  return app;
}

async function answer(
  parts: ApiParts & { readonly share: ShareAnswers },
  pace: Pace,
  endpoint: Endpoint,
  c: Context,
): Promise<Response> {
  const asked = clientLocale(c);
  const bearer = /^Bearer (\S+)$/u.exec(c.req.header('Authorization') ?? '')?.[1];
  const known = bearer === undefined ? undefined : await parts.authenticate(bearer);
  if (bearer === undefined || known === undefined)
    return c.json(requestProblem('signed_out', asked), 401);
  const waitSeconds = pace(known);
  if (waitSeconds > 0) {
    c.header('Retry-After', String(waitSeconds));
    return c.json(paceProblem(waitSeconds, asked), 429);
  }
  const person = await parts.ports.store.get('person', peopleScope(known.tenantId), known.oid);
  const locale = known.locale ?? person?.body.locale ?? asked;
  let body: unknown;
  if (endpoint.body !== undefined) {
    const text = await c.req.text();
    const isJson = /^application\/json\s*(?:;|$)/iu.test(c.req.header('Content-Type') ?? '');
    if (text !== '' && !isJson) return c.json(requestProblem('not_json', locale), 415);
    const raw = parsedJson(text);
    const parsed = z.safeParse(endpoint.body, raw, { error: ZOD_WORDS[locale] });
    if (raw === UNREADABLE || (raw === undefined && !parsed.success)) {
      return c.json(requestProblem('unreadable', locale), 400);
    }
    if (!parsed.success) {
      return c.json(requestProblem('invalid', locale, parsed.error.issues), 400);
    }
    body = parsed.data;
  }
  const outcome = await endpoint.handle({
    ...parts,
    actor: { ...known, locale },
    session: { tenantId: known.tenantId, token: bearer },
    locale,
    body,
    param: (name) => c.req.param(name) ?? '',
    query: (name) => c.req.query(name) || undefined,
  });
  if (endpoint.method !== 'get') await parts.wake();
  if (!outcome.ok) return refused(c, outcome.error, locale);
  if (endpoint.answer === undefined) return c.body(null, 204);
  const { value } = outcome;
  return written(parts, c, value instanceof WrittenAnswer ? value : new WrittenAnswer(value));
}

/** Below this there is nothing to win. */
const WORTH_ZIPPING = 1024;

/**
 * Lists of twenty thousand people are text that repeats itself. The token is no cookie: nobody else
 * can make a browser ask, so the length of an answer gives no secret away.
 */
async function written({ zip }: ApiParts, c: Context, answer: WrittenAnswer): Promise<Response> {
  c.header('Content-Type', 'application/json');
  if (zip === undefined || answer.text.length < WORTH_ZIPPING) return c.body(answer.text);
  c.header('Vary', 'Accept-Encoding');
  if (!takesGzip(c.req.header('Accept-Encoding'))) return c.body(answer.text);
  c.header('Content-Encoding', 'gzip');
  return c.body(await answer.zipped(zip));
}

/** Whether gzip is among what is accepted, and not at a quality of nothing. */
function takesGzip(accepted = ''): boolean {
  return accepted
    .split(',')
    .some((one) => /^\s*(?:gzip|\*)\s*(?:;(?!\s*q=0(?:\.0*)?\s*$)|$)/iu.test(one));
}

const UNREADABLE = Symbol('unreadable');

/** Nothing at all is undefined, which an endpoint that asks for nothing in particular takes. */
function parsedJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return UNREADABLE;
  }
}

function refused(c: Context, refusal: Refusal, locale: Locale): Response {
  const { status, body } = problemOf(refusal, locale);
  return c.json(body, status);
}
