import { expect, test } from 'vitest';
import { cardOf } from '../../src/cards/card-of.ts';
import { zoneWords } from '../../src/cards/words.ts';
import { botFr } from '../../src/locales/bot.fr.ts';
import { promptsFr } from '../../src/locales/prompts.fr.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';

const READER = { name: 'Karl Directeur', locale: 'fr', timeZone: 'Europe/Paris' } as const;

/** Every sentence of a catalogue; those with gaps are filled with a word, a number or two. */
function sentences(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') {
    return sentences((node as (...gaps: readonly unknown[]) => unknown)('Inès', 'Zoé', [2, 3, 4]));
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(sentences) : [];
}

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a straight apostrophe', /'/u],
  ['three dots', /\.\.\./u],
  ['no fine space before a sign', /(?<!\u202f)[;!?»](?:\s|$)/u],
  ['no no-break space before a colon', /(?<!\u00a0):(?:\s|$)/u],
  ['no fine space after a guillemet', /«[^\u202f]/u],
  ['two spaces', / {2}/u],
  ['a full stop twice', /\.\./u],
  ['tu, te, ton, ta, tes', /(?<!\p{L})(?:tu|te|ton|ta|tes|toi)(?!\p{L})/iu],
  ['séance', /séance/iu],
];

test('what the bot says in French keeps to French typography, vous, and « session »', () => {
  const drawn = [...samples(NOBODY_CHANGED).values()].map(
    (message) => cardOf(message, READER).text,
  );
  for (const text of [
    ...sentences(botFr),
    ...sentences(promptsFr),
    ...drawn.flatMap((lines) => lines.split('\n')),
  ]) {
    // A person's own words are theirs.
    if (text.includes('cantine')) continue;
    for (const [fault, pattern] of FAULTS) expect(text, fault).not.toMatch(pattern);
  }
});

test.each([
  ['Europe/Paris', 'heure de Paris'],
  ['Europe/Athens', 'heure d’Athens'],
  ['Europe/Helsinki', 'heure d’Helsinki'],
  ['Asia/Hong_Kong', 'heure de Hong Kong'],
  ['Asia/Ho_Chi_Minh', 'heure de Ho Chi Minh'],
  ['Asia/Yangon', 'heure de Yangon'],
  ['UTC', 'heure universelle (UTC)'],
])('%s is the %s', (timeZone, words) => {
  expect(zoneWords({ ...READER, timeZone })).toBe(words);
});
