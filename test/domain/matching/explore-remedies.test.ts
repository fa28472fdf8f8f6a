import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remediesFor, whatIf } from '../../../src/domain/matching/explore.ts';
import type {
  AnswerChange,
  Base,
  Remedy,
  RemedyBounds,
} from '../../../src/domain/matching/explore.ts';
import { withChanges } from '../../../src/domain/matching/explore/changes.ts';
import { match } from '../../../src/domain/matching/match.ts';
import type { Couple, MatchOutcome, Volunteer } from '../../../src/domain/matching/match.ts';
import { HALF_DAYS, ROLES, type ParticipantId } from '../../../src/domain/participant.ts';
import { based } from './explore-base.ts';
import {
  anyVolunteers,
  isEligible,
  mailOf,
  matched,
  mentee,
  mentor,
  profileOf,
  RULES,
} from './volunteers.ts';

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
    const found = remedies('zoe', people);
    expect(found[0]?.changes).toHaveLength(1);
    expect(found).toContainEqual(
      expect.objectContaining({
        changes: [{ who: 'zoe', kind: 'half_day', halfDay: 'mon-am' }],
        moves: [{ menteeId: 'amy', from: 'ann', to: 'bob' }],
      }),
    );
  });

  it('one answer between two others, who leave a seat: who moves', () => {
    // Ann is taken by Amy, who could go to Bob if they had a half-day in common. Zoe never could.
    const people = [
      zoe,
      mentee('amy', { site: 'Lyon' }),
      mentor('ann', { site: 'Lyon' }),
      mentor('bob', { halfDays: ['fri-am'], avoids: [mailOf('zoe')] }),
    ];
    expect(words('zoe', people)).toEqual([
      'ann seat',
      'amy half_day fri-am',
      'bob half_day mon-am',
    ]);
    expect(remedies('zoe', people)[1]).toMatchObject({
      as: 'mentee',
      effect: { mentees: 1, lose: [], idle: [], gain: ['zoe'] },
      moves: [{ menteeId: 'amy', from: 'ann', to: 'bob' }],
    });
  });

  it('with the pair to lock, where others wait who could take the place', () => {
    const people = [
      zoe,
      mentee('yan', { avoids: [mailOf('bob')] }),
      mentee('amy', { site: 'Lyon' }),
      mentor('ann', { site: 'Lyon' }),
      mentor('bob', { halfDays: ['fri-am'], avoids: [mailOf('zoe')] }),
    ];
    expect(words('zoe', people)).toEqual([
      'ann seat',
      'amy half_day fri-am',
      'bob half_day mon-am',
    ]);
    for (const { lock, effect } of remedies('zoe', people)) {
      expect(lock).toEqual({ mentorId: 'ann', menteeId: 'zoe' });
      expect(effect).toMatchObject({ mentees: 1, lose: [], gain: ['zoe'] });
    }
  });

  it('one answer between two others, who leave a mentee to a mentor without anybody', () => {
    // Zoe is no level below Dan, who waits; Bob is, and Zoe could have Carl instead of Bob.
    const people = [
      mentor('zoe', { level: 'manager' }),
      mentor('bob', { site: 'Lyon' }),
      mentee('carl', { site: 'Lyon' }),
      mentee('dan', { level: 'manager', wants: ['b'] }),
    ];
    expect(words('zoe', people)).toEqual(['dan want a', 'bob offer b']);
    expect(remedies('zoe', people)[1]).toMatchObject({
      as: 'mentor',
      effect: { mentees: 1, lose: [], idle: [], gain: ['dan'], busy: ['zoe'] },
      moves: [{ menteeId: 'carl', from: 'bob', to: 'zoe' }],
    });
  });

  it('somebody who is here already and takes up the role, for this person', () => {
    const max = mentee('max', { level: 'manager', offers: ['a'], avoids: [mailOf('ann')] });
    const people = [zoe, max, mentor('ann', { level: 'executive' })];
    expect(remedies('zoe', people)).toMatchObject([
      {
        changes: [{ who: 'max', kind: 'role' }],
        effect: { mentees: 1, lose: [], busy: ['max'] },
      },
    ]);
    const none = mentee('max', { level: 'manager', offers: ['a'], seats: 0 });
    expect(words('zoe', [zoe, none])).toEqual(['max role + max seat']);
  });

  it('stops at the bounds it is given', () => {
    const people = [zoe, mentee('amy', { site: 'Lyon' }), mentor('ann', { site: 'Lyon' })];
    const bounds = { solves: 0, linkedSolves: 0, links: 0 };
    const found = remediesFor(based(people), 'zoe', TOPICS, bounds);
    expect(found.map(({ recruit }) => recruit?.role)).toEqual(['mentor']);
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
        moves: [],
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

/** People of whom many suit each other, so that seats are taken and can be passed on. */
const closeVolunteers: fc.Arbitrary<readonly Volunteer[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...ROLES),
      level: fc.constantFrom('contributor', 'manager', 'director'),
      site: fc.constantFrom('Lyon', 'Paris'),
      offers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
      wants: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
      halfDays: fc.subarray(HALF_DAYS.slice(0, 3), { minLength: 1 }),
      seats: fc.constantFrom(1, 1, 2),
      avoids: fc.subarray(['p0', 'p1'].map(mailOf), { maxLength: 1 }),
    }),
    { minLength: 4, maxLength: 9 },
  )
  .map((all) =>
    all.map((answers, place) => {
      const id = `p${place}`;
      const avoids = answers.avoids.filter((mail) => mail !== mailOf(id));
      return { id, profile: profileOf(id, { ...answers, avoids }) };
    }),
  );

/** So many that no search among these few people ends before its time. */
const UNBOUNDED: RemedyBounds = { solves: 1000, linkedSolves: 1000, links: 1000 };

/** Every single change of one person's answers that could matter among these few people. */
function* singleChanges({ id: who, profile }: Volunteer): Iterable<AnswerChange> {
  for (const halfDay of HALF_DAYS.slice(0, 4)) yield { who, kind: 'half_day', halfDay };
  for (const topic of TOPICS) {
    yield { who, kind: 'want', topic };
    yield { who, kind: 'offer', topic };
  }
  for (const language of ['fr', 'en', 'klingon']) yield { who, kind: 'language', language };
  yield { who, kind: 'seat' };
  yield { who, kind: 'format' };
  if (profile.role !== 'both') yield { who, kind: 'role' };
}

/** What everybody would be in with these answers changed, where that adds a pair and takes nobody's. */
function addedWith(base: Base, changes: readonly AnswerChange[]): readonly Couple[] {
  const solved = whatIf(base, { volunteers: withChanges(base.volunteers, changes) });
  if (!solved.ok) throw new Error(solved.error.code);
  const { effect, pairs } = solved.value;
  const isHarmless = effect.lose.length === 0 && effect.idle.length === 0;
  return isHarmless && effect.mentees > 0 ? pairs : [];
}

/** Whether pairs that were not possible before have this person on both of their sides. */
function servesBothSides(
  { volunteers }: Base,
  pairs: readonly Couple[],
  who: ParticipantId,
): boolean {
  const profileOf = new Map(volunteers.map(({ id, profile }) => [id, profile]));
  const added = pairs.filter(
    ({ mentorId, menteeId }) => !isEligible(profileOf.get(mentorId)!, profileOf.get(menteeId)!),
  );
  return added.some((p) => p.mentorId === who) && added.some((p) => p.menteeId === who);
}

function isIn(pairs: readonly Couple[], id: ParticipantId): boolean {
  return pairs.some(({ mentorId, menteeId }) => mentorId === id || menteeId === id);
}

/** Of the remedies after which everybody keeps a pair, how many changes each asks for. */
function fewestFor(base: Base, id: ParticipantId): number {
  const harmless = remediesFor(base, id, TOPICS, UNBOUNDED).filter(
    ({ recruit, effect: { lose, idle } }) =>
      recruit === undefined && lose.length === 0 && idle.length === 0,
  );
  return harmless[0]?.changes.length ?? Infinity;
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
          for (const { as, changes, lock, recruit, effect } of found) {
            if (recruit !== undefined) continue;
            const changed = withChanges(people, changes);
            const locked = lock === undefined ? [] : [lock];
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

  it('ask for one answer wherever one answer of anybody adds a pair with them and takes nobody’s', () => {
    fc.assert(
      fc.property(fc.oneof(anyVolunteers, closeVolunteers), (people) => {
        const base = based(people);
        const others = matched(people)
          .unmatched.map(({ id }) => id)
          .filter((id) => fewestFor(base, id) > 1);
        if (others.length === 0) return;
        for (const { id: who, ...own } of people) {
          for (const change of singleChanges({ id: who, ...own })) {
            const pairs = addedWith(base, [change]);
            // One answer that somebody needs on both of their sides at once is not looked for.
            if (servesBothSides(base, pairs, who)) continue;
            for (const id of others)
              expect(isIn(pairs, id), JSON.stringify([id, change])).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ask whoever is to be mentored alone for two answers wherever two of anybody do it', () => {
    const fewPeople = fc.oneof(anyVolunteers, closeVolunteers).map((people) =>
      people.slice(0, 4).map(({ id, profile }, place): Volunteer => {
        const role = place === 0 ? 'mentee' : profile.role === 'both' ? 'mentor' : profile.role;
        return { id, profile: { ...profile, role } };
      }),
    );
    fc.assert(
      fc.property(fewPeople, (people) => {
        const base = based(people);
        const others = matched(people).unmatched.filter(
          ({ id, role }) => role === 'mentee' && fewestFor(base, id) > 2,
        );
        if (others.length === 0) return;
        const changes = people.flatMap((one) => [...singleChanges(one)]);
        for (const [place, first] of changes.entries()) {
          for (const second of changes.slice(place + 1)) {
            const pairs = addedWith(base, [first, second]);
            if ([first, second].some(({ who }) => servesBothSides(base, pairs, who))) continue;
            for (const { id } of others) {
              expect(isIn(pairs, id), JSON.stringify([id, first, second])).toBe(false);
            }
          }
        }
      }),
      { numRuns: 6 },
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
