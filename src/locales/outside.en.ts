import type { outsideFr } from './outside.fr.ts';

/** What somebody reads who opens the tab outside of Teams, in English. */
export const outsideEn: typeof outsideFr = {
  title: 'Open Binôme in Microsoft Teams',
  text: 'This page is part of Teams: on its own it cannot know who you are. In Teams, choose Binôme in the left bar. On a development machine, open the root of this address.',
  link: 'Open the root of this address',
};
