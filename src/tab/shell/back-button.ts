import { pages } from '@microsoft/teams-js';
import { trailFrom } from './trail.ts';

/**
 * Teams' own back button goes back inside the tab first, and leaves it when there is nowhere to go
 * back to. A host without such a button has the browser's, which does that by itself.
 */
export function answerBackButton(): void {
  const trail = trailFrom(window.location.hash);
  window.addEventListener('hashchange', () => trail.visit(window.location.hash));
  try {
    if (!pages.backStack.isSupported()) return;
    pages.backStack.registerBackButtonHandler(() => {
      if (!trail.hasBefore()) return false;
      window.history.back();
      return true;
    });
  } catch {
    // In an LMS nobody shook hands with Teams.
  }
}
