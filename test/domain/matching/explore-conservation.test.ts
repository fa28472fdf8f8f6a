import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remediesFor } from '../../../src/domain/matching/explore.ts';
import type { MatchRules } from '../../../src/domain/matching/match.ts';
import { based } from './explore-base.ts';
import { anyVolunteers, matched } from './volunteers.ts';

const anyRules: fc.Arbitrary<Partial<MatchRules>> = fc.constantFrom<Partial<MatchRules>>(
  {},
  { floor: 650 },
  { priority: [['p1', 'p2'], ['p0']] },
  { circles: { min: 2, max: 3 } },
  { raiseLowest: true, seed: 7 },
  { format: 'circles', circles: { min: 3, max: 3 } },
);

it('everybody is in a pair, in a circle, or listed with a reason and a remedy', () => {
  fc.assert(
    fc.property(anyVolunteers, anyRules, (people, rules) => {
      const { pairs, circles, unmatched } = matched(people, rules);
      const together = [...pairs, ...circles.flatMap(({ members }) => members)];
      const placed = new Set(together.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
      const listed = unmatched.map(({ id }) => id);
      expect([...placed, ...listed].sort()).toEqual(people.map(({ id }) => id).sort());

      const base = based(people, rules);
      for (const { id, reason } of unmatched) {
        expect(reason.code).not.toBe('');
        expect(remediesFor(base, id, ['a', 'b', 'c', 'd']), id).not.toHaveLength(0);
      }
    }),
    { numRuns: 40 },
  );
});
