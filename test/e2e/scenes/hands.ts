import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import type { Catalogue } from '../../../src/locales/fr.ts';
import { settingsEn } from '../../../src/locales/settings.en.ts';
import { settingsFr } from '../../../src/locales/settings.fr.ts';
import type { TabPage } from '../pages.ts';

/** What a scene is reached with: the page, its tab, and the words that are on it. */
export interface Hands {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly words: Catalogue;
  readonly settings: typeof settingsFr;
  /** Presses what is called so, by its whole name or by a pattern. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly fill: (label: string, text: string) => Promise<void>;
}

export interface Scene extends TabPage {
  /** What the picture is called, after its route. */
  readonly scene: string;
  /** It lies over the page, as high as the window. */
  readonly isOver: boolean;
  /** What the frame shows instead of the tab: the cards of the conversation with the bot. */
  readonly view?: 'chat';
  readonly act?: (hands: Hands) => Promise<void>;
}

export function handsOn(page: Page, words: Catalogue, lang: 'fr' | 'en'): Hands {
  const tab = page.frameLocator('iframe');
  return {
    page,
    tab,
    words,
    settings: lang === 'fr' ? settingsFr : settingsEn,
    press: (name) =>
      tab
        .getByRole('button', { name, exact: true })
        .or(tab.getByRole('tab', { name }))
        .or(tab.getByRole('menuitem', { name }))
        .first()
        .click(),
    // A field that must be filled carries a star after its label.
    fill: (label, text) =>
      tab
        .getByLabel(new RegExp(`^${label}\\W*$`, 'u'))
        .first()
        .fill(text),
  };
}

/** A scene of a page, by what its picture is called and the route of the page. */
export type At = (scene: string, route: string, act?: Scene['act'], isOver?: boolean) => Scene;

export const of = (programme: string, part: string): string => `/programmes/${programme}/${part}`;

/** The page is asked for again while the server does not answer this address as it should. */
export function failing(glob: string): NonNullable<Scene['act']> {
  return async ({ page, tab }) => {
    await page.route(glob, (route) => route.fulfill({ status: 503, body: '{}' }));
    await again(page, tab);
    await page.waitForLoadState('networkidle');
  };
}

/** The page as it is with another answer of the server: what passes too fast, or can't be brought about. */
export function answered(
  glob: string,
  edit: (answer: Readonly<Record<string, unknown>>) => object,
): NonNullable<Scene['act']> {
  return async ({ page, tab }) => {
    await page.route(glob, async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const answer = await route.fetch();
      const json = z.json().parse(edit(z.record(z.string(), z.json()).parse(await answer.json())));
      return route.fulfill({ response: answer, json });
    });
    await again(page, tab);
    await page.waitForLoadState('networkidle');
  };
}

/** Opens the page anew. */
export async function again(page: Page, tab: FrameLocator): Promise<void> {
  await page.reload();
  await tab.getByRole('heading', { level: 1 }).waitFor();
}
