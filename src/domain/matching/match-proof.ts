import type { ParticipantId } from '../participant.ts';
import type { Assignment, AssignmentProblem } from './assignment.ts';
import type { Lock } from './locks.ts';
import type { Field } from './problem.ts';
import type { Couple } from './rules.ts';

/**
 * What was solved, the answer and the dual prices that prove it, and who stands at each row and
 * column. Locked pairs were taken out first: their rows are empty and their seats gone.
 */
export interface MatchProof {
  readonly mentees: readonly ParticipantId[];
  readonly mentors: readonly ParticipantId[];
  /** The worth of each arc is its `score`; the points that people see stand beside it. */
  readonly problem: AssignmentProblem & { readonly points: Int32Array | Uint16Array };
  readonly assignment: Assignment;
  readonly locked: readonly (Couple & { readonly score: number })[];
}

export function proofOf(
  { crowd, mentees, mentors }: Field,
  { problem, assignment }: Pick<MatchProof, 'problem' | 'assignment'>,
  locks: readonly Lock[],
  pairs: readonly (Couple & { readonly score: number })[],
): MatchProof {
  const idOf = (person: number): ParticipantId => crowd.volunteers[person]!.id;
  const scoreOf = new Map(pairs.map(({ menteeId, score }) => [menteeId, score]));
  return {
    mentees: mentees.map(idOf),
    mentors: mentors.map(idOf),
    problem,
    assignment,
    locked: locks.map(({ row, column }) => {
      const [mentorId, menteeId] = [idOf(mentors[column]!), idOf(mentees[row]!)];
      return { mentorId, menteeId, score: scoreOf.get(menteeId)! };
    }),
  };
}
