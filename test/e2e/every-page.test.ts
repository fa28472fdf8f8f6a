import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesByPerson, type TabPage } from './pages.ts';
import { unreachedIn } from './reach.ts';
import { lostIn } from './reflow.ts';
import { startServer, type RunningServer } from './server.ts';

const LONG = { timeout: 400_000 };
const { retry, failure } = catalogueOf('en').tab;

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

/** Walks through the pages of each person in one tab, as they would. */
async function onEveryPage(
  lang: 'fr' | 'en',
  look: (page: Page, tab: Frame, show: () => Promise<void>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [oid, pages] of people) {
    const context = await secluded(browser, lang);
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const query = { as: oid, lang, theme: 'light', view: 'tab', page: '/nowhere' };
    await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
    if (tab === undefined) throw new Error('the frame shows no tab');
    for (const { kind, route } of pages) {
      const show = () => open(tab, route);
      const found = await look(page, tab, show);
      faults.push(...found.map((fault) => `${kind} ${route}: ${fault}`));
    }
    await context.close();
  }
  return faults;
}

async function open(tab: Frame, route: string): Promise<void> {
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
  await isSettled(tab);
}

/** A title, and nothing that is still on its way. */
async function isSettled(tab: Frame): Promise<void> {
  await tab.waitForFunction(() => {
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const mains = [...document.querySelectorAll('main')].filter(isShown);
    const waits = [...document.querySelectorAll('[class*=fui-Skeleton], [aria-busy=true]')];
    return mains.length === 1 && mains[0]?.querySelector('h1') !== null && !waits.some(isShown);
  });
}

test('the keyboard reaches everything and is never lost', LONG, async () => {
  const faults = await onEveryPage('en', async (page, tab, show) => {
    await show();
    await page.waitForLoadState('networkidle');
    return unreachedIn(page, tab);
  });
  expect(faults).toEqual([]);
});

// French says most things in more letters.
test.each(['en', 'fr'] as const)(
  'in %s nothing is lost at any width, nor at 200 % or 400 %',
  LONG,
  async (lang) => {
    const faults = await onEveryPage(lang, async (page, tab, show) => {
      await show();
      await page.waitForLoadState('networkidle');
      return lostIn(page, tab);
    });
    expect(faults).toEqual([]);
  },
);

test(
  'a page whose answers fail, then do not come at all, says which, and comes when they do',
  LONG,
  async () => {
    const faults = await onEveryPage('en', async (page, tab, show) => {
      const found: string[] = [];
      const alerts = tab.locator('main [role=alert]:visible').filter({ hasText: /\S/u });
      const answers = '**/api/**';
      await page.route(answers, (request) => request.fulfill({ status: 500, body: 'broken' }));
      await show();
      // What was read before stays; what was not is said to be missing, with a way to ask again.
      const isMissing = (await alerts.count()) > 0;
      const again = alerts.getByRole('button', { name: retry });
      if (isMissing && (await again.count()) === 0) found.push('no way to ask again');
      if (!(await alerts.allInnerTexts()).every((text) => text.includes(failure.broken.title))) {
        found.push('it does not say what is wrong');
      }
      await page.unroute(answers);
      await page.route(answers, (request) => request.abort());
      if (isMissing) {
        await again.first().click();
        await alerts.filter({ hasText: failure.offline.title }).first().waitFor();
      }
      await page.unroute(answers);
      await tab.evaluate(() => window.dispatchEvent(new Event('online')));
      const isBack = await alerts
        .first()
        .waitFor({ state: 'detached' })
        .then(() => true)
        .catch(() => false);
      if (!isBack) return [...found, 'it does not come by itself'];
      await isSettled(tab);
      return found;
    });
    expect(faults).toEqual([]);
  },
);
