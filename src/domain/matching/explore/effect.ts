import type { ParticipantId } from '../../participant.ts';
import type { Couple } from '../rules.ts';

/** What another matching would change against the one that stands, person by person. */
export interface Effect {
  /** Mentees matched, and points of score, more (or, below 0, fewer) than now. */
  readonly mentees: number;
  readonly points: number;
  /** Mentees who would lose their mentor and have none; mentees who would find one. By id. */
  readonly lose: readonly ParticipantId[];
  readonly gain: readonly ParticipantId[];
  /** Mentees who would have another mentor than now, by id. */
  readonly change: readonly {
    readonly menteeId: ParticipantId;
    readonly from: ParticipantId;
    readonly to: ParticipantId;
  }[];
  /** Mentors who would no longer accompany anybody; mentors who would begin to. By id. */
  readonly idle: readonly ParticipantId[];
  readonly busy: readonly ParticipantId[];
}

export interface Pairing extends Couple {
  readonly score: number;
}

/** Each mentee is in at most one pair on either side. */
export function effectBetween(before: readonly Pairing[], after: readonly Pairing[]): Effect {
  const then = new Map(before.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const next = new Map(after.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const [had, have] = [new Set(then.values()), new Set(next.values())];
  return {
    mentees: after.length - before.length,
    points: totalOf(after) - totalOf(before),
    lose: without(then.keys(), next),
    gain: without(next.keys(), then),
    change: [...then]
      .flatMap(([menteeId, from]) => {
        const to = next.get(menteeId);
        return to === undefined || to === from ? [] : [{ menteeId, from, to }];
      })
      .sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1)),
    idle: without(had, have),
    busy: without(have, had),
  };
}

/** Whether everybody who is in a pair stays in one. */
export function harmsNobody({ lose, idle }: Effect): boolean {
  return lose.length === 0 && idle.length === 0;
}

function totalOf(pairs: readonly Pairing[]): number {
  return pairs.reduce((total, { score }) => total + score, 0);
}

function without(
  ids: Iterable<ParticipantId>,
  others: { readonly has: (id: ParticipantId) => boolean },
): readonly ParticipantId[] {
  return [...ids].filter((id) => !others.has(id)).sort();
}
