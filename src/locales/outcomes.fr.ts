import { plural } from './plural.ts';

/** What the programme has brought, as its manager reads and prints it, in French. */
export const outcomesFr = {
  skillTitle: 'Qu’avez-vous appris\u202f?',
  skillHint:
    'Réponses aux questionnaires du kit, avant et après, de 0 à 100. Moyennes de cinq personnes au moins.',
  knowledge: 'Ce que les personnes savent',
  confidence: 'Ce qu’elles se sentent capables de faire',
  before: 'avant',
  after: 'après',
  outOf: (mark: string) => `${mark} sur 100`,
  change: (points: string) => `${points} points`,
  people: (n: number) => plural('fr', n, { one: `${n} personne`, other: `${n} personnes` }),
  skillNone: 'Pas encore de chiffre',
  skillWhy:
    'Il s’affiche quand cinq personnes ont répondu avant et après une session, pour que nul ne soit reconnu.',
  hidden: (n: number) =>
    plural('fr', n, {
      one: 'Un module n’est pas montré\u00a0: trop peu de personnes y ont répondu.',
      other: `${n} modules ne sont pas montrés\u00a0: trop peu de personnes y ont répondu.`,
    }),
  module: 'Module',
  answers: 'Réponses',
  linksTitle: 'Qui se parle désormais\u202f?',
  linksHint: (pairs: number, of: number) =>
    `${pairs} binômes sur ${of} relient deux entités différentes.`,
  linksNone: 'Aucun binôme ne relie encore deux entités.',
  linksPicture: 'Liens entre entités',
  linksOf: (one: string, other: string, pairs: string) => `${one} et ${other}\u00a0: ${pairs}`,
  entity: 'Entité',
  otherEntity: 'Autre entité',
  pairs: 'Binômes',
  table: 'Voir en tableau',
  deliveries: 'Voir chaque message',
  print: 'Imprimer la synthèse',
  printTitle: 'Bilan du programme',
  printedOn: (day: string) => `Au ${day}`,
};
