import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictFr } from '../../src/locales/conflict.fr.ts';
import { managerFr } from '../../src/locales/manager.fr.ts';
import { wizardFr } from '../../src/locales/wizard.fr.ts';
import { settingsFr as words } from '../../src/locales/settings.fr.ts';
import { tabFr } from '../../src/locales/tab.fr.ts';
import { settingsPath, type SettingsPart } from '../../src/tab/settings/paths.ts';
import { ProgrammeShape, type ProgrammeWire } from '../../src/wire/programme.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { managerOf, newProgramme, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

let browser: Browser;
let server: RunningServer;
let manager: ManagerClient;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  manager = await managerOf(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

function programmeOf(id: string): Promise<ProgrammeWire> {
  return manager.call('GET', `/programmes/${id}`, ProgrammeShape);
}

async function openTab(route: string): Promise<{ page: Page; tab: FrameLocator }> {
  const context = await secluded(browser, 'fr');
  const page = await context.newPage();
  const query = { as: manager.oid, lang: 'fr', theme: 'light', view: 'tab', page: route };
  await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
  return { page, tab: page.frameLocator('iframe') };
}

function openSettings(id: string, part?: SettingsPart) {
  return openTab(settingsPath(id, part));
}

test(
  'two managers change the same settings: one wins, the other sees both and keeps their text',
  { timeout: 60_000 },
  async () => {
    const id = await newProgramme(manager, 'Regards croisés', ['generative-ai']);
    const [first, second] = [await openSettings(id, 'charter'), await openSettings(id, 'charter')];
    const charterIn = ({ tab }: { tab: FrameLocator }) =>
      tab.getByRole('textbox', { name: wizardFr.purpose });
    const saveIn = ({ tab }: { tab: FrameLocator }) =>
      tab.getByRole('button', { name: words.save, exact: true }).click();
    await charterIn(second).waitFor();
    await first.tab.getByRole('textbox', { name: wizardFr.name }).fill('Un autre nom');
    await charterIn(first).fill('La charte de la première personne.');
    await saveIn(first);
    await first.tab.getByText(words.saved).waitFor();

    await charterIn(second).fill('La charte de la seconde.');
    await saveIn(second);
    const dialog = second.tab.getByRole('dialog');
    await dialog.getByText('La charte de la première personne.').waitFor();
    await dialog.getByText('La charte de la seconde.').waitFor();
    await dialog.getByText('Un autre nom').waitFor();
    await dialog.getByRole('button', { name: tabFr.back }).click();
    expect(await charterIn(second).inputValue()).toBe('La charte de la seconde.');

    await saveIn(second);
    await dialog.getByRole('button', { name: conflictFr.confirm }).click();
    await dialog.waitFor({ state: 'detached' });
    await saveIn(second);
    await second.tab.getByText(words.saved).waitFor();
    expect(await programmeOf(id)).toMatchObject({
      name: 'Un autre nom',
      purpose: 'La charte de la seconde.',
    });
    await first.page.context().close();
    await second.page.context().close();
  },
);

test(
  'a manager words a message and sees the card, then goes back to the standard one',
  { timeout: 60_000 },
  async () => {
    const id = await newProgramme(manager, 'Les mots justes', ['generative-ai']);
    const { page, tab } = await openSettings(id, 'messages');
    await tab.getByRole('textbox', { name: words.messages.fr }).fill('Le café est offert.');
    const card = tab.getByRole('group', { name: words.messages.preview });
    await card.getByText('Le café est offert.').waitFor();
    await tab.getByRole('button', { name: words.save }).click();
    await tab.getByText(words.messages.both).waitFor();
    await tab.getByRole('textbox', { name: words.messages.en }).fill('Coffee is on us.');
    await tab.getByRole('button', { name: words.save }).click();
    await tab.getByText(words.saved).waitFor();
    expect((await programmeOf(id)).options.words).toEqual({
      invitation: { fr: 'Le café est offert.', en: 'Coffee is on us.' },
    });
    await tab.getByRole('button', { name: /^Revenir au texte standard/u }).click();
    await card.getByText('Le café est offert.').waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: words.save }).click();
    await expect.poll(async () => (await programmeOf(id)).options.words).toBeUndefined();
    await page.context().close();
  },
);

test(
  'a manager copies a programme, puts it away and takes that back',
  { timeout: 60_000 },
  async () => {
    const id = await newProgramme(manager, 'Saison 1', ['generative-ai']);
    const { page, tab } = await openSettings(id);
    await tab.getByRole('button', { name: words.away.duplicate }).click();
    await tab.getByText(words.duplicate.leftText).waitFor();
    await tab.getByRole('textbox', { name: words.duplicate.name }).fill('Saison 2');
    await tab.getByLabel(words.duplicate.startsOn).fill('2028-01-10');
    await tab.getByRole('button', { name: words.duplicate.confirm }).click();
    await tab.getByText('Saison 2', { exact: true }).waitFor();
    await tab.getByText('10 janvier 2028').waitFor();

    await tab.getByRole('link', { name: managerFr.sections.all }).click();
    await tab.getByRole('button', { name: managerFr.programmes.more('Saison 1') }).click();
    await tab.getByRole('menuitem', { name: words.away.archive }).click();
    await tab.getByRole('button', { name: words.archive.undoName('Saison 1') }).waitFor();
    expect((await programmeOf(id)).status).toBe('archived');
    await tab
      .getByRole('button', { name: new RegExp(`^${managerFr.programmes.states.archived}`, 'u') })
      .click();
    await tab.getByRole('heading', { name: 'Saison 1' }).waitFor();
    await tab.getByRole('button', { name: words.archive.undoName('Saison 1') }).click();
    await expect.poll(async () => (await programmeOf(id)).status).toBe('draft');
    await page.context().close();
  },
);
