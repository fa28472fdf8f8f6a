import type { FrameLocator, Locator, Page } from 'playwright-core';

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
    await this.#tab.getByRole('heading', { level: 1 }).focus();
  }

  /** Tabs until what is looked for has the focus, forwards or, with Shift, backwards. */
  async to(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await wanted.first().waitFor();
    for (let stop = 0; stop < FARTHEST; stop++) {
      if (await hasFocus(wanted)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`the keyboard does not reach ${wanted.toString()}`);
  }

  /** Goes there and presses a key, after which the keyboard must have a place. */
  async press(wanted: Locator, key = 'Enter'): Promise<void> {
    await this.to(wanted);
    await this.page.keyboard.press(key);
    await this.keepsPlace(`${key} on ${wanted.toString()}`);
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
    for (let look = 0; look < LOOKS; look++) {
      if (await hasFocus(asker)) return;
      await this.page.waitForTimeout(LOOK_MS);
    }
    this.faults.push(`Escape does not give the focus back to ${asker.toString()}`);
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
