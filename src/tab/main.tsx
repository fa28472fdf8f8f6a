import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { LandingShape } from '../wire/landing.ts';
import { MeShape } from '../wire/me.ts';
import { useHealthWords } from './administration/words.ts';
import { createApi, type Api } from './api.ts';
import { useCoachWords } from './coach/words.ts';
import { localeOf } from './host-names.ts';
import { useHomeWords, useMentoringWords } from './mentoring/words.ts';
import { useProgrammesWords } from './programmes/parts/words.ts';
import { App, Themed } from './shell/app.tsx';
import { landingOf } from './shell/landing.ts';
import type { Host } from './teams.ts';
import { useCommonWords, useWords } from './ui/language.tsx';
import { ResourceStore } from './ui/resources.ts';
import { followVisits } from './ui/visits.ts';

// Says it in both languages, which nobody inside Teams should wait for.
const OutsideTeams = lazy(async () => ({
  default: (await import('./shell/outside-teams.tsx')).OutsideTeams,
}));

/** Who shows the tab, how it asks the API, and what was asked for already. */
type Begun = Host & {
  readonly fetch: typeof fetch;
  /** The path of the answer that is under way since before this script came. */
  readonly first: string;
};

/** All that somebody may land on: drawn with its words, a page need not wait for them in between. */
const FIRST_WORDS = [
  useWords,
  useCommonWords,
  useMentoringWords,
  useHomeWords,
  useProgrammesWords,
  useCoachWords,
  useHealthWords,
];

/**
 * The page for somebody whom Teams or a learning platform knows. It is drawn once, with the answers that were
 * asked for already: until then the lines of index.html hold its place.
 */
export async function show(host: Begun): Promise<void> {
  // The server's words follow the language on screen, which the page itself declares.
  const locale = () => localeOf(document.documentElement.lang);
  const api = createApi({ token: () => host.token(), locale, fetch: host.fetch });
  const resources = new ResourceStore(api);
  await Promise.all([
    takeFirst(host.first, api, resources),
    // Those that do not come are asked for again by the page.
    ...FIRST_WORDS.map(({ fetchEarly }) => fetchEarly(host.locale).catch(() => undefined)),
  ]);
  const { value: me } = resources.peek('/me', MeShape);
  if (me !== undefined && window.location.hash.length <= 2) {
    // Before anything is drawn: the page that somebody lands on is the first, not the second.
    window.history.replaceState(null, '', `#${landingOf(me)}`);
  }
  followVisits();
  // What is not read on arrival is old by the time somebody comes back for it.
  window.addEventListener('hashchange', () => resources.forgetOffered());
  const place = render(<App host={host} access={{ api, resources }} />);
  // Nobody loses their place before they have done something: it need not come with the page.
  import('./shell/keep-focus.ts').then(({ keepFocus }) => keepFocus(place)).catch(() => undefined);
}

/** What does not come is asked for again by the page, which says what is wrong. */
async function takeFirst(path: string, api: Api, resources: ResourceStore): Promise<void> {
  if (path === '/me') {
    const me = await api.get(path, MeShape);
    if (me.ok) resources.offer({ [path]: me.value });
    return;
  }
  const landing = await api.get(path, LandingShape);
  if (landing.ok) resources.offer(landing.value.byPath);
}

/** How to come in, for somebody who is outside of Teams. */
export function showWayIn(): void {
  render(
    <Router>
      <Themed theme={prefersDark() ? 'dark' : 'light'}>
        <Suspense fallback={null}>
          <OutsideTeams />
        </Suspense>
      </Themed>
    </Router>,
  );
}

function render(page: ReactNode): HTMLElement {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html lost its #root.');
  place.removeAttribute('aria-busy');
  createRoot(place).render(<StrictMode>{page}</StrictMode>);
  return place;
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
