import type { FrameLocator, Locator, Page } from 'playwright-core';
import { bringMarks, lastingFault } from './marks.ts';

/** More stops than the longest way between two things that a task needs one after the other. */
const FARTHEST = 90;

/** As long as the focus may be on its way. */
const LOOKS = 100;
const LOOK_MS = 50;

/** Somebody without a mouse in the tab: Tab to go, Enter and Space to act, arrows to choose. */
export class Keyboard {
  readonly page: Page;
  readonly #tab: FrameLocator;
  /** Where the keyboard lost its place; a test looks at it at the end. */
  readonly faults: string[] = [];

  constructor(page: Page, tab: FrameLocator) {
    this.page = page;
    this.#tab = tab;
  }

  /** Begins at the title of the page that is open, where the tab itself puts the focus. */
  async begin(): Promise<void> {
    await this.isAt(this.#tab.getByRole('heading', { level: 1 }), 'a page opens');
  }

  /** Tabs from Teams, wherever the keyboard is there, into the tab. */
  async enter(): Promise<void> {
    const body = this.#tab.locator('body');
    for (let stop = 0; stop < FARTHEST; stop++) {
      if (await body.evaluate((place) => document.hasFocus() && document.activeElement !== place))
        return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not reach the tab');
  }

  /** Tabs until what is looked for has the focus, forwards or, with Shift, backwards; it is seen there. */
  async to(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await wanted.first().waitFor();
    await wanted.first().evaluate(bringMarks);
    await wanted.evaluateAll((found) => window.marks?.remember(found));
    for (let stop = 0; stop < FARTHEST; stop++) {
      if (await hasFocus(wanted)) return this.#isSeen(wanted);
      await this.page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${wanted.toString()}`);
  }

  async #isSeen(wanted: Locator): Promise<void> {
    const fault = await lastingFault(this.page, () =>
      wanted.evaluateAll((found) => {
        const here = found.find((one) => one === document.activeElement);
        return here === undefined ? undefined : window.marks?.faultAt(here);
      }),
    );
    if (fault !== undefined) this.faults.push(`${fault} at ${wanted.toString()}`);
  }

  /** Goes there and presses a key, after which the keyboard must have a place. */
  async press(wanted: Locator, key = 'Enter'): Promise<void> {
    await this.to(wanted);
    await this.page.keyboard.press(key);
    await this.keepsPlace(`${key} on ${wanted.toString()}`);
  }

  /** As `press`; the product itself takes the keyboard to where one goes on. */
  async leads(wanted: Locator, next: Locator, key = 'Enter'): Promise<void> {
    await this.press(wanted, key);
    await this.isAt(next, `${key} on ${wanted.toString()}`);
  }

  /** Whether the keyboard comes to be there by itself. */
  async isAt(place: Locator, after: string): Promise<void> {
    await place.first().waitFor();
    for (let look = 0; look < LOOKS; look++) {
      if (await hasFocus(place)) return;
      await this.page.waitForTimeout(LOOK_MS);
    }
    this.faults.push(`after ${after} the keyboard is not at ${place.toString()}`);
  }

  async type(wanted: Locator, text: string): Promise<void> {
    await this.to(wanted);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Leaves a question by Escape: what asked it has the focus again. */
  async escapes(dialog: Locator, asker: Locator): Promise<void> {
    await dialog.waitFor();
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await this.isAt(asker, 'Escape');
  }

  /** Arrows through a group of radios until this one is chosen. */
  async choose(group: Locator, wanted: Locator): Promise<void> {
    const any = group.getByRole('radio');
    await this.to(any);
    for (let step = 0; step < 9 && !(await wanted.isChecked()); step++) {
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await wanted.isChecked())) await this.page.keyboard.press('Space');
    if (!(await wanted.isChecked())) throw new Error(`the arrows do not choose ${String(wanted)}`);
  }

  /** Arrows through a list to an option, by its value. */
  async pick(list: Locator, value: string): Promise<void> {
    await this.to(list);
    for (let step = 0; step < 20 && (await list.inputValue()) !== value; step++) {
      await this.page.keyboard.press('ArrowDown');
    }
    if ((await list.inputValue()) !== value) throw new Error(`the arrows do not come to ${value}`);
  }

  /** Opens a menu, and arrows to one of its items. */
  async menu(button: Locator, item: Locator): Promise<void> {
    await this.press(button);
    await item.waitFor();
    for (let step = 0; step < 20 && !(await hasFocus(item)); step++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.press(item);
  }

  /** Arrows through tabs to one, and shows what it stands for. */
  async tabTo(tabs: Locator, wanted: Locator): Promise<void> {
    await this.to(tabs.getByRole('tab'));
    for (let step = 0; step < 20 && !(await hasFocus(wanted)); step++) {
      await this.page.keyboard.press('ArrowRight');
    }
    await this.press(wanted);
  }

  /** Chooses a file in the dialog that a button opens; Enter must open it. */
  async file(button: Locator, path: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(button);
    await (await chooser).setFiles(path);
  }

  async keepsPlace(after: string): Promise<void> {
    const body = this.#tab.locator('body');
    const isLost = () => body.evaluate((place) => place.ownerDocument.activeElement === place);
    for (let look = 0; look < LOOKS; look++) {
      if (!(await isLost())) return;
      await this.page.waitForTimeout(LOOK_MS);
    }
    this.faults.push(`the focus is lost after ${after}`);
  }
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted
    .evaluateAll((found) => found.some((one) => one === one.ownerDocument.activeElement))
    .catch(() => false);
}
