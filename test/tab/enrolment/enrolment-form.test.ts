import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstIncomplete,
  movedUp,
  problemOf,
  startFrom,
  stepsFor,
  withTopic,
} from '../../../src/tab/enrolment/enrolment-form.ts';

const EMPTY = startFrom({}, { timeZone: 'Europe/Paris', language: 'fr' });

describe('the steps of the enrolment', () => {
  test('somebody who only learns is not asked what they pass on, and the other way round', () => {
    expect(stepsFor('mentee')).not.toContain('offers');
    expect(stepsFor('mentor')).not.toContain('wants');
    expect(stepsFor('both')).toEqual(expect.arrayContaining(['offers', 'wants']));
  });

  test('consent is never assumed', () => {
    expect(EMPTY.consent).toBe(false);
    expect(problemOf('consent', EMPTY)).toBe('consent_required');
  });

  test('an answer that was kept comes before what one starts from', () => {
    const known = startFrom(
      { role: 'both', languages: ['de'] },
      { timeZone: 'UTC', language: 'fr' },
    );
    expect(known).toMatchObject({ role: 'both', languages: ['de'], timeZone: 'UTC' });
  });

  test('a complete form lacks nothing; one that became incomplete says where', () => {
    const complete = {
      ...EMPTY,
      entity: 'Lyon',
      offers: [{ topicId: 'a', placement: 3 as const }],
      halfDays: ['mon-am' as const],
      consent: true,
    };
    expect(firstIncomplete(complete)).toBeUndefined();
    expect(firstIncomplete({ ...complete, role: 'both' })).toBe('wants');
  });
});

describe('topics in the order of priority', () => {
  test('touching a topic twice leaves everything as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), fc.string(), (ids, id) => {
        const before = ids
          .filter((one) => one !== id)
          .map((topicId) => ({ topicId, placement: 2 as const }));
        expect(withTopic(withTopic(before, id, 2), id, 2)).toEqual(before);
      }),
    );
  });

  test('moving up keeps every item and never moves the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(8), (items, index) => {
        expect(movedUp(items, index).toSorted()).toEqual(items.toSorted());
      }),
    );
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(movedUp(['a', 'b'], 0)).toEqual(['a', 'b']);
  });
});
