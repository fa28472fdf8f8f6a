import type { Browser, Locator } from 'playwright-core';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { Frame } from './frame.ts';

/** Whoever takes part in the tale; the first five are there whatever the programmes. */
export const WHO = {
  manager: 'Nadia Berger',
  sponsor: 'Philippe Aubry',
  administrator: 'Samir Haddad',
  assistant: 'Odile Lambert',
  coach: 'Camille Roy',
  mentor: 'Lina Petit',
  executive: 'Karl Moreau',
} as const;

export const MAILS = {
  sponsor: 'philippe.aubry@demo.example',
  assistant: 'odile.lambert@demo.example',
  coach: 'camille.roy@partner.example',
  invited: 'Lina Petit <lina.petit@demo.example>, Karl Moreau <karl.moreau@demo.example>',
} as const;

export const TOPIC = BUILT_IN_TOPICS.find(({ id }) => id === 'generative-ai')?.label.fr ?? '';

/** The local frame in French, as each person of the tale uses it. */
export class Stage {
  readonly frame: Frame;

  private constructor(frame: Frame) {
    this.frame = frame;
  }

  static async open(browser: Browser, url: string): Promise<Stage> {
    return new Stage(await Frame.open(browser, url, 'fr'));
  }

  get tab() {
    return this.frame.tab;
  }

  get words() {
    return this.frame.words;
  }

  button(name: string): Locator {
    return this.tab.getByRole('button', { name, exact: true });
  }

  confirm(name: string): Locator {
    return this.tab.getByRole('dialog').getByRole('button', { name, exact: true });
  }

  /** A field that must be filled carries a star after its label. */
  field(label: string): Locator {
    return this.tab.getByLabel(new RegExp(`^${label}\\W*$`, 'u'));
  }

  /** Somebody opens Binôme in Teams: they land where they land. */
  async arrives(name: string): Promise<void> {
    await this.frame.become(name);
    await this.frame.showTab();
    await this.tab.getByRole('heading', { level: 1 }).waitFor();
  }

  async chatsAs(name: string): Promise<void> {
    await this.frame.become(name);
    await this.frame.showChat();
  }

  /** Follows a link or presses a button that leads to a page, whichever of the two it is. */
  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).first().click();
  }

  /** What leads to a page, be it a link or a button. */
  link(name: string | RegExp): Locator {
    const named = { name, exact: true };
    return this.tab.getByRole('link', named).or(this.tab.getByRole('button', named));
  }

  /** Answers the enrolment, a question a page. */
  async volunteers(as: 'mentor' | 'mentee', entity: string): Promise<void> {
    const { tab, words } = this;
    const { volunteer, common } = words;
    const next = () => this.button(volunteer.next).click();
    await tab.getByRole('radio', { name: volunteer.role[as].label }).check();
    await next();
    await this.button(TOPIC).click();
    await next();
    await tab.getByLabel(volunteer.entity).fill(entity);
    if (as === 'mentee') await tab.getByLabel(volunteer.level).selectOption('executive');
    await next();
    await tab.getByRole('checkbox', { name: common.halfDay['thu-am'] }).check();
    for (let step = 0; step < 3; step++) await next();
    await tab.getByRole('checkbox', { name: volunteer.consent }).check();
    await this.button(volunteer.send).click();
    await tab.getByText(volunteer.doneTitle).waitFor();
  }

  /** Reads each unit of the mentors' path and passes its check. */
  async learns(): Promise<void> {
    const { tab, words } = this;
    const { training } = words.learn;
    for (const [index, unit] of TRAINING_PATH.entries()) {
      const { title } = unit.content.fr;
      await tab.getByRole('button', { name: title, exact: true }).click();
      for (const question of unit.check) {
        const { ask, choices } = question.text.fr;
        const right = choices[question.right] ?? '';
        const asked = tab.getByRole('radiogroup', { name: ask, exact: true });
        await asked.getByRole('radio', { name: right, exact: true }).check();
      }
      await this.button(training.send).click();
      await tab.getByText(training.progress(index + 1, TRAINING_PATH.length)).waitFor();
      await tab.getByRole('button', { name: `${title} (${training.done})`, exact: true }).click();
    }
  }
}
