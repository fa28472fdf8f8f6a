import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { preferencesEn } from '../../src/locales/preferences.en.ts';
import { openBrowser } from './frame.ts';
import { sitDown, WORDS, type Desk } from './keyboard-desk.ts';
import { clientOf } from './manager.ts';
import { pagesOfDemo } from './pages.ts';
import { peopleOf, type People } from './people.ts';
import { startServer, type RunningServer } from './server.ts';

const { coach, tab: words } = WORDS;
const LONG = { timeout: 180_000 };
const NAME = 'Camille Roy';

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

const sit = (as: string, route: string): Promise<Desk> =>
  sitDown(browser, server.url, { as, route });
const routeOfPair = () => `/mentoring/${people.living.programmeId}/pairs/${people.living.pairId}`;
/** What says until when: the same words before the moment itself. */
const UNTIL = new RegExp(`^${coach.undo.until('').slice(0, -1)}`, 'u');

test(
  'one of the two ends a coaching, finds it after a reload, and takes it up as it was',
  LONG,
  async () => {
    const { mentor } = people.living;
    let desk = await sit(mentor, routeOfPair());
    const dates = (checked: boolean) =>
      desk.tab.getByRole('switch', { name: coach.pair.dates, checked });
    await dates(true).waitFor();
    await desk.keys.press(desk.button(coach.pair.end));
    await desk.keys.press(desk.dialog(coach.pair.end));
    await desk.said(coach.undo.said.ended(NAME));
    await desk.keys.keepsPlace('a coaching is ended');
    expect(desk.keys.faults).toEqual([]);
    await desk.close();

    desk = await sit(mentor, routeOfPair());
    await desk.said(UNTIL);
    await desk.keys.press(desk.button(coach.undo.act.ended));
    await desk.said(coach.undo.done);
    await dates(true).waitFor();
    await desk.keys.keepsPlace('a coaching is taken up');
    expect(desk.keys.faults).toEqual([]);
    await desk.close();
  },
);

test(
  'a coach who leaves a pair finds their page again, and comes back from there',
  LONG,
  async () => {
    let desk = await sit(people.coach, '/coach');
    await desk.keys.press(desk.button(coach.home.leave).first());
    await desk.keys.press(desk.dialog(coach.home.leave));
    await desk.said(UNTIL);
    await desk.keys.keepsPlace('a pair is left');
    expect(desk.keys.faults).toEqual([]);
    await desk.close();

    // Wherever somebody lands: the way to what they may take back is there.
    desk = await sit(people.coach, '/');
    await desk.said(words.rooms.coach);
    await desk.keys.press(desk.tab.getByRole('button', { name: coach.undo.act.left }).first());
    await desk.said(coach.undo.done);
    await desk.button(coach.home.leave).first().waitFor();
    await desk.keys.keepsPlace('a pair is taken up');
    expect(desk.keys.faults).toEqual([]);
    await desk.close();
  },
);

test(
  'a topic taken off is put back by the same button, which keeps the keyboard',
  LONG,
  async () => {
    const { programmeId, pairId, toCome, mentor, executive } = people.living;
    const other = await clientOf(server.url, executive);
    for (const text of ['First', 'Second', 'Third']) {
      await other.call('POST', `/programmes/${programmeId}/pairs/${pairId}/topics`, z.unknown(), {
        text,
      });
    }
    const desk = await sit(mentor, `/mentoring/${programmeId}/sessions/${toCome}`);
    const { keys, tab, button } = desk;
    const lines = async () =>
      (await tab.getByRole('listitem').allInnerTexts()).filter((line) =>
        /First|Second|Third/u.test(line),
      );
    await tab.getByText('Second').waitFor();
    const before = await lines();
    const back = button(coach.topics.putBackName('Second'));
    await keys.leads(button(coach.topics.remove('Second')), back);
    await desk.said(coach.topics.gone('Second'));
    const off = button(coach.topics.remove('Second'));
    await keys.leads(back, off);
    await desk.said(coach.topics.restored);
    expect(await lines()).toEqual(before);
    expect(keys.faults).toEqual([]);
    await desk.close();
  },
);

test('an assistant who was removed is named again in one press', LONG, async () => {
  const { executive } = people.living;
  const { keys, button, field, said, tab, close } = await sit(executive, '/preferences');
  const mail = 'odile.martin@demo.example';
  await keys.type(field(preferencesEn.delegateMail), mail);
  await keys.press(button(preferencesEn.delegateSave));
  await keys.press(button(preferencesEn.delegateRemove));
  await said(preferencesEn.delegateRemoved(mail));
  await keys.keepsPlace('an assistant is removed');
  await keys.press(button(preferencesEn.delegateUndoName(mail)));
  await button(preferencesEn.delegateRemove).waitFor();
  expect(await field(preferencesEn.delegateMail).inputValue()).toBe(mail);
  expect(await tab.getByText(preferencesEn.delegateRemoved(mail)).count()).toBe(0);
  await keys.keepsPlace('an assistant is named again');
  expect(keys.faults).toEqual([]);
  await close();
});

test(
  'a coach whom the programme suggested no longer is suggested again in one press',
  LONG,
  async () => {
    const pages = await pagesOfDemo(server.url);
    const page = pages.find(
      ({ kind, route }) => kind === 'manager' && route.endsWith('/settings/team'),
    );
    const { keys, button, field, said, close } = await sit(page?.oid ?? '', page?.route ?? '');
    await keys.type(field(coach.pair.name).last(), NAME);
    await keys.type(field(coach.pair.mail).last(), 'camille.roy@partner.example');
    await keys.press(button(coach.standing.save));
    await keys.press(button(coach.standing.remove));
    await said(coach.standing.gone(NAME));
    await keys.keepsPlace('a coach is suggested no longer');
    await keys.press(button(coach.standing.undoName(NAME)));
    await button(coach.standing.remove).waitFor();
    expect(await field(coach.pair.name).last().inputValue()).toBe(NAME);
    await keys.keepsPlace('a coach is suggested again');
    expect(keys.faults).toEqual([]);
    await close();
  },
);
