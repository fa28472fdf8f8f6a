import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/participant.ts';
import { DEFAULT_WEIGHTS, matchWithCouples } from '../../../src/domain/matching/match.ts';
import { toCrowd } from '../../../src/domain/matching/crowd.ts';
import { scoreOf } from '../../../src/domain/matching/score.ts';
import { maxima } from '../../../src/domain/matching/weights.ts';
import { anyVolunteers, RULES } from './volunteers.ts';

/**
 * Every answer that a profile holds, and whether it may move a score. No personality, age, gender,
 * origin or photo is among them. Whoever adds an answer to a profile, or lets one more into the
 * score, has to say so here, and in docs/matching.md.
 */
const MAY_MOVE_A_SCORE: Readonly<Record<keyof Profile, boolean>> = {
  mail: false,
  name: false,
  role: false,
  entity: true,
  level: false,
  site: true,
  languages: true,
  offers: true,
  wants: true,
  halfDays: true,
  seats: false,
  format: false,
  avoids: false,
  managementChain: true,
};
const ANSWERS = Object.keys(MAY_MOVE_A_SCORE) as (keyof Profile)[];

/** Two people, and a third from whom answers are taken over. */
const threePeople = anyVolunteers
  .filter((people) => people.length >= 3)
  .map((people) => people.slice(0, 3).map(({ profile }) => profile));

function scoreWith(mentor: Profile, mentee: Profile): number {
  const crowd = toCrowd([
    { id: 'a', profile: mentor },
    { id: 'b', profile: mentee },
  ]);
  return scoreOf(crowd, 0, 1, maxima(DEFAULT_WEIGHTS));
}

describe('a score', () => {
  it('is moved by these answers and by no other', () => {
    const moved = new Set<keyof Profile>();
    fc.assert(
      fc.property(threePeople, ([mentor, mentee, other]) => {
        const before = scoreWith(mentor!, mentee!);
        for (const answer of ANSWERS) {
          const taken = { [answer]: other![answer] };
          const after = [
            scoreWith({ ...mentor!, ...taken }, mentee!),
            scoreWith(mentor!, { ...mentee!, ...taken }),
          ];
          if (after.some((score) => score !== before)) moved.add(answer);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
    expect([...moved].sort()).toEqual(ANSWERS.filter((a) => MAY_MOVE_A_SCORE[a]).sort());
  });

  it('is made without so much as a look at anything else that is known of a person', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const looked = new Set<string>();
        const watched = people.map(({ id, profile }) => ({
          id,
          profile: new Proxy(profile, {
            get: (target, key) => {
              looked.add(String(key));
              return Reflect.get(target, key) as unknown;
            },
          }),
        }));
        matchWithCouples(watched, { ...RULES, raiseLowest: true });
        // The name is never read: the others decide who may be paired.
        const { name: _, ...rest } = MAY_MOVE_A_SCORE;
        expect([...looked].filter((key) => !(key in rest))).toEqual([]);
      }),
    );
  });
});
