import type { Page } from 'playwright-core';
import { openBrowser } from './frame.ts';
import { secluded } from './inspect.ts';
import { pagesOfDemo } from './pages.ts';
import { startServer } from './server.ts';

interface Opening {
  readonly lang?: 'fr' | 'en';
  /** Done to the page before anything is shown in it. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** The demo programme in a browser, in English unless it is said otherwise, and light: any of its pages, for somebody who may open it. */
export async function openDemo() {
  const [browser, server] = await Promise.all([openBrowser(), startServer()]);
  const pages = await pagesOfDemo(server.url);
  return {
    url: server.url,
    /** The tab at the first page of this persona that ends so. */
    async open(kind: string, ending: RegExp, { lang = 'en', prepare }: Opening = {}) {
      const shown = pages.find((one) => one.kind === kind && ending.test(one.route));
      if (shown === undefined) throw new Error(`the demo shows its ${kind} no such page`);
      const context = await secluded(browser, lang);
      const page = await context.newPage();
      await prepare?.(page);
      const { oid, route } = shown;
      const asked = { as: oid, page: route, lang, theme: 'light', view: 'tab' };
      await page.goto(`${server.url}/?${new URLSearchParams(asked).toString()}`);
      return { context, page, tab: page.frameLocator('iframe') };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
