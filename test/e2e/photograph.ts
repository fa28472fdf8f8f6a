// npm run photograph -- FOLDER [--only TEXT] [--kind mentor] [--theme light] [--lang fr] [--width 390,1280] [--pages]
// Every page of the tab on the demo programme, for somebody who may open it, in three themes, two
// languages and five widths, each whole, and what a tap or two opens on it, dialogs included:
// FOLDER/PERSONA/route~theme~language~width.png and route=state~theme~language~width.png. What the demo
// lacks (programmes that are empty, to be published or archived, people who are proposed somebody or
// have signed, pages that refuse or fail) is put beside it for the scenes. Beside the pictures
// FOLDER/index.html shows them all, a row a page, to be looked at. `--only` takes the routes that
// contain TEXT, `--kind` those of a persona, either one or several between commas; the others narrow the
// looks to those given; with `--pages` the pages as they open and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { settle, tabOf, titlesOf, WINDOW, type Look } from './camera.ts';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { takeScenes } from './scenes/take.ts';
import { startServer } from './server.ts';
import { statesOf } from './states.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const LANGS = ['fr', 'en'] as const;
const WIDTHS = [320, 390, 768, 1280, 1920] as const;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    kind: { type: 'string' },
    theme: { type: 'string' },
    lang: { type: 'string' },
    width: { type: 'string' },
    pages: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Say which folder takes the pictures.');
const chosen = <T extends string | number>(all: readonly T[], one: string | undefined) =>
  all.filter((known) => one === undefined || one.split(',').includes(String(known)));

const kinds = values.kind?.split(',');
const [browser, server] = await Promise.all([openBrowser(), startServer()]);
const taken: string[] = [];
try {
  const isAsked = ({ kind }: TabPage, text: string): boolean =>
    values.only.split(',').some((part) => text.includes(part)) && (kinds?.includes(kind) ?? true);
  const pages = (await pagesOfDemo(server.url)).filter((page) => isAsked(page, page.route));
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
  const widths = chosen(WIDTHS, values.width);
  if (!values.pages) {
    const wanted = { into: folder, looks, widths, isAsked, kinds };
    taken.push(...(await takeScenes(browser, server.url, wanted)));
  }
  mkdirSync(folder, { recursive: true });
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
  { lang, theme }: Look,
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
      await page.setViewportSize({ width, height: WINDOW });
      // Through another page, so that nothing is left open of the state before.
      await show(page, '/preferences');
      await show(page, one.route);
      await take(one.kind, title);
      for (const { name, reach } of values.pages ? [] : statesOf(one, lang)) {
        await page.setViewportSize({ width, height: WINDOW });
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

/** Opens the page of a route. */
async function show(page: Page, route: string): Promise<void> {
  const tab = tabOf(page);
  await tab.evaluate((to) => {
    window.location.hash = to;
  }, route);
  await settle(page);
}

/** All pictures on one page, a row for each route and person. */
function contactSheet(names: readonly string[]): string {
  const rows = Map.groupBy(names, (name) => name.split('~')[0] ?? '');
  const row = ([title, of]: readonly [string, readonly string[]]) =>
    `<h2>${title}</h2><div>${of.map((name) => `<a href="${name}"><img loading="lazy" src="${name}" alt="${name}"></a>`).join('')}</div>`;
  const style = 'div{display:flex;gap:8px;overflow-x:auto}img{height:420px;border:1px solid #888}';
  return `<!doctype html><meta charset="utf-8"><title>Binôme</title><style>${style}</style>${[...rows].map(row).join('')}`;
}
