import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/kit/score.ts';
import { checkUnit, gradeCheck, isPathDone, type TrainingUnit } from '../../src/domain/training.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { listening } from '../../src/kit/training/listening.ts';
import { faultsOfFrench, sentencesOf } from '../kit-french.ts';

const rightIn = (unit: TrainingUnit, but: readonly string[] = []): Answers =>
  Object.fromEntries(
    unit.check.filter(({ id }) => !but.includes(id)).map(({ id, right }) => [id, right]),
  );

describe.each(TRAINING_PATH.map((unit) => [unit.id, unit] as const))('%s', (_id, unit) => {
  test('keeps every rule of a unit', () => {
    expect(checkUnit(unit)).toEqual([]);
  });

  test('keeps to French typography and to vous', () => {
    expect(sentencesOf(unit, 'fr').flatMap(faultsOfFrench)).toEqual([]);
  });

  test('does not give the right answers away by their place', () => {
    expect(new Set(unit.check.map(({ right }) => right)).size).toBeGreaterThan(1);
  });
});

test('the path is six short units, each once', () => {
  expect(TRAINING_PATH).toHaveLength(6);
  expect(new Set(TRAINING_PATH.map(({ id }) => id)).size).toBe(6);
});

describe('the check of a unit', () => {
  test('is passed with as many right answers as its pass mark, and not with one fewer', () => {
    expect(gradeCheck(listening, rightIn(listening))).toEqual({ right: 4, of: 4, passed: true });
    expect(gradeCheck(listening, rightIn(listening, ['silence'])).passed).toBe(true);
    expect(gradeCheck(listening, rightIn(listening, ['silence', 'rephrase'])).passed).toBe(false);
    expect(gradeCheck(listening, {})).toEqual({ right: 0, of: 4, passed: false });
  });

  test('counts no answer twice and no unknown question', () => {
    const answers = { ...rightIn(listening, ['silence', 'rephrase']), elsewhere: 0, another: 1 };
    expect(gradeCheck(listening, answers).right).toBe(2);
  });
});

test('the path is done when every unit has been passed', () => {
  const all = TRAINING_PATH.map(({ id }) => id);
  expect(isPathDone(TRAINING_PATH, new Set(all))).toBe(true);
  expect(isPathDone(TRAINING_PATH, new Set(all.slice(1)))).toBe(false);
});

test.each<readonly [string, Partial<TrainingUnit>]>([
  ['too_few at check', { check: listening.check.slice(2), pass: 2 }],
  ['out_of_range at pass', { pass: 2 }],
  ['out_of_range at pass', { pass: 5 }],
  ['too_many at check', { check: [...listening.check, ...listening.check], pass: 8 }],
  [
    'right_answer_out_of_range at check[0].right',
    { check: listening.check.map((one, index) => (index === 0 ? { ...one, right: 3 } : one)) },
  ],
])('a unit with a fault says which: %s', (fault, change) => {
  const faults = checkUnit({ ...listening, ...change });
  expect(faults.map(({ code, path }) => `${code} at ${path}`)).toEqual([fault]);
});
