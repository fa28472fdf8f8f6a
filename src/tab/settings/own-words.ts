import type { WordedWire } from '../../wire/message-preview.ts';
import type { LabelWire } from '../../wire/shapes.ts';
import type { Part } from './use-settings.ts';
import { withValue } from './whole.ts';

/** Characters of a sentence of the programme's own. */
export const LONGEST = 300;

type OwnWords = Readonly<Record<WordedWire, LabelWire>>;

const BLANK: LabelWire = { fr: '', en: '' };

/** What is blank in both languages is not there: the message is the standard one. */
export const PART: Part<OwnWords> = {
  read: ({ options: { words = {} } }) => ({
    invitation: words.invitation ?? BLANK,
    proposal: words.proposal ?? BLANK,
    'pair-formed': words['pair-formed'] ?? BLANK,
    retrospective: words.retrospective ?? BLANK,
  }),
  write: (form, whole) => {
    const said = Object.entries(form).filter(([, text]) => !isBlank(text));
    if (said.some(([, text]) => !isWhole(text))) return undefined;
    const words = said.map(([kind, { fr, en }]) => [kind, { fr: fr.trim(), en: en.trim() }]);
    const own = said.length === 0 ? undefined : (Object.fromEntries(words) as OwnWords);
    return { ...whole, options: withValue(whole.options, 'words', own) };
  },
};

export function isBlank({ fr, en }: LabelWire): boolean {
  return fr.trim() === '' && en.trim() === '';
}

export function isTooLong({ fr, en }: LabelWire): boolean {
  return [fr, en].some((text) => text.trim().length > LONGEST);
}

function isWhole(text: LabelWire): boolean {
  return [text.fr, text.en].every((said) => said.trim() !== '') && !isTooLong(text);
}
