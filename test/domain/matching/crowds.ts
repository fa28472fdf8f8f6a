import fc from 'fast-check';
import { FORMATS, HALF_DAYS, LEVELS, ROLES } from '../../../src/domain/participant.ts';
import type { MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { mailOf } from './volunteers.ts';

/** People and rules that touch every criterion and every part of the score. */
export interface AnyCrowd {
  readonly people: readonly Volunteer[];
  readonly rules: MatchRules;
}

const MOST_PEOPLE = 70;
const id = fc.nat(MOST_PEOPLE - 1).map((n) => `p${n}`);
const someMails = fc.uniqueArray(id.map(mailOf), { maxLength: 4 });
const TOPICS = Array.from({ length: 40 }, (_, n) => `topic${n}`);
// The first few often, so that people meet; the others now and then, beyond one word of bits.
const topic = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TOPICS.slice(0, 4)) },
  fc.constantFrom(...TOPICS),
);
const LANGUAGES = ['fr', 'en', 'de', 'klingon'];
const profile = fc.record({
  role: fc.constantFrom(...ROLES),
  entity: fc.constantFrom('', 'Finance', 'RH', 'DSI'),
  level: fc.constantFrom(...LEVELS),
  site: fc.constantFrom('', 'Lyon', 'Paris'),
  languages: fc.subarray(LANGUAGES, { minLength: 1 }),
  offers: fc.uniqueArray(topic, { maxLength: 5 }),
  wants: fc.uniqueArray(topic, { maxLength: 12 }),
  halfDays: fc.subarray([...HALF_DAYS]),
  seats: fc.nat(3),
  format: fc.constantFrom(...FORMATS),
  avoids: someMails,
  managementChain: someMails,
});
const weight = fc.integer({ min: 1, max: 9 });
const rules = fc.record({
  weights: fc.record({
    wantedTopics: weight,
    inReturn: weight,
    distance: weight,
    availability: weight,
    language: weight,
    site: weight,
  }),
  format: fc.constantFrom('one-to-one', 'circles', 'both'),
  forbidden: fc.array(fc.record({ mentorId: id, menteeId: id }), { maxLength: 40 }),
});

export const anyCrowd: fc.Arbitrary<AnyCrowd> = fc.record({
  people: fc.array(profile, { maxLength: MOST_PEOPLE, size: 'max' }).map((profiles) =>
    profiles.map((answers, n): Volunteer => {
      // Now and then, one address under two ids.
      const mail = mailOf(`p${n % 17 === 16 ? n - 1 : n}`);
      const others = (list: readonly string[]): readonly string[] => list.filter((m) => m !== mail);
      return {
        id: `p${n}`,
        profile: {
          ...answers,
          mail,
          name: `p${n}`,
          avoids: others(answers.avoids),
          managementChain: others(answers.managementChain),
        },
      };
    }),
  ),
  rules,
});
