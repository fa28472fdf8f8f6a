import type { ActionData, ActionExecute } from './adaptive-card.ts';

/**
 * What a card can ask of the bot. The cards write these verbs and the bot reads them; `*.view`
 * changes nothing.
 */
export const VERBS = [
  'proposal.view',
  'proposal.accept',
  'proposal.decline',
  'proposal.undo',
  'session.view',
  'session.plan',
  'session.confirm',
  'session.move',
  'session.cancel',
  'session.undo',
  'feedback.view',
  'feedback.give',
  'charter.view',
  'charter.approve',
  'invitation.view',
  'enrol',
  'agreement.view',
  'agreement.sign',
  'checkin.view',
  'checkin.give',
  'checkin.help',
  'pair.view',
  'pair.pause',
  'pair.resume',
  'coach.view',
  'coach.agree',
  'coach.end',
  'coach.accept',
  'coach.decline',
  'coach.undo',
  'language.set',
  'pause.set',
  'help.show',
  'help.pairs',
  'help.next',
  'help.feedback',
  'help.pause',
  'help.language',
  'help.plan',
] as const;
export type Verb = (typeof VERBS)[number];

/** Names of the inputs, as they come back merged into an action's data. */
export const INPUTS = {
  reason: 'reason',
  date: 'date',
  time: 'time',
  line: 'line',
  until: 'until',
} as const;

/** In an action's data: the answer is a message of its own, and the card it was on stays. */
export const APART = 'apart';

export function execute(
  verb: Verb,
  title: string,
  data: ActionData = {},
  more: Pick<ActionExecute, 'associatedInputs' | 'tooltip'> = {},
): ActionExecute {
  return { type: 'Action.Execute', title, verb, data, ...more };
}
