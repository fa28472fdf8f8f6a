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

function isWorkbench(route: string): boolean {
  return route.includes('/matching');
}

describe.each(LOOKS)('in $theme, $lang', ({ theme, lang }) => {
  test.each([
    [
      'a manager’s pages',
      ({ kind, route }: TabPage) => kind === 'manager' && !isSetting(route) && !isWorkbench(route),
    ],
    ['the workbench', ({ route }: TabPage) => isWorkbench(route)],
    ['the settings', ({ route }: TabPage) => isSetting(route)],
    ['everybody else’s pages', ({ kind }: TabPage) => kind !== 'manager'],
  ] as const)(
    '%s: axe finds nothing, nothing scrolls sideways',
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

/** A4 and Letter, less the centimetre that a browser leaves around: the narrower, and the shorter. */
const PAPER = { width: 718, height: 979 };

test.each(['fr', 'en'] as const)(
  'what a sponsor is given on paper fits one sheet, in %s',
  { timeout: 120_000 },
  async (lang) => {
    const context = await secluded(browser, lang);
    const page = await context.newPage();
    await page.setViewportSize(PAPER);
    const sheets = pages.filter(({ route }) => /\/report$|^\/sponsor\/./u.test(route));
    expect(sheets).toHaveLength(2);
    for (const { oid, route } of sheets) {
      const query = { theme: 'light', lang, as: oid, view: 'tab', page: route };
      await page.emulateMedia({ media: 'screen' });
      await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
      const parts = page.frameLocator('iframe').locator('main section');
      // The second of them comes with the figures.
      await parts.nth(1).waitFor();
      await page.emulateMedia({ media: 'print' });
      const ends = await parts.evaluateAll((all) =>
        all.map((part) => part.getBoundingClientRect().bottom + window.scrollY),
      );
      expect([route, Math.max(...ends) <= PAPER.height, ends]).toEqual([route, true, ends]);
    }
    await context.close();
  },
);
