import { canonicalJson } from './canonical-json.ts';
import type { Couple, MatchOptions, MatchRules, Volunteer } from './matching/match.ts';
import { holdsSeat, type Pair } from './pair.ts';
import { mayBeMentored, mayMentor, type Participant, type Role } from './participant.ts';

/** A pair that existed when a run was computed: it takes a seat, or must not come again. */
export interface ExistingPair extends Couple {
  readonly holdsSeat: boolean;
}

/** All that a run is computed from: the same snapshot gives the same result, byte for byte. */
export interface Snapshot {
  readonly rules: MatchRules;
  /** Steps, where the run was given a budget. */
  readonly budget?: number;
  /** Everybody enrolled, by id; nameless, and addresses replaced by numbers. */
  readonly people: readonly Volunteer[];
  /** By mentee, then mentor. */
  readonly pairs: readonly ExistingPair[];
}

/**
 * What a run is computed from, with no more of anybody than matching reads: no name, and every
 * address (one's own, managers', people to avoid) is a number, for it only matters whether two are
 * the same.
 */
export function takeSnapshot(
  { rules, budget }: Pick<Snapshot, 'rules' | 'budget'>,
  participants: readonly Participant[],
  pairs: readonly Pair[],
): Snapshot {
  const enrolled = participants
    .filter(({ status }) => status === 'enrolled')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = new Map<string, string>();
  const numberOf = (mail: string): string => {
    const known = numbers.get(mail) ?? `a${numbers.size + 1}`;
    numbers.set(mail, known);
    return known;
  };
  // Everybody's own address first, so that the numbers tell nothing of who avoids whom.
  for (const { profile } of enrolled) numberOf(profile.mail);
  return {
    rules,
    ...(budget === undefined ? {} : { budget }),
    people: enrolled.map(({ id, profile }) => ({
      id,
      profile: {
        ...profile,
        name: '',
        mail: numberOf(profile.mail),
        managementChain: profile.managementChain.map(numberOf),
        avoids: profile.avoids.map(numberOf),
      },
    })),
    pairs: pairs
      .map((pair) => ({
        mentorId: pair.mentorId,
        menteeId: pair.menteeId,
        holdsSeat: holdsSeat(pair),
      }))
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  };
}

function orderOf({ menteeId, mentorId, holdsSeat: holds }: ExistingPair): string {
  return [menteeId, mentorId, String(holds)].join(' ');
}

/** The canonical text of a snapshot: the rules, then a line a person, then a line a pair. */
export function snapshotLines({ people, pairs, ...asked }: Snapshot): readonly string[] {
  return [
    canonicalJson(asked),
    ...people.map((person) => canonicalJson({ person })),
    ...pairs.map((pair) => canonicalJson({ pair })),
  ];
}

type Asked = Pick<Snapshot, 'rules' | 'budget'>;
type SnapshotLine = Asked | { readonly person: Volunteer } | { readonly pair: ExistingPair };

/** The snapshot that `snapshotLines` wrote; the lines are known to be whole by their hash. */
export function readSnapshot(lines: readonly string[]): Snapshot {
  const people: Volunteer[] = [];
  const pairs: ExistingPair[] = [];
  let asked: Asked | undefined;
  for (const line of lines) {
    const said = JSON.parse(line) as SnapshotLine;
    if ('rules' in said) asked = said;
    else if ('person' in said) people.push(said.person);
    else pairs.push(said.pair);
  }
  if (asked === undefined) throw new Error('a snapshot without rules');
  return { ...asked, people, pairs };
}

/**
 * Whom a run matches, and by which rules: whoever has a pair, or a proposal that still waits, keeps
 * it, so only free seats and free mentees are matched; a couple that ended is not proposed again.
 */
export function toMatch({ rules, budget, people, pairs }: Snapshot): {
  readonly volunteers: readonly Volunteer[];
  readonly rules: MatchRules;
  readonly options: MatchOptions;
} {
  const ended = pairs
    .filter((pair) => !pair.holdsSeat)
    .map(({ mentorId, menteeId }) => ({ mentorId, menteeId }));
  const forbidden = [...(rules.forbidden ?? []), ...ended];
  return {
    volunteers: freeVolunteers(people, pairs),
    rules: { ...rules, forbidden },
    options: budget === undefined ? {} : { budget },
  };
}

/** People with a seat or a wish that nobody fills yet. */
function freeVolunteers(
  people: readonly Volunteer[],
  pairs: readonly ExistingPair[],
): readonly Volunteer[] {
  const seatsTaken = new Map<string, number>();
  const mentored = new Set<string>();
  for (const pair of pairs.filter((one) => one.holdsSeat)) {
    seatsTaken.set(pair.mentorId, (seatsTaken.get(pair.mentorId) ?? 0) + 1);
    mentored.add(pair.menteeId);
  }
  return people.flatMap(({ id, profile }) => {
    const taken = seatsTaken.get(id) ?? 0;
    const seats = Math.max(0, profile.seats - taken);
    const mentors = mayMentor(profile.role) && (taken === 0 || seats > 0);
    const learns = mayBeMentored(profile.role) && !mentored.has(id);
    const role = roleOf(mentors, learns);
    return role === undefined ? [] : [{ id, profile: { ...profile, role, seats } }];
  });
}

function roleOf(mentors: boolean, learns: boolean): Role | undefined {
  if (mentors && learns) return 'both';
  if (mentors) return 'mentor';
  return learns ? 'mentee' : undefined;
}
