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

function isSetting(route: string): boolean {
  return route.includes('/settings');
}

describe.each(LOOKS)('in $theme, $lang', ({ theme, lang }) => {
  test.each([
    ['a manager’s pages', ({ kind, route }: TabPage) => kind === 'manager' && !isSetting(route)],
    ['the settings', ({ route }: TabPage) => isSetting(route)],
    ['everybody else’s pages', ({ kind }: TabPage) => kind !== 'manager'],
  ] as const)(
    '%s: axe finds nothing serious, nothing scrolls sideways',
    { timeout: 240_000 },
    async (_name, isHere) => {
      const context = await secluded(browser, lang);
      const page = await context.newPage();
      for (const { kind, oid, route } of pages.filter(isHere)) {
        const query = { theme, lang, as: oid, view: 'tab', page: route };
        const address = `${server.url}/?${new URLSearchParams(query).toString()}`;
        expect([kind, route, await faultsOf(page, address)]).toEqual([kind, route, []]);
      }
      await context.close();
    },
  );
});

/** A phone of 390 × 844 px, less the status bar (47), Teams' title (56) and its bar below (83). */
const PHONE = { width: 390, height: 844 };
const SCREEN = 658;

test.each(['executive', 'mentor'])(
  'what the %s of the demo lands on fits one screen of a phone',
  { timeout: 120_000 },
  async (kind) => {
    const context = await secluded(browser, 'fr');
    const page = await context.newPage();
    await page.setViewportSize(PHONE);
    const home = pages.find((one) => one.kind === kind && one.route === '/mentoring');
    const query = { theme: 'light', lang: 'fr', as: home?.oid ?? '', view: 'tab' };
    await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
    const progress = page.frameLocator('iframe').getByRole('progressbar').first();
    await progress.waitFor();
    const end = await progress.evaluate(
      (bar) => (bar.closest('section') ?? bar).getBoundingClientRect().bottom,
    );
    expect(end).toBeLessThanOrEqual(SCREEN);
    await context.close();
  },
);
