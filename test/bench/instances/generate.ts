import { createHash } from 'node:crypto';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { denseColumns, denseRows } from '../mmi.ts';
import { makePopulation, makeScore } from './population.ts';
import type { Population } from './population.ts';
import { makeRng } from './rng.ts';

export const KINDS = ['sparse', 'full', 'dense', 'uniform', 'machol'] as const;

/** How one instance of the shared bench is made; `mentors` is n / 2 unless told, n for dense ones. */
export interface Recipe {
  readonly kind: (typeof KINDS)[number];
  readonly mentees: number;
  readonly mentors?: number;
}

export interface Instance {
  readonly problem: AssignmentProblem;
  /** Every couple is an arc: the file then holds no rows and no columns. */
  readonly dense: boolean;
}

const SEED = 1;
/** A sparse instance keeps this many mentors of each mentee, from four times as many looked at. */
const KEPT = 30;
const LOOKED_AT = 4 * KEPT;

export function generate({ kind, mentees: n, mentors }: Recipe): Instance {
  if (kind === 'dense') {
    const population = makePopulation(n, n, SEED, true);
    return denseInstance(n, makeScore(population, true));
  }
  if (kind === 'uniform') {
    const rng = makeRng(SEED);
    return denseInstance(n, () => rng.below(1001));
  }
  if (kind === 'machol') {
    return denseInstance(n, (i, j) => 1000 - Math.floor((1000 * (i + 1) * (j + 1)) / (n * n)));
  }
  const m = mentors ?? Math.floor(n / 2);
  const population = makePopulation(n, m, SEED);
  const [kept, pool] = kind === 'full' ? [m, Infinity] : [KEPT, LOOKED_AT];
  return { problem: eligibleArcs(population, n, m, kept, pool), dense: false };
}

function denseInstance(n: number, scoreOf: (i: number, j: number) => number): Instance {
  const score = new Uint16Array(n * n);
  for (let i = 0, e = 0; i < n; i++) for (let j = 0; j < n; j++) score[e++] = scoreOf(i, j);
  const [rowStart, column] = [denseRows(n, n), denseColumns(n, n)];
  const capacity = new Int32Array(n).fill(1);
  return { problem: { mentees: n, mentors: n, capacity, rowStart, column, score }, dense: true };
}

/** The `kept` best mentors of each mentee, from its buckets or from `pool` draws among them. */
function eligibleArcs(
  population: Population,
  n: number,
  m: number,
  kept: number,
  pool: number,
): AssignmentProblem {
  const scoreOf = makeScore(population);
  const { start, list } = bucketsOf(population, m);
  const rng = makeRng(SEED + 0x5151);
  const seenBy = new Int32Array(m).fill(-1);
  const rowStart = new Int32Array(n + 1);
  let column = new Int32Array(n * Math.min(kept, 32) + 64);
  let score = new Uint16Array(column.length);
  let arcs = 0;
  for (let i = 0; i < n; i++) {
    const found: [mentor: number, score: number][] = [];
    const look = (j: number): void => {
      if (seenBy[j] === i) return;
      seenBy[j] = i;
      const points = scoreOf(i, j);
      if (points >= 0) found.push([j, points]);
    };
    const buckets = bucketsFor(population, i).filter((b) => start[b + 1]! > start[b]!);
    const length = buckets.reduce((sum, b) => sum + start[b + 1]! - start[b]!, 0);
    if (length <= pool) {
      for (const b of buckets) for (let e = start[b]!; e < start[b + 1]!; e++) look(list[e]!);
    } else {
      for (let draw = 0; draw < pool; draw++) look(drawn(rng.below(length), buckets, start, list));
    }
    if (found.length > kept) found.sort(([j, a], [k, b]) => b - a || j - k).length = kept;
    found.sort(([j], [k]) => j - k);
    if (arcs + found.length > column.length) {
      const room = Math.ceil(column.length * 1.5) + found.length;
      [column, score] = [grown(column, new Int32Array(room)), grown(score, new Uint16Array(room))];
    }
    for (const [j, points] of found) {
      column[arcs] = j;
      score[arcs++] = points;
    }
    rowStart[i + 1] = arcs;
  }
  return {
    mentees: n,
    mentors: m,
    capacity: population.capacity,
    rowStart,
    column: column.subarray(0, arcs),
    score: score.subarray(0, arcs),
  };
}

/** Mentors by language and topic. */
function bucketsOf(
  { mentors, topics, languages }: Population,
  m: number,
): { readonly start: Int32Array; readonly list: Int32Array } {
  const start = new Int32Array(languages * topics + 1);
  const each = (visit: (bucket: number, mentor: number) => void): void => {
    for (let j = 0; j < m; j++) {
      for (const language of mentors.language.subarray(2 * j, 2 * j + 2)) {
        if (language < 0) continue;
        for (const topic of mentors.topic.subarray(4 * j, 4 * j + 4)) {
          if (topic < 0) break;
          visit(language * topics + topic, j);
        }
      }
    }
  };
  each((bucket) => start[bucket + 1]!++);
  for (let b = 0; b + 1 < start.length; b++) start[b + 1]! += start[b]!;
  const next = start.slice();
  const list = new Int32Array(start.at(-1)!);
  each((bucket, j) => (list[next[bucket]!++] = j));
  return { start, list };
}

function bucketsFor({ mentees, topics }: Population, i: number): number[] {
  const buckets: number[] = [];
  for (const language of mentees.language.subarray(2 * i, 2 * i + 2)) {
    if (language < 0) continue;
    for (const topic of mentees.topic.subarray(4 * i, 4 * i + 3)) {
      if (topic < 0) break;
      buckets.push(language * topics + topic);
    }
  }
  return buckets;
}

/** The x-th mentor of several buckets one after the other. */
function drawn(x: number, buckets: readonly number[], start: Int32Array, list: Int32Array): number {
  let left = x;
  for (const b of buckets) {
    const length = start[b + 1]! - start[b]!;
    if (left < length) return list[start[b]! + left]!;
    left -= length;
  }
  throw new Error('the draw lies beyond the buckets');
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The first 16 hexadecimal digits of the SHA-256 of the instance as an MMI1 file (see mmi.ts). */
export function shaHeadOf({ problem, dense }: Instance): string {
  const { mentees, mentors, capacity, rowStart, column, score } = problem;
  const head = Buffer.alloc(24);
  head.write('MMI1', 0, 'latin1');
  for (const [k, word] of [Number(dense), mentees, mentors, score.length].entries()) {
    head.writeUInt32LE(word, 4 + 4 * k);
  }
  const hash = createHash('sha256').update(head).update(bytesOf(capacity));
  if (!dense) hash.update(bytesOf(rowStart)).update(bytesOf(column));
  return hash.update(bytesOf(score)).digest('hex').slice(0, 16);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
