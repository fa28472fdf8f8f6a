import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOf,
  firstIncomplete,
  movedUp,
  problemOf,
  startFrom,
  STEPS,
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

  test('no role is assumed: it is asked before anything else', () => {
    expect(EMPTY.role).toBeUndefined();
    expect(firstIncomplete(EMPTY)).toBe('role');
    expect(problemOf('role', { ...EMPTY, role: 'mentee' })).toBeUndefined();
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

  test('somebody to avoid whose address is no address is asked for again, and not forgotten', () => {
    const avoids = ['ana@contoso.example', 'karim'];
    expect(problemOf('avoids', { ...EMPTY, avoids })).toBe('avoids_invalid');
    expect(problemOf('avoids', { ...EMPTY, avoids: ['ana@contoso.example'] })).toBeUndefined();
    expect(problemOf('avoids', EMPTY)).toBeUndefined();
  });

  test('nobody avoids themselves', () => {
    const avoids = ['ana@contoso.example', 'Lea.Moreau@contoso.example'];
    const answers = { ...EMPTY, avoids };
    expect(problemOf('avoids', answers, 'lea.moreau@contoso.example')).toBe('avoids_self');
    expect(problemOf('avoids', answers, 'karim@contoso.example')).toBeUndefined();
    expect(problemOf('avoids', answers)).toBeUndefined();
  });

  test('are counted once the role is chosen, and their number never changes on the way', () => {
    expect(countOf('role', undefined)).toEqual({ at: 1 });
    for (const [role, of] of [
      ['mentor', 7],
      ['mentee', 7],
      ['both', 8],
    ] as const) {
      // Chosen and not yet left behind: what is chosen there may still change.
      expect(countOf('role', role)).toEqual({ at: 1 });
      const after = stepsFor(role).slice(1);
      expect(after.map((step) => countOf(step, role))).toEqual(
        after.map((_step, index) => ({ at: index + 2, of })),
      );
    }
    // Found again without a role, a later step names no number that an answer would belie.
    for (const step of STEPS) expect(countOf(step, undefined)).not.toHaveProperty('of');
  });

  test('a complete form lacks nothing; one that became incomplete says where', () => {
    const complete = {
      ...EMPTY,
      role: 'mentor' as const,
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
