import { describe, expect, test } from 'vitest';
import { dashboardOf, type ProgrammeFacts } from '../../src/domain/dashboard.ts';
import type { MatchedPair } from '../../src/domain/matching/match.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Participant, Profile } from '../../src/domain/participant.ts';
import type { Session } from '../../src/domain/session.ts';
import { commonSlots } from '../../src/domain/slots.ts';
import { addMinutes } from '../../src/domain/time.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const DAY = 24 * 60;
const inDays = (days: number): string => addMinutes(NOW, days * DAY);

const person = (id: string, status: Participant['status'] = 'enrolled'): Participant => ({
  id,
  status,
  profile: {} as Profile,
  enrolledAt: NOW,
  locale: 'fr',
  timeZone: 'Europe/Paris',
});

const BASE = {
  id: 'pair',
  runId: 'run',
  mentorId: 'lina',
  menteeId: 'karl',
  match: {} as MatchedPair,
  proposedAt: NOW,
  answers: {},
};
const formed = (pairedAt: string): Pair => ({ ...BASE, status: 'accepted', pairedAt });

const HEAD = {
  pairId: 'pair',
  number: 1,
  minutes: 45,
  plannedBy: 'mentor',
  version: 1,
  prompted: [],
} as const;
const planned = (id: string, startsAt: string): Session => ({
  ...HEAD,
  id,
  startsAt,
  status: 'planned',
  confirmedAt: NOW,
});
const over = (id: string, status: 'held' | 'missed', startsAt: string): Session => ({
  ...HEAD,
  id,
  startsAt,
  status,
  closedAt: startsAt,
});
const waiting = (startsAt: string): Session => ({ ...HEAD, id: 'w', startsAt, status: 'proposed' });

function look(facts: Partial<ProgrammeFacts>) {
  return dashboardOf(
    {
      participants: [person('lina'), person('karl')],
      pairs: [],
      sessions: [],
      feedback: [],
      reachable: new Set(['lina', 'karl']),
      published: true,
      ...facts,
    },
    NOW,
  );
}
const help = (facts: Partial<ProgrammeFacts>) => look(facts).toHelp.map(({ code }) => code);

describe('where a hand is due', () => {
  test('nobody is without a pair before proposals went out', () => {
    expect(help({ published: false })).toEqual([]);
    expect(help({})).toEqual(['without-pair']);
  });

  test('a proposal without an answer counts after three days, and both are named', () => {
    const pair = (days: number): Pair => ({
      ...BASE,
      proposedAt: inDays(days),
      status: 'proposed',
    });
    expect(help({ pairs: [pair(-2)] })).toEqual([]);
    expect(look({ pairs: [pair(-3)] }).toHelp).toEqual([
      { code: 'no-answer', people: ['lina', 'karl'], since: inDays(-3) },
    ]);
  });

  test('a pair without plans counts after a week, from when it last met', () => {
    expect(help({ pairs: [formed(inDays(-6))] })).toEqual([]);
    expect(help({ pairs: [formed(inDays(-7))] })).toEqual(['nothing-planned']);
    const pairs = [formed(inDays(-30))];
    expect(help({ pairs, sessions: [over('a', 'held', inDays(-3))] })).toEqual([]);
    expect(help({ pairs, sessions: [planned('a', inDays(2))] })).toEqual([]);
  });

  test('a session that passed without a word is no plan for the future', () => {
    const pairs = [formed(inDays(-30))];
    expect(help({ pairs, sessions: [planned('a', inDays(-3))] })).toEqual([]);
    expect(help({ pairs, sessions: [planned('a', inDays(-8))] })).toEqual(['nothing-planned']);
  });

  test('a slot nobody confirmed counts from two days ahead, and once it has passed', () => {
    const pairs = [formed(inDays(-1))];
    expect(help({ pairs, sessions: [waiting(inDays(3))] })).toEqual([]);
    expect(help({ pairs, sessions: [waiting(inDays(2))] })).toEqual(['slot-unconfirmed']);
    expect(help({ pairs, sessions: [waiting(inDays(-20))] })).toEqual(['slot-unconfirmed']);
  });

  test('two missed sessions count, one does not', () => {
    const pairs = [formed(inDays(-1))];
    const missed = ['a', 'b'].map((id) => over(id, 'missed', inDays(-1)));
    expect(help({ pairs, sessions: missed.slice(1) })).toEqual([]);
    expect(help({ pairs, sessions: missed })).toEqual(['sessions-missed']);
  });

  test('people in a pair whom the bot cannot reach are named; a declined proposal is not shown', () => {
    const pairs = [formed(NOW)];
    expect(look({ pairs, reachable: new Set(['karl']) }).toHelp).toEqual([
      { code: 'not-reachable', people: ['lina'] },
    ]);
    const declined: Pair = { ...BASE, status: 'declined', endedAt: NOW };
    expect(look({ pairs: [declined] }).progress).toEqual([]);
  });
});

describe('the dashboard', () => {
  test('counts each person once a step, those of several pairs too', () => {
    const second: Pair = { ...formed(NOW), id: 'second', menteeId: 'rose' };
    const { funnel, progress } = look({
      participants: ['lina', 'karl', 'rose']
        .map((id) => person(id))
        .concat(person('x', 'withdrawn')),
      pairs: [formed(NOW), second],
      sessions: [over('a', 'held', inDays(-1)), planned('b', inDays(1))],
    });
    expect(funnel.map(({ people }) => people)).toEqual([4, 3, 3, 3, 2, 2]);
    expect(progress.map(({ held, planned: open }) => [held, open])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('shows sessions to come, soonest first, and a next session only when it lies ahead', () => {
    const view = look({
      pairs: [formed(NOW)],
      sessions: [planned('late', inDays(5)), planned('gone', inDays(-1)), waiting(inDays(4))],
    });
    expect(view.upcoming.map(({ id }) => id)).toEqual(['w', 'late']);
    expect(
      look({ pairs: [formed(NOW)], sessions: [planned('gone', inDays(-1))] }).progress,
    ).toEqual([{ pair: formed(NOW), held: 0, planned: 1 }]);
  });
});

describe('common slots', () => {
  const paris = { halfDays: ['tue-am', 'thu-pm'], timeZone: 'Europe/Paris' } as const;

  test('lie in a half-day that both offer, each on their own clock', () => {
    const mentor = { halfDays: ['thu-pm'], timeZone: 'Europe/Paris' } as const;
    const slots = commonSlots(mentor, [paris], NOW, 45, 2);
    expect(slots.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-26T13:00:00.000Z',
      '2026-12-03T13:00:00.000Z',
    ]);
    // Two in the afternoon in Paris is eight in the morning in New York.
    const far = { halfDays: ['thu-am'], timeZone: 'America/New_York' } as const;
    expect(commonSlots(far, [paris], NOW, 45, 1)).toEqual(slots.slice(0, 1));
  });

  test('are the mentee’s own when the two share no hour in truth', () => {
    const tokyo = { halfDays: ['tue-am'], timeZone: 'Asia/Tokyo' } as const;
    const mentee = { halfDays: ['tue-am'], timeZone: 'America/New_York' } as const;
    const [slot] = commonSlots(tokyo, [mentee], NOW, 45, 1);
    expect(slot?.startsAt).toBe('2026-11-24T15:00:00.000Z');
    const nobody = { ...mentee, halfDays: [] };
    expect(commonSlots(tokyo, [nobody], NOW, 45, 4)).toEqual([]);
  });
});
