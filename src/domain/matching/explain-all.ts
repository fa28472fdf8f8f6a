import type { AssignmentProblem } from './assignment.ts';
import { explainUnmatched } from './explain.ts';
import type { Unmatched } from './explain.ts';
import type { Field } from './problem.ts';

/** People of the crowd who are matched with each other. */
export interface MatchedPeople {
  readonly mentor: number;
  readonly mentee: number;
}

/**
 * Everybody who is matched with nobody, in the order of the crowd: whoever is matched in one of two
 * roles has a pair. `eligible` holds the couples that suit, `allowed` those of them above the floor.
 */
export function explainAll(
  field: Field,
  eligible: AssignmentProblem,
  allowed: AssignmentProblem,
  matched: readonly MatchedPeople[],
): readonly Unmatched[] {
  const isMatched = new Set(matched.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const open = allowed === eligible ? undefined : partnersOf(field, allowed, isMatched);
  const any = partnersOf(field, eligible, isMatched);
  const [busy, mentored] = [
    new Set(matched.map(({ mentor }) => mentor)),
    new Set(matched.map(({ mentee }) => mentee)),
  ];
  const hasSeats = (person: number): boolean => field.crowd.volunteers[person]!.profile.seats > 0;
  return field.crowd.volunteers.flatMap((_, person) => {
    if (isMatched.has(person)) return [];
    const [mentors, mentees] = [any.mentors.get(person) ?? [], any.mentees.get(person) ?? []];
    const [closeMentors, closeMentees] =
      open === undefined
        ? [mentors, mentees]
        : [open.mentors.get(person) ?? [], open.mentees.get(person) ?? []];
    const who = {
      mentors: closeMentors,
      mentees: closeMentees,
      mentorsBelow: mentors.length - closeMentors.length,
      menteesBelow: mentees.length - closeMentees.length,
      isMentorFree: closeMentors.some((mentor) => !busy.has(mentor) && hasSeats(mentor)),
      isMenteeFree: closeMentees.some((mentee) => !mentored.has(mentee)),
    };
    return [explainUnmatched(person, field, who)];
  });
}

interface Partners {
  readonly mentors: ReadonlyMap<number, readonly number[]>;
  readonly mentees: ReadonlyMap<number, readonly number[]>;
}

/** Who has an arc with each of those who are not matched, on either side. */
function partnersOf(
  { mentees, mentors }: Field,
  problem: AssignmentProblem,
  isMatched: ReadonlySet<number>,
): Partners {
  const mentorsFor = new Map<number, number[]>();
  const menteesFor = new Map<number, number[]>();
  for (const [i, mentee] of mentees.entries()) {
    const columns = problem.column.subarray(problem.rowStart[i], problem.rowStart[i + 1]);
    if (!isMatched.has(mentee)) {
      const own = Array.from(columns, (j) => mentors[j]!);
      mentorsFor.set(mentee, own);
    }
    for (const j of columns) {
      const mentor = mentors[j]!;
      if (isMatched.has(mentor)) continue;
      const known = menteesFor.get(mentor);
      if (known === undefined) menteesFor.set(mentor, [mentee]);
      else known.push(mentee);
    }
  }
  return { mentors: mentorsFor, mentees: menteesFor };
}
