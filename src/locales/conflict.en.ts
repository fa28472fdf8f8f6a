import type { conflictFr } from './conflict.fr.ts';

/** Two people wrote at the same time: what each wrote, side by side. */
export const conflictEn: typeof conflictFr = {
  text: 'Nothing is lost: here is their version and yours. Choose, then read it again before you save.',
  theirs: 'Their version',
  mine: 'Your version',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  both: 'Keep both',
  alsoChanged: 'Changed by the other person and not by you: their version is taken.',
  nothing: 'Nothing written',
  confirm: 'Continue with these choices',
};
