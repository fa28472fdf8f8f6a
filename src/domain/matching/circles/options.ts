import { FORMAT_BITS, offersTopic } from '../crowd.ts';
import type { Crowd } from '../crowd.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Contest } from '../contest.ts';
import type { Lock } from '../locks.ts';
import type { Field } from '../problem.ts';
import type { LockRefusal } from '../refusal.ts';
import type { CircleSize } from '../rules.ts';

/** What one mentor (column) can do: nothing, take one mentee alone, or lead a circle. */
export interface MentorOptions {
  /** Whether the mentor may be left with nobody or with one mentee alone. */
  readonly isFree: boolean;
  /** Topics on which enough mentees could form a circle; none that another one makes superfluous. */
  readonly topics: readonly number[];
  /** Most mentees of a circle. */
  readonly places: number;
}

/** How the two people of each arc can meet, and on which topics: what circles need to know. */
export interface Meetings {
  /** By arc: whether they can meet alone, and in a group. */
  readonly alone: Uint8Array;
  readonly inGroup: Uint8Array;
  /** Whether the mentor of a column offers a topic that the mentee of a row wants. */
  readonly share: (row: number, column: number, topic: number) => boolean;
}

export function meetingsOf(contest: Contest, { crowd, mentees, mentors, terms }: Field): Meetings {
  const { column, rowStart } = contest;
  const alone = new Uint8Array(column.length);
  const inGroup = new Uint8Array(column.length);
  for (let row = 0; row < contest.mentees; row++) {
    const accepted = crowd.formats[mentees[row]!]! & terms.formats;
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      const common = accepted & crowd.formats[mentors[column[arc]!]!]!;
      alone[arc] = Number((common & FORMAT_BITS['one-to-one']) !== 0);
      inGroup[arc] = Number((common & FORMAT_BITS.group) !== 0);
    }
  }
  const share = (row: number, j: number, topic: number): boolean =>
    offersTopic(crowd, mentors[j]!, topic) && wantsTopic(crowd, mentees[row]!, topic);
  return { alone, inGroup, share };
}

function wantsTopic({ wants, words }: Crowd, person: number, topic: number): boolean {
  return (wants[person * words + (topic >> 5)]! & (1 << (topic & 31))) !== 0;
}

/** What each mentor can do, or the first mentor whose locked mentees fit neither alone nor a circle. */
export function mentorOptions(
  contest: Contest,
  field: Field,
  meetings: Meetings,
  { min, max }: CircleSize,
  locks: readonly Lock[],
): Result<readonly MentorOptions[], LockRefusal> {
  const groups = groupsByTopic(contest, field, meetings);
  const lockedTo = Map.groupBy(locks, ({ column }) => column);
  const options: MentorOptions[] = [];
  for (let column = 0; column < contest.mentors; column++) {
    const own = (lockedTo.get(column) ?? []).map(({ row }) => row);
    const places = Math.min(max, contest.capacity[column]!);
    const possible = [...groups[column]!].filter(
      ([, rows]) =>
        places >= min &&
        rows.length >= min &&
        own.length <= places &&
        own.every((row) => rows.includes(row)),
    );
    const topics = withoutSuperfluous(possible);
    const isFree = own.length === 0 || (own.length === 1 && canMeetAlone(own[0]!));
    if (!isFree && topics.length === 0) return refuse(refusalOf(field, column, own));
    options.push({ isFree, topics, places });
  }
  return ok(options);

  /** A locked row has one arc. */
  function canMeetAlone(row: number): boolean {
    return meetings.alone[contest.rowStart[row]!] === 1;
  }
}

function refusalOf(
  { crowd, mentors, mentees }: Field,
  column: number,
  rows: number[],
): LockRefusal {
  return {
    code: 'lock_circle',
    mentorId: crowd.volunteers[mentors[column]!]!.id,
    menteeIds: rows.map((row) => crowd.volunteers[mentees[row]!]!.id),
  };
}

/** For each column, the rows that could meet in a group on each topic that the mentor offers. */
function groupsByTopic(
  contest: Contest,
  { crowd, mentees }: Field,
  { inGroup, share }: Meetings,
): readonly ReadonlyMap<number, number[]>[] {
  const groups = Array.from({ length: contest.mentors }, () => new Map<number, number[]>());
  const { start, items } = crowd.wishes;
  for (let row = 0; row < contest.mentees; row++) {
    const person = mentees[row]!;
    for (let arc = contest.rowStart[row]!; arc < contest.rowStart[row + 1]!; arc++) {
      if (inGroup[arc] === 0) continue;
      const column = contest.column[arc]!;
      for (let wish = start[person]!; wish < start[person + 1]!; wish++) {
        const topic = items[wish]!;
        if (!share(row, column, topic)) continue;
        const rows = groups[column]!.get(topic);
        if (rows === undefined) groups[column]!.set(topic, [row]);
        else rows.push(row);
      }
    }
  }
  return groups;
}

/** A topic is superfluous when everybody who could come for it could come for another one. */
function withoutSuperfluous(groups: readonly (readonly [number, readonly number[]])[]): number[] {
  const largestFirst = groups.toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const kept: { topic: number; rows: ReadonlySet<number> }[] = [];
  for (const [topic, rows] of largestFirst) {
    if (kept.some((other) => rows.every((row) => other.rows.has(row)))) continue;
    kept.push({ topic, rows: new Set(rows) });
  }
  return kept.map(({ topic }) => topic);
}
