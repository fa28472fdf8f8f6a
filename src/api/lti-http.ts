import type { Context } from 'hono';
import type { Scope } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { LaunchCause } from '../domain/lms/launch.ts';
import type { Launched } from '../usecases/lti-launch.ts';
import type { RefusedLaunch } from '../usecases/lti-login.ts';
import { TAB_PATHS } from '../usecases/tab-paths.ts';
import { clientLocale } from './client-locale.ts';
import type { Markup } from './lti-markup.ts';
import { refusedPage } from './lti-pages.ts';

/** What was sent, by form or by address; of a name given twice, the first. */
export async function fields(c: Context): Promise<Readonly<Record<string, string | undefined>>> {
  if (c.req.method === 'GET') return c.req.query();
  return { ...c.req.query(), ...Object.fromEntries((await form(c)).reverse()) };
}

/** The pairs of a form, in whichever of the two ways a browser may send one. */
export async function form(c: Context): Promise<[string, string][]> {
  const type = c.req.header('Content-Type') ?? '';
  if (/^application\/x-www-form-urlencoded/iu.test(type)) {
    return [...new URLSearchParams(await c.req.text())];
  }
  if (!/^multipart\/form-data/iu.test(type)) return [];
  const isText = (pair: [string, unknown]): pair is [string, string] => typeof pair[1] === 'string';
  return [...(await c.req.formData())].filter(isText);
}

/** A page that holds nothing of anybody, for whom nobody knows yet. */
export const ANYBODY = ['*'];

/** Says why; it names nobody, and must be seen wherever the course stands. */
export function refused(c: Context, { cause }: RefusedLaunch, locale?: Locale): Promise<Response> {
  return send(c, refusedPage(locale ?? clientLocale(c), cause), ANYBODY, statusOf(cause));
}

function statusOf(cause: LaunchCause): 400 | 401 | 403 | 413 | 502 {
  if (cause === 'form_too_large') return 413;
  if (cause === 'platform_unknown' || cause === 'deployment_unknown') return 403;
  if (cause.startsWith('keys_')) return 502;
  return /_missing$|_elsewhere$|_unclear$|version|message_type/u.test(cause) ? 400 : 401;
}

export async function send(
  c: Context,
  page: Markup,
  frames: readonly string[],
  status: 200 | 400 | 401 | 403 | 413 | 502 = 200,
): Promise<Response> {
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      `frame-ancestors 'self' ${frames.join(' ')}`.trim(),
    ].join('; '),
  );
  return c.html(await page, status);
}

/** The tab of a launch. The fragment stays in the browser: no log and no referrer holds the token. */
export function tabAddress(
  scope: Scope,
  launchId: string,
  to: {
    readonly token: string;
    readonly locale: Locale;
    readonly target: Launched['launch']['target'];
  },
): string {
  const { programmeId } = scope;
  const { target, token, locale } = to;
  const page =
    target.kind === 'module'
      ? `/${TAB_PATHS.module(programmeId, target.moduleId)}`
      : target.kind === 'training'
        ? `/${TAB_PATHS.training(programmeId)}`
        : '/';
  const fragment = new URLSearchParams({ lti: token, locale, page });
  return `/lti/tab?at=${encodeURIComponent(keyOf(scope, launchId))}#${fragment.toString()}`;
}

/** A launch by name, in an address; it opens nothing without a proof or a bearer. */
export function keyOf({ tenantId, programmeId }: Scope, launchId: string): string {
  return [tenantId, programmeId, launchId].map(encodeURIComponent).join('~');
}

export function readKey(
  key: string | undefined,
): { readonly scope: Scope; readonly launchId: string } | undefined {
  const parts = (key ?? '').split('~');
  const [tenantId, programmeId, launchId] = parts.map(decoded);
  if (parts.length !== 3 || !tenantId || !programmeId || !launchId) return undefined;
  return { scope: { tenantId, programmeId }, launchId };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
