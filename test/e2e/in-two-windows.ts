import type { openDemo } from './demo.ts';

/** The same page of the demo's executive, in two windows; the second one was opened last. */
export async function inTwoWindows(demo: Awaited<ReturnType<typeof openDemo>>, ending: RegExp) {
  const first = await demo.open('executive', ending);
  const second = await demo.open('executive', ending);
  return {
    first,
    second,
    close: () => Promise.all([first.context.close(), second.context.close()]),
  };
}
