import type { MessageKind } from './message.ts';

/** Whom a message speaks for: the clock, a programme, another person, or the reader's own question. */
export type MessageCategory = 'prompt' | 'programme' | 'person' | 'answer';

export interface MessageRule {
  readonly category: MessageCategory;
  /** Our own idea: counts in the weekly quota and waits when it is used up. */
  readonly unsolicited: boolean;
  /** Several that are due together become one. */
  readonly merge: boolean;
  /** Waits for the reader's working hours, and for the end of their pause. */
  readonly officeHours: boolean;
  /** Worth a notice in the activity feed when the bot cannot reach the person. */
  readonly matters: boolean;
  /** That it went to this one of two people says what the other did: nobody else learns of it. */
  readonly discreet?: true;
}

/** Somebody else acted and waits for the reader: it leaves at once and is nobody's quota. */
const FROM_A_PERSON: MessageRule = {
  category: 'person',
  unsolicited: false,
  merge: false,
  officeHours: false,
  matters: true,
};
/** The bot's own idea: it must not disturb. */
const PROMPT: MessageRule = {
  category: 'prompt',
  unsolicited: true,
  merge: true,
  officeHours: true,
  matters: false,
};
/** The programme has something to say or to ask; it leaves when it was decided. */
const FROM_THE_PROGRAMME: MessageRule = {
  category: 'programme',
  unsolicited: true,
  merge: true,
  officeHours: false,
  matters: true,
};
/** Said in a turn, to who has just written or tapped. */
const ANSWER: MessageRule = {
  category: 'answer',
  unsolicited: false,
  merge: false,
  officeHours: false,
  matters: false,
};

/** How each kind of message may leave. A new kind of message is a type error here. */
export const MESSAGE_RULES: Readonly<Record<MessageKind, MessageRule>> = {
  charter: FROM_A_PERSON,
  // They signed up to get one: it answers that, and each is a decision of its own.
  proposal: { ...FROM_THE_PROGRAMME, unsolicited: false, merge: false },
  'proposal-closed': { ...FROM_THE_PROGRAMME, matters: false, discreet: true },
  'proposals-withdrawn': { ...FROM_THE_PROGRAMME, matters: false },
  // A manager asks somebody who has not signed up: it counts, and waits for a good hour.
  invitation: { ...FROM_THE_PROGRAMME, officeHours: true },
  'mentor-selected': { ...FROM_THE_PROGRAMME, officeHours: true },
  // Both have just said yes: it answers the last one and is awaited by the other.
  'pair-formed': FROM_A_PERSON,
  'agreement-to-sign': FROM_A_PERSON,
  'agreement-in-force': { ...FROM_A_PERSON, matters: false },
  'agreement-reminder': PROMPT,
  'session-proposed': FROM_A_PERSON,
  'session-planned': { ...FROM_A_PERSON, matters: false },
  'session-cancelled': { ...FROM_A_PERSON, discreet: true },
  'assistant-acted': { ...FROM_A_PERSON, discreet: true },
  // The other said that it did not take place: what follows was agreed on, and waits for a slot.
  'session-missed': { ...FROM_A_PERSON, officeHours: true, matters: false },
  'roles-swapped': { ...FROM_A_PERSON, matters: false, discreet: true },
  preparation: PROMPT,
  // Both agreed on this very moment: it comes then or not at all, and is nobody's quota.
  'session-start': { ...PROMPT, unsolicited: false, merge: false, officeHours: false },
  'feedback-request': PROMPT,
  'check-in': PROMPT,
  'mid-course': PROMPT,
  retrospective: PROMPT,
  silence: PROMPT,
  'pair-paused': { ...FROM_A_PERSON, discreet: true },
  'pair-resumed': { ...FROM_A_PERSON, discreet: true },
  'pair-ended': { ...FROM_A_PERSON, discreet: true },
  badge: PROMPT,
  // Whom a pair asks, and what for, is between the three.
  'coach-proposed': { ...FROM_A_PERSON, discreet: true },
  'coach-invited': { ...FROM_A_PERSON, discreet: true },
  'coach-accepted': { ...FROM_A_PERSON, matters: false, discreet: true },
  'coach-ended': { ...FROM_A_PERSON, matters: false, discreet: true },
  'coach-over': { ...FROM_A_PERSON, matters: false, discreet: true },
  'coach-resumed': { ...FROM_A_PERSON, discreet: true },
  'coached-again': { ...FROM_A_PERSON, discreet: true },
  'coach-shared': { ...PROMPT, discreet: true },
  'coach-session': { ...PROMPT, discreet: true },
  // They chose the day themselves, and wait for it.
  'welcome-back': { ...PROMPT, unsolicited: false },
  // Somebody asks for a word, and each day counts.
  'help-asked': { ...FROM_A_PERSON, officeHours: true },
  'sessions-fail': { ...PROMPT, category: 'programme' },
  'manager-digest': { ...PROMPT, category: 'programme' },
  'sponsor-summary': { ...PROMPT, category: 'programme' },
  // Made of parts that counted already.
  digest: { ...PROMPT, merge: false },
  welcome: ANSWER,
  help: ANSWER,
  'not-understood': ANSWER,
  'my-pairs': ANSWER,
  'plan-session': ANSWER,
  'next-sessions': ANSWER,
  'nothing-to-review': ANSWER,
  coached: ANSWER,
  pause: ANSWER,
  resumed: ANSWER,
  language: ANSWER,
  refused: ANSWER,
};
