import type { FrameLocator, Locator } from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { kitEditorFr } from '../../src/locales/kit-editor.fr.ts';
import { managerFr } from '../../src/locales/manager.fr.ts';
import { settingsFr } from '../../src/locales/settings.fr.ts';
import { steeringFr } from '../../src/locales/steering.fr.ts';
import { volunteerFr } from '../../src/locales/volunteer.fr.ts';
import { wizardFr } from '../../src/locales/wizard.fr.ts';
import { workbenchFr } from '../../src/locales/workbench.fr.ts';

const { mentoring, together, myData } = catalogueOf('fr');
const { session, plan, feedback } = mentoring;
const { agreement } = together;

/** Something that somebody writes, up to the button that sends it. */
export interface WriteForm {
  readonly name: string;
  readonly kind: string;
  /** How the address of its page ends. */
  readonly page: RegExp;
  readonly fill: (tab: FrameLocator) => Promise<void>;
  readonly send: (tab: FrameLocator) => Locator;
}

const button = (tab: FrameLocator | Locator, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: true }).first();
const press = async (tab: FrameLocator, ...names: readonly (string | RegExp)[]) => {
  for (const name of names) await button(tab, name).click();
};
const textbox = (tab: FrameLocator, name: string) => tab.getByRole('textbox', { name }).first();
const named = (name: string | RegExp) => (tab: FrameLocator) => button(tab, name);
const inDialog = (name: string | RegExp) => (tab: FrameLocator) =>
  button(tab.getByRole('dialog'), name);
/** The third answer to each question. */
const answerAll = async (tab: FrameLocator) => {
  await tab.getByRole('radiogroup').first().waitFor();
  for (const group of await tab.getByRole('radiogroup').all()) {
    await group.getByRole('radio').nth(2).check();
  }
};

const RUN = /\/matching\/runs\/[^/]+$/u;

export const WRITE_FORMS: readonly WriteForm[] = [
  {
    name: 'the notes of a session',
    kind: 'executive',
    page: /\/sessions\/[^/]{20,}$/u,
    fill: (tab) => textbox(tab, together.session.notesField).fill('Deux idées à essayer'),
    send: named(together.session.saveNotes),
  },
  {
    name: 'another time for a session',
    kind: 'executive',
    page: /^\/mentoring$/u,
    fill: async (tab) => {
      await press(tab, session.otherwise, session.move);
      await tab.getByLabel(plan.day, { exact: true }).fill('2027-03-04');
      await tab.getByLabel(plan.time, { exact: true }).fill('10:15');
    },
    send: named(plan.propose),
  },
  {
    name: 'a feedback',
    kind: 'executive',
    page: /\/pairs\/[^/]{20,}$/u,
    fill: async (tab) => {
      await press(tab, feedback.edit);
      await textbox(tab, feedback.line).fill('Très concret');
    },
    send: named(feedback.send),
  },
  {
    name: 'an agreement',
    kind: 'executive',
    page: /\/pairs\/[^/]+\/agreement$/u,
    fill: async (tab) => {
      await press(tab, agreement.edit);
      await textbox(tab, agreement.goals).fill('Deux habitudes qui durent');
    },
    send: named(agreement.save),
  },
  {
    name: 'an answer of the enrolment',
    kind: 'executive',
    page: /\/mentoring\/enrol\/[^/]+$/u,
    fill: async (tab) => {
      await press(tab, volunteerFr.changeOf(volunteerFr.questions.hopes));
      await textbox(tab, volunteerFr.hopes).fill('Apprendre en faisant');
    },
    send: named(volunteerFr.save),
  },
  {
    name: 'a programme to leave',
    kind: 'executive',
    page: /^\/my-data$/u,
    fill: (tab) => tab.getByText(myData.leave.act, { exact: true }).first().click(),
    send: inDialog(myData.leave.confirm),
  },
  {
    name: 'one’s data to erase',
    kind: 'executive',
    page: /^\/my-data$/u,
    fill: async (tab) => {
      await press(tab, myData.erase.act);
      await tab.getByRole('dialog').getByRole('checkbox').check();
    },
    send: inDialog(myData.erase.confirm),
  },
  {
    name: 'an opinion on a mentor',
    kind: 'manager',
    page: /\/mentors$/u,
    fill: async (tab) => {
      await tab.locator('main button[aria-expanded=false]').first().click();
      await answerAll(tab);
    },
    send: named(steeringFr.mentors.save),
  },
  {
    name: 'invitations',
    kind: 'manager',
    page: /\/mentors$/u,
    fill: (tab) => tab.getByLabel(steeringFr.invite.field).fill('a@demo.example, b@demo.example'),
    send: named(steeringFr.invite.send(2)),
  },
  {
    name: 'a charter',
    kind: 'manager',
    page: /\/settings\/charter$/u,
    fill: (tab) => textbox(tab, wizardFr.purpose).fill('Une autre intention'),
    send: named(settingsFr.save),
  },
  {
    name: 'a draft of a module',
    kind: 'manager',
    page: /\/kit\/modules\/generative-ai\/edit$/u,
    fill: (tab) => textbox(tab, kitEditorFr.field.summary).fill('En deux mots'),
    send: named(kitEditorFr.edit.saveDraft),
  },
  {
    name: 'a couple to lock',
    kind: 'manager',
    page: RUN,
    fill: async (tab) => {
      await press(tab, new RegExp(`^${workbenchFr.lock.lock}\\s:`, 'u'));
      // Its price is known.
      const confirm = inDialog(workbenchFr.lock.confirm)(tab);
      await confirm.and(tab.locator('[aria-disabled=false], :not([aria-disabled])')).waitFor();
    },
    send: inDialog(workbenchFr.lock.confirm),
  },
  {
    name: 'a publication',
    kind: 'manager',
    page: RUN,
    fill: (tab) => press(tab, managerFr.matching.publish),
    send: inDialog(/^Envoyer/u),
  },
];
