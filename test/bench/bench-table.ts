// node test/bench/bench-table.ts [--people N] [--slow N]   (after `npm run build`)
// The participants' table with N people (20,000) in Chromium: a word is typed and taken away letter by
// letter, each column sorted, and the frame is scrolled to its end. Prints one
// JSON line: longest time from a key, and from a click on a column, to the next frame on screen (Event Timing, which counts
// in steps of 8 ms), longest frame while scrolling, in milliseconds, and rows in the page. The people
// are handed to the page in place of the API's answer. `--slow N` slows the processor down N times.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openBrowser } from '../e2e/frame.ts';
import { secluded } from '../e2e/inspect.ts';
import { pagesOfDemo } from '../e2e/pages.ts';
import { startServer } from '../e2e/server.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    slow: { type: 'string', default: '1' },
  },
});
const count = Number(values.people);
const slow = Number(values.slow);

const Longest = z.number();
const GIVEN = ['Anaïs', 'Bruno', 'Chloé', 'David', 'Émilie', 'Farid', 'Gaëlle', 'Hugo'];
const FAMILY = ['Morel', 'Nguyen', 'Ozanne', 'Petit', 'Quéré', 'Roche', 'Schmitt'];
const people = Array.from({ length: count }, (_, n) => ({
  id: `p${String(n)}`,
  name: `${GIVEN[n % 8] ?? ''} ${FAMILY[n % 7] ?? ''} ${String(n)}`,
  mail: `person.${String(n)}@demo.example`,
  role: (['mentor', 'mentee', 'both'] as const)[n % 3],
  level: 'manager',
  entity: `Entité ${String(n % 40)}`,
  site: `Site ${String(n % 12)}`,
  status: 'enrolled',
  paired: n % 2 === 0,
  proposed: false,
  completed: false,
  reachable: n % 5 !== 0,
}));

const [browser, server] = await Promise.all([openBrowser(), startServer()]);
try {
  const pages = await pagesOfDemo(server.url);
  const signUps = pages.find(({ route }) => route.endsWith('/sign-ups'));
  if (signUps === undefined) throw new Error('the demo has no sign-ups');
  const context = await secluded(browser, 'fr');
  await context.route('**/participants', (route) =>
    route.fulfill({ json: { participants: people } }),
  );
  const page = await context.newPage();
  const query = { theme: 'light', lang: 'fr', as: signUps.oid, view: 'tab', page: signUps.route };
  await page.goto(`${server.url}/?${new URLSearchParams(query).toString()}`);
  const inner = page.frameLocator('iframe');
  const table = inner.getByRole('table').last();
  await table.waitFor();
  const tab = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (tab === undefined) throw new Error('the frame shows no tab');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await tab.evaluate(watch);
  const search = inner.getByRole('searchbox').last();
  await search.click();
  await page.keyboard.type('emilie roche', { delay: 150 });
  for (let letter = 0; letter < 12; letter++) await page.keyboard.press('Backspace', { delay: 80 });
  const filterMs = Longest.parse(await tab.evaluate('window.longestSoFar()'));
  const headers = table.getByRole('columnheader').getByRole('button');
  for (let column = 0; column < 5; column++) await headers.nth(column).click();
  await page.waitForTimeout(500);
  const sortMs = Longest.parse(await tab.evaluate('window.longestSoFar()'));
  const rows = await table.getByRole('row').count();
  const frame = await tab.evaluate(scrollThrough);
  console.log(
    JSON.stringify({
      people: count,
      slow,
      longestFilterMs: filterMs,
      longestSortMs: sortMs,
      longestScrollFrameMs: Math.round(frame),
      rows,
    }),
  );
  await context.close();
} finally {
  await browser.close();
  await server.stop();
}

/** Keeps the longest way from an input to the frame that shows what came of it. */
function watch(): void {
  let input = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) input = Math.max(input, duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const longestSoFar = () => {
    const seen = input;
    input = 0;
    return seen;
  };
  Object.assign(window, { longestSoFar });
}

/** Scrolls the frame of the table a screen at each frame, to its end; the longest frame on the way. */
async function scrollThrough(): Promise<number> {
  const place = document.querySelector('[role=table]')?.parentElement;
  if (place === undefined || place === null) throw new Error('the table is in no frame');
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let before = await nextFrame();
  let longest = 0;
  for (let step = 0; step < 600; step++) {
    place.scrollTop += place.clientHeight / 2;
    const now = await nextFrame();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}
