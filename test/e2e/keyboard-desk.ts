import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { secluded } from './inspect.ts';
import { Keyboard } from './keyboard.ts';

/** A page of the tab in English, in front of somebody who has a keyboard and no mouse. */
export interface Desk {
  readonly keys: Keyboard;
  readonly tab: FrameLocator;
  readonly button: (name: string) => Locator;
  readonly link: (name: string | RegExp) => Locator;
  /** A field, be it one that must be filled, by its label. */
  readonly field: (label: string) => Locator;
  readonly dialog: (name: string) => Locator;
  readonly said: (text: string | RegExp) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const WORDS = catalogueOf('en');

interface Seat {
  readonly as: string;
  readonly route?: string;
  readonly view?: 'tab' | 'channel';
}

/** Opens a page for one account, where the tab puts the focus on its title by itself. */
export async function sitDown(
  browser: Browser,
  url: string,
  { as, route, view = 'tab' }: Seat,
): Promise<Desk> {
  const context = await secluded(browser, 'en');
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const asked = {
    as,
    lang: 'en',
    theme: 'light',
    view,
    ...(route === undefined ? {} : { page: route }),
  };
  await page.goto(`${url}/?${new URLSearchParams(asked).toString()}`);
  const tab = page.frameLocator('iframe');
  const keys = new Keyboard(page, tab);
  await keys.begin();
  const named = (name: string | RegExp) => ({ name, exact: true });
  return {
    keys,
    tab,
    button: (name) => tab.getByRole('button', named(name)),
    link: (name) => tab.getByRole('link', named(name)),
    field: (label) => tab.getByLabel(new RegExp(`^${escaped(label)}\\W*$`, 'u')),
    dialog: (name) => tab.getByRole('dialog').getByRole('button', named(name)),
    said: (text) => tab.getByText(text).first().waitFor(),
    close: () => context.close(),
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
