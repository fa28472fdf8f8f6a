import { plural } from './plural.ts';
import type { promptsFr } from './prompts.fr.ts';

/** What the bot says of agreements, check-ins and the life of a pair, in English. */
export const promptsEn: typeof promptsFr = {
  act: {
    enrol: 'Sign up here',
    enrolInTab: 'Sign up in the tab',
    train: 'Open the training',
    sign: 'Sign',
    readAgreement: 'Read and change',
    writeAgreement: 'Write the agreement',
    module: 'Open the module',
    join: 'Join the meeting',
    pauseSeries: 'Pause our sessions',
    resumeSeries: 'Resume our sessions',
    mendFeedback: 'Change my feedback',
    askHelp: 'Ask for help',
    badge: 'See my badge',
    dashboard: 'Open the dashboard',
    sponsorPage: 'Open the page',
  },
  invitation: {
    title: 'You are invited to take part',
    text: (programme) =>
      `${programme}: a mentor helps you along with digital practice, or you pass on what you know. Signing up takes two minutes, and nothing happens without your consent.`,
    enrolledTitle: 'You are signed up',
    enrolled: (programme) => `${programme}: I will write as soon as a pair is proposed to you.`,
  },
  selected: {
    title: 'You are selected as a mentor',
    text: (programme) => `${programme}: thank you for giving your time.`,
    toDo: (passed, units) => `Training: ${passed} of ${units} units done, about ten minutes each.`,
    required: 'It is to be completed before a pair is proposed to you.',
    advised: 'It is advised before your first session.',
    done: 'Your training is complete: nothing is left to do.',
  },
  agreement: {
    titles: {
      unwritten: 'Your agreement is still to be written',
      'to-sign': 'Your agreement is ready to sign',
      waiting: 'You have signed',
      'in-force': 'Your agreement is in force',
      over: 'This agreement can no longer be signed',
    },
    unwritten: 'Three minutes together are enough: what you aim for, and how often you meet.',
    waiting: (name) => `It awaits the signature of ${name}. I will tell you.`,
    over: 'The pair is no longer under way. There is nothing to do.',
    version: (version) => `Version ${version}`,
    changed: 'What changes',
    fields: {
      goals: 'the goals',
      moduleIds: 'the modules',
      rhythm: 'the rhythm',
      sessionMinutes: 'the length',
      sessionCount: 'the number of sessions',
      place: 'the place',
      confidences: 'confidentiality',
      afterMissed: 'a missed session',
    },
    goals: 'Our goals',
    modules: 'Our modules',
    course: 'Our rhythm',
    place: 'The place',
    confidences: 'Between us',
    afterMissed: 'If a session does not take place',
    signing: 'One tap signs this version, and no other.',
  },
  preparation: {
    leads: 'You lead this session',
    plan: (title) => `Your plan: ${title}`,
    step: (from, to, title) => `${from}–${to} min · ${title}`,
    material: 'To bring',
    coming: 'What is coming',
  },
  start: {
    title: 'Your session begins',
    places: {
      online: 'It is online: call each other in Teams.',
      'on-site': 'It is in person.',
      either: 'Online or in person, as you agreed.',
    },
  },
  swapped: {
    title: 'You swap roles',
    mine: 'For this session, you lead.',
    theirs: (name) => `For this session, ${name} leads.`,
  },
  missed: {
    title: 'The session did not take place',
    pick: {
      'new-time-within-a-week': 'You agreed on a new time within the week: pick it here.',
      'next-one-stands': 'You agreed to meet at the next session: pick its time.',
      'pause-the-series': 'You agreed on a pause. You can also pick a time right away.',
    },
    paused: 'As you agreed, your sessions are paused. Resume whenever you like, with one tap.',
  },
  checkIn: {
    titles: {
      'check-in': 'How is it going?',
      'mid-course': 'Half-way, where do you stand?',
      retrospective: 'Your course comes to its end',
    },
    ask: {
      'check-in': 'Is your mentoring helping you at the moment? One tap is enough.',
      'mid-course':
        'Are you getting closer to what you set out to do? One tap is enough, and nothing stops you from changing course.',
      retrospective: 'Did you get something out of this course? One tap is enough.',
    },
    line: {
      'check-in': 'What will you try this week? (optional)',
      'mid-course': 'What would you change from here? (optional)',
      retrospective: 'What do you take away from it? (optional)',
    },
    moods: {
      'check-in': { well: 'Going well', fair: 'All right', stuck: 'I am stuck' },
      'mid-course': { well: 'Yes', fair: 'In part', stuck: 'Not yet' },
      retrospective: { well: 'Yes, a lot', fair: 'A little', stuck: 'Not really' },
    },
    private: 'Only you read your answer.',
    readers:
      'Only you read your answer. If you ask for help, the people who run the programme learn that, and nothing else.',
    thanks: 'Thank you, noted',
    given: (mood) => `Your answer: ${mood}.`,
    helpAsked: 'The people who run the programme know that you would like some help.',
  },
  silence: {
    title: 'Shall you meet again?',
    text: (name) =>
      `Nothing is planned with ${name} for now. Pick a time, or pause your sessions: both are fine.`,
  },
  rest: {
    pausedTitle: 'Your sessions are paused',
    pausedByMe: (name) =>
      `Nothing more is asked of you with ${name}. I am telling the other person.`,
    pausedByOther: (name) =>
      `${name} pauses your sessions. Nothing is asked of you until they go on.`,
    resumedTitle: 'Welcome back to your sessions',
    resumedByMe: (name) => `Your sessions with ${name} go on. Pick the next one.`,
    resumedByOther: (name) => `${name} resumes your sessions. Pick the next one.`,
    endedTitle: 'Your pair comes to its end',
    ended: (name) =>
      `Your sessions with ${name} stop here, with no blame on anyone. Thank you for the road travelled.`,
  },
  badge: {
    title: 'Your badge is ready',
    text: (programme, name) =>
      `${programme}: you saw it through with ${name}. This badge is yours; you decide where to show it.`,
  },
  needs: {
    failTitle: 'A pair could do with a word',
    fail: (names) =>
      `${names}: two sessions in a row did not take place. It is nobody’s fault; a word from you often helps.`,
    helpTitle: 'Somebody asks for help',
    help: (name, other) =>
      `${name}, paired with ${other}, would like a word from you. What they answered stays with them.`,
  },
  digest: {
    title: 'Pairs to help this week',
    codes: {
      'help-asked': 'Asked for help',
      'sessions-fail': 'Two sessions in a row did not take place',
    },
    more: (n) => plural('en', n, { one: 'and 1 more', other: `and ${n} more` }),
  },
  summary: {
    title: 'Your programme on one page',
    month: (month) => `Where your programme stands after ${month}.`,
    people: 'People signed up',
    pairs: 'Pairs formed',
    sessionsHeld: 'Sessions held',
    newLinks: 'Pairs across two entities',
    satisfaction: 'How useful sessions are',
    mean: (mean, people) => `${mean} out of 5, from ${people} people`,
    small:
      'A figure with fewer than five people behind it is not given: nobody should recognise themselves in it.',
  },
};
