import axe from 'axe-core';
import type { Browser, Frame as PageFrame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './frame.ts';
import { startServer, type RunningServer } from './server.ts';

const Violations = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.unknown()) }),
);

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
  { kind: 'assistant', route: () => `/programmes/${programme}/enrol` },
  { kind: 'executive', route: () => `/mentoring/enrol/${programme}` },
  { kind: 'executive', route: () => `/mentoring/${programme}/kit` },
  { kind: 'mentor', route: () => `/mentoring/training/${programme}` },
  { kind: 'mentor', route: () => '/mentoring' },
  { kind: 'executive', route: () => '/mentoring' },
  { kind: 'executive', route: () => '/preferences' },
  { kind: 'assistant', route: () => '/planning' },
  { kind: 'sponsor', route: () => '/sponsor' },
] as const;

describe.each([
  { theme: 'light', lang: 'fr' },
  { theme: 'dark', lang: 'en' },
  { theme: 'contrast', lang: 'fr' },
] as const)('in $theme, $lang', ({ theme, lang }) => {
  test(
    'every page: axe finds nothing serious, nothing scrolls sideways',
    { timeout: 240_000 },
    async () => {
      const context = await browser.newContext({ locale: lang === 'fr' ? 'fr-FR' : 'en-GB' });
      await context.route(
        (address) => address.hostname !== '127.0.0.1',
        (route) => route.abort(),
      );
      const page = await context.newPage();
      for (const { kind, route } of PAGES) {
        const oid = await featured(kind);
        await page.setViewportSize({ width: 1280, height: 900 });
        const tab = await openTab(page, { theme, lang, as: oid, route: route() });
        expect(await seriousIn(tab), `${kind} ${route()}`).toEqual([]);
        for (const width of [320, 768]) {
          await page.setViewportSize({ width, height: 800 });
          await page.waitForTimeout(150);
          const overflow = await tab.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${kind} ${route()} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
      await context.close();
    },
  );
});

/** Opens the frame with these settings and waits for the page of the tab. */
async function openTab(
  page: Page,
  settings: { theme: string; lang: string; as: string; route: string },
): Promise<PageFrame> {
  const { route, ...rest } = settings;
  await page.goto(
    `${server.url}/?${new URLSearchParams({ ...rest, view: 'tab', page: route }).toString()}`,
  );
  const inner = page.frameLocator('iframe');
  await inner.getByRole('heading', { level: 1 }).waitFor();
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('no tab');
  await page.waitForTimeout(300);
  await inner.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await inner.locator('[class*=fui-Skeleton]').first().waitFor({ state: 'detached' });
  return tab;
}

async function seriousIn(tab: PageFrame): Promise<readonly string[]> {
  await tab.evaluate(axe.source);
  // Fluent's focus guards are hidden and focusable on purpose: they hand the focus on.
  const found: unknown = await tab.evaluate(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }).then((result) => result.violations)`,
  );
  return Violations.parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]).slice(0, 400)}`);
}

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
