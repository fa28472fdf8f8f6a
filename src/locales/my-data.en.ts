import type { myDataFr } from './my-data.fr.ts';
import { plural } from './plural.ts';

/** The page on which somebody takes their data along, leaves or erases, in English. */
export const myDataEn: typeof myDataFr = {
  title: 'My data',
  lead: 'What Binôme knows of you is yours: to read, to take along, to erase.',
  back: 'Preferences',
  whoSees: 'Who sees what',
  export: {
    title: 'Take my data along',
    text: 'One ZIP file with a page to read and the same data as JSON: sign-up, pairs, sessions, notes, feedback, check-ins, answers, badges and links. What others wrote for themselves is not in it.',
    act: 'Download my data',
    done: 'Your data is downloaded.',
  },
  leave: {
    title: 'Leave a programme',
    text: 'You may leave at any time, without giving a reason. What you wrote stays until the end of its retention; to take that away too, erase your data.',
    none: 'You take part in no programme at the moment.',
    act: 'Leave…',
    actFor: (programme) => `Leave “${programme}”`,
    asked: (programme) => `Leave “${programme}”?`,
    noPair: 'No pair is under way: nobody is told.',
    pairEnds: (name, sessions) =>
      `Your pair with ${name} comes to its end${sessions === 0 ? '' : `, and ${sessions} ${plural('en', sessions, { one: 'session to come is cancelled', other: 'sessions to come are cancelled' })}`}. ${name} hears that it is over, without blame and without a reason.`,
    proposalCloses: (name) =>
      `The proposal with ${name} closes; ${name} only hears that it came to nothing.`,
    again:
      'For a day you may take that back on this page; after it, sign up again as long as the programme is open.',
    confirm: 'Leave the programme',
    done: (programme) => `You have left “${programme}”.`,
  },
  erase: {
    title: 'Erase my data',
    text: 'It is a right: it works whatever is under way, in an archived programme too. It cannot be undone.',
    goes: 'What goes at once',
    goesList: [
      'your account in Binôme: name, address, preferences, chat with the bot',
      'your sign-ups, drafts, invitations and rows of imported files',
      'your written feedback, check-ins, own notes and answers to questionnaires',
      'notes and goals written by two: nobody can tell whose sentence is whose',
      'messages waiting for you, your badges, your links with the learning platform and your records to be sent',
      'your name and address where others wrote them',
    ],
    stays: 'What stays, with nothing that leads to you',
    staysList: [
      'that a session took place and how useful somebody found it: the other keeps their history, and the programme’s totals stay true',
      'your role, in place of your name, where a match run counted somebody',
    ],
    elsewhere:
      'Outside Binôme: messages that you received stay in Teams, and what has reached your company’s learning platform or record store stays there. A badge that you saved can still be verified.',
    lastManager: (programme) =>
      `You alone manage “${programme}”: hand it to somebody in its settings first, or nobody will be able to change it any more.`,
    sponsor: (programme) =>
      `You sponsor “${programme}”: your name leaves the charter, whose approval keeps its date.`,
    act: 'Erase my data…',
    asked: 'Erase everything that Binôme knows of you?',
    understood: 'I understand that nothing can be brought back.',
    confirm: 'Erase for good',
    underWay: 'Your data is being erased. You may close this page.',
    doneTitle: 'Your data is erased',
    doneText:
      'Binôme no longer knows anything of you. If you open it again, it will note your name and address anew to recognise you.',
  },
};
