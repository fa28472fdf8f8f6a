import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programmesEn } from '../../src/locales/programmes.en.ts';
import { settingsEn } from '../../src/locales/settings.en.ts';
import { openBrowser } from './frame.ts';
import { sitDown, WORDS } from './keyboard-desk.ts';
import {
  approved,
  managerOf,
  newProgramme,
  peopledProgramme,
  type ManagerClient,
} from './manager.ts';
import { featured } from './scenery.ts';
import { startServer, type RunningServer } from './server.ts';

const FIRST = 'Cap numérique 2027';
const SECOND = 'Regards croisés 2027';

const LONG = { timeout: 180_000 };

let browser: Browser;
let server: RunningServer;
let manager: ManagerClient;
let programme: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  manager = await managerOf(server.url);
  programme = await newProgramme(manager, FIRST);
  const second = await newProgramme(manager, SECOND);
  await approved(manager, programme);
  await approved(manager, second);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a channel’s tab is set up, with Teams’ own Save', LONG, async () => {
  const { setup, landing } = WORDS.channel;
  const seat = { as: manager.oid, view: 'channel' } as const;
  const { keys, tab, said, close } = await sitDown(browser, server.url, seat);
  const group = tab.getByRole('radiogroup', { name: setup.programmes });
  await keys.choose(group, group.getByRole('radio', { name: SECOND, exact: true }));
  const { save } = WORDS.frame.channelTab;
  const ownSave = keys.page.getByRole('button', { name: save, exact: true });
  await keys.to(ownSave, 'Shift+Tab');
  await keys.page.keyboard.press('Enter');
  await said(landing.how);
  await tab.getByRole('heading', { level: 1, name: SECOND }).waitFor();
  expect(keys.faults).toEqual([]);
  await close();
});

test('a programme is put away, taken back, and used as a template', LONG, async () => {
  const { away, archive, duplicate } = settingsEn;
  const seat = { as: manager.oid, route: '/programmes' };
  const { keys, tab, button, field, close } = await sitDown(browser, server.url, seat);
  const more = button(programmesEn.more(FIRST));
  const item = (name: string) => tab.getByRole('menuitem', { name, exact: true });
  await keys.menu(more, item(away.archive));
  await keys.press(button(archive.undoName(FIRST)));
  await keys.keepsPlace('a programme is taken back');
  await keys.menu(more, item(away.duplicate));
  await keys.begin();
  await keys.type(field(duplicate.name), 'Another year');
  await keys.press(button(duplicate.confirm));
  await keys.begin();
  await tab.getByText('Another year').first().waitFor();
  expect(keys.faults).toEqual([]);
  await close();
});

test('an approval given elsewhere is recorded, and the pairs can be published', LONG, async () => {
  const { matching } = WORDS.manager;
  const file = join(import.meta.dirname, '..', 'fixtures', 'sign-up-2026.csv');
  const waiting = await peopledProgramme(manager, file);
  const seat = { as: manager.oid, route: `/programmes/${waiting}/matching` };
  const { keys, tab, button, dialog, said, close } = await sitDown(browser, server.url, seat);
  await keys.press(button(matching.run));
  await said(matching.stats.couples);
  await keys.press(button(matching.approvalCheck));
  await said(matching.approvalStillPending);
  await keys.keepsPlace('a look at the approval');
  await keys.press(button(matching.approvalRecord));
  await keys.escapes(tab.getByRole('dialog'), button(matching.approvalRecord));
  await keys.press(button(matching.approvalRecord));
  await keys.press(dialog(matching.approvalRecordConfirm));
  await button(matching.publish).waitFor();
  await keys.keepsPlace('an approval');
  await keys.to(button(matching.publish));
  expect(keys.faults).toEqual([]);
  await close();
});

test('the administrator looks again', LONG, async () => {
  const as = (await featured(server.url))['administrator'] ?? '';
  const seat = { as, route: '/administration' };
  const { keys, button, close } = await sitDown(browser, server.url, seat);
  const look = button(WORDS.health.again);
  await keys.press(look);
  await keys.isAt(look, 'a look');
  expect(keys.faults).toEqual([]);
  await close();
});
