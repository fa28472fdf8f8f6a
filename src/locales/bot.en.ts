import type { botFr } from './bot.fr.ts';
import { plural } from './plural.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What the bot says, in English. */
export const botEn: typeof botFr = {
  zone: (city) => (city === 'UTC' ? 'universal time (UTC)' : `${city} time`),
  quoted: (text) => `“${text}”`,
  more: (n) => plural('en', n, { one: '1 more', other: `${n} more` }),
  from: (entity, site) => [entity, site].filter((part) => part !== '').join(', '),
  number: (number, of) => `Session ${number} of ${of}`,
  about: (topic) => `Topic: ${topic}`,
  circle: {
    also: (names) => `As a circle, with ${list.format(names)} too.`,
    joining: 'This is a circle: one mentor and several people who meet together.',
    left: (people, isSmall) =>
      people === 0
        ? 'There is nobody left in this circle.'
        : `Your circle goes on with ${plural('en', people, { one: '1 person', other: `${people} people` })}${isSmall ? ', fewer than intended. You can meet all the same; the people who run the programme can also propose somebody else' : ''}.`,
  },

  act: {
    myPairs: 'My pair',
    nextSessions: 'Next session',
    feedback: 'Give feedback',
    pause: 'Take a break',
    language: 'Language',
    help: 'Help',
    openTab: 'Open the tab',
    otherLanguage: 'Français',
    see: 'See',
    plan: 'Plan a session',
    planWith: (name) => `Plan a session with ${name}`,
    seeWith: (name) => `See what concerns ${name}`,
    otherTime: 'Another time',
    propose: 'Propose this time',
    confirm: 'Confirm',
    move: 'Move',
    cancel: 'Cancel',
    reallyCancel: 'Yes, cancel the session',
    calendar: 'Add to my calendar',
    accept: 'Accept',
    decline: 'Decline',
    reallyDecline: 'Decline this pair',
    undoDecline: 'Take back my no',
    undoCancel: 'Restore the session',
    approve: 'Approve the charter',
    comeBack: 'Come back now',
    pauseUntil: 'Pause',
  },

  welcome: {
    title: 'Welcome to Binôme',
    known: (name) =>
      `Hello ${name}. I write when something awaits you: a proposed pair, a session to set, feedback to give. Nothing more.`,
    stranger: (name) =>
      `Hello ${name}. Your address is not among the sign-ups yet. As soon as it is, I will write to you here; to sign up, write “sign up”.`,
    invited: (name, programme) =>
      `Hello ${name}. You are invited to take part in “${programme}”: sign up here or in the Binôme tab. Nothing happens without your agreement.`,
    to: {
      sessions: 'The sessions I plan',
      coached: 'The pairs I coach',
      sponsor: 'My sponsor page',
      programmes: 'My programmes',
    },
    commands: 'Write “help” at any time.',
  },
  help: {
    title: 'What I can do',
    intro: 'Tap a button or write a few words, in English or in French.',
    lines: [
      ['my pair', 'with whom, and where you stand'],
      ['next session', 'see, plan, move, cancel'],
      ['Thursday at 2pm with Karl', 'propose this time, once read back'],
      ['feedback', 'say how a session went'],
      ['check-in', 'say how it goes, or ask for help'],
      ['agreement', 'write it, read it, sign it'],
      ['sign up', 'take part in a programme'],
      ['a module about cybersecurity', 'search the kit'],
      ['pause until 15 January', 'get no prompt for a while'],
      ['language', 'switch to French'],
    ],
  },
  unknown: {
    title: 'I did not understand',
    quoted: (text) => `You wrote “${text}”.`,
    empty: 'I only read text.',
    remedy: 'Here is what I can do. For everything else, open the Binôme tab.',
  },
  notHere: {
    title: 'Let us talk in private',
    text: 'What concerns your pair is for your eyes only: write to me in our personal chat.',
    help: 'Binôme brings mentors and executives together. Write “help” in our personal chat: here I say nothing personal.',
  },
  charter: {
    title: 'The programme’s charter',
    approved: 'You approved this charter.',
    ask: 'Your approval opens the sign-ups.',
  },
  proposal: {
    titles: {
      open: 'We propose this pair to you',
      'waiting-for-other': 'Noted, thank you',
      'declined-by-me': 'You declined',
      closed: 'This proposal is closed',
      paired: 'Your pair is formed',
    },
    as: {
      mentor: 'You would be the mentor.',
      mentee: 'You would be mentored.',
    },
    states: {
      'waiting-for-other': (name) =>
        `You accepted. I will tell you as soon as ${name} has answered.`,
      'declined-by-me': (name) => `We are looking for somebody else. ${name} will not be told why.`,
      closed: 'It no longer stands. There is nothing for you to do.',
      paired: (name) => `${name} and you both accepted.`,
    },
    why: 'Why you two',
    give: 'You pass on',
    learn: 'You learn',
    giveBack: 'In return, you pass on',
    learnBack: 'In return, you learn',
    languages: 'You speak',
    halfDays: 'You are available',
    distance: 'Your paths would hardly have crossed otherwise',
    course: (count, minutes, rhythm) =>
      `${count} ${plural('en', count, { one: 'session', other: 'sessions' })} of ${minutes} minutes, ${rhythm}`,
    reason: 'Why (optional)',
    reasonReaders:
      'Nobody but you will read this reason: neither the other person nor the people who run the programme.',
  },
  proposalClosed: {
    title: 'This proposal will not go ahead',
    text: (programme) =>
      `${programme}: the proposed pair will not be formed. We are looking for somebody else for you; there is nothing for you to do.`,
  },
  proposalsWithdrawn: {
    title: 'Proposal withdrawn',
    text: (programme) =>
      `${programme}: the proposed pair you heard of has been withdrawn. There is nothing for you to do; a new proposal may come.`,
  },
  digest: {
    title: 'A few things for you',
    intro: 'Gathered into one message, so as not to disturb you several times.',
    posted: 'It follows in the chat.',
  },
  pairFormed: {
    title: 'Your pair is formed',
    next: (count) =>
      count > 0
        ? 'Pick the time of the first session. One tap is enough.'
        : 'Propose a time for the first session.',
  },
  pairs: {
    title: 'My pair',
    titleMany: 'My pairs',
    none: 'You have no pair yet. I will write to you as soon as a proposal awaits you.',
    sides: { mentor: 'You are the mentor', mentee: 'You are mentored' },
    states: {
      open: 'A proposal awaits your answer.',
      'waiting-for-other': 'You accepted. The other answer is awaited.',
      'declined-by-me': 'You declined.',
      closed: 'Proposal closed.',
      paired: 'No session is planned.',
    },
  },
  plan: {
    title: 'Plan a session',
    moveTitle: 'Pick another time',
    with: (name, minutes) => `With ${name}, ${minutes} minutes.`,
    instead: (when) => `Set so far: ${when}.`,
    common: 'Times you have in common:',
    none: 'You have no time in common in the coming weeks. Propose one.',
    forOthers: {
      common: 'Times they have in common:',
      none: 'They have no time in common in the coming weeks. Propose one.',
    },
    date: 'Day',
    time: 'Time',
    dateMissing: 'Pick a day.',
    timeMissing: 'Pick a time.',
    zone: (zone) => `Times are in ${zone}.`,
    asked: {
      'day-missing': 'Which day?',
      'hour-missing': (day) => `${day}: at what time?`,
      impossible: 'That day or that time does not exist. Pick others.',
      past: 'That moment has gone by. Pick another one.',
      'too-far': 'That is more than a year away. Pick a moment sooner.',
    },
  },
  session: {
    proposedToMe: (name) => `${name} proposes a session`,
    proposedByAssistant: (name) => `The assistant of ${name} proposes a session`,
    proposedByMe: 'Session proposed',
    assistant: {
      yours: 'Your assistant',
      titles: {
        planned: 'Session proposed for you',
        moved: 'Session moved for you',
        cancelled: 'Session cancelled for you',
        restored: 'Session restored for you',
      },
      said: {
        planned: (who, other) => `${who} proposes a session to ${other} for you.`,
        moved: (who, other) => `${who} moved your session with ${other}.`,
        cancelled: (who, other) => `${who} cancelled your session with ${other}.`,
        restored: (who, other) => `${who} restored your session with ${other}.`,
      },
      mine: {
        planned: 'Your assistant proposed it for you.',
        cancelled: 'Your assistant cancelled it for you.',
      },
      theirs: {
        planned: (name) => `The assistant of ${name} proposed it.`,
        cancelled: (name) => `The assistant of ${name} cancelled it.`,
      },
    },
    waiting: (name) => `I am waiting for ${name} to confirm and will tell you.`,
    withName: (name) => `With ${name}`,
    askConfirm: 'One tap confirms it.',
    titles: {
      proposed: 'Session proposed',
      planned: 'Session planned',
      prepared: 'Session planned',
      held: 'Session held',
      missed: 'Session missed',
      cancelled: 'Session cancelled',
    },
    askCancel: 'The other person will be told. No reason is asked.',
    cancelled: 'It will not take place. Pick another time whenever you like.',
    nextTitle: 'Next session',
    nextTitles: 'Next sessions',
    none: 'No session is planned.',
    toConfirm: 'For you to confirm',
    theirsToConfirm: 'Waiting for confirmation',
  },
  preparation: {
    title: 'Your session is coming up',
    mentorPlan: 'A simple plan',
    steps: (topic, name, minutes) => [
      `${minutes[0]} min. Ask ${name} what gets in the way today, on a real case.`,
      `${minutes[1]} min. One move at a time on ${topic}: you show, then ${name} does.`,
      `${minutes[2]} min. Agree on one thing to try alone before next time.`,
    ],
    noTopic: 'the topic you chose together',
    coming: (name, topic) => `${name} will have you try: ${topic}.`,
    comingNoTopic: (name) => `${name} will start from what you want to do.`,
    askTitle: 'One question to keep in mind',
    questions: [
      'Which task of your week would you like to do differently?',
      'What have you tried since last time, and what resisted?',
      'Who in your team already does it, and what could you ask them?',
      'If it worked, what would you stop doing by hand?',
    ],
  },
  feedback: {
    title: 'Was your session useful?',
    scale: 'From 1, not at all, to 5, very useful. One tap is enough.',
    rate: (rating) => `${rating} out of 5`,
    didNot: 'It did not take place',
    line: 'Anything to add (optional)',
    readers: 'Your rating is only published mixed with others. Your words stay yours.',
    thanks: 'Thank you, noted',
    givenRating: (rating) => `You gave ${rating} out of 5.`,
    givenHeld: 'The session took place.',
    givenMissed: 'The session did not take place. Pick another time whenever you like.',
    nothing: 'No feedback to give',
    nothingText: 'I will ask you after your next session.',
  },
  pause: {
    title: 'Take a break',
    ask: 'Until that day I will send you no prompt. Your sessions stay in place.',
    until: 'Come back on',
    missing: 'Pick a day.',
    paused: 'You are on a break',
    pausedText: (day) => `I start again on ${day}. Until then, no prompt.`,
    back: 'The break is over',
  },
  language: {
    title: 'Your language',
    current: 'I write to you in English.',
    names: { fr: 'Français', en: 'English' },
  },
  refused: {
    title: 'That could not be done',
  },
  trouble: 'Something keeps me from answering. Nothing was changed; try again in a moment.',
};
