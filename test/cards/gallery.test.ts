import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/chromium.ts';
import { gallery } from './gallery.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';

const LONG = (text: string): string => `${text}${'Wolfeschlegelsteinhausenbergerdorff'.repeat(4)}`;
const PHONE = 360;
const DESKTOP = 1100;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
});
afterAll(() => browser.close());

interface Seen {
  readonly cards: number;
  readonly buttons: number;
  /** Cards wider than they may be, and what of them sticks out. */
  readonly tooWide: readonly string[];
}

const LOOK = `(() => {
  const figures = [...document.querySelectorAll('figure')];
  const tooWide = figures.flatMap((figure) => {
    const { right } = figure.getBoundingClientRect();
    return [...figure.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > right + 1)
      .map((one) => figure.id + ': ' + one.textContent.slice(0, 60));
  });
  const buttons = document.querySelectorAll('.ac-pushButton').length;
  return { cards: figures.length, buttons, tooWide };
})()`;

test.each([
  ['fr', PHONE, 'usual words', NOBODY_CHANGED],
  ['en', PHONE, 'usual words', NOBODY_CHANGED],
  ['fr', DESKTOP, 'usual words', NOBODY_CHANGED],
  ['en', DESKTOP, 'usual words', NOBODY_CHANGED],
  ['fr', PHONE, 'endless names', LONG],
] as const)(
  'every card in %s is drawn whole at %i pixels with %s',
  async (locale, width, _what, words) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent(gallery(locale, words));
    const seen: Seen = await page.evaluate(LOOK);
    await page.close();
    expect(errors).toEqual([]);
    expect(seen.tooWide).toEqual([]);
    expect(seen.cards).toBe(samples(words).size);
    expect(seen.buttons).toBeGreaterThan(80);
  },
);
