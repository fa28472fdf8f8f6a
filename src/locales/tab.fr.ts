import { span } from './plural.ts';

/** What the tab says in French. */
export const tabFr = {
  loading: 'Chargement',
  retry: 'Réessayer',
  openList: 'Ouvrir la liste',
  clear: 'Effacer la recherche',
  back: 'Retour',
  home: 'Accueil',
  navigation: 'Pages de Binôme',
  lostWords: 'Cette page n’est pas arrivée tout entière dans votre langue.',
  offlineBar: 'Vous êtes hors connexion. Ce que vous voyez date de votre dernière connexion.',
  rooms: {
    programmes: 'Programmes',
    mentoring: 'Mon mentorat',
    planning: 'Planification',
    coach: 'Accompagnement',
    sponsor: 'Commanditaire',
    administration: 'Administration',
  },
  failure: {
    offline: {
      title: 'La connexion est interrompue.',
      remedy: 'Vérifiez votre réseau, puis réessayez. Rien de ce que vous avez saisi n’est perdu.',
    },
    'signed-out': {
      title: 'Teams ne vous a pas identifié·e.',
      remedy:
        'Rouvrez Binôme dans Teams. Si cela persiste, parlez-en à votre service informatique.',
    },
    busy: {
      title: 'Binôme a trop à faire en ce moment.',
      remedy: (seconds: number) =>
        `Réessayez dans ${span('fr', seconds)}. Rien de ce que vous avez saisi n’est perdu.`,
    },
    broken: {
      title: 'La réponse reçue est incomplète.',
      remedy:
        'Réessayez dans un instant. Si cela persiste, prévenez la personne qui gère le programme.',
    },
  },
  notFound: {
    title: 'Page introuvable',
    text: 'Cette page n’existe pas, ou elle ne vous est pas ouverte.',
  },
  preferences: {
    title: 'Préférences',
    data: 'Vos données',
    myData: 'Mes données\u00a0: emporter, quitter, effacer',
    whoSees: 'Qui voit quoi',
  },
};
