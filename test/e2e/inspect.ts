import axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { z } from 'zod';

/** The looks in which every page is inspected. */
export const LOOKS = [
  { theme: 'light', lang: 'fr' },
  { theme: 'dark', lang: 'en' },
  { theme: 'contrast', lang: 'fr' },
] as const;

const WIDE = { width: 1280, height: 900 };
const NARROW = [320, 768];

const Violations = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.unknown()) }),
);

/** A browser in this language, from which nothing leaves this machine. */
export async function secluded(browser: Browser, lang: 'fr' | 'en'): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: lang === 'fr' ? 'fr-FR' : 'en-GB' });
  await context.route(
    (address) => address.hostname !== '127.0.0.1',
    (request) => request.abort(),
  );
  return context;
}

/** What is wrong with the tab's page at an address: by axe, and by how wide it is. */
export async function faultsOf(page: Page, address: string): Promise<readonly string[]> {
  await page.setViewportSize(WIDE);
  const tab = await openTab(page, address);
  const faults = [...(await wrongIn(tab))];
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(200);
    const beyond = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) faults.push(`${beyond} px beyond the edge at ${width}`);
  }
  return faults;
}

/** Opens the frame and waits until its tab shows what it has to show. */
async function openTab(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const inner = page.frameLocator('iframe');
  await inner.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(300);
  await inner.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await inner.locator('[class*=fui-Skeleton]').first().waitFor({ state: 'detached' });
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('no tab');
  return tab;
}

/** What axe finds wrong in one frame, by rule. */
export async function findingsIn(tab: Frame): Promise<z.infer<typeof Violations>> {
  await tab.evaluate(axe.source);
  // Fluent's focus guards are hidden and focusable on purpose: they hand the focus on.
  const found: unknown = await tab.evaluate(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }).then((result) => result.violations)`,
  );
  return Violations.parse(found);
}

/** What axe finds wrong in one frame, each in a line. */
export async function wrongIn(tab: Frame): Promise<readonly string[]> {
  const findings = await findingsIn(tab);
  return findings.map(
    ({ id, impact, nodes }) =>
      `${id}, ${impact ?? 'unknown'}: ${JSON.stringify(nodes[0]).slice(0, 400)}`,
  );
}
