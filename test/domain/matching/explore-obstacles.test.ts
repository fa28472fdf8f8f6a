import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNot, type Obstacle } from '../../../src/domain/matching/explore.ts';
import { anyVolunteers, isEligible, mailOf, mentee, mentor } from './volunteers.ts';
import { based } from './explore-base.ts';

/** Why Ann does not mentor Zoe, in codes. */
function codes(...people: Parameters<typeof based>): readonly string[] {
  const verdict = whyNot(based(...people), { mentorId: 'ann', menteeId: 'zoe' });
  if (!verdict.ok || verdict.value.verdict !== 'impossible') return [];
  return verdict.value.obstacles.map(({ code }: Obstacle) => code);
}

describe('everything that keeps two people apart is named, not only the first thing', () => {
  it('answers that do not meet, each with what both said', () => {
    const ann = mentor('ann', { offers: ['b'], languages: ['en'], halfDays: ['fri-am'] });
    const verdict = whyNot(based([ann, mentee('zoe')]), { mentorId: 'ann', menteeId: 'zoe' });
    expect(verdict).toEqual({
      ok: true,
      value: {
        verdict: 'impossible',
        obstacles: [
          { code: 'topic', offers: ['b'], wants: ['a'] },
          { code: 'language', mentor: ['en'], mentee: ['fr'] },
          { code: 'half_day', mentor: ['fri-am'], mentee: ['mon-am'] },
        ],
      },
    });
  });

  it('levels, lines, formats, seats, roles, and couples that were ruled out', () => {
    const ann = mentor('ann', {
      level: 'executive',
      managementChain: [mailOf('zoe')],
      format: 'group',
      seats: 0,
    });
    const zoe = mentee('zoe', { format: 'one-to-one' });
    const forbidden = [{ mentorId: 'ann', menteeId: 'zoe' }];
    expect(codes([ann, zoe], { forbidden })).toEqual([
      'level',
      'management_line',
      'format',
      'declined',
      'no_seat',
    ]);
    expect(codes([mentee('ann'), mentor('zoe')])).toContain('not_a_mentor');
    expect(codes([mentee('ann'), mentor('zoe')])).toContain('not_a_mentee');
  });

  it('says that they are kept apart in the same words whoever asked', () => {
    const asked = codes([mentor('ann', { avoids: [mailOf('zoe')] }), mentee('zoe')]);
    const wasAsked = codes([mentor('ann'), mentee('zoe', { avoids: [mailOf('ann')] })]);
    expect(asked).toEqual(['kept_apart']);
    expect(wasAsked).toEqual(asked);
  });

  it('names none exactly when the two may be paired and the mentor takes somebody', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat(), fc.nat(), (people, m, e) => {
        const [guide, learner] = [people[m % people.length], people[e % people.length]];
        if (guide === undefined || learner === undefined) return;
        const couple = { mentorId: guide.id, menteeId: learner.id };
        const verdict = whyNot(based(people), couple);
        const fits = isEligible(guide.profile, learner.profile) && guide.profile.seats > 0;
        expect(verdict.ok && verdict.value.verdict !== 'impossible').toBe(fits);
      }),
    );
  });
});
