import type { LanguageCode } from '../../language.ts';
import type { HalfDay, ParticipantId, Profile } from '../../participant.ts';
import { HALF_DAYS } from '../../participant.ts';
import type { TopicId } from '../../topic.ts';
import type { Volunteer } from '../rules.ts';

/** One answer of one person that could become another, the easiest to ask for first. */
export const CHANGE_KINDS = [
  /** Free on one half-day more. */
  'half_day',
  /** Either format suits. */
  'format',
  /** One mentee more. */
  'seat',
  /** One topic more to learn, or to pass on. */
  'want',
  'offer',
  /** One working language more. */
  'language',
  /** Takes the other role as well. */
  'role',
] as const;

export type AnswerChange = { readonly who: ParticipantId } & (
  | { readonly kind: 'half_day'; readonly halfDay: HalfDay }
  | { readonly kind: 'want' | 'offer'; readonly topic: TopicId }
  | { readonly kind: 'language'; readonly language: LanguageCode }
  | { readonly kind: 'format' | 'seat' | 'role' }
);

/** Everybody, with these answers changed; who is not concerned stays the same object. */
export function withChanges(
  volunteers: readonly Volunteer[],
  changes: readonly AnswerChange[],
): readonly Volunteer[] {
  const concerned = new Set(changes.map(({ who }) => who));
  return volunteers.map((volunteer) => {
    const { id, profile } = volunteer;
    if (!concerned.has(id)) return volunteer;
    const own = changes.filter(({ who }) => who === id);
    return { id, profile: own.reduce(changed, profile) };
  });
}

function changed(profile: Profile, change: AnswerChange): Profile {
  switch (change.kind) {
    case 'half_day': {
      const free = new Set([...profile.halfDays, change.halfDay]);
      return { ...profile, halfDays: HALF_DAYS.filter((halfDay) => free.has(halfDay)) };
    }
    case 'want':
      return { ...profile, wants: added(profile.wants, change.topic) };
    case 'offer':
      return { ...profile, offers: added(profile.offers, change.topic) };
    case 'language':
      return { ...profile, languages: added(profile.languages, change.language) };
    case 'format':
      return { ...profile, format: 'any' };
    case 'seat':
      return { ...profile, seats: profile.seats + 1 };
    case 'role':
      return { ...profile, role: 'both' };
  }
}

function added<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list : [...list, item];
}
