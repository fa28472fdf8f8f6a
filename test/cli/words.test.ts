import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, WARNING_CODES } from '../../src/domain/signup/notice.ts';
import { matchingEn } from '../../src/locales/matching.en.ts';
import { matchingFr } from '../../src/locales/matching.fr.ts';
import type { PairWords, UnmatchedWords } from '../../src/locales/matching.fr.ts';
import { signupEn } from '../../src/locales/signup.en.ts';
import { signupFr } from '../../src/locales/signup.fr.ts';

const NOTICE = { value: 'X', column: 'C', keptRow: 7 };
const PAIR: PairWords = {
  topics: ['Vidéo', 'Données'],
  inReturn: ['Vente'],
  languages: ['fr', 'klingon'],
  halfDays: ['mon-am', 'fri-pm'],
  sameSite: true,
  otherEntity: true,
};
const ALONE: UnmatchedWords = {
  as: 'mentee',
  people: 1,
  topics: ['Vidéo'],
  languages: ['de'],
  halfDays: ['mon-am'],
  mentors: ['ann@contoso.example'],
};

function sentences(signup: typeof signupFr, matching: typeof matchingFr): readonly string[] {
  const notices = [...REFUSAL_CODES, ...WARNING_CODES].flatMap((code) => {
    const { reason, remedy } = signup.notice[code];
    return [NOTICE, { ...NOTICE, value: '', column: '' }].flatMap((w) => [reason(w), remedy(w)]);
  });
  const unmatched = Object.values(matching.unmatched).flatMap(({ reason, remedy }) => [
    reason(ALONE),
    reason({ ...ALONE, people: 12 }),
    remedy(),
  ]);
  const pairs = Object.values(matching.why).flatMap((why) => [
    ...why(PAIR),
    ...why({ ...PAIR, inReturn: [], sameSite: false, otherEntity: false }),
  ]);
  const files = Object.values(signup.file).map((words) => words(3));
  return [...notices, ...unmatched, ...pairs, ...files];
}

describe('the words about sign-ups and matching', () => {
  it('are whole sentences, in both languages, for every code', () => {
    for (const text of [...sentences(signupFr, matchingFr), ...sentences(signupEn, matchingEn)]) {
      expect(text).toMatch(/^[\p{Lu}«“\d].*\.$/u);
      expect(text).not.toMatch(/undefined|\[object| {2}/u);
    }
  });

  it('in French keep French typography', () => {
    for (const text of sentences(signupFr, matchingFr)) {
      expect(text).not.toContain("'");
      expect(text).not.toMatch(/[ \u00a0][;!?»]|[ \u202f]:|«[ \u00a0]|[\p{L}][:;!?](\s|$)/u);
    }
  });

  it('tell a pair what they share, and nothing else of each other', () => {
    expect(matchingEn.why.mentee(PAIR)).toEqual([
      'Your mentor teaches what you want to learn: Vidéo and Données.',
      'You could teach in return: Vente.',
      'You are free at the same times: Monday morning and Friday afternoon.',
      'You have in common: French and klingon.',
      'You work in different entities.',
      'You work on the same site.',
    ]);
    expect(matchingFr.why.mentor(PAIR)[0]).toBe(
      'Vous transmettez ce que cette personne souhaite apprendre\u00a0: Vidéo et Données.',
    );
  });

  it('agree in number', () => {
    const many = { ...ALONE, people: 12 };
    expect(matchingFr.unmatched.seats_taken.reason(ALONE)).toBe(
      'Le mentor possible accompagne déjà d’autres personnes\u00a0: ann@contoso.example.',
    );
    expect(matchingFr.unmatched.seats_taken.reason(many)).toBe(
      'Les 12 mentors possibles accompagnent déjà d’autres personnes\u00a0: ann@contoso.example et 11 autres.',
    );
    expect(matchingFr.unmatched.enough_mentors.reason(ALONE)).toBe(
      'La personne que ce mentor pourrait accompagner a un mentor.',
    );
  });
});
