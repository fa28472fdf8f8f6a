import { commonFr } from './common.fr.ts';
import { plural } from './plural.ts';
import { runFr } from './run.fr.ts';

type HalfDay = keyof typeof commonFr.halfDay;

/** Two people of whom is asked why they are no pair; names, labels and languages are resolved. */
export interface CoupleWords {
  readonly mentor: string;
  readonly mentee: string;
}

/** What the two answered, where an answer is in the way. */
export interface AnswersWords<T> extends CoupleWords {
  readonly ofMentor: readonly T[];
  readonly ofMentee: readonly T[];
}

/** What a change would do to everybody; `points` of the total affinity, gained or (below 0) lost. */
export interface EffectWords {
  readonly mentees: number;
  readonly points: number;
  /** Names. */
  readonly lose: readonly string[];
  readonly gain: readonly string[];
  readonly change: readonly {
    readonly mentee: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly idle: readonly string[];
  readonly busy: readonly string[];
}

/** Somebody who would have to be found; each list is a choice. */
export interface RecruitWords {
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly halfDays: readonly HalfDay[];
}

/** What one more mentor would add. */
export interface GainWords {
  readonly pairs: number;
  readonly points: number;
}

export interface BalanceWords {
  readonly wanted: number;
  readonly mentors: number;
  readonly seats: number;
  readonly matched: number;
  readonly shortage: number;
}

/** Names beyond which the others are only counted. */
const MOST_NAMED = 5;

const and = new Intl.ListFormat('fr', { type: 'conjunction' });
const or = new Intl.ListFormat('fr', { type: 'disjunction' });
const quoted = (label: string): string => `«\u202f${label}\u202f»`;
const people = (n: number): string =>
  plural('fr', n, { one: `${n} personne`, other: `${n} personnes` });
const number = new Intl.NumberFormat('fr');
const points = (n: number): string =>
  plural('fr', n, { one: `${n} point`, other: `${number.format(n)} points` });
const said = (items: readonly string[]): string =>
  items.length === 0 ? 'rien d’indiqué' : and.format(items);
const named = (names: readonly string[]): string => {
  const more = names.length - MOST_NAMED;
  if (more <= 0) return and.format(names);
  const rest = plural('fr', more, { one: '1 autre', other: `${more} autres` });
  return and.format([...names.slice(0, MOST_NAMED), rest]);
};

/** « le mardi matin », or « le mardi » for the whole day. */
function when(halfDays: readonly HalfDay[], list = or): string {
  const whole = (halfDay: HalfDay): boolean =>
    halfDays.filter((other) => other.slice(0, 3) === halfDay.slice(0, 3)).length === 2;
  const words = halfDays.map((halfDay) => {
    const label = commonFr.halfDay[halfDay];
    return `le ${whole(halfDay) ? (label.split(' ')[0] ?? label) : label}`;
  });
  return list.format([...new Set(words)]);
}

function adds({ pairs, points: more }: GainWords): string {
  if (pairs > 0) {
    return `ajoute ${plural('fr', pairs, { one: `${pairs} binôme`, other: `${pairs} binômes` })}.`;
  }
  return more > 0
    ? `n’ajoute aucun binôme, mais ${points(more)} à l’affinité totale.`
    : 'n’ajoute aucun binôme.';
}

/** "Why not", "what if" and "whom to look for", in French; for the manager of a programme alone. */
export const exploreFr = {
  obstacle: {
    not_a_mentor: (w: CoupleWords) => `${w.mentor} n’a pas proposé d’être mentor.`,
    not_a_mentee: (w: CoupleWords) => `${w.mentee} n’a pas demandé à être mentoré·e.`,
    different_people: () => 'C’est la même personne.',
    topic: (w: AnswersWords<string>) =>
      `Aucun thème commun\u00a0: ${w.mentor} transmet ${said(w.ofMentor.map(quoted))}\u202f; ${w.mentee} souhaite apprendre ${said(w.ofMentee.map(quoted))}.`,
    language: (w: AnswersWords<string>) =>
      `Aucune langue commune\u00a0: ${said(w.ofMentor)} pour ${w.mentor}, ${said(w.ofMentee)} pour ${w.mentee}.`,
    half_day: (w: AnswersWords<HalfDay>) => {
      const of = (halfDays: readonly HalfDay[]): string =>
        halfDays.length === 0 ? said([]) : when(halfDays, and);
      return `Aucun moment commun\u00a0: ${of(w.ofMentor)} pour ${w.mentor}, ${of(w.ofMentee)} pour ${w.mentee}.`;
    },
    level: (w: CoupleWords) =>
      `Dans un mentorat inversé, le mentor a le niveau de responsabilité le moins élevé\u00a0: ce n’est pas le cas de ${w.mentor} et ${w.mentee}.`,
    management_line: () => 'L’une des deux personnes est dans la ligne hiérarchique de l’autre.',
    kept_apart: () => 'Un souhait personnel, qui reste privé, écarte cette association.',
    format: () => 'Aucun format (individuel ou groupe) ne convient aux deux dans ce programme.',
    declined: () => 'Ce binôme a été écarté, ou a déjà été proposé sans suite.',
    no_seat: (w: CoupleWords) => `${w.mentor} n’accompagne personne pour l’instant.`,
    circle: () => 'Aucun cercle de la taille voulue ne peut réunir ces deux personnes.',
  },
  paired: (w: CoupleWords) => `${w.mentor} et ${w.mentee} forment un binôme.`,
  lockedOut: (w: CoupleWords, locked: readonly CoupleWords[]) =>
    `${w.mentor} et ${w.mentee} ne peuvent former un binôme tant que d’autres sont imposés\u00a0: ${named(locked.map(({ mentor, mentee }) => `${mentor} avec ${mentee}`))}.`,
  belowFloor: (score: number, floor: number) =>
    `Leur affinité, ${score}, est sous le minimum demandé, ${floor}.`,

  /** Everything about one change, one sentence a line: the price first, then who is concerned. */
  effect: (w: EffectWords): readonly string[] => [
    price(w),
    ...(w.lose.length > 0 ? [`Sans mentor désormais\u00a0: ${named(w.lose)}.`] : []),
    ...(w.gain.length > 0 ? [`Avec un mentor désormais\u00a0: ${named(w.gain)}.`] : []),
    ...(w.change.length > 0
      ? [
          `${plural('fr', w.change.length, { one: 'Changerait', other: 'Changeraient' })} de mentor\u00a0: ${named(w.change.map(({ mentee, from, to }) => `${mentee} (${from} → ${to})`))}.`,
        ]
      : []),
    ...(w.idle.length > 0 ? [`Mentors sans personne désormais\u00a0: ${named(w.idle)}.`] : []),
    ...(w.busy.length > 0 ? [`Mentors en plus\u00a0: ${named(w.busy)}.`] : []),
  ],

  change: {
    half_day: (who: string, halfDay: HalfDay) => `${who} se rend disponible ${when([halfDay])}`,
    format: (who: string) => `${who} accepte aussi l’autre format`,
    seat: (who: string) => `${who} accompagne une personne de plus`,
    want: (who: string, topic: string) => `${who} souhaite aussi apprendre ${quoted(topic)}`,
    offer: (who: string, topic: string) => `${who} transmet aussi ${quoted(topic)}`,
    language: (who: string, language: string) => `${who} parle aussi ${language}`,
    role: (who: string, as: 'mentor' | 'mentee') =>
      as === 'mentor' ? `${who} devient aussi mentor` : `${who} est aussi mentoré·e`,
  },
  /** `changes` are sentences of `change`. */
  remedy: (who: string, as: 'mentor' | 'mentee', changes: readonly string[]) =>
    `Si ${and.format(changes)}, ${who} ${as === 'mentee' ? 'a un mentor' : 'accompagne quelqu’un'}.`,
  /** Who changes mentor so that somebody has a place. */
  moves: (moves: EffectWords['change']) => {
    const all = named(moves.map(({ mentee, from, to }) => `${mentee} (${from} → ${to})`));
    return plural('fr', moves.length, {
      one: `Pour cela, une personne change de mentor\u00a0: ${all}.`,
      other: `Pour cela, ${moves.length} personnes changent de mentor\u00a0: ${all}.`,
    });
  },
  /** A pair without which the place that a remedy makes may be somebody else's. */
  lock: (w: CoupleWords) =>
    `Verrouillez aussi ce binôme\u00a0: ${w.mentor} avec ${w.mentee}\u202f; sans cela, la place peut revenir à quelqu’un d’autre.`,
  first: (changes: readonly string[]) => `Il faut d’abord ceci\u00a0: ${and.format(changes)}.`,
  recruit: {
    mentor: (w: RecruitWords) =>
      `Cherchez un mentor d’un niveau de responsabilité moins élevé qui transmette ${or.format(w.topics.map(quoted))}, parle ${or.format(w.languages)} et soit disponible ${when(w.halfDays)}.`,
    mentee: (w: RecruitWords) =>
      `Invitez une personne d’un niveau de responsabilité plus élevé qui souhaite apprendre ${or.format(w.topics.map(quoted))}, parle ${or.format(w.languages)} et soit disponible ${when(w.halfDays)}.`,
  },

  companions: (n: number) =>
    `Un cercle demande encore ${plural('fr', n, { one: `${n} autre personne`, other: `${n} autres personnes` })} à accompagner sur le même thème.`,
  newcomer: (w: RecruitWords & GainWords & { readonly seats: number }) =>
    `Un mentor de plus (${plural('fr', w.seats, { one: `${w.seats} place`, other: `${w.seats} places` })}) sur ${or.format(w.topics.map(quoted))}, en ${or.format(w.languages)}, ${when(w.halfDays)}, ${adds(w)}`,
  oneMore: {
    topics: (topic: string, w: GainWords) => `Un mentor de plus sur ${quoted(topic)} ${adds(w)}`,
    languages: (language: string, w: GainWords) =>
      `Un mentor de plus qui parle ${language} ${adds(w)}`,
    halfDays: (halfDay: string, w: GainWords) =>
      `Un mentor de plus disponible le ${halfDay} ${adds(w)}`,
    sites: (site: string, w: GainWords) => `Un mentor de plus sur le site ${site} ${adds(w)}`,
  },
  balance: (w: BalanceWords): string => {
    const wanted = plural('fr', w.wanted, {
      one: `${w.wanted} personne souhaite l’apprendre`,
      other: `${w.wanted} personnes souhaitent l’apprendre`,
    });
    const offered = plural('fr', w.mentors, {
      one: `${w.mentors} mentor le transmet`,
      other: `${w.mentors} mentors le transmettent`,
    });
    const seats = plural('fr', w.seats, { one: `${w.seats} place`, other: `${w.seats} places` });
    const matched = plural('fr', w.matched, {
      one: `${w.matched} binôme l’aborde`,
      other: `${w.matched} binômes l’abordent`,
    });
    const short = plural('fr', w.shortage, {
      one: `il manque ${w.shortage} place`,
      other: `il manque ${w.shortage} places`,
    });
    const parts = [wanted, `${offered} (${seats})`, matched, ...(w.shortage > 0 ? [short] : [])];
    return `${parts.join('\u202f; ')}.`;
  },

  /** Why a proposed set of rules cannot be matched with, and how to mend it. */
  rules: {
    too_large: () => 'Ces règles, avec autant de personnes, dépassent ce qui se calcule ici.',
    duplicate_id: () => 'Une personne figure deux fois parmi les volontaires.',
    invalid_weights: () =>
      'Les poids sont des nombres entiers, positifs ou nuls, dont un au moins n’est pas nul.',
    invalid_seed: () => 'La graine est un nombre entier positif.',
    invalid_budget: () => 'Le nombre d’étapes est positif.',
    floor_out_of_range: () => 'L’affinité minimum va de 0 à 1\u202f000.',
    priority_twice: (names: readonly string[]) =>
      `Chaque personne n’est que dans une classe de priorité\u00a0: ${named(names)} y est deux fois.`,
    circles_out_of_range: () =>
      'La taille d’un cercle va d’un minimum d’au moins 1 à un maximum au moins égal.',
    lock_unknown: (names: readonly string[]) =>
      names.length < 2
        ? 'Un binôme imposé nomme quelqu’un qui ne participe pas à cet appariement.'
        : `Ce binôme ne peut être imposé\u00a0: ${named(names)}. L’une des deux personnes ne participe pas à cet appariement, ou toutes ses places sont prises.`,
    lock_wrong_role: (names: readonly string[]) =>
      `Ce binôme ne peut être imposé\u00a0: ${named(names)}. Les rôles ne conviennent pas.`,
    lock_forbidden: (names: readonly string[]) =>
      `Ce binôme ne peut être imposé\u00a0: ${named(names)}. Il a été écarté, ou déjà proposé sans suite.`,
    lock_ineligible: (names: readonly string[]) =>
      `Ce binôme ne peut être imposé\u00a0: ${named(names)}. Ces deux personnes ne peuvent être réunies.`,
    lock_twice: (names: readonly string[]) =>
      `Une personne ne peut avoir qu’un mentor\u00a0: ${named(names)}. Retirez un des binômes imposés.`,
    lock_seats: (names: readonly string[]) =>
      `Ce mentor n’a pas autant de places\u00a0: ${named(names)}. Retirez un des binômes imposés.`,
    lock_circle: (names: readonly string[]) =>
      `Aucun cercle ne peut réunir ${named(names)}. ${names.length > 2 ? 'Retirez un des binômes imposés' : 'N’imposez plus ce binôme'}, ou ne formez pas de cercles.`,
    locks_together: (names: readonly string[]) =>
      `Ces binômes ne peuvent être imposés ensemble\u00a0: ${named(names)}. Retirez-en un.`,
    entity_unknown: (entities: readonly string[]) =>
      `Aucune personne à accompagner n’est de l’entité ${named(entities.map(quoted))}. Choisissez une entité des volontaires.`,
  },
  run: runFr,
};

function price({ mentees, points: more, lose }: EffectWords): string {
  const total =
    more === 0
      ? 'l’affinité totale resterait la même'
      : `l’affinité totale ${more > 0 ? 'gagnerait' : 'perdrait'} ${points(Math.abs(more))}`;
  if (mentees > 0) {
    const have = plural('fr', mentees, { one: 'aurait', other: 'auraient' });
    return `${people(mentees)} de plus ${have} un mentor, et ${total}.`;
  }
  if (mentees < 0) {
    const cost = plural('fr', -mentees, {
      one: 'son mentor à 1 personne',
      other: `leur mentor à ${people(-mentees)}`,
    });
    return more > 0
      ? `Cela coûterait ${cost}, et ${total}.`
      : `Cela coûterait ${cost} et ${points(-more)}.`;
  }
  if (lose.length > 0) return `Autant de personnes auraient un mentor, et ${total}.`;
  return more === 0
    ? 'Cela ne coûterait rien\u00a0: ce serait aussi bien.'
    : `Personne ne perdrait son mentor, et ${total}.`;
}
