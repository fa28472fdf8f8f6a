/** Two people wrote at the same time: what each wrote, side by side, in French. */
export const conflictFr = {
  text: 'Rien n’est perdu\u202f: voici leur version et la vôtre. Choisissez, puis relisez avant d’enregistrer.',
  theirs: 'Leur version',
  mine: 'Votre version',
  keepMine: 'Garder la mienne',
  takeTheirs: 'Prendre la leur',
  both: 'Garder les deux',
  alsoChanged: 'Changé par l’autre personne, pas par vous\u202f: sa version est reprise.',
  nothing: 'Rien d’écrit',
  confirm: 'Continuer avec ces choix',
};
