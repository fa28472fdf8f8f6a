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
    if (!/;\s*rel\s*=\s*(?:"[^"]*\bnext\b|next\b)/iu.test(parameters)) continue;
    if (!URL.canParse(target, from)) return null;
    const [here, next] = [new URL(from), new URL(target, from)];
    if (next.host === here.host) next.protocol = here.protocol;
    if (next.origin !== here.origin) return null;
    return next.toString() === here.toString() ? undefined : next.toString();
  }
  return undefined;
}
