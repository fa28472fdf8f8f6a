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
  delegateHint: 'This person plans and moves your sessions. They see no topic and no feedback.',
  delegateMail: 'Work address',
  delegateSave: 'Save',
  delegateRemove: 'Remove',
  inProgramme: (name) => `Programme ${name}`,
  save: 'Save',
};
