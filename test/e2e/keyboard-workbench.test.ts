import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { MatchRunListShape, MatchRunShape } from '../../src/wire/matching.ts';
import { openBrowser } from './frame.ts';
import { sitDown, WORDS, type Desk } from './keyboard-desk.ts';
import { managerOf, programmeFrom, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

const { workbench: words, manager: managerWords } = WORDS;
const { lock, price, rules, couple, publication } = words;
const LONG = { timeout: 180_000 };

let browser: Browser;
let server: RunningServer;
let manager: ManagerClient;
let programme: string;
let desk: Desk;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  manager = await managerOf(server.url);
  const file = join(import.meta.dirname, '..', 'fixtures', 'sign-up-2026.csv');
  programme = await programmeFrom(manager, file);
});
beforeEach(async () => {
  const route = `/programmes/${programme}/matching`;
  desk = await sitDown(browser, server.url, { as: manager.oid, route });
});
afterEach(async () => {
  await desk.close();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** What the latest run found. */
async function found() {
  const path = `/programmes/${programme}/match-runs`;
  const { runs } = await manager.call('GET', path, MatchRunListShape);
  const run = await manager.call('GET', `${path}/${runs[0]?.id ?? ''}`, MatchRunShape);
  return { runs, run, pairs: run.result?.pairs ?? [] };
}

/** One of the latest run's pairs: which people are in one may differ where several matchings are equally good. */
async function aPair(preferred: string) {
  const { pairs } = await found();
  const pair = pairs.find(({ mentee }) => mentee.name === preferred) ?? pairs[0];
  if (pair === undefined) throw new Error('no pairs');
  return pair;
}

/** The price of a rule is read, then it is confirmed, and the keyboard is somewhere afterwards. */
async function confirms({ keys, tab, dialog, said }: Desk): Promise<void> {
  await tab.getByRole('dialog').getByText(price.total, { exact: true }).waitFor();
  await keys.press(dialog(lock.confirm));
  await said(managerWords.matching.stats.couples);
  await keys.keepsPlace('a rule');
}

test(
  'runs, asks why, rules a couple out after reading its price, and locks another',
  LONG,
  async () => {
    const { keys, tab, button, said } = desk;
    await keys.press(button(managerWords.matching.run));
    await said(managerWords.matching.stats.couples);
    await keys.keepsPlace('a run');
    const first = await aPair('Anaïs Picard');
    const named = (say: (a: string, b: string) => string, { mentor, mentee } = first) =>
      button(say(mentor.name, mentee.name));
    await keys.type(tab.getByRole('searchbox'), first.mentee.name);
    await keys.press(named(managerWords.matching.detailOf), 'Space');
    await keys.to(named(lock.forbidOf), 'Shift+Tab');
    await keys.press(named(lock.forbidOf));
    await keys.escapes(tab.getByRole('dialog'), named(lock.forbidOf));
    await keys.press(named(lock.forbidOf));
    await confirms(desk);
    const other = await aPair('Łukasz Robin');
    await keys.type(tab.getByRole('searchbox'), other.mentee.name);
    await keys.press(named(lock.lockOf, other));
    await confirms(desk);
    await keys.type(tab.getByRole('searchbox'), other.mentee.name);
    await keys.to(named(lock.unlockOf, other));
    expect(keys.faults).toEqual([]);
  },
);

test('asks why not these two, by their names', LONG, async () => {
  const { keys, tab, link, said } = desk;
  const [one, other] = (await found()).pairs;
  if (one === undefined || other === undefined) throw new Error('no pairs');
  await keys.press(link(words.tools.couple));
  await keys.begin();
  for (const [label, name] of [
    [couple.mentor, one.mentor.name],
    [couple.mentee, other.mentee.name],
  ] as const) {
    const picker = tab.getByRole('combobox', { name: label, exact: true });
    await keys.type(picker, name);
    await tab.getByRole('option', { name }).first().waitFor();
    await keys.page.keyboard.press('ArrowDown');
    await keys.page.keyboard.press('Enter');
    await keys.isAt(picker, 'a name is chosen');
  }
  const verdicts = Object.values(couple.verdict).join('|');
  await said(new RegExp(`^(${verdicts})$`, 'u'));
  expect(keys.faults).toEqual([]);
});

test('changes weights and rules, reads what they cost, and runs by them', LONG, async () => {
  const { keys, tab, button, link, said } = desk;
  await keys.press(link(words.tools.rules));
  await keys.begin();
  await keys.type(tab.getByRole('textbox', { name: words.part.wantedTopics }), '600');
  await keys.press(button(rules.fit));
  await said(price.total);
  await keys.press(tab.getByRole('switch', { name: rules.raiseLowest }), 'Space');
  await keys.press(tab.getByRole('switch', { name: rules.circles }), 'Space');
  await keys.type(tab.getByRole('textbox', { name: rules.circlesMax }), '3');
  // Somebody who is all of their entity is served first, then not.
  const mentee = { name: 'Isabelle Lucas' };
  const picker = tab.getByRole('combobox', { name: rules.addPerson });
  await keys.type(picker, mentee.name);
  await tab.getByRole('option', { name: mentee.name }).first().waitFor();
  await keys.page.keyboard.press('ArrowDown');
  await keys.page.keyboard.press('Enter');
  const tag = tab.getByLabel(rules.people, { exact: true }).getByRole('button').first();
  await keys.to(tag);
  await keys.page.keyboard.press('Delete');
  await tag.waitFor({ state: 'detached' });
  await keys.keepsPlace('somebody is served first no more');
  await keys.press(button(rules.run));
  await said(managerWords.matching.stats.couples);
  await keys.keepsPlace('a run');
  const { run } = await found();
  expect(run.result?.circles?.length ?? 0).toBeGreaterThan(0);
  expect(keys.faults).toEqual([]);
});

test(
  'compares two runs, sees circles and who is without, and what other methods find',
  LONG,
  async () => {
    const { keys, tab, link, said } = desk;
    const { runs } = await found();
    const views = tab.getByRole('tablist', { name: managerWords.matching.views.label });
    const view = (name: string) => tab.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
    await keys.tabTo(views, view(words.circles.title));
    await keys.tabTo(views, view(managerWords.matching.views.without));
    await keys.tabTo(views, view(managerWords.matching.views.topics));
    await keys.to(link(words.compare.tool), 'Shift+Tab');
    await keys.press(link(words.compare.tool));
    await keys.begin();
    await keys.pick(
      tab.getByRole('combobox', { name: words.compare.before }),
      runs.at(-1)?.id ?? '',
    );
    const changes = tab.getByRole('tablist', { name: words.compare.views.label });
    await keys.tabTo(changes, view(words.compare.views.lost));
    await keys.to(link(words.toRun), 'Shift+Tab');
    await keys.press(link(words.toRun));
    await keys.begin();
    await keys.press(link(words.tools.rehearsal));
    await keys.begin();
    await said(words.rehearsal.table);
    await keys.press(link(words.toRun));
    await keys.begin();
    expect(keys.faults).toEqual([]);
  },
);

test('tries whom to recruit', LONG, async () => {
  const { keys, tab, button, link, said } = desk;
  const { recruitment } = words;
  await keys.press(link(words.tools.recruitment));
  await keys.begin();
  await said(recruitment.balance);
  // What is drawn later, above, moves nothing away once it is there.
  await keys.page.waitForLoadState('networkidle');
  for (const label of [recruitment.tryTopics, recruitment.tryLanguages, recruitment.tryHalfDays]) {
    const list = tab.getByRole('combobox', { name: label });
    await keys.press(list);
    await tab.getByRole('option').first().waitFor();
    await keys.page.keyboard.press('Enter');
    await keys.page.keyboard.press('Escape');
    await keys.isAt(list, 'a choice');
  }
  await keys.press(button(recruitment.tryRun));
  await tab.getByRole('status').filter({ hasText: /\S/u }).last().waitFor();
  await said(recruitment.tryTitle);
  await keys.to(link(words.toRun), 'Shift+Tab');
  await keys.press(link(words.toRun));
  await keys.begin();
  expect(keys.faults).toEqual([]);
});

test('checks the proof, publishes, takes it back, and publishes again', LONG, async () => {
  const { keys, tab, button, dialog, said } = desk;
  const publish = button(managerWords.matching.publish);
  const proposals = () => tab.getByRole('dialog').getByRole('button').last();
  await keys.press(publish);
  await keys.escapes(tab.getByRole('dialog'), publish);
  await keys.press(publish);
  await keys.press(proposals());
  await button(publication.undo).waitFor();
  await keys.keepsPlace('a publication');
  await keys.press(button(publication.undo));
  await keys.press(dialog(publication.undoConfirm));
  await publish.waitFor();
  await keys.keepsPlace('a publication is taken back');
  await keys.press(button(words.record.title));
  await keys.press(button(words.record.replay));
  await said(words.record.same);
  await keys.to(publish, 'Shift+Tab');
  await keys.press(publish);
  await keys.press(proposals());
  await button(publication.undo).waitFor();
  expect((await found()).run.status).toBe('published');
  expect(keys.faults).toEqual([]);
});
