import { join } from 'node:path';
import type { Scenery } from '../scenery.ts';
import { of, type At, type Scene } from './hands.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

export function listScenes(at: At): readonly Scene[] {
  const upTo =
    (steps: number, isBad = false): Scene['act'] =>
    async ({ press, fill, words: { wizard } }) => {
      const filled: readonly (() => Promise<void>)[] = [
        () => fill(wizard.name, 'Regards croisés 2028'),
        async () => {
          await fill(wizard.sponsorName, 'Philippe Aubry');
          await fill(wizard.sponsorMail, 'philippe.aubry@demo.example');
        },
        async () => {
          await fill(wizard.startsOn, '2028-01-10');
          await fill(wizard.endsOn, '2028-09-29');
        },
        () => Promise.resolve(),
        () => Promise.resolve(),
      ];
      for (const fillStep of filled.slice(0, steps)) {
        await fillStep();
        await press(wizard.next);
      }
      if (!isBad) return;
      if (steps === 1) await fill(wizard.sponsorMail, 'philippe');
      if (steps === 2) {
        await fill(wizard.startsOn, '2028-01-10');
        await fill(wizard.endsOn, '2027-01-10');
      }
      if (steps === 3) {
        await fill(wizard.sessionMinutes, '4');
        await fill(wizard.sessionCount, '900');
      }
      if (steps === 4) await press(wizard.selectNone);
      await press(wizard.next);
    };
  return [
    at(
      'menu',
      '/programmes',
      ({ tab }) => tab.locator('button[aria-haspopup=menu]').first().click(),
      true,
    ),
    ...[0, 1, 2, 3, 4].map((n) => at(`step${n + 1}-refused`, '/programmes/new', upTo(n, true))),
    ...[1, 2, 3, 4, 5].map((n) => at(`step${n + 1}`, '/programmes/new', upTo(n))),
  ];
}

export function signUpScenes(at: At, { empty, matched }: Scenery): readonly Scene[] {
  const drop =
    (file: string | { name: string; mimeType: string; buffer: Buffer }): Scene['act'] =>
    async ({ tab, words }) => {
      await tab.locator('input[type=file]').setInputFiles(file);
      await tab
        .getByRole('alert')
        .or(tab.getByRole('heading', { name: words.manager.signUps.previewTitle }))
        .first()
        .waitFor();
    };
  const made = (name: string, text: string) =>
    drop({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const form = join(FIXTURES, 'sign-up-2026.csv');
  return [
    at('empty', of(empty, 'sign-ups')),
    at('preview', of(empty, 'sign-ups'), drop(form)),
    at('preview-columns', of(empty, 'sign-ups'), async (hands) => {
      await drop(form)?.(hands);
      await hands.press(hands.words.manager.signUps.columnsShow);
    }),
    at('preview-refused', of(empty, 'sign-ups'), drop(join(FIXTURES, 'inscriptions-2026.xlsx'))),
    at('preview-unknown', of(empty, 'sign-ups'), made('recettes.csv', 'Plat,Sel\nTarte,2\n')),
    at('file-empty', of(empty, 'sign-ups'), made('vide.csv', '')),
    at('file-type', of(empty, 'sign-ups'), made('photo.png', 'PNG')),
    at('preview-again', of(matched.id, 'sign-ups'), drop(form)),
    at('found-nobody', of(matched.id, 'sign-ups'), ({ tab }) =>
      tab.getByRole('searchbox').fill('zzzz'),
    ),
  ];
}
