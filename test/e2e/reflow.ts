import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

/** A small phone; a laptop at 200 %; a wide screen. At 400 % a laptop is as narrow as the phone. */
const WIDTHS = [320, 640, 1920];
/** As far apart as a reader may set letters, words and lines without losing anything (WCAG 1.4.12). */
const APART = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** As long as a page may take to draw itself at another width. */
const LOOKS = 50;
const LOOK_MS = 100;

/** What a page that a tab shows loses at some width, or makes too small to hit. */
export async function lostIn(page: Page, tab: Frame): Promise<readonly string[]> {
  const faults: string[] = [];
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    // A reader's own style is there before the page draws its charts, which measure their words once.
    const style = width > 640 ? undefined : await tab.addStyleTag({ content: APART });
    await page.setViewportSize({ width, height: 800 });
    const spaced = await lasting(tab, beyondIn);
    await style?.evaluate((tag) => {
      if (tag instanceof Element) tag.remove();
    });
    const plain = await lasting(tab, beyondIn);
    const small = await lasting(tab, smallIn);
    faults.push(...new Set([...spaced, ...plain, ...small].map((one) => `${width} px: ${one}`)));
  }
  if (before !== null) await page.setViewportSize(before);
  return faults;
}

/** What is still so once the page has had time to draw itself at its new width, charts last. */
async function lasting(tab: Frame, look: () => readonly string[]): Promise<readonly string[]> {
  let found = z.array(z.string()).parse(await tab.evaluate(look));
  for (let again = 0; again < LOOKS && found.length > 0; again++) {
    await tab.waitForTimeout(LOOK_MS);
    found = z.array(z.string()).parse(await tab.evaluate(look));
  }
  return found;
}

/** Runs in the page: words that stand beyond its edge, or are cut off by what they stand in. */
function beyondIn(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const faults =
    scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px beyond the edge`] : [];
  const cuts = (value: string) => value === 'hidden' || value === 'clip';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    const words = currentNode.textContent?.trim().slice(0, 40) ?? '';
    if (words === '' || width < 2) continue;
    for (let at = currentNode.parentElement; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      // Only for screen readers, or in a box of its own that scrolls.
      if (style.clipPath !== 'none' || style.overflowX === 'auto') break;
      if (cuts(style.overflowX) && (right > box.right + 2 || left < box.left - 2)) {
        faults.push(`« ${words} » is cut off`);
        break;
      }
    }
  }
  return faults;
}

/** Runs in the page: targets below 24 px (WCAG 2.5.8) that stand alone, main actions below 44 on a phone. */
function smallIn(): readonly string[] {
  const TARGETS =
    'a[href], button, select, textarea, summary, input:not([type=radio], [type=checkbox])';
  const brand = document.createElement('i');
  brand.style.backgroundColor = 'var(--colorBrandBackground)';
  document.querySelector('.fui-FluentProvider')?.append(brand);
  const main = getComputedStyle(brand).backgroundColor;
  brand.remove();
  return [...document.querySelectorAll<HTMLElement>(TARGETS)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !one.hasAttribute('data-tabster-dummy'))
    .flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const said = `« ${(one.ariaLabel ?? one.textContent).trim().slice(0, 40)} » is ${width.toFixed()} × ${height.toFixed()}`;
      const isMain =
        one.matches('button:not([aria-pressed])') &&
        getComputedStyle(one).backgroundColor === main &&
        window.innerWidth <= 480;
      return Math.min(width, height) < 23.5 || (isMain && height < 43.5) ? [said] : [];
    });
}
