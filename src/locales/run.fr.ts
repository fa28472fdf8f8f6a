import { commonFr } from './common.fr.ts';
import { plural } from './plural.ts';

type HalfDay = keyof typeof commonFr.halfDay;

/** What keeping an existing pair would have cost; below 0, gained. */
export interface CostWords {
  readonly mentees: number;
  readonly points: number;
  readonly others: number;
}

const and = new Intl.ListFormat('fr', { type: 'conjunction' });
const number = new Intl.NumberFormat('fr');
const count = (n: number, one: string, other: string): string =>
  `${number.format(n)} ${plural('fr', n, { one, other })}`;
const points = (n: number): string => count(n, 'point', 'points');

/** What a match run found and by which rules, in French; for the manager of a programme alone. */
export const runFr = {
  lowest: (score: number) => `L’affinité la plus basse est ${number.format(score)}.`,
  proven: 'Ce résultat est prouvé optimal, dans l’ordre de ces objectifs.',
  unproven: 'Le budget de calcul s’est épuisé\u00a0: ce résultat n’est pas prouvé optimal.',
  gap: (gap: { readonly mentees: number; readonly ranks: number; readonly points: number }) => {
    if (gap.mentees > 0) {
      return `Le meilleur résultat possible accompagnerait au plus ${count(gap.mentees, 'personne', 'personnes')} de plus.`;
    }
    if (gap.ranks > 0) {
      return 'Le meilleur résultat possible servirait peut-être mieux les classes de priorité.';
    }
    return `Le meilleur résultat possible ajouterait au plus ${points(gap.points)} à l’affinité totale.`;
  },
  aim: {
    mentees: 'Le plus de personnes mentorées',
    priority: 'Puis les classes de priorité, dans l’ordre',
    score: 'Puis l’affinité totale la plus élevée',
    keep: 'Puis le plus de binômes conservés',
    lowest: 'Puis l’affinité la plus basse relevée',
  },
  kept: (kept: number, of: number) =>
    `${count(kept, 'binôme conservé', 'binômes conservés')} sur ${number.format(of)}.`,
  lost: {
    impossible: (mentor: string, mentee: string, reason: string) =>
      `${mentor} et ${mentee} ne peuvent plus former un binôme\u00a0: ${reason}`,
    unpriced: (mentor: string, mentee: string) =>
      `${mentor} et ${mentee} ne sont plus ensemble\u202f; le prix n’en est pas calculé.`,
    priced: (mentor: string, mentee: string, cost: CostWords) => {
      const parts = [
        ...(cost.mentees > 0
          ? [`son mentor à ${count(cost.mentees, 'personne', 'personnes')}`]
          : []),
        ...(cost.points > 0 ? [`${points(cost.points)} à l’affinité totale`] : []),
        ...(cost.others > 0
          ? [count(cost.others, 'autre binôme conservé', 'autres binômes conservés')]
          : []),
      ];
      const price = parts.length === 0 ? 'l’ordre des priorités' : and.format(parts);
      return `Garder ${mentor} et ${mentee} ensemble coûterait ${price}.`;
    },
  },
  /** Why a couple can be no pair any more. */
  noPair: {
    topic: 'aucun thème commun.',
    language: 'aucune langue commune.',
    half_day: 'aucun moment commun.',
    different_people: 'c’est la même personne.',
    level: 'les niveaux de responsabilité ne conviennent pas.',
    management_line: 'l’une des deux est dans la ligne hiérarchique de l’autre.',
    kept_apart: 'un souhait personnel, qui reste privé, l’écarte.',
    format: 'aucun format ne convient aux deux.',
    declined: 'il a été écarté, ou proposé sans suite.',
    absent: 'l’une des deux personnes ne participe pas à cet appariement dans ce rôle.',
    below_floor: 'l’affinité est sous le minimum demandé.',
    no_seat: 'ce mentor n’a plus de place.',
    locked_elsewhere: 'un autre mentor est imposé à cette personne.',
    circle: 'aucun cercle ne peut réunir ces deux personnes.',
  },
  circle: {
    topics: (labels: readonly string[]) =>
      `Thèmes communs à tout le cercle\u00a0: ${and.format(labels)}.`,
    halfDays: (halfDays: readonly HalfDay[]) =>
      halfDays.length === 0
        ? 'Aucun moment ne convient à tout le monde\u00a0: ce cercle se réunira au mieux.'
        : `Moments communs à tout le cercle\u00a0: ${and.format(halfDays.map((one) => commonFr.halfDay[one]))}.`,
    languages: (languages: readonly string[]) =>
      languages.length === 0
        ? 'Aucune langue n’est commune à tout le monde\u00a0: demandez au mentor laquelle parler.'
        : `Langues communes à tout le cercle\u00a0: ${and.format(languages)}.`,
  },

  rule: {
    weights: 'Poids de l’affinité',
    format: 'Formats',
    seed: 'Tirage entre résultats équivalents',
    budget: 'Budget de calcul',
    locked: 'Binômes imposés',
    forbidden: 'Binômes écartés',
    floor: 'Affinité minimum',
    priority: 'Priorités',
    raiseLowest: 'Relever l’affinité la plus basse',
    keep: 'Binômes à conserver',
    circles: 'Taille des cercles',
  },
  format: {
    'one-to-one': 'individuel',
    circles: 'cercles',
    both: 'individuel et cercles',
  },
  value: {
    none: 'sans',
    yes: 'oui',
    no: 'non',
    number: (n: number) => number.format(n),
    steps: (n: number) => count(n, 'étape', 'étapes'),
    couples: (n: number) => count(n, 'binôme', 'binômes'),
    classes: (sizes: readonly number[]) =>
      `${count(sizes.length, 'classe', 'classes')} (${sizes.map((n) => count(n, 'personne', 'personnes')).join(', ')})`,
    circles: (min: number, max: number) =>
      min === max
        ? count(max, 'personne mentorée', 'personnes mentorées')
        : `de ${number.format(min)} à ${number.format(max)} personnes accompagnées`,
  },
};
