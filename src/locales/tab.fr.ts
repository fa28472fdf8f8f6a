/** What the tab says in French. */
export const tabFr = {
  loading: 'Chargement',
  retry: 'Réessayer',
  openList: 'Ouvrir la liste',
  clear: 'Effacer la recherche',
  back: 'Retour',
  home: 'Accueil',
  navigation: 'Pages de Binôme',
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
  outside: {
    title: 'Ouvrez Binôme dans Microsoft Teams',
    text: 'Cette page fait partie de Teams\u00a0: seule, elle ne sait pas qui vous êtes. Dans Teams, choisissez Binôme dans la barre de gauche. Sur un poste de développement, ouvrez la racine de cette adresse.',
    link: 'Ouvrir la racine de cette adresse',
  },
  preferences: {
    title: 'Préférences',
    data: 'Vos données',
    myData: 'Mes données\u00a0: emporter, quitter, effacer',
    whoSees: 'Qui voit quoi',
  },
};
