import { plural } from './plural.ts';

/** Mentors' preparation, invitations and what becomes of a programme, for its manager, in French. */
export const steeringFr = {
  mentors: {
    lead: 'Retenez vos mentors et voyez où en est leur formation. Une liste alphabétique, jamais un classement\u202f; personne d’autre ne lit vos avis.',
    title: 'Les mentors du programme',
    search: 'Rechercher un nom ou une entité',
    none: 'Aucun mentor inscrit pour l’instant',
    noneText: 'Les mentors paraissent ici dès leur inscription, par l’import ou sur invitation.',
    stats: {
      all: 'Mentors',
      allHint: 'inscrit·es',
      selected: 'Retenu·es',
      selectedHint: 'par vous',
      trained: 'Formé·es',
      trainedHint: (units: number) => `${units} unités sur ${units}`,
    },
    required: 'Le parcours de formation est demandé avant toute proposition.',
    advised: 'Le parcours de formation est conseillé.',
    selected: 'Retenu·e',
    training: (passed: number, of: number) => `Formation\u00a0: ${passed} sur ${of}`,
    trained: 'Formation terminée',
    self: 'Son auto-évaluation',
    selfNone: 'Pas encore d’auto-évaluation.',
    mine: 'Votre avis',
    /** What the mentor says of themselves as I, said of them. */
    criteria: {
      mastery: 'Maîtrise les thèmes proposés',
      transmission: 'Sait expliquer simplement, étape par étape',
      posture: 'Écoute, questionne, ne juge pas',
    },
    select: 'Retenir ce mentor pour le programme',
    elsewhere: 'Formation suivie ailleurs',
    save: 'Enregistrer',
    saved: (name: string) => `Enregistré pour ${name}.`,
  },
  invite: {
    title: 'Inviter des volontaires',
    hint: 'Collez des adresses professionnelles, une par ligne ou séparées par des virgules. Personne n’est inscrit par une invitation.',
    field: 'Adresses',
    send: (n: number) =>
      n === 0
        ? 'Inviter'
        : plural('fr', n, { one: `Inviter ${n} personne`, other: `Inviter ${n} personnes` }),
    ignored: (list: string) => `Ces textes ne sont pas des adresses\u00a0: ${list}`,
    done: (invited: number, known: number) =>
      plural('fr', invited, {
        one: `${invited} invitation partie`,
        other: `${invited} invitations parties`,
      }) + (known === 0 ? '.' : `, ${known} déjà dans le programme.`),
  },
};
