import { mayBeMentored, mayMentor } from '../participant.ts';
import type { TopicId } from '../topic.ts';
import type { Volunteer } from './rules.ts';

/** Supply and demand of one topic. */
export interface TopicBalance {
  readonly topic: TopicId;
  /** People to be mentored who want it. */
  readonly wanted: number;
  /** Mentors who offer it, and all the seats they have, whatever else they offer. */
  readonly mentors: number;
  readonly seats: number;
  /** Mentees whose mentor offers it, among those who want it. */
  readonly matched: number;
  /** How many more people want it than there are seats; 0 when there are enough. */
  readonly shortage: number;
}

/** Each topic that somebody offers or wants, in code-unit order. */
export function balanceTopics(
  volunteers: readonly Volunteer[],
  pairs: readonly { readonly sharedTopics: readonly TopicId[] }[],
): readonly TopicBalance[] {
  const wanted = new Map<TopicId, number>();
  const mentors = new Map<TopicId, number>();
  const seats = new Map<TopicId, number>();
  const matched = new Map<TopicId, number>();
  for (const { profile } of volunteers) {
    if (mayBeMentored(profile.role)) for (const topic of profile.wants) add(wanted, topic, 1);
    if (!mayMentor(profile.role)) continue;
    for (const topic of profile.offers) {
      add(mentors, topic, 1);
      add(seats, topic, profile.seats);
    }
  }
  for (const { sharedTopics } of pairs) for (const topic of sharedTopics) add(matched, topic, 1);
  const topics = [...new Set([...wanted.keys(), ...mentors.keys()])].sort();
  return topics.map((topic) => {
    const [demand, supply] = [wanted.get(topic) ?? 0, seats.get(topic) ?? 0];
    return {
      topic,
      wanted: demand,
      mentors: mentors.get(topic) ?? 0,
      seats: supply,
      matched: matched.get(topic) ?? 0,
      shortage: Math.max(0, demand - supply),
    };
  });
}

function add(counts: Map<TopicId, number>, topic: TopicId, n: number): void {
  counts.set(topic, (counts.get(topic) ?? 0) + n);
}
