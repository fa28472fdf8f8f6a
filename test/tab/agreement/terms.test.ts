import { describe, expect, test } from 'vitest';
import { clausesToSign, versionsChanged } from '../../../src/tab/agreement/terms.ts';
import type { AgreementWire, TermsWire } from '../../../src/wire/agreement.ts';

const FIRST: TermsWire = {
  goals: 'Write a prompt and read its answer',
  moduleIds: ['generative-ai'],
  rhythm: 'fortnightly',
  sessionMinutes: 45,
  sessionCount: 6,
  place: 'either',
  confidences: ['between-us'],
  afterMissed: 'next-one-stands',
};
const SECOND: TermsWire = { ...FIRST, sessionMinutes: 30, place: 'online' };
const THIRD: TermsWire = { ...SECOND, sessionCount: 4 };

const version = (number: number, terms: TermsWire): AgreementWire['history'][number] => ({
  version: number,
  terms,
  byMe: true,
  at: '2026-11-22T09:00:00Z',
});
const AGREEMENT = {
  terms: THIRD,
  history: [version(1, FIRST), version(2, SECOND)],
  signedByMe: true,
  signedByOther: false,
};

describe('what a version changes', () => {
  test('is marked as long as one of the two has still to sign it, whoever that is', () => {
    expect(clausesToSign(AGREEMENT)).toEqual(['sessionCount']);
    const mine = { ...AGREEMENT, signedByMe: false, signedByOther: true };
    expect(clausesToSign(mine)).toEqual(['sessionCount']);
  });

  test('is marked no more once both signed: it is what holds', () => {
    expect(clausesToSign({ ...AGREEMENT, signedByOther: true })).toEqual([]);
  });

  test('is nothing where there was no version before it', () => {
    expect(clausesToSign({ ...AGREEMENT, history: [] })).toEqual([]);
  });

  test('stays to be read beside the versions before it, the latest first', () => {
    const told = versionsChanged(AGREEMENT).map((one) => [one.version, one.changed]);
    expect(told).toEqual([
      [2, ['sessionCount']],
      [1, ['sessionMinutes', 'place']],
    ]);
  });
});
