import { commonFr } from './common.fr.ts';

/** Everything the product says in French. Sections live beside this file, one per room. */
export const fr = {
  common: commonFr,
};

/** What every language must say: a key missing elsewhere is a type error. */
export type Catalogue = typeof fr;
