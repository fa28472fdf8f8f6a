import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnowledgeQuestion, Module } from '../../src/domain/kit.ts';
import { checkModule } from '../../src/domain/kit/check.ts';
import { scoreOf, skillChange, type Answers } from '../../src/domain/kit/score.ts';
import { wellBeing } from '../../src/kit/well-being/module.ts';
import { found } from '../usecases/harness.ts';

const TOPICS = new Set(['well-being']);
const faults = (change: Partial<Module>) =>
  checkModule({ ...wellBeing, ...change }, TOPICS).map(({ path, code }) => `${code} at ${path}`);

describe('a module', () => {
  test('whose plan does not add up says how many minutes it lasts', () => {
    const [first, ...rest] = wellBeing.plan;
    const plan = [{ ...found(first), minutes: found(first).minutes + 5 }, ...rest];
    expect(checkModule({ ...wellBeing, plan }, TOPICS)).toEqual([
      { path: 'plan', code: 'plan_minutes', expected: 45, found: 50 },
    ]);
  });

  test('lasts whole minutes, and is not rounded to them', () => {
    const [first, second, ...rest] = wellBeing.plan;
    const halves = { ...found(first), minutes: found(first).minutes + 0.5 };
    const others = { ...found(second), minutes: found(second).minutes - 0.5 };
    const limits = { code: 'not_whole', expected: '1–180' } as const;
    expect(checkModule({ ...wellBeing, plan: [halves, others, ...rest] }, TOPICS)).toEqual([
      { path: 'plan[0].minutes', ...limits, found: halves.minutes },
      { path: 'plan[1].minutes', ...limits, found: others.minutes },
    ]);
    expect(faults({ minutes: 44.5 })).toEqual(['not_whole at minutes', 'plan_minutes at plan']);
  });

  test('must have each right answer among its choices', () => {
    const questionnaire = wellBeing.questionnaire.map((question) =>
      question.id === 'late-message' ? { ...(question as KnowledgeQuestion), right: 3 } : question,
    );
    expect(faults({ questionnaire })).toEqual([
      'right_answer_out_of_range at questionnaire[3].right',
    ]);
  });

  test('must ask both what one feels able to do and what one knows', () => {
    const questionnaire = wellBeing.questionnaire.filter(({ kind }) => kind === 'knowledge');
    expect(faults({ questionnaire })).toEqual([
      'too_few at questionnaire',
      'question_kinds at questionnaire',
    ]);
  });

  test('must say the same in both languages, list by list', () => {
    const { fr, en } = wellBeing.content;
    const exercises = en.exercises.slice(1);
    expect(faults({ content: { fr, en: { ...en, exercises } } })).toEqual([
      'languages_differ at content.en.exercises',
    ]);
    const coming = 'x'.repeat(301);
    expect(faults({ content: { fr: { ...fr, coming }, en } })).toEqual([
      'too_long at content.fr.coming',
    ]);
    expect(faults({ content: { fr: { ...fr, coming: '  ' }, en } })).toEqual([
      'blank at content.fr.coming',
    ]);
  });

  test.each<readonly [string, Partial<Module>]>([
    ['id_invalid at id', { id: 'Bien être' }],
    ['id_invalid at id', { id: '../../etc' }],
    ['out_of_range at version', { version: 0 }],
    ['date_invalid at asOf', { asOf: 'hier' }],
    ['date_invalid at asOf', { asOf: '2026-13' }],
    ['topic_unknown at topicIds[0]', { topicIds: ['juggling'] }],
    ['id_twice at topicIds[1]', { topicIds: ['well-being', 'well-being'] }],
  ])('%s', (fault, change) => {
    expect(faults(change)).toEqual([fault]);
  });

  test('links to nothing but https addresses', () => {
    const { fr, en } = wellBeing.content;
    const reading = fr.reading.map((each) => ({ ...each, url: 'javascript:alert(1)' }));
    expect(faults({ content: { fr: { ...fr, reading }, en } })).toEqual(
      reading.map((_, index) => `url_invalid at content.fr.reading[${index}].url`),
    );
  });
});

const answersTo = fc.dictionary(
  fc.constantFrom(...wellBeing.questionnaire.map(({ id }) => id), 'unknown'),
  fc.integer({ min: -1, max: 6 }),
);

describe('the questionnaire', () => {
  const allRight: Answers = Object.fromEntries(
    wellBeing.questionnaire.map((q) => [q.id, q.kind === 'knowledge' ? q.right : 3]),
  );

  test('gives two figures: how able one feels, and the share that one knows', () => {
    expect(scoreOf(wellBeing, allRight)).toEqual({ confidence: 100, knowledge: 100 });
    const some = { 'self-1': 0, 'self-2': 3, 'policy-effect': 1, 'late-message': 0 };
    expect(scoreOf(wellBeing, some)).toEqual({ confidence: 50, knowledge: 33 });
  });

  test('counts a knowledge question left out as not known, a self-assessment not at all', () => {
    expect(scoreOf(wellBeing, {})).toEqual({ knowledge: 0 });
    expect(scoreOf(wellBeing, { 'self-2': 1 })).toEqual({ confidence: 33, knowledge: 0 });
  });

  test('measures a change between two passings in points', () => {
    const before = { 'self-1': 0, 'self-2': 0, 'policy-effect': 1 };
    expect(skillChange(wellBeing, before, allRight)).toEqual({ confidence: 100, knowledge: 67 });
    expect(skillChange(wellBeing, {}, allRight)).toEqual({ knowledge: 100 });
  });

  test('stays between 0 and 100 whatever is answered, and a change turned round is its opposite', () => {
    fc.assert(
      fc.property(answersTo, answersTo, (first, last) => {
        for (const score of Object.values(scoreOf(wellBeing, first))) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        const there = skillChange(wellBeing, first, last);
        const back = skillChange(wellBeing, last, first);
        expect(there.knowledge + back.knowledge).toBe(0);
        expect((there.confidence ?? 0) + (back.confidence ?? 0)).toBe(0);
      }),
    );
  });
});
