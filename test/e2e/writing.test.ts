import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { writingEn } from '../../src/locales/writing.en.ts';
import { openDemo } from './demo.ts';

const LONG = { timeout: 120_000 };
const { together, tab: shell } = catalogueOf('en');

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo.close());

test(
  'notes that are too long stay whole, and outlive a reload until they are saved',
  LONG,
  async () => {
    const { context, page, tab } = await demo.open('executive', /\/sessions\/[^/]{20,}$/u);
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
  const { context, tab } = await demo.open('executive', /\/pairs\/[^/]{20,}$/u);
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
  await tab.getByRole('heading', { level: 1, name: shell.preferences.title }).waitFor();
  await context.close();
});
