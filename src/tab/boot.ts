import type { Locale } from '../wire/shapes.ts';
import { earlyAnswers, type EarlyAnswers } from './early-answers.ts';
import { localeOf } from './host-names.ts';
import { enterLms } from './lms/lms-host.ts';
import { sayLost } from './lost.ts';
import { firstQuestion, questionsOfLink, routeOfDeepLink } from './shell/landing.ts';
import { enterTeams, type Host } from './teams.ts';

// The first script, inside the page itself (vite-boot.ts): while the rest is on its way it shakes hands
// with Teams, and asks for the words and answers that the first page will want. It is built by itself:
// what it imports statically is a copy of its own, so nothing else may import what holds a state.

/** The words of all that people land on: one file a language, see vite.config.ts. */
const FIRST_WORDS = {
  fr: () => import('../locales/tab.fr.ts'),
  en: () => import('../locales/tab.en.ts'),
};

const WORDS = {
  fr: {
    manager: () => import('../locales/manager.fr.ts'),
    workbench: () => import('../locales/workbench.fr.ts'),
    together: () => import('../locales/together.fr.ts'),
    writing: () => import('../locales/writing.fr.ts'),
    conflict: () => import('../locales/conflict.fr.ts'),
  },
  en: {
    manager: () => import('../locales/manager.en.ts'),
    workbench: () => import('../locales/workbench.en.ts'),
    together: () => import('../locales/together.en.ts'),
    writing: () => import('../locales/writing.en.ts'),
    conflict: () => import('../locales/conflict.en.ts'),
  },
} as const;

/** Where links of messages lead, behind the first pages: fetched with its words beside the shell, not after it. */
const LINKED: readonly {
  readonly to: RegExp;
  readonly page: () => Promise<unknown>;
  readonly words: readonly (keyof typeof WORDS.fr)[];
}[] = [
  {
    to: /^\/programmes\/[^/]+(?:\/dashboard)?$/u,
    page: () => import('./dashboard/dashboard-page.tsx'),
    words: ['manager'],
  },
  {
    to: /^\/programmes\/[^/]+\/matching/u,
    page: () => import('./matching/routes.tsx'),
    words: ['manager', 'workbench'],
  },
  {
    to: /^\/mentoring\/[^/]+\/sessions\//u,
    page: () => import('./sessions/session-page.tsx'),
    words: ['together', 'writing', 'conflict'],
  },
  {
    to: /^\/mentoring\/[^/]+\/pairs\/[^/]+$/u,
    page: () => import('./mentoring/pair-page.tsx'),
    words: ['together'],
  },
];

begin().catch(() => sayLost(localeOf(document.documentElement.lang)));

async function begin(): Promise<void> {
  document.documentElement.lang = localeOf(navigator.language);
  const rest = import('./main.tsx');
  // Looked at below, once Teams has answered.
  rest.catch(() => undefined);
  const host = enterLms() ?? (await enterTeams());
  if (host === undefined) {
    (await rest).showWayIn();
    return;
  }
  document.documentElement.style.colorScheme = host.theme === 'light' ? 'light' : 'dark';
  const begun = beginWith(host);
  // The browser remembers a file that did not come as missing: without words there is no page either.
  const [{ show }] = await Promise.all([rest, FIRST_WORDS[host.locale]()]);
  await show({ ...host, ...begun });
  host.ready();
}

function beginWith(host: Host) {
  const { locale, page: asked } = host;
  document.documentElement.lang = locale;
  if (window.location.hash.length <= 2) {
    const route = routeOfDeepLink(asked);
    if (route !== undefined) window.history.replaceState(null, '', `#${route}`);
  }
  const first = firstQuestion(window.location);
  const early = earlyAnswers({ token: () => host.token(), locale });
  early.ask(first);
  followLink(window.location.hash.slice(1), locale, early);
  return { ...early, first };
}

function followLink(route: string, locale: Locale, early: EarlyAnswers): void {
  for (const path of questionsOfLink(route)) early.ask(path);
  window.addEventListener('hashchange', () => early.forget());
  const linked = LINKED.find(({ to }) => to.test(route));
  if (linked === undefined) return;
  const files = [linked.page(), ...linked.words.map((name) => WORDS[locale][name]())];
  // What does not come is missed by the page, which then says so.
  for (const file of files) file.catch(() => undefined);
}
