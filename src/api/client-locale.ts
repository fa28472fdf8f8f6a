import type { Context } from 'hono';
import type { Locale } from '../domain/language.ts';

/** French for whoever reads French first; English for everybody else. */
export function clientLocale(c: Context): Locale {
  return /^fr\b/iu.test(c.req.header('Accept-Language') ?? '') ? 'fr' : 'en';
}
