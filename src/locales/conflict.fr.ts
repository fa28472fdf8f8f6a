/** Two people wrote at the same time, or one in two windows: what each wrote, side by side, in French. */
export const conflictFr = {
  text: 'Rien n’est perdu\u00a0: voici sa version et la vôtre. Choisissez, puis relisez avant d’enregistrer.',
  theirs: 'Sa version',
  mine: 'Votre version',
  keepMine: 'Garder la mienne',
  takeTheirs: 'Prendre la sienne',
  both: 'Garder les deux',
  alsoChanged: 'Changé par l’autre personne, pas par vous\u00a0: sa version est reprise.',
  nothing: 'Rien d’écrit',
  yes: 'Oui',
  no: 'Non',
  confirm: 'Continuer avec ces choix',
  /** Quand c’est la même personne, dans une autre fenêtre ou depuis un message. */
  own: {
    title: 'Vous avez enregistré autre chose entre-temps',
    text: 'Rien n’est perdu\u00a0: voici ce qui est enregistré et ce que vous écrivez ici. Choisissez, puis relisez avant d’enregistrer.',
    theirs: 'Ce qui est enregistré',
    mine: 'Ce que vous écrivez ici',
    keepMine: 'Garder ce que j’écris ici',
    takeTheirs: 'Prendre ce qui est enregistré',
    alsoChanged: 'Changé ailleurs, pas ici\u00a0: ce qui est enregistré est repris.',
  },
  by: (name: string) => `${name} a enregistré autre chose entre-temps`,
  byOther: 'Quelqu’un d’autre a enregistré autre chose entre-temps',
};
