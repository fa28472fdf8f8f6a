import highsModule, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { eligibleCouples } from '../../../src/domain/matching/match.ts';
import type { MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { allPairs, keyOf, valueOf } from './options-fixtures.ts';
import { seededBelow } from './assignment-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

// The package's types describe its CommonJS build; its ES module exports the loader itself.
const highs = highsModule as unknown as typeof highsModule.default;

const DAYS = ['mon-am', 'mon-pm', 'tue-am', 'tue-pm'] as const;

/** A middling programme. */
function programmeOf(seed: number, mentees: number, mentors: number): readonly Volunteer[] {
  const below = seededBelow(seed);
  const some = <T>(all: readonly T[], count: number): T[] => {
    const left = [...all];
    return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0]!);
  };
  const answers = () => ({
    halfDays: some(DAYS, 1 + below(2)),
    site: ['', 'Lyon', 'Paris'][below(3)]!,
    entity: ['RH', 'Finance'][below(2)]!,
  });
  const topics = ['a', 'b', 'c', 'd', 'e'];
  return [
    ...Array.from({ length: mentors }, (_, i) =>
      mentor(`m${i}`, { ...answers(), offers: some(topics, 2), seats: below(5) }),
    ),
    ...Array.from({ length: mentees }, (_, i) =>
      mentee(`e${i}`, { ...answers(), wants: some(topics, 2) }),
    ),
  ];
}

/** A mixed-integer programme in CPLEX LP format, solved aim after aim, each then held. */
class Model {
  private readonly rows: string[] = [];
  private readonly binaries: string[];
  private readonly solver: Highs;

  constructor(solver: Highs, binaries: readonly string[]) {
    this.solver = solver;
    this.binaries = [...binaries];
  }

  hold(terms: readonly string[], bound: string): void {
    if (terms.length > 0) this.rows.push(`${terms.join(' + ')} ${bound}`);
  }

  /** The most that a sum of terms can be, which from then on it must be. */
  most(terms: readonly string[]): number {
    if (terms.length === 0) return 0;
    const solved = this.solver.solve(
      [
        'Maximize',
        terms.join(' + '),
        'Subject To',
        ...this.rows,
        'Binary',
        this.binaries.join(' '),
        'End',
      ].join('\n'),
      { mip_rel_gap: 0 },
    );
    const value = Math.round(solved.ObjectiveValue);
    this.hold(terms, `>= ${value}`);
    return value;
  }
}

/** The value of the best matching, aim by aim, without raising the lowest. */
function byHighs(
  solver: Highs,
  people: readonly Volunteer[],
  options: Partial<MatchRules>,
): readonly number[] {
  const { floor = 0, locked = [], keep = [], priority = [], circles, ...rest } = options;
  const locks = new Set(locked.map(keyOf));
  const all = [...eligibleCouples(people, { ...RULES, ...rest })].filter(
    (couple) => couple.score >= floor || locks.has(keyOf(couple)),
  );
  const x = new Map(all.map((couple, k) => [keyOf(couple), `x${k}`]));
  const name = (k: number): string => `x${k}`;
  const of = new Map(people.map(({ id, profile }) => [id, profile]));
  const modes = people.flatMap(({ id, profile }) =>
    circles === undefined || profile.role !== 'mentor'
      ? []
      : [`one_${id}`, ...profile.offers.map((topic) => `on_${id}_${topic}`)],
  );
  const model = new Model(solver, [...all.map((_, k) => name(k)), ...modes]);
  for (const lock of locks) model.hold([x.get(lock)!], '= 1');
  for (const [, own] of Map.groupBy(all.keys(), (k) => all[k]!.menteeId)) {
    model.hold(own.map(name), '<= 1');
  }
  for (const [id, own] of Map.groupBy(all.keys(), (k) => all[k]!.mentorId)) {
    const { seats, offers } = of.get(id)!;
    if (circles === undefined) {
      model.hold(own.map(name), `<= ${seats}`);
      continue;
    }
    const places = Math.min(circles.max, seats);
    const open = offers.map((topic) => `on_${id}_${topic}`);
    const sum = own.map(name).join(' + ');
    const less = (factor: number): string => open.map((mode) => `- ${factor} ${mode}`).join(' ');
    model.hold([`one_${id}`, ...open], '<= 1');
    model.hold([`${sum} - ${Math.min(1, seats)} one_${id} ${less(places)}`], '<= 0');
    model.hold([`${sum} ${less(circles.min)}`], '>= 0');
    for (const k of own) {
      const missing = offers.filter((topic) => !of.get(all[k]!.menteeId)!.wants.includes(topic));
      for (const topic of missing) model.hold([name(k), `on_${id}_${topic}`], '<= 1');
    }
  }
  const keys = [...all.keys()];
  const kept = new Set(keep.map(keyOf));
  return [
    model.most(keys.map(name)),
    ...priority.map((ids) =>
      model.most(keys.filter((k) => ids.includes(all[k]!.menteeId)).map(name)),
    ),
    model.most(keys.map((k) => `${all[k]!.score} x${k}`)),
    model.most(keys.filter((k) => kept.has(keyOf(all[k]!))).map(name)),
  ];
}

describe('match against HiGHS', () => {
  let solver: Highs;
  beforeAll(async () => {
    solver = await highs();
  });

  it.each([
    [1, 60, 25],
    [2, 80, 30],
    [3, 40, 45],
  ])(
    'seed %i: %i mentees, %i mentors, with priority, floor, locks and existing pairs',
    (...size) => {
      const people = programmeOf(...size);
      const [plain, below] = [allPairs(matched(people)), seededBelow(size[0] + 99)];
      const every = [...eligibleCouples(people, RULES)];
      const some = (count: number) =>
        Array.from({ length: count }, () => every[below(every.length)]!);
      const ids = people.map(({ id }) => id).filter((id) => id.startsWith('e'));
      const seats = new Map(people.map(({ id, profile }) => [id, profile.seats]));
      const lock = every.find(({ mentorId }) => seats.get(mentorId)! > 1)!;
      const options = {
        floor: 420,
        locked: [lock],
        keep: [...some(40), ...plain.slice(0, 5)],
        priority: [ids.slice(-12), ids.slice(5, 20)],
      };
      const value = valueOf(allPairs(matched(people, options)), options).slice(0, -1);
      expect(value).toEqual(byHighs(solver, people, options));
    },
  );

  it.each([
    [4, 20, 9, { min: 3, max: 4 }],
    [5, 24, 10, { min: 2, max: 3 }],
    [6, 16, 12, { min: 2, max: 5 }],
  ])('seed %i: %i mentees, %i mentors, in circles of %j', (seed, mentees, mentors, circles) => {
    const people = programmeOf(seed, mentees, mentors);
    const options = { circles, priority: [['e1', 'e3', 'e5', 'e7']] };
    const outcome = matched(people, options);
    expect(outcome).toMatchObject({ verified: true });
    expect(outcome.circles.length).toBeGreaterThan(1);
    const value = valueOf(allPairs(outcome), options).slice(0, -1);
    expect(value).toEqual(byHighs(solver, people, options));
  });
});
