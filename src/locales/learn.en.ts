import type { learnFr } from './learn.fr.ts';
import { plural } from './plural.ts';

/** The teaching kit and the mentors' path as participants read them, in English. */
export const learnEn: typeof learnFr = {
  kit: {
    title: 'Teaching kit',
    lead: 'Modules ready for a session: read, try, ask your questions.',
    none: 'No module yet',
    minutes: (n) => `${n} minutes`,
    asOf: (when) => `State of the art: ${when}`,
    all: 'All modules',
  },
  module: {
    why: 'Why it matters to you',
    figures: 'Key figures',
    stateOfTheArt: 'Where things stand',
    examples: 'Two worked examples',
    lesson: 'What to keep from it',
    plan: 'The session plan',
    exercises: 'To practise on your own tools',
    question: 'A question until the session',
    reading: 'Further reading',
    questionnaire: 'Your questionnaire',
  },
  answers: {
    before: 'Before the session',
    after: 'After the session',
    hint: 'You are the only one to see your result. It measures your own way and nothing else.',
    send: 'See my result',
    start: 'Answer',
    again: 'Answer again',
    goAfter: 'Answer the questionnaire for afterwards',
    knowledge: 'Knowledge',
    confidence: 'Confidence',
    score: (n) => `${n} out of 100`,
    change: (n) => (n === 0 ? 'unchanged' : n > 0 ? `+${n} points` : `\u2212${Math.abs(n)} points`),
    incomplete: (n) =>
      plural('en', n, {
        one: `${n} question is still without an answer.`,
        other: `${n} questions are still without an answer.`,
      }),
    reasons: 'The right answers',
    saved: 'Answers saved.',
  },
  training: {
    title: 'How to mentor an executive',
    lead: 'A short path to be at ease from the first session. At your own pace, with as many tries as you like.',
    required: 'This path is asked for before your first proposal.',
    advised: 'This path is recommended before your first session.',
    progress: (done, of) => `${done} of ${of} done`,
    done: 'Done',
    phrases: 'Phrases to borrow',
    practice: 'To try',
    check: 'Check what you know',
    checkHint: (pass, of) => `${pass} right answers out of ${of} are enough.`,
    send: 'Check',
    passed: (right, of) => `${right} out of ${of}: you have it.`,
    failed: (right, of) =>
      `${right} out of ${of}. Read the points above again, then have another go: nothing is graded.`,
    complete: 'Your path is complete. Enjoy your first session!',
    selfTitle: 'Where do you place yourself?',
    selfHint: 'For you and whoever runs the programme only. It is neither a mark nor a ranking.',
    criteria: {
      mastery: 'I master the topics that I offer',
      transmission: 'I can explain simply, step by step',
      posture: 'I listen, I ask, I don’t judge',
    },
    steps: { 1: 'Not yet', 2: 'In part', 3: 'Rather yes', 4: 'Entirely' },
    saveSelf: 'Save',
    selfSaved: 'Noted.',
    notForYou: 'This path is for the mentors of the programme.',
  },
};
