// npm run photograph -- FOLDER [--only TEXT] [--kind mentor] [--theme light] [--lang fr] [--width 390]
// Every page of the tab on the demo programme, for somebody who may open it, in three themes, two
// languages and two widths, each whole, and what a tap or two opens on it, dialogs included:
// FOLDER/PERSONA/route~theme~language~width.png and route=state~theme~language~width.png. Beside them
// FOLDER/index.html shows them all, a row a page, to be looked at. `--only` takes the routes that
// contain TEXT, `--kind` those of one persona; the others narrow the looks to one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer } from './server.ts';
import { statesOf } from './states.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGS = ['fr', 'en'] as const;
const WIDTHS = [390, 1280] as const;
/** No page is taller; one that is would be a fault of its own. */
const TALLEST = 6_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    kind: { type: 'string' },
    theme: { type: 'string' },
    lang: { type: 'string' },
    width: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Say which folder takes the pictures.');
const chosen = <T extends string | number>(all: readonly T[], one: string | undefined) =>
  all.filter((known) => one === undefined || String(known) === one);

const [browser, server] = await Promise.all([openBrowser(), startServer()]);
const taken: string[] = [];
try {
  const pages = (await pagesOfDemo(server.url)).filter(
    ({ kind, route }) =>
      route.includes(values.only) && (values.kind === undefined || values.kind === kind),
  );
  const looks = chosen(LANGS, values.lang).flatMap((lang) =>
    chosen(THEMES, values.theme).map((theme) => ({ lang, theme })),
  );
  for (const look of looks) {
    for (const kind of new Set(pages.map((page) => page.kind))) {
      await album(
        browser,
        pages.filter((page) => page.kind === kind),
        look,
      );
    }
  }
  writeFileSync(join(folder, 'index.html'), contactSheet(taken));
  console.log(`${String(taken.length)} pictures in ${folder}`);
} finally {
  await browser.close();
  await server.stop();
}

/** The pages of one person in one look: the tab is opened once, and walked through. */
async function album(
  inside: Browser,
  pages: readonly TabPage[],
  { lang, theme }: { readonly lang: 'fr' | 'en'; readonly theme: string },
): Promise<void> {
  const [first] = pages;
  if (first === undefined || folder === undefined) return;
  const context = await secluded(inside, lang);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const query = { theme, lang, as: first.oid, view: 'tab', page: first.route };
  await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  mkdirSync(join(folder, first.kind), { recursive: true });
  const take = async (kind: string, title: string) => {
    const name = `${title}~${theme}~${lang}~${String(page.viewportSize()?.width)}.png`;
    await page.screenshot({ path: join(folder, kind, name) });
    taken.push(`${kind}/${name}`);
  };
  const titles = titlesOf(pages.map(({ route }) => route));
  for (const [at, one] of pages.entries()) {
    const title = titles[at] ?? '';
    for (const width of chosen(WIDTHS, values.width)) {
      await page.setViewportSize({ width, height: 844 });
      await show(page, one.route);
      await take(one.kind, title);
      for (const { name, reach } of statesOf(one, lang)) {
        await page.setViewportSize({ width, height: 844 });
        // Through another page, so that nothing is left open of the state before.
        await show(page, '/preferences');
        await show(page, one.route);
        try {
          await reach(page.frameLocator('iframe'));
        } catch {
          // Whom the demo features, and what waits for them, goes by its day.
          console.log(`${one.kind}: nothing to open for ${title}=${name} in ${theme}, ${lang}`);
          continue;
        }
        await settle(page);
        await take(one.kind, `${title}=${name}`);
      }
    }
  }
  await context.close();
}

/** Routes as names of files: what each shows, without which programme, pair or session. */
function titlesOf(routes: readonly string[]): readonly string[] {
  const taken = new Map<string, number>();
  return routes.map((route) => {
    const title = route.split('/').filter((part) => part !== '' && part.length < 24);
    const name = title.join('_');
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${String(count)}`;
  });
}

/** Opens the page of a route. */
async function show(page: Page, route: string): Promise<void> {
  const tab = tabOf(page);
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
  await settle(page);
}

function tabOf(page: Page): Frame {
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('the frame shows no tab');
  return tab;
}

/** Waits until the page has what it shows, then makes the window as tall as that. */
async function settle(page: Page): Promise<void> {
  const tab = tabOf(page);
  // A page that follows a computation asks again and again: it is as quiet as it gets.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  // The page before stays in the tree, unseen, while the next one is fetched.
  await tab.locator('[class*=fui-Skeleton]:visible').first().waitFor({ state: 'hidden' });
  await tab.locator('h1:visible').first().waitFor();
  const height = await tab.evaluate(() => {
    const shown = [...document.querySelectorAll('main, [role=dialog]')].map(
      (part) => part.getBoundingClientRect().bottom,
    );
    return Math.ceil(Math.max(0, ...shown)) + window.scrollY;
  });
  const { width = 0, height: shown = 0 } = page.viewportSize() ?? {};
  const around = shown - (await tab.evaluate(() => window.innerHeight));
  await page.setViewportSize({
    width,
    height: Math.min(TALLEST, Math.max(shown, height + around)),
  });
}

/** All pictures on one page, a row for each route and person. */
function contactSheet(names: readonly string[]): string {
  const rows = Map.groupBy(names, (name) => name.split('~')[0] ?? '');
  const row = ([title, of]: readonly [string, readonly string[]]) =>
    `<h2>${title}</h2><div>${of.map((name) => `<a href="${name}"><img loading="lazy" src="${name}" alt="${name}"></a>`).join('')}</div>`;
  const style = 'div{display:flex;gap:8px;overflow-x:auto}img{height:420px;border:1px solid #888}';
  return `<!doctype html><meta charset="utf-8"><title>Binôme</title><style>${style}</style>${[...rows].map(row).join('')}`;
}
