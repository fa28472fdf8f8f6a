import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  approve,
  checkSettings,
  PROGRAMME_STATUSES,
  topicOf,
  type Programme,
  type ProgrammeSettings,
} from '../../src/domain/programme.ts';
import { may, POLICY, STANDINGS, type Action } from '../../src/domain/policy.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';

const SETTINGS: ProgrammeSettings = {
  name: 'Regards croisés',
  purpose: 'Apprendre les uns des autres.',
  sponsor: { name: 'Philippe Aubry', mail: 'philippe.aubry@contoso.example' },
  startsOn: '2026-12-01',
  endsOn: '2027-06-30',
  format: 'both',
  rhythm: 'fortnightly',
  sessionMinutes: 45,
  sessionCount: 6,
  topics: BUILT_IN_TOPICS,
  locale: 'fr',
  timeZone: 'Europe/Paris',
};
const PROGRAMME: Programme = {
  ...SETTINGS,
  id: 'p',
  tenantId: 't',
  status: 'draft',
  managers: ['m'],
  createdAt: '2026-11-23T09:00:00.000Z',
};

describe('the settings of a programme', () => {
  test('that keep every rule are taken as they are', () => {
    expect(checkSettings(SETTINGS)).toEqual({ ok: true, value: SETTINGS });
  });

  test('may last five years, whichever of them are leap years', () => {
    for (const [startsOn, endsOn] of [
      ['2027-01-11', '2032-01-11'],
      ['2024-02-29', '2029-02-28'],
      ['2028-01-01', '2033-01-01'],
    ] as const) {
      expect(checkSettings({ ...SETTINGS, startsOn, endsOn }).ok).toBe(true);
    }
  });

  const [topic] = BUILT_IN_TOPICS;
  const unlabelled = { id: 'own', label: { fr: 'Ici', en: ' ' }, digcomp: [] };

  test.each([
    ['name_required', { name: '  ' }],
    ['purpose_required', { purpose: '' }],
    ['sponsor_required', { sponsor: { name: 'P', mail: 'no address' } }],
    ['dates_invalid', { startsOn: '2026-02-30' }],
    ['dates_invalid', { endsOn: 'soon' }],
    ['dates_reversed', { endsOn: '2026-12-01' }],
    ['dates_too_far_apart', { startsOn: '2027-01-11', endsOn: '2032-01-13' }],
    ['dates_too_far_apart', { endsOn: '2127-01-11' }],
    ['session_minutes_out_of_range', { sessionMinutes: 14 }],
    ['session_minutes_out_of_range', { sessionMinutes: 45.5 }],
    ['session_count_out_of_range', { sessionCount: 25 }],
    ['session_count_out_of_range', { sessionCount: 0 }],
    ['topics_required', { topics: [] }],
    ['topic_label_required', { topics: [unlabelled] }],
    ['topic_twice', { topics: [topic, topic].flatMap((t) => (t === undefined ? [] : [t])) }],
    ['time_zone_unknown', { timeZone: 'Paris' }],
  ] as const)('are refused with %s: %j', (code, change) => {
    expect(checkSettings({ ...SETTINGS, ...change })).toEqual({ ok: false, error: [code] });
  });
});

describe('the life of a programme', () => {
  test('goes forward only', () => {
    const status = fc.constantFrom(...PROGRAMME_STATUSES);
    fc.assert(
      fc.property(status, status, (from, to) => {
        const before: Programme = { ...PROGRAMME, status: from };
        const after = advance(before, to);
        const rank = (s: Programme['status']): number => PROGRAMME_STATUSES.indexOf(s);
        expect(rank(after.status)).toBe(Math.max(rank(from), rank(to)));
        if (rank(to) <= rank(from)) expect(after).toBe(before);
      }),
    );
  });

  test('is approved once', () => {
    const approval = { at: PROGRAMME.createdAt, by: SETTINGS.sponsor, how: 'in-binome' } as const;
    const once = approve(PROGRAMME, approval);
    expect(once).toMatchObject({ ok: true, value: { status: 'approved', approval } });
    if (!once.ok) return;
    expect(approve(once.value, approval)).toEqual({ ok: false, error: 'already_approved' });
  });

  test('names its own topics, and built-in ones that it no longer has', () => {
    const own = { id: 'own-1', label: { fr: 'Ici', en: 'Here' }, digcomp: [] };
    expect(topicOf({ topics: [own] }, 'own-1')).toBe(own);
    expect(topicOf({ topics: [] }, 'using-data')?.label.en).toBe('Managing and using data');
    expect(topicOf({ topics: [own] }, 'none')).toBeUndefined();
  });
});

describe('the policy', () => {
  test('opens each door to those it names, and to nobody without a standing', () => {
    for (const [action, allowed] of Object.entries(POLICY)) {
      expect(may(new Set(), action as Action)).toBe(false);
      for (const standing of STANDINGS) {
        const expected = (allowed as readonly string[]).includes(standing);
        expect(may(new Set([standing]), action as Action)).toBe(expected);
      }
    }
  });

  test('gives an assistant planning and nothing else', () => {
    const doors = Object.keys(POLICY).filter((action) =>
      may(new Set(['delegate']), action as Action),
    );
    expect(doors).toEqual(['session.plan']);
  });
});
