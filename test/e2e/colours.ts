import type { Frame } from 'playwright-core';
import { z } from 'zod';

/**
 * What keeps the colours of another theme: words that can no longer be told from what they stand on, and
 * surfaces of a page that is dark which are still light.
 */
export async function staleIn(tab: Frame, ground: 'light' | 'dark'): Promise<readonly string[]> {
  let found: readonly string[] = [];
  // Where motion is reduced a colour still changes over one frame, and what inherits it over the next.
  for (let frame = 0; frame < 60; frame++) {
    found = z.array(z.string()).parse(await tab.evaluate(stale, ground));
    if (found.length === 0) return found;
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
  return found;
}

/** Runs in the page. */
function stale(ground: 'light' | 'dark'): readonly string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const read = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/gu) ?? []).map(Number);
    return [red, green, blue, text.startsWith('rgb') ? alpha : 0];
  };
  // Relative luminance and contrast as in WCAG 2.2.
  const luminance = ([red, green, blue]: Colour): number => {
    const linear = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const [r = 0, g = 0, b = 0] = linear;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const under = (element: Element | null): Colour => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0.5) return colour;
    }
    return [255, 255, 255, 1];
  };
  const isShown = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (one: Element) => `« ${one.textContent.trim().slice(0, 40)} »`;
  const faults: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { parentElement: around, nodeValue } = texts.currentNode;
    if (around === null || (nodeValue ?? '').trim() === '' || !isShown(around)) continue;
    if (around.closest('[aria-disabled=true], :disabled, [aria-hidden=true]') !== null) continue;
    const style = getComputedStyle(around);
    const ink = read(around instanceof SVGElement ? style.fill : style.color);
    if (ink[3] > 0.5 && contrast(ink, under(around)) < 3) faults.push(`${nameOf(around)} fades`);
  }
  for (const one of document.body.querySelectorAll('*')) {
    const { width, height } = one.getBoundingClientRect();
    if (width < 200 || height < 30 || !isShown(one)) continue;
    const colour = read(getComputedStyle(one).backgroundColor);
    const isLight = colour[3] > 0.5 && luminance(colour) > 0.8;
    if (isLight && ground === 'dark') faults.push(`${nameOf(one)} stays light`);
  }
  return [...new Set(faults)];
}
