// node test/bench/bench-tab.ts [--lang fr|en] [--unthrottled]   (after `npm run build`)
// What each persona of the demo pays to land in the tab: one JSON line a persona with the JavaScript
// of the first route (files, bytes as gzip, bytes as they travelled) from the click to an idle
// network, first and largest contentful paint in milliseconds from the tab's navigation, what was
// largest, and the requests of the tab. The server is the product's own on the demo programme, the
// browser Chromium with an empty cache, inside the local frame, whose own files are not counted.
// Slow-down: processor 4 times, and the preset "Fast 3G" of Chrome's DevTools: 1.6 Mbit/s down, 750 kbit/s up,
// 150 ms, which it applies to each request as 0.9 of the rates and 3.75 times the delay: 562.5 ms a request,
// 1,440 kbit/s, 675 kbit/s. (Lighthouse's `mobileSlow4G` is the same, with 1,474.56 kbit/s.) The first script
// stands in the page: its bytes are those of the page.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { z } from 'zod';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { openBrowser } from '../e2e/frame.ts';
import { startServer } from '../e2e/server.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'build', 'tab');
const SLOW = { cpu: 4, latency: 562.5, down: (1440 * 1000) / 8, up: (675 * 1000) / 8 };
/** Quiet for so long: nothing more comes by itself. */
const IDLE_MS = 3_000;

const { values } = parseArgs({
  options: { lang: { type: 'string', default: 'fr' }, unthrottled: { type: 'boolean' } },
});
const lang = values.lang === 'en' ? 'en' : 'fr';

const Personas = z.object({
  personas: z.array(z.object({ oid: z.string(), kind: z.string(), featured: z.boolean() })),
});
const Paints = z.object({
  fcp: z.number().optional(),
  lcp: z.number().optional(),
  largest: z.string().optional(),
  route: z.string(),
});

const server = await startServer();
const browser = await openBrowser();
try {
  const known = Personas.parse(await (await fetch(`${server.url}/local/personas`)).json());
  for (const { oid, kind } of known.personas.filter(({ featured }) => featured)) {
    console.log(JSON.stringify({ persona: kind, lang, ...(await landing(browser, oid)) }));
  }
} finally {
  await browser.close();
  await server.stop();
}

/** One person opens the tab, once, with nothing in the cache. */
async function landing(inside: Browser, oid: string): Promise<Record<string, unknown>> {
  const context = await inside.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(watchPaints);
  const settings = new URLSearchParams({ as: oid, lang, theme: 'light', view: 'chat' });
  await page.goto(`${server.url}/?${settings.toString()}`);
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  if (values.unthrottled !== true) await slowDown(session);
  const { tab } = catalogueOf(lang).frame;
  await page.getByRole('navigation').getByRole('button', { name: tab, exact: true }).click();
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await traffic.quiet();
  const paints = Paints.parse(await tabOf(page).evaluate('window.paintsSoFar()'));
  const scripts = traffic.scripts();
  await context.close();
  return {
    route: paints.route,
    files: scripts.length,
    gzipBytes: scripts.reduce((sum, { path }) => sum + gzipOf(path), 0),
    travelledBytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
    fcpMs: rounded(paints.fcp),
    lcpMs: rounded(paints.lcp),
    largest: paints.largest,
    requests: traffic.requests(),
  };
}

function tabOf(page: Page) {
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('the frame shows no tab');
  return tab;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.down,
    uploadThroughput: SLOW.up,
  });
}

/** The requests of the tab: the frame around it asks for nothing below /tab/, and of /api/ nothing. */
async function watchTraffic(session: CDPSession) {
  const sent = new Map<string, { readonly path: string; bytes: number; isScript: boolean }>();
  let last = performance.now();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const path = new URL(request.url).pathname;
    if (!path.startsWith('/tab/') && !path.startsWith('/api/')) return;
    last = performance.now();
    sent.set(requestId, { path, bytes: 0, isScript: path.endsWith('.js') || path === '/tab/' });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const asked = sent.get(requestId);
    if (asked === undefined) return;
    last = performance.now();
    asked.bytes = encodedDataLength;
  });
  return {
    async quiet(): Promise<void> {
      while (performance.now() - last < IDLE_MS) {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    scripts: () => [...sent.values()].filter(({ isScript }) => isScript),
    requests: () => sent.size,
  };
}

function gzipOf(path: string): number {
  const file = join(BUILT, path.replace(/^\/tab\//u, '') || 'index.html');
  const compressed = statSync(`${file}.gz`, { throwIfNoEntry: false });
  return (compressed ?? statSync(file)).size;
}

function rounded(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds);
}

/** Runs in every document before its own scripts. */
function watchPaints(): void {
  interface LargestPaint extends PerformanceEntry {
    readonly element?: Element | null;
  }
  let fcp: number | undefined;
  let lcp: number | undefined;
  let largest: string | undefined;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') fcp = startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LargestPaint[]) {
      lcp = entry.startTime;
      largest = `${entry.element?.tagName ?? ''} ${entry.element?.textContent ?? ''}`.slice(0, 80);
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  Object.assign(window, {
    paintsSoFar: () => ({ fcp, lcp, largest, route: window.location.hash }),
  });
}
