import type { Catalogue } from '../../../src/locales/fr.ts';
import { settingsPath } from '../../../src/tab/settings/paths.ts';
import { wholeOf } from '../../../src/tab/settings/whole.ts';
import { ProgrammeShape } from '../../../src/wire/programme.ts';
import type { Scenery } from '../scenery.ts';
import { of, type At, type Scene } from './hands.ts';

export function settingsScenes(at: At, demo: string, there: Scenery): readonly Scene[] {
  const route = settingsPath(there.matched.id, 'charter');
  return [
    at('archived', settingsPath(there.archived)),
    at('archived-charter', settingsPath(there.archived, 'charter')),
    at('waiting-charter', settingsPath(there.empty, 'charter')),
    at('changed', route, ({ fill, words }) => fill(words.wizard.purpose, 'Une autre charte.')),
    at(
      'conflict',
      // Not the one whose matching is published: a charter that changed asks its sponsor again.
      settingsPath(there.unapproved, 'charter'),
      async ({ fill, press, settings, words, tab }) => {
        await fill(words.wizard.purpose, 'Une autre charte.');
        await rewritten(there);
        await press(settings.save);
        await tab.getByRole('dialog').waitFor();
      },
      true,
    ),
    at('refused', settingsPath(demo, 'retention'), async ({ fill, press, settings }) => {
      await fill(settings.retention.days, '12');
      await press(settings.save);
    }),
    at('own-words', settingsPath(demo, 'messages'), async ({ fill, settings }) => {
      await fill(settings.messages.fr, 'Le café est offert au premier rendez-vous.');
    }),
    at('add-refused', settingsPath(demo, 'team'), async ({ press, fill, settings }) => {
      await fill(settings.team.name, 'Claire Hamon');
      await fill(settings.team.mail, 'claire');
      await press(settings.team.addButton);
    }),
  ];
}

/** Somebody else writes another charter meanwhile. */
async function rewritten({ manager, unapproved }: Scenery): Promise<void> {
  const path = `/programmes/${unapproved}`;
  const programme = await manager.call('GET', path, ProgrammeShape);
  const whole = wholeOf(programme);
  const settings = {
    ...whole.settings,
    name: `Regards croisés ${2027 + (programme.version % 9)}`,
    purpose: `La charte que quelqu’un d’autre a écrite, version ${programme.version}.`,
  };
  await manager.call('PUT', path, ProgrammeShape, { ...whole, settings, seen: programme.version });
}

export function kitScenes(at: At, demo: string): readonly Scene[] {
  const module = of(demo, 'kit/modules/generative-ai');
  const edit = `${module}/edit`;
  const part =
    (name: keyof Catalogue['kitEditor']['edit']['part']): Scene['act'] =>
    async ({ tab, words }) => {
      const label = words.kitEditor.edit.part[name];
      await tab
        .getByRole('tab', { name: label })
        .or(tab.getByRole('combobox').first())
        .first()
        .click();
    };
  const drop =
    (text: string): Scene['act'] =>
    async ({ tab, page }) => {
      await tab.locator('input[type=file]').setInputFiles({
        name: 'kit.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      await page.waitForLoadState('networkidle');
    };
  return [
    at('archive', module, ({ press, words }) => press(words.kitEditor.module.archive), true),
    at('preview', `${module}/versions/draft`),
    at('figures', edit, part('figures')),
    at('plan', edit, part('plan')),
    at('questionnaire', edit, part('questionnaire')),
    at(
      'publish',
      edit,
      async ({ fill, press, words: { kitEditor } }) => {
        await fill(kitEditor.field.title, 'Un titre à nous');
        await press(kitEditor.edit.publish);
      },
      true,
    ),
    at('new-menu', of(demo, 'kit'), ({ press, words }) => press(words.kitEditor.list.create), true),
    at('file-broken', of(demo, 'kit/file'), drop('{ "format": "binome-kit" ')),
    at(
      'file-refused',
      of(demo, 'kit/file'),
      drop(
        JSON.stringify({
          format: 'binome-kit',
          formatVersion: 1,
          exportedAt: '2026-11-22',
          programme: 'x',
          modules: [{ id: 'a' }],
        }),
      ),
    ),
  ];
}
