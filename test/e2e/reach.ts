import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { bringMarks, lastingFault } from './marks.ts';

const Stop = z.object({
  /** Out of the tab, on a guard of Fluent's that hands the focus on, on nothing, or on an element. */
  at: z.enum(['out', 'guard', 'nothing', 'element']),
  name: z.string(),
  fault: z.string().optional(),
});

/** More than a page has, beyond what was counted: a date is three stops, a guard one. */
const MORE = 60;

/**
 * What the keyboard cannot reach, cannot see or loses on the page that a tab shows: goes through it by Tab from
 * its top to its end, and holds each stop against how it looked without the focus.
 */
export async function unreachedIn(page: Page, tab: Frame): Promise<readonly string[]> {
  await tab.evaluate(bringMarks);
  const count = z.number().parse(await tab.evaluate(prepare));
  const faults: string[] = [];
  let isInside = false;
  for (let press = 0; press < count + MORE; press++) {
    await page.keyboard.press('Tab');
    const stop = Stop.parse(await tab.evaluate(look));
    const fault =
      stop.fault &&
      (await lastingFault(page, async () => Stop.parse(await tab.evaluate(look)).fault));
    if (stop.at === 'out' && isInside) break;
    isInside ||= stop.at !== 'out';
    if (stop.at === 'nothing') {
      // Past the end, a frame may keep the keyboard for one stop before it hands it on.
      if (isInside && (await missedIn(tab)).length === 0) break;
      faults.push('the focus is nowhere');
    }
    if (fault !== undefined) faults.push(`${fault}: ${stop.name}`);
  }
  return [...faults, ...(await missedIn(tab))];
}

async function missedIn(tab: Frame): Promise<readonly string[]> {
  return z.array(z.string()).parse(await tab.evaluate(missed));
}

interface Looked {
  readonly all: readonly HTMLElement[];
  readonly seen: Set<Element>;
  readonly nameOf: (element: Element) => string;
}

declare global {
  interface Window {
    looked?: Looked;
  }
}

/** Runs in the page: remembers what can be acted on and how it looks, and goes to the top. */
function prepare(): number {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} « ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)} »`;
  const all = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => isShown(one) && !one.hasAttribute('data-tabster-dummy') && !one.matches(':disabled'),
  );
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.marks?.remember(all);
  window.looked = { all, seen: new Set(), nameOf };
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  return all.length;
}

/** Runs in the page: where the focus is, and what is wrong with that. */
function look(): z.input<typeof Stop> {
  const { activeElement: here } = document;
  const { looked } = window;
  if (!document.hasFocus() || looked === undefined) return { at: 'out', name: '' };
  if (here === null || here === document.body) return { at: 'nothing', name: '' };
  const name = looked.nameOf(here);
  if (here.hasAttribute('data-tabster-dummy')) return { at: 'guard', name };
  looked.seen.add(here);
  const fault = window.marks?.faultAt(here);
  return { at: 'element', name, ...(fault === undefined ? {} : { fault }) };
}

/** Runs in the page: what the Tab key never came to, less what arrows reach within a group. */
function missed(): readonly string[] {
  const { looked } = window;
  if (looked === undefined) return [];
  const { all, seen, nameOf } = looked;
  const groupOf = (element: Element): Element | null =>
    element instanceof HTMLInputElement && element.type === 'radio'
      ? element.closest('[role=radiogroup], fieldset, form')
      : // The last is how Fluent has arrows go through the bars of a chart.
        element.closest(
          '[role=tablist], [role=radiogroup], [role=toolbar], [role=menu], [data-tabster*=mover]',
        );
  const reached = new Set([...seen].map(groupOf));
  return all
    .filter((one) => one.isConnected && one.tabIndex >= 0 && one.checkVisibility())
    .filter((one) => !seen.has(one) && (groupOf(one) === null || !reached.has(groupOf(one))))
    .map((one) => `the keyboard does not reach ${nameOf(one)}`);
}
