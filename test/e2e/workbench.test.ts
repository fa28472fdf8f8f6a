import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { MatchRunListShape, MatchRunShape, type MatchRunWire } from '../../src/wire/matching.ts';
import { CreatedShape } from '../../src/wire/programme.ts';
import { Frame, openBrowser } from './frame.ts';
import { faultsOf, LOOKS, secluded } from './inspect.ts';
import { managerOf, programmeFrom, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURES = join(ROOT, 'test', 'fixtures');

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

/** The page of the tab at a route, as the manager. */
function routed(route: string, settings: Readonly<Record<string, string>> = {}): string {
  const query = { as: manager.oid, lang: 'fr', view: 'tab', page: route, ...settings };
  return `${server.url}/?${new URLSearchParams(query).toString()}`;
}

async function latestRun(programmeId: string): Promise<MatchRunWire> {
  const path = `/programmes/${programmeId}/match-runs`;
  const { runs } = await manager.call('GET', path, MatchRunListShape);
  return manager.call('GET', `${path}/${runs[0]?.id ?? ''}`, MatchRunShape);
}

function resultOf(run: MatchRunWire): NonNullable<MatchRunWire['result']> {
  if (run.result === undefined) throw new Error('the run has no result');
  return run.result;
}

/** Asks for a run over the API and waits until it has found its pairs. */
async function runOf(programmeId: string, rules: object): Promise<string> {
  const path = `/programmes/${programmeId}/match-runs`;
  const { id } = await manager.call('POST', path, CreatedShape, { rules });
  for (let attempt = 0; attempt < 200; attempt++) {
    const run = await manager.call('GET', `${path}/${id}`, MatchRunShape);
    if (run.result !== undefined) return id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run did not end');
}

test(
  'a manager runs, forbids, locks, compares, proves, publishes, takes back and publishes again',
  { timeout: 240_000 },
  async () => {
    const programme = await programmeFrom(manager, join(FIXTURES, 'sign-up-2026.csv'));
    const frame = await Frame.open(browser, routed(`/programmes/${programme}/matching`), 'fr');
    const { manager: words, workbench } = frame.words;
    const { tab, page } = frame;
    const button = (name: string) => tab.getByRole('button', { name, exact: true });
    const dialog = tab.getByRole('dialog');
    const confirm = (name: string) => dialog.getByRole('button', { name, exact: true });
    onTestFailed(async () => {
      await page.screenshot({ path: join(tmpdir(), 'binome-workbench.png') });
    });

    // Runs.
    await button(words.matching.run).click();
    await tab.getByText(words.matching.stats.couples).waitFor();
    const first = await latestRun(programme);
    const [pair] = resultOf(first).pairs;
    if (pair === undefined) throw new Error('no pair');
    const { mentor, mentee } = pair;

    // Rules one pair out: the price is there before it is confirmed, and it is exact.
    await tab.getByRole('searchbox').fill(mentee.name);
    await button(workbench.lock.forbidOf(mentor.name, mentee.name)).click();
    await dialog.getByText(workbench.price.total, { exact: true }).waitFor();
    const priced = await dialog.locator('dl dd').allInnerTexts();
    await confirm(workbench.lock.confirm).click();
    await dialog.waitFor({ state: 'detached' });
    await untilAnother(programme, first.id);
    const second = await latestRun(programme);
    const figures = [resultOf(second).cardinality, resultOf(second).total];
    expect(priced.map(leadingNumber)).toEqual(figures);
    expect(resultOf(second).pairs.some((one) => isCouple(one, mentor.id, mentee.id))).toBe(false);

    // Asks why not, reads the price, and locks what was ruled out no more.
    await tab.getByRole('link', { name: workbench.tools.couple }).click();
    for (const [label, name] of [
      [workbench.couple.mentor, mentor.name],
      [workbench.couple.mentee, mentee.name],
    ] as const) {
      const picker = tab.getByRole('combobox', { name: label, exact: true });
      await picker.click();
      await picker.pressSequentially(name);
      await tab.getByRole('option', { name }).first().click();
    }
    await tab.getByText(workbench.couple.verdict.impossible).waitFor();
    await button(workbench.lock.allow).click();
    await dialog.getByText(workbench.price.total, { exact: true }).waitFor();
    await confirm(workbench.lock.confirm).click();
    await untilAnother(programme, second.id);
    const third = await latestRun(programme);
    await tab.getByText(words.matching.stats.couples).waitFor();
    await tab.getByRole('searchbox').fill(mentee.name);
    await button(workbench.lock.lockOf(mentor.name, mentee.name)).click();
    await dialog.getByText(workbench.price.total, { exact: true }).waitFor();
    await confirm(workbench.lock.confirm).click();
    await untilAnother(programme, third.id);
    const fourth = await latestRun(programme);
    expect(resultOf(fourth).pairs.some((one) => isCouple(one, mentor.id, mentee.id))).toBe(true);
    await tab.getByText(words.matching.stats.couples).waitFor();
    await tab.getByRole('searchbox').fill(mentee.name);
    await tab.getByText(workbench.lock.locked, { exact: true }).waitFor();

    // Compares with the run that ruled it out, and goes back.
    await tab.getByRole('link', { name: workbench.compare.tool }).click();
    await tab.getByLabel(workbench.compare.before, { exact: true }).selectOption(second.id);
    await tab.getByRole('table', { name: workbench.compare.rulesTitle }).waitFor();
    // Ruled out, the mentee had another mentor, or none: of several best matchings either may be.
    const hadMentor = resultOf(second).pairs.some((one) => one.mentee.id === mentee.id);
    const view = workbench.compare.views[hadMentor ? 'changed' : 'gained'];
    await tab.getByRole('tab', { name: new RegExp(`^${view}`, 'u') }).click();
    await tab.getByRole('table', { name: view }).getByText(mentee.name).first().waitFor();
    await tab.locator('body').evaluate(() => window.history.back());
    await tab.getByText(words.matching.stats.couples).waitFor();

    // Computes again, and checks the audit file without the application.
    await button(workbench.record.title).click();
    await button(workbench.record.replay).click();
    await tab.getByText(workbench.record.same).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      button(workbench.record.download).click(),
    ]);
    const saved = await file.path();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ format: 'binome-audit' });
    const checker = join(ROOT, 'docs', 'audit', 'check-audit.mjs');
    expect(execFileSync(process.execPath, [checker, saved], { encoding: 'utf8' })).toContain('OK');

    // Publishes, takes it all back, and publishes again.
    const publish = async (): Promise<void> => {
      await button(words.matching.publish).click();
      await confirm(words.matching.publishConfirm(2 * resultOf(fourth).cardinality)).click();
      await button(workbench.publication.undo).waitFor();
    };
    await publish();
    expect((await latestRun(programme)).status).toBe('published');
    await button(workbench.publication.undo).click();
    await confirm(workbench.publication.undoConfirm).click();
    await button(words.matching.publish).waitFor();
    expect((await latestRun(programme)).status).toBe('proposed');
    await publish();
    expect((await latestRun(programme)).status).toBe('published');
    expect(frame.faults).toEqual([]);
    await page.context().close();
  },
);

test('rules say what they cost, and what is wrong with them', { timeout: 120_000 }, async () => {
  const programme = await programmeFrom(manager, join(FIXTURES, 'sign-up-2026.csv'));
  await runOf(programme, {});
  const route = `/programmes/${programme}/matching/rules`;
  const frame = await Frame.open(browser, routed(route, { lang: 'en' }), 'en');
  const { tab } = frame;
  const { workbench: words } = frame.words;
  const field = (name: string) => tab.getByRole('textbox', { name });

  await field(words.part.wantedTopics).fill('600');
  await tab.getByText(words.rules.sum(1100)).waitFor();
  await tab.getByText(words.rules.toMend).waitFor();
  await tab.getByRole('button', { name: words.rules.fit }).click();
  await tab.getByText(words.rules.sum(1000)).waitFor();
  await tab.getByText(words.price.total, { exact: true }).waitFor();

  await field(words.rules.floor).fill('lots');
  await tab.getByText(words.rules.whole).waitFor();
  await field(words.rules.floor).fill('1000');
  await tab.getByText(words.price.lose(13)).waitFor();
  await field(words.rules.floor).fill('0');
  await tab.getByRole('switch', { name: words.rules.circles }).check();
  await field(words.rules.circlesMin).fill('4');
  await field(words.rules.circlesMax).fill('3');
  await tab.getByText(words.rules.circleOrder).waitFor();
  await field(words.rules.circlesMin).fill('2');
  await tab.getByText(words.price.total, { exact: true }).waitFor();

  await tab.getByRole('button', { name: words.rules.run }).click();
  await tab.getByRole('tab', { name: new RegExp(`^${words.circles.title}`, 'u') }).click();
  const { circles = [] } = resultOf(await latestRun(programme));
  await tab
    .getByText(circles[0]?.mentor.name ?? 'a circle')
    .first()
    .waitFor();
  expect(frame.faults).toEqual([]);
  await frame.page.context().close();
});

describe.each(LOOKS)('in $theme, $lang', ({ theme, lang }) => {
  test(
    'every page of the workbench: axe finds nothing, nothing scrolls sideways',
    { timeout: 240_000 },
    async () => {
      const programme = await programmeFrom(manager, join(FIXTURES, 'sign-up-2026.csv'));
      const before = await runOf(programme, { circles: { min: 2, max: 3 } });
      const after = await runOf(programme, {});
      const { pairs } = resultOf(await latestRun(programme));
      const couple = `${pairs[0]?.mentor.id ?? ''}/${pairs[1]?.mentee.id ?? ''}`;
      const root = `/programmes/${programme}/matching`;
      const pages = [
        root,
        `${root}/runs/${before}`,
        `${root}/runs/${after}/rules`,
        `${root}/runs/${after}/couples/${couple}`,
        `${root}/runs/${after}/recruitment`,
        `${root}/compare/${before}/${after}`,
        `${root}/rehearsal`,
      ];
      const context = await secluded(browser, lang);
      const page = await context.newPage();
      for (const route of pages) {
        const found = await faultsOf(page, routed(route, { theme, lang }));
        expect([route, found]).toEqual([route, []]);
      }
      await context.close();
    },
  );
});

/** Waits until a run that is not this one is the latest, and is done. */
async function untilAnother(programmeId: string, runId: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const run = await latestRun(programmeId);
    if (run.id !== runId && run.result !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no other run came');
}

function isCouple(
  pair: { readonly mentor: { readonly id: string }; readonly mentee: { readonly id: string } },
  mentorId: string,
  menteeId: string,
): boolean {
  return pair.mentor.id === mentorId && pair.mentee.id === menteeId;
}

/** The figure before its difference in brackets, whatever spaces it is written with. */
function leadingNumber(text: string): number {
  return Number(text.replace(/\(.*$/u, '').replace(/[^\d]/gu, ''));
}
