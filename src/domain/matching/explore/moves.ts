import type { ParticipantId } from '../../participant.ts';
import type { LookedAs } from '../explain.ts';
import type { Couple } from '../rules.ts';
import type { Effect } from './effect.ts';

/** Who changes mentor, from whom to whom. */
export type Move = Effect['change'][number];

/**
 * How the place of somebody who had none comes about, the move nearest to them first: who leaves a
 * mentee's new mentor, and so on to a seat that was free or is new; or who left a mentor's new mentee
 * and whom they take on instead, and so on to a mentee who had nobody. The fewest moves that say so.
 */
export function movesFor(
  { as, id }: { readonly as: LookedAs; readonly id: ParticipantId },
  before: readonly Couple[],
  after: readonly Couple[],
  { change, gain }: Effect,
): readonly Move[] {
  if (as === 'mentor') {
    const hadNobody = new Set(gain);
    const isEnd = new Set(after.filter((p) => hadNobody.has(p.menteeId)).map((p) => p.mentorId));
    return shortest(
      id,
      Map.groupBy(change, ({ to }) => to),
      ({ from }) => from,
      isEnd,
    );
  }
  const start = after.find(({ menteeId }) => menteeId === id)!.mentorId;
  const had = Map.groupBy(before, ({ mentorId }) => mentorId);
  const isEnd = new Set<ParticipantId>();
  for (const [mentorId, own] of Map.groupBy(after, (couple) => couple.mentorId)) {
    if (own.length > (had.get(mentorId)?.length ?? 0)) isEnd.add(mentorId);
  }
  return shortest(
    start,
    Map.groupBy(change, ({ from }) => from),
    ({ to }) => to,
    isEnd,
  );
}

/** Breadth first from mentor to mentor; nothing where no moves lead to an end. */
function shortest(
  start: ParticipantId,
  movesOf: ReadonlyMap<ParticipantId, readonly Move[]>,
  other: (move: Move) => ParticipantId,
  isEnd: ReadonlySet<ParticipantId>,
): readonly Move[] {
  const ways = new Map<ParticipantId, readonly Move[]>([[start, []]]);
  for (const [mentor, way] of ways) {
    if (isEnd.has(mentor)) return way;
    for (const move of movesOf.get(mentor) ?? []) {
      if (!ways.has(other(move))) ways.set(other(move), [...way, move]);
    }
  }
  return [];
}
