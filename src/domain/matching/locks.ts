import { mayBeMentored, mayMentor } from '../participant.ts';
import type { ParticipantId } from '../participant.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { lookFrom } from './eligibility.ts';
import type { Field } from './problem.ts';
import type { LockRefusal } from './refusal.ts';
import type { Couple, MatchRules } from './rules.ts';

/** A locked pair: its mentee's row and its mentor's column. */
export interface Lock {
  readonly row: number;
  readonly column: number;
}

/** The locked pairs in the order of rows, or the first one that cannot be. Equal ones count once. */
export function readLocks(
  field: Field,
  { locked = [] }: Pick<MatchRules, 'locked'>,
): Result<readonly Lock[], LockRefusal> {
  if (locked.length === 0) return ok([]);
  const { crowd, mentees, mentors } = field;
  const personOf = new Map(crowd.volunteers.map(({ id }, person) => [id, person]));
  const rowOf = new Map(mentees.map((person, row) => [person, row]));
  const columnOf = new Map(mentors.map((person, column) => [person, column]));
  const locks = new Map<number, Lock>();
  for (const { mentorId, menteeId } of locked) {
    const couple = { mentorId, menteeId };
    const flaw = flawOf(couple, personOf, field);
    if (flaw !== undefined) return refuse(flaw);
    const row = rowOf.get(personOf.get(menteeId)!)!;
    const column = columnOf.get(personOf.get(mentorId)!)!;
    const before = locks.get(row);
    if (before !== undefined && before.column !== column) {
      const mentorIds = [crowd.volunteers[mentors[before.column]!]!.id, mentorId];
      return refuse({ code: 'lock_twice', menteeId, mentorIds });
    }
    locks.set(row, { row, column });
  }
  const inOrder = [...locks.values()].sort((a, b) => a.row - b.row);
  const crowded = tooMany(inOrder, field);
  return crowded === undefined ? ok(inOrder) : refuse(crowded);
}

function flawOf(
  couple: Couple,
  personOf: ReadonlyMap<ParticipantId, number>,
  { crowd, terms }: Field,
): LockRefusal | undefined {
  const { mentorId, menteeId } = couple;
  const [mentor, mentee] = [personOf.get(mentorId), personOf.get(menteeId)];
  if (mentor === undefined) return { code: 'lock_unknown', id: mentorId, ...couple };
  if (mentee === undefined) return { code: 'lock_unknown', id: menteeId, ...couple };
  if (!mayMentor(crowd.volunteers[mentor]!.profile.role)) {
    return { code: 'lock_wrong_role', id: mentorId, ...couple };
  }
  if (!mayBeMentored(crowd.volunteers[mentee]!.profile.role)) {
    return { code: 'lock_wrong_role', id: menteeId, ...couple };
  }
  const criterion = lookFrom('mentee', mentee, crowd, terms)(mentor);
  if (criterion === undefined) return undefined;
  if (criterion === 'declined') return { code: 'lock_forbidden', ...couple };
  return { code: 'lock_ineligible', criterion, ...couple };
}

function tooMany(
  locks: readonly Lock[],
  { crowd, mentors, mentees }: Field,
): LockRefusal | undefined {
  for (const [column, own] of Map.groupBy(locks, (lock) => lock.column)) {
    const { id, profile } = crowd.volunteers[mentors[column]!]!;
    if (own.length <= profile.seats) continue;
    const menteeIds = own.map(({ row }) => crowd.volunteers[mentees[row]!]!.id);
    return { code: 'lock_seats', mentorId: id, menteeIds, seats: profile.seats };
  }
  return undefined;
}
