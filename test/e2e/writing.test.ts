import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { kitEditorEn } from '../../src/locales/kit-editor.en.ts';
import { settingsEn } from '../../src/locales/settings.en.ts';
import { wizardEn } from '../../src/locales/wizard.en.ts';
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

/** Somebody goes on typing while what they saved is under way: that stays, and is still to be saved. */
const TYPED_ON = [
  {
    where: 'session notes',
    kind: 'executive',
    page: /\/sessions\/[^/]{20,}$/u,
    field: together.session.notesField,
    save: together.session.saveNotes,
    saved: together.session.notesSaved,
    path: '**/notes',
  },
  {
    where: 'a programme’s charter',
    kind: 'manager',
    page: /\/settings\/charter$/u,
    field: wizardEn.purpose,
    save: settingsEn.save,
    saved: settingsEn.saved,
    path: '**/api/programmes/*',
  },
  {
    where: 'a module of the kit',
    kind: 'manager',
    page: /\/kit\/modules\/generative-ai\/edit$/u,
    field: kitEditorEn.field.summary,
    save: kitEditorEn.edit.saveDraft,
    saved: kitEditorEn.edit.saved,
    path: '**/kit/generative-ai',
  },
] as const;

test.each(TYPED_ON)(
  'what is typed while $where is being saved stays',
  LONG,
  async ({ kind, page: ending, field, save, saved, path }) => {
    const { context, page, tab } = await demo.open(kind, ending);
    const text = tab.getByRole('textbox', { name: field }).first();
    await text.fill('Saved first.');
    const { promise: isTyped, resolve } = Promise.withResolvers<undefined>();
    let asked = 0;
    await page.route(path, async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      asked += 1;
      await isTyped;
      return route.continue();
    });
    await tab.getByRole('button', { name: save, exact: true }).first().click();
    await expect.poll(() => asked).toBe(1);
    await text.fill('Saved first. And then?');
    resolve(undefined);
    await tab.getByText(saved).first().waitFor();
    expect(await text.inputValue()).toBe('Saved first. And then?');
    await context.close();
  },
);

test('what is not known yet, and whose answer fails, is not said to be gone', LONG, async () => {
  const { context, page, tab } = await demo.open('executive', /^\/mentoring$/u);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.route('**/api/mentoring', (route) => route.fulfill({ status: 503, body: 'no' }));
  for (const part of ['pairs/new', 'sessions/new', 'pairs/new/check-in/check-in/1']) {
    await tab.locator('body').evaluate((_body, to) => {
      window.location.hash = `/mentoring/programme/${to}`;
    }, part);
    await tab.getByText(shell.failure.busy.title).waitFor();
    expect(await tab.getByText(together.checkIn.gone).count()).toBe(0);
    expect(await tab.getByText(together.session.gone).count()).toBe(0);
  }
  await context.close();
});
