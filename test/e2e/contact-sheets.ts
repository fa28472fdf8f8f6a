// npm run photograph -- FOLDER --pages --width 390,1280 && npm run contact-sheets FOLDER OUT
// One sheet for each look (theme, language, width) of the pictures in FOLDER, all pages and personas side
// by side under their names: OUT/THEME~LANG~WIDTH.jpg. A page that is longer than a thumb shows its top.
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './frame.ts';

/** Pixels of a sheet and of its thumbs. */
const SHEET = 1_920;
const TALLEST = 300;
const WIDE = { phone: 112, desktop: 232 };

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  throw new Error('Say which folder has the pictures, and which takes the sheets.');
}

interface Picture {
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  readonly look: string;
}

const kinds = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
const pictures = kinds.flatMap(({ name: kind }) =>
  readdirSync(join(folder, kind))
    .toSorted()
    .map((name) => pictureOf(kind, name)),
);

mkdirSync(out, { recursive: true });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SHEET, height: 600 } });
  // Pictures of this machine are shown to a page of this machine only.
  await page.goto(pathToFileURL(resolve(folder, 'index.html')).href);
  for (const [look, shown] of Map.groupBy(pictures, (one) => one.look)) {
    await page.setContent(sheet(look, shown));
    await page
      .locator('img')
      .evaluateAll((all) => Promise.all(all.map((one) => (one as HTMLImageElement).decode())));
    const path = join(out, `${look}.jpg`);
    await page.screenshot({ path, type: 'jpeg', quality: 60, fullPage: true });
    console.log(`${path}: ${String(shown.length)} pages`);
  }
} finally {
  await browser.close();
}

function pictureOf(kind: string, name: string): Picture {
  const [title = '', ...look] = name.replace(/\.png$/u, '').split('~');
  return { file: resolve(folder ?? '', kind, name), kind, title, look: look.join('~') };
}

function sheet(look: string, pictures: readonly Picture[]): string {
  const width = Number(look.split('~').at(-1)) < 768 ? WIDE.phone : WIDE.desktop;
  const style = [
    'body{margin:8px;background:#888;font:11px sans-serif;display:flex;flex-wrap:wrap;gap:8px}',
    `figure{margin:0;width:${String(width)}px}figcaption{height:28px;overflow:hidden;color:#fff}`,
    `img{width:100%;max-height:${String(TALLEST)}px;object-fit:cover;object-position:top}`,
  ].join('');
  const thumbs = pictures.map(
    ({ file, kind, title }) =>
      `<figure><figcaption>${kind}: ${title.replaceAll('_', ' ')}</figcaption><img src="${pathToFileURL(file).href}"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${thumbs.join('')}`;
}
