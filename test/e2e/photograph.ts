// npm run photograph -- FOLDER [--only TEXT] [--theme light] [--lang fr] [--width 390]
// Every page of the tab on the demo programme, for somebody who may open it, in three themes, two
// languages and two widths, each whole: FOLDER/PERSONA/route~theme~language~width.png. Beside them
// FOLDER/index.html shows them all, a row a page, to be looked at. `--only` takes the routes that
// contain TEXT; the others narrow the looks to one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer } from './server.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGS = ['fr', 'en'] as const;
const WIDTHS = [390, 1280] as const;
/** No page is taller; one that is would be a fault of its own. */
const TALLEST = 6_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
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
  const pages = (await pagesOfDemo(server.url)).filter(({ route }) => route.includes(values.only));
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
  const query = { theme, lang, as: first.oid, view: 'tab', page: first.route };
  await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  mkdirSync(join(folder, first.kind), { recursive: true });
  for (const { kind, route } of pages) {
    for (const width of chosen(WIDTHS, values.width)) {
      await page.setViewportSize({ width, height: 844 });
      await show(page, route);
      const name = `${titleOf(route)}~${theme}~${lang}~${String(width)}.png`;
      await page.screenshot({ path: join(folder, kind, name) });
      taken.push(`${kind}/${name}`);
    }
  }
  await context.close();
}

/** A route as the name of a file: what it shows, without which programme, pair or session. */
function titleOf(route: string): string {
  const parts = route.split('/').filter((part) => part !== '' && part.length < 24);
  return parts.join('_');
}

/** Waits for the page of a route, then makes the window as tall as what it shows. */
async function show(page: Page, route: string): Promise<void> {
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('the frame shows no tab');
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
  // A page that follows a computation asks again and again: it is as quiet as it gets.
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  // The page before stays in the tree, unseen, while the next one is fetched.
  await tab.locator('[class*=fui-Skeleton]:visible').first().waitFor({ state: 'hidden' });
  await tab.locator('h1:visible').first().waitFor();
  const height = await tab.evaluate(() => {
    const main = [...document.querySelectorAll('main')].at(-1);
    return Math.ceil(main?.getBoundingClientRect().bottom ?? 0) + window.scrollY;
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
