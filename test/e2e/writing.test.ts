import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { writingEn } from '../../src/locales/writing.en.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';

const LONG = { timeout: 120_000 };
const { together } = catalogueOf('en');

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
  await page.goto(`${server.url}/?${search}`);
  return { context, page, tab: page.frameLocator('iframe') };
}

test(
  'notes that are too long stay whole, and outlive a reload until they are saved',
  LONG,
  async () => {
    const { context, page, tab } = await open(/\/sessions\/[^/]{20,}$/u);
    const notes = tab.getByLabel(together.session.notesField);
    const save = tab.getByRole('button', { name: together.session.saveNotes });
    const pasted = 'مرحبا 👋 hello '.repeat(700);
    await notes.fill(pasted);
    expect(await notes.inputValue()).toBe(pasted);
    await tab.getByText(writingEn.tooLong(pasted.length - 8_000)).waitFor();
    expect(await save.getAttribute('aria-disabled')).toBe('true');

    await notes.fill('Two ideas to try');
    await tab.getByText(writingEn.tooLong(pasted.length - 8_000)).waitFor({ state: 'detached' });
    await page.reload();
    await tab.getByText(writingEn.restored).waitFor();
    expect(await notes.inputValue()).toBe('Two ideas to try');

    // Two presses of one double click are one.
    await save.dblclick();
    await tab.getByText(together.session.notesSaved).first().waitFor();
    await tab.getByText(writingEn.restored).waitFor({ state: 'detached' });
    await page.reload();
    await notes.waitFor();
    expect(await notes.inputValue()).toBe('Two ideas to try');
    expect(await tab.getByText(writingEn.restored).count()).toBe(0);
    await context.close();
  },
);

test('a way back while a dialog is open leaves the page to screen readers', LONG, async () => {
  const { context, tab } = await open(/\/pairs\/[^/]{20,}$/u);
  const pause = tab.getByRole('button', { name: together.home.pause, exact: true });
  await pause.click();
  const dialog = tab.getByRole('dialog');
  await dialog.waitFor();
  const root = tab.locator('#root[aria-hidden=true]');
  await root.waitFor({ state: 'attached' });
  await tab.locator('body').evaluate(() => {
    window.location.hash = '/preferences';
  });
  await dialog.waitFor({ state: 'detached' });
  await root.waitFor({ state: 'detached' });
  // Found by its role, as a screen reader would.
  await tab
    .getByRole('heading', { level: 1, name: catalogueOf('en').tab.preferences.title })
    .waitFor();
  await context.close();
});
