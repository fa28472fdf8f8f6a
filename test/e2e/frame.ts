import {
  chromium,
  type Browser,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
}

/** The local frame as a person uses it: who they are, the tab, the conversation, the clock. */
export class Frame {
  readonly page: Page;
  readonly locale: 'fr' | 'en';
  /** What went wrong in the page itself; a test looks at it at the end. */
  readonly faults: string[] = [];

  private constructor(page: Page, locale: 'fr' | 'en') {
    this.page = page;
    this.locale = locale;
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  static async open(browser: Browser, url: string, locale: 'fr' | 'en'): Promise<Frame> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
      // On a busy machine, what still folds moves the next thing away between press and release.
      reducedMotion: 'reduce',
    });
    // Nothing leaves this machine, and nothing waits for what cannot come.
    await context.route(
      (address) => address.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const frame = new Frame(page, locale);
    await page.goto(url);
    await frame.#switcher().waitFor();
    return frame;
  }

  get words() {
    return catalogueOf(this.locale);
  }

  get tab(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  /** The newest card that holds all of these texts. */
  card(...texts: readonly string[]): Locator {
    let cards = this.log.locator('.ac-adaptiveCard');
    for (const text of texts) cards = cards.filter({ hasText: text });
    return cards.last();
  }

  async become(name: string): Promise<void> {
    const { persona } = this.words.frame;
    const chosen = this.page.getByRole('button', { name: persona.switchTo(name) });
    // A page that has just been loaded into the tab takes the focus, and an open menu closes.
    for (let attempt = 0; attempt < 5 && (await chosen.count()) === 0; attempt++) {
      await this.#choose(name).catch(() => this.page.keyboard.press('Escape'));
    }
    await chosen.waitFor();
  }

  async #choose(name: string): Promise<void> {
    const { persona } = this.words.frame;
    const soon = { timeout: 4_000 };
    await this.#switcher().click(soon);
    const another = this.page.getByRole('menuitem', { name: persona.another });
    await another.waitFor(soon);
    const listed = this.page.getByRole('menuitemradio').filter({ hasText: name });
    if ((await listed.count()) > 0) return listed.first().click(soon);
    await another.click(soon);
    await this.page.getByRole('searchbox').fill(name, soon);
    const found = this.page.getByRole('dialog').getByRole('button').filter({ hasText: name });
    await found.first().click(soon);
  }

  async showChat(): Promise<void> {
    await this.#app(this.words.frame.chat);
    await this.log.waitFor();
  }

  async showTab(): Promise<void> {
    await this.#app(this.words.frame.tab);
    await this.page.locator('iframe').waitFor();
  }

  async say(text: string): Promise<void> {
    await this.page.getByLabel(this.words.frame.bot.placeholder).fill(text);
    await this.page.keyboard.press('Enter');
  }

  async advance(url: string, minutes: number): Promise<void> {
    const moved = await fetch(`${url}/local/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ advanceMinutes: minutes }),
    });
    if (!moved.ok) throw new Error('the clock did not move');
  }

  async #app(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  }

  #switcher(): Locator {
    const { switchTo } = this.words.frame.persona;
    const ending = switchTo('').split('.').at(-1)?.trim() ?? '';
    return this.page.getByRole('button', { name: new RegExp(ending, 'u') });
  }
}
