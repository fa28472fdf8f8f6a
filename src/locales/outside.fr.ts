/** What somebody reads who opens the tab outside of Teams, in French. */
export const outsideFr = {
  title: 'Ouvrez Binôme dans Microsoft Teams',
  text: 'Cette page fait partie de Teams\u00a0: seule, elle ne sait pas qui vous êtes. Dans Teams, choisissez Binôme dans la barre de gauche. Sur un poste de développement, ouvrez la racine de cette adresse.',
  link: 'Ouvrir la racine de cette adresse',
};
