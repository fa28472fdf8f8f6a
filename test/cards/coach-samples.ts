import type { Message } from '../../src/domain/message.ts';
import type {
  CoachedView,
  CoachView,
  PairView,
  SessionView,
} from '../../src/domain/message-parts.ts';
import type { SessionStatus } from '../../src/domain/session.ts';

const URL = 'http://127.0.0.1:3978/#/coach';

/** What is said of a coach, to the pair and to the coach; a circle; topics; and a return. */
export function coaching(
  words: (plain: string) => string,
  pair: PairView,
  session: (status: SessionStatus, more?: Partial<SessionView>) => SessionView,
): readonly (readonly [string, Message])[] {
  const coach = (state: CoachView['state'], more?: Pick<CoachView, 'undoUntil'>): CoachView => ({
    programmeId: pair.programmeId,
    pairId: pair.pairId,
    state,
    other: pair.other.name,
    name: words('Camille Roy'),
    mail: words('camille.roy@partner.example'),
    version: 1,
    url: URL,
    ...more,
  });
  const mine = { undoUntil: '2026-11-24T13:00:00.000Z' };
  const coached = (
    state: CoachedView['state'],
    more?: Pick<CoachedView, 'undoUntil'>,
  ): CoachedView => ({
    programmeId: pair.programmeId,
    programmeName: pair.programmeName,
    pairId: pair.pairId,
    people: [words('Léa Marchand'), words('Karl Directeur')],
    state,
    version: 1,
    url: URL,
    ...more,
  });
  const date = {
    number: 2,
    of: 6,
    startsAt: '2026-11-24T13:00:00.000Z',
    minutes: 45,
    cancelled: false,
  };
  const member = (name: string) => ({ ...pair.other, name: words(name) });
  const circle = [member('Bob Deux'), member('Cléo Trois')];
  return [
    ['coach-to-agree', { kind: 'coach-proposed', coach: coach('to-agree') }],
    ['coach-waiting', { kind: 'coach-proposed', coach: coach('waiting-for-other') }],
    ['coach-asked', { kind: 'coach-accepted', coach: coach('invited') }],
    ['coach-accepted', { kind: 'coach-accepted', coach: coach('accepted') }],
    ['coach-not-agreed', { kind: 'coach-ended', coach: coach('not-agreed') }],
    ['coach-ended', { kind: 'coach-ended', coach: coach('ended') }],
    ['coach-refused-by-me', { kind: 'coach-ended', coach: coach('not-agreed', mine) }],
    ['coach-ended-by-me', { kind: 'coach-ended', coach: coach('ended', mine) }],
    ['coach-resumed-to-agree', { kind: 'coach-resumed', coach: coach('to-agree') }],
    ['coach-resumed-waiting', { kind: 'coach-resumed', coach: coach('waiting-for-other') }],
    ['coach-resumed-asked', { kind: 'coach-resumed', coach: coach('invited') }],
    ['coach-resumed', { kind: 'coach-resumed', coach: coach('accepted') }],
    ['coach-none', { kind: 'coach-ended', coach: coach('none') }],
    ['coach-invited', { kind: 'coach-invited', coached: coached('invited') }],
    ['coach-there', { kind: 'coach-invited', coached: coached('accepted') }],
    ['coach-over', { kind: 'coach-over', coached: coached('over') }],
    ['coach-over-by-me', { kind: 'coach-over', coached: coached('over', mine) }],
    ['coached-again', { kind: 'coached-again', coached: coached('accepted') }],
    ['coached-again-asked', { kind: 'coached-again', coached: coached('invited') }],
    ['coach-shared', { kind: 'coach-shared', coached: coached('accepted'), number: 2 }],
    ['coach-session', { kind: 'coach-session', coached: coached('accepted'), date }],
    [
      'coach-session-off',
      {
        kind: 'coach-session',
        coached: coached('accepted'),
        date: { ...date, cancelled: true },
      },
    ],
    ['coached', { kind: 'coached', pairs: [coached('accepted'), coached('invited')] }],
    [
      'welcome-back',
      {
        kind: 'welcome-back',
        pairs: [
          { pair, state: 'paired', next: session('planned') },
          { pair: { ...pair, pairId: 'pair-9' }, state: 'paired' },
        ],
      },
    ],
    ['welcome-back-nothing', { kind: 'welcome-back', pairs: [] }],
    [
      'preparation-topics',
      {
        kind: 'preparation',
        session: session('planned'),
        topics: [
          { text: words('Comment relire une note écrite par une IA\u202f?'), mine: true },
          { text: words('Ce que nous faisons de nos données'), mine: false },
        ],
      },
    ],
    ['circle-proposal', { kind: 'proposal', pair: { ...pair, circle: [] }, state: 'open' }],
    [
      'circle-planned',
      { kind: 'session-planned', session: session('planned', { side: 'mentor', circle }) },
    ],
    [
      'circle-preparation',
      { kind: 'preparation', session: session('planned', { side: 'mentor', circle }) },
    ],
    [
      'circle-left',
      {
        kind: 'proposal-closed',
        programmeName: pair.programmeName,
        circle: { people: 2, isSmall: true },
      },
    ],
  ];
}
