import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { settingsFr as settings } from '../../src/locales/settings.fr.ts';
import { openBrowser } from './frame.ts';
import { MAILS, Stage, WHO } from './personas-people.ts';
import { startServer, type RunningServer } from './server.ts';

const PROGRAMME = 'Regards croisés 2027';
const GOALS = 'Écrire mes synthèses avec un assistant.';
const NOTES = 'Premier essai : une synthèse en dix minutes.';
/** On a machine where eight others work; a quiet one needs a tenth of it. */
const PATIENCE = 240_000;

let browser: Browser;
let server: RunningServer;
let stage: Stage;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  stage = await Stage.open(browser, server.url);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** One programme, from nothing: each test is what one person does in it, in the order of the tale. */
describe('from an empty programme', { timeout: PATIENCE }, () => {
  beforeEach(() => {
    onTestFailed(async ({ task }) => {
      const name = task.name.replaceAll(/\W+/gu, '-').slice(0, 60);
      await stage.frame.page.screenshot({ path: join(tmpdir(), `binome-personas-${name}.png`) });
    });
  });

  test('the manager creates it, asks for the training, and waits for the sponsor', async () => {
    const { tab, words } = stage;
    const { manager, wizard } = words;
    await stage.arrives(WHO.manager);
    await stage.follow(manager.programmes.create);
    await stage.field(wizard.name).fill(PROGRAMME);
    await stage.button(wizard.next).click();
    await stage.field(wizard.sponsorName).fill(WHO.sponsor);
    await stage.field(wizard.sponsorMail).fill(MAILS.sponsor);
    await stage.button(wizard.next).click();
    await stage.field(wizard.startsOn).fill('2027-01-11');
    await stage.field(wizard.endsOn).fill('2027-09-30');
    await stage.button(wizard.next).click();
    await stage.button(wizard.next).click();
    await stage.field(wizard.topicsSearch).waitFor();
    await stage.button(wizard.next).click();
    await stage.button(wizard.create).click();
    await tab.locator('input[type=file]').waitFor({ state: 'attached' });
    await stage.follow(manager.sections.settings);
    await stage.follow(new RegExp(settings.parts.training, 'u'));
    await tab
      .getByRole('radio', { name: new RegExp(`^${settings.training.required}`, 'u') })
      .check();
    await stage.button(settings.save).click();
    await tab.getByText(settings.saved).waitFor();
  });

  test('the sponsor reads the charter and approves it, and sees the one page', async () => {
    const { tab, words } = stage;
    const { sponsor } = words.mentoring;
    await stage.arrives(WHO.sponsor);
    await stage.button(sponsor.approve).click();
    await stage.confirm(sponsor.approve).click();
    await tab.getByText(sponsor.figures).waitFor();
    await stage.button(sponsor.print).waitFor();
  });

  test('the manager invites two people', async () => {
    const { tab, words } = stage;
    const { steering, manager } = words;
    await stage.arrives(WHO.manager);
    await stage.follow(new RegExp(PROGRAMME, 'u'));
    await stage.follow(manager.sections.mentors);
    await tab.getByLabel(steering.invite.field).fill(MAILS.invited);
    await stage.button(steering.invite.send(2)).click();
    await tab.getByText(steering.invite.done(2, 0)).waitFor();
  });

  test('the mentor answers the invitation, says what they pass on, and learns how to mentor', async () => {
    const { tab, words } = stage;
    const { volunteer, together, learn, tab: shell } = words;
    await stage.arrives(WHO.mentor);
    await stage.follow(volunteer.invited.act);
    await stage.volunteers('mentor', 'Audit interne');
    await stage.follow(shell.rooms.mentoring);
    await stage.follow(together.home.training);
    await tab.getByText(learn.training.required).waitFor();
    await stage.learns();
    await tab.getByText(learn.training.complete).waitFor();
  });

  test('the executive answers the invitation and names who plans for them', async () => {
    const { tab, words } = stage;
    const { volunteer, preferences, tab: shell } = words;
    await stage.arrives(WHO.executive);
    await stage.follow(volunteer.invited.act);
    await stage.volunteers('mentee', 'Direction générale');
    await stage.follow(shell.preferences.title);
    await tab.getByLabel(preferences.delegateMail).fill(MAILS.assistant);
    await stage.button(preferences.delegateSave).click();
    await tab.getByText(preferences.saved).waitFor();
  });

  test('the manager selects the mentor, matches and publishes', async () => {
    const { tab, words } = stage;
    const { manager, steering } = words;
    await stage.arrives(WHO.manager);
    await stage.follow(new RegExp(PROGRAMME, 'u'));
    await stage.follow(manager.sections.mentors);
    await tab.getByRole('button', { name: new RegExp(WHO.mentor, 'u') }).click();
    await tab.getByRole('checkbox', { name: steering.mentors.select }).check();
    await stage.button(steering.mentors.save).click();
    await tab.getByText(steering.mentors.saved(WHO.mentor)).waitFor();
    await stage.follow(manager.sections.matching);
    await stage.button(manager.matching.run).first().click();
    await stage.button(manager.matching.publish).click();
    await stage.confirm(manager.matching.publishConfirm(2)).click();
    await tab.getByText(manager.matching.publishedText).first().waitFor();
  });

  test('the executive declines by mistake, takes that back, and accepts on the card', async () => {
    const { words, frame } = stage;
    const { bot } = words;
    await stage.chatsAs(WHO.executive);
    const proposal = frame.card(bot.proposal.titles.open, WHO.mentor);
    await proposal.getByRole('button', { name: bot.act.decline, exact: true }).click();
    await proposal.getByRole('button', { name: bot.act.reallyDecline }).click();
    const declined = frame.card(bot.proposal.titles['declined-by-me']);
    await declined.getByRole('button', { name: bot.act.undoDecline }).click();
    await frame
      .card(bot.proposal.titles.open, WHO.mentor)
      .getByRole('button', { name: bot.act.accept })
      .click();
    await frame.card(bot.proposal.titles['waiting-for-other']).waitFor();
  });

  test('the mentor accepts and writes the agreement; the executive signs it', async () => {
    const { tab, words } = stage;
    const { mentoring, together } = words;
    await stage.arrives(WHO.mentor);
    await stage.button(mentoring.proposal.accept).click();
    await stage.follow(together.home.write);
    await tab.getByLabel(together.agreement.goals).fill(GOALS);
    await stage.button(together.agreement.add).click();
    await stage.button(together.agreement.save).click();
    await tab.getByText(together.agreement.version(1)).waitFor();
    await stage.arrives(WHO.executive);
    await stage.follow(together.home.sign);
    await tab.getByText(GOALS).waitFor();
    await stage.button(together.agreement.sign).click();
    await tab.getByText(together.agreement.inForce).waitFor();
  });

  test('the assistant plans for the executive, cancels, restores, and sees nothing else', async () => {
    const { tab, words } = stage;
    const { mentoring, undo, tab: shell } = words;
    const { session } = mentoring;
    await stage.arrives(WHO.assistant);
    await tab.getByText(mentoring.planning.of(WHO.executive, WHO.mentor)).waitFor();
    await stage.button(session.plan).click();
    await tab.locator('main li > button').first().click();
    await tab.getByText(session.waiting(WHO.mentor)).waitFor();
    await stage.button(session.cancelShort).click();
    await stage.confirm(session.cancel).click();
    await stage.button(undo.restore).click();
    await tab.getByText(session.waiting(WHO.mentor)).waitFor();
    const page = await tab.locator('main').innerText();
    expect(page).not.toContain(GOALS);
    expect(await tab.getByRole('link', { name: shell.rooms.mentoring }).count()).toBe(0);
  });

  test('the two name a coach, who sees what they share and nothing else', async () => {
    const { tab, words } = stage;
    const { together, coach, mentoring } = words;
    await stage.arrives(WHO.mentor);
    await stage.button(mentoring.session.confirm).click();
    await stage.follow(together.home.moreOf(WHO.executive));
    await tab.getByLabel(coach.pair.name).fill(WHO.coach);
    await tab.getByLabel(coach.pair.mail).fill(MAILS.coach);
    await stage.button(coach.pair.propose).click();
    await stage.button(coach.pair.withdraw).waitFor();
    await stage.arrives(WHO.executive);
    await stage.follow(together.home.moreOf(WHO.mentor));
    await stage.button(coach.pair.agree).click();
    await tab.getByRole('switch', { name: coach.pair.dates }).click();
    await tab.getByRole('switch', { name: coach.pair.dates, checked: true }).waitFor();

    await stage.arrives(WHO.coach);
    await stage.button(coach.home.accept).click();
    await tab.getByText(coach.home.dates).waitFor();
    const page = await tab.locator('main').innerText();
    expect(page).toContain(coach.home.of(WHO.mentor, WHO.executive));
    expect(page).not.toContain(GOALS);
  });

  test('the two hold the session, write notes, and say how it went', async () => {
    const { tab, words, frame } = stage;
    const { mentoring, together } = words;
    const { feedback } = mentoring;
    await stage.arrives(WHO.mentor);
    await stage.button(together.home.open).click();
    await tab.getByLabel(together.session.notesField).fill(NOTES);
    await stage.button(together.session.saveNotes).click();
    await tab.getByText(together.session.notesSaved).first().waitFor();
    await frame.advance(server.url, 60 * 24 * 21);
    for (const [name, other, rating] of [
      [WHO.executive, WHO.mentor, 5],
      [WHO.mentor, WHO.executive, 4],
    ] as const) {
      await stage.arrives(name);
      await stage.button(feedback.yes).click();
      await stage.button(feedback.rate(rating)).click();
      await stage.button(feedback.send).click();
      await stage.follow(together.home.moreOf(other));
      await tab.getByText(feedback.said(rating)).waitFor();
    }
    await stage.arrives(WHO.coach);
    expect(await tab.locator('main').innerText()).not.toContain(NOTES);
  });

  test('the manager follows, and the administrator sees that all is well', async () => {
    const { tab, words, frame } = stage;
    const { manager, health, delivery } = words;
    await stage.arrives(WHO.manager);
    await stage.follow(new RegExp(PROGRAMME, 'u'));
    await stage.follow(manager.sections.dashboard);
    await tab.getByText(manager.dashboard.funnel.met).waitFor();
    const dashboard = await tab.locator('main').innerText();
    expect(dashboard).not.toContain(NOTES);
    await stage.follow(manager.sections.deliveries);
    await tab.getByText(delivery.state.sent.label).first().waitFor();
    await stage.arrives(WHO.administrator);
    await tab.getByRole('heading', { name: health.partsTitle }).waitFor();
    await tab.getByText(health.is.well).first().waitFor();
    expect(frame.faults).toEqual([]);
  });
});
