import { earlyAnswers, type EarlyAnswers } from './early-answers.ts';
import { enterLms } from './lms/lms-host.ts';
import { routeOfDeepLink } from './shell/landing.ts';
import { enterTeams, type Host } from './teams.ts';
import './shell/page.css';

// The first script of the page, and a small one: while the rest is on its way it shakes hands with
// Teams, and asks for the words and answers that the first page will want.

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

void begin();

/** A function, not the module itself: the rest imports from here, and would wait for it for ever. */
async function begin(): Promise<void> {
  const rest = import('./main.tsx');
  const host = enterLms() ?? (await enterTeams());
  const answers = host === undefined ? undefined : beginWith(host);
  const { show } = await rest;
  show(host === undefined || answers === undefined ? undefined : { ...host, ...answers });
  host?.ready();
}

function beginWith(host: Host): EarlyAnswers {
  const { locale, page: asked } = host;
  document.documentElement.lang = locale;
  if (window.location.hash.length <= 2) {
    const route = routeOfDeepLink(asked);
    if (route !== undefined) window.location.hash = route;
  }
  // A word that does not come is asked for again by the page that needs it.
  for (const load of FIRST_WORDS[locale]) load().catch(() => undefined);
  const begun = earlyAnswers({ token: () => host.token(), locale });
  begun.ask('/me');
  // Most people take part in a programme; for the others it is one small answer too many, once.
  if (isLanding()) begun.ask('/mentoring');
  window.addEventListener('hashchange', () => {
    if (!isLanding()) begun.forget('/mentoring');
  });
  return begun;
}

/** Where somebody is before they have gone anywhere. */
function isLanding(): boolean {
  return ['', '/', '/mentoring'].includes(window.location.hash.slice(1));
}
