import { commonFr } from './common.fr.ts';
import { plural } from './plural.ts';

/** What the words about somebody without a pair are made from; labels and names are resolved. */
export interface UnmatchedWords {
  /** The side on which they looked for a pair. */
  readonly as: 'mentor' | 'mentee';
  /** How many people were left before the criterion that left nobody. */
  readonly people: number;
  readonly topics: readonly string[];
  /** ISO codes, or the words of the form. */
  readonly languages: readonly string[];
  readonly halfDays: readonly (keyof typeof commonFr.halfDay)[];
  /** Names or addresses; some of `people`, the first ones. */
  readonly mentors: readonly string[];
}

/** What the words about a pair are made from: nothing private of either person. */
export interface PairWords {
  /** Labels, in the mentee's order of priority. */
  readonly topics: readonly string[];
  /** Labels of what the mentor may learn. */
  readonly inReturn: readonly string[];
  readonly languages: readonly string[];
  readonly halfDays: readonly (keyof typeof commonFr.halfDay)[];
  readonly sameSite: boolean;
  readonly otherEntity: boolean;
}

const listFormat = new Intl.ListFormat('fr', { type: 'conjunction' });
const languageNames = new Intl.DisplayNames(['fr'], { type: 'language' });
const list = (items: readonly string[]): string => listFormat.format(items);
const people = (n: number): string =>
  plural('fr', n, {
    one: `${n} personne conviendrait`,
    other: `${n} personnes conviendraient`,
  });
const days = (halfDays: PairWords['halfDays']): string =>
  list(halfDays.map((halfDay) => commonFr.halfDay[halfDay]));

/** The French name of a language, or the words of the form when they name none we know. */
function language(code: string): string {
  if (!/^[a-z]{2}$/.test(code)) return code;
  return languageNames.of(code) ?? code;
}
const languages = (codes: readonly string[]): string => list(codes.map(language));

/** After a colon a sentence goes on: French writes no capital there. */
const goingOn = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What is said of a matching, in French. */
export const matchingFr = {
  part: {
    wantedTopics: 'Thèmes souhaités',
    inReturn: 'Apprentissage en retour',
    distance: 'Éloignement dans l’organisation',
    availability: 'Disponibilités communes',
    language: 'Langues communes',
    site: 'Même site',
  },
  language,

  /** Why somebody has no pair, and what could be done, by code. */
  unmatched: {
    no_wanted_topic: {
      reason: () => 'Aucun thème à apprendre n’est indiqué.',
      remedy: () => 'Demandez à la personne ce qu’elle souhaite apprendre.',
    },
    no_offered_topic: {
      reason: () => 'Aucun thème à transmettre n’est indiqué.',
      remedy: () => 'Demandez à la personne ce qu’elle peut transmettre.',
    },
    no_availability: {
      reason: () => 'Aucune demi-journée disponible n’est indiquée.',
      remedy: () => 'Demandez à la personne au moins une demi-journée possible.',
    },
    no_seat: {
      reason: () => 'Cette personne n’accompagne personne pour l’instant\u00a0: elle a indiqué 0.',
      remedy: () =>
        'Si c’est une erreur, corrigez le nombre de personnes qu’elle peut accompagner.',
    },
    topic_not_offered: {
      reason: (w: UnmatchedWords) =>
        `Aucun mentor ne transmet ce que cette personne souhaite apprendre\u00a0: ${list(w.topics)}.`,
      remedy: () =>
        'Cherchez un mentor sur l’un de ces thèmes, ou proposez d’autres thèmes à la personne.',
    },
    topic_not_wanted: {
      reason: (w: UnmatchedWords) =>
        `Personne ne souhaite apprendre ce que ce mentor transmet\u00a0: ${list(w.topics)}.`,
      remedy: () =>
        'Faites connaître ces thèmes aux personnes à accompagner, ou proposez d’autres thèmes au mentor.',
    },
    no_shared_language: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)} par les thèmes, sans langue de travail commune (${languages(w.languages)}).`,
      remedy: () =>
        'Vérifiez les langues de la personne, ou cherchez quelqu’un qui parle l’une d’elles.',
    },
    no_shared_half_day: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)} par les thèmes et la langue, mais à d’autres moments\u00a0: ${days(w.halfDays)}.`,
      remedy: () => 'Demandez à la personne si l’une de ces demi-journées lui est possible.',
    },
    no_level_below: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)} par les thèmes, la langue et les moments, mais aucune n’a un niveau de responsabilité inférieur.`,
      remedy: () =>
        'Dans un mentorat inversé, le mentor a le niveau le moins élevé\u00a0: cherchez-en un, ou proposez à la personne d’être mentor.',
    },
    no_level_above: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)} par les thèmes, la langue et les moments, mais aucune n’a un niveau de responsabilité supérieur.`,
      remedy: () =>
        'Dans un mentorat inversé, la personne mentorée a le niveau le plus élevé\u00a0: invitez-en de nouvelles.',
    },
    management_line: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais uniquement dans sa propre ligne hiérarchique.`,
      remedy: () => 'Cherchez quelqu’un d’une autre équipe.',
    },
    kept_apart: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais un souhait personnel écarte cette association.`,
      remedy: () => 'Respectez ce souhait, qui reste privé, et cherchez quelqu’un d’autre.',
    },
    format_conflict: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais aucun format (individuel ou groupe) ne va aux deux dans ce programme.`,
      remedy: () => 'Demandez à la personne si l’autre format lui conviendrait.',
    },
    already_declined: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais ce binôme a déjà été proposé, sans suite.`,
      remedy: () => 'Cherchez quelqu’un d’autre pour cette personne.',
    },
    seats_taken: {
      reason: (w: UnmatchedWords) =>
        `${plural('fr', w.people, { one: 'Le mentor possible accompagne', other: `Les ${w.people} mentors possibles accompagnent` })} déjà d’autres personnes\u00a0: ${named(w)}.`,
      remedy: () =>
        'Demandez à l’un de ces mentors de prendre une personne de plus, ou cherchez un mentor sur les mêmes thèmes.',
    },
    seats_closed: {
      reason: (w: UnmatchedWords) =>
        `${plural('fr', w.people, { one: 'Le mentor possible n’accompagne', other: `Les ${w.people} mentors possibles n’accompagnent` })} personne pour l’instant\u00a0: ${named(w)}.`,
      remedy: () =>
        'Demandez à l’un de ces mentors d’ouvrir une place, ou cherchez un mentor sur les mêmes thèmes.',
    },
    enough_mentors: {
      reason: (w: UnmatchedWords) =>
        `${plural('fr', w.people, { one: 'La personne que ce mentor pourrait accompagner a', other: `Les ${w.people} personnes que ce mentor pourrait accompagner ont toutes` })} un mentor.`,
      remedy: () => 'Gardez ce mentor en réserve, ou invitez d’autres personnes à être mentorées.',
    },
    below_floor: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais l’affinité de chacun de ces binômes est inférieure au minimum fixé pour cet appariement.`,
      remedy: () => 'Abaissez ce minimum, ou cherchez quelqu’un qui ait davantage en commun.',
    },
    circle_not_filled: {
      reason: (w: UnmatchedWords) =>
        `${people(w.people)}, mais trop peu de personnes pourraient former un cercle.`,
      remedy: () =>
        'Autorisez des cercles plus petits, ou invitez d’autres personnes qui souhaitent les mêmes thèmes.',
    },
  },
  /** For somebody who would take both roles. */
  side: {
    mentee: (text: string) => `Pour apprendre\u00a0: ${goingOn(text)}`,
    mentor: (text: string) => `Pour transmettre\u00a0: ${goingOn(text)}`,
  },

  /** "Why you two", one sentence a line, the strongest reasons first. */
  why: {
    mentee: (w: PairWords): readonly string[] => [
      `Votre mentor transmet ce que vous souhaitez apprendre\u00a0: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0
        ? [`Vous pourrez lui transmettre en retour\u00a0: ${list(w.inReturn)}.`]
        : []),
      ...shared(w),
    ],
    mentor: (w: PairWords): readonly string[] => [
      `Vous transmettez ce que cette personne souhaite apprendre\u00a0: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0
        ? [`Elle peut vous transmettre en retour\u00a0: ${list(w.inReturn)}.`]
        : []),
      ...shared(w),
    ],
    manager: (w: PairWords): readonly string[] => [
      `Thèmes souhaités et transmis\u00a0: ${list(w.topics)}.`,
      ...(w.inReturn.length > 0 ? [`En retour\u00a0: ${list(w.inReturn)}.`] : []),
      `Moments communs\u00a0: ${days(w.halfDays)}.`,
      `${plural('fr', w.languages.length, { one: 'Langue commune', other: 'Langues communes' })}\u00a0: ${languages(w.languages)}.`,
      ...(w.otherEntity ? ['Entités différentes.'] : []),
      ...(w.sameSite ? ['Même site.'] : []),
    ],
  },
};

/** The mentors, and how many more there are than those named. */
function named({ mentors, people: all }: UnmatchedWords): string {
  const more = all - mentors.length;
  if (more === 0) return list(mentors);
  return list([...mentors, plural('fr', more, { one: '1 autre', other: `${more} autres` })]);
}

/** What is told to both in the same words. */
function shared(w: PairWords): readonly string[] {
  return [
    `Vous êtes disponibles aux mêmes moments\u00a0: ${days(w.halfDays)}.`,
    `Vous avez en commun\u00a0: ${languages(w.languages)}.`,
    ...(w.otherEntity ? ['Vous travaillez dans des entités différentes.'] : []),
    ...(w.sameSite ? ['Vous travaillez sur le même site.'] : []),
  ];
}
