import type { Locale } from '../domain/language.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { HealthView } from '../usecases/view-health.ts';
import type { HealthWire } from '../wire/health.ts';

/** What the checks saw, in the reader's words. */
export function presentHealth(
  { version, findings, permissions }: HealthView,
  locale: Locale,
): HealthWire {
  const t = catalogueOf(locale).health;
  const why: Readonly<Record<string, { readonly why: string; readonly without: string }>> =
    t.permission;
  return {
    version,
    parts: findings.map(({ part, is, code, about = '' }) => {
      const { says, remedy } = t.found[code];
      return {
        name: t.part[part],
        is,
        says: about === '' ? says : `${about}${t.colon}${says}`,
        ...(remedy === '' ? {} : { remedy }),
      };
    }),
    permissions: permissions.map(({ name, kind, granted }) => ({
      name,
      kind: t.kind[kind],
      granted,
      ...(why[name] ?? t.unexplained),
    })),
  };
}
