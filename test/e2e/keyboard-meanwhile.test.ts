import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictEn } from '../../src/locales/conflict.en.ts';
import { volunteerEn } from '../../src/locales/volunteer.en.ts';
import { openDemo } from './demo.ts';
import { inTwoWindows } from './in-two-windows.ts';
import { WORDS } from './keyboard-desk.ts';
import { Keyboard } from './keyboard.ts';

const LONG = { timeout: 180_000 };
const { together } = WORDS;

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo.close());

/** The keyboard is in the second window. */
async function open(ending: RegExp) {
  const { first, second, close } = await inTwoWindows(demo, ending);
  const keys = new Keyboard(second.page, second.tab);
  await keys.begin();
  return { first: first.tab, second: second.tab, keys, close };
}

test('a private note saved in another window is kept together with one’s own', LONG, async () => {
  const { first, second, keys, close } = await open(/\/sessions\/[^/]{20,}$/u);
  const { own, ownSaved, saveOwn } = together.session;
  const note = second.getByRole('textbox', { name: own, exact: true });
  const save = second.getByRole('button', { name: saveOwn, exact: true });
  await keys.type(note, 'Ask more.');
  await first.getByRole('textbox', { name: own, exact: true }).fill('Slow down.');
  await first.getByRole('button', { name: saveOwn, exact: true }).click();
  await first.getByText(ownSaved).first().waitFor();

  const dialog = second.getByRole('dialog', { name: conflictEn.own.title });
  await keys.press(save);
  // Put off, it is asked again at the next try, and what was written is still there.
  await keys.escapes(dialog, save);
  expect(await note.inputValue()).toBe('Ask more.');
  await keys.press(save);
  await dialog.waitFor();
  await keys.choose(
    dialog.getByRole('radiogroup').first(),
    dialog.getByRole('radio', { name: conflictEn.both }),
  );
  await keys.press(dialog.getByRole('button', { name: conflictEn.confirm }));
  await dialog.waitFor({ state: 'detached' });
  await keys.keepsPlace('a choice');
  expect(await note.inputValue()).toBe('Slow down.\n\nAsk more.');
  await keys.press(save);
  await second.getByText(ownSaved).first().waitFor();
  expect(keys.faults).toEqual([]);
  await close();
});

test('an answer to the enrolment given in another window is taken over', LONG, async () => {
  const { first, second, keys, close } = await open(/\/mentoring\/enrol\/[^/]+$/u);
  const { questions, changeOf, save, saved, hopes } = volunteerEn;
  const change = { name: changeOf(questions.hopes), exact: true };
  await keys.press(second.getByRole('button', change));
  await keys.type(second.getByRole('textbox', { name: hopes }), 'To learn by doing.');
  await first.getByRole('button', change).click();
  await first.getByRole('textbox', { name: hopes }).fill('To be asked awkward questions.');
  await first.getByRole('button', { name: save, exact: true }).click();
  await first.getByText(saved).first().waitFor();

  const ownSave = second.getByRole('button', { name: save, exact: true });
  await keys.press(ownSave);
  const dialog = second.getByRole('dialog', { name: conflictEn.own.title });
  await dialog.waitFor();
  await keys.choose(
    dialog.getByRole('radiogroup').first(),
    dialog.getByRole('radio', { name: conflictEn.own.takeTheirs }),
  );
  await keys.press(dialog.getByRole('button', { name: conflictEn.confirm }));
  await dialog.waitFor({ state: 'detached' });
  await keys.keepsPlace('a choice');
  expect(await second.getByRole('textbox', { name: hopes }).inputValue()).toBe(
    'To be asked awkward questions.',
  );
  await keys.press(ownSave);
  await second.getByText(saved).first().waitFor();
  expect(keys.faults).toEqual([]);
  await close();
});
