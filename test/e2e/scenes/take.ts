import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { catalogueOf } from '../../../src/locales/catalogue.ts';
import { settle, WINDOW, type Look } from '../camera.ts';
import { secluded } from '../inspect.ts';
import type { TabPage } from '../pages.ts';
import { handsOn, type Scene } from './hands.ts';
import { scenesBesideDemo } from './beside-demo.ts';

/** Milliseconds for something to appear, and for what opened to stand still. */
const PATIENCE = 30_000;
const SETTLED = 500;

interface Wanted {
  readonly into: string;
  readonly looks: readonly Look[];
  readonly widths: readonly number[];
  readonly isAsked: (page: TabPage, text: string) => boolean;
  /** The personas asked for; all of them where it is absent. */
  readonly kinds: readonly string[] | undefined;
}

/**
 * Photographs what pages show beside the demo, each in a tab of its own: what leads there is done
 * once, and seen at every width. Answers the pictures' names; what was not reached is said.
 */
export async function takeScenes(
  browser: Browser,
  url: string,
  { into, looks, widths, isAsked, kinds }: Wanted,
): Promise<readonly string[]> {
  const all = await scenesBesideDemo(url, kinds);
  const scenes = all.filter((scene) => isAsked(scene, titleOf(scene)));
  const taken: string[] = [];
  for (const look of looks) {
    for (const scene of scenes) {
      const context = await secluded(browser, look.lang);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      try {
        await reach(page, url, scene, look);
        for (const width of widths) {
          await page.setViewportSize({ width, height: WINDOW });
          await page.waitForTimeout(SETTLED);
          if (scene.view === 'chat') await unroll(page);
          else if (!scene.isOver) await settle(page);
          const name = `${titleOf(scene)}~${look.theme}~${look.lang}~${String(width)}.png`;
          mkdirSync(join(into, scene.kind), { recursive: true });
          await page.screenshot({ path: join(into, scene.kind, name) });
          taken.push(`${scene.kind}/${name}`);
        }
      } catch (error) {
        // The other pictures are worth having.
        const [said = ''] = String(error).split('\n');
        console.log(`${titleOf(scene)} in ${look.theme}, ${look.lang} was not reached: ${said}`);
      }
      // An answer that is still being changed has nobody to go to.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
  }
  return taken;
}

async function reach(page: Page, url: string, scene: Scene, look: Look): Promise<void> {
  await page.setViewportSize({ width: 1280, height: WINDOW });
  const { oid, route, view = 'tab' } = scene;
  const query = { ...look, as: oid, view, page: route };
  await page.goto(`${url}/?${new URLSearchParams(query).toString()}`);
  if (view === 'chat') return page.locator('.ac-adaptiveCard').first().waitFor();
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  await page.setViewportSize({ width: 1280, height: WINDOW });
  await scene.act?.(handsOn(page, catalogueOf(look.lang), look.lang));
}

/** Makes the window as tall as the conversation. */
async function unroll(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const more = await page.getByRole('log').evaluate((log) => log.scrollHeight - log.clientHeight);
  await page.setViewportSize({ width, height: height + more });
}

/** A route as the name of a file, without which programme or run, and the scene. */
function titleOf({ route, scene }: Scene): string {
  const parts = route.split('/').filter((part) => part !== '' && part.length < 24);
  return `${parts.join('_')}=${scene}`;
}
