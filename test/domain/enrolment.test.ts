import { describe, expect, it } from 'vitest';
import {
  answersFrom,
  placementsOf,
  toProfile,
  type EnrolmentAnswers,
} from '../../src/domain/enrolment.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';

const ANSWERS: EnrolmentAnswers = {
  role: 'both',
  level: 'manager',
  entity: ' Finance ',
  site: 'Lyon',
  languages: ['fr', 'fr', 'en'],
  offers: [{ topicId: 'generative-ai', placement: 3 }],
  wants: [{ topicId: 'well-being', placement: 1 }],
  halfDays: ['thu-pm', 'tue-am'],
  timeZone: 'Europe/Paris',
  seats: 2,
  format: 'any',
  hopes: 'Comprendre comment se prend une décision.',
  avoids: ['Jean.Dupont@contoso.example'],
  consent: true,
};
const WHO = { mail: 'ines@contoso.example', name: 'Inès' };
const PROGRAMME = { topics: BUILT_IN_TOPICS } as Programme;

describe('what somebody answers', () => {
  it('becomes a profile, tidy and without doubles', () => {
    const profile = toProfile(ANSWERS, WHO, PROGRAMME);
    expect(profile).toMatchObject({
      ok: true,
      value: {
        entity: 'Finance',
        languages: ['fr', 'en'],
        offers: ['generative-ai'],
        wants: ['well-being'],
        halfDays: ['tue-am', 'thu-pm'],
        avoids: ['jean.dupont@contoso.example'],
      },
    });
    expect(placementsOf(ANSWERS)).toEqual({ 'generative-ai': 3, 'well-being': 1 });
  });

  it('counts only for the role that was chosen', () => {
    const learner = toProfile({ ...ANSWERS, role: 'mentee', seats: 0 }, WHO, PROGRAMME);
    expect(learner).toMatchObject({ ok: true, value: { offers: [], seats: 0 } });
  });

  it('is refused with every broken rule at once', () => {
    const bad = { ...ANSWERS, entity: '', offers: [], halfDays: [], seats: 0, consent: false };
    expect(toProfile(bad, WHO, PROGRAMME)).toEqual({
      ok: false,
      error: [
        'entity_required',
        'offers_required',
        'half_days_required',
        'seats_out_of_range',
        'consent_required',
      ],
    });
    const unknown = { ...ANSWERS, wants: [{ topicId: 'astrology', placement: 1 as const }] };
    expect(toProfile(unknown, WHO, PROGRAMME)).toEqual({ ok: false, error: ['topic_unknown'] });
  });

  it('is refused where somebody would avoid themselves, however they write their address', () => {
    const avoids = ['jean.dupont@contoso.example', ` ${WHO.mail.toUpperCase()}`.trim()];
    expect(toProfile({ ...ANSWERS, avoids }, WHO, PROGRAMME)).toEqual({
      ok: false,
      error: ['avoids_self'],
    });
  });

  it('comes back as it was said when somebody wants to change it', () => {
    const profile = toProfile(ANSWERS, WHO, PROGRAMME);
    if (!profile.ok) throw new Error('refused');
    const { timeZone, hopes } = ANSWERS;
    const again = answersFrom(profile.value, {
      timeZone,
      hopes,
      placements: placementsOf(ANSWERS),
    });
    expect(toProfile(again, WHO, PROGRAMME)).toEqual(profile);
    expect(again).toMatchObject({ hopes, offers: ANSWERS.offers, wants: ANSWERS.wants });
  });
});
