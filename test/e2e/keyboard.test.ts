import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { openBrowser } from './frame.ts';
import { Keyboard } from './keyboard.ts';
import { MAILS, Stage, TOPIC, WHO } from './personas-people.ts';
import { startServer, type RunningServer } from './server.ts';

const PROGRAMME = 'Regards croisés 2027';
const GOALS = 'Écrire mes synthèses avec un assistant.';
const INVITED = 'Karl Moreau <karl.moreau@demo.example>';
const PATIENCE = 240_000;
const SIGN_UPS = join(import.meta.dirname, '..', 'fixtures', 'inscriptions-2026.csv');

let browser: Browser;
let server: RunningServer;
let stage: Stage;
let keys: Keyboard;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'binome-keyboard-'));
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
  stage = await Stage.open(browser, server.url);
  keys = new Keyboard(stage.frame.page, stage.tab);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Who sits before the screen is changed in the frame around the tab; inside it nobody has a mouse. */
async function arrives(name: string): Promise<void> {
  await stage.arrives(name);
  await keys.enter();
}

/** The sign-ups of one mentor, on the topic and at the time that the executive asks for. */
function oneMentor(): string {
  const [head = ''] = readFileSync(SIGN_UPS, 'utf8').split('\n');
  const row = `1,14/09/2026 13:15:00,14/09/2026 13:25:15,lina.petit@demo.example,${WHO.mentor},Mentor,Audit interne,Collaborateur,Nantes,Français;,${TOPIC};,,Jeudi matin;,1,,Individuel,Oui,`;
  const path = join(folder, 'inscriptions.csv');
  writeFileSync(path, `${head}\n${row}\n`);
  return path;
}

describe('with the keyboard alone', { timeout: PATIENCE }, () => {
  beforeEach(() => {
    onTestFailed(async ({ task }) => {
      const name = task.name.replaceAll(/\W+/gu, '-').slice(0, 60);
      await stage.frame.page.screenshot({ path: join(tmpdir(), `binome-keyboard-${name}.png`) });
    });
  });

  test('the manager sets a programme up in six steps and imports the sign-ups', async () => {
    const { tab, words } = stage;
    const { manager, wizard, common } = words;
    await arrives(WHO.manager);
    await keys.press(stage.link(manager.programmes.create));
    await keys.type(stage.field(wizard.name), PROGRAMME);
    await keys.press(stage.button(wizard.next));
    await keys.type(stage.field(wizard.sponsorName), WHO.sponsor);
    await keys.type(stage.field(wizard.sponsorMail), MAILS.sponsor);
    await keys.press(stage.button(wizard.next));
    // The same in every order of day and month.
    await keys.type(stage.field(wizard.startsOn), '01012027');
    await keys.type(stage.field(wizard.endsOn), '09092027');
    await keys.press(stage.button(wizard.next));
    await keys.choose(
      tab.getByRole('radiogroup'),
      tab.getByRole('radio', { name: new RegExp(`^${common.programmeFormat.both}`, 'u') }),
    );
    await keys.press(stage.button(wizard.next));
    await keys.to(stage.field(wizard.topicsSearch));
    await keys.press(stage.button(wizard.next));
    await keys.press(stage.button(wizard.create));
    await keys.file(stage.button(manager.signUps.choose), oneMentor());
    await keys.press(stage.button(manager.signUps.confirm(1)));
    await tab.getByText(manager.signUps.resultTitle).waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the sponsor approves the charter, and the manager invites the executive', async () => {
    const { tab, words } = stage;
    const { mentoring, manager, steering } = words;
    await arrives(WHO.sponsor);
    await keys.press(stage.button(mentoring.sponsor.approve));
    await keys.press(stage.confirm(mentoring.sponsor.approve));
    await tab.getByText(mentoring.sponsor.figures).waitFor();
    await arrives(WHO.manager);
    await keys.press(stage.link(new RegExp(PROGRAMME, 'u')));
    await keys.press(stage.link(manager.sections.mentors));
    await keys.type(tab.getByLabel(steering.invite.field), INVITED);
    await keys.press(stage.button(steering.invite.send(1)));
    await tab.getByText(steering.invite.done(1, 0)).waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the executive volunteers, a question a page, grid of half-days included', async () => {
    const { tab, words } = stage;
    const { volunteer, common } = words;
    const next = () => keys.press(stage.button(volunteer.next));
    await arrives(WHO.executive);
    await keys.press(stage.link(volunteer.invited.act));
    const roles = tab.getByRole('radiogroup');
    await keys.choose(roles, roles.getByRole('radio', { name: volunteer.role.mentee.label }));
    await next();
    await keys.press(stage.button(TOPIC), 'Space');
    await next();
    await keys.type(tab.getByLabel(volunteer.entity), 'Direction générale');
    await keys.to(tab.getByLabel(volunteer.level));
    await keys.pick(tab.getByLabel(volunteer.level), 'executive');
    await next();
    await keys.press(tab.getByRole('checkbox', { name: common.halfDay['thu-am'] }), 'Space');
    for (let step = 0; step < 3; step++) await next();
    await keys.press(tab.getByRole('checkbox', { name: volunteer.consent }), 'Space');
    await keys.press(stage.button(volunteer.send));
    await tab.getByText(volunteer.doneTitle).waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the manager selects the mentor, matches and publishes', async () => {
    const { tab, words } = stage;
    const { manager, steering } = words;
    await arrives(WHO.manager);
    await keys.press(stage.link(new RegExp(PROGRAMME, 'u')));
    await keys.press(stage.link(manager.sections.mentors));
    await keys.press(tab.getByRole('button', { name: new RegExp(WHO.mentor, 'u') }));
    await keys.press(tab.getByRole('checkbox', { name: steering.mentors.select }), 'Space');
    await keys.press(stage.button(steering.mentors.save));
    await tab.getByText(steering.mentors.saved(WHO.mentor)).waitFor();
    await keys.press(stage.link(manager.sections.matching));
    await keys.press(stage.button(manager.matching.run));
    await keys.press(stage.button(manager.matching.publish));
    await keys.press(stage.confirm(manager.matching.publishConfirm(2)));
    await stage.button(manager.matching.publishedAction).waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the two accept, write the agreement and sign it', async () => {
    const { tab, words } = stage;
    const { mentoring, together } = words;
    await arrives(WHO.executive);
    await keys.press(stage.button(mentoring.proposal.accept));
    await tab.getByText(mentoring.proposal.waitingTitle).waitFor();
    await arrives(WHO.mentor);
    await keys.press(stage.button(mentoring.proposal.accept));
    await keys.press(stage.link(together.home.write));
    await keys.type(tab.getByLabel(together.agreement.goals), GOALS);
    await keys.press(stage.button(together.agreement.add));
    await keys.press(stage.button(together.agreement.save));
    await tab.getByText(together.agreement.version(1)).waitFor();
    await arrives(WHO.executive);
    await keys.press(stage.link(together.home.sign));
    await keys.press(stage.button(together.agreement.sign));
    await tab.getByText(together.agreement.inForce).waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the executive plans a session, cancels it, takes that back; the mentor confirms', async () => {
    const { tab, words } = stage;
    const { session } = words.mentoring;
    await keys.press(stage.link(words.tab.rooms.mentoring));
    await keys.press(stage.button(session.plan));
    await keys.press(tab.locator('main li > button').first());
    await tab.getByText(session.waiting(WHO.mentor)).waitFor();
    await keys.press(stage.button(session.otherwise));
    await keys.press(stage.button(session.cancelShort));
    await keys.escapes(tab.getByRole('dialog'), stage.button(session.cancelShort));
    await keys.press(stage.button(session.cancelShort));
    await keys.press(stage.confirm(session.cancel));
    await keys.press(stage.button(words.undo.restore));
    await tab.getByText(session.waiting(WHO.mentor)).waitFor();
    await arrives(WHO.mentor);
    await keys.press(stage.button(session.confirm));
    await tab.getByText(words.common.sessionStatus.planned).first().waitFor();
    expect(keys.faults).toEqual([]);
  });

  test('the two prepare, take notes, and say how it went', async () => {
    const { tab, words, frame } = stage;
    const { mentoring, together } = words;
    const { feedback } = mentoring;
    await arrives(WHO.mentor);
    await keys.press(stage.link(together.home.open));
    await keys.type(tab.getByLabel(together.session.notesField), 'Premier essai.');
    await keys.press(stage.button(together.session.saveNotes));
    await tab.getByText(together.session.notesSaved).first().waitFor();
    await frame.advance(server.url, 60 * 24 * 21);
    await arrives(WHO.executive);
    await keys.press(stage.button(feedback.yes), 'Space');
    await keys.press(stage.button(feedback.rate(5)), 'Space');
    await keys.press(stage.button(feedback.send));
    await tab.getByText(feedback.thanks).waitFor();
    await keys.keepsPlace('feedback');
    expect(keys.faults).toEqual([]);
  });
});
