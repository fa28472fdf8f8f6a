import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  impossibleLocks,
  scarcityOf,
  welcoming,
  whatIf,
  whyNot,
} from '../../../src/domain/matching/explore.ts';
import { DEFAULT_WEIGHTS, type Volunteer } from '../../../src/domain/matching/match.ts';
import { HALF_DAYS } from '../../../src/domain/participant.ts';
import { based } from './explore-base.ts';
import { anyVolunteers, matched, mentee, mentor, RULES } from './volunteers.ts';

const NEWCOMER_SEATS = 3;

describe('why not this couple: its price', () => {
  // Zoe only suits Ann; Amy suits Ann best, and Bob too.
  const people = [
    mentee('zoe', { halfDays: ['tue-am'] }),
    mentee('amy', { halfDays: ['mon-am', 'tue-am'], site: 'Lyon' }),
    mentor('ann', { halfDays: ['tue-am'], site: 'Lyon' }),
    mentor('bob'),
  ];

  it('is one mentee without a mentor, named, and the points that go with it', () => {
    const verdict = whyNot(based(people), { mentorId: 'ann', menteeId: 'amy' });
    const before = matched(people);
    const after = matched(people, { locked: [{ mentorId: 'ann', menteeId: 'amy' }] });
    expect(verdict).toMatchObject({
      ok: true,
      value: {
        verdict: 'possible',
        effect: {
          mentees: -1,
          points: after.total - before.total,
          lose: ['zoe'],
          gain: [],
          change: [{ menteeId: 'amy', from: 'bob', to: 'ann' }],
          idle: ['bob'],
          busy: [],
        },
      },
    });
  });

  it('is nothing for a couple that is a pair already, and for one that is as good', () => {
    expect(whyNot(based(people), { mentorId: 'ann', menteeId: 'zoe' })).toMatchObject({
      ok: true,
      value: { verdict: 'paired' },
    });
    const twins = [mentee('zoe'), mentor('ann'), mentor('bob')];
    const [pair] = matched(twins).pairs;
    const other = pair?.mentorId === 'ann' ? 'bob' : 'ann';
    expect(whyNot(based(twins), { mentorId: other, menteeId: 'zoe' })).toMatchObject({
      ok: true,
      value: { verdict: 'possible', effect: { mentees: 0, points: 0, lose: [] } },
    });
  });

  it('says which locked pairs are in the way, and when the score is below the floor', () => {
    const locked = [{ mentorId: 'bob', menteeId: 'amy' }];
    expect(whyNot(based(people, { locked }), { mentorId: 'ann', menteeId: 'amy' })).toEqual({
      ok: true,
      value: { verdict: 'locked_out', locked },
    });
    const high = whyNot(based(people, { floor: 700 }), { mentorId: 'bob', menteeId: 'amy' });
    expect(high).toMatchObject({ ok: true, value: { verdict: 'possible', floor: 700 } });
  });

  it('is unknown for somebody who is not there', () => {
    expect(whyNot(based(people), { mentorId: 'ann', menteeId: 'max' })).toEqual({
      ok: false,
      error: { code: 'unknown_person', id: 'max' },
    });
  });

  it('is what matching anew with the two locked gives, whoever is there', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat(), fc.nat(), (volunteers, m, e) => {
        const mentorId = volunteers[m % volunteers.length]?.id ?? '';
        const menteeId = volunteers[e % volunteers.length]?.id ?? '';
        const verdict = whyNot(based(volunteers), { mentorId, menteeId });
        if (!verdict.ok || verdict.value.verdict !== 'possible') return;
        const [before, after] = [
          matched(volunteers),
          matched(volunteers, { locked: [{ mentorId, menteeId }] }),
        ];
        const { effect } = verdict.value;
        expect(effect.mentees).toBe(after.cardinality - before.cardinality);
        expect(effect.points).toBe(after.total - before.total);
        expect(effect.gain.length - effect.lose.length).toBe(effect.mentees);
      }),
    );
  });
});

describe('a change of rules shows its price first', () => {
  it('of weights, of a floor, of a forbidden pair: what the next run would give', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.integer({ min: 0, max: 900 }), (people, floor) => {
        const base = based(people);
        const [first] = base.pairs;
        const forbidden = first === undefined ? [] : [first];
        const weights = { ...DEFAULT_WEIGHTS, site: 400 };
        for (const rules of [{ floor }, { forbidden }, { weights }]) {
          const priced = whatIf(base, { rules: { ...RULES, ...rules } });
          const [before, after] = [matched(people), matched(people, rules)];
          expect(priced.ok && priced.value.effect).toMatchObject({
            mentees: after.cardinality - before.cardinality,
            points: after.total - before.total,
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tells everything that forbids a couple that is asked to be locked', () => {
    const people = [mentee('zoe', { languages: ['en'] }), mentor('ann', { seats: 0 })];
    const asked = [{ mentorId: 'ann', menteeId: 'zoe' }];
    expect(impossibleLocks(based(people), { ...RULES, locked: asked })).toEqual([
      {
        mentorId: 'ann',
        menteeId: 'zoe',
        obstacles: [{ code: 'language', mentor: ['fr'], mentee: ['en'] }, { code: 'no_seat' }],
      },
    ]);
  });
});

describe('what is scarce', () => {
  const waiting = (id: string): Volunteer =>
    mentee(id, { wants: ['ai'], languages: ['en'], halfDays: ['tue-am', 'tue-pm'] });
  const people = [
    waiting('amy'),
    waiting('zoe'),
    mentee('max', { wants: ['ai'], languages: ['en'], halfDays: ['tue-pm'] }),
    mentee('leo'),
    mentor('ann', { seats: 2 }),
  ];

  it('is a mentor for one topic in one language on one half-day, with the pairs it adds', () => {
    const { mentors, topics, languages, halfDays } = scarcityOf(based(people), ['ai', 'a']);
    expect(mentors[0]).toMatchObject({
      of: { topics: ['ai'], languages: ['en'], halfDays: ['tue-pm'], seats: NEWCOMER_SEATS },
      pairs: 3,
    });
    expect(topics.map(({ of, pairs }) => [of, pairs])).toEqual([
      ['ai', 3],
      ['a', 0],
    ]);
    expect(languages[0]).toMatchObject({ of: 'en', pairs: 3 });
    expect(halfDays.map(({ of, pairs }) => [of, pairs]).slice(0, 3)).toEqual([
      ['tue-pm', 3],
      ['tue-am', 2],
      [expect.any(String), 0],
    ]);
  });

  it('is nothing when everybody has a mentor', () => {
    const scarce = scarcityOf(based([mentee('leo'), mentor('ann')]), ['a']);
    expect(scarce.mentors).toEqual([]);
    expect(scarce.topics).toMatchObject([{ of: 'a', pairs: 0 }]);
  });

  it('holds when matched anew with each newcomer, whoever is there', () => {
    fc.assert(
      fc.property(anyVolunteers, (volunteers) => {
        const base = based(volunteers);
        const { mentors } = scarcityOf(base, ['a', 'b', 'c', 'd']);
        for (const { of, pairs, points } of mentors) {
          const effect = welcoming(base, of);
          expect(effect.ok && effect.value).toMatchObject({ mentees: pairs, points });
          expect(pairs).toBeGreaterThan(0);
          expect(pairs).toBeLessThanOrEqual(NEWCOMER_SEATS);
        }
        const free = base.pairs.length < volunteers.length && mentors.length === 0;
        const anybody = welcoming(base, {
          topics: ['a', 'b', 'c', 'd'],
          languages: ['fr', 'en', 'klingon'],
          halfDays: HALF_DAYS,
          seats: NEWCOMER_SEATS,
        });
        if (free) expect(anybody.ok && anybody.value.mentees).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
