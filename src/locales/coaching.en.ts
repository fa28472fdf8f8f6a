import type { coachingFr } from './coaching.fr.ts';
import { plural } from './plural.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What the bot says of a pair's coach, to the pair and to the coach, in English. */
export const coachingEn: typeof coachingFr = {
  act: {
    agree: 'I agree',
    refuse: 'Not for us',
    end: 'End the coaching',
    reallyEnd: 'Yes, end it',
    accept: 'Accept',
    decline: 'Decline',
    leave: 'Stop coaching',
    reallyLeave: 'Yes, stop',
    choose: 'Choose what is shown',
    open: 'Open my coach’s page',
    name: 'Name a coach',
    undo: {
      ended: 'Take the coaching up again',
      refused: 'Take this back',
      left: 'Take my choice back',
    },
  },
  titles: {
    none: 'No coach',
    'to-agree': 'A coach for your pair?',
    'waiting-for-other': 'Coach proposed',
    invited: 'Your coach is invited',
    accepted: 'Your coach accepts',
    'not-agreed': 'This coach was not agreed on',
    ended: 'The coaching ends',
  },
  states: {
    none: () => 'The two of you may name one in the tab.',
    'to-agree': (name, other) =>
      `${other} suggests that ${name} coach you. Nothing happens without your consent.`,
    'waiting-for-other': (name, other) =>
      `You suggest ${name}. I await the consent of ${other}, and write to nobody until then.`,
    invited: (name) => `You both agree. ${name} receives the invitation.`,
    accepted: (name) => `${name} coaches you from now on.`,
    'not-agreed': (name) =>
      `${name} heard nothing of it. You may talk it over, and name somebody else.`,
    ended: (name) =>
      `${name} no longer coaches your pair and sees nothing of you any more. Nobody is to blame.`,
  },
  until: (when, zone) => `You can change your mind until ${when} (${zone}).`,
  resumed: {
    titles: {
      'to-agree': 'This coach is suggested after all',
      'waiting-for-other': 'This coach is suggested after all',
      invited: 'Your coach is invited after all',
      accepted: 'The coaching goes on',
    },
    states: {
      'to-agree': (name, other) =>
        `${other} suggests again that ${name} coach you. Nothing happens without your consent.`,
      'waiting-for-other': (name, other) =>
        `${other} takes back their no to ${name} and may still agree: I write to nobody until then.`,
      invited: (name) => `What had been ended goes on: we await the answer of ${name}.`,
      accepted: (name) => `${name} coaches you again, and sees what you were showing them.`,
    },
  },
  sees: 'They see only what you share: the notes that you show one by one and, if you like, your dates and your goals. Never your feedback, your private notes or your topics.',
  askEnd: 'They will see nothing of your pair any more. No reason is asked.',
  invited: {
    title: 'You are asked to be a coach',
    text: (people, programme) =>
      `${list.format(people)}, a pair in “${programme}”, would like you to coach them.`,
    sees: 'You will see what the two of them choose to show you, and nothing else.',
  },
  accepted: {
    title: 'You coach this pair',
    text: (people) =>
      `${list.format(people)} speak to you through what they show. I tell you when there is something new.`,
  },
  over: {
    title: 'This coaching has ended',
    text: (people) =>
      `You no longer coach ${list.format(people)}, and nothing of theirs is shown to you any more. Thank you for your time.`,
  },
  again: {
    invitedTitle: 'You are asked to be a coach after all',
    acceptedTitle: 'You coach this pair again',
    accepted: (people) => `What ${list.format(people)} were showing you is on your page again.`,
  },
  shared: {
    title: 'Notes are shown to you',
    text: (people, number) =>
      `${list.format(people)} show you the notes of their session ${number}. They are on your page as long as the two wish.`,
  },
  session: {
    title: 'A session of your pair is set',
    cancelledTitle: 'A session of your pair will not take place',
    text: (people) => `${list.format(people)} meet.`,
    cancelled: (people) => `${list.format(people)} will not meet that day.`,
  },
  list: {
    title: (n) => plural('en', n, { one: 'The pair you coach', other: 'The pairs you coach' }),
    states: {
      invited: 'Awaits your answer.',
      accepted: 'What is shown to you is on your page.',
      over: 'Ended.',
    },
  },
  back: {
    title: 'Welcome back',
    text: (name) => `Hello ${name}. Your pause is over, and nothing was lost.`,
    none: 'Nothing awaits you for now.',
  },
  topics: {
    title: 'Your topics',
    by: { me: 'You', other: (name) => name },
  },
};
