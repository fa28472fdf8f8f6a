import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditOf, auditText } from '../../../src/domain/run-audit.ts';
import {
  answerLines,
  divisionLines,
  readAnswer,
  readDivision,
} from '../../../src/domain/run-division.ts';
import { certificateLines, resultLines } from '../../../src/domain/run-result.ts';
import {
  divide,
  matchWithCouples,
  solvePart,
  type Division,
  type MatchRules,
  type PartAnswer,
  type Volunteer,
} from '../../../src/domain/matching/match.ts';
import { anyCrowd, type AnyCrowd } from './crowds.ts';
import { mentee, mentor, RULES } from './volunteers.ts';

type Options = NonNullable<Parameters<typeof matchWithCouples>[2]>;

/** Every byte that a run keeps: result, certificate, audit file. */
function bytesOf(people: readonly Volunteer[], rules: MatchRules, options: Options): string {
  const matched = matchWithCouples(people, rules, options);
  if (!matched.ok) return JSON.stringify(matched.error);
  const { outcome, proof } = matched.value;
  return [
    ...resultLines(outcome),
    ...(proof === undefined ? [] : certificateLines(proof)),
    proof === undefined ? '' : auditText(auditOf(proof, 'input', rules)),
  ].join('\n');
}

function divided(people: readonly Volunteer[], rules: MatchRules, options: Options): Division {
  const division = divide(people, rules, options);
  if (typeof division !== 'object') throw new Error(`not divided: ${String(division)}`);
  return readDivision(divisionLines(division));
}

/** An answer as it comes back from wherever it was found. */
function answerOf(
  people: readonly Volunteer[],
  rules: MatchRules,
  division: Division,
  part: number,
): PartAnswer {
  const block = division.blocks[part];
  if (block === undefined) throw new Error(`no block ${part}`);
  const answer = solvePart(people, rules, division, block);
  if (!answer.ok) throw new Error(answer.error.code);
  return readAnswer(answerLines(answer.value));
}

/** A crowd that falls into islands: each group has topics of its own. */
const islands: fc.Arbitrary<AnyCrowd> = fc
  .tuple(anyCrowd, fc.integer({ min: 2, max: 6 }))
  .map(([{ people, rules }, groups]) => ({
    rules,
    people: people.map(({ id, profile }, n) => {
      const own = (topics: readonly string[]) => topics.map((topic) => `${n % groups}-${topic}`);
      const { offers, wants } = profile;
      return { id, profile: { ...profile, offers: own(offers), wants: own(wants) } };
    }),
  }));

/** Rules of every kind on top of those of a crowd: locks must be possible, so they are found first. */
const asked: fc.Arbitrary<Asked> = fc.record({
  seed: fc.nat(99),
  floor: fc.constantFrom(0, 0, 300),
  raiseLowest: fc.boolean(),
  classes: fc.array(fc.nat(69), { maxLength: 12 }),
  keeps: fc.nat(6),
  locks: fc.nat(2),
});
const bounds = fc.record({
  blockCouples: fc.constantFrom(1, 3, 12),
  mostListed: fc.constantFrom(0, 5, 1_000_000),
});

interface Asked extends Pick<MatchRules, 'seed' | 'floor' | 'raiseLowest'> {
  readonly classes: readonly number[];
  readonly keeps: number;
  readonly locks: number;
}

function rulesFor(
  people: readonly Volunteer[],
  base: MatchRules,
  { classes, keeps, locks, ...rest }: Asked,
): MatchRules {
  const found = matchWithCouples(people, base);
  if (!found.ok) throw new Error(found.error.code);
  const couples = [...found.value.couples()];
  const plain = couples.map(({ mentorId, menteeId }) => ({ mentorId, menteeId }));
  const ids = [...new Set(classes.map((n) => `p${n}`))];
  return {
    ...base,
    ...rest,
    priority: [ids.slice(0, 4), ids.slice(4)],
    keep: plain.filter((_, n) => n % 3 === 0).slice(0, keeps),
    locked: found.value.outcome.pairs
      .slice(0, locks)
      .map(({ mentorId, menteeId }) => ({ mentorId, menteeId })),
  };
}

/** What every optimum has in common, however it was found. */
function worthOf(people: readonly Volunteer[], rules: MatchRules, options: Options): unknown {
  const matched = matchWithCouples(people, rules, options);
  if (!matched.ok) throw new Error(matched.error.code);
  const { cardinality, total, lowest, kept, verified, eligibleCouples } = matched.value.outcome;
  return { cardinality, total, lowest, kept: kept?.kept, verified, eligibleCouples };
}

describe('a run in blocks', () => {
  test('is byte for byte the run in one process, in any order of parts, with parts done twice', () => {
    fc.assert(
      fc.property(
        islands,
        asked,
        bounds,
        fc.array(fc.nat(99), { minLength: 99, maxLength: 99 }),
        ({ people, rules: base }, wishes, options, dice) => {
          const rules = rulesFor(people, base, wishes);
          fc.pre(typeof divide(people, rules, options) === 'object');
          const undivided = bytesOf(people, rules, options);
          const kept = divided(people, rules, options);
          const twice = [...kept.blocks.keys(), ...kept.blocks.keys()];
          const inAnyOrder = twice
            .map((part, n) => ({ part, at: dice[n % 99] ?? 0 }))
            .toSorted((a, b) => a.at - b.at);
          const answers: PartAnswer[] = [];
          for (const { part } of inAnyOrder) answers[part] = answerOf(people, rules, kept, part);
          const solved = { division: kept, answers };
          expect(bytesOf(people, rules, { ...options, solved })).toBe(undivided);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is worth what the same run is worth in one piece', () => {
    fc.assert(
      fc.property(islands, asked, bounds, ({ people, rules: base }, wishes, options) => {
        const rules = rulesFor(people, base, wishes);
        expect(worthOf(people, rules, options)).toEqual(
          worthOf(people, rules, { ...options, blockCouples: Infinity }),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('believes no answer: one that is not the best of its block is found out', () => {
    const people = [...island('a', 3), ...island('b', 3)];
    const options = { blockCouples: 9 };
    const division = divided(people, RULES, options);
    const answers = division.blocks.map((_, part) => answerOf(people, RULES, division, part));
    const [first] = answers;
    if (first === undefined) throw new Error('no answer');
    const wrong = { ...first, mentorOf: first.mentorOf.map(() => -1) };
    const solved = { division, answers: [wrong, ...answers.slice(1)] };
    expect(() => matchWithCouples(people, RULES, { ...options, solved })).toThrow('not proven');
  });
});

describe('what divides a run', () => {
  test('is who can meet: islands of topics, small ones together, nobody twice', () => {
    const people = ['a', 'b', 'c', 'd'].flatMap((topic) => island(topic, 4));
    const { blocks, couples } = divided(people, RULES, { blockCouples: 32 });
    expect(couples).toBe(64);
    expect(blocks.map((block) => block.couples)).toEqual([32, 32]);
    const rows = blocks.flatMap((block) => [...block.rows]);
    expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => n));
  });

  test('is nothing when all hang together, when there is little to do, or all are asked about', () => {
    const one = island('a', 4);
    const two = [...one, ...island('b', 4)];
    const options = { blockCouples: 8 };
    expect(divide(one, RULES, options)).toBe('one_component');
    expect(divide(one, RULES)).toBe('small');
    expect(divide(two, RULES, { ...options, budget: 1_000 })).toBe('budget');
    expect(divide(two, { ...RULES, circles: { min: 2, max: 3 } }, options)).toBe('circles');
    expect(divide(two, { ...RULES, floor: -1 }, options)).toBeUndefined();
  });
});

/** People who can meet each other and nobody else. */
function island(topic: string, count: number): readonly Volunteer[] {
  return Array.from({ length: count }, (_, n) => [
    mentor(`${topic}-mentor-${n}`, { offers: [topic], seats: 1 + (n % 2) }),
    mentee(`${topic}-mentee-${n}`, { wants: [topic] }),
  ]).flat();
}
