import type { FrameLocator, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDemo } from './demo.ts';
import { WRITE_FAILURES, type WriteFailure } from './write-failures.ts';
import { WRITE_FORMS } from './write-forms.ts';

const LONG = { timeout: 120_000 };
/** Longer than the tab waits for any answer. */
const GIVEN_UP_MS = 250_000;

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo.close());

/** What is typed and chosen on the page, field by field. */
function written(tab: FrameLocator): Promise<readonly string[]> {
  const fields = 'input, textarea, select, [aria-pressed], [aria-checked]';
  return tab.locator('body').evaluate(
    (body, all) =>
      [...body.querySelectorAll(all)].map((field) => {
        const { value, checked } = field as Partial<HTMLInputElement>;
        const said = ['aria-pressed', 'aria-checked'].map((name) => field.getAttribute(name));
        return [value ?? '', String(checked), ...said].join('|');
      }),
    fields,
  );
}

/** Sends once, and has it fail; what is shown and what is left afterwards. */
async function failing(page: Page, tab: FrameLocator, send: Locator, failure: WriteFailure) {
  const held: Route[] = [];
  let asked = 0;
  const answer = async (route: Route) => {
    const request = route.request();
    // The price of a rule is a question, though a long one.
    if (request.method() === 'GET' || request.url().endsWith('/preview')) return route.fallback();
    asked += 1;
    if (failure.answer === undefined) held.push(route);
    else await failure.answer(route);
  };
  await page.route('**/api/**', answer);
  const before = await written(tab);
  await send.click();
  await expect.poll(() => asked).toBe(1);
  if (failure.answer === undefined) await page.clock.fastForward(GIVEN_UP_MS);
  const alerts = tab.getByRole('alert');
  for (const line of failure.says) await alerts.filter({ hasText: line }).first().waitFor();
  await expect.poll(() => send.getAttribute('aria-busy')).not.toBe('true');
  const left = {
    fields: await written(tab),
    isUsable: await send.isEnabled(),
    isFocusSomewhere: await tab.locator(':focus').count(),
    announced: (await tab.locator('[role=status][aria-live=polite]').allInnerTexts()).join(''),
  };
  await Promise.all(held.map((route) => route.abort()));
  await page.unroute('**/api/**', answer);
  return { before, left };
}

test.each(WRITE_FORMS)(
  '$name: whatever fails is said, and what is written can be sent again',
  LONG,
  async ({ kind, page: ending, fill, send }) => {
    const { context, page, tab } = await demo.open(kind, ending, {
      lang: 'fr',
      prepare: (page) => page.clock.install(),
    });
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await fill(tab);
    for (const failure of WRITE_FAILURES) {
      const { before, left } = await failing(page, tab, send(tab), failure);
      expect(left, failure.name).toEqual({
        fields: before,
        isUsable: true,
        isFocusSomewhere: 1,
        announced: '',
      });
    }
    await context.close();
  },
);
