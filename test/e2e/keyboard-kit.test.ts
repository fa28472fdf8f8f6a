import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kitEditorEn as words } from '../../src/locales/kit-editor.en.ts';
import { openBrowser } from './frame.ts';
import { sitDown } from './keyboard-desk.ts';
import { managerOf, newProgramme, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

const TITLE = 'A module of our own';
const BUILT_IN = 'Generative AI day to day';

const LONG = { timeout: 180_000 };

let browser: Browser;
let server: RunningServer;
let manager: ManagerClient;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'binome-kit-'));
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  manager = await managerOf(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const open = async (programme: string, part: string) =>
  sitDown(browser, server.url, { as: manager.oid, route: `/programmes/${programme}/${part}` });

test(
  'a module is made of another, written, read before it is published, and made anew',
  LONG,
  async () => {
    const programme = await newProgramme(manager);
    const { keys, tab, button, link, field, dialog, said, close } = await open(programme, 'kit');
    const { edit, list, field: fields } = words;
    const part = (name: string) => tab.getByRole('heading', { level: 2, name, exact: true });
    await keys.menu(button(list.create), tab.getByRole('menuitem').nth(1));
    await keys.isAt(tab.getByRole('heading', { level: 1, name: edit.newTitle }), 'a new page');
    await keys.type(field(fields.title), TITLE);

    // Part by part, each begun at its title.
    await keys.leads(button(edit.next), part(edit.part.why));
    await keys.type(field(fields.paragraph(1)).first(), 'Because.');
    await keys.leads(button(edit.next), part(edit.part.figures));
    await keys.tabTo(
      tab.getByRole('tablist', { name: edit.language }),
      tab.getByRole('tab', { name: edit.languages.fr, exact: true }),
    );
    await keys.leads(button(words.preview.open), tab.getByRole('heading', { level: 2 }).first());
    await keys.leads(button(words.preview.close), part(edit.part.figures));

    // The keyboard follows what is moved, and is where one goes on after adding and removing.
    const example = (n: number) => tab.getByRole('group', { name: fields.example(n), exact: true });
    await keys.leads(button(edit.next), part(edit.part.examples));
    const first = await example(1).getByRole('textbox').first().inputValue();
    await keys.leads(button(fields.down(fields.example(1))), button(fields.up(fields.example(2))));
    expect(await example(2).getByRole('textbox').first().inputValue()).toBe(first);
    await keys.leads(button(fields.up(fields.example(2))), button(fields.down(fields.example(1))));
    await keys.leads(
      button(fields.addTo(edit.part.examples)),
      example(3).getByRole('textbox').first(),
    );
    await keys.page.keyboard.press('Shift+Tab');
    await keys.leads(
      button(fields.remove(fields.example(3))),
      button(fields.remove(fields.example(2))),
    );

    await keys.press(button(edit.saveDraft));
    await said(edit.saved);
    await keys.press(button(edit.publish));
    await keys.escapes(tab.getByRole('dialog'), button(edit.publish));
    await keys.press(button(edit.publish));
    await keys.press(dialog(edit.publish));
    await keys.begin();
    await said(words.module.version(1));

    // A new version, which lacks something: the keyboard is led to where.
    await keys.press(button(words.module.edit));
    await keys.begin();
    await keys.type(field(fields.title), '');
    await keys.page.keyboard.press('Delete');
    await keys.press(button(edit.saveDraft));
    await said(edit.lacks(1));
    await keys.leads(button(edit.publish), part(edit.part.about));
    await keys.type(field(fields.title), `${TITLE}, again`);
    await keys.press(button(edit.publish));
    await keys.press(dialog(edit.publish));
    await keys.begin();
    await keys.press(link(words.module.readVersion(1)));
    await keys.begin();
    await said(words.module.version(1));
    expect(keys.faults).toEqual([]);
    await close();
  },
);

test('a module is begun on a blank page, and said to lack what it lacks', LONG, async () => {
  const programme = await newProgramme(manager);
  const { keys, tab, button, field, dialog, said, close } = await open(programme, 'kit');
  const { edit, list, field: fields } = words;
  const part = (name: string) => tab.getByRole('heading', { level: 2, name, exact: true });
  await keys.menu(button(list.create), tab.getByRole('menuitem', { name: list.fromEmpty }));
  await keys.isAt(tab.getByRole('heading', { level: 1, name: edit.newTitle }), 'a new page');
  // Nothing is there to publish: the keyboard is led to the first that is missing.
  await keys.press(button(edit.publish));
  await keys.leads(dialog(edit.publish), part(edit.part.about));
  await keys.type(field(fields.title), TITLE);
  await keys.press(button(edit.saveDraft));
  await said(edit.saved);
  await keys.leads(button(edit.publish), part(edit.part.about));
  await keys.type(field(fields.summary), 'What it is about.');
  const topics = tab.getByRole('combobox', { name: fields.addTopic });
  await keys.press(topics);
  const option = tab.getByRole('listbox').getByRole('option');
  await option.first().waitFor();
  await keys.page.keyboard.press('ArrowDown');
  const second = await option.nth(1).innerText();
  await keys.page.keyboard.press('Enter');
  await keys.isAt(topics, 'a topic is added');
  await button(fields.remove(second)).waitFor();
  expect(await tab.getByRole('button', { name: /^Remove/u }).count()).toBe(1);
  await keys.type(field(fields.asOf), '2026-11');
  await keys.press(button(edit.saveDraft));
  await said(edit.saved);
  await keys.keepsPlace('a draft is saved');
  expect(keys.faults).toEqual([]);
  await close();
});

test('the kit goes out as one file and comes into another programme', LONG, async () => {
  const [from, to] = [await newProgramme(manager), await newProgramme(manager, 'Elsewhere')];
  const out = await open(from, 'kit/file');
  const [download] = await Promise.all([
    out.keys.page.waitForEvent('download'),
    out.keys.press(out.button(words.file.export)),
  ]);
  const file = join(folder, 'kit.json');
  await download.saveAs(file);
  const into = await open(to, 'kit/file');
  await into.keys.file(into.button(words.file.choose), file);
  await into.said(words.file.nothing);

  // The same file with a title changed: what it would do is read, then it is done.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(BUILT_IN, `${BUILT_IN}, here`));
  await into.keys.file(into.button(words.file.choose), file);
  await into.said(words.file.outcome.changed);
  await into.keys.press(into.button(words.file.import));
  await into.said(words.file.imported);
  await into.keys.keepsPlace('an import');
  await into.keys.to(into.link(words.module.all), 'Shift+Tab');
  await into.keys.press(into.link(words.module.all));
  await into.keys.begin();
  await into.said(`${BUILT_IN}, here`);
  expect([...out.keys.faults, ...into.keys.faults]).toEqual([]);
  await out.close();
  await into.close();
});
