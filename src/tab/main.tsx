import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { enterLms } from './lms/lms-host.ts';
import { App, Themed } from './shell/app.tsx';
import { routeOfDeepLink } from './shell/landing.ts';
import { enterTeams } from './teams.ts';
import './shell/page.css';

// Says it in both languages, which nobody inside Teams should wait for.
const OutsideTeams = lazy(async () => ({
  default: (await import('./shell/outside-teams.tsx')).OutsideTeams,
}));

const host = enterLms() ?? (await enterTeams());
const place = document.getElementById('root');
if (place === null) throw new Error('index.html lost its #root.');

if (host !== undefined) document.documentElement.lang = host.locale;
if (host !== undefined && window.location.hash.length <= 2) {
  const route = routeOfDeepLink(host.page);
  if (route !== undefined) window.location.hash = route;
}

createRoot(place).render(
  <StrictMode>
    {host === undefined ? (
      <Router>
        <Themed theme={prefersDark() ? 'dark' : 'light'}>
          <Suspense fallback={null}>
            <OutsideTeams />
          </Suspense>
        </Themed>
      </Router>
    ) : (
      <App host={host} />
    )}
  </StrictMode>,
);
host?.ready();

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
