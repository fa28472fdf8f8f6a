import { FREE, UNDECIDED } from './relaxation.ts';
import type { Circles, Modes, Relaxed } from './relaxation.ts';

/** A relaxation looked at mentor by mentor. */
export interface Settled {
  readonly relaxed: Relaxed;
  /** 1 for each mentor whose mentees form a circle. */
  readonly isCircle: Uint8Array;
  /** Mentors whose mentees fit neither alone nor a circle, those of most first; none in a solution. */
  readonly conflicts: readonly number[];
  /** By mentor, the decision that leaves most mentees where they are. */
  readonly likely: Modes;
  /** Mentors decided to lead a circle that has too few mentees. */
  readonly unfilled: readonly number[];
}

export function settle(circles: Circles, relaxed: Relaxed): Settled {
  const { contest, meetings, options, min } = circles;
  const arcsTaken: number[][] = Array.from({ length: contest.mentors }, () => []);
  const rowsTaken: number[][] = Array.from({ length: contest.mentors }, () => []);
  for (let row = 0; row < contest.mentees; row++) {
    const j = relaxed.mentorOf[row]!;
    if (j === -1) continue;
    let arc = contest.rowStart[row]!;
    while (contest.column[arc] !== j) arc++;
    arcsTaken[j]!.push(arc);
    rowsTaken[j]!.push(row);
  }
  const isCircle = new Uint8Array(contest.mentors);
  const likely = relaxed.modes.slice();
  const unfilled: number[] = [];
  const conflicts: number[] = [];
  for (const [j, { topics, isFree }] of options.entries()) {
    const [rows, mode] = [rowsTaken[j]!, relaxed.modes[j]!];
    if (mode >= 0) {
      isCircle[j] = 1;
      if (rows.length < min) unfilled.push(j);
    }
    if (mode !== UNDECIDED) continue;
    const members = topics.map((topic) => rowsFor(arcsTaken[j]!, rows, j, topic).length);
    const most = Math.max(...members);
    const isAlone = rows.length <= 1 && arcsTaken[j]!.every((arc) => meetings.alone[arc] === 1);
    const fitsCircle = most === rows.length && rows.length >= min;
    likely[j] = isFree && 2 * most < min ? FREE : members.indexOf(most);
    if (isAlone) continue;
    if (fitsCircle) isCircle[j] = 1;
    else conflicts.push(j);
  }
  conflicts.sort((a, b) => rowsTaken[b]!.length - rowsTaken[a]!.length || a - b);
  return { relaxed, isCircle, likely, unfilled, conflicts };

  function rowsFor(arcs: readonly number[], rows: readonly number[], j: number, topic: number) {
    return rows.filter(
      (row, k) => meetings.inGroup[arcs[k]!] === 1 && meetings.share(row, j, topic),
    );
  }
}
