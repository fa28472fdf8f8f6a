import type { Frame, Page } from 'playwright-core';

/** No page is taller; one that is would be a fault of its own. */
const TALLEST = 6_000;
/** How high a window is before it is made as tall as its page. */
export const WINDOW = 844;

export interface Look {
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly lang: 'fr' | 'en';
}

/** The tab inside its frame. */
export function tabOf(page: Page): Frame {
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('the frame shows no tab');
  return tab;
}

/** Waits until the page has what it shows, then makes the window as tall as that. */
export async function settle(page: Page): Promise<void> {
  const tab = tabOf(page);
  // A page that follows a computation asks again and again: it is as quiet as it gets.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  // The page before stays in the tree, unseen, while the next one is fetched.
  await tab.locator('[class*=fui-Skeleton]:visible').first().waitFor({ state: 'hidden' });
  await tab.locator('h1:visible').first().waitFor();
  const height = await tab.evaluate(() => {
    const shown = [...document.querySelectorAll('main, [role=dialog]')].map(
      (part) => part.getBoundingClientRect().bottom,
    );
    return Math.ceil(Math.max(0, ...shown)) + window.scrollY;
  });
  const { width = 0, height: shown = 0 } = page.viewportSize() ?? {};
  const around = shown - (await tab.evaluate(() => window.innerHeight));
  await page.setViewportSize({
    width,
    height: Math.min(TALLEST, Math.max(shown, height + around)),
  });
  // What opened may have been below the window.
  await tab.evaluate(() => window.scrollTo(0, 0));
}

/** Routes as names of files: what each shows, without which programme, pair or session. */
export function titlesOf(routes: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return routes.map((route) => {
    const title = route.split('/').filter((part) => part !== '' && part.length < 24);
    const name = title.join('_');
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${String(count)}`;
  });
}
