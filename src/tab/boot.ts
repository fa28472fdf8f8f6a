import { earlyAnswers } from './early-answers.ts';
import { localeOf } from './host-names.ts';
import { enterLms } from './lms/lms-host.ts';
import { sayLost } from './lost.ts';
import { firstQuestion, routeOfDeepLink } from './shell/landing.ts';
import { enterTeams, type Host } from './teams.ts';

// The first script, inside the page itself (vite-boot.ts): while the rest is on its way it shakes hands
// with Teams, and asks for the words and answers that the first page will want. It is built by itself:
// what it imports statically is a copy of its own, so nothing else may import what holds a state.

/** The words of all that people land on: one file a language, see vite.config.ts. */
const FIRST_WORDS = {
  fr: () => import('../locales/tab.fr.ts'),
  en: () => import('../locales/tab.en.ts'),
};

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
    if (route !== undefined) window.location.hash = route;
  }
  const first = firstQuestion(window.location);
  const early = earlyAnswers({ token: () => host.token(), locale });
  early.ask(first);
  return { ...early, first };
}
