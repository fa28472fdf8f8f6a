import { isUnderWay, type Pair } from './pair.ts';
import type { Participant } from './participant.ts';
import type { Session } from './session.ts';

/** Nothing is said of fewer people than this. */
const FEWEST = 5;

/** Sums that anybody may read; one that could tell somebody apart is absent, and so is a small one. */
export interface PublicCounts {
  /** People who take part. */
  readonly people?: number;
  /** Pairs that meet or have met. */
  readonly pairs?: number;
  /** Sessions that took place. */
  readonly sessions?: number;
}

/**
 * What a programme says of itself to everybody. A sum stands only where five people, pairs or
 * meeting pairs are behind it; that of the pairs also hides when it would tell, beside the number
 * of people, how few of them have nobody yet (complementary suppression).
 */
export function publicCounts(facts: {
  readonly participants: readonly Participant[];
  readonly pairs: readonly Pair[];
  readonly sessions: readonly Session[];
}): PublicCounts {
  const people = facts.participants.filter(({ status }) => status === 'enrolled');
  const formed = facts.pairs.filter((pair) => isUnderWay(pair) || pair.status === 'completed');
  const paired = new Set(formed.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  const alone = people.filter(({ id }) => !paired.has(id)).length;
  // Those of a pair that ended took place all the same: the sponsor's page counts them, too.
  const held = facts.sessions.filter(({ status }) => status === 'held');
  const met = new Set(held.map(({ pairId }) => pairId));
  return {
    ...(people.length < FEWEST ? {} : { people: people.length }),
    ...(formed.length < FEWEST || (alone > 0 && alone < FEWEST) ? {} : { pairs: formed.length }),
    ...(met.size < FEWEST ? {} : { sessions: held.length }),
  };
}
