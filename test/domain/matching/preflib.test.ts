import { readFileSync } from 'node:fs';
import highsModule, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { problemOf, solved } from './assignment-fixtures.ts';
import type { Arc } from './assignment-fixtures.ts';

// The package's types describe its CommonJS build; its ES module exports the loader itself.
const highs = highsModule as unknown as typeof highsModule.default;

/** One academic year of PrefLib's dataset 00038 (test/fixtures/preflib/README.md). */
interface Year {
  /** Projects of each student, the most wanted first. */
  readonly wishes: readonly (readonly number[])[];
  readonly projects: number;
  readonly supervisors: readonly {
    readonly capacity: number;
    readonly projects: readonly number[];
  }[];
}

function yearIn(file: string): Year {
  const text = (kind: string): readonly string[] =>
    readFileSync(`test/fixtures/preflib/${file}.${kind}`, 'utf8').trim().split('\n');
  const supervisors = text('dat')
    .slice(1)
    .map((line) => {
      const [, capacity, projects = ''] = line.split(',');
      return { capacity: Number(capacity), projects: projects.split(' ').map(Number) };
    });
  const votes = text('soi').filter((line) => line.startsWith('1: '));
  return {
    wishes: votes.map((vote) =>
      vote
        .slice(3)
        .split(',')
        .map((alternative) => Number(alternative) - 1),
    ),
    projects: supervisors.reduce((sum, { projects }) => sum + projects.length, 0),
    supervisors,
  };
}

/** Points of the first wish; each next one gives one less. */
const FIRST = 10;
/** More than all the wishes together can give: whoever blocks a seat is always seated. */
const BLOCKER = 1000;

/**
 * Students, projects of one seat each, and a capacity above some projects together: not the shape
 * of `assign`, but equal to it. A supervisor with more projects than capacity gets as many
 * blockers as the difference, who take any of those projects and are worth more than all students.
 * Every most-pairs matching of the highest total seats them all (the sets of people who can be
 * seated together form a matroid), which leaves just the capacity.
 */
function toProblem({ wishes, projects, supervisors }: Year): AssignmentProblem {
  const arcs: Arc[] = wishes.flatMap((own, student) =>
    own.map((project, rank): Arc => [student, project, FIRST - rank]),
  );
  let people = wishes.length;
  for (const { capacity, projects: own } of supervisors) {
    for (let spare = own.length - capacity; spare > 0; spare--) {
      for (const project of own) arcs.push([people, project, BLOCKER]);
      people++;
    }
  }
  const seats = Array.from({ length: projects }, () => 1);
  return problemOf(people, seats, arcs);
}

/** The same year as a linear programme that names the supervisors' capacities (CPLEX LP format). */
function programme({ wishes, projects, supervisors }: Year, cardinality?: number): string {
  const arcs = wishes.flatMap((own, student) =>
    own.map((project, rank) => ({ student, project, rank })),
  );
  const sum = (test: (arc: (typeof arcs)[number]) => boolean): string =>
    arcs.flatMap((arc, e) => (test(arc) ? [`x${e}`] : [])).join(' + ');
  const atMost = (terms: string, most: number): readonly string[] =>
    terms === '' ? [] : [`${terms} <= ${most}`];
  const rows = [
    ...wishes.flatMap((_, student) =>
      atMost(
        sum((arc) => arc.student === student),
        1,
      ),
    ),
    ...Array.from({ length: projects }, (_, project) =>
      atMost(
        sum((arc) => arc.project === project),
        1,
      ),
    ).flat(),
    ...supervisors.flatMap(({ capacity, projects: own }) =>
      atMost(
        sum((arc) => own.includes(arc.project)),
        capacity,
      ),
    ),
    ...(cardinality === undefined ? [] : [`${sum(() => true)} = ${cardinality}`]),
  ];
  const goal = arcs.map(({ rank }, e) => `${cardinality === undefined ? 1 : FIRST - rank} x${e}`);
  return ['Maximize', goal.join(' + '), 'Subject To', ...rows, 'End'].join('\n');
}

describe('student–project allocation at Glasgow (PrefLib 00038)', () => {
  let solver: Highs;
  beforeAll(async () => {
    solver = await highs();
  });

  it.each([
    ['00038-00000004', { students: 34, projects: 63, supervisors: 29 }],
    ['00038-00000005', { students: 31, projects: 103, supervisors: 26 }],
    ['00038-00000006', { students: 38, projects: 133, supervisors: 34 }],
    ['00038-00000007', { students: 51, projects: 155, supervisors: 40 }],
    ['00038-00000008', { students: 51, projects: 147, supervisors: 37 }],
  ])(
    '%s: as many students, and the same total, as HiGHS with the capacities named',
    (file, size) => {
      const year = yearIn(file);
      const { wishes, projects, supervisors } = year;
      expect({
        students: wishes.length,
        projects,
        supervisors: supervisors.length,
      }).toEqual(size);

      const problem = toProblem(year);
      const assignment = solved(problem);
      expect(verifyOptimal(problem, assignment)).toEqual({ optimal: true });
      const chosen = assignment.mentorOf.subarray(0, wishes.length);
      for (const { capacity, projects: own } of supervisors) {
        const taken = chosen.filter((project) => own.includes(project)).length;
        expect(taken).toBeLessThanOrEqual(capacity);
      }
      const ranks = wishes.flatMap((own, i) => (chosen[i] === -1 ? [] : [own.indexOf(chosen[i]!)]));
      const total = ranks.reduce((sum, rank) => sum + FIRST - rank, 0);

      const most = Math.round(solver.solve(programme(year)).ObjectiveValue);
      const best = Math.round(solver.solve(programme(year, most)).ObjectiveValue);
      expect({ cardinality: ranks.length, total }).toEqual({ cardinality: most, total: best });
    },
  );
});
