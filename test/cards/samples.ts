import { coaching } from './coach-samples.ts';
import { living } from './living-samples.ts';
import type { Message } from '../../src/domain/message.ts';
import type { PairView, PublicProfile, SessionView } from '../../src/domain/message-parts.ts';
import type { SessionStatus } from '../../src/domain/session.ts';

const TAB = 'http://127.0.0.1:3978/tab';

/** One message of each kind and state, whose every personal word comes from `words`. */
export function samples(words: (plain: string) => string): ReadonlyMap<string, Message> {
  const other: PublicProfile = {
    name: words('Léa Marchand'),
    entity: words('Direction des achats'),
    site: words('Lyon'),
  };
  const topic = {
    fr: words('Écrire avec une IA générative'),
    en: words('Writing with generative AI'),
  };
  const second = { fr: words('Protéger ses données'), en: words('Protecting one’s data') };
  const pair: PairView = {
    programmeId: 'prog-1',
    programmeName: words('Mentorat inversé 2026'),
    pairId: 'pair-1',
    side: 'mentee',
    other,
    why: {
      parts: {
        wantedTopics: 400,
        inReturn: 60,
        distance: 130,
        availability: 80,
        language: 50,
        site: 0,
      },
      sharedTopics: [topic, second],
      topicsInReturn: [{ fr: words('Préparer un comité'), en: words('Preparing a committee') }],
      sharedLanguages: ['fr', 'en', words('occitan')],
      sharedHalfDays: ['tue-am', 'thu-pm'],
      sameSite: false,
      otherEntity: true,
    },
    rhythm: 'fortnightly',
    sessionMinutes: 45,
    sessionCount: 6,
  };
  const session = (status: SessionStatus, more: Partial<SessionView> = {}): SessionView => ({
    programmeId: 'prog-1',
    pairId: 'pair-1',
    sessionId: 'session-1',
    number: 2,
    of: 6,
    status,
    side: 'mentee',
    other,
    startsAt: '2026-11-24T13:00:00.000Z',
    minutes: 45,
    topic,
    mineToConfirm: false,
    leads: more.side === 'mentor',
    icsUrl: 'http://127.0.0.1:3978/calendar/abc.ics',
    ...more,
  });
  const slots = [
    '2026-11-24T13:00',
    '2026-11-26T09:00',
    '2026-12-01T13:00',
    '2026-12-03T09:00',
  ].map((at) => ({ startsAt: `${at}:00.000Z`, endsAt: `${at}:00.000Z` }));
  const mentor: PairView = { ...pair, side: 'mentor', pairId: 'pair-2' };
  return new Map<string, Message>([
    ['welcome', { kind: 'welcome', door: { to: 'pairs' }, tabUrl: TAB }],
    ['welcome-assistant', { kind: 'welcome', door: { to: 'sessions' }, tabUrl: TAB }],
    ['welcome-coach', { kind: 'welcome', door: { to: 'coached' }, tabUrl: TAB }],
    [
      'welcome-sponsor',
      { kind: 'welcome', door: { to: 'sponsor', url: `${TAB}/sponsor` }, tabUrl: TAB },
    ],
    [
      'welcome-manager',
      { kind: 'welcome', door: { to: 'programmes', url: `${TAB}/programmes` }, tabUrl: TAB },
    ],
    [
      'welcome-invited',
      {
        kind: 'welcome',
        door: {
          to: 'enrolment',
          programmeId: 'p-1',
          programmeName: words('Mentorat inversé 2026'),
          url: `${TAB}/mentoring/enrol/p-1`,
        },
        tabUrl: TAB,
      },
    ],
    ['welcome-stranger', { kind: 'welcome', tabUrl: TAB }],
    ['help', { kind: 'help' }],
    ['not-understood', { kind: 'not-understood', text: words('où est la cantine ?') }],
    [
      'charter',
      {
        kind: 'charter',
        programmeId: 'prog-1',
        programmeName: pair.programmeName,
        purpose: words('Faire progresser les dirigeant·es sur les usages numériques.'),
        version: 1,
        approved: false,
      },
    ],
    ['proposal-open', { kind: 'proposal', pair, state: 'open' }],
    ['proposal-open-mentor', { kind: 'proposal', pair: mentor, state: 'open' }],
    ['proposal-waiting', { kind: 'proposal', pair, state: 'waiting-for-other' }],
    ['proposal-declined', { kind: 'proposal', pair, state: 'declined-by-me' }],
    ['proposal-over', { kind: 'proposal', pair, state: 'closed' }],
    ['proposal-paired', { kind: 'proposal', pair, state: 'paired' }],
    ['proposal-closed', { kind: 'proposal-closed', programmeName: pair.programmeName }],
    ['proposals-withdrawn', { kind: 'proposals-withdrawn', programmeName: pair.programmeName }],
    ['pair-formed', { kind: 'pair-formed', pair, slots }],
    [
      'my-pairs',
      {
        kind: 'my-pairs',
        pairs: [
          { pair, state: 'paired', next: session('planned') },
          { pair: mentor, state: 'open' },
          { pair: { ...mentor, pairId: 'pair-3' }, state: 'paired' },
        ],
      },
    ],
    ['my-pairs-none', { kind: 'my-pairs', pairs: [] }],
    ['plan', { kind: 'plan-session', pair, slots }],
    ['plan-no-slot', { kind: 'plan-session', pair, slots: [] }],
    ['plan-by-assistant', { kind: 'plan-session', pair, slots, forOthers: true }],
    [
      'plan-asked',
      {
        kind: 'plan-session',
        pair,
        slots,
        asked: { date: '2026-12-01', trouble: 'hour-missing' },
      },
    ],
    [
      'plan-gone-by',
      { kind: 'plan-session', pair, slots, asked: { time: '14:00', trouble: 'past' } },
    ],
    ['plan-moving', { kind: 'plan-session', pair, slots, moving: session('planned') }],
    [
      'session-to-confirm',
      { kind: 'session-proposed', session: session('proposed', { mineToConfirm: true }) },
    ],
    ['session-awaited', { kind: 'session-proposed', session: session('proposed') }],
    ['session-planned', { kind: 'session-planned', session: session('planned') }],
    ['session-held', { kind: 'session-planned', session: session('held') }],
    ['session-cancelled', { kind: 'session-cancelled', session: session('cancelled') }],
    [
      'next-sessions',
      {
        kind: 'next-sessions',
        sessions: [
          session('planned'),
          session('proposed', { sessionId: 'session-2', mineToConfirm: true }),
        ],
      },
    ],
    ['next-sessions-none', { kind: 'next-sessions', sessions: [] }],
    ['preparation-mentee', { kind: 'preparation', session: session('planned') }],
    [
      'preparation-mentor',
      { kind: 'preparation', session: session('planned', { side: 'mentor' }) },
    ],
    ...living(words, pair, session, slots),
    ...coaching(words, pair, session),
    [
      'digest',
      {
        kind: 'digest',
        parts: [
          { kind: 'preparation', session: session('planned') },
          { kind: 'feedback-request', session: session('planned') },
          { kind: 'proposal-closed', programmeName: 'Regards croisés' },
          { kind: 'preparation', session: session('planned', { side: 'mentor' }) },
          { kind: 'feedback-request', session: session('planned') },
          { kind: 'feedback-request', session: session('planned') },
        ],
      },
    ],
    ['feedback', { kind: 'feedback-request', session: session('planned') }],
    [
      'feedback-given',
      {
        kind: 'feedback-request',
        session: session('held'),
        given: { tookPlace: true, rating: 4, line: words('Très concret, merci.') },
      },
    ],
    [
      'feedback-missed',
      { kind: 'feedback-request', session: session('missed'), given: { tookPlace: false } },
    ],
    ['nothing-to-review', { kind: 'nothing-to-review' }],
    ['resumed', { kind: 'resumed' }],
    ['pause', { kind: 'pause' }],
    ['pause-until', { kind: 'pause', until: '2027-01-01' }],
    ['language', { kind: 'language', current: 'fr' }],
    ['refused', { kind: 'refused', code: 'session_closed' }],
  ]);
}

export const NOBODY_CHANGED = (text: string): string => text;
