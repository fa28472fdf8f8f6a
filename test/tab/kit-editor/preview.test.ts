import { describe, expect, test } from 'vitest';
import { presentModule } from '../../../src/api/present-kit.ts';
import { BUILT_IN_MODULES } from '../../../src/kit/built-in.ts';
import { wellBeing } from '../../../src/kit/well-being/module.ts';
import { draftOf } from '../../../src/tab/kit-editor/draft.ts';
import { previewOf } from '../../../src/tab/kit-editor/preview.ts';

const draft = (module: unknown) =>
  draftOf(structuredClone(module) as Parameters<typeof draftOf>[0]);
const READERS = ['mentee', 'mentor'] as const;

describe('the preview of a draft', () => {
  test.each(BUILT_IN_MODULES.map((module) => [module.id, module] as const))(
    'of %s says what the server says once it is published, to each reader in each language',
    (_id, module) => {
      for (const reader of READERS) {
        for (const locale of ['fr', 'en'] as const) {
          const shown = presentModule(module, reader === 'mentor' ? 'mentor' : 'executive', locale);
          const { id: _one, version: _two, levelLabel: _three, ...rest } = shown;
          const questionnaire = rest.questionnaire.map(
            ({ right: _right, because: _because, ...asked }) => asked,
          );
          expect(previewOf(draft(module), reader, locale)).toEqual({ ...rest, questionnaire });
        }
      }
    },
  );

  test('hides the plan from whoever is mentored', () => {
    expect(previewOf(draft(wellBeing), 'mentee', 'fr')).not.toHaveProperty('plan');
    expect(previewOf(draft(wellBeing), 'mentor', 'fr').plan?.[0]?.from).toBe(0);
  });

  test('of a module in one language is in that language for everybody, and says so', () => {
    const french = draft({ ...wellBeing, only: 'fr' });
    const read = previewOf(french, 'mentee', 'en');
    expect(read).toMatchObject({ only: 'fr', title: wellBeing.content.fr.title });
  });

  test('leaves out paragraphs that are still blank', () => {
    const begun = draft(wellBeing);
    const { fr } = begun.content;
    const content = {
      ...begun.content,
      fr: { ...fr, why: ['Parce que.', ' '], stateOfTheArt: [''] },
    };
    const read = previewOf({ ...begun, content }, 'mentee', 'fr');
    expect([read.why, read.stateOfTheArt]).toEqual([['Parce que.'], []]);
  });
});
