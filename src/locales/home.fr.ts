import { plural } from './plural.ts';

/** What a pair reads where it stands: on « Mon mentorat » and on its own page. In French. */
export const homeFr = {
  more: 'Tout voir',
  moreOf: (name: string) => `Tout voir de votre binôme avec ${name}`,
  menu: 'Souffler, ou arrêter',
  menuText: 'Aucune raison n’est demandée, et personne n’en tire de conclusion.',
  hopes: (name: string) => `Ce que ${name} espère`,
  moduleDone: 'déjà vu',
  nextModule: 'Prochain module',
  course: 'Votre parcours',
  showHistory: (n: number) =>
    plural('fr', n, { one: `Voir ${n} autre session`, other: `Voir ${n} autres sessions` }),
  agreement: 'Contrat de binôme',
  kit: 'Kit pédagogique',
  answers: 'Mes réponses',
  traces: 'Badges et traces',
  training: 'Mon parcours de mentor',
  open: 'Ouvrir la session',
  notes: 'Notes et actions',
  banner: {
    none: 'Écrivez votre contrat\u00a0: il tient en cinq minutes et guide vos sessions.',
    'mine-to-sign': 'Le contrat attend votre signature.',
    'theirs-to-sign': (name: string) => `Le contrat attend la signature de ${name}.`,
  },
  write: 'Écrire le contrat',
  sign: 'Relire et signer',
  read: 'Voir le contrat',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  end: 'Arrêter ce binôme',
  pausedTitle: 'Vos sessions sont en pause',
  pausedText: 'Rien ne vous est demandé. Vous reprenez quand vous le voulez.',
  pauseTitle: 'Mettre vos sessions en pause\u202f?',
  pauseText: (name: string) =>
    `${name} en sera prévenu·e. Aucune raison n’est demandée, et chacun·e peut reprendre à tout moment.`,
  endTitle: (name: string) => `Arrêter le binôme avec ${name}\u202f?`,
  endText:
    'Cela arrive, et ce n’est la faute de personne\u00a0: aucune raison n’est demandée. La session prévue est annulée, vos notes restent lisibles, et une autre proposition pourra vous être faite. Vous pourrez revenir sur cette décision pendant un jour\u202f; pour souffler, choisissez plutôt une pause.',
  paused: 'Sessions en pause.',
  resumed: 'Vos sessions reprennent.',
  ended: 'C’est noté. Merci pour ce bout de chemin.',
};
