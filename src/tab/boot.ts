import { earlyAnswers, type EarlyAnswers } from './early-answers.ts';
import { localeOf } from './host-names.ts';
import { enterLms } from './lms/lms-host.ts';
import { sayLost } from './lost.ts';
import { isLanding, routeOfDeepLink } from './shell/landing.ts';
import { enterTeams, type Host } from './teams.ts';

// The first script, inside the page itself (vite-boot.ts): while the rest is on its way it shakes hands
// with Teams, and asks for the words and answers that the first page will want. It is built by itself:
// what it imports statically is a copy of its own, so nothing else may import what holds a state.

/** The words of the rooms that people land in; a manager's come with their pages. */
const FIRST_WORDS = {
  fr: [
    () => import('../locales/tab.fr.ts'),
    () => import('../locales/labels.fr.ts'),
    () => import('../locales/mentoring.fr.ts'),
    () => import('../locales/together.fr.ts'),
  ],
  en: [
    () => import('../locales/tab.en.ts'),
    () => import('../locales/labels.en.ts'),
    () => import('../locales/mentoring.en.ts'),
    () => import('../locales/together.en.ts'),
  ],
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
  const answers = beginWith(host);
  // The browser remembers a file that did not come as missing: without words there is no page either.
  const words = FIRST_WORDS[host.locale].map((load) => load());
  const [{ show }] = await Promise.all([rest, ...words]);
  await show({ ...host, ...answers });
  host.ready();
}

function beginWith(host: Host): EarlyAnswers {
  const { locale, page: asked } = host;
  document.documentElement.lang = locale;
  if (window.location.hash.length <= 2) {
    const route = routeOfDeepLink(asked);
    if (route !== undefined) window.location.hash = route;
  }
  const begun = earlyAnswers({ token: () => host.token(), locale });
  begun.ask('/me');
  // Most people take part in a programme; for the others it is one small answer too many, once.
  if (isLanding()) begun.ask('/mentoring');
  window.addEventListener('hashchange', () => {
    if (!isLanding()) begun.forget('/mentoring');
  });
  return begun;
}
