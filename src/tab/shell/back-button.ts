import type { TeamsPages } from '../teams.ts';
import { trailFrom } from './trail.ts';

/**
 * Teams' own back button goes back inside the tab first, and leaves it when there is nowhere to go
 * back to. A host without such a button has the browser's, which does that by itself.
 */
export function answerBackButton({ backStack }: Pick<TeamsPages, 'backStack'>): void {
  const trail = trailFrom(window.location.hash);
  window.addEventListener('hashchange', () => trail.visit(window.location.hash));
  if (!backStack.isSupported()) return;
  backStack.registerBackButtonHandler(() => {
    if (!trail.hasBefore()) return false;
    window.history.back();
    return true;
  });
}
