import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { z } from 'zod';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { MatchRunShape } from '../../src/wire/matching.ts';
import { Frame, openBrowser } from './frame.ts';
import { startServer, type RunningServer } from './server.ts';

/** An empty programme knows three people; the sponsor is somebody else here. */
const MENTOR = 'Odile Lambert';
const EXECUTIVE = 'Philippe Aubry';
const TOPIC = BUILT_IN_TOPICS.find(({ id }) => id === 'generative-ai')?.label.fr ?? '';
const Created = z.object({ id: z.string() });

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test(
  'a volunteer enrols, is matched, accepts, agrees, plans, takes notes and looks back',
  { timeout: 240_000 },
  async () => {
    const frame = await Frame.open(browser, server.url, 'fr');
    const { tab, page, words } = frame;
    const { volunteer, together, mentoring, enrolment, common, tab: shell } = words;
    onTestFailed(async () => {
      await page.screenshot({ path: join(tmpdir(), 'binome-participant.png') });
    });
    const button = (name: string) => tab.getByRole('button', { name, exact: true });
    const go = async (route: string) => {
      await tab.getByRole('heading', { level: 1 }).waitFor();
      await tab.locator('body').evaluate((_body, hash) => {
        window.location.hash = hash;
      }, route);
    };
    const open = async (name: string, route: string) => {
      await frame.become(name);
      await frame.showTab();
      await go(route);
    };
    const manager = await apiOf('Nadia Berger');
    const programmeId = await approvedProgramme();

    // The mentor has the link, and volunteers a question at a time.
    await open(MENTOR, `/programmes/${programmeId}/enrol`);
    await tab.getByRole('radio', { name: volunteer.role.mentor.label }).check();
    await button(volunteer.next).click();
    await button(TOPIC).click();
    await button(volunteer.next).click();
    await tab.getByLabel(volunteer.entity).fill('Audit interne');
    await button(volunteer.next).click();

    // They are called away; what they said is there when they come back.
    await page.reload();
    await go(`/programmes/${programmeId}/enrol`);
    await tab.getByText(volunteer.resumed).waitFor();
    await tab.getByRole('checkbox', { name: common.halfDay['thu-am'] }).check();
    for (let step = 0; step < 3; step++) await button(volunteer.next).click();
    await tab.getByRole('checkbox', { name: volunteer.consent }).check();
    await button(volunteer.send).click();
    await tab.getByText(volunteer.doneTitle).waitFor();

    // So does the executive; what was left out is asked for, in words.
    await open(EXECUTIVE, `/mentoring/enrol/${programmeId}`);
    await tab.getByRole('radio', { name: volunteer.role.mentee.label }).check();
    await button(volunteer.next).click();
    await button(volunteer.next).click();
    await tab.getByText(enrolment.refusal.wants_required.message).waitFor();
    await button(TOPIC).click();
    await button(volunteer.next).click();
    await tab.getByLabel(volunteer.entity).fill('Direction générale');
    await tab.getByLabel(volunteer.level).selectOption('executive');
    await button(volunteer.next).click();
    await tab.getByRole('checkbox', { name: common.halfDay['thu-am'] }).check();
    for (let step = 0; step < 3; step++) await button(volunteer.next).click();
    await tab.getByRole('checkbox', { name: volunteer.consent }).check();
    await button(volunteer.send).click();
    await tab.getByText(volunteer.doneTitle).waitFor();

    // The manager matches and publishes; both accept.
    await publish();
    for (const name of [EXECUTIVE, MENTOR]) {
      await open(name, '/mentoring');
      await button(mentoring.proposal.accept).first().click();
    }

    // The mentor writes the agreement, with a module of the kit; the executive signs it.
    await tab.getByRole('link', { name: together.home.write }).click();
    await tab.getByLabel(together.agreement.goals).fill('Gagner une heure par semaine.');
    await button(together.agreement.add).click();
    await button(together.agreement.save).click();
    await tab.getByText(together.agreement.version(1)).waitFor();
    await open(EXECUTIVE, '/mentoring');
    await tab.getByRole('link', { name: together.home.sign }).click();
    await tab.getByText('Gagner une heure par semaine.').waitFor();
    await button(together.agreement.sign).click();
    await tab.getByText(together.agreement.inForce).waitFor();

    // The executive plans, the mentor confirms and opens the session to take notes.
    await tab.getByRole('link', { name: shell.rooms.mentoring }).first().click();
    await button(mentoring.session.plan).click();
    await tab.locator('main li > button').first().click();
    await tab.getByText(mentoring.session.waiting(MENTOR)).waitFor();
    await open(MENTOR, '/mentoring');
    await button(mentoring.session.confirm).click();
    await button(together.home.open).click();
    await tab.getByText(together.session.agendaLead).waitFor();
    await tab.getByLabel(together.session.notesField).fill('Un premier essai réussi.');
    await tab.getByLabel(together.session.action, { exact: true }).fill('Refaire l’essai seule');
    await tab
      .getByRole('group', { name: together.session.actions })
      .getByRole('button', { name: together.session.addAction, exact: true })
      .click();
    await button(together.session.saveNotes).click();
    await tab.getByText(together.session.notesSaved).first().waitFor();
    await tab.getByRole('textbox', { name: together.session.own }).fill('Prévoir plus de temps.');
    await button(together.session.saveOwn).click();
    await tab.getByText(together.session.ownSaved).first().waitFor();

    // Afterwards both say how it went; the notes are there for both, the private one is not.
    await frame.advance(server.url, 60 * 24 * 21);
    await open(EXECUTIVE, '/mentoring');
    await button(mentoring.feedback.yes).click();
    await button(mentoring.feedback.rate(5)).click();
    await button(mentoring.feedback.send).click();
    await tab.getByRole('link', { name: together.home.moreOf(MENTOR) }).click();
    await tab.getByText(mentoring.feedback.said(5)).waitFor();
    await tab.getByRole('link', { name: together.home.notes }).click();
    const notes = tab.getByLabel(together.session.notesField);
    await notes.waitFor();
    expect(await notes.inputValue()).toBe('Un premier essai réussi.');
    expect(await tab.getByRole('textbox', { name: together.session.own }).inputValue()).toBe('');
    await open(MENTOR, '/mentoring');
    await button(mentoring.feedback.yes).click();
    await button(mentoring.feedback.rate(4)).click();
    await button(mentoring.feedback.send).click();
    await tab.getByRole('link', { name: together.home.moreOf(EXECUTIVE) }).click();
    await tab.getByText(mentoring.feedback.said(4)).waitFor();
    expect(frame.faults).toEqual([]);

    async function approvedProgramme(): Promise<string> {
      const { id } = Created.parse(
        await manager('POST', '/programmes', {
          name: 'Regards croisés 2027',
          purpose: 'Apprendre les uns des autres.',
          sponsor: { name: 'Marie Curial', mail: 'marie.curial@demo.example' },
          startsOn: '2026-11-01',
          endsOn: '2027-09-30',
          format: 'one-to-one',
          rhythm: 'fortnightly',
          sessionMinutes: 45,
          sessionCount: 6,
          topicIds: ['generative-ai'],
          ownTopics: [],
          locale: 'fr',
          timeZone: 'Europe/Paris',
        }),
      );
      await manager('POST', `/programmes/${id}/approval`, { how: 'recorded' });
      return id;
    }

    async function publish(): Promise<void> {
      const at = `/programmes/${programmeId}/match-runs`;
      const { id } = Created.parse(await manager('POST', at, {}));
      for (let attempt = 0; attempt < 100; attempt++) {
        const run = MatchRunShape.parse(await manager('GET', `${at}/${id}`));
        if (run.status === 'proposed') break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await manager('POST', `${at}/${id}/publication`, {});
    }
  },
);

/** The API as one person: what they ask, with their own token. */
async function apiOf(name: string) {
  const at = (path: string) => `${server.url}${path}`;
  const json = { 'Content-Type': 'application/json' };
  const { personas } = z
    .object({ personas: z.array(z.object({ oid: z.string(), name: z.string() })) })
    .parse(await (await fetch(at('/local/personas'))).json());
  const oid = personas.find((known) => known.name === name)?.oid;
  const answer = await fetch(at('/local/token'), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ oid }),
  });
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  return async (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(at(`/api${path}`), {
      method,
      headers: { ...json, Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
    return reply.status === 204 ? undefined : reply.json();
  };
}
