import { mayBeMentored, mayMentor } from '../participant.ts';
import type { ParticipantId, Profile } from '../participant.ts';
import type { AssignmentProblem } from './assign.ts';
import { firstObstacle, termsOf } from './eligibility.ts';
import type { Terms } from './eligibility.ts';
import { toPeople } from './people.ts';
import type { Person } from './people.ts';
import { maxima, scoreOf } from './score.ts';
import type { ScoreParts, ScoreWeights } from './score.ts';

/** Somebody to match: an imported, present volunteer. */
export interface Volunteer {
  readonly id: ParticipantId;
  readonly profile: Profile;
}

export interface MatchRules {
  readonly weights: ScoreWeights;
  /** What the programme offers; two people need one of these formats that suits both. */
  readonly format: 'one-to-one' | 'circles' | 'both';
  /** Couples that must not be proposed, for example because one of them declined. */
  readonly forbidden?: readonly Couple[];
}

export interface Couple {
  readonly mentorId: ParticipantId;
  readonly menteeId: ParticipantId;
}

/** Who may be matched with whom: people in the order of ids, and the rules made ready. */
export interface Field {
  /** Rows of the assignment problem. */
  readonly mentees: readonly Person[];
  /** Its columns. Somebody who takes both roles is in both lists. */
  readonly mentors: readonly Person[];
  readonly terms: Terms;
  readonly most: ScoreParts;
}

export function toField(volunteers: readonly Volunteer[], rules: MatchRules): Field {
  const people = toPeople(volunteers);
  return {
    mentees: people.filter(({ volunteer }) => mayBeMentored(volunteer.profile.role)),
    mentors: people.filter(({ volunteer }) => mayMentor(volunteer.profile.role)),
    terms: termsOf(rules),
    most: maxima(rules.weights),
  };
}

/** Beyond this, the arcs alone would fill the memory of the process. */
const MOST_ARCS = 150_000_000;

/** The arrays the solver takes, every eligible couple an arc; undefined when there are too many. */
export function toProblem({ mentees, mentors, terms, most }: Field): AssignmentProblem | undefined {
  const rowStart = new Int32Array(mentees.length + 1);
  let column = new Int32Array(1024);
  let score = new Uint16Array(1024);
  let arcs = 0;
  for (const [i, mentee] of mentees.entries()) {
    for (let j = 0; j < mentors.length; j++) {
      const mentor = mentors[j]!;
      if (firstObstacle(mentor, mentee, terms) !== undefined) continue;
      if (arcs === MOST_ARCS) return undefined;
      if (arcs === column.length) {
        column = grown(column, new Int32Array(arcs * 2));
        score = grown(score, new Uint16Array(arcs * 2));
      }
      column[arcs] = j;
      score[arcs] = scoreOf(mentor, mentee, most);
      arcs++;
    }
    rowStart[i + 1] = arcs;
  }
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    // No mentor can take more people than there are; large numbers would not fit the array.
    capacity: Int32Array.from(mentors, (mentor) =>
      Math.min(mentor.volunteer.profile.seats, mentees.length),
    ),
    rowStart,
    column: column.slice(0, arcs),
    score: score.slice(0, arcs),
  };
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
