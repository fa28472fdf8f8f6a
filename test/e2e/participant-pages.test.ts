import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { AgreementShape } from '../../src/wire/agreement.ts';
import { EnrolmentShape } from '../../src/wire/enrolment.ts';
import { NotesShape } from '../../src/wire/living.ts';
import { openBrowser } from './frame.ts';
import { clientOf } from './manager.ts';
import { peopleOf, type People } from './people.ts';
import { lostIn } from './reflow.ts';
import { startServer, type RunningServer } from './server.ts';
import { goTo, isThere, walkAs } from './walk.ts';

const LONG = { timeout: 240_000 };
const { mentoring, planTime, frame: around } = catalogueOf('en');

let browser: Browser;
let server: RunningServer;
let people: People;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  people = await peopleOf(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('a word of one’s own without a space, as long as an address', () => {
  const WORD = 'https://intranet.demo.example/'.padEnd(200, 'abcdefghij');

  /** Everything that two people, and whoever coaches them, may write. */
  async function written(): Promise<void> {
    const { living } = people;
    const at = `/programmes/${living.programmeId}`;
    const pair = `${at}/pairs/${living.pairId}`;
    const [executive, mentor] = [
      await clientOf(server.url, living.executive),
      await clientOf(server.url, living.mentor),
    ];
    for (const id of [living.over, living.toCome]) {
      const notes = `${at}/sessions/${id}/notes`;
      const { version } = await executive.call('GET', notes, NotesShape);
      const actions = [
        { text: WORD, who: 'mentee', done: true },
        { text: WORD, who: 'mentor', done: false },
      ];
      const content = { text: WORD, actions, shared: true, seen: version };
      await executive.call('PUT', notes, z.unknown(), content);
      await executive.call('PUT', `${notes}/mine`, z.unknown(), { text: WORD });
    }
    await mentor.call('POST', `${pair}/topics`, z.unknown(), { text: WORD });
    await executive.call('POST', `${at}/sessions/${living.over}/feedback`, z.unknown(), {
      tookPlace: true,
      rating: 4,
      line: WORD,
    });
    const { terms, version } = await executive.call('GET', `${pair}/agreement`, AgreementShape);
    const agreed = { terms: { ...terms, goals: WORD }, seen: version };
    await executive.call('PUT', `${pair}/agreement`, z.unknown(), agreed);
    const signature = { version: version + 1 };
    await mentor.call('POST', `${pair}/agreement/signature`, z.unknown(), signature);
    const { answers } = await mentor.call('GET', `${at}/enrolment`, EnrolmentShape);
    const hoped = { answers: { ...answers, hopes: WORD, entity: WORD.slice(0, 120) } };
    await mentor.call('PUT', `${at}/enrolment`, z.unknown(), hoped);
  }

  test(
    'makes no page scroll sideways, nor loses a letter, on the narrowest phone',
    LONG,
    async () => {
      await written();
      const { living, coach } = people;
      const at = `/mentoring/${living.programmeId}`;
      const pair = `${at}/pairs/${living.pairId}`;
      const sessions = [living.over, living.toCome].map((id) => `${at}/sessions/${id}`);
      const pages = [
        [living.executive, ['/mentoring', pair, `${pair}/agreement`, ...sessions, '/my-data']],
        [
          living.mentor,
          ['/mentoring', pair, ...sessions, `/mentoring/enrol/${living.programmeId}`],
        ],
        [coach, ['/coach']],
      ] as const;
      const faults: string[] = [];
      for (const [oid, routes] of pages) {
        const walk = await walkAs(browser, server.url, oid);
        for (const route of routes) {
          await goTo(walk, route);
          await isThere(walk, route);
          const closed = walk.tab.locator('main [aria-expanded=false]:visible');
          while ((await closed.count()) > 0) await closed.first().click();
          const edit = walk.tab.getByRole('button', { name: mentoring.feedback.edit });
          if ((await edit.count()) > 0) await edit.first().click();
          const lost = await lostIn(walk.page, walk.tab);
          faults.push(...lost.map((fault) => `${route}: ${fault}`));
        }
        await walk.context.close();
      }
      expect(faults).toEqual([]);
    },
  );
});

test(
  'whoever plans a night or a weekend is told so before they propose it, and may',
  LONG,
  async () => {
    const { signing } = people;
    const mentor = await clientOf(server.url, signing.mentor);
    await mentor.call('PUT', '/me/preferences', z.unknown(), { timeZone: 'Asia/Tokyo' });
    const walk = await walkAs(browser, server.url, signing.executive);
    const { tab, context } = walk;
    await goTo(walk, '/mentoring');
    await tab.getByRole('button', { name: mentoring.session.otherwise }).click();
    await tab.getByRole('button', { name: mentoring.session.move, exact: true }).click();
    const [day, time] = [tab.locator('input[type=date]'), tab.locator('input[type=time]')];
    // Two Sundays from now, wherever the clock of the demo stands.
    const sunday = new Date();
    sunday.setUTCDate(sunday.getUTCDate() + 14 - sunday.getUTCDay());
    await day.fill(sunday.toISOString().slice(0, 10));
    await time.fill('10:00');
    const note = tab.locator('main [role=status]');
    await note.getByText(planTime.weekend.sun(), { exact: true }).waitFor();
    await note.getByText(planTime.allTheSame).waitFor();
    // Late for the mentor alone.
    await day.fill(new Date(sunday.getTime() + 2 * 86_400_000).toISOString().slice(0, 10));
    await time.fill('14:00');
    await note.getByText(planTime.weekend.sun(), { exact: true }).waitFor({ state: 'detached' });
    expect(await note.innerText()).toMatch(/2[12]:00/u);
    await tab.getByRole('button', { name: mentoring.plan.propose }).click();
    await tab.getByText(mentoring.session.planned).waitFor();
    await context.close();
  },
);

test('what is announced can be read in every theme', LONG, async () => {
  const walk = await walkAs(browser, server.url, people.living.executive);
  const { page, tab, context } = walk;
  await goTo(walk, '/preferences');
  // A page that comes takes the keyboard, and the menu around the tab would close at that.
  await isThere(walk, '/preferences');
  for (const theme of [around.theme.light, around.theme.dark, around.theme.contrast]) {
    await page.getByRole('button', { name: around.theme.label }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await isThere(walk, '/preferences');
    const isEnglish = await tab.getByRole('radio', { name: 'English' }).isChecked();
    await tab.getByRole('radio', { name: isEnglish ? 'Français' : 'English' }).click();
    // In the words of the page on which it was asked for.
    const { saved } = catalogueOf(isEnglish ? 'en' : 'fr').preferences;
    const said = tab.getByText(saved, { exact: true });
    await said.waitFor();
    const looks = await said.evaluate((note) => {
      const { color, backgroundColor } = getComputedStyle(note);
      return { color, backgroundColor };
    });
    expect([theme, looks.color]).not.toEqual([theme, looks.backgroundColor]);
  }
  await context.close();
});
