import type { ParticipantId } from '../../participant.ts';
import type { LookedAs } from '../explain.ts';
import type { Couple, Volunteer } from '../rules.ts';
import { CHANGE_KINDS } from './changes.ts';
import type { AnswerChange } from './changes.ts';
import { waysToPair } from './fixes.ts';
import type { Ways } from './fixes.ts';
import type { Survey } from './survey.ts';

/** Changes in one remedy; beyond, finding somebody else is easier than changing answers. */
export const MOST_CHANGES = 2;

/** Changes of answers by which one couple more could be paired, so that the person has a pair. */
export interface Candidate {
  readonly as: LookedAs;
  readonly changes: readonly AnswerChange[];
  /** The couple that the person would be in. */
  readonly couple: Couple;
  /** The couple made possible is of two others who leave a seat, or a mentee, to the person. */
  readonly isLinked: boolean;
  /** The kinds of change, and whose. */
  readonly signature: string;
  readonly ease: number;
  /** How many couples it would make possible. */
  couples: number;
}

/**
 * Fewest changes first, then those of a couple with the person, then the easiest, then those that
 * open the most couples. Two others, of the `links` who are nearest to the person, are looked at for
 * one change alone.
 */
export function candidatesFor(
  self: Volunteer,
  survey: Survey,
  links: number,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const { people, isOpen, isWaiting } = survey;
  for (const other of people) {
    addCouple(found, { as: 'mentee', self, mentor: other, mentee: self }, survey);
  }
  const waiting = people.filter(({ id }) => isWaiting(id));
  for (const other of waiting) {
    addCouple(found, { as: 'mentor', self, mentor: self, mentee: other }, survey);
  }
  const open = people.filter(({ id }) => isOpen(id));
  for (const { person, couple: linked } of survey.passedTo(self.id, links)) {
    for (const mentor of open) {
      addCouple(found, { as: 'mentee', self, mentor, mentee: person, linked }, survey);
    }
  }
  // Who takes nobody can take over from nobody.
  const takesOver = self.profile.seats > 0 ? survey.freedBy(self.id, links) : [];
  for (const { person, couple: linked } of takesOver) {
    for (const mentee of waiting) {
      addCouple(found, { as: 'mentor', self, mentor: person, mentee, linked }, survey);
    }
  }
  const order = [...found].sort(
    ([a, x], [b, y]) =>
      x.changes.length - y.changes.length ||
      Number(x.isLinked) - Number(y.isLinked) ||
      x.ease - y.ease ||
      y.couples - x.couples ||
      (a < b ? -1 : 1),
  );
  return order.map(([, candidate]) => candidate);
}

interface Possible {
  readonly as: LookedAs;
  readonly self: Volunteer;
  readonly mentor: Volunteer;
  readonly mentee: Volunteer;
  /** The couple that the person is in when two others are paired. */
  readonly linked?: Couple;
}

function addCouple(
  found: Map<string, Candidate>,
  { as, self, mentor, mentee, linked }: Possible,
  { terms, known, isOpen }: Survey,
): void {
  if (mentor.id === mentee.id) return;
  const ways = waysToPair(mentor, mentee, terms, known);
  if (ways === undefined) return;
  const needsSeat = as === 'mentee' && mentor.profile.seats > 0 && !isOpen(mentor.id);
  const seat: Ways = [[{ who: mentor.id, kind: 'seat' }]];
  const all = needsSeat ? [...ways, seat] : ways;
  const size = all.reduce((sum, [first]) => sum + (first?.length ?? 0), 0);
  if (size === 0 || size > (linked === undefined ? MOST_CHANGES : 1)) return;
  const couple = linked ?? { mentorId: mentor.id, menteeId: mentee.id };
  const isLinked = linked !== undefined;
  for (const changes of combined(all)) {
    tally(found, { as, changes, couple, isLinked }, self.id);
  }
}

function tally(
  found: Map<string, Candidate>,
  { as, changes, couple, isLinked }: Pick<Candidate, 'as' | 'changes' | 'couple' | 'isLinked'>,
  self: ParticipantId,
): void {
  const key = JSON.stringify([as, changes]);
  const known = found.get(key);
  if (known !== undefined) {
    known.couples++;
    return;
  }
  const whose = isLinked ? ' between others' : ' of another';
  const kinds = changes.map(({ kind, who }) => `${kind}${who === self ? '' : whose}`);
  const ease = changes.reduce(
    (sum, { kind, who }) => sum + 2 * CHANGE_KINDS.indexOf(kind) + (who === self ? 0 : 1),
    0,
  );
  found.set(key, {
    as,
    changes,
    couple,
    isLinked,
    signature: kinds.join(),
    ease,
    couples: 1,
  });
}

/** One way around each obstacle, in every combination. */
function combined(all: readonly Ways[]): readonly (readonly AnswerChange[])[] {
  let bundles: readonly (readonly AnswerChange[])[] = [[]];
  for (const ways of all) {
    bundles = bundles.flatMap((bundle) => ways.map((way) => [...bundle, ...way]));
  }
  return bundles;
}
