import { plural } from './plural.ts';

/** How many there are of each, whatever the way to pair them. */
export interface RehearsedPeople {
  readonly mentees: number;
  readonly mentors: number;
  readonly seats: number;
  readonly eligibleCouples: number;
}

/** Already written out, in the reader's way to write numbers. */
export interface SpreadWords {
  readonly mean: string;
  readonly deviation: string;
  readonly least: string;
  readonly most: string;
}

const number = (n: number): string => n.toLocaleString('fr');

/** What is said of a rehearsal (several ways to pair the same people), in French. */
export const rehearsalFr = {
  title: 'Quatre façons de former les binômes',
  method: { optimal: 'Optimal', greedy: 'Glouton', random: 'Au hasard', stable: 'Stable' },
  measure: {
    matched: 'Personnes mentorées',
    total: 'Affinité totale',
    mean: 'Affinité moyenne d’un binôme',
    worst: 'Affinité la plus basse d’un binôme',
    acrossEntities: 'Binômes entre deux entités',
    acrossSites: 'Binômes entre deux sites',
    regrets: 'Regrets partagés',
  },
  people: ({ mentees, mentors, seats, eligibleCouples }: RehearsedPeople) =>
    [
      plural('fr', mentees, {
        one: `${number(mentees)} personne à accompagner`,
        other: `${number(mentees)} personnes à accompagner`,
      }),
      `${number(mentors)} mentor${mentors > 1 ? 's' : ''} offrant ${plural('fr', seats, { one: `${number(seats)} place`, other: `${number(seats)} places` })}`,
      plural('fr', eligibleCouples, {
        one: `${number(eligibleCouples)} couple possible`,
        other: `${number(eligibleCouples)} couples possibles`,
      }),
    ].join(', '),
  /** What each way is, and what the less usual measure counts. */
  about: {
    optimal:
      'Optimal\u00a0: le plus de personnes mentorées, puis l’affinité totale la plus élevée\u202f; prouvé.',
    greedy:
      'Glouton\u00a0: le meilleur couple d’abord, puis le suivant encore libre, et ainsi de suite.',
    /** What stands beside the mean is told where it is shown: the page has no deviation, the command has. */
    random: (draws: number, hasDeviation: boolean) =>
      `Au hasard\u00a0: tirage au sort parmi les couples possibles\u202f; ${plural('fr', draws, { one: 'un seul tirage', other: `moyenne de ${number(draws)} tirages (graines 1 à ${number(draws)})${hasDeviation ? ' ± écart type' : ''}, puis le plus bas et le plus haut` })}.`,
    stable:
      'Stable\u00a0: acceptation différée de Gale et Shapley, d’après ce que chacun préfère\u202f; les personnes à accompagner demandent.',
    regrets:
      'Regrets partagés\u00a0: couples possibles, séparés, dont les deux personnes se préféreraient\u202f; le moins possible.',
  },
  spread: ({ mean, deviation, least, most }: SpreadWords) =>
    `${mean} ± ${deviation} (${least} à ${most})`,
  /** What a scale ends at. */
  outOf: (most: string) => `sur ${most}`,
  sentence: (measure: string, figures: string) => `${measure}\u00a0: ${figures}.`,
  none: 'aucun',
  pictureAt: (path: string) => `Image\u00a0: ${path}`,
  pictureElsewhere: (folder: string, path: string) =>
    `Le dossier ${folder} ne peut pas être écrit\u202f; l’image est dans ${path}.`,

  usage:
    'Usage\u00a0: npm run --silent rehearse -- FICHIER.csv|xlsx [--picture IMAGE.svg] [--json] [--draws 1..1000] [--programme FICHIER.json] [--lang fr|en]',
  drawsOutOfRange: (value: string) =>
    `Nombre de tirages non valable\u00a0: «\u202f${value}\u202f». Donnez à --draws un nombre entier de 1 à 1000.`,
  notSvg: 'l’image est écrite en SVG\u00a0: donnez à --picture un nom qui finit par .svg.',
  pictureIsFolder: 'c’est un dossier, un nom d’image est attendu.',
  pictureIsOther:
    'ce fichier n’est pas une image de répétition de Binôme et n’est pas touché. Choisissez un autre nom.',
};
