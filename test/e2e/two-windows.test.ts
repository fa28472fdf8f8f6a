import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { conflictEn } from '../../src/locales/conflict.en.ts';
import { volunteerEn } from '../../src/locales/volunteer.en.ts';
import { openDemo } from './demo.ts';
import { inTwoWindows } from './in-two-windows.ts';

const LONG = { timeout: 240_000 };
const { together, mentoring, common } = catalogueOf('en');

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo.close());

/** The tabs of two windows, and the page that the first one is in. */
async function open(ending: RegExp) {
  const { first, second, close } = await inTwoWindows(demo, ending);
  return { first: first.tab, second: second.tab, page: first.page, close };
}

const button = (tab: FrameLocator, name: string) => tab.getByRole('button', { name, exact: true });

test(
  'a private note: the second window is shown what the first saved, and keeps both',
  LONG,
  async () => {
    const { first, second, page, close } = await open(/\/sessions\/[^/]{20,}$/u);
    const { own, ownSaved, saveOwn } = together.session;
    const note = (tab: FrameLocator) => tab.getByRole('textbox', { name: own, exact: true });
    await note(first).fill('Slow down.');
    await note(second).fill('Ask more.');
    await button(first, saveOwn).click();
    await first.getByText(ownSaved).first().waitFor();

    await button(second, saveOwn).click();
    const dialog = second.getByRole('dialog', { name: conflictEn.own.title });
    await dialog.getByText('Slow down.').waitFor();
    await dialog.getByText('Ask more.').waitFor();
    await dialog.getByRole('radio', { name: conflictEn.both }).check();
    await dialog.getByRole('button', { name: conflictEn.confirm }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await note(second).inputValue()).toBe('Slow down.\n\nAsk more.');
    await button(second, saveOwn).click();
    await second.getByText(ownSaved).first().waitFor();

    await page.reload();
    await note(first).waitFor();
    expect(await note(first).inputValue()).toBe('Slow down.\n\nAsk more.');
    await close();
  },
);

test(
  'an enrolment: what was answered in one window is set beside what is written in the other',
  LONG,
  async () => {
    const { first, second, page, close } = await open(/\/mentoring\/enrol\/[^/]+$/u);
    const { questions, changeOf, save, saved, hopes } = volunteerEn;
    const write = async (tab: FrameLocator, text: string) => {
      await button(tab, changeOf(questions.hopes)).click();
      await tab.getByRole('textbox', { name: hopes }).fill(text);
    };
    await write(first, 'To be asked awkward questions.');
    await write(second, 'To learn by doing.');
    await button(first, save).click();
    await first.getByText(saved).first().waitFor();

    await button(second, save).click();
    const dialog = second.getByRole('dialog', { name: conflictEn.own.title });
    await dialog.getByText('To be asked awkward questions.').waitFor();
    await dialog.getByText('To learn by doing.').waitFor();
    await dialog.getByRole('radio', { name: conflictEn.own.keepMine }).check();
    await dialog.getByRole('button', { name: conflictEn.confirm }).click();
    await dialog.waitFor({ state: 'detached' });
    await button(second, save).click();
    await second.getByText(saved).first().waitFor();

    await page.reload();
    await first.getByText('To learn by doing.').waitFor();
    await close();
  },
);

test(
  'a session: moved in one window, it is not moved unseen in the other, where the form stays',
  LONG,
  async () => {
    const { first, second, close } = await open(/^\/mentoring$/u);
    const { session, plan } = mentoring;
    const day = (tab: FrameLocator) => tab.getByLabel(plan.day, { exact: true });
    const choose = async (tab: FrameLocator, date: string) => {
      await button(tab, session.otherwise).first().click();
      await button(tab, session.move).first().click();
      await day(tab).fill(date);
      await tab.getByLabel(plan.time, { exact: true }).fill('10:15');
    };
    const later = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await choose(first, later(20));
    await choose(second, later(21));
    await button(first, plan.propose).click();
    await first.getByText(session.planned).first().waitFor();

    await button(second, plan.propose).click();
    await second.getByText(common.refusal.session_changed.message).waitFor();
    expect(await day(second).inputValue()).toBe(later(21));
    await button(second, plan.propose).click();
    await second.getByText(session.planned).first().waitFor();
    await close();
  },
);

test(
  'the agreement: what one wrote in another window is said to be one’s own, not the other’s',
  LONG,
  async () => {
    const { first, second, close } = await open(/\/pairs\/[^/]+\/agreement$/u);
    const { agreement } = together;
    const write = async (tab: FrameLocator, text: string) => {
      await button(tab, agreement.edit).click();
      await tab.getByRole('textbox', { name: agreement.goals }).fill(text);
    };
    await write(first, 'Two habits that last.');
    await write(second, 'An hour a week.');
    await button(first, agreement.save).click();
    await first.getByText('Two habits that last.').first().waitFor();

    await button(second, agreement.save).click();
    const dialog = second.getByRole('dialog', { name: conflictEn.own.title });
    await dialog.getByText('Two habits that last.').waitFor();
    await dialog.getByText('An hour a week.').waitFor();
    await dialog.getByRole('button', { name: conflictEn.confirm }).click();
    await dialog.waitFor({ state: 'detached' });
    await button(second, agreement.save).click();
    await second.getByText('An hour a week.').first().waitFor();
    await close();
  },
);
