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
}

/**
 * Photographs what pages show beside the demo, each in a tab of its own: what leads there is done
 * once, and seen at every width. Answers the pictures' names; what was not reached is said.
 */
export async function takeScenes(
  browser: Browser,
  url: string,
  { into, looks, widths, isAsked }: Wanted,
): Promise<readonly string[]> {
  const all = await scenesBesideDemo(url);
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
          if (!scene.isOver) await settle(page);
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
      await context.close();
    }
  }
  return taken;
}

async function reach(page: Page, url: string, scene: Scene, look: Look): Promise<void> {
  await page.setViewportSize({ width: 1280, height: WINDOW });
  const query = { ...look, as: scene.oid, view: 'tab', page: scene.route };
  await page.goto(`${url}/?${new URLSearchParams(query).toString()}`);
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  await page.setViewportSize({ width: 1280, height: WINDOW });
  await scene.act?.(handsOn(page, catalogueOf(look.lang), look.lang));
}

/** A route as the name of a file, without which programme or run, and the scene. */
function titleOf({ route, scene }: Scene): string {
  const parts = route.split('/').filter((part) => part !== '' && part.length < 24);
  return `${parts.join('_')}=${scene}`;
}
