import type { Locale } from '../domain/language.ts';
import { POLICY, STANDINGS } from '../domain/policy.ts';
import { ok } from '../domain/result.ts';
import { whoMay, whoSees, type Reach } from '../domain/who-sees.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { WhoSeesShape, type WhoSeesWire } from '../wire/who-sees.ts';
import { endpoint } from './endpoint.ts';

export const WHO_SEES_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/who-sees-what',
    summary: 'Who sees what and who may do what, in words, from the policy that is enforced',
    answer: WhoSeesShape,
    handle: ({ locale }) => Promise.resolve(ok(presentPolicy(locale))),
  }),
];

/** A policy in words. What it says changes with the policy, and with nothing else. */
export function presentPolicy(
  locale: Locale,
  policy: Parameters<typeof whoSees>[0] = POLICY,
): WhoSeesWire {
  const t = catalogueOf(locale).whoSees;
  const seen = whoSees(policy);
  const reachOf = (reach: Reach) => (reach === 'all' ? {} : { reach: t.reach[reach] });
  return {
    information: seen.map(({ kind, by }) => ({
      key: kind,
      ...t.information[kind],
      by: by.map(({ standing, reach }) => ({ role: t.role[standing].name, ...reachOf(reach) })),
    })),
    roles: STANDINGS.map((standing) => ({
      key: standing,
      ...t.role[standing],
      sees: seen.flatMap(({ kind, by }) => {
        const own = by.find((one) => one.standing === standing);
        if (own === undefined) return [];
        return [{ name: t.information[kind].name, ...reachOf(own.reach) }];
      }),
      never: seen
        .filter(({ by }) => by.every((one) => one.standing !== standing))
        .map(({ kind }) => t.information[kind].name),
      may: whoMay(policy)
        .filter(({ by }) => by.includes(standing))
        .map(({ action }) => t.action[action]),
    })),
  };
}
