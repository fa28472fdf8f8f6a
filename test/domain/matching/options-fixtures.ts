import fc from 'fast-check';
import { FORMATS, HALF_DAYS } from '../../../src/domain/participant.ts';
import type { Profile } from '../../../src/domain/participant.ts';
import type {
  Couple,
  MatchedPair,
  MatchOutcome,
  MatchRules,
  Volunteer,
} from '../../../src/domain/matching/match.ts';
import { eligibleCouples } from '../../../src/domain/matching/match.ts';
import { mentee, mentor, RULES } from './volunteers.ts';

const MENTORS = ['m0', 'm1', 'm2', 'm3', 'm4'];
const MENTEES = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'];

const TOPICS = ['a', 'b', 'c'];
const topics = fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1 });
const answers = {
  site: fc.constantFrom('', 'Lyon'),
  halfDays: fc.subarray(HALF_DAYS.slice(0, 3), { minLength: 1 }),
  format: fc.oneof(
    { weight: 4, arbitrary: fc.constant('any' as const) },
    fc.constantFrom(...FORMATS),
  ),
};

/** Up to six mentees and five mentors, most of whom fit each other. */
export const smallProgrammes: fc.Arbitrary<readonly Volunteer[]> = fc
  .tuple(
    fc.array(fc.record({ ...answers, offers: topics, seats: fc.nat(4) }), {
      maxLength: MENTORS.length,
      size: 'max',
    }),
    fc.array(fc.record({ ...answers, wants: topics }), { maxLength: MENTEES.length, size: 'max' }),
  )
  .map(([mentors, mentees]) => [
    ...mentors.map((own: Partial<Profile>, i) => mentor(MENTORS[i]!, own)),
    ...mentees.map((own: Partial<Profile>, i) => mentee(MENTEES[i]!, own)),
  ]);

export const couples: fc.Arbitrary<Couple> = fc.record({
  mentorId: fc.constantFrom(...MENTORS),
  menteeId: fc.constantFrom(...MENTEES),
});

/** Each option alone, and any of them together. */
export const anyOptions: fc.Arbitrary<Partial<MatchRules>> = fc.record(
  {
    locked: fc.array(couples, { maxLength: 2 }),
    floor: fc.constantFrom(0, 250, 400, 600),
    priority: fc
      .shuffledSubarray(MENTEES)
      .chain((ids) => fc.nat(ids.length).map((cut) => [ids.slice(0, cut), ids.slice(cut)])),
    raiseLowest: fc.boolean(),
    keep: fc.array(couples, { maxLength: 6 }),
    forbidden: fc.array(couples, { maxLength: 2 }),
    circles: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2))
      .map(([min, more]) => ({ min, max: min + more })),
    format: fc.constantFrom('one-to-one', 'circles', 'both'),
    seed: fc.constantFrom(0, 7),
  },
  { requiredKeys: [] },
);

type Vector = readonly number[];

/** Programmes large and rich enough that the search for circles has something to decide. */
export const circleProgrammes: fc.Arbitrary<readonly [readonly Volunteer[], Partial<MatchRules>]> =
  fc.tuple(
    smallProgrammes.filter((people) => people.length >= 8),
    fc.record({
      circles: fc.constantFrom({ min: 2, max: 3 }, { min: 2, max: 2 }, { min: 3, max: 4 }),
      raiseLowest: fc.boolean(),
      keep: fc.array(couples, { maxLength: 3 }),
    }),
  );

/** What the rules strive for, most important first, of a set of couples. */
export function valueOf(pairs: readonly Pair[], rules: Partial<MatchRules>): Vector {
  const matched = new Set(pairs.map(({ menteeId }) => menteeId));
  const locked = new Set(rules.locked?.map(keyOf));
  const keep = new Set(rules.keep?.map(keyOf));
  const free = pairs.filter((pair) => !locked.has(keyOf(pair)));
  return [
    pairs.length,
    ...(rules.priority ?? []).map((ids) => ids.filter((id) => matched.has(id)).length),
    pairs.reduce((sum, { score }) => sum + score, 0),
    pairs.filter((pair) => keep.has(keyOf(pair))).length,
    rules.raiseLowest === true ? Math.min(...free.map(({ score }) => score)) : 0,
  ];
}

export function keyOf({ mentorId, menteeId }: Couple): string {
  return `${mentorId} ${menteeId}`;
}

type Pair = Pick<MatchedPair, 'mentorId' | 'menteeId' | 'score'>;

export function allPairs({ pairs, circles }: MatchOutcome): readonly MatchedPair[] {
  return [...pairs, ...circles.flatMap(({ members }) => members)];
}

/** The best value by trying every mentor of every mentee; undefined when the locks cannot be. */
export function bruteForce(
  people: readonly Volunteer[],
  options: Partial<MatchRules>,
): Vector | undefined {
  const rules = { ...RULES, ...options };
  const { floor = 0, locked = [], ...rest } = rules;
  const of = new Map(people.map(({ id, profile }) => [id, profile]));
  const every = [...eligibleCouples(people, rest)];
  const lockOf = new Map(locked.map(({ mentorId, menteeId }) => [menteeId, mentorId]));
  const ids = people.map(({ id }) => id).filter((id) => id.startsWith('e'));
  if (locked.some(({ menteeId }) => !ids.includes(menteeId))) return undefined;
  const choices = ids.map((id) =>
    every.filter(({ mentorId, menteeId, score }) => {
      if (menteeId !== id) return false;
      const lock = lockOf.get(id);
      return lock === undefined ? score >= floor : lock === mentorId;
    }),
  );
  let best: Vector | undefined;
  const chosen: Pair[] = [];
  const tryFrom = (i: number): void => {
    if (i === ids.length) {
      if (!isPossible(chosen, of, rules)) return;
      const value = valueOf(chosen, rules);
      if (best === undefined || isAbove(value, best)) best = value;
      return;
    }
    for (const couple of choices[i]!) {
      chosen.push(couple);
      if (taken(chosen, couple.mentorId) <= of.get(couple.mentorId)!.seats) tryFrom(i + 1);
      chosen.pop();
    }
    if (!lockOf.has(ids[i]!)) tryFrom(i + 1);
  };
  tryFrom(0);
  return best;
}

function taken(pairs: readonly Pair[], id: string): number {
  return pairs.filter(({ mentorId }) => mentorId === id).length;
}

function isAbove(a: Vector, b: Vector): boolean {
  const place = a.findIndex((value, i) => value !== b[i]);
  return place !== -1 && a[place]! > b[place]!;
}

/** Whether each mentor takes a pair a seat, or, with circles, nobody, one, or a circle. */
export function isPossible(
  pairs: readonly Pair[],
  of: ReadonlyMap<string, Profile>,
  { circles, format }: MatchRules,
): boolean {
  const { min, max } = format === 'one-to-one' || circles === undefined ? NO_CIRCLES : circles;
  if (min === 0) return true;
  const accepts = (id: string, wanted: Profile['format']): boolean =>
    [wanted, 'any'].includes(of.get(id)!.format);
  return [...Map.groupBy(pairs, ({ mentorId }) => mentorId)].every(([mentorId, own]) => {
    const group = [mentorId, ...own.map(({ menteeId }) => menteeId)];
    const isAlone =
      own.length === 1 && format === 'both' && group.every((id) => accepts(id, 'one-to-one'));
    const isCircle =
      own.length >= min &&
      own.length <= Math.min(max, of.get(mentorId)!.seats) &&
      group.every((id) => accepts(id, 'group')) &&
      of
        .get(mentorId)!
        .offers.some((topic) =>
          own.every(({ menteeId }) => of.get(menteeId)!.wants.includes(topic)),
        );
    return isAlone || isCircle;
  });
}

const NO_CIRCLES = { min: 0, max: Infinity };
