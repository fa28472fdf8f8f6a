import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { z } from 'zod';
import { MatchRunShape } from '../../src/wire/matching.ts';
import { Frame, openBrowser } from './frame.ts';
import { startServer, type RunningServer } from './server.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each([
  {
    locale: 'fr',
    file: 'inscriptions-2026.xlsx',
    programme: 'Regards croisés 2027',
    counts: { imported: 228, pairs: 70 },
  },
  {
    locale: 'en',
    file: 'sign-up-2026.csv',
    programme: 'Shared Perspectives 2027',
    counts: { imported: 57, pairs: 13 },
  },
] as const)('the whole story on $file', ({ locale, file, programme, counts }) => {
  test('from a sign-up form to a pair that met', { timeout: 240_000 }, async () => {
    const frame = await Frame.open(browser, server.url, locale);
    const { manager, wizard, common, mentoring, together, bot } = frame.words;
    const { tab, page } = frame;
    const button = (name: string) => tab.getByRole('button', { name, exact: true });
    // A field that must be filled carries a star after its label.
    const field = (label: string) => tab.getByLabel(new RegExp(`^${label}\\W*$`, 'u'));
    const go = async (route: string) => {
      await tab.getByRole('heading', { level: 1 }).waitFor();
      await tab.locator('body').evaluate((_body, hash) => {
        window.location.hash = hash;
      }, route);
    };
    onTestFailed(async () => {
      await page.screenshot({ path: join(tmpdir(), `binome-story-${locale}.png`) });
    });

    // The manager creates a programme in the wizard.
    await frame.become('Nadia Berger');
    await frame.showTab();
    await tab
      .getByRole('button', { name: manager.programmes.create })
      .or(tab.getByRole('link', { name: manager.programmes.create }))
      .first()
      .click();
    await field(wizard.name).fill(programme);
    await button(wizard.next).click();
    await field(wizard.sponsorName).fill('Philippe Aubry');
    await field(wizard.sponsorMail).fill('philippe.aubry@demo.example');
    await button(wizard.next).click();
    await field(wizard.startsOn).fill('2027-01-11');
    await field(wizard.endsOn).fill('2027-09-30');
    await button(wizard.next).click();
    await tab
      .getByRole('radio', { name: new RegExp(`^${common.programmeFormat.both}`, 'u') })
      .check();
    await button(wizard.next).click();
    await field(wizard.topicsSearch).waitFor();
    await button(wizard.next).click();
    await button(wizard.create).click();

    // Drops the sign-up file, checks, confirms.
    await tab.locator('input[type=file]').setInputFiles(join(FIXTURES, file));
    await button(manager.signUps.confirm(counts.imported)).click();
    await tab.getByText(manager.signUps.resultTitle).waitFor();

    // Runs the matching; nobody hears of it before the charter is approved and it is published.
    await tab
      .getByRole('button', { name: manager.signUps.resultNext })
      .or(tab.getByRole('link', { name: manager.signUps.resultNext }))
      .first()
      .click();
    await tab.getByRole('button', { name: manager.matching.run }).first().click();
    await tab.getByText(manager.matching.stats.couples).waitFor();
    const run = await newestRun(frame);
    expect(run.cardinality).toBe(counts.pairs);
    const [pair] = run.pairs;
    if (pair === undefined) throw new Error('no pair');

    // The sponsor reads the charter and approves it.
    await frame.become('Philippe Aubry');
    await frame.showTab();
    await tab.getByText(mentoring.sponsor.toApprove).first().waitFor();
    const several = button(mentoring.sponsor.toApprove);
    if ((await several.count()) > 0) await several.first().click();
    await button(mentoring.sponsor.approve).click();
    await tab.getByRole('dialog').getByRole('button', { name: mentoring.sponsor.approve }).click();
    await button(mentoring.sponsor.print).waitFor();

    // The manager publishes.
    await frame.become('Nadia Berger');
    await frame.showTab();
    await go(`/programmes/${run.programmeId}/matching`);
    await button(manager.matching.publish).click();
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: manager.matching.publishConfirm(run.cardinality * 2) })
      .click();
    await tab.getByText(manager.matching.publishedText).first().waitFor();

    // The executive accepts in the conversation, the mentor too: a pair.
    await frame.become(pair.mentee.name);
    await frame.showChat();
    const proposal = frame.card(bot.proposal.titles.open, pair.mentor.name);
    await proposal.getByText(pair.mentor.name).first().waitFor();
    await proposal.getByRole('button', { name: bot.act.accept }).click();
    await frame.card(bot.proposal.titles['waiting-for-other']).waitFor();
    await frame.become(pair.mentor.name);
    await frame.showChat();
    const asked = frame.card(bot.proposal.titles.open, pair.mentee.name);
    await asked.getByRole('button', { name: bot.act.accept }).click();

    // The mentor picks one of the common slots; the executive confirms in one tap.
    const formed = frame.card(bot.pairFormed.next(1), pair.mentee.name);
    await formed.waitFor();
    await formed.getByRole('button').first().click();
    await frame.log.getByText(bot.session.titles.proposed).first().waitFor();
    await frame.become(pair.mentee.name);
    await frame.showChat();
    const toConfirm = frame.log
      .locator('.ac-adaptiveCard')
      .filter({ hasText: bot.session.askConfirm })
      .last();
    await toConfirm.getByRole('button', { name: bot.act.confirm, exact: true }).click();
    const calendar = await icsOf(frame);
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar).toContain('STATUS:CONFIRMED');

    // Time goes by: a prompt to prepare, then one to look back.
    const { oid } = await personaNamed(pair.mentee.name);
    await untilWritten(frame, oid, bot.preparation.title);
    await untilWritten(frame, oid, bot.feedback.title);
    const five = frame.card(bot.feedback.title).getByRole('button', { name: '5', exact: true });
    // What fell due in the same hour came as one message: each part has its own way in.
    if ((await five.count()) === 0) {
      await frame.log
        .locator('.ac-container')
        .filter({ hasText: bot.feedback.title })
        .last()
        .getByRole('button', { name: bot.act.see })
        .click();
    }
    await five.click();
    await frame.card(bot.feedback.thanks).waitFor();

    // The tab shows it to the executive, and to the manager who follows.
    await frame.showTab();
    await tab.getByRole('link', { name: together.home.moreOf(pair.mentor.name) }).click();
    await tab.getByText(mentoring.pair.history).waitFor();
    await tab.getByText(mentoring.feedback.said(5)).waitFor();
    await frame.become('Nadia Berger');
    await frame.showTab();
    await go(`/programmes/${run.programmeId}/dashboard`);
    await tab.getByText(manager.dashboard.funnel.met).waitFor();
    await go('/programmes');
    await tab.getByText(common.programmeStatus.running).first().waitFor();
    expect(frame.faults).toEqual([]);
    await page.context().close();
  });
});

/** What the tab itself asked of the API, read with the manager's own token. */
async function newestRun(frame: Frame) {
  const { token } = z.object({ token: z.string() }).parse(
    await (
      await fetch(`${server.url}/local/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(await personaNamed('Nadia Berger')),
      })
    ).json(),
  );
  const url =
    frame.page
      .frames()
      .find((f) => f.url().includes('/tab/'))
      ?.url() ?? '';
  const programmeId = /programmes\/([^/]+)/u.exec(url)?.[1] ?? '';
  const get = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${server.url}/api/programmes/${programmeId}/${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return answer.json();
  };
  const { runs } = z
    .object({ runs: z.array(z.object({ id: z.string() })) })
    .parse(await get('match-runs'));
  const run = MatchRunShape.parse(await get(`match-runs/${runs[0]?.id ?? ''}`));
  if (run.result === undefined) throw new Error('the run has no result');
  return { ...run.result, programmeId };
}

async function personaNamed(name: string): Promise<{ readonly oid: string }> {
  const { personas } = z
    .object({ personas: z.array(z.object({ oid: z.string(), name: z.string() })) })
    .parse(await (await fetch(`${server.url}/local/personas`)).json());
  const persona = personas.find((known) => known.name === name);
  if (persona === undefined) throw new Error(`${name} is nobody here`);
  return persona;
}

/** The calendar file behind the link of the newest session card. */
async function icsOf(frame: Frame): Promise<string> {
  const planned = frame.card(frame.words.bot.act.calendar);
  await planned.waitFor();
  const [popup] = await Promise.all([
    frame.page.waitForEvent('download').catch(() => undefined),
    planned
      .getByRole('button', { name: frame.words.bot.act.calendar })
      .or(planned.getByRole('link', { name: frame.words.bot.act.calendar }))
      .first()
      .click(),
  ]);
  if (popup === undefined) throw new Error('no calendar file came');
  const chunks: Buffer[] = [];
  for await (const chunk of await popup.createReadStream())
    chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** Moves the clock on, an hour at a time, until the bot has written a card of this title. */
async function untilWritten(frame: Frame, oid: string, title: string): Promise<void> {
  for (let hour = 0; hour < 24 * 12; hour++) {
    const written = await fetch(`${server.url}/local/chat/${oid}/activities`);
    if ((await written.text()).includes(JSON.stringify(title).slice(1, -1))) {
      await frame.card(title).waitFor();
      return;
    }
    await frame.advance(server.url, 60);
  }
  throw new Error(`« ${title} » never came`);
}
