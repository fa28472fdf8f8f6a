import { counter } from './plural.ts';

const count = counter('fr');

/** What is said beside a text that is being written, in French. */
export const writingFr = {
  tooLong: (over: number) =>
    `${count(over, 'caractère de trop', 'caractères de trop')}\u00a0: raccourcissez ce texte pour l’enregistrer. Rien n’en a été coupé.`,
  restored: 'Voici ce que vous aviez écrit sans l’enregistrer.',
};
