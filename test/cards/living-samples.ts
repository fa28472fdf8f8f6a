import { CHECK_IN_KINDS } from '../../src/domain/check-in.ts';
import type { Message } from '../../src/domain/message.ts';
import type {
  AgreementView,
  PairView,
  PreparedModule,
  SessionView,
} from '../../src/domain/message-parts.ts';
import type { SessionStatus } from '../../src/domain/session.ts';
import type { Slot } from '../../src/domain/time.ts';

const URL = 'http://127.0.0.1:3978/#/mentoring';

/** Messages of the life of a pair and of a programme, in every state that has words of its own. */
export function living(
  words: (plain: string) => string,
  pair: PairView,
  session: (status: SessionStatus, more?: Partial<SessionView>) => SessionView,
  slots: readonly Slot[],
): readonly (readonly [string, Message])[] {
  const both = (fr: string, en: string) => ({ fr: words(fr), en: words(en) });
  const own = both(
    'Le comité de direction participe aussi.',
    'The executive committee takes part too.',
  );
  const { programmeName } = pair;
  const agreement = (more: Partial<AgreementView>): AgreementView => ({
    pair,
    state: 'to-sign',
    version: 2,
    terms: {
      goals: words('Écrire mes notes avec une IA.\nRelire sans y passer la soirée.'),
      moduleIds: ['generative-ai', 'personal-data'],
      rhythm: 'fortnightly',
      sessionMinutes: 45,
      sessionCount: 6,
      place: 'online',
      confidences: ['between-us', 'no-recording'],
      afterMissed: 'new-time-within-a-week',
    },
    modules: [both('IA générative', 'Generative AI'), both('Ses données', 'One’s data')],
    changed: ['goals', 'sessionCount'],
    url: URL,
    ...more,
  });
  const { terms: _terms, ...unwritten } = agreement({ state: 'unwritten', version: 0 });
  const module: PreparedModule = {
    title: both('IA générative', 'Generative AI'),
    coming: both('Vous rédigerez une vraie note.', 'You will draft a real note.'),
    question: both('Quel texte vous coûte le plus\u202f?', 'Which text costs you most?'),
    steps: [5, 15, 20, 5].map((minutes, index, all) => ({
      from: all.slice(0, index).reduce((sum, one) => sum + one, 0),
      minutes,
      title: both(`Étape ${index + 1}`, `Step ${index + 1}`),
      doing: both('Ouvrez son dernier courriel.', 'Open their latest mail.'),
    })),
    material: [both('Un modèle de note', 'A template of a note')],
    url: URL,
  };
  const then = { afterMissed: 'new-time-within-a-week', paused: false } as const;
  const rested = { afterMissed: 'pause-the-series', paused: true } as const;
  const given = { mood: 'fair', line: words('Dicter mes notes.'), wantsHelp: false } as const;
  const invitation = {
    kind: 'invitation',
    programmeId: 'prog-1',
    programmeName,
    url: URL,
    words: own,
  } as const;
  const selected = { kind: 'mentor-selected', programmeName, units: 6, url: URL } as const;
  const paused = { kind: 'pair-paused', pair } as const;
  const resumed = { kind: 'pair-resumed', pair, slots } as const;
  const people = [words('Léa Marchand'), words('Karl Directeur')];
  return [
    ['invitation', { ...invitation, enrolled: false }],
    ['invitation-enrolled', { ...invitation, enrolled: true }],
    ['mentor-selected', { ...selected, required: true, passed: 2 }],
    ['mentor-selected-trained', { ...selected, required: false, passed: 6 }],
    ['agreement-to-sign', { kind: 'agreement-to-sign', agreement: agreement({}) }],
    [
      'agreement-waiting',
      { kind: 'agreement-to-sign', agreement: agreement({ state: 'waiting' }) },
    ],
    [
      'agreement-in-force',
      { kind: 'agreement-in-force', agreement: agreement({ state: 'in-force' }) },
    ],
    ['agreement-over', { kind: 'agreement-to-sign', agreement: agreement({ state: 'over' }) }],
    ['agreement-reminder', { kind: 'agreement-reminder', agreement: unwritten }],
    [
      'preparation-module-mentor',
      { kind: 'preparation', session: session('planned', { side: 'mentor', leads: true }), module },
    ],
    ['preparation-module-mentee', { kind: 'preparation', session: session('planned'), module }],
    [
      'preparation-swapped',
      { kind: 'preparation', session: session('planned', { leads: true }), module },
    ],
    [
      'session-start-online',
      {
        kind: 'session-start',
        session: session('planned', { joinUrl: 'https://teams.microsoft.com/l/meetup-join/x' }),
        place: 'online',
      },
    ],
    ['session-start', { kind: 'session-start', session: session('planned'), place: 'on-site' }],
    ...(['planned', 'moved', 'restored'] as const).map((did): readonly [string, Message] => [
      `assistant-${did}`,
      { kind: 'assistant-acted', did, by: words('Odile Assistante'), session: session('proposed') },
    ]),
    [
      'assistant-cancelled',
      {
        kind: 'assistant-acted',
        did: 'cancelled',
        session: session('cancelled', { mayUndo: true }),
        then,
      },
    ],
    [
      'session-by-assistant',
      {
        kind: 'session-proposed',
        session: session('proposed', { side: 'mentor', mineToConfirm: true, byAssistant: true }),
      },
    ],
    [
      'session-by-my-assistant',
      { kind: 'session-proposed', session: session('proposed', { byAssistant: true }) },
    ],
    [
      'session-cancelled-by-assistant',
      {
        kind: 'session-cancelled',
        session: session('cancelled', { side: 'mentor', byAssistant: true }),
        then,
      },
    ],
    ['session-missed', { kind: 'session-missed', session: session('missed'), then, slots }],
    [
      'session-missed-rest',
      { kind: 'session-missed', session: session('missed'), then: rested, slots: [] },
    ],
    [
      'session-cancelled-agreed',
      { kind: 'session-cancelled', session: session('cancelled'), then },
    ],
    [
      'session-cancelled-rest',
      { kind: 'session-cancelled', session: session('cancelled'), then: rested },
    ],
    ['roles-swapped', { kind: 'roles-swapped', session: session('planned', { leads: true }) }],
    ...CHECK_IN_KINDS.map(
      (kind) => [kind, { kind, pair, occurrence: 1, words: own }] satisfies [string, Message],
    ),
    ['check-in-given', { kind: 'check-in', pair, occurrence: 1, given }],
    [
      'check-in-help',
      { kind: 'check-in', pair, occurrence: 1, given: { ...given, wantsHelp: true } },
    ],
    ['silence', { kind: 'silence', pair, slots }],
    ['pair-paused', { ...paused, byMe: false }],
    ['pair-paused-by-me', { ...paused, byMe: true }],
    ['pair-resumed', { ...resumed, byMe: false }],
    ['pair-resumed-by-me', { ...resumed, byMe: true }],
    ['pair-ended', { kind: 'pair-ended', pair }],
    ['badge', { kind: 'badge', pair, url: URL }],
    ['sessions-fail', { kind: 'sessions-fail', programmeName, people, url: URL }],
    ['help-asked', { kind: 'help-asked', programmeName, people, url: URL }],
    [
      'manager-digest',
      {
        kind: 'manager-digest',
        programmeName,
        needs: [
          { code: 'help-asked', people: people.slice(1) },
          ...Array.from({ length: 7 }, () => ({ code: 'nothing-planned' as const, people })),
          { code: 'without-pair', people: Array.from({ length: 40 }, () => words('Zoé Martin')) },
        ],
        url: URL,
      },
    ],
    [
      'sponsor-summary',
      {
        kind: 'sponsor-summary',
        programmeName,
        month: '2026-10-01',
        figures: {
          people: 1240,
          pairs: 610,
          sessionsHeld: 1803,
          newLinks: 540,
          satisfaction: { mean: 4.36, people: 312 },
        },
        url: URL,
      },
    ],
    [
      'sponsor-summary-small',
      {
        kind: 'sponsor-summary',
        programmeName,
        month: '2026-10-01',
        figures: { people: 9 },
        url: URL,
      },
    ],
    [
      'digest-of-life',
      {
        kind: 'digest',
        parts: [
          { kind: 'preparation', session: session('planned'), module },
          { kind: 'check-in', pair, occurrence: 1 },
          { kind: 'silence', pair, slots },
          { kind: 'agreement-reminder', agreement: unwritten },
        ],
      },
    ],
  ];
}
