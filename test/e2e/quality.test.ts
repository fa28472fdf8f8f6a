import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { lostEn } from '../../src/locales/lost.en.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';

const LONG = { timeout: 120_000 };
const { tab: shell, together, learn, frame: around } = catalogueOf('en');

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

/** The tab of the demo's executive at the first of their pages that ends so. */
async function open(ending: RegExp) {
  const context = await secluded(browser, 'en');
  const page = await context.newPage();
  const at = pages.find(({ kind, route }) => kind === 'executive' && ending.test(route));
  const query = { as: at?.oid ?? '', lang: 'en', theme: 'light', view: 'tab' };
  const search = new URLSearchParams({ ...query, page: at?.route ?? '' }).toString();
  return { context, page, tab: page.frameLocator('iframe'), address: `${server.url}/?${search}` };
}

test(
  'text typed stays when saving meets no network, and is saved once there is one',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/\/agreement$/u);
    await page.goto(address);
    // The demo's pair has signed one: this is a change of it.
    await tab.getByRole('button', { name: together.agreement.edit, exact: true }).click();
    const text = tab.getByRole('textbox').first();
    await text.fill('Read a prompt before trusting it');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await tab.getByText(shell.offlineBar).waitFor();
    const save = tab.getByRole('button', { name: together.agreement.save });
    await save.click();
    await tab.getByText(shell.failure.offline.title).waitFor();
    expect(await text.inputValue()).toBe('Read a prompt before trusting it');
    await context.setOffline(false);
    await tab.getByText(shell.offlineBar).waitFor({ state: 'detached' });
    expect(await text.inputValue()).toBe('Read a prompt before trusting it');
    await save.click();
    await tab.getByText(shell.failure.offline.title).waitFor({ state: 'detached' });
    await context.close();
  },
);

test(
  'a page that is opened without a network says so, and comes by itself with it',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/^\/mentoring$/u);
    await page.goto(address);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await tab.locator('body').evaluate(() => {
      window.location.hash = '/my-data';
    });
    await tab.getByRole('button', { name: shell.retry }).waitFor();
    expect(await tab.getByText(shell.failure.offline.title).count()).toBe(1);
    await context.setOffline(false);
    await tab.getByRole('heading', { level: 1, name: catalogueOf('en').myData.title }).waitFor();
    await context.close();
  },
);

test(
  'a tab whose words do not come says so, and comes by itself with the network',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/^\/mentoring$/u);
    await page.route('**/tab/assets/words-en-*', (route) => route.abort());
    await page.goto(address);
    await tab.getByRole('heading', { level: 1, name: lostEn.title }).waitFor();
    await page.unroute('**/tab/assets/words-en-*');
    await tab.locator('body').evaluate(() => window.dispatchEvent(new Event('online')));
    await tab.getByRole('navigation', { name: shell.navigation }).waitFor();
    await context.close();
  },
);

test(
  'a page whose words went with a deployment says so, without asking for them over and over',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/^\/mentoring$/u);
    await page.goto(address);
    await tab.getByRole('heading', { level: 1 }).waitFor();
    let asked = 0;
    await page.route('**/tab/assets/my-data.en-*', async (route) => {
      asked++;
      await route.fulfill({ status: 404, body: '' });
    });
    await tab.locator('body').evaluate(() => {
      window.location.hash = '/my-data';
    });
    await tab.getByRole('button', { name: shell.retry }).waitFor();
    expect(asked).toBeLessThan(5);
    await context.close();
  },
);

test(
  'a language whose words do not come leaves the page, and what was typed, in the one before',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/^\/preferences$/u);
    await page.goto(address);
    const text = tab.getByLabel(catalogueOf('en').preferences.delegateMail);
    await text.fill('nobody@example.org');
    await page.route(/\/tab\/assets\/(?:words-|[\w-]+\.)fr-/u, (route) => route.abort());
    await tab.getByRole('radio', { name: 'Français' }).click();
    await tab.locator('html[lang=fr]').waitFor({ state: 'attached' });
    await tab.getByRole('heading', { level: 1, name: shell.preferences.title }).waitFor();
    expect(await text.inputValue()).toBe('nobody@example.org');
    await tab.getByRole('radio', { name: 'English' }).click();
    await tab.locator('html[lang=en]').waitFor({ state: 'attached' });
    await context.close();
  },
);

test('by keyboard a question takes the focus, keeps it, and gives it back', LONG, async () => {
  const { context, page, tab, address } = await open(/\/pairs\/[^/]+$/u);
  await page.goto(address);
  const end = tab.getByRole('button', { name: together.home.end, exact: true });
  await end.focus();
  await page.keyboard.press('Enter');
  const dialog = tab.getByRole('dialog');
  await dialog.waitFor();
  const isInside = () =>
    dialog.evaluate((surface) => surface.contains(surface.ownerDocument.activeElement));
  for (let step = 0; step < 4; step++) {
    expect(await isInside()).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => end.evaluate((button) => button === button.ownerDocument.activeElement))
    .toBe(true);
  await context.close();
});

test('a theme that changes under a page colours it, and keeps what was typed', LONG, async () => {
  const { context, page, tab, address } = await open(/^\/preferences$/u);
  await page.goto(address);
  const { delegateMail } = catalogueOf('en').preferences;
  const text = tab.getByLabel(delegateMail);
  await text.fill('nobody@example.org');
  await followsThemes(page, tab.locator('.fui-FluentProvider > div').first());
  expect(await text.inputValue()).toBe('nobody@example.org');
  await context.close();
});

test('a theme that changes under an open question colours it', LONG, async () => {
  const { context, page, tab, address } = await open(/\/pairs\/[^/]+$/u);
  await page.goto(address);
  await tab.getByRole('button', { name: together.home.end, exact: true }).click();
  const question = tab.getByRole('dialog');
  // A question takes the keyboard when it opens: the menu around the tab would close at that.
  await question.locator(':focus').waitFor();
  await followsThemes(page, question);
  await context.close();
});

/** From light to dark to high contrast: three grounds, no two the same. */
async function followsThemes(page: Page, seen: Locator): Promise<void> {
  const ground = () => seen.evaluate((element) => getComputedStyle(element).backgroundColor);
  const grounds = [await ground()];
  for (const theme of [around.theme.dark, around.theme.contrast]) {
    await page.getByRole('button', { name: around.theme.label }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await expect.poll(ground).not.toBe(grounds.at(-1));
    grounds.push(await ground());
  }
  expect(new Set(grounds).size).toBe(3);
}

test(
  'whoever is asked for the questionnaire of a module is led to it, at its end',
  LONG,
  async () => {
    const { context, page, tab, address } = await open(/\/kit\/[^/]+$/u);
    const at = new URL(address);
    at.searchParams.set('page', `${at.searchParams.get('page') ?? ''}/questionnaire`);
    await page.goto(at.href);
    const title = tab.getByRole('heading', { level: 2, name: learn.module.questionnaire });
    await title.waitFor();
    await expect
      .poll(() => title.evaluate((here) => here === document.activeElement), { timeout: 30_000 })
      .toBe(true);
    const box = await title.boundingBox();
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    await context.close();
  },
);
