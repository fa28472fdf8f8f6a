import type { Answered } from './guarded-fetch.ts';

/**
 * The address of the next page (RFC 8288), or undefined on the last one. It must be of the same
 * host as `from`, which our token was made for; a platform behind a proxy may write http for its own
 * https, and is asked as it was. Null when there is more, at another host.
 */
export function nextPage(
  { headers }: Pick<Answered, 'headers'>,
  from: string,
): string | null | undefined {
  for (const part of (headers['link'] ?? '').split(/,(?=\s*<)/u)) {
    const [, target = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/u.exec(part) ?? [];
    // Quoted, bare, or in the typographer's quotes of one LMS (Moodle), as bytes of Latin 1.
    if (!/;\s*rel\s*=(?:"[^"]*|[^";]*)\bnext\b/iu.test(parameters.replace(/=\s+/gu, '='))) continue;
    if (!URL.canParse(target, from)) return null;
    const [here, next] = [new URL(from), new URL(target, from)];
    if (next.host === here.host) next.protocol = here.protocol;
    if (next.origin !== here.origin) return null;
    return next.toString() === here.toString() ? undefined : next.toString();
  }
  return undefined;
}
