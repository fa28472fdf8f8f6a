import type { Answered } from './guarded-fetch.ts';

/**
 * The address of the next page (RFC 8288), or undefined on the last one. It must be of the same
 * origin as `from`, which our token was made for.
 */
export function nextPage({ headers }: Pick<Answered, 'headers'>, from: string): string | undefined {
  for (const part of (headers['link'] ?? '').split(/,(?=\s*<)/u)) {
    const [, target = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/u.exec(part) ?? [];
    if (!/;\s*rel\s*=\s*"?[^";]*\bnext\b/iu.test(parameters)) continue;
    if (!URL.canParse(target, from)) return undefined;
    const next = new URL(target, from);
    if (next.origin !== new URL(from).origin || next.toString() === from) return undefined;
    return next.toString();
  }
  return undefined;
}
