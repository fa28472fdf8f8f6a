import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOf, preparationOf, type Module } from '../../src/domain/kit.ts';
import { checkModule } from '../../src/domain/kit/check.ts';
import { LOCALES } from '../../src/domain/language.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { faultsOfFrench, sentencesOf } from '../kit-french.ts';

const CONFIRMED = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'kit.md'), 'utf8');
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

    test('asks for a self-assessment in words that its one scale answers', () => {
      for (const question of module.questionnaire) {
        if (question.kind !== 'self-assessment') continue;
        expect(question.text.fr.ask).toMatch(/^Je sais /u);
        expect(question.text.en.ask).toMatch(/^I (?:can|know) /u);
      }
    });

    test('has the mentor give both passings of the questionnaire their time', () => {
      const [first, last] = [module.plan[0], module.plan.at(-1)];
      expect(first?.text.fr.do).toContain('questionnaire d’avant');
      expect(first?.text.en.do).toContain('before-session questionnaire');
      expect(last?.text.fr.do).toContain('questionnaire d’après');
      expect(last?.text.en.do).toContain('after-session questionnaire');
    });

    test('prints no figure that is younger than what it says of its own date', () => {
      for (const { source } of module.figures) {
        expect(source.published >= '1980').toBe(true);
        expect(source.published.slice(0, 7) <= module.asOf).toBe(true);
      }
    });

    test('has each of its figures in the table of how they were confirmed', () => {
      const missing = module.figures.filter(({ source }) => !CONFIRMED.includes(source.url));
      expect(missing.map(({ source }) => source.url)).toEqual([]);
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

describe('over all questions with a right answer', () => {
  const questions = [
    ...BUILT_IN_MODULES.flatMap(({ questionnaire }) => questionnaire),
    ...TRAINING_PATH.flatMap(({ check }) => check),
  ].filter((question) => question.kind === 'knowledge');

  test.each(LOCALES)('choosing the longest answer gets few right: %s', (locale) => {
    const longest = questions.filter(({ right, text }) => {
      const lengths = text[locale].choices.map(({ length }) => length);
      return lengths[right] === Math.max(...lengths);
    });
    expect(longest.length).toBeGreaterThan(questions.length / 5);
    expect(longest.length).toBeLessThan(questions.length / 2);
  });

  test('choosing always the same place gets few right', () => {
    for (const place of [0, 1, 2]) {
      const there = questions.filter(({ right }) => right === place).length;
      expect(there).toBeGreaterThan(questions.length / 5);
      expect(there).toBeLessThan(questions.length / 2);
    }
  });
});
