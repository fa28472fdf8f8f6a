import { lazy, StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { MeShape } from '../wire/me.ts';
import { MyMentoringShape } from '../wire/mentoring.ts';
import { createApi } from './api.ts';
import { localeOf } from './host-names.ts';
import { useMentoringWords, useTogetherWords } from './mentoring/words.ts';
import { App, Themed } from './shell/app.tsx';
import { isLanding } from './shell/landing.ts';
import type { Host } from './teams.ts';
import { useCommonWords, useWords } from './ui/language.tsx';
import { ResourceStore } from './ui/resources.ts';

// Says it in both languages, which nobody inside Teams should wait for.
const OutsideTeams = lazy(async () => ({
  default: (await import('./shell/outside-teams.tsx')).OutsideTeams,
}));

/** Who shows the tab, how it asks the API, and what was asked for already. */
type Begun = Host & {
  readonly fetch: typeof fetch;
  /** Whether this answer is under way since before this script came. */
  hasAsked(path: string): boolean;
};

/**
 * The page for somebody whom Teams or a learning platform knows. It is drawn once, with the answers that were
 * asked for already: until then the lines of index.html hold its place.
 */
export async function show(host: Begun): Promise<void> {
  // The server's words follow the language on screen, which the page itself declares.
  const locale = () => localeOf(document.documentElement.lang);
  const api = createApi({ token: () => host.token(), locale, fetch: host.fetch });
  const resources = new ResourceStore(api);
  const words = [useWords, useCommonWords, useMentoringWords, useTogetherWords];
  await Promise.all([
    resources.loadEarly('/me', MeShape),
    host.hasAsked('/mentoring') && resources.loadEarly('/mentoring', MyMentoringShape),
    // Those that do not come are asked for again by the page.
    ...words.map(({ fetchEarly }) => fetchEarly(host.locale).catch(() => undefined)),
  ]);
  // What is not read on arrival is old by the time somebody comes back for it.
  window.addEventListener('hashchange', () => {
    if (!isLanding()) resources.forgetEarly('/mentoring');
  });
  const place = render(<App host={host} access={{ api, resources }} />);
  // Nobody loses their place before they have done something: it need not come with the page.
  import('./shell/keep-focus.ts').then(({ keepFocus }) => keepFocus(place)).catch(() => undefined);
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
