// node test/bench/bench-candidates.ts [--mentees N] [--mentors M] [--k K] [--seed S] [--side SIDE]
// The exact K best couples of each mentee (or `mentor`, or `either`) of the bench's population, one
// thread, in a process of its own. Prints one JSON line: seconds to index the people and to search,
// arcs, eligible couples, the sum of the scores and a checksum of the arcs, peak memory of the
// process. Then compares some people of each side searched with a scan of everybody, and ends with
// an error if anything differs.
import { parseArgs } from 'node:util';
import { bestOf, comesBefore } from '../../src/domain/matching/candidates/best.ts';
import type { Couples } from '../../src/domain/matching/candidates/couples.ts';
import type { SideName } from '../../src/domain/matching/candidates/couple-model.ts';
import { makePopulation } from './instances/population.ts';
import { PopulationModel, scoreOfCouple } from './population.ts';

const { values } = parseArgs({
  options: {
    mentees: { type: 'string', default: '100000' },
    mentors: { type: 'string', default: '50000' },
    k: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    side: { type: 'string', default: 'mentee' },
    sample: { type: 'string', default: '100' },
  },
});
const { side } = values;
if (side !== 'mentee' && side !== 'mentor' && side !== 'either') {
  throw new Error('--side is mentee, mentor or either');
}
const [mentees, mentors, k, seed, sample] = [
  number('mentees'),
  number('mentors'),
  number('k'),
  number('seed'),
  number('sample'),
];

const population = makePopulation(mentees, mentors, seed);
const started = performance.now();
const cpu = process.cpuUsage();
const model = new PopulationModel(population);
const indexed = performance.now();
const { couples, eligible } = bestOf(model, side, k);
const ended = performance.now();
const spent = process.cpuUsage(cpu);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
const checked = compareSample();
console.log(
  JSON.stringify({
    mentees,
    mentors,
    k,
    seed,
    side,
    index: seconds(indexed - started),
    search: seconds(ended - indexed),
    total: seconds(ended - started),
    cpu: seconds((spent.user + spent.system) / 1000),
    arcs: couples.column.length,
    eligible,
    scoreSum: couples.score.reduce((sum, score) => sum + score, 0),
    checksum: checksum(couples),
    peakMiB,
    checked,
  }),
);

function number(name: 'mentees' | 'mentors' | 'k' | 'seed' | 'sample'): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name} must be a whole number`);
  return value;
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

/** FNV-1a over rows, columns and scores. */
function checksum({ start, column, score }: Couples): string {
  let hash = 0x811c9dc5;
  for (const words of [start, column, score]) {
    for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** People spread evenly over the sides that were searched; how many were compared. */
function compareSample(): number {
  let compared = 0;
  for (const from of ['mentee', 'mentor'] as const) {
    const count = from === 'mentee' ? mentees : mentors;
    if (from !== side && side !== 'either') continue;
    for (let x = 0; x < Math.min(sample, count); x++) {
      const person = Math.floor(((x + 0.5) * count) / Math.min(sample, count));
      compare(from, person);
      compared++;
    }
  }
  return compared;
}

/** With either side searched a person may have more couples than their own best. */
function compare(from: SideName, person: number): void {
  const found = new Map(from === 'mentee' ? rowOf(person) : columnOf(person));
  const best = everyCouple(from, person).slice(0, k);
  const missing = best.find(({ mentee, mentor, score }) => {
    return found.get(from === 'mentee' ? mentor : mentee) !== score;
  });
  const extra = side !== 'either' && found.size !== best.length;
  if (missing !== undefined || extra) throw new Error(`${from} ${person}: not the ${k} best`);
}

/** Everybody eligible with somebody, best first, by the model as stated and without the index. */
function everyCouple(
  from: SideName,
  person: number,
): { mentee: number; mentor: number; score: number }[] {
  const others = Array.from({ length: from === 'mentee' ? mentors : mentees }, (_, other) => {
    const [mentee, mentor] = from === 'mentee' ? [person, other] : [other, person];
    return { mentee, mentor, score: scoreOfCouple(population, mentee, mentor) };
  });
  return others.filter(({ score }) => score >= 0).sort((a, b) => (comesBefore(a, b) ? -1 : 1));
}

function rowOf(mentee: number): [number, number][] {
  const { start, column, score } = couples;
  const row = column.subarray(start[mentee], start[mentee + 1]);
  return Array.from(row, (mentor, x) => [mentor, score[start[mentee]! + x]!]);
}

function columnOf(mentor: number): [number, number][] {
  const found: [number, number][] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    for (let e = couples.start[mentee]!; e < couples.start[mentee + 1]!; e++) {
      if (couples.column[e] === mentor) found.push([mentee, couples.score[e]!]);
    }
  }
  return found;
}
