// npm run axe [-- --theme dark --lang fr]
// What axe finds on every page of the tab on the demo programme, for somebody who may open it, and on what
// a tap or two opens on it, dialogs included, on a telephone (390 px) and a desktop (1280 px): one JSON line
// for each theme and language with how many pages there are, how many views of them were looked at,
// and what was found by impact, each with its page.
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { settle, tabOf, WINDOW, type Look } from './camera.ts';
import { openBrowser } from './frame.ts';
import { findingsIn, secluded } from './inspect.ts';
import { pagesByPerson, type TabPage } from './pages.ts';
import { startServer } from './server.ts';
import { statesOf } from './states.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGS = ['fr', 'en'] as const;
const WIDTHS = [390, 1280];

const { values } = parseArgs({ options: { theme: { type: 'string' }, lang: { type: 'string' } } });
const [browser, server] = await Promise.all([openBrowser(), startServer()]);
try {
  const people = await pagesByPerson(server.url);
  for (const theme of THEMES.filter((one) => one === (values.theme ?? one))) {
    for (const lang of LANGS.filter((one) => one === (values.lang ?? one))) {
      console.log(JSON.stringify(await lookedAt(browser, people, { theme, lang })));
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function lookedAt(
  inside: Browser,
  people: ReadonlyMap<string, readonly TabPage[]>,
  look: Look,
): Promise<object> {
  const findings: Record<string, string[]> = {};
  let views = 0;
  for (const [oid, pages] of people) {
    const context = await secluded(inside, look.lang);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const query = new URLSearchParams({ ...look, as: oid, view: 'tab', page: '/nowhere' });
    await page.goto(`${server.url}/?${query.toString()}`);
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    for (const one of pages) {
      for (const width of WIDTHS) {
        const told = async (what: string) => {
          views += 1;
          for (const { id, impact } of await findingsIn(tabOf(page))) {
            (findings[impact ?? 'unknown'] ??= []).push(`${id}: ${what} ${String(width)}`);
          }
        };
        await show(page, one.route, width);
        await told(`${one.kind} ${one.route}`);
        for (const { name, reach } of statesOf(one, look.lang)) {
          await show(page, '/preferences', width);
          await show(page, one.route, width);
          const isThere = await reach(page.frameLocator('iframe')).then(
            () => true,
            // What waits for the featured people goes by the demo's day.
            () => false,
          );
          if (!isThere) continue;
          await settle(page);
          await told(`${one.kind} ${one.route} ${name}`);
        }
      }
    }
    await context.close();
  }
  const pages = [...people.values()].flat().length;
  return { ...look, pages, views, findings };
}

async function show(page: Page, route: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: WINDOW });
  await tabOf(page).evaluate((to) => {
    window.location.hash = to;
  }, route);
  await settle(page);
}
