import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { settingsEn } from '../../src/locales/settings.en.ts';
import { staleIn } from './colours.ts';
import { openBrowser } from './frame.ts';
import { pagesByPerson, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';
import {
  ELSEWHERE,
  goTo,
  holdAnswers,
  isQuiet,
  isThere,
  saidIn,
  startAnew,
  walkAs,
  type Walk,
} from './walk.ts';

const LONG = { timeout: 600_000 };
const { tab: shell, frame: around } = catalogueOf('en');
const PATIENT = { timeout: 30_000 };

declare global {
  interface Window {
    /** What a page has said since it was asked for. */
    said?: Set<string>;
  }
}

let browser: Browser;
let server: RunningServer;
let people: ReadonlyMap<string, readonly TabPage[]>;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  people = await pagesByPerson(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Each page in its person's tab; the errors of the pages themselves are among the faults. */
async function onEveryPage(
  look: (walk: Walk, route: string, at: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [oid, pages] of people) {
    const walk = await walkAs(browser, server.url, oid);
    for (const [at, { kind, route }] of pages.entries()) {
      const found = await look(walk, route, at);
      const thrown = walk.errors.splice(0);
      faults.push(...[...found, ...thrown].map((fault) => `${kind} ${route}: ${fault}`));
    }
    await walk.context.close();
  }
  return faults;
}

test(
  'while its answers are on their way, a page says nothing that they then belie',
  LONG,
  async () => {
    const faults = await onEveryPage(async (walk, route) => {
      const { tab } = walk;
      if (route === ELSEWHERE) return [];
      const found: string[] = [];
      await startAnew(walk);
      const answers = await holdAnswers(walk);
      await tab.evaluate(`(${listen.toString()})(${saidIn.toString()})`);
      await goTo(walk, route);
      await isQuiet(walk, answers.count);
      if (answers.count() > 0 && (await waitsOrAsks(walk)) === 0) {
        found.push('nothing tells that it waits');
      }
      for (let turn = 0; turn < 12 && answers.count() > 0; turn++) {
        await answers.letOne();
        await isQuiet(walk, answers.count);
      }
      await answers.letAll();
      await isThere(walk, route);
      const last = new Set(await tab.evaluate(saidIn));
      const said = await tab.evaluate(() => [...(window.said ?? [])]);
      const belied = said.filter((text) => !last.has(text));
      return [...found, ...belied.map((text) => `it said « ${text.slice(0, 80)} »`)];
    });
    expect(faults).toEqual([]);
  },
);

/** What shows that something comes, and what can be filled in meanwhile. */
function waitsOrAsks({ tab }: Walk): Promise<number> {
  return tab.locator('main :is([class*=fui-Skeleton], [role=status], input):visible').count();
}

/** Runs in the page: keeps what the next page says from frame to frame. */
function listen(read: () => readonly string[]): void {
  const said = new Set<string>();
  window.said = said;
  const look = () => {
    for (const text of read()) said.add(text);
    if (window.said === said) requestAnimationFrame(look);
  };
  window.addEventListener('hashchange', look, { once: true });
}

test(
  'a page keeps what it knows without a network, and is found again as it was left',
  LONG,
  async () => {
    const faults = await onEveryPage(async (walk, route) => {
      await goTo(walk, route);
      await isThere(walk, route);
      return [...(await lostOffline(walk)), ...(await lostOnReturn(walk, route))];
    });
    expect(faults).toEqual([]);
  },
);

async function lostOffline(walk: Walk): Promise<readonly string[]> {
  const { context, tab } = walk;
  const before = await tab.evaluate(saidIn);
  const notice = tab.getByText(shell.offlineBar);
  await context.setOffline(true);
  await notice.waitFor();
  // Whoever comes back to the tab has it ask again, in vain.
  await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await isQuiet(walk);
  const during = new Set(await tab.evaluate(saidIn));
  await context.setOffline(false);
  await notice.waitFor({ state: 'detached' });
  await isQuiet(walk);
  const after = new Set(await tab.evaluate(saidIn));
  const missing = (there: ReadonlySet<string>, when: string) =>
    before
      .filter((text) => !there.has(text))
      .map((text) => `${when} it lacks « ${text.slice(0, 80)} »`);
  const alerts = await tab.locator('main [role=alert]:visible').filter({ hasText: /\S/u }).count();
  return [
    ...missing(during, 'offline'),
    ...missing(after, 'online again'),
    ...(alerts > 0 ? ['online again it still complains'] : []),
  ];
}

/** How far down a page is left, where it is long enough. */
const FAR_DOWN = 300;

async function lostOnReturn(walk: Walk, route: string): Promise<readonly string[]> {
  const { tab } = walk;
  if (route === ELSEWHERE) return [];
  const before = await tab.evaluate(saidIn);
  const left = await tab.evaluate((top) => {
    window.scrollTo(0, top);
    return window.scrollY;
  }, FAR_DOWN);
  await goTo(walk, ELSEWHERE);
  await isThere(walk, ELSEWHERE);
  await tab.evaluate(() => window.history.back());
  await isThere(walk, route);
  const found = await tab.evaluate(() => window.scrollY);
  const after = new Set(await tab.evaluate(saidIn));
  const isDeep = route.split('/').length > 2 && !/\/(?:enrol|channel)\//u.test(route);
  const waysBack = await tab.locator('main header a[href]:visible').count();
  return [
    ...(Math.abs(found - left) > 1
      ? [`left at ${String(left)} px, found at ${String(found)}`]
      : []),
    ...before.filter((text) => !after.has(text)).map((text) => `back it lacks « ${text} »`),
    ...(isDeep && waysBack === 0 ? ['no way back'] : []),
  ];
}

test('a theme that is switched while a page is shown reaches all of it', LONG, async () => {
  const turns = [around.theme.dark, around.theme.contrast, around.theme.light];
  const faults = await onEveryPage(async (walk, route, at) => {
    const { page, tab } = walk;
    await goTo(walk, route);
    await isThere(walk, route);
    const before = await tab.evaluate(groundIn);
    const theme = turns[at % turns.length] ?? around.theme.dark;
    await page.getByRole('button', { name: around.theme.label }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await expect.poll(() => tab.evaluate(groundIn), { timeout: 30_000 }).not.toBe(before);
    return staleIn(tab, theme === around.theme.light ? 'light' : 'dark');
  });
  expect(faults).toEqual([]);
});

/** Runs in the page: the colour of all that it stands on. */
function groundIn(): string {
  const root = document.querySelector('.fui-FluentProvider > div');
  return root === null ? '' : getComputedStyle(root).backgroundColor;
}

test(
  'answers that come when their page is left neither break nor show anything',
  LONG,
  async () => {
    for (const [oid, pages] of people) {
      const walk = await walkAs(browser, server.url, oid);
      const answers = await holdAnswers(walk);
      for (const { route } of pages) {
        await goTo(walk, route);
        await isQuiet(walk, answers.count);
      }
      await goTo(walk, ELSEWHERE);
      await answers.letAll();
      await isThere(walk, ELSEWHERE);
      expect(walk.errors).toEqual([]);
      expect(await walk.tab.locator('main h1:visible').innerText()).toBe(shell.notFound.title);
      await walk.context.close();
    }
  },
);

test('what somebody did does not fetch them from where they have gone since', LONG, async () => {
  const [oid, pages] = [...people].find(([, [first]]) => first?.kind === 'manager') ?? ['', []];
  const copy = pages.find(({ route }) => route.endsWith('/copy'))?.route ?? '';
  const walk = await walkAs(browser, server.url, oid);
  await goTo(walk, copy);
  await isThere(walk, copy);
  const answers = await holdAnswers(walk);
  const make = walk.tab.getByRole('button', { name: settingsEn.duplicate.confirm });
  await make.click();
  await expect.poll(() => make.getAttribute('aria-busy'), PATIENT).toBe('true');
  // A second press, while the first is under way, is no second copy.
  await make.click({ force: true });
  expect(answers.count()).toBe(1);
  await goTo(walk, ELSEWHERE);
  await answers.letAll();
  await isThere(walk, ELSEWHERE);
  expect(await walk.tab.evaluate(() => window.location.hash)).toBe(`#${ELSEWHERE}`);
  await walk.context.close();
});
