/** Two people wrote at the same time: what each wrote, side by side, in French. */
export const conflictFr = {
  text: 'Rien n’est perdu\u00a0: voici sa version et la vôtre. Choisissez, puis relisez avant d’enregistrer.',
  theirs: 'Sa version',
  mine: 'Votre version',
  keepMine: 'Garder la mienne',
  takeTheirs: 'Prendre la sienne',
  both: 'Garder les deux',
  alsoChanged: 'Changé par l’autre personne, pas par vous\u00a0: sa version est reprise.',
  nothing: 'Rien d’écrit',
  confirm: 'Continuer avec ces choix',
};
