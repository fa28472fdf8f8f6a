import { plural } from './plural.ts';

/** What somebody reads of what has ended, and of acts of their own that they may still take back, in French. */
export const undoFr = {
  declined: (name: string) => `Vous avez décliné la proposition avec ${name}.`,
  ended: (name: string) => `Vous avez mis fin à votre binôme avec ${name}.`,
  closed: (name: string) => `La proposition avec ${name} s’est fermée quand vous êtes parti·e.`,
  cancelled: (when: string) => `Session annulée\u00a0: ${when}.`,
  left: (programme: string) => `Vous avez quitté «\u202f${programme}\u202f».`,
  until: (when: string) => `Vous pouvez changer d’avis jusqu’au ${when}.`,
  earlier: 'Vos binômes précédents',
  earlierPair: (name: string, programme: string) => `Avec ${name} (${programme})`,
  reopen: 'Revenir sur mon refus',
  resume: 'Reprendre ce binôme',
  restore: 'Rétablir la session',
  comeBack: 'Revenir dans le programme',
  reopened: 'La proposition vous attend de nouveau.',
  resumed: 'Votre binôme reprend\u202f; l’autre personne en est prévenue.',
  restored: 'La session est rétablie\u202f; l’autre personne en est prévenue.',
  cameBack: (back: number, gone: number) =>
    [
      'Vous êtes de nouveau dans le programme.',
      ...(back === 0
        ? []
        : [
            plural('fr', back, {
              one: 'Votre binôme est rétabli.',
              other: `Vos ${back} binômes sont rétablis.`,
            }),
          ]),
      ...(gone === 0
        ? []
        : [
            plural('fr', gone, {
              one: 'Un binôme n’a pas pu l’être\u00a0: la place a été donnée entre-temps.',
              other: `${gone} binômes n’ont pas pu l’être\u00a0: la place a été donnée entre-temps.`,
            }),
          ]),
    ].join(' '),
};
