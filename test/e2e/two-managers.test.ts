import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { managerEn } from '../../src/locales/manager.en.ts';
import { workbenchEn } from '../../src/locales/workbench.en.ts';
import { MyMentoringShape } from '../../src/wire/mentoring.ts';
import { openDemo } from './demo.ts';
import { clientOf } from './manager.ts';

const LONG = { timeout: 240_000 };
const { common, tab: shell } = catalogueOf('en');
const { lock, publication } = workbenchEn;
const RUN = /\/matching\/runs\/[^/]+$/u;

let demo: Awaited<ReturnType<typeof openDemo>>;
beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo.close());

const button = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: true }).first();

/** Asks for a rule about the first couple, and confirms it once its price is known. */
async function rule(tab: FrameLocator, act: string) {
  await button(tab, new RegExp(`^${act}\\s?:`, 'u')).click();
  return tab.getByRole('dialog');
}

/** Somebody to whom the publication proposed somebody says yes. */
async function somebodyAccepts(): Promise<void> {
  const Personas = z.object({ personas: z.array(z.object({ oid: z.string(), kind: z.string() })) });
  const { personas } = Personas.parse(await (await fetch(`${demo.url}/local/personas`)).json());
  for (const { oid } of personas.filter(({ kind }) => kind === 'executive')) {
    const client = await clientOf(demo.url, oid);
    const { pairs } = await client.call('GET', '/mentoring', MyMentoringShape);
    const open = pairs.find(({ state }) => state === 'open');
    if (open === undefined) continue;
    const path = `/programmes/${open.programmeId}/pairs/${open.pairId}/answer`;
    await client.call('POST', path, z.unknown(), { answer: 'accepted' });
  }
}

test(
  'a lock of one manager is not lost to the rule that another makes of the same run',
  LONG,
  async () => {
    const [first, second] = await Promise.all([
      demo.open('manager', RUN),
      demo.open('manager', RUN),
    ]);
    const theirs = await rule(first.tab, lock.lock);
    const mine = await rule(second.tab, lock.forbid);
    await theirs.getByRole('button', { name: lock.confirm }).click();
    await first.tab.getByText(lock.started).first().waitFor();

    await mine.getByRole('button', { name: lock.confirm }).click();
    await mine.getByText(common.refusal.run_newer.message).waitFor();
    await mine.getByRole('button', { name: shell.back, exact: true }).click();
    // Of the run that is not the newest any more no couple is ruled out.
    await second.tab.getByText(managerEn.matching.superseded).waitFor();
    await button(second.tab, new RegExp(`^${lock.forbid}\\s?:`, 'u')).waitFor({
      state: 'detached',
    });
    await Promise.all([first.context.close(), second.context.close()]);
  },
);

test(
  'a publication that somebody has answered meanwhile: why it stays is said, and the button goes',
  LONG,
  async () => {
    const { context, tab } = await demo.open('manager', /\/matching$/u);
    const { publish, publishConfirm } = managerEn.matching;
    await button(tab, publish).click();
    const send = new RegExp(`^${publishConfirm(2).split(' ')[0] ?? ''}`, 'u');
    await tab.getByRole('dialog').getByRole('button', { name: send }).click();
    await button(tab, publication.undo).click();
    const dialog = tab.getByRole('dialog');
    await somebodyAccepts();
    await dialog.getByRole('button', { name: publication.undoConfirm, exact: true }).click();
    await dialog.getByText(common.refusal.run_answered.message).waitFor();
    await dialog.getByRole('button', { name: shell.back, exact: true }).click();
    await tab.getByText(publication.answered).waitFor();
    expect(await button(tab, publication.undo).count()).toBe(0);
    // What took the button’s place has the focus.
    await tab.locator(':focus', { hasText: publication.answered }).waitFor();
    await context.close();
  },
);
