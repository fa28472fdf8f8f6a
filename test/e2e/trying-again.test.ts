import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { openBrowser } from './frame.ts';
import { pagesOfDemo } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';
import { goTo, isThere, walkAs, type Walk } from './walk.ts';

const LONG = { timeout: 120_000 };
const { tab: shell, preferences, lms } = catalogueOf('en');
const french = catalogueOf('fr');
const FRENCH_WORDS = /\/tab\/assets\/(?:words-|[\w-]+\.)fr-/u;

let browser: Browser;
let server: RunningServer;
let executive: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const pages = await pagesOfDemo(server.url);
  executive = pages.find(({ kind }) => kind === 'executive')?.oid ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('a language whose words did not come', () => {
  /** French was chosen, and the page stands in English: it says so. */
  async function chosenInVain(): Promise<Walk> {
    const walk = await walkAs(browser, server.url, executive);
    const { page, tab } = walk;
    await goTo(walk, '/preferences');
    await tab.getByLabel(preferences.delegateMail).fill('nobody@example.org');
    await page.route(FRENCH_WORDS, (route) => route.abort());
    await tab.getByRole('radio', { name: 'Français' }).click();
    await tab.getByText(shell.lostWords).waitFor();
    expect(await tab.getByText(shell.preferences.title).count()).toBeGreaterThan(0);
    return walk;
  }

  /** The whole page is in French now, and was never gone. */
  async function hasCome({ tab }: Walk): Promise<void> {
    const title = { level: 1, name: french.tab.preferences.title } as const;
    await tab.getByRole('heading', title).waitFor();
    await tab.getByRole('heading', { level: 2, name: french.preferences.timeZone }).waitFor();
    expect(await tab.getByText(shell.lostWords).count()).toBe(0);
    expect(await tab.getByText(french.tab.lostWords).count()).toBe(0);
    const typed = tab.getByLabel(french.preferences.delegateMail);
    expect(await typed.inputValue()).toBe('nobody@example.org');
  }

  async function backToEnglish({ context, tab }: Walk): Promise<void> {
    await tab.getByRole('radio', { name: 'English' }).click();
    await tab.locator('html[lang=en]').waitFor({ state: 'attached' });
    await context.close();
  }

  test('is there once it is tried again, and says meanwhile that it is not', LONG, async () => {
    const walk = await chosenInVain();
    const { page, tab } = walk;
    const retry = tab.getByRole('button', { name: shell.retry });
    await retry.click();
    await tab.locator('button[aria-busy=false]', { hasText: shell.retry }).waitFor();
    await tab.getByText(shell.lostWords).waitFor();
    await page.unroute(FRENCH_WORDS);
    await retry.click();
    await hasCome(walk);
    await backToEnglish(walk);
  });

  test('is there with the network', LONG, async () => {
    const walk = await chosenInVain();
    await walk.page.unroute(FRENCH_WORDS);
    await walk.tab.evaluate(() => window.dispatchEvent(new Event('online')));
    await hasCome(walk);
    await backToEnglish(walk);
  });

  test('is there when it is chosen again', LONG, async () => {
    const walk = await chosenInVain();
    const { page, tab } = walk;
    await tab.getByRole('radio', { name: 'English' }).click();
    await tab.getByText(shell.lostWords).waitFor({ state: 'detached' });
    await page.unroute(FRENCH_WORDS);
    await tab.getByRole('radio', { name: 'Français' }).click();
    await hasCome(walk);
    await backToEnglish(walk);
  });
});

test(
  'whoever asked too much is told for how long to wait, and may then try again',
  LONG,
  async () => {
    const walk = await walkAs(browser, server.url, executive);
    const { page, tab, context } = walk;
    await page.clock.install();
    const DATA = '**/api/me/data';
    await page.route(DATA, (route) =>
      route.fulfill({ status: 429, headers: { 'Retry-After': '600' }, body: 'Too Many Requests' }),
    );
    await goTo(walk, '/my-data');
    await tab.getByText(shell.failure.busy.remedy(600)).waitFor();
    const retry = tab.getByRole('button', { name: shell.retry });
    expect(await retry.getAttribute('aria-disabled')).toBe('true');
    await page.unroute(DATA);
    await page.clock.fastForward(600_000);
    await tab.locator('button:not([aria-disabled=true])', { hasText: shell.retry }).click();
    await retry.waitFor({ state: 'detached' });
    await isThere(walk, '/my-data');
    await context.close();
  },
);

test(
  'LMS accounts that cannot be read are not passed over, and may be asked for again',
  LONG,
  async () => {
    const walk = await walkAs(browser, server.url, executive);
    const { page, tab, context } = walk;
    const ACCOUNTS = '**/api/me/lms-accounts';
    await page.route(ACCOUNTS, (route) => route.fulfill({ status: 500, body: '' }));
    await goTo(walk, '/preferences');
    await tab.getByRole('heading', { level: 2, name: lms.accounts.title }).waitFor();
    await tab.getByText(lms.accounts.unread).waitFor();
    await page.unroute(ACCOUNTS);
    await tab.getByRole('button', { name: shell.retry }).click();
    // They have none: there is nothing to show of them.
    await tab.getByText(lms.accounts.unread).waitFor({ state: 'detached' });
    expect(await tab.getByRole('heading', { level: 2, name: lms.accounts.title }).count()).toBe(0);
    await context.close();
  },
);
