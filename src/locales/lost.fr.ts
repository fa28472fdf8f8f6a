/** What the first script says in French when nothing else comes. */
export const lostFr = {
  title: 'Binôme n’a pas pu s’ouvrir.',
  remedy: 'La connexion est interrompue. La page revient d’elle-même dès que le réseau est là.',
  retry: 'Réessayer',
};
