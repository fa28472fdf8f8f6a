import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { teamsMessenger } from '../../src/adapters/teams/messenger.ts';
import { LOCALES, type Locale } from '../../src/domain/language.ts';
import { MESSAGE_RULES } from '../../src/domain/message-rules.ts';
import { LOCAL_TENANT } from '../../src/local/accounts.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../e2e/chromium.ts';
import { until } from '../e2e/playground-log.ts';
import { startPlayground, type Playground } from '../e2e/playground.ts';
import { startServer } from '../e2e/server.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';
import { small } from './small-png.ts';

/**
 * `node test/cards/photograph.ts [FOLDER]`: the whole catalogue as docs/messages.md shows it. Each
 * message leaves by the product's own messenger to a conversation of the Agents Playground, and is
 * photographed there, as wide as the chat of a phone and of a desktop.
 */
const FOLDER = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'images');
/** As wide as the chat of a phone, and as a desktop's. */
const LAYOUTS = {
  phone: { column: 390, columns: 6 },
  desktop: { column: 640, columns: 4 },
} as const;
/** Small enough for a page of documentation, and still read without effort. */
const SCALE = 0.75;
/** A hundred cards, on a machine that may be busy. */
const PATIENCE_MS = 300_000;
/** Each card, and none of those that its buttons open. */
const CARD = '.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)';

/**
 * The Playground has one layout, for a wide window. Its panels are taken away, and the list of
 * messages is laid out in columns as wide as the chat to be seen; nothing inside a message is
 * changed but the room that it has. `shown` are the places of those to keep, among the last `count`.
 */
const layOut = (
  shown: readonly number[],
  count: number,
  column: number,
  columns: number,
): string => `(() => {
  const cards = [...document.querySelectorAll(${JSON.stringify(CARD)})].slice(-${count});
  let list = cards[0];
  while (!list.contains(cards.at(-1))) list = list.parentElement;
  const set = (node, looks) => {
    for (const [name, value] of Object.entries(looks)) node.style.setProperty(name, value, 'important');
  };
  const alone = (node) => {
    for (const beside of node.parentElement.children) {
      if (beside !== node) set(beside, { display: 'none' });
    }
  };
  const free = {
    display: 'block', position: 'static', overflow: 'visible', width: 'auto', 'max-width': 'none',
    'min-width': '0', height: 'auto', 'min-height': '0', 'max-height': 'none', padding: '0', margin: '0',
  };
  const rows = cards.map((card) => {
    let node = card;
    for (; node.parentElement !== list; node = node.parentElement) {
      alone(node);
      set(node.parentElement, free);
    }
    return node;
  });
  const shown = new Set(${JSON.stringify(shown)}.map((at) => rows[at]));
  for (const row of list.children) set(row, { display: shown.has(row) ? 'block' : 'none' });
  for (const row of shown) set(row, { 'break-inside': 'avoid', padding: '0 8px', 'margin-bottom': '16px' });
  for (let node = list; node !== document.documentElement; node = node.parentElement) {
    set(node, free);
    if (node !== document.body) alone(node);
  }
  // Panels come back when the page is drawn anew: whatever is outside the list stays unseen.
  list.classList.add('photographed');
  document.head.append(Object.assign(document.createElement('style'), {
    textContent: 'body * { visibility: hidden !important } .photographed, .photographed * { visibility: visible !important }',
  }));
  document.documentElement.style.height = 'auto';
  set(list, { columns: '${columns}', 'column-gap': '0', width: '${column * columns}px' });
})()`;

const all = [...samples(NOBODY_CHANGED)];
const answers = new Set(
  all.filter(([, { kind }]) => MESSAGE_RULES[kind].category === 'answer').map(([name]) => name),
);
const server = await startServer();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
try {
  for (const locale of LOCALES) {
    // A conversation of its own for each language.
    const playground = await startPlayground(server);
    try {
      await photograph(playground, locale);
    } finally {
      await playground.stop();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
process.stdout.write(`${all.length} messages in ${FOLDER}\n`);

async function photograph(playground: Playground, locale: Locale): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    deviceScaleFactor: SCALE,
  });
  await page.goto(playground.url);
  // The page shows what comes while it listens: it does when an answer appears.
  await until('the conversation', async () => {
    await playground.me.say('help');
    return (await page.locator(CARD).count()) > 0;
  });
  const before = await page.locator(CARD).count();
  await sendAll(playground, locale);
  await page.waitForFunction(
    `document.querySelectorAll(${JSON.stringify(CARD)}).length >= ${before + all.length}`,
    undefined,
    { timeout: PATIENCE_MS },
  );
  await page.evaluate(
    `for (const button of document.querySelectorAll('.ac-pushButton.expandable')) button.click()`,
  );
  for (const [device, { column, columns }] of Object.entries(LAYOUTS)) {
    for (const part of ['sent', 'answers'] as const) {
      const places = [...all.keys()].filter(
        (at) => answers.has(all[at]?.[0] ?? '') === (part === 'answers'),
      );
      await page.setViewportSize({ width: column * columns, height: 900 });
      await page.evaluate(layOut(places, all.length, column, columns));
      const path = join(FOLDER, `messages-${part}-${device}-${locale}.png`);
      writeFileSync(path, small(await page.screenshot({ fullPage: true, timeout: PATIENCE_MS })));
    }
  }
  await page.close();
}

/** Every message of the catalogue, by the messenger that production uses. */
async function sendAll({ url, me, conversation }: Playground, locale: Locale): Promise<void> {
  const messenger = teamsMessenger(makeTeamsAdapter());
  const to = {
    id: conversation,
    serviceUrl: `${url}/_connector`,
    botId: '28:binome',
    userId: `29:${me.oid}`,
    installedAt: '2026-11-21T09:00:00.000Z',
    state: 'open',
  } as const;
  const reader = { name: 'Karl Directeur', locale, timeZone: 'Europe/Paris' };
  for (const [name, message] of all) {
    const { status } = await messenger.send(LOCAL_TENANT, to, message, reader);
    if (status !== 'sent') throw new Error(`${name} was ${status}`);
  }
}
