import type { Locale } from '../domain/language.ts';
import type { AnswerChange, Effect, Gain, Newcomer, Obstacle } from '../domain/matching/explore.ts';
import type { Couple, MatchRefusal } from '../domain/matching/match.ts';
import { topicOf } from '../domain/programme.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Exploration } from '../usecases/explore-matching.ts';
import type { EffectWire } from '../wire/explore.ts';
import { presentLabel } from './words.ts';

/** Presents what was found about one run to one reader: ids become names, codes sentences. */
export type Presenter = ReturnType<typeof presenterOf>;

export function presenterOf(
  { people, programme }: Pick<Exploration, 'people' | 'programme'>,
  locale: Locale,
) {
  const { explore, matching } = catalogueOf(locale);
  const person = (id: string) => {
    const profile = people.get(id)?.profile;
    return {
      id,
      name: profile?.name ?? '',
      entity: profile?.entity ?? '',
      site: profile?.site ?? '',
    };
  };
  const nameOf = (id: string): string => person(id).name;
  const labelOf = (id: string) => topicOf(programme, id)?.label ?? { fr: id, en: id };
  const topicWord = (id: string): string => labelOf(id)[locale];
  const topic = (id: string) => ({ id, label: presentLabel(labelOf(id)) });
  const language = (code: string) => ({ code, name: matching.language(code) });
  const namesOf = ({ mentorId, menteeId }: Couple) => ({
    mentor: nameOf(mentorId),
    mentee: nameOf(menteeId),
  });

  const obstacle = (found: Obstacle, couple: Couple) => {
    const names = namesOf(couple);
    const say = (): string => {
      switch (found.code) {
        case 'topic':
          return explore.obstacle.topic({
            ...names,
            ofMentor: found.offers.map(topicWord),
            ofMentee: found.wants.map(topicWord),
          });
        case 'language':
          return explore.obstacle.language({
            ...names,
            ofMentor: found.mentor.map(matching.language),
            ofMentee: found.mentee.map(matching.language),
          });
        case 'half_day':
          return explore.obstacle.half_day({
            ...names,
            ofMentor: found.mentor,
            ofMentee: found.mentee,
          });
        default:
          return explore.obstacle[found.code](names);
      }
    };
    return { code: found.code, sentence: say() };
  };

  /** Somebody who changes mentor, in names. */
  const move = ({ menteeId, from, to }: Effect['change'][number]) => ({
    mentee: nameOf(menteeId),
    from: nameOf(from),
    to: nameOf(to),
  });

  const effect = (found: Effect): EffectWire => {
    const { mentees, points, lose, gain, change, idle, busy } = found;
    return {
      mentees,
      points,
      lose: lose.map(person),
      gain: gain.map(person),
      change: change.map(({ menteeId, from, to }) => ({
        mentee: person(menteeId),
        from: person(from),
        to: person(to),
      })),
      idle: idle.map(person),
      busy: busy.map(person),
      sentences: [
        ...explore.effect({
          mentees,
          points,
          lose: lose.map(nameOf),
          gain: gain.map(nameOf),
          change: change.map(move),
          idle: idle.map(nameOf),
          busy: busy.map(nameOf),
        }),
      ],
    };
  };

  const change = (asked: AnswerChange, as: 'mentor' | 'mentee'): string => {
    const who = nameOf(asked.who);
    switch (asked.kind) {
      case 'half_day':
        return explore.change.half_day(who, asked.halfDay);
      case 'want':
      case 'offer':
        return explore.change[asked.kind](who, topicWord(asked.topic));
      case 'language':
        return explore.change.language(who, matching.language(asked.language));
      case 'role':
        return explore.change.role(who, as);
      case 'format':
      case 'seat':
        return explore.change[asked.kind](who);
    }
  };

  const newcomer = (one: Newcomer, gain: Gain): string =>
    explore.newcomer({
      topics: one.topics.map(topicWord),
      languages: one.languages.map(matching.language),
      halfDays: one.halfDays,
      seats: one.seats,
      pairs: gain.pairs,
      points: gain.points,
    });

  return {
    words: explore,
    person,
    nameOf,
    topic,
    topicWord,
    language,
    namesOf,
    obstacle,
    effect,
    move,
    change,
    newcomer,
    refusal: (refusal: MatchRefusal): string =>
      explore.rules[refusal.code](
        namedIn(refusal)
          .map(nameOf)
          .filter((name) => name !== ''),
      ),
  };
}

/** The people whom a refusal of rules is about. */
function namedIn(refusal: MatchRefusal): readonly string[] {
  switch (refusal.code) {
    case 'priority_twice':
      return [refusal.id];
    case 'lock_unknown':
    case 'lock_wrong_role':
    case 'lock_forbidden':
    case 'lock_ineligible':
      return [refusal.mentorId, refusal.menteeId];
    case 'lock_twice':
      return [refusal.menteeId, ...refusal.mentorIds];
    case 'lock_seats':
    case 'lock_circle':
      return [refusal.mentorId, ...refusal.menteeIds];
    case 'locks_together':
      return refusal.couples.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
    default:
      return [];
  }
}
