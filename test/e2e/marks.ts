import type { Page } from 'playwright-core';

const LOOKS = 60;
const LOOK_MS = 50;

/**
 * The fault that a look keeps finding: what is told of a bar, or a colour, may still be on its way to its place
 * when the keyboard has come. What is wrong for as long as somebody would wait is wrong.
 */
export async function lastingFault(
  page: Page,
  look: () => Promise<string | undefined>,
): Promise<string | undefined> {
  let fault = await look();
  for (let again = 1; fault !== undefined && again < LOOKS; again++) {
    await page.waitForTimeout(LOOK_MS);
    fault = await look();
  }
  return fault;
}

/** How the tab marks where the keyboard is; lives in the page that is looked at. */
interface Marks {
  /** What a focus may change of an element. */
  readonly lookOf: (element: Element) => string;
  /** How these look without the focus; the one that has it is left out. */
  readonly remember: (elements: readonly Element[]) => void;
  /** What is wrong with where the focus is. */
  readonly faultAt: (here: Element) => string | undefined;
}

declare global {
  interface Window {
    marks?: Marks;
  }
}

/** Runs in the page: brings what looks at its marks, once. */
export function bringMarks(): void {
  if (window.marks !== undefined) return;
  const MARKS = ['outline', 'boxShadow', 'border', 'backgroundColor', 'textDecoration'] as const;
  const before = new WeakMap<Element, string>();
  const lookOf = (element: Element): string => {
    const { parentElement: around } = element;
    // Fluent draws the ring of a box or a field beside it or around it.
    const near = [element, around, around?.parentElement, ...(around?.children ?? [])];
    return near
      .slice(0, 8)
      .filter((one) => one instanceof Element)
      .flatMap((one) => ['', '::before', '::after'].map((part) => ({ one, part })))
      .map(({ one, part }) => {
        const style = getComputedStyle(one, part);
        return MARKS.map((mark) => style[mark]).join();
      })
      .join('\n');
  };
  const isBeyond = ({ left, right, top, bottom }: DOMRect) =>
    bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth;
  const isCovered = (here: Element): boolean => {
    const { left, right, top, bottom } = here.getBoundingClientRect();
    const inside = (at: number, end: number) => Math.min(Math.max(at, 1), end - 2);
    const over = document.elementFromPoint(
      inside((left + right) / 2, innerWidth),
      inside((top + bottom) / 2, innerHeight),
    );
    return !(over === null || over.contains(here) || here.parentElement?.contains(over) === true);
  };
  window.marks = {
    lookOf,
    remember: (elements) => {
      for (const one of elements) {
        if (one !== document.activeElement) before.set(one, lookOf(one));
      }
    },
    faultAt: (here) => {
      if (before.get(here) === lookOf(here)) return 'nothing marks the focus';
      if (isBeyond(here.getBoundingClientRect())) return 'the focus is out of sight';
      return isCovered(here) ? 'something covers the focus' : undefined;
    },
  };
}
