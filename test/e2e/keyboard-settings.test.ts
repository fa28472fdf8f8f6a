import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lmsEn } from '../../src/locales/lms.en.ts';
import { settingsEn as words } from '../../src/locales/settings.en.ts';
import { settingsPath, type SettingsPart } from '../../src/tab/settings/paths.ts';
import { ProgrammeShape } from '../../src/wire/programme.ts';
import { openBrowser } from './frame.ts';
import { sitDown, WORDS, type Desk } from './keyboard-desk.ts';
import { approved, managerOf, newProgramme, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

const { wizard, workbench } = WORDS;

const LONG = { timeout: 180_000 };

let browser: Browser;
let server: RunningServer;
let manager: ManagerClient;
let programme: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  manager = await managerOf(server.url);
  programme = await newProgramme(manager);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens the list of settings, follows a part of it, acts there and saves. */
async function set(part: SettingsPart, act: (desk: Desk) => Promise<void>): Promise<void> {
  const route = settingsPath(programme, part);
  const desk = await sitDown(browser, server.url, { as: manager.oid, route });
  await act(desk);
  expect(desk.keys.faults).toEqual([]);
  await desk.close();
}

async function save({ keys, button, said }: Desk): Promise<void> {
  await keys.press(button(words.save));
  await said(words.saved);
}

test('the charter is changed, and its approval asked for', LONG, async () => {
  await approved(manager, programme);
  await set('charter', async (desk) => {
    await desk.keys.type(desk.field(wizard.purpose), 'To learn from one another, every day.');
    await save(desk);
    await desk.keys.press(desk.button(words.charter.ask), 'Space');
  });
  const { approval, purpose } = await manager.call(
    'GET',
    `/programmes/${programme}`,
    ProgrammeShape,
  );
  expect([approval, purpose]).toEqual([undefined, 'To learn from one another, every day.']);
});

test('somebody is added to the team, made a manager, removed, and taken back', LONG, async () => {
  await set('team', async ({ keys, tab, button, field, said }) => {
    const { team } = words;
    await keys.type(field(team.name), 'Odile Lambert');
    await keys.type(field(team.mail), 'odile.lambert@demo.example');
    await keys.press(button(team.addButton));
    await said(team.added('Odile Lambert'));
    await keys.to(button(team.makeManager), 'Shift+Tab');
    await keys.leads(button(team.makeManager), button(team.makeDeputy), 'Space');
    await keys.press(button(team.removeName('Odile Lambert')));
    await keys.press(button(team.undo));
    await button(team.removeName('Odile Lambert')).waitFor();
    await tab.getByRole('status').filter({ hasText: team.undo }).waitFor({ state: 'detached' });
  });
});

test(
  'rules, rhythm, training and retention are set; what is not possible is said',
  LONG,
  async () => {
    await set('rules', async (desk) => {
      const { keys, tab, button } = desk;
      await keys.type(tab.getByRole('textbox', { name: workbench.part.wantedTopics }), '600');
      await keys.press(button(workbench.rules.fit));
      await keys.press(tab.getByRole('switch', { name: workbench.rules.circles }), 'Space');
      await save(desk);
    });
    await set('prompts', async (desk) => {
      const { keys, tab } = desk;
      await keys.pick(tab.getByRole('combobox', { name: words.prompts.checkIn }), '6');
      await save(desk);
    });
    await set('training', async (desk) => {
      const { keys, tab } = desk;
      const name = new RegExp(`^${words.training.required}`, 'u');
      await keys.choose(tab.getByRole('radiogroup'), tab.getByRole('radio', { name }));
      await save(desk);
    });
    await set('retention', async (desk) => {
      const { keys, tab, button, said } = desk;
      const days = tab.getByRole('textbox');
      await keys.type(days, '12');
      await keys.press(button(words.save));
      await said(words.retention.range);
      await keys.to(days, 'Shift+Tab');
      await keys.type(days, '90');
      await save(desk);
    });
    const { options } = await manager.call('GET', `/programmes/${programme}`, ProgrammeShape);
    expect(options).toMatchObject({ checkInWeeks: 6, retentionDays: 90, training: 'required' });
  },
);

test(
  'a message has words of the programme’s own, and is previewed in both languages',
  LONG,
  async () => {
    await set('messages', async (desk) => {
      const { keys, tab, button } = desk;
      const { messages } = words;
      const kind = tab.getByRole('button', {
        name: new RegExp(`^${messages.kinds.proposal}`, 'u'),
      });
      await keys.press(kind);
      const own = (label: string) =>
        tab.getByRole('textbox', { name: label }).filter({ visible: true });
      await keys.type(own(messages.fr), 'Bonne lecture à vous deux.');
      await keys.type(own(messages.en), 'Enjoy reading, both of you.');
      await keys.press(button('French').filter({ visible: true }), 'Space');
      await tab.getByText('Bonne lecture à vous deux.').nth(1).waitFor();
      await save(desk);
    });
  },
);

test('an LMS is connected by a link or by hand, and disconnected', LONG, async () => {
  const { settings } = lmsEn;
  const route = `/programmes/${programme}/lms`;
  const desk = await sitDown(browser, server.url, { as: manager.oid, route });
  const { keys, tab, button, field, dialog, said } = desk;
  await keys.press(button(settings.makeLink));
  await field(settings.link).waitFor();
  await keys.press(button(settings.byHand));
  await keys.type(field(settings.field.name), 'Our LMS');
  await keys.type(field(settings.field.issuer), 'https://lms.example');
  await keys.type(field(settings.field.clientId), 'binome');
  await keys.type(field(settings.field.authorizeUrl), 'https://lms.example/auth');
  await keys.type(field(settings.field.tokenUrl), 'https://lms.example/token');
  await keys.type(field(settings.field.jwksUrl), 'https://lms.example/jwks');
  await keys.press(button(settings.save));
  await said(settings.saved);
  await keys.press(button(settings.change));
  await keys.press(button(settings.change), 'Space');
  await keys.press(button(settings.disconnect));
  await keys.escapes(tab.getByRole('dialog'), button(settings.disconnect));
  await keys.press(button(settings.disconnect));
  await keys.press(dialog(settings.disconnect));
  await said(settings.disconnected);
  expect(keys.faults).toEqual([]);
  await desk.close();
});
