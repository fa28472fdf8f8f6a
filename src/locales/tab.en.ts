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
    broken: {
      title: 'The answer came back incomplete.',
      remedy: 'Try again in a moment. If it goes on, tell the person who runs the programme.',
    },
  },
  notFound: {
    title: 'Page not found',
    text: 'This page does not exist, or is not open to you.',
  },
  outside: {
    title: 'Open Binôme in Microsoft Teams',
    text: 'This page is part of Teams: on its own it cannot know who you are. In Teams, choose Binôme in the left bar. On a development machine, open the root of this address.',
    link: 'Open the root of this address',
  },
  preferences: {
    title: 'Preferences',
    data: 'Your data',
    myData: 'My data: take along, leave, erase',
    whoSees: 'Who sees what',
  },
};
