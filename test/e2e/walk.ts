import type { Browser, BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import { tabOf } from './camera.ts';
import { secluded } from './inspect.ts';

/** Somebody's tab, in which they walk from page to page. */
export interface Walk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tab: Frame;
  /** What went wrong in the page itself. */
  readonly errors: string[];
  /** What the tab asked for and has not read yet. */
  readonly pending: ReadonlySet<Request>;
}

const ANSWERS = '**/api/**';

/** A page that asks for nothing, from which one comes to the others. */
export const ELSEWHERE = '/nowhere';

export async function walkAs(browser: Browser, url: string, oid: string): Promise<Walk> {
  const context = await secluded(browser, 'en');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const pending = new Set<Request>();
  page.on('request', (request) => {
    if (/\/(?:api|tab)\//u.test(request.url())) pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const query = { as: oid, lang: 'en', theme: 'light', view: 'tab', page: ELSEWHERE };
  await page.goto(`${url}/?${new URLSearchParams(query).toString()}`);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  return { context, page, tab: tabOf(page), errors, pending };
}

/** Asks for a page, which may still be on its way after that. */
export async function goTo({ tab }: Walk, route: string): Promise<void> {
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
}

/** Loads the tab anew: nothing is known of what other pages asked for. */
export async function startAnew(walk: Walk): Promise<void> {
  await goTo(walk, ELSEWHERE);
  await walk.tab.evaluate(() => {
    document.documentElement.dataset['old'] = '';
    setTimeout(() => window.location.reload());
  });
  await walk.tab.waitForFunction(
    () =>
      document.documentElement.dataset['old'] === undefined &&
      document.querySelector('main h1') !== null,
  );
  await isThere(walk, ELSEWHERE);
}

/** Until nothing more is asked than what is held back, and what came is drawn. */
export async function isQuiet({ tab, pending }: Walk, held: () => number = () => 0): Promise<void> {
  // What an answer brings may ask for more: it is quiet once some frames passed without that.
  for (let frames = 0; frames < 6; frames++) {
    if (pending.size > held()) frames = -1;
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Until the page of a route shows all it has. */
export async function isThere(walk: Walk, route: string): Promise<void> {
  await walk.tab.waitForFunction((to) => window.location.hash.startsWith(`#${to}`), route);
  await walk.tab.waitForFunction(() => {
    const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const titles = [...document.querySelectorAll('main h1')].filter(isShown);
    const waits = [...document.querySelectorAll('[class*=fui-Skeleton], [aria-busy=true]')];
    return titles.length === 1 && !waits.some(isShown);
  });
  await isQuiet(walk);
}

/** Runs in the page: what it says and offers, without its figures, which a clock may move. */
export function saidIn(): readonly string[] {
  return [...document.querySelectorAll('main :is(h2, h3, p, button, [role=status])')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => one.textContent.replaceAll(/\d+/gu, '').trim())
    .filter((text) => text !== '');
}

/** Answers that are asked for and held back; those let go are answered one after the other. */
export async function holdAnswers({ page }: Walk) {
  const held: Route[] = [];
  let isOver = false;
  await page.route(ANSWERS, async (route) => {
    if (isOver) await route.continue();
    else held.push(route);
  });
  return {
    count: () => held.length,
    letOne: async () => {
      const route = held.shift();
      if (route === undefined) return;
      const request: Request = route.request();
      await route.continue();
      await (await request.response())?.finished();
    },
    /** These, and all that are asked for from now on. */
    letAll: async () => {
      isOver = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}
