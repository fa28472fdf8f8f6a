import type { lostFr } from './lost.fr.ts';

/** What the first script says in English when nothing else comes. */
export const lostEn: typeof lostFr = {
  title: 'Binôme could not open.',
  remedy: 'The connection is down. The page comes back by itself as soon as there is a network.',
  retry: 'Try again',
};
