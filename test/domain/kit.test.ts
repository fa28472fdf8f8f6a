import { describe, expect, test } from 'vitest';
import { planOf, preparationOf, type Module } from '../../src/domain/kit.ts';
import { checkModule } from '../../src/domain/kit/check.ts';
import { LOCALES } from '../../src/domain/language.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { faultsOfFrench, sentencesOf } from '../kit-french.ts';

const TOPICS = new Set(BUILT_IN_TOPICS.map(({ id }) => id));

describe.each(BUILT_IN_MODULES.map((module) => [module.id, module] as const))(
  'the built-in module %s',
  (_id, module) => {
    test('keeps every rule', () => {
      expect(checkModule(module, TOPICS)).toEqual([]);
    });

    test('has a 45-minute plan, two worked examples, exercises, dated figures, before and after', () => {
      expect(module.minutes).toBe(45);
      for (const locale of LOCALES) {
        const steps = planOf(module, locale);
        const last = steps.at(-1);
        expect((last?.from ?? 0) + (last?.minutes ?? 0)).toBe(45);
        const { examples, exercises, reading } = module.content[locale];
        expect(examples).toHaveLength(2);
        expect(exercises.length).toBeGreaterThanOrEqual(3);
        expect(reading.length).toBeGreaterThanOrEqual(2);
        expect(preparationOf(module, locale).question).toMatch(/\?$/u);
      }
      expect(module.figures.length).toBeGreaterThanOrEqual(2);
      const kinds = module.questionnaire.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'self-assessment').length).toBeGreaterThanOrEqual(2);
      expect(kinds.filter((kind) => kind === 'knowledge').length).toBeGreaterThanOrEqual(3);
    });

    test('is written in two languages, neither a copy of the other', () => {
      const french = new Set(sentencesOf(module, 'fr'));
      expect(
        sentencesOf(module, 'en').filter((said) => french.has(said) && said.length > 40),
      ).toEqual([]);
    });

    test('keeps to French typography and to vous', () => {
      expect(sentencesOf(module, 'fr').flatMap(faultsOfFrench)).toEqual([]);
    });

    test('does not give the right answer away by its place', () => {
      const places = module.questionnaire.flatMap((q) => (q.kind === 'knowledge' ? [q.right] : []));
      expect(new Set(places).size).toBeGreaterThan(1);
    });
  },
);

test('ids of built-in modules are unique', () => {
  const ids = BUILT_IN_MODULES.map(({ id }: Module) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
