import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './frame.ts';
import { faultsOf, LOOKS, secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';

let browser: Browser;
let server: RunningServer;
let pages: readonly TabPage[];
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  pages = await pagesOfDemo(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each(LOOKS)('in $theme, $lang', ({ theme, lang }) => {
  test.each([
    ['every page', (route: string) => !route.includes('/settings')],
    ['every page of the settings', (route: string) => route.includes('/settings')],
  ] as const)(
    '%s: axe finds nothing serious, nothing scrolls sideways',
    { timeout: 240_000 },
    async (_name, isHere) => {
      const context = await secluded(browser, lang);
      const page = await context.newPage();
      for (const { kind, oid, route } of pages.filter((one) => isHere(one.route))) {
        const query = { theme, lang, as: oid, view: 'tab', page: route };
        const address = `${server.url}/?${new URLSearchParams(query).toString()}`;
        expect([kind, route, await faultsOf(page, address)]).toEqual([kind, route, []]);
      }
      await context.close();
    },
  );
});
