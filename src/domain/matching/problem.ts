import { mayBeMentored, mayMentor } from '../participant.ts';
import type { AssignmentProblem } from './assignment.ts';
import { lookFrom, termsOf } from './eligibility.ts';
import type { Terms } from './eligibility.ts';
import { toCrowd } from './crowd.ts';
import type { Crowd } from './crowd.ts';
import type { MatchRules, Volunteer } from './rules.ts';
import { scoreOf } from './score.ts';
import { maxima } from './weights.ts';
import type { ScoreParts } from './weights.ts';

/** Who may be matched with whom: everybody's answers, who stands on each side, and the rules. */
export interface Field {
  readonly crowd: Crowd;
  /** People of `crowd`: the rows of the assignment problem. */
  readonly mentees: readonly number[];
  /** Its columns. Somebody who takes both roles is in both lists. */
  readonly mentors: readonly number[];
  readonly terms: Terms;
  readonly most: ScoreParts;
}

export function toField(volunteers: readonly Volunteer[], rules: MatchRules): Field {
  const crowd = toCrowd(volunteers);
  const people = crowd.volunteers.map(({ profile }, p) => ({ p, role: profile.role }));
  return {
    crowd,
    mentees: people.filter(({ role }) => mayBeMentored(role)).map(({ p }) => p),
    mentors: people.filter(({ role }) => mayMentor(role)).map(({ p }) => p),
    terms: termsOf(rules),
    most: maxima(rules.weights),
  };
}

/** Beyond this, the arcs alone would fill the memory of the process. */
const MOST_ARCS = 150_000_000;

/** The arrays the solver takes, every eligible couple an arc; undefined when there are too many. */
export function toProblem(field: Field): AssignmentProblem | undefined {
  const { crowd, mentees, mentors, terms, most } = field;
  const rowStart = new Int32Array(mentees.length + 1);
  const levels = Uint8Array.from(mentors, (mentor) => crowd.level[mentor]!);
  const days = Uint16Array.from(mentors, (mentor) => crowd.halfDays[mentor]!);
  let column = new Int32Array(1024);
  let score = new Uint16Array(1024);
  let arcs = 0;
  for (const [i, mentee] of mentees.entries()) {
    const obstacleWith = lookFrom('mentee', mentee, crowd, terms);
    const [ownLevel, ownDays] = [crowd.level[mentee]!, crowd.halfDays[mentee]!];
    for (let j = 0; j < mentors.length; j++) {
      // Two of the criteria, next to nothing to read: most couples go no further.
      if (levels[j]! >= ownLevel || (days[j]! & ownDays) === 0) continue;
      const mentor = mentors[j]!;
      if (obstacleWith(mentor) !== undefined) continue;
      if (arcs === MOST_ARCS) return undefined;
      if (arcs === column.length) {
        column = grown(column, new Int32Array(arcs * 2));
        score = grown(score, new Uint16Array(arcs * 2));
      }
      column[arcs] = j;
      score[arcs] = scoreOf(crowd, mentor, mentee, most);
      arcs++;
    }
    rowStart[i + 1] = arcs;
  }
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    // No mentor can take more people than there are; large numbers would not fit the array.
    capacity: Int32Array.from(mentors, (mentor) =>
      Math.min(crowd.volunteers[mentor]!.profile.seats, mentees.length),
    ),
    rowStart,
    column: column.subarray(0, arcs),
    score: score.subarray(0, arcs),
  };
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
