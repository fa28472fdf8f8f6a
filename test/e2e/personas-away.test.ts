import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { z } from 'zod';
import { MatchRunListShape } from '../../src/wire/matching.ts';
import { openBrowser } from './frame.ts';
import { approved, managerOf, newProgramme } from './manager.ts';
import { Stage } from './personas-people.ts';
import { startServer, type RunningServer } from './server.ts';

const FILE = join(import.meta.dirname, '..', 'fixtures', 'inscriptions-2026.xlsx');
const VOLUNTEERS = 228;
const PAIRS = 70;
const PATIENCE = 480_000;
const SOON = { timeout: 60_000 };
/** What a killed server held is free again when its lease runs out. */
const AFTER_LEASE = { timeout: 120_000 };

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer('--empty')]);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test(
  'a manager goes away while a file is imported, pairs are found and published: all is there once',
  { timeout: PATIENCE },
  async () => {
    const manager = await managerOf(server.url);
    const id = await newProgramme(manager);
    await approved(manager, id);
    const stage = await Stage.open(browser, addressOf(`/programmes/${id}/sign-ups`));
    const { tab, words, frame } = stage;
    const { signUps, matching, sections } = words.manager;
    const { publication } = words.workbench;
    onTestFailed(async () => {
      await frame.page.screenshot({ path: join(tmpdir(), 'binome-personas-away.png') });
    });
    /** The tab is closed, the server dies, and somebody comes back later. */
    const comeBack = async (route: string) => {
      await frame.page.goto('about:blank');
      await server.killAndRestart();
      await frame.page.goto(addressOf(route));
      await tab.getByRole('heading', { level: 1 }).waitFor();
    };

    // Confirmed, and away at once: whoever comes back finds each volunteer, once.
    await tab.locator('input[type=file]').setInputFiles(FILE);
    const asked = frame.page.waitForResponse(
      (answer) => answer.url().endsWith('/imports') && answer.request().method() === 'POST',
    );
    await stage.button(signUps.confirm(VOLUNTEERS)).click();
    await asked;
    await comeBack(`/programmes/${id}/sign-ups`);
    const people = async () => {
      const list = z.object({ participants: z.array(z.unknown()) });
      const path = `/programmes/${id}/participants`;
      return (await manager.call('GET', path, list)).participants.length;
    };
    await expect.poll(people, AFTER_LEASE).toBe(VOLUNTEERS);

    // Asked for, and away to another page, then out of the tab.
    const runs = async () =>
      (await manager.call('GET', `/programmes/${id}/match-runs`, MatchRunListShape)).runs;
    await stage.follow(sections.matching);
    await stage.button(matching.run).first().click();
    await expect.poll(async () => (await runs()).length, SOON).toBe(1);
    await stage.follow(sections.mentors);
    await comeBack(`/programmes/${id}/matching`);
    await stage.button(matching.publish).waitFor(AFTER_LEASE);
    expect(await runs()).toHaveLength(1);

    // Published, and the same again: everybody is asked once.
    await stage.button(matching.publish).click();
    const begun = frame.page.waitForResponse((answer) => answer.url().endsWith('/publication'));
    await stage.confirm(matching.publishConfirm(2 * PAIRS)).click();
    await begun;
    await comeBack(`/programmes/${id}/matching`);
    await stage.button(publication.undo).waitFor(AFTER_LEASE);
    const [run] = await runs();
    expect(run?.status).toBe('published');
    expect(frame.faults).toEqual([]);
  },
);

function addressOf(route: string): string {
  return `${server.url}/?${new URLSearchParams({ lang: 'fr', view: 'tab', page: route }).toString()}`;
}
