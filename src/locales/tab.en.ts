import { span } from './plural.ts';
import type { tabFr } from './tab.fr.ts';

/** What the tab says in English. */
export const tabEn: typeof tabFr = {
  loading: 'Loading',
  retry: 'Try again',
  openList: 'Open the list',
  clear: 'Clear the search',
  back: 'Back',
  home: 'Home',
  navigation: 'Binôme pages',
  lostWords: 'Not all of this page came in your language.',
  offlineBar: 'You are offline. What you see dates from your last connection.',
  rooms: {
    programmes: 'Programmes',
    mentoring: 'My mentoring',
    planning: 'Planning',
    coach: 'Coaching',
    sponsor: 'Sponsor',
    administration: 'Administration',
  },
  failure: {
    offline: {
      title: 'The connection is down.',
      remedy: 'Check your network, then try again. Nothing you typed is lost.',
    },
    'signed-out': {
      title: 'Teams did not tell us who you are.',
      remedy: 'Open Binôme again in Teams. If it goes on, speak to your IT service.',
    },
    busy: {
      title: 'Binôme has too much to do just now.',
      remedy: (seconds) => `Try again in ${span('en', seconds)}. Nothing you typed is lost.`,
    },
    broken: {
      title: 'The answer came back incomplete.',
      remedy: 'Try again in a moment. If it goes on, tell the person who runs the programme.',
    },
  },
  notFound: {
    title: 'Page not found',
    text: 'This page does not exist, or is not open to you.',
  },
  preferences: {
    title: 'Preferences',
    data: 'Your data',
    myData: 'My data: take along, leave, erase',
    whoSees: 'Who sees what',
  },
};
