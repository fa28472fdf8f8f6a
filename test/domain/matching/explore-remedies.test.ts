import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remediesFor, whatIf, type Remedy } from '../../../src/domain/matching/explore.ts';
import { withChanges } from '../../../src/domain/matching/explore/changes.ts';
import { match } from '../../../src/domain/matching/match.ts';
import type { Couple, MatchOutcome, Volunteer } from '../../../src/domain/matching/match.ts';
import { HALF_DAYS, type Profile } from '../../../src/domain/participant.ts';
import { based } from './explore-base.ts';
import { anyVolunteers, mailOf, matched, mentee, mentor, RULES } from './volunteers.ts';

const TOPICS = ['a', 'b', 'c', 'd'];

function remedies(id: string, people: readonly Volunteer[]): readonly Remedy[] {
  return remediesFor(based(people), id, TOPICS);
}

/** The remedies as short words: who does what. */
function words(id: string, people: readonly Volunteer[]): readonly string[] {
  return remedies(id, people).map(({ changes, recruit }) =>
    [
      ...changes.map((change) => {
        const { who, kind, ...what } = change;
        return [who, kind, ...Object.values(what)].join(' ');
      }),
      ...(recruit === undefined ? [] : [`find a ${recruit.role}`]),
    ].join(' + '),
  );
}

describe('what would give somebody without a pair one', () => {
  const zoe = mentee('zoe');

  it('one half-day, of theirs or of a mentor', () => {
    expect(words('zoe', [zoe, mentor('ann', { halfDays: ['fri-pm'] })])).toEqual([
      'zoe half_day fri-pm',
      'ann half_day mon-am',
    ]);
  });

  it('one topic, one language, another format', () => {
    expect(words('zoe', [zoe, mentor('ann', { offers: ['b'] })])).toEqual([
      'zoe want b',
      'ann offer a',
    ]);
    expect(words('zoe', [zoe, mentor('ann', { languages: ['en'] })])).toEqual([
      'zoe language en',
      'ann language fr',
    ]);
    const alone = mentee('zoe', { format: 'one-to-one' });
    expect(words('zoe', [alone, mentor('ann', { format: 'group' })])).toEqual([
      'zoe format',
      'ann format',
    ]);
  });

  it('one more seat with a mentor who is taken', () => {
    const people = [zoe, mentee('amy', { site: 'Lyon' }), mentor('ann', { site: 'Lyon' })];
    const [remedy, ...others] = remedies('zoe', people);
    expect(others).toEqual([]);
    expect(remedy).toMatchObject({
      as: 'mentee',
      changes: [{ who: 'ann', kind: 'seat' }],
      effect: { mentees: 1, lose: [], idle: [], gain: ['zoe'], change: [] },
    });
  });

  it('passes a seat along: somebody else moves to the mentor whom only they can have', () => {
    // Amy may go to Bob, so Ann's seat is as good as free for anybody who can have it.
    const people = [
      mentee('zoe', { halfDays: ['tue-am'] }),
      mentee('amy', { halfDays: ['mon-am', 'fri-am'], site: 'Lyon' }),
      mentor('ann', { site: 'Lyon' }),
      mentor('bob', { halfDays: ['fri-am'] }),
    ];
    const [remedy] = remedies('zoe', people);
    expect(remedy?.changes).toHaveLength(1);
    const changes = remedies('zoe', people).map((one) => one.changes[0]);
    expect(changes).toContainEqual({ who: 'zoe', kind: 'half_day', halfDay: 'mon-am' });
  });

  it('two changes where one is not enough', () => {
    const ann = mentor('ann', { halfDays: ['fri-pm'], languages: ['en'] });
    expect(words('zoe', [zoe, ann])).toContain('zoe language en + zoe half_day fri-pm');
    for (const { changes } of remedies('zoe', [zoe, ann])) expect(changes).toHaveLength(2);
  });

  it('somebody to find, when no answer changes what stands between', () => {
    const boss = mentor('ann', { level: 'executive' });
    expect(remedies('zoe', [zoe, boss])).toEqual([
      {
        as: 'mentee',
        changes: [],
        recruit: {
          role: 'mentor',
          topics: ['a'],
          languages: ['fr'],
          halfDays: ['mon-am'],
          level: 'director',
          companions: 0,
        },
        effect: {
          mentees: 1,
          points: 617,
          lose: [],
          gain: ['zoe'],
          change: [],
          idle: [],
          busy: [],
        },
      },
    ]);
    expect(words('zoe', [zoe, mentor('ann', { avoids: [mailOf('zoe')] })])).toEqual([
      'find a mentor',
    ]);
    expect(words('zoe', [mentee('zoe', { wants: [], halfDays: [] })])).toEqual([
      'zoe want a + zoe half_day mon-am + find a mentor',
    ]);
  });

  it('nobody stands below a contributor: they can mentor instead', () => {
    const low = mentee('zoe', { level: 'contributor', offers: ['a'], seats: 1 });
    expect(words('zoe', [low, mentee('amy')])).toEqual(['zoe role']);
  });

  it('a mentor without anybody: an answer that suits somebody who waits, or somebody to find', () => {
    const ann = mentor('ann', { halfDays: ['fri-pm'] });
    expect(words('ann', [ann, zoe])).toEqual(['ann half_day mon-am', 'zoe half_day fri-pm']);
    expect(words('ann', [mentor('ann', { seats: 0 }), zoe])).toEqual(['ann seat']);
    expect(words('ann', [mentor('ann')])).toEqual(['find a mentee']);
  });
});

/** Every single change of anybody's answers that could matter among these few people. */
function* singleChanges(people: readonly Volunteer[]): Iterable<readonly Volunteer[]> {
  const languages = ['fr', 'en', 'klingon'];
  for (const [p, { id, profile }] of people.entries()) {
    const as = (answers: Partial<Profile>): readonly Volunteer[] =>
      people.with(p, { id, profile: { ...profile, ...answers } });
    for (const halfDay of HALF_DAYS) yield as({ halfDays: [...profile.halfDays, halfDay] });
    for (const topic of TOPICS) {
      yield as({ wants: [...profile.wants.filter((t) => t !== topic), topic] });
      yield as({ offers: [...profile.offers.filter((t) => t !== topic), topic] });
    }
    for (const language of languages) yield as({ languages: [...profile.languages, language] });
    yield as({ seats: profile.seats + 1 });
    yield as({ format: 'any' });
  }
}

function totalOf(pairs: readonly { readonly score: number }[]): number {
  return pairs.reduce((total, { score }) => total + score, 0);
}

function hasThem({ pairs }: MatchOutcome, as: Remedy['as'], id: string): boolean {
  return pairs.some((pair) => (as === 'mentee' ? pair.menteeId : pair.mentorId) === id);
}

/** Whether some couple with this person can be asked for without a pair or a point less. */
function isAsGoodWithThem(
  people: readonly Volunteer[],
  locked: readonly Couple[],
  as: Remedy['as'],
  id: string,
): boolean {
  const best = matched(people, { locked });
  return people.some((other) => {
    const couple =
      as === 'mentee' ? { mentorId: other.id, menteeId: id } : { mentorId: id, menteeId: other.id };
    const asked = match(people, { ...RULES, locked: [...locked, couple] });
    return (
      asked.ok &&
      asked.value.cardinality === best.cardinality &&
      asked.value.total === best.total &&
      hasThem(asked.value, as, id)
    );
  });
}

describe('remedies, whoever is there', () => {
  it('exist for everybody in no pair, and hold when matched anew', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const base = based(people);
        for (const { id } of matched(people).unmatched) {
          const found = remediesFor(base, id, TOPICS);
          expect(found, id).not.toHaveLength(0);
          for (const { as, changes, recruit, effect } of found) {
            if (recruit !== undefined) continue;
            const changed = withChanges(people, changes);
            const locked = changes.flatMap(({ kind, who }) =>
              kind === 'seat' && who !== id ? [{ mentorId: who, menteeId: id }] : [],
            );
            const after = matched(changed, { locked });
            expect(after.cardinality - base.pairs.length).toBe(effect.mentees);
            expect(after.total - totalOf(base.pairs)).toBe(effect.points);
            // The seed chooses between equally good matchings: one of them has the person.
            expect(hasThem(after, as, id) || isAsGoodWithThem(changed, locked, as, id)).toBe(true);
          }
        }
        for (const { mentorId, menteeId } of base.pairs) {
          expect(remediesFor(base, mentorId, TOPICS)).toEqual([]);
          expect(remediesFor(base, menteeId, TOPICS)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the fewest: two changes are asked for only where no single one adds a pair with them', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const base = based(people);
        for (const { id, role } of matched(people).unmatched) {
          if (role === 'mentor') continue;
          const fewest = Math.min(
            ...remediesFor(base, id, TOPICS).map(({ changes, recruit }) =>
              recruit === undefined ? changes.length : 3,
            ),
          );
          if (fewest < 2) continue;
          for (const changed of singleChanges(people)) {
            const after = match(changed, RULES);
            if (!after.ok || after.value.cardinality <= base.pairs.length) continue;
            const had = new Set(base.pairs.flatMap((p) => [p.mentorId, p.menteeId]));
            const have = new Set(after.value.pairs.flatMap((p) => [p.mentorId, p.menteeId]));
            expect(have.has(id) && [...had].every((one) => have.has(one))).toBe(false);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('what if', () => {
  it('changes nothing when nothing changes', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const same = whatIf(based(people), {});
        expect(same.ok && same.value.effect).toEqual({
          mentees: 0,
          points: 0,
          lose: [],
          gain: [],
          change: [],
          idle: [],
          busy: [],
        });
      }),
    );
  });

  it('tells exactly how much better or worse the other optimum is', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat(), (people, at) => {
        if (people.length === 0) return;
        const rest = people.toSpliced(at % people.length, 1);
        const less = whatIf(based(people), { volunteers: rest });
        const [before, after] = [matched(people), matched(rest)];
        expect(less.ok && less.value.effect).toMatchObject({
          mentees: after.cardinality - before.cardinality,
          points: after.total - before.total,
        });
      }),
    );
  });
});
