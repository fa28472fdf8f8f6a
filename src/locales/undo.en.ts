import type { undoFr } from './undo.fr.ts';
import { plural } from './plural.ts';

/** What somebody reads of what has ended, and of acts of their own that they may still take back, in English. */
export const undoEn: typeof undoFr = {
  declined: (name) => `You declined the proposal with ${name}.`,
  ended: (name) => `You ended your pair with ${name}.`,
  closed: (name) => `The proposal with ${name} closed when you left.`,
  cancelled: (when) => `Session cancelled: ${when}.`,
  left: (programme) => `You have left “${programme}”.`,
  until: (when) => `You can change your mind until ${when}.`,
  earlier: 'Your earlier pairs',
  earlierPair: (name, programme) => `With ${name} (${programme})`,
  reopen: 'Take back my no',
  resume: 'Take this pair up again',
  restore: 'Restore the session',
  comeBack: 'Come back to the programme',
  reopened: 'The proposal awaits you again.',
  resumed: 'Your pair goes on; the other person is told.',
  restored: 'The session is on again; the other person is told.',
  cameBack: (back, gone) =>
    [
      'You are in the programme again.',
      ...(back === 0
        ? []
        : [
            plural('en', back, {
              one: 'Your pair is restored.',
              other: `Your ${back} pairs are restored.`,
            }),
          ]),
      ...(gone === 0
        ? []
        : [
            plural('en', gone, {
              one: 'One pair could not be: the seat was given meanwhile.',
              other: `${gone} pairs could not be: the seats were given meanwhile.`,
            }),
          ]),
    ].join(' '),
};
