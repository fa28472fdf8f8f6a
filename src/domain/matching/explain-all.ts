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
 * roles has a pair. `any` knows the couples that suit, `open` those of them not below the floor.
 */
export function explainAll(
  field: Field,
  any: Partners,
  open: Partners,
  matched: readonly MatchedPeople[],
): readonly Unmatched[] {
  const isMatched = new Set(matched.flatMap(({ mentor, mentee }) => [mentor, mentee]));
  const [busy, mentored] = [
    new Set(matched.map(({ mentor }) => mentor)),
    new Set(matched.map(({ mentee }) => mentee)),
  ];
  const hasSeats = (person: number): boolean => field.crowd.volunteers[person]!.profile.seats > 0;
  return field.crowd.volunteers.flatMap((_, person) => {
    if (isMatched.has(person)) return [];
    const [mentors, mentees] = [any.mentorsOf(person), any.menteesOf(person)];
    const [closeMentors, closeMentees] =
      open === any ? [mentors, mentees] : [open.mentorsOf(person), open.menteesOf(person)];
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

/** Who is an option for somebody who is not matched, on either side: people in ascending order. */
export interface Partners {
  mentorsOf(person: number): readonly number[];
  menteesOf(person: number): readonly number[];
}

/** The partners that arcs show. */
export function partnersAmong(
  { crowd, mentees, mentors }: Field,
  { rowStart, column }: AssignmentProblem,
  matched: readonly MatchedPeople[],
): Partners {
  const isMatched = new Uint8Array(crowd.volunteers.length);
  for (const { mentor, mentee } of matched) isMatched[mentor] = isMatched[mentee] = 1;
  // By column, for this looks at every couple there is.
  const waits = Uint8Array.from(mentors, (mentor) => 1 - isMatched[mentor]!);
  const mentorsFor = new Map<number, number[]>();
  const menteesFor = new Map<number, number[]>();
  for (const [i, mentee] of mentees.entries()) {
    const end = rowStart[i + 1]!;
    if (isMatched[mentee] === 0) {
      mentorsFor.set(
        mentee,
        Array.from(column.subarray(rowStart[i], end), (j) => mentors[j]!),
      );
    }
    for (let arc = rowStart[i]!; arc < end; arc++) {
      const j = column[arc]!;
      if (waits[j] === 0) continue;
      const known = menteesFor.get(mentors[j]!);
      if (known === undefined) menteesFor.set(mentors[j]!, [mentee]);
      else known.push(mentee);
    }
  }
  return {
    mentorsOf: (person) => mentorsFor.get(person) ?? [],
    menteesOf: (person) => menteesFor.get(person) ?? [],
  };
}
