import type { preferencesFr } from './preferences.fr.ts';

/** What somebody decides for themself everywhere in Binôme, in English. */
export const preferencesEn: typeof preferencesFr = {
  saved: 'Preferences saved.',
  language: 'Language',
  languageHint: 'Binôme speaks and writes to you in this language.',
  timeZone: 'Time zone',
  timeZoneHint: 'Your sessions and prompts follow this clock.',
  pause: 'Pause',
  pauseHint: 'While you pause, no prompt is sent to you. Your sessions stay in place.',
  pauseUntil: 'Come back on',
  pauseSet: 'Pause me',
  paused: (day) => `Paused until ${day}.`,
  resume: 'Come back now',
  delegate: 'My assistant',
  delegateHint:
    'This person plans and moves your sessions, and a message tells you. They see no topic and no feedback.',
  delegateMail: 'Work address',
  delegateSave: 'Save',
  delegateRemove: 'Remove',
  delegateRemoved: (mail) => `${mail} no longer plans for you.`,
  delegateUndo: 'Name again',
  delegateUndoName: (mail) => `Name again: ${mail}`,
  inProgramme: (name) => `Programme ${name}`,
  save: 'Save',
};
