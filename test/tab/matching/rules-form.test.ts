import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, SCORE_PARTS } from '../../../src/domain/matching/match.ts';
import { workbenchEn } from '../../../src/locales/workbench.en.ts';
import {
  fitted,
  formOf,
  readForm,
  sumOf,
  type RulesForm,
} from '../../../src/tab/matching/rules/rules-form.ts';
import { rulesInWords } from '../../../src/tab/matching/rules/rules-words.ts';

const usual = formOf({});
const withWeights = (weights: readonly number[]): RulesForm => ({
  ...usual,
  weights: Object.fromEntries(
    SCORE_PARTS.map((part, at) => [part, String(weights[at] ?? 0)]),
  ) as RulesForm['weights'],
});
const problemsOf = (form: RulesForm) => {
  const read = readForm(form, []);
  return 'problems' in read ? read.problems : {};
};

describe('the form of the rules', () => {
  it('starts from what the product matches by', () => {
    expect(readForm(usual, [])).toEqual({
      rules: {
        weights: DEFAULT_WEIGHTS,
        floor: 0,
        raiseLowest: false,
        keep: [],
        priority: [],
        locked: [],
        forbidden: [],
      },
    });
  });

  it('says again every rule that it was made from', () => {
    const couple = { mentorId: 'm', menteeId: 'e' };
    const rules = {
      weights: DEFAULT_WEIGHTS,
      floor: 250,
      raiseLowest: true,
      keep: [couple],
      priority: [['e', 'f']],
      locked: [couple],
      forbidden: [{ mentorId: 'n', menteeId: 'f' }],
      circles: { min: 2, max: 5 },
    };
    expect(readForm(formOf(rules), [couple])).toEqual({ rules });
  });

  it.each(['', 'abc', '-1', '12.5', '1001', '1e3'])('does not take %j for a floor', (floor) => {
    expect(problemsOf({ ...usual, floor })).toEqual({ floor: 'whole' });
  });

  it('names each weight that is no number, then a sum that is not 1000', () => {
    const wrong = { ...usual, weights: { ...usual.weights, site: 'x', language: '' } };
    expect(problemsOf(wrong)).toEqual({ site: 'whole', language: 'whole' });
    expect(problemsOf(withWeights([500, 500, 1]))).toEqual({ sum: 'sum' });
  });

  it('reads the size of circles only when there are any', () => {
    const circles = { on: true, min: '5', max: '3' };
    expect(problemsOf({ ...usual, circles })).toEqual({ max: 'circleOrder' });
    expect(problemsOf({ ...usual, circles: { ...circles, min: '1' } })).toEqual({
      min: 'circleSize',
    });
    expect(problemsOf({ ...usual, circles: { ...circles, on: false } })).toEqual({});
  });

  it('brings any weights to a sum of 1000, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }),
        (weights) => {
          const form = withWeights(weights);
          const fit = { ...form, weights: fitted(form) };
          expect(sumOf(fit)).toBe(1000);
          expect(problemsOf(fit)).toEqual({});
          const points = SCORE_PARTS.map((part) => Number(fit.weights[part]));
          const isOrdered = weights.every((a, i) =>
            weights.every((b, j) => a <= b || (points[i] ?? 0) >= (points[j] ?? 0)),
          );
          expect(isOrdered).toBe(true);
        },
      ),
    );
  });
});

describe('the rules of a run in words', () => {
  it('are never nothing', () => {
    expect(
      rulesInWords({ weights: DEFAULT_WEIGHTS, keep: [], floor: 0 }, workbenchEn.record),
    ).toEqual(['default rules']);
  });

  it('say each thing that was asked', () => {
    const couple = { mentorId: 'm', menteeId: 'e' };
    const said = rulesInWords(
      {
        weights: { ...DEFAULT_WEIGHTS, site: 0 },
        floor: 200,
        raiseLowest: true,
        keep: [couple],
        circles: { min: 2, max: 4 },
        priority: [['a'], ['b']],
        locked: [couple, couple],
        forbidden: [couple],
      },
      workbenchEn.record,
    );
    expect(said).toEqual([
      'weights changed',
      'affinity of at least 200',
      'lowest affinity raised',
      '1 pair kept where possible',
      'circles of 2 to 4 people',
      '2 people served first',
      '2 pairs locked',
      '1 pair ruled out',
    ]);
  });
});
