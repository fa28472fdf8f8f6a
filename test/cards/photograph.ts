import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { LOCALES } from '../../src/domain/language.ts';
import { MESSAGE_RULES } from '../../src/domain/message-rules.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/chromium.ts';
import { gallery } from './gallery.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';
import { small } from './small-png.ts';

/**
 * `node test/cards/photograph.ts [FOLDER]`: the whole catalogue as docs/messages.md shows it, drawn
 * by the official renderer in columns as wide as a phone or as a desktop's chat.
 */
const FOLDER = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'images');
const LAYOUTS = { phone: { column: 360, columns: 6 }, desktop: { column: 520, columns: 4 } };

/** Small enough for a page of documentation, and still read without effort. */
const SCALE = 0.8;

const all = [...samples(NOBODY_CHANGED)];
const answers = new Set(
  all.filter(([, { kind }]) => MESSAGE_RULES[kind].category === 'answer').map(([name]) => name),
);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
for (const locale of LOCALES) {
  for (const [device, { column, columns }] of Object.entries(LAYOUTS)) {
    for (const part of ['sent', 'answers'] as const) {
      const viewport = { width: column * columns, height: 800 };
      const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
      await page.setContent(gallery(locale));
      const hidden = all.filter(([name]) => answers.has(name) !== (part === 'answers'));
      const hide = hidden.map(([name]) => `#${name}`).join(',');
      const look = `body { columns: ${columns}; column-gap: 24px } figure { break-inside: avoid } ${hide} { display: none }`;
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(look)} }))`,
      );
      const path = join(FOLDER, `messages-${part}-${device}-${locale}.png`);
      writeFileSync(path, small(await page.screenshot({ fullPage: true })));
      await page.close();
    }
  }
}
await browser.close();
process.stdout.write(`${all.length} cards in ${FOLDER}\n`);
