import { describe, expect, it } from 'vitest';
import type { UnmatchedReason, Volunteer } from '../../../src/domain/matching/match.ts';
import type { MatchRules } from '../../../src/domain/matching/match.ts';
import { mailOf, matched, mentee, mentor } from './volunteers.ts';

/** The reason given to `id` among these people. */
function reasonOf(
  id: string,
  people: readonly Volunteer[],
  rules: Partial<MatchRules> = {},
): UnmatchedReason | undefined {
  return matched(people, rules).unmatched.find((one) => one.id === id)?.reason;
}

describe('why somebody to be mentored has no mentor', () => {
  const zoe = mentee('zoe');
  const why = (people: readonly Volunteer[], rules?: Partial<MatchRules>): unknown =>
    reasonOf('zoe', people, rules);

  it('no free half-day, nothing wanted', () => {
    expect(why([mentee('zoe', { halfDays: [], wants: [] }), mentor('ann')])).toEqual({
      as: 'mentee',
      code: 'no_availability',
    });
    expect(why([mentee('zoe', { wants: [] }), mentor('ann')])).toEqual({
      as: 'mentee',
      code: 'no_wanted_topic',
    });
  });

  it('nobody offers what they want', () => {
    expect(why([zoe])).toEqual({ as: 'mentee', code: 'topic_not_offered', topics: ['a'] });
    expect(why([zoe, mentor('ann', { offers: ['b'] })])).toMatchObject({
      code: 'topic_not_offered',
    });
  });

  it('those who do speak other languages, or are free at other times', () => {
    const people = [
      zoe,
      mentor('ann', { languages: ['en'] }),
      mentor('bob', { languages: ['de', 'en'] }),
    ];
    expect(why(people)).toEqual({
      as: 'mentee',
      code: 'no_shared_language',
      people: 2,
      languages: ['de', 'en'],
    });
    expect(why([...people, mentor('cid', { halfDays: ['fri-pm', 'tue-am'] })])).toEqual({
      as: 'mentee',
      code: 'no_shared_half_day',
      people: 1,
      halfDays: ['tue-am', 'fri-pm'],
    });
  });

  it('those who would suit are not below, are in the line, are kept apart, or meet otherwise', () => {
    const people = [zoe, mentor('ann', { level: 'executive' })];
    expect(why(people)).toEqual({ as: 'mentee', code: 'no_level_below', people: 1 });
    people.push(mentor('bob', { managementChain: [mailOf('zoe')] }));
    expect(why(people)).toEqual({ as: 'mentee', code: 'management_line', people: 1 });
    people.push(mentor('cid', { avoids: [mailOf('zoe')] }));
    expect(why(people)).toEqual({ as: 'mentee', code: 'kept_apart', people: 1 });
    const alone = people.map((one) =>
      one.id === 'zoe' ? mentee('zoe', { format: 'one-to-one' }) : one,
    );
    const dan = mentor('dan', { format: 'group' });
    expect(why([...alone, dan])).toEqual({ as: 'mentee', code: 'format_conflict', people: 1 });
    const forbidden = [{ mentorId: 'eve', menteeId: 'zoe' }];
    expect(why([...alone, dan, mentor('eve')], { forbidden })).toEqual({
      as: 'mentee',
      code: 'already_declined',
      people: 1,
    });
  });

  it('the mentors who would suit are taken by others, or take nobody', () => {
    const better = mentee('amy', { site: 'Lyon' });
    const ann = mentor('ann', { site: 'Lyon' });
    expect(why([zoe, better, ann])).toEqual({
      as: 'mentee',
      code: 'seats_taken',
      people: 1,
      mentors: ['ann'],
    });
    const closed = ['m6', 'm5', 'm4', 'm3', 'm2', 'm1'].map((id) => mentor(id, { seats: 0 }));
    expect(why([zoe, ...closed])).toEqual({
      as: 'mentee',
      code: 'seats_closed',
      people: 6,
      mentors: ['m1', 'm2', 'm3', 'm4', 'm5'],
    });
  });
});

describe('why a mentor has nobody', () => {
  const why = (ann: Volunteer, ...others: readonly Volunteer[]): unknown =>
    reasonOf('ann', [ann, ...others]);

  it('their own answers leave nothing to look for', () => {
    expect(why(mentor('ann', { halfDays: [], seats: 0 }))).toMatchObject({
      code: 'no_availability',
    });
    expect(why(mentor('ann', { offers: [] }))).toMatchObject({ code: 'no_offered_topic' });
    expect(why(mentor('ann', { seats: 0 }), mentee('zoe'))).toMatchObject({ code: 'no_seat' });
  });

  it('nobody suits', () => {
    const ann = mentor('ann');
    expect(why(ann)).toEqual({ as: 'mentor', code: 'topic_not_wanted', topics: ['a'] });
    expect(why(ann, mentee('zoe', { languages: ['en'] }))).toMatchObject({
      code: 'no_shared_language',
    });
    expect(why(ann, mentee('zoe', { halfDays: ['fri-am'] }))).toMatchObject({
      code: 'no_shared_half_day',
    });
    expect(why(ann, mentee('zoe', { level: 'contributor' }))).toEqual({
      as: 'mentor',
      code: 'no_level_above',
      people: 1,
    });
    expect(why(ann, mentee('zoe', { avoids: [mailOf('ann')] }))).toMatchObject({
      code: 'kept_apart',
    });
  });

  it('everybody who suits has a mentor', () => {
    const people = [
      mentor('ann'),
      mentor('bob', { site: 'Lyon' }),
      mentee('zoe', { site: 'Lyon' }),
    ];
    expect(reasonOf('ann', people)).toEqual({ as: 'mentor', code: 'enough_mentors', people: 1 });
  });
});

describe('why somebody who would take both roles has neither', () => {
  it('is told for learning, then for teaching', () => {
    const ann = mentor('ann', { role: 'both', wants: ['b'] });
    expect(matched([ann]).unmatched).toEqual([
      {
        id: 'ann',
        role: 'both',
        reason: { as: 'mentee', code: 'topic_not_offered', topics: ['b'] },
        other: { as: 'mentor', code: 'topic_not_wanted', topics: ['a'] },
      },
    ]);
  });

  it('is told for teaching first when they want to learn nothing', () => {
    const [one] = matched([mentor('ann', { role: 'both' })]).unmatched;
    expect(one?.reason.code).toBe('topic_not_wanted');
    expect(one?.other?.code).toBe('no_wanted_topic');
  });

  it('is told once when it is the same', () => {
    const ann = mentor('ann', { role: 'both', wants: ['b'], halfDays: [] });
    expect(matched([ann]).unmatched[0]?.other).toBeUndefined();
  });
});
