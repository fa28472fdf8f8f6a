import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportingEn } from '../../src/locales/exporting.en.ts';
import { outcomesEn } from '../../src/locales/outcomes.en.ts';
import { myDataEn } from '../../src/locales/my-data.en.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { openBrowser } from './frame.ts';
import { sitDown, WORDS, type Desk } from './keyboard-desk.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';

const { volunteer, common, learn, undo } = WORDS;
const LONG = { timeout: 180_000 };

let browser: Browser;
let server: RunningServer;
let pages: readonly TabPage[];
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  pages = await pagesOfDemo(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function open(kind: string, ending: RegExp): Promise<Desk> {
  const shown = pages.find((one) => one.kind === kind && ending.test(one.route));
  if (shown === undefined) throw new Error(`the demo shows its ${kind} no such page`);
  return sitDown(browser, server.url, { as: shown.oid, route: shown.route });
}

test(
  'enrols, leaves half-way, comes back to where it was, and changes an answer',
  LONG,
  async () => {
    let desk = await open('assistant', /\/enrol$/u);
    let { keys, tab, button } = desk;
    const asks = (step: keyof typeof volunteer.questions) =>
      tab.getByRole('heading', { name: volunteer.questions[step], exact: true });
    const roles = tab.getByRole('radiogroup');
    await keys.choose(roles, roles.getByRole('radio', { name: volunteer.role.both.label }));
    await keys.leads(button(volunteer.next), asks('offers'));
    const topics = tab.getByRole('group', { name: volunteer.topics }).getByRole('button');
    const topic = async (n: number) => (await topics.nth(n).innerText()).trim();
    const names = [await topic(0), await topic(1)] as const;
    await keys.press(button(names[0]), 'Space');
    await keys.leads(button(volunteer.next), asks('wants'));
    await keys.press(button(names[0]), 'Space');
    await keys.press(button(names[1]), 'Space');
    // The keyboard stays on what is moved to the top, where it cannot go up any more.
    const first = button(volunteer.earlier(names[1]));
    await keys.press(first);
    await keys.isAt(first, 'it is moved up');
    await keys.press(button(volunteer.remove(names[0])));
    await keys.leads(button(volunteer.next), asks('you'));
    await keys.type(tab.getByLabel(volunteer.entity), 'Audit');
    await keys.pick(tab.getByLabel(volunteer.level), 'manager');
    await keys.leads(button(volunteer.next), asks('times'));
    await desk.close();

    desk = await open('assistant', /\/enrol$/u);
    ({ keys, tab, button } = desk);
    let { said } = desk;
    await said(volunteer.resumed);
    await keys.press(tab.getByRole('checkbox', { name: common.halfDay['mon-am'] }), 'Space');
    await keys.leads(button(volunteer.next), asks('hopes'));
    await keys.leads(button(volunteer.next), asks('avoids'));
    await keys.type(tab.getByLabel(volunteer.avoid), 'somebody@demo.example');
    await keys.page.keyboard.press('Enter');
    await keys.press(button(volunteer.remove('somebody@demo.example')), 'Space');
    await keys.leads(button(volunteer.next), asks('consent'));
    await keys.press(tab.getByRole('checkbox', { name: volunteer.consent }), 'Space');
    await keys.press(button(volunteer.send));
    await said(volunteer.doneTitle);
    await keys.keepsPlace('enrolling');
    expect(keys.faults).toEqual([]);
    await desk.close();

    desk = await open('assistant', /\/enrol$/u);
    ({ keys, tab, button, said } = desk);
    await keys.press(button(volunteer.changeOf(volunteer.questions.you)));
    await keys.type(tab.getByLabel(volunteer.entity), 'Finance');
    await keys.press(button(volunteer.save));
    await said(/^Finance/u);
    await keys.keepsPlace('an answer is changed');
    expect(keys.faults).toEqual([]);
    await desk.close();
  },
);

test('learns a unit, fails its check, passes it, and says where one stands', LONG, async () => {
  const { keys, tab, button, said, close } = await open('mentor', /\/training\//u);
  const { training } = learn;
  const [unit] = TRAINING_PATH.slice(-1);
  if (unit === undefined) throw new Error('the path is empty');
  const name = new RegExp(`^${unit.content.en.title}`, 'u');
  const main = tab.getByRole('main');
  await keys.press(main.getByRole('button', { name }));
  for (const isRight of [false, true]) {
    for (const question of unit.check) {
      const { ask } = question.text.en;
      const asked = tab.getByRole('radiogroup', { name: ask, exact: true });
      const other = question.right === 0 ? 1 : 0;
      const choice = asked.getByRole('radio').nth(isRight ? question.right : other);
      await keys.choose(asked, choice);
    }
    await keys.press(button(training.send));
    const { length } = unit.check;
    await said(isRight ? training.passed(length, length) : training.failed(0, length));
    if (!isRight) await keys.to(tab.getByRole('radio').first(), 'Shift+Tab');
  }
  const criterion = tab.getByRole('radiogroup', { name: training.criteria.posture });
  const step = criterion.getByRole('radio', { name: training.steps[2], exact: true });
  await keys.choose(criterion, step);
  expect(keys.faults).toEqual([]);
  await close();
});

test('answers the questionnaire before, then after', LONG, async () => {
  const { keys, tab, button, said, close } = await open('mentor', /\/kit\/[^/]+$/u);
  const { answers } = learn;
  for (const begin of [answers.start, answers.goAfter]) {
    await keys.press(button(begin));
    const questions = tab.getByRole('radiogroup');
    await questions.first().waitFor();
    for (let n = 0; n < (await questions.count()); n++) {
      await keys.choose(questions.nth(n), questions.nth(n).getByRole('radio').nth(1));
    }
    await keys.press(button(answers.send));
    await said(answers.knowledge);
    await keys.keepsPlace('the answers');
  }
  await said(answers.after);
  expect(keys.faults).toEqual([]);
  await close();
});

test(
  'an executive changes a feedback in its form, and is where they were after a second tap',
  LONG,
  async () => {
    const { keys, tab, button, close } = await open('executive', /\/pairs\/[^/]+$/u);
    const { feedback } = WORDS.mentoring;
    await keys.leads(
      button(feedback.edit).first(),
      tab.getByRole('heading', { name: feedback.title, exact: true }),
    );
    await button(feedback.send).dblclick();
    await tab.getByRole('heading', { name: feedback.title }).waitFor({ state: 'detached' });
    await keys.isAt(
      tab.getByRole('heading', { level: 1 }),
      'a form that was sent by two taps is gone',
    );
    expect(keys.faults).toEqual([]);
    await close();
  },
);

test('an action that is typed and not added is saved with the notes', LONG, async () => {
  const { keys, tab, button, close } = await open('executive', /\/sessions\/[^/]+$/u);
  const { session } = WORDS.together;
  await keys.type(tab.getByLabel(session.action, { exact: true }), 'Ask for the raw figures');
  await keys.press(button(session.saveNotes));
  const kept = tab.getByRole('checkbox', { name: `Ask for the raw figures (${session.me})` });
  await kept.waitFor();
  await tab.getByText(session.notesSaved).first().waitFor();
  expect(await tab.getByLabel(session.action, { exact: true }).inputValue()).toBe('');
  expect(keys.faults).toEqual([]);
  await close();
});

test(
  'takes the data along, leaves, comes back, reads who sees what, and erases',
  LONG,
  async () => {
    const { keys, tab, button, link, dialog, said, close } = await open(
      'executive',
      /^\/my-data$/u,
    );
    const [file] = await Promise.all([
      keys.page.waitForEvent('download'),
      keys.press(button(myDataEn.export.act)),
    ]);
    expect(file.suggestedFilename()).toContain('.zip');
    const leave = tab.getByRole('button', { name: /^Leave “/u });
    await keys.press(leave);
    await keys.escapes(tab.getByRole('dialog'), leave);
    await keys.press(leave);
    await keys.press(dialog(myDataEn.leave.confirm));
    await keys.press(button(undo.comeBack));
    await leave.waitFor();
    await keys.keepsPlace('coming back');
    await keys.to(link(myDataEn.whoSees), 'Shift+Tab');
    await keys.press(link(myDataEn.whoSees));
    await keys.begin();
    const { page } = WORDS.whoSees;
    await keys.tabTo(tab.getByRole('tablist'), tab.getByRole('tab', { name: page.byRole }));
    await keys.to(link(myDataEn.back), 'Shift+Tab');
    await keys.press(link(myDataEn.back));
    await keys.begin();
    await keys.press(link(WORDS.tab.preferences.myData));
    await keys.begin();
    await keys.press(button(myDataEn.erase.act));
    await keys.press(tab.getByRole('checkbox', { name: myDataEn.erase.understood }), 'Space');
    await keys.press(dialog(myDataEn.erase.confirm));
    await said(myDataEn.erase.doneText);
    await keys.begin();
    expect(keys.faults).toEqual([]);
    await close();
  },
);

test('a manager takes the figures of a programme along', LONG, async () => {
  const { keys, tab, button, close } = await open('manager', /\/dashboard$/u);
  const pairs = tab.getByRole('menuitem', { name: exportingEn.pairsCsv });
  const [file] = await Promise.all([
    keys.page.waitForEvent('download'),
    keys.menu(button(exportingEn.button), pairs),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/u);
  await keys.isAt(button(exportingEn.button), 'a file has come');
  expect(keys.faults).toEqual([]);
  await close();
});

test('a manager prints the page for the sponsor', LONG, async () => {
  const { keys, tab, button, link, close } = await open('manager', /\/dashboard$/u);
  await keys.press(button(outcomesEn.print).or(link(outcomesEn.print)));
  await keys.begin();
  const body = tab.locator('body');
  await body.evaluate(() => {
    window.addEventListener('beforeprint', () => (document.body.dataset['printed'] = 'yes'));
  });
  await keys.press(button(outcomesEn.print));
  expect(await body.getAttribute('data-printed')).toBe('yes');
  expect(keys.faults).toEqual([]);
  await close();
});
