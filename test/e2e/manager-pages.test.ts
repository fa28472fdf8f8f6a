import { join } from 'node:path';
import type { Browser, Frame as Tab, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { commonEn } from '../../src/locales/common.en.ts';
import { managerEn } from '../../src/locales/manager.en.ts';
import { settingsEn } from '../../src/locales/settings.en.ts';
import { tabEn } from '../../src/locales/tab.en.ts';
import { workbenchEn } from '../../src/locales/workbench.en.ts';
import { copyPath, settingsPath } from '../../src/tab/settings/paths.ts';
import { MatchRunShape } from '../../src/wire/matching.ts';
import { CreatedShape, ProgrammeShape } from '../../src/wire/programme.ts';
import { ParticipantListShape } from '../../src/wire/sign-ups.ts';
import { tabOf } from './camera.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { managerOf, newProgramme, programmeFrom, type ManagerClient } from './manager.ts';
import { startServer, type RunningServer } from './server.ts';

const FORM = join(import.meta.dirname, '..', 'fixtures', 'sign-up-2026.csv');
const { importUndo: taken } = catalogueOf('en');
const LONG = { timeout: 120_000 };

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

async function open(
  route: string,
  { width = 1280, lost }: { readonly width?: number; readonly lost?: string } = {},
): Promise<{ page: Page; tab: Tab }> {
  const context = await secluded(browser, 'en');
  onTestFinished(() => context.close());
  const page = await context.newPage();
  if (lost !== undefined) await context.route(lost, (request) => request.abort());
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const query = { as: manager.oid, lang: 'en', theme: 'light', view: 'tab', page: route };
  await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  return { page, tab: tabOf(page) };
}

async function run(programme: string, rules: object): Promise<void> {
  const path = `/programmes/${programme}/match-runs`;
  const { id } = await manager.call('POST', path, CreatedShape, { rules });
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await manager.call('GET', `${path}/${id}`, MatchRunShape)).result !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run did not end');
}

test(
  'a run that brought nobody together has nothing to publish, and leads to what helps',
  LONG,
  async () => {
    const programme = await programmeFrom(manager, FORM);
    await run(programme, {});
    // Nobody complements anybody so well.
    await run(programme, { floor: 1000 });
    const { tab } = await open(`/programmes/${programme}/matching`);
    const { nothing, changedRules } = workbenchEn;
    await tab.getByRole('heading', { name: nothing.title }).waitFor();
    expect(await tab.getByRole('button', { name: managerEn.matching.publish }).count()).toBe(0);

    const history = tab.getByRole('region', { name: managerEn.matching.history });
    const [last, first] = [
      history.getByRole('listitem').nth(0),
      history.getByRole('listitem').nth(1),
    ];
    await last.getByText(managerEn.matching.runStatus.empty).waitFor();
    await last.getByText(changedRules(1, 'minimum affinity')).waitFor();
    expect(await first.getByText(/changed|same rules/u).count()).toBe(0);

    await tab.getByRole('button', { name: nothing.without }).click();
    const without = new RegExp(`^${managerEn.matching.views.without}`, 'u');
    const panel = tab.getByRole('tabpanel', { name: without });
    await panel.getByRole('table').waitFor();
    expect(await panel.evaluate((one) => one === document.activeElement)).toBe(true);
    await tab.getByRole('button', { name: nothing.topics }).click();
    const topics = new RegExp(`^${managerEn.matching.views.topics}`, 'u');
    await tab.getByRole('tabpanel', { name: topics }).waitFor();
  },
);

test(
  'locks that cannot be offered because the rules did not come are said to be so, and come back',
  LONG,
  async () => {
    const programme = await programmeFrom(manager, FORM);
    await run(programme, {});
    const lost = '**/match-runs/*/record';
    const { page, tab } = await open(`/programmes/${programme}/matching`, { lost });
    const lock = tab.getByRole('button', { name: /^Lock: /u });
    const again = tab.getByRole('button', { name: tabEn.retry, exact: true });
    await again.first().waitFor();
    await tab.getByRole('tabpanel').getByRole('list').first().waitFor();
    expect(await lock.count()).toBe(0);
    await page.context().unroute(lost);
    await again.first().click();
    await lock.first().waitFor();
    expect(await again.count()).toBe(0);
  },
);

test('a programme that nobody is in names every way in, and leads to it', LONG, async () => {
  const id = await newProgramme(manager, 'Empty');
  const { tab } = await open(`/programmes/${id}/sign-ups`);
  const { ways, participantsEmptyTitle } = managerEn.signUps;
  await tab.getByRole('heading', { name: participantsEmptyTitle }).waitFor();
  const to = (name: string) => tab.getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await to(ways.invite)).toContain(`/programmes/${id}/mentors`);
  expect(await to(ways.self)).toContain(`/programmes/${id}/channel`);
  expect(await to(ways.charter)).toContain(settingsPath(id, 'charter'));
});

test('the last import is undone by the keyboard, in one window of two', LONG, async () => {
  const programme = await programmeFrom(manager, FORM);
  const path = `/programmes/${programme}/participants`;
  const { participants } = await manager.call('GET', path, ParticipantListShape);
  const figures = taken.figures(participants.length, 0, 0, 0);
  const mine = await open(`/programmes/${programme}/sign-ups`, { width: 390 });
  const other = await open(`/programmes/${programme}/sign-ups`);
  const file = 'sign-up-2026.csv';
  const { participantsEmptyTitle } = managerEn.signUps;
  const undo = async ({ page, tab }: typeof mine) => {
    await tab.getByRole('button', { name: taken.undo }).focus();
    await page.keyboard.press('Enter');
    const dialog = tab.getByRole('dialog', { name: taken.question(file) });
    await dialog.getByRole('button', { name: taken.confirm }).focus();
    await page.keyboard.press('Enter');
    await tab.getByText(figures).waitFor();
    await tab.getByRole('heading', { name: participantsEmptyTitle }).waitFor();
    expect(await tab.getByRole('button', { name: taken.undo }).count()).toBe(0);
    await tab.locator(':focus', { hasText: taken.title }).waitFor();
    await tab
      .getByRole('status')
      .filter({ hasText: taken.undone(file) })
      .first()
      .waitFor();
  };
  await undo(mine);
  expect(await mine.tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    390,
  );
  // Where nobody had looked meanwhile the button still stands: it shows what the first one did.
  await undo(other);
});

test('a link to those without a pair opens the list with only them', LONG, async () => {
  const programme = await programmeFrom(manager, FORM);
  const { tab } = await open(`/programmes/${programme}/sign-ups/waiting`);
  const { states, filters } = managerEn.signUps;
  const chosen = tab.getByRole('group', { name: managerEn.signUps.state });
  const waiting = chosen.getByRole('button', { name: new RegExp(`^${states.waiting}`, 'u') });
  await waiting.waitFor();
  expect(await waiting.getAttribute('aria-pressed')).toBe('true');
  await chosen.getByRole('button', { name: new RegExp(`^${filters.all}`, 'u') }).click();
  expect(await waiting.getAttribute('aria-pressed')).toBe('false');
});

test(
  'the copy of a programme that is not there says so; each copy gets a name of its own',
  LONG,
  async () => {
    const { tab: lost } = await open(copyPath('nothing'));
    await lost.getByText(commonEn.refusal.not_found.message).waitFor();
    const title = await lost.getByRole('heading', { level: 1 }).innerText();
    expect(title).toBe(settingsEn.duplicate.untitled);

    const id = await newProgramme(manager, 'Season');
    await manager.call('POST', `/programmes/${id}/copies`, CreatedShape, { name: 'Season (copy)' });
    const { tab } = await open(copyPath(id));
    const name = tab.getByRole('textbox', { name: settingsEn.duplicate.name });
    expect(await name.inputValue()).toBe('Season (copy 2)');
  },
);

test(
  'an approval given elsewhere is recorded where the charter is, after one is asked',
  LONG,
  async () => {
    const id = await newProgramme(manager, 'Charter');
    const { tab } = await open(settingsPath(id, 'charter'));
    const { matching: words } = managerEn;
    // Since when the sponsor is asked is said while they are.
    const asked = new RegExp(settingsEn.charter.askedOn('.*'), 'u');
    await tab.getByText(asked).waitFor();
    const dialog = tab.getByRole('dialog', { name: words.approvalRecordTitle });
    const record = tab.getByRole('button', { name: words.approvalRecord });
    await record.click();
    await dialog.getByText(words.approvalRecordTrace).waitFor();
    await dialog.getByRole('button', { name: tabEn.back }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await programmeOf(id)).approval).toBeUndefined();
    await record.click();
    await dialog.getByRole('button', { name: words.approvalRecordConfirm }).click();
    await dialog.waitFor({ state: 'detached' });
    await tab.getByText(commonEn.programmeStatus.approved, { exact: true }).first().waitFor();
    expect(await tab.getByText(asked).count()).toBe(0);
    expect((await programmeOf(id)).approval).toMatchObject({ how: 'recorded' });
  },
);

test(
  'what is told of a bar is whole at the foot of its chart, on a desk and on a phone',
  LONG,
  async () => {
    const programme = await programmeFrom(manager, FORM);
    await run(programme, {});
    for (const width of [1280, 390]) {
      for (const route of ['rehearsal', 'recruitment']) {
        const { page, tab } = await open(`/programmes/${programme}/matching/${route}`, { width });
        const bars = tab.locator('main svg rect[role=option]');
        await bars.first().waitFor();
        await bars.first().evaluate((bar) => {
          bar.closest('svg')?.scrollIntoView({ block: 'end' });
        });
        for (const bar of [bars.first(), bars.last()]) {
          const box = await bar.boundingBox();
          if (box === null) throw new Error('the bar is not drawn');
          await page.mouse.move(box.x + box.width / 2, box.y + box.height - 2);
          const told = tab.locator('.fui-PopoverSurface');
          await told.waitFor();
          const hidden = await told.evaluate((tip) => tip.scrollHeight - tip.clientHeight);
          expect(hidden, `${route} at ${String(width)}`).toBeLessThanOrEqual(0);
          await page.mouse.move(1, 1);
        }
        const beyond = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(beyond).toBeLessThanOrEqual(0);
      }
    }
  },
);

test(
  'long names stay whole in the list of people, and what a file says in its preview',
  LONG,
  async () => {
    const id = await newProgramme(manager, 'Long');
    await manager.call('POST', `/programmes/${id}/approval`, z.unknown(), { how: 'recorded' });
    const name = `Maria-${'Magdalena '.repeat(14)}Ende`;
    const topic = `Cooking ${'for everybody '.repeat(120)}`;
    const row = (mail: string, offers: string) =>
      [
        mail,
        `"${name}"`,
        'Mentor',
        '"Information systems and digital transformation, all sites"',
        'Individual contributor',
        'Lyon',
        'English',
        `"${offers}"`,
        '',
        'Monday morning',
        '1',
        '',
        '',
        'Yes',
        '',
      ].join(',');
    const head =
      "Email,Name,I want to take part as,My business unit,My level,My site,My working languages,What I can teach,What I want to learn (in order of priority),When I am available,How many people I can mentor,My manager's email,Preferred format,I have read the charter and I volunteer,People I would rather not be paired with";
    const { page, tab } = await open(`/programmes/${id}/sign-ups`, { width: 900 });
    await tab.locator('input[type=file]').setInputFiles({
      name: 'long.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          head,
          row('maria@contoso.example', 'Everyday cybersecurity'),
          row('otto@contoso.example', topic),
        ].join('\n'),
      ),
    });
    const { signUps: words } = managerEn;
    // What is clamped is read whole with one press, and small again with another.
    const more = tab.getByRole('button', { name: words.readAll, exact: true });
    await more.first().click();
    const cut = () =>
      tab.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.innerText === label,
        );
        const text = document.getElementById(button?.getAttribute('aria-controls') ?? '');
        return text === null ? -1 : text.scrollHeight - text.clientHeight;
      }, words.readLess);
    expect(await cut()).toBeLessThanOrEqual(1);
    await tab
      .getByRole('button', { name: words.confirm(1), exact: false })
      .first()
      .click();
    await tab.getByText(words.resultTitle).waitFor();
    await tab.getByRole('row').filter({ hasText: 'maria@contoso.example' }).waitFor();
    for (const width of [900, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await tab.waitForFunction(() =>
        [...document.querySelectorAll('[role=table] [role=row]')].every((one) => {
          const own = one.getBoundingClientRect();
          return [...one.querySelectorAll('[role=cell]')].every((cell) => {
            const inside = cell.getBoundingClientRect();
            return inside.top >= own.top - 1 && inside.bottom <= own.bottom + 1;
          });
        }),
      );
    }
  },
);

function programmeOf(id: string) {
  return manager.call('GET', `/programmes/${id}`, ProgrammeShape);
}
