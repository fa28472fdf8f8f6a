import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { copyPath, SETTINGS_PARTS, settingsPath } from '../../src/tab/settings/paths.ts';
import { openBrowser } from './frame.ts';
import { faultsOf, LOOKS, secluded } from './inspect.ts';
import { startServer, type RunningServer } from './server.ts';

let browser: Browser;
let server: RunningServer;
let programme: string;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer()]);
  programme = await onlyProgramme();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const PAGES = [
  { kind: 'manager', route: () => '/programmes' },
  { kind: 'manager', route: () => '/programmes/new' },
  { kind: 'manager', route: () => `/programmes/${programme}/sign-ups` },
  { kind: 'manager', route: () => `/programmes/${programme}/matching` },
  { kind: 'manager', route: () => `/programmes/${programme}/dashboard` },
  { kind: 'manager', route: () => `/programmes/${programme}/mentors` },
  { kind: 'manager', route: () => `/programmes/${programme}/lms` },
  { kind: 'assistant', route: () => `/programmes/${programme}/enrol` },
  { kind: 'executive', route: () => `/mentoring/enrol/${programme}` },
  { kind: 'executive', route: () => `/mentoring/${programme}/kit` },
  { kind: 'mentor', route: () => `/mentoring/training/${programme}` },
  { kind: 'mentor', route: () => `/mentoring/${programme}/badges` },
  { kind: 'mentor', route: () => '/mentoring' },
  { kind: 'executive', route: () => '/mentoring' },
  { kind: 'executive', route: () => '/preferences' },
  { kind: 'assistant', route: () => '/planning' },
  { kind: 'sponsor', route: () => '/sponsor' },
] as const;

/** The settings of a programme, one page each, for its manager. */
const SETTINGS = [
  () => settingsPath(programme),
  () => copyPath(programme),
  ...SETTINGS_PARTS.map((part) => () => settingsPath(programme, part)),
].map((route) => ({ kind: 'manager', route }) as const);

describe.each(LOOKS)('in $theme, $lang', ({ theme, lang }) => {
  test.each([
    ['every page', PAGES],
    ['every page of the settings', SETTINGS],
  ] as const)(
    '%s: axe finds nothing serious, nothing scrolls sideways',
    { timeout: 240_000 },
    async (_name, pages) => {
      const context = await secluded(browser, lang);
      const page = await context.newPage();
      for (const { kind, route } of pages) {
        const query = { theme, lang, as: await featured(kind), view: 'tab', page: route() };
        const address = `${server.url}/?${new URLSearchParams(query).toString()}`;
        expect([kind, route(), await faultsOf(page, address)]).toEqual([kind, route(), []]);
      }
      await context.close();
    },
  );
});

async function featured(kind: string): Promise<string> {
  const { personas } = z
    .object({
      personas: z.array(z.object({ oid: z.string(), kind: z.string(), featured: z.boolean() })),
    })
    .parse(await (await fetch(`${server.url}/local/personas`)).json());
  return personas.find((persona) => persona.featured && persona.kind === kind)?.oid ?? '';
}

async function onlyProgramme(): Promise<string> {
  const answer = await fetch(`${server.url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ oid: await featured('manager') }),
  });
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  const listed = await fetch(`${server.url}/api/programmes`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { programmes } = z
    .object({ programmes: z.array(z.object({ id: z.string() })) })
    .parse(await listed.json());
  return programmes[0]?.id ?? '';
}
