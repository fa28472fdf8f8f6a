import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../../src/domain/matching/match.ts';
import type { MatchOutcome, MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import {
  allPairs,
  anyOptions,
  circleProgrammes,
  isPossible,
  keyOf,
  smallProgrammes,
} from './options-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const SIZE = { min: 2, max: 3 };

/** Circles as `mentor: mentees`, pairs as `mentor mentee`. */
function shape({ pairs, circles }: MatchOutcome): readonly string[] {
  return [
    ...circles.map(
      ({ mentorId, members }) => `${mentorId}: ${members.map((m) => m.menteeId).join(' ')}`,
    ),
    ...pairs.map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`),
  ];
}

function shapeOf(people: readonly Volunteer[], rules: Partial<MatchRules> = {}): readonly string[] {
  return shape(matched(people, { circles: SIZE, ...rules }));
}

const wanting = (topic: string, ...ids: readonly string[]): readonly Volunteer[] =>
  ids.map((id) => mentee(id, { wants: [topic] }));

describe('a circle', () => {
  it('is a mentor and several mentees who all want one topic that the mentor offers', () => {
    const people = [
      mentor('ann', { offers: ['b', 'a', 'c'], seats: 9, languages: ['en', 'fr'] }),
      mentee('e1', { wants: ['a', 'b'], languages: ['fr', 'en'], halfDays: ['mon-am', 'tue-am'] }),
      mentee('e2', { wants: ['b', 'a'], languages: ['fr'] }),
    ];
    const { pairs, circles, cardinality } = matched(people, { circles: SIZE });
    expect([pairs, cardinality]).toEqual([[], 2]);
    expect(circles).toMatchObject([
      {
        mentorId: 'ann',
        topics: ['b', 'a'],
        sharedLanguages: ['fr'],
        sharedHalfDays: ['mon-am'],
        members: [
          { menteeId: 'e1', sharedTopics: ['a', 'b'] },
          { menteeId: 'e2', sharedTopics: ['b', 'a'] },
        ],
      },
    ]);
  });

  it('has no fewer than the least, and no more than the most or than the mentor has seats', () => {
    const four = wanting('a', 'e1', 'e2', 'e3', 'e4');
    expect(shapeOf([mentor('ann', { seats: 9 }), ...four])[0]).toMatch(/^ann: e\d e\d e\d$/);
    expect(shapeOf([mentor('ann', { seats: 2 }), ...four])[0]).toMatch(/^ann: e\d e\d$/);
    expect(shapeOf([mentor('ann', { seats: 1 }), ...four])[0]).toMatch(/^ann e\d$/);
    const ann = mentor('ann', { seats: 9 });
    expect(shapeOf([ann, ...four], { circles: { min: 5, max: 9 } })[0]).toMatch(/^ann e\d$/);
    expect(shapeOf([ann, ...four], { circles: { min: 4, max: 4 } })).toEqual(['ann: e1 e2 e3 e4']);
  });

  it('needs a topic common to all: two who want different things of one mentor are none', () => {
    const ann = mentor('ann', { offers: ['a', 'b'], seats: 9 });
    const people = [ann, ...wanting('a', 'e1'), ...wanting('b', 'e2', 'e3')];
    expect(shapeOf(people)).toEqual(['ann: e2 e3']);
    expect(shapeOf([ann, ...wanting('a', 'e1'), ...wanting('b', 'e2')])).toHaveLength(1);
  });

  it('takes people who would meet in a group, pairs take who would meet one-to-one', () => {
    const [e1, e2, e3] = ['e1', 'e2', 'e3'].map((id, i) =>
      mentee(id, { format: i === 2 ? 'one-to-one' : 'group' }),
    );
    const ann = mentor('ann', { seats: 3 });
    expect(shapeOf([ann, e1!, e2!, e3!])).toEqual(['ann: e1 e2']);
    expect(shapeOf([ann, e1!, e3!])).toEqual(['ann e3']);
    expect(shapeOf([ann, e1!])).toEqual([]);
    expect(shapeOf([mentor('ann', { seats: 3, format: 'one-to-one' }), e1!, e2!])).toEqual([]);
  });

  it('is all there is in a programme of circles, and nothing in a programme of pairs', () => {
    const people = [mentor('ann', { seats: 3 }), ...wanting('a', 'e1', 'e2')];
    const one = people.slice(0, 2);
    expect(shapeOf(one, { format: 'both' })).toEqual(['ann e1']);
    expect(shapeOf(one, { format: 'circles' })).toEqual([]);
    expect(shapeOf(people, { format: 'circles' })).toEqual(['ann: e1 e2']);
    expect(shapeOf(people, { format: 'one-to-one' })).toEqual(['ann e1', 'ann e2']);
  });

  it('opens where it serves the most people, though each would be best elsewhere', () => {
    // Bob alone could fill a circle of three only with those whom ann could have taken one by one.
    const people = [
      mentor('ann', { seats: 1, site: 'Lyon' }),
      mentor('bob', { seats: 3 }),
      ...['e1', 'e2', 'e3'].map((id) => mentee(id, { site: 'Lyon' })),
    ];
    expect(shapeOf(people, { circles: { min: 3, max: 3 } })).toEqual(['bob: e1 e2 e3']);
    expect(shapeOf(people, { circles: { min: 2, max: 2 } })).toHaveLength(2);
  });

  it('does not form when the people who wait are too few, and says so', () => {
    const people = [mentor('ann', { seats: 3, format: 'group' }), ...wanting('a', 'e1', 'e2')];
    const { unmatched } = matched(people, { circles: { min: 3, max: 4 } });
    expect(unmatched.map(({ id, reason }) => [id, reason])).toEqual([
      ['ann', { as: 'mentor', code: 'circle_not_filled', people: 2 }],
      ['e1', { as: 'mentee', code: 'circle_not_filled', people: 1 }],
      ['e2', { as: 'mentee', code: 'circle_not_filled', people: 1 }],
    ]);
  });
});

describe('locked couples among circles', () => {
  const lock = (menteeId: string): { mentorId: string; menteeId: string } => ({
    mentorId: 'ann',
    menteeId,
  });
  const people = [
    mentor('ann', { offers: ['a', 'b'], seats: 3 }),
    mentor('bob', { offers: ['b'], seats: 3 }),
    ...wanting('a', 'e1'),
    ...wanting('b', 'e2', 'e3', 'e4'),
  ];

  it('are in a pair or in a circle, whatever it costs', () => {
    expect(shapeOf(people)).toEqual(['bob: e2 e3 e4', 'ann e1']);
    const one = matched(people, { circles: SIZE, locked: [lock('e2')] });
    expect(allPairs(one).map(keyOf)).toContain('ann e2');
    expect(shapeOf(people, { locked: [lock('e2'), lock('e3')] })).toEqual(['ann: e2 e3', 'bob e4']);
  });

  it('are refused together when no circle can hold them', () => {
    const refusalOf = (...locked: readonly ReturnType<typeof lock>[]): unknown => {
      const outcome = match(people, { ...RULES, circles: SIZE, locked });
      return outcome.ok ? 'matched' : outcome.error;
    };
    expect(refusalOf(lock('e1'), lock('e2'))).toEqual({
      code: 'lock_circle',
      mentorId: 'ann',
      menteeIds: ['e1', 'e2'],
    });
    const others = [mentor('ann', { seats: 4 }), mentor('bob', { seats: 4 })];
    const crowd = [...others, ...wanting('a', 'e1', 'e2', 'e3', 'e4', 'e5')];
    const locked = [
      lock('e1'),
      lock('e2'),
      { mentorId: 'bob', menteeId: 'e3' },
      { mentorId: 'bob', menteeId: 'e4' },
    ];
    const outcome = match(crowd, { ...RULES, circles: { min: 3, max: 4 }, locked });
    expect(outcome).toEqual({ ok: false, error: { code: 'locks_together', couples: locked } });
  });
});

describe('for any people, circles', () => {
  it('keep their size, their topic and the formats of their people', () => {
    let circles = 0;
    fc.assert(
      fc.property(smallProgrammes, anyOptions, (people, options) => {
        const rules = { ...RULES, ...options };
        const outcome = match(people, rules);
        if (!outcome.ok) return;
        const of = new Map(people.map(({ id, profile }) => [id, profile]));
        expect(isPossible(allPairs(outcome.value), of, rules)).toBe(true);
        for (const { mentorId, topics, members } of outcome.value.circles) {
          circles++;
          expect(topics.length).toBeGreaterThan(0);
          for (const topic of topics) {
            expect(of.get(mentorId)!.offers).toContain(topic);
            for (const { menteeId } of members) expect(of.get(menteeId)!.wants).toContain(topic);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(circles).toBeGreaterThan(20);
  });

  it('come closer to the optimum with more steps, and arrive', () => {
    fc.assert(
      fc.property(circleProgrammes, ([people, { circles }]) => {
        const rules = { ...RULES, circles: circles! };
        const found = [0, 500, 5_000_000].map((budget) => match(people, rules, { budget }));
        const values = found.map((one) => (one.ok ? one.value : undefined)!);
        for (const [i, value] of values.entries()) {
          const before = values[i - 1];
          if (before === undefined) continue;
          expect(value.cardinality).toBeGreaterThanOrEqual(before.cardinality);
          if (value.cardinality > before.cardinality) continue;
          expect(value.total).toBeGreaterThanOrEqual(before.total);
        }
        expect(values.at(-1)!.verified).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
