import { plural } from './plural.ts';
import type { homeFr } from './home.fr.ts';

/** What a pair reads where it stands: on “My mentoring” and on its own page. */
export const homeEn: typeof homeFr = {
  more: 'See all',
  moreOf: (name: string) => `See all about you and ${name}`,
  menu: 'Take a break, or stop',
  menuText: 'No reason is asked, and nobody draws a conclusion from it.',
  hopes: (name) => `What ${name} hopes for`,
  moduleDone: 'done',
  nextModule: 'Next module',
  course: 'Your course',
  showHistory: (n) =>
    plural('en', n, { one: `See ${n} more session`, other: `See ${n} more sessions` }),
  agreement: 'Pair agreement',
  kit: 'Teaching kit',
  answers: 'My answers',
  traces: 'Badges and records',
  training: 'My mentor path',
  open: 'Open the session',
  notes: 'Notes and actions',
  banner: {
    none: 'Write your agreement: it takes five minutes and guides your sessions.',
    'mine-to-sign': 'The agreement waits for your signature.',
    'theirs-to-sign': (name) => `The agreement waits for ${name} to sign.`,
  },
  write: 'Write the agreement',
  sign: 'Read and sign',
  read: 'See the agreement',
  pause: 'Take a break',
  resume: 'Resume',
  end: 'End this pair',
  pausedTitle: 'Your sessions are paused',
  pausedText: 'Nothing is asked of you. You resume whenever you like.',
  pauseTitle: 'Pause your sessions?',
  pauseText: (name) =>
    `${name} will be told. No reason is asked for, and either of you can resume at any time.`,
  endTitle: (name) => `End the pair with ${name}?`,
  endText:
    'It happens, and nobody is to blame: no reason is asked for. The planned session is cancelled, your notes stay readable, and another proposal may come your way. For a day you may take this back; to catch your breath, rather take a break.',
  paused: 'Sessions paused.',
  resumed: 'Your sessions go on.',
  ended: 'Noted. Thank you both for the road travelled.',
};
