import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesByPerson, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';

let browser: Browser;
let server: RunningServer;
let people: ReadonlyMap<string, readonly TabPage[]>;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  people = await pagesByPerson(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Scripts that a page of the tab names in its head: they come while it is read. */
async function namedByPage(url: string): Promise<ReadonlySet<string>> {
  const page = await (await fetch(`${url}/tab/`)).text();
  return new Set(
    [...page.matchAll(/rel="modulepreload"[^>]*href="([^"]+)"/gu)].map(([, at]) => at ?? ''),
  );
}

describe.each(['fr', 'en'] as const)('in %s', (lang) => {
  test(
    'what somebody lands on is drawn with what the page names and the words of the language',
    { timeout: 120_000 },
    async () => {
      const named = await namedByPage(server.url);
      expect(named.size).toBeGreaterThan(0);
      for (const oid of people.keys()) {
        const context = await secluded(browser, lang);
        // A file that was asked for later costs a telephone half a second: here it never comes.
        await context.route('**/tab/assets/*.js', async (route) => {
          const { pathname } = new URL(route.request().url());
          const isOfFrame = !route.request().frame().url().includes('/tab/');
          const isFirst = named.has(pathname) || pathname.includes(`/words-${lang}-`);
          if (isOfFrame || isFirst) await route.continue();
        });
        const page = await context.newPage();
        const query = { lang, as: oid, view: 'tab' };
        await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
        const tab = page.frameLocator('iframe');
        await tab.getByRole('heading', { level: 1 }).waitFor();
        await tab.getByRole('main').locator('section, li').first().waitFor();
        await context.close();
      }
    },
  );
});
