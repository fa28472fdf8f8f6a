import type { conflictFr } from './conflict.fr.ts';

/** Two people wrote at the same time, or one in two windows: what each wrote, side by side. */
export const conflictEn: typeof conflictFr = {
  text: 'Nothing is lost: here is their version and yours. Choose, then read it again before you save.',
  theirs: 'Their version',
  mine: 'Your version',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  both: 'Keep both',
  alsoChanged: 'Changed by the other person and not by you: their version is taken.',
  nothing: 'Nothing written',
  yes: 'Yes',
  no: 'No',
  confirm: 'Continue with these choices',
  own: {
    title: 'You saved something else meanwhile',
    text: 'Nothing is lost: here is what is saved and what you are writing here. Choose, then read it again before you save.',
    theirs: 'What is saved',
    mine: 'What you are writing here',
    keepMine: 'Keep what I write here',
    takeTheirs: 'Take what is saved',
    alsoChanged: 'Changed elsewhere and not here: what is saved is taken.',
  },
  by: (name) => `${name} saved something else meanwhile`,
  byOther: 'Somebody else saved something else meanwhile',
};
