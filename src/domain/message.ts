import type { Label, Locale } from './language.ts';
import type { ScoreParts } from './matching/match.ts';
import type { Answer, Side } from './pair.ts';
import type { HalfDay } from './participant.ts';
import type { Rhythm } from './programme.ts';
import type { RefusalCode } from './refusal.ts';
import type { Rating } from './feedback.ts';
import type { SessionStatus } from './session.ts';
import type { Instant, Slot, TimeZone } from './time.ts';

/** What one person may know of the other: never their answers, notes, avoid list or managers. */
export interface PublicProfile {
  readonly name: string;
  readonly entity: string;
  readonly site: string;
}

export interface PairView {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly pairId: string;
  readonly side: Side;
  readonly other: PublicProfile;
  readonly why: {
    readonly parts: ScoreParts;
    readonly sharedTopics: readonly Label[];
    readonly topicsInReturn: readonly Label[];
    readonly sharedLanguages: readonly string[];
    readonly sharedHalfDays: readonly HalfDay[];
    readonly sameSite: boolean;
    readonly otherEntity: boolean;
  };
  readonly rhythm: Rhythm;
  readonly sessionMinutes: number;
  readonly sessionCount: number;
}

/** How a proposal stands for the person who looks at it. */
export type ProposalState = 'open' | 'waiting-for-other' | 'declined-by-me' | 'closed' | 'paired';

export interface SessionView {
  readonly programmeId: string;
  readonly pairId: string;
  readonly sessionId: string;
  readonly number: number;
  readonly of: number;
  readonly status: SessionStatus;
  readonly side: Side;
  readonly other: PublicProfile;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly topic?: Label;
  /** Whether it is this person who has to confirm. */
  readonly mineToConfirm: boolean;
  readonly icsUrl?: string;
}

export interface Reader {
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/**
 * Everything the bot says on its own or in reply, as data. `src/cards` turns it into a card and
 * a plain text; nothing here is a sentence.
 */
export type Message =
  | { readonly kind: 'welcome'; readonly known: boolean; readonly tabUrl: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'not-understood'; readonly text: string }
  | {
      readonly kind: 'charter';
      readonly programmeId: string;
      readonly programmeName: string;
      readonly purpose: string;
      readonly approved: boolean;
    }
  | {
      readonly kind: 'proposal';
      readonly pair: PairView;
      readonly state: ProposalState;
      readonly answered?: Answer;
    }
  | { readonly kind: 'proposal-closed'; readonly programmeName: string }
  | { readonly kind: 'proposals-withdrawn'; readonly programmeName: string }
  | { readonly kind: 'pair-formed'; readonly pair: PairView; readonly slots: readonly Slot[] }
  | {
      readonly kind: 'my-pairs';
      readonly pairs: readonly {
        readonly pair: PairView;
        readonly state: ProposalState;
        readonly next?: SessionView;
      }[];
    }
  | {
      readonly kind: 'plan-session';
      readonly pair: PairView;
      readonly slots: readonly Slot[];
      readonly moving?: SessionView;
    }
  | { readonly kind: 'session-proposed'; readonly session: SessionView }
  | { readonly kind: 'session-planned'; readonly session: SessionView }
  | { readonly kind: 'session-cancelled'; readonly session: SessionView }
  | { readonly kind: 'next-sessions'; readonly sessions: readonly SessionView[] }
  | { readonly kind: 'preparation'; readonly session: SessionView }
  | {
      readonly kind: 'feedback-request';
      readonly session: SessionView;
      readonly given?: {
        readonly tookPlace: boolean;
        readonly rating?: Rating;
        readonly line?: string;
      };
    }
  | { readonly kind: 'nothing-to-review' }
  /** Several messages that fell due together, as one. */
  | { readonly kind: 'digest'; readonly parts: readonly Message[] }
  | { readonly kind: 'pause'; readonly until?: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'language'; readonly current: Locale }
  | { readonly kind: 'refused'; readonly code: RefusalCode };
export type MessageKind = Message['kind'];
