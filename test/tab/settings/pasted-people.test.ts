import { expect, test } from 'vitest';
import { readPasted } from '../../../src/tab/settings/pasted-people.ts';

test('addresses are read as people paste them, each once', () => {
  const pasted =
    'a.martin@corp.example, "Zoé Leroy" <Zoe.Leroy@corp.example>;\nA.Martin@corp.example';
  expect(readPasted(pasted)).toEqual({
    people: [
      { mail: 'a.martin@corp.example', name: 'A Martin' },
      { mail: 'zoe.leroy@corp.example', name: 'Zoé Leroy' },
    ],
    ignored: [],
  });
});

test('what is no address is named, and the rest is kept', () => {
  const { people, ignored } = readPasted('Jean Dupont\njean@corp.example\nnobody@nowhere');
  expect(people.map(({ mail }) => mail)).toEqual(['jean@corp.example']);
  expect(ignored).toEqual(['Jean Dupont', 'nobody@nowhere']);
});

test('of a page that was pasted as an address the beginning is named', () => {
  expect(readPasted('🦄'.repeat(5_000)).ignored).toEqual([`${'🦄'.repeat(60)}…`]);
});

test('nothing pasted is nobody', () => {
  expect(readPasted(' \n,;\t')).toEqual({ people: [], ignored: [] });
});
