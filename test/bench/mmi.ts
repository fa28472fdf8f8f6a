import { readFileSync } from 'node:fs';
import type { AssignmentProblem } from '../../src/domain/matching/assignment.ts';

/**
 * Reads an MMI1 bench file (little-endian): 'MMI1', flags (bit 0: dense), n, m, arcs, 0, then
 * `i32 capacity[m]`, for sparse files `i32 rowStart[n + 1]` and `i32 column[arcs]`, then
 * `u16 score[arcs]`. The arrays are views of the file's bytes; a dense file gets explicit arcs.
 */
export function readProblem(file: string): AssignmentProblem {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 4) !== 'MMI1') throw new Error(`${file}: not an MMI1 file`);
  const dense = (bytes.readUInt32LE(4) & 1) === 1;
  const [mentees, mentors, arcs] = [8, 12, 16].map((at) => bytes.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  const { buffer } = bytes;
  let at = bytes.byteOffset + 24;
  const ints = (length: number): Int32Array => {
    const view = new Int32Array(buffer, at, length);
    at += 4 * length;
    return view;
  };
  const capacity = ints(mentors);
  const rowStart = dense ? denseRows(mentees, mentors) : ints(mentees + 1);
  const column = dense ? denseColumns(mentees, mentors) : ints(arcs);
  return { mentees, mentors, capacity, rowStart, column, score: new Uint16Array(buffer, at, arcs) };
}

export function denseRows(mentees: number, mentors: number): Int32Array {
  return Int32Array.from({ length: mentees + 1 }, (_, i) => i * mentors);
}

export function denseColumns(mentees: number, mentors: number): Int32Array {
  const column = new Int32Array(mentees * mentors);
  for (let e = 0; e < column.length; e++) column[e] = e % mentors;
  return column;
}
