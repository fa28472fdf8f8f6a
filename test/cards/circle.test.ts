import { expect, test } from 'vitest';
import { cardOf } from '../../src/cards/card-of.ts';
import type { Message } from '../../src/domain/message.ts';
import type { PublicProfile, Reader } from '../../src/domain/message-parts.ts';
import { found } from '../usecases/harness.ts';
import { NOBODY_CHANGED, samples } from './samples.ts';

const FRENCH: Reader = { name: 'Lina', locale: 'fr', timeZone: 'Europe/Paris' };
const ENGLISH: Reader = { ...FRENCH, locale: 'en' };
const SAMPLES = samples(NOBODY_CHANGED);
const someone = (name: string): PublicProfile => ({ name, entity: 'Finance', site: 'Paris' });
const CIRCLE = [someone('Bob Deux'), someone('Cléo Trois')];

const shown = (message: Message, reader: Reader): string =>
  JSON.stringify(cardOf(message, reader)).replaceAll('\\u202f', '\u202f');

function sampleOf<K extends Message['kind']>(name: string, kind: K) {
  const message = found(SAMPLES.get(name), name);
  if (message.kind !== kind) throw new Error(message.kind);
  return message as Extract<Message, { kind: K }>;
}

test('a gathering names everybody who meets', () => {
  for (const name of ['preparation-mentor', 'preparation-mentee'] as const) {
    const message = sampleOf(name, 'preparation');
    const session = { ...message.session, circle: CIRCLE };
    const text = shown({ ...message, session }, FRENCH);
    expect(text).toContain('En cercle, avec aussi Bob Deux et Cléo Trois.');
    expect(shown(message, FRENCH)).not.toContain('cercle');
  }
});

test('a proposal says that it is one of a circle, and of no other member', () => {
  const message = sampleOf('proposal-open', 'proposal');
  const pair = { ...message.pair, circle: [] };
  expect(shown({ ...message, pair }, FRENCH)).toContain(
    'C’est un cercle\u00a0: un mentor et plusieurs personnes qui se réunissent ensemble.',
  );
  expect(shown(message, FRENCH)).not.toContain('cercle');
});

test.each([
  [3, false, 'Votre cercle continue avec 3 personnes.', 'Your circle goes on with 3 people.'],
  [1, true, 'Votre cercle continue avec 1 personne, moins que prévu.', 'fewer than intended'],
  [0, true, 'Il n’y a plus personne dans ce cercle.', 'There is nobody left in this circle.'],
])('the mentor hears with how many a circle goes on: %i', (people, isSmall, french, english) => {
  const closed = { ...sampleOf('proposal-closed', 'proposal-closed'), circle: { people, isSmall } };
  expect(shown(closed, FRENCH)).toContain(french);
  expect(shown(closed, ENGLISH)).toContain(english);
});
