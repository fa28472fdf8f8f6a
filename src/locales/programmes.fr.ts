import { counter } from './plural.ts';

const count = counter('fr');

/** Three weeks and more are counted in weeks. */
function span(days: number): string {
  const weeks = Math.round(days / 7);
  return days < 21 ? count(days, 'jour', 'jours') : count(weeks, 'semaine', 'semaines');
}

/** What the list of programmes says, on which who manages one lands. */
export const programmesFr = {
  title: 'Programmes',
  lead: 'Chaque programme réunit des mentors et des mentoré·es autour d’une intention partagée.',
  create: 'Créer un programme',
  emptyTitle: 'Créez votre premier programme',
  emptyText:
    'Comptez cinq minutes\u00a0: une intention, un·e commanditaire, des dates, un format et des thèmes. Tout reste modifiable avant la création.',
  emptyReader: 'Aucun programme ne vous est ouvert pour l’instant.',
  period: (from: string, to: string) => `Du ${from} au ${to}`,
  sponsor: (name: string) => `Commanditaire\u00a0: ${name}`,
  charterPending: 'Charte à approuver',
  filter: 'Afficher',
  states: {
    open: 'Ouverts',
    preparing: 'En préparation',
    running: 'En cours',
    over: 'Terminés',
    archived: 'Archivés',
  },
  search: 'Rechercher un programme',
  startsIn: (days: number) => (days === 1 ? 'Commence demain' : `Commence dans ${span(days)}`),
  endsIn: (days: number) =>
    days === 0 ? 'Se termine aujourd’hui' : `Se termine dans ${span(days)}`,
  endedAgo: (days: number) => `Terminé depuis ${span(days)}`,
  settings: (name: string) => `Réglages de ${name}`,
  more: (name: string) => `Autres actions pour ${name}`,
  next: 'Prochaine étape',
  nextAction: {
    import: 'Importer les inscriptions',
    match: 'Lancer l’appariement',
    publish: 'Relire et publier les binômes',
    follow: 'Suivre les binômes',
    review: 'Consulter le bilan',
  },
  open: (action: string, name: string) => `${action}, ${name}`,
};
