import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/participant.ts';
import { eligibleCouples, match } from '../../../src/domain/matching/match.ts';
import type { MatchRules } from '../../../src/domain/matching/match.ts';
import { anyVolunteers, isEligible, mailOf, matched, mentee, mentor, RULES } from './volunteers.ts';

/** Whether one mentor and one mentee, alike but for these answers, are an eligible couple. */
function couple(
  ofMentor: Partial<Profile>,
  ofMentee: Partial<Profile>,
  rules: Partial<MatchRules> = {},
): boolean {
  const people = [mentor('ann', ofMentor), mentee('zoe', ofMentee)];
  return [...eligibleCouples(people, { ...RULES, ...rules })].length === 1;
}

describe('two people are eligible', () => {
  it('when the mentor offers a wanted topic, at a shared time, in a shared language', () => {
    expect(couple({}, {})).toBe(true);
    expect(couple({ offers: ['b', 'a'] }, { wants: ['c', 'a'] })).toBe(true);
    expect(couple({ offers: ['b'] }, {})).toBe(false);
    expect(couple({ languages: ['en'] }, {})).toBe(false);
    expect(couple({ languages: ['en', 'fr'] }, {})).toBe(true);
    expect(couple({ halfDays: ['mon-pm'] }, {})).toBe(false);
    expect(couple({ halfDays: [] }, {})).toBe(false);
  });

  it('when the level of the mentor is strictly below', () => {
    expect(couple({ level: 'manager' }, { level: 'director' })).toBe(true);
    expect(couple({ level: 'director' }, { level: 'director' })).toBe(false);
    expect(couple({ level: 'executive' }, { level: 'director' })).toBe(false);
  });

  it('when neither manages the other, at any distance', () => {
    expect(couple({ managementChain: [mailOf('zoe')] }, {})).toBe(false);
    expect(couple({ managementChain: ['x', 'y', mailOf('zoe')] }, {})).toBe(false);
    expect(couple({}, { managementChain: ['x', mailOf('ann')] })).toBe(false);
    expect(couple({ managementChain: ['x'] }, { managementChain: ['x'] })).toBe(true);
  });

  it('when neither asked to avoid the other', () => {
    expect(couple({ avoids: [mailOf('zoe')] }, {})).toBe(false);
    expect(couple({}, { avoids: [mailOf('ann')] })).toBe(false);
    expect(couple({}, { avoids: [mailOf('somebody')] })).toBe(true);
  });

  it('when one format suits both and the programme offers it', () => {
    expect(couple({ format: 'one-to-one' }, { format: 'group' })).toBe(false);
    expect(couple({ format: 'any' }, { format: 'group' })).toBe(true);
    expect(couple({ format: 'group' }, { format: 'group' })).toBe(true);
    expect(couple({ format: 'any' }, { format: 'group' }, { format: 'one-to-one' })).toBe(false);
    expect(couple({ format: 'any' }, { format: 'any' }, { format: 'one-to-one' })).toBe(true);
    expect(couple({ format: 'group' }, { format: 'any' }, { format: 'circles' })).toBe(true);
  });

  it('unless the couple is forbidden, one way only', () => {
    const forbidden = [{ mentorId: 'ann', menteeId: 'zoe' }];
    expect(couple({}, {}, { forbidden })).toBe(false);
    expect(couple({}, {}, { forbidden: [{ mentorId: 'zoe', menteeId: 'ann' }] })).toBe(true);
  });

  it('whatever the seats: they limit the matching, not eligibility', () => {
    expect(couple({ seats: 0 }, {})).toBe(true);
    expect(matched([mentor('ann', { seats: 0 }), mentee('zoe')]).pairs).toEqual([]);
  });

  it('and nobody is eligible with themselves, nor under two ids', () => {
    const both = mentor('ann', { role: 'both', wants: ['a'], level: 'manager' });
    const twin = { ...both, id: 'ann2', profile: { ...both.profile, level: 'director' as const } };
    expect([...eligibleCouples([both, twin], RULES)]).toEqual([]);
  });

  it('exactly by these rules, for any people', () => {
    const format = fc.constantFrom('one-to-one', 'circles', 'both');
    fc.assert(
      fc.property(anyVolunteers, format, (people, programme) => {
        const rules = { ...RULES, format: programme } as MatchRules;
        const engine = [...eligibleCouples(people, rules)].map((c) => [c.mentorId, c.menteeId]);
        const plain = people.flatMap((m) =>
          people
            .filter((e) => isEligible(m.profile, e.profile, rules.format))
            .map((e) => [m.id, e.id]),
        );
        expect(engine.sort()).toEqual(plain.sort());
        const outcome = match(people, rules);
        expect(outcome.ok && outcome.value.eligibleCouples).toBe(plain.length);
      }),
    );
  });

  it('so that two people never mentor each other', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const couples = [...eligibleCouples(people, RULES)];
        const keys = new Set(couples.map((c) => `${c.mentorId} ${c.menteeId}`));
        for (const c of couples) expect(keys).not.toContain(`${c.menteeId} ${c.mentorId}`);
      }),
    );
  });

  it('with more topics than fit one word of bits', () => {
    const many = Array.from({ length: 100 }, (_, i) => `topic${i}`);
    const people = many.map((topic, i) => mentor(`m${i}`, { offers: [topic] }));
    const wanting = mentee('zoe', { wants: ['topic99', 'topic31', 'topic32'] });
    const found = [...eligibleCouples([...people, wanting], RULES)].map((c) => c.mentorId);
    expect(found.sort()).toEqual(['m31', 'm32', 'm99']);
  });
});
