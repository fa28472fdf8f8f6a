import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clashesOf,
  differing,
  FIELDS,
  mergedOf,
  taking,
  valueOf,
  type Field,
  type Whole,
} from '../../../src/tab/settings/whole.ts';

const BASE: Whole = {
  settings: {
    name: 'Regards croisés',
    purpose: 'Apprendre.',
    sponsor: { name: 'Philippe', mail: 'philippe@contoso.example' },
    locale: 'fr',
    startsOn: '2026-12-01',
    endsOn: '2027-06-30',
    timeZone: 'Europe/Paris',
    format: 'both',
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    sessionCount: 6,
    topicIds: ['using-data'],
    ownTopics: [],
  },
  options: { checkInWeeks: 4 },
};
/** The same with every field another. */
const OTHER: Whole = {
  settings: {
    name: 'Autre',
    purpose: 'Autre.',
    sponsor: { name: 'Sabine', mail: 'sabine@contoso.example' },
    locale: 'en',
    startsOn: '2026-12-02',
    endsOn: '2027-07-01',
    timeZone: 'Asia/Tokyo',
    format: 'circles',
    rhythm: 'weekly',
    sessionMinutes: 30,
    sessionCount: 4,
    topicIds: [],
    ownTopics: [{ fr: 'Ici', en: 'Here' }],
  },
  options: {
    training: 'required',
    checkInWeeks: 6,
    silenceWeeks: 3,
    weeklyMessages: { executive: 1, other: 2 },
    retentionDays: 90,
    matching: { floor: 100 },
    words: {
      invitation: { fr: 'a', en: 'a' },
      proposal: { fr: 'b', en: 'b' },
      'pair-formed': { fr: 'c', en: 'c' },
      retrospective: { fr: 'd', en: 'd' },
    },
  },
};
const withFields = (fields: readonly Field[]): Whole =>
  fields.reduce((whole, field) => taking(whole, field, OTHER), BASE);

describe('settings that two people changed', () => {
  it('are told apart field by field, whatever the order of what a field is made of', () => {
    expect(differing(BASE, OTHER)).toEqual(FIELDS);
    const turned = { mail: 'philippe@contoso.example', name: 'Philippe' };
    expect(differing(BASE, { ...BASE, settings: { ...BASE.settings, sponsor: turned } })).toEqual(
      [],
    );
  });

  it('take a field of the other and give it back', () => {
    const field = fc.constantFrom(...FIELDS);
    fc.assert(
      fc.property(field, (one) => {
        const taken = taking(BASE, one, OTHER);
        expect(differing(BASE, taken)).toEqual([one]);
        expect(valueOf(taken, one)).toEqual(valueOf(OTHER, one));
        expect(taking(taken, one, BASE)).toEqual(BASE);
      }),
    );
  });

  it('lose nothing: what only one changed stays, and of what both did, the one preferred', () => {
    const some = fc.subarray([...FIELDS]);
    fc.assert(
      fc.property(some, some, some, (mineOnes, theirOnes, preferred) => {
        const mine = withFields(mineOnes);
        const theirs: Whole = theirOnes.reduce(
          (whole, field) => taking(whole, field, field === 'name' ? THIRD : OTHER),
          BASE,
        );
        const merged = mergedOf(BASE, mine, theirs, new Set(preferred));
        for (const field of FIELDS) {
          const fromMine = mineOnes.includes(field) && !preferred.includes(field);
          const expected = valueOf(fromMine ? mine : theirs, field);
          expect(valueOf(merged, field)).toEqual(expected);
        }
      }),
    );
  });

  it('show what the other changed, and ask only where both wrote different things', () => {
    const mine = withFields(['name', 'purpose']);
    const theirs = taking(withFields(['purpose', 'endsOn']), 'name', THIRD);
    expect(clashesOf(BASE, mine, theirs)).toEqual([
      { field: 'name', isMine: true },
      { field: 'endsOn', isMine: false },
    ]);
  });
});

const THIRD: Whole = { ...OTHER, settings: { ...OTHER.settings, name: 'Un troisième nom' } };
