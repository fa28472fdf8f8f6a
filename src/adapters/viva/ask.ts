import type { CatalogueCause } from '../../domain/catalogue.ts';

export type Answered =
  | { readonly ok: true; readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly status: number; readonly trouble: Trouble };

export interface Trouble {
  readonly status: 'later' | 'failed';
  readonly cause: CatalogueCause;
  readonly retryAfterSeconds?: number;
}

const PATIENCE_MS = 20_000;

/**
 * One request of Graph, asked once: whoever called waits and asks again, for nobody stands before it.
 * A redirect is not followed, so that the token goes nowhere else.
 */
export async function askOnce(
  url: string,
  token: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' = 'GET',
  body?: object,
): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const text = await response.text();
    const { status } = response;
    if (response.ok) return { ok: true, status, body: fieldsOf(text) };
    return { ok: false, status, trouble: troubleOf(response, fieldsOf(text)) };
  } catch {
    return { ok: false, status: 0, trouble: { status: 'later', cause: 'unreachable' } };
  }
}

/** What an administrator may mend is asked again; what is wrong with the request itself is not. */
function troubleOf(response: Response, body: Readonly<Record<string, unknown>>): Trouble {
  const { status } = response;
  const said = JSON.stringify(body['error'] ?? '');
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: seconds } : {};
    return { status: 'later', cause: 'busy', ...wait };
  }
  if (/licen[cs]e/iu.test(said)) return { status: 'later', cause: 'no_licence' };
  if (status === 401 || status === 403) return { status: 'later', cause: 'not_allowed' };
  if (/sync/iu.test(said)) return { status: 'later', cause: 'sync_off' };
  if (/user/iu.test(said)) return { status: 'failed', cause: 'unknown_person' };
  return { status: 'failed', cause: 'refused' };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {};
  }
}
