import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App, Themed, type AppHost } from './shell/app.tsx';

// Says it in both languages, which nobody inside Teams should wait for.
const OutsideTeams = lazy(async () => ({
  default: (await import('./shell/outside-teams.tsx')).OutsideTeams,
}));

/** The page for whoever is there, or how to come in for somebody who is outside of Teams. */
export function show(host: AppHost | undefined): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html lost its #root.');
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
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
