import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { KitShape } from '../../src/wire/kit.ts';
import { openBrowser } from './frame.ts';
import { clientOf, managerOf } from './manager.ts';
import { pagesOfDemo, type TabPage } from './pages.ts';
import { startServer, type RunningServer } from './server.ts';
import { goTo, isThere, walkAs } from './walk.ts';

const LONG = { timeout: 240_000 };
const { notFound } = catalogueOf('en').tab;

let browser: Browser;
let server: RunningServer;
let pages: readonly TabPage[];
let programme: string;
let kit: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  pages = await pagesOfDemo(server.url);
  const of = pages.find(({ route }) => route.endsWith('/kit/file'));
  programme = of?.route.split('/')[2] ?? '';
  kit = `/programmes/${programme}/kit`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const oidOf = (kind: string): string => pages.find((one) => one.kind === kind)?.oid ?? '';
const PARTICIPANTS = ['mentor', 'executive', 'assistant', 'coach', 'sponsor'] as const;
const TOOLS = [
  '',
  '/file',
  '/new',
  '/new/generative-ai',
  '/modules/generative-ai',
  '/modules/generative-ai/edit',
  '/modules/generative-ai/edit/1',
  '/modules/generative-ai/versions/draft',
  '/modules/generative-ai/versions/1',
];

test.each(PARTICIPANTS)(
  'whoever opens the tools of the kit by hand as %s is told that there is no such page for them',
  LONG,
  async (kind) => {
    const walk = await walkAs(browser, server.url, oidOf(kind));
    const { tab, context, errors } = walk;
    const shown: string[] = [];
    for (const tool of TOOLS) {
      await goTo(walk, `${kit}${tool}`);
      await isThere(walk, `${kit}${tool}`);
      const said = await tab.getByText(notFound.text).count();
      const fields = await tab.locator('main :is(input, textarea, select)').count();
      const ways = await tab.locator('main a[href="#/"]').count();
      if (said === 0 || fields > 0 || ways === 0)
        shown.push(`${tool}: ${await tab.locator('main').innerText()}`);
    }
    expect([shown, errors]).toEqual([[], []]);
    await context.close();
  },
);

test('the API gives what only editors may have to nobody else', LONG, async () => {
  const manager = await managerOf(server.url);
  const { modules } = await manager.call('GET', kit, KitShape);
  const id = modules[0]?.id ?? '';
  const asked: readonly (readonly [string, string, unknown?])[] = [
    ['GET', `${kit}/${id}/edition`],
    ['GET', `${kit}/${id}/history`],
    ['GET', `/programmes/${programme}/kit-file`],
    ['POST', `${kit}/${id}/archive`, { archived: true }],
  ];
  const answers: string[] = [];
  for (const kind of PARTICIPANTS) {
    const who = await clientOf(server.url, oidOf(kind));
    for (const [method, path, body] of asked) {
      const answer = await who.call(method, path, z.unknown(), body).then(
        () => 'given',
        (refused: unknown) => String(refused),
      );
      if (!answer.includes('"not_found"')) answers.push(`${kind} ${method} ${path}: ${answer}`);
    }
  }
  expect(answers).toEqual([]);
  // It is there for whoever edits it.
  await manager.call('GET', `/programmes/${programme}/kit-file`, z.unknown());
});
