import type { AfterMissed, Terms } from './agreement.ts';
import type { Mood } from './check-in.ts';
import type { HelpCode } from './dashboard.ts';
import type { Label, Locale } from './language.ts';
import type { ScoreParts } from './matching/match.ts';
import type { Side } from './pair.ts';
import type { HalfDay } from './participant.ts';
import type { Rhythm } from './programme.ts';
import type { SessionStatus } from './session.ts';
import type { Instant, LocalDate, TimeZone } from './time.ts';

/** What one person may know of the other: never their answers, notes, avoid list or managers. */
export interface PublicProfile {
  readonly name: string;
  readonly entity: string;
  readonly site: string;
}

/** Where what concerns somebody is: a list that the bot shows, a page of the tab, an invitation. */
export type WelcomeDoor =
  | { readonly to: 'pairs' | 'sessions' | 'coached' }
  | { readonly to: 'sponsor' | 'programmes'; readonly url: string }
  | {
      readonly to: 'enrolment';
      readonly programmeId: string;
      readonly programmeName: string;
      readonly url: string;
    };

export interface PairView {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly pairId: string;
  readonly side: Side;
  readonly other: PublicProfile;
  /** In a circle: the other members, once this pair is under way; absent outside a circle. */
  readonly circle?: readonly PublicProfile[];
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
  /** When a circle meets: the other members. */
  readonly circle?: readonly PublicProfile[];
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly topic?: Label;
  /** Whether it is this person who has to confirm. */
  readonly mineToConfirm: boolean;
  /** Whether this person leads: the mentor, unless the two swapped their roles. */
  readonly leads: boolean;
  /** The session's own page; absent for whoever may not open it. */
  readonly url?: string;
  readonly icsUrl?: string;
  /** The online meeting, when there is one. */
  readonly joinUrl?: string;
  /** As it stands it was proposed, or cancelled, by the executive's assistant; the assistant is not told. */
  readonly byAssistant?: true;
  /** Cancelled from this side, which may take that back for a day and until it would begin. */
  readonly mayUndo?: true;
}

/** How an agreement stands for the person who looks at it. */
export type AgreementState = 'unwritten' | 'to-sign' | 'waiting' | 'in-force' | 'over';

export interface AgreementView {
  readonly pair: PairView;
  readonly state: AgreementState;
  /** The version that is shown, and the only one that its button signs; 0 when none is written. */
  readonly version: number;
  readonly terms?: Terms;
  /** Titles of the modules of the terms, in their order. */
  readonly modules: readonly Label[];
  /** What is new against the version in force, or else against the one before. */
  readonly changed: readonly (keyof Terms)[];
  /** Where it is written and changed. */
  readonly url: string;
}

/** What the kit says of a session: the whole to who leads it, a line and a question to the other. */
export interface PreparedModule {
  readonly title: Label;
  readonly coming: Label;
  readonly question: Label;
  readonly steps: readonly {
    readonly from: number;
    readonly minutes: number;
    readonly title: Label;
    readonly doing: Label;
  }[];
  /** Exercises to bring. */
  readonly material: readonly Label[];
  readonly url: string;
}

/** What the two agreed should follow a session that did not take place. */
export interface Aftermath {
  readonly afterMissed: AfterMissed;
  /** The sessions of the pair rest. */
  readonly paused: boolean;
}

export interface CheckInAsked {
  readonly pair: PairView;
  readonly occurrence: number;
  /** What this person answered; nobody else's word. */
  readonly given?: { readonly mood: Mood; readonly line?: string; readonly wantsHelp: boolean };
  /** The programme's own sentence. */
  readonly words?: Label;
}

/** Somebody who could do with a word; why is said by code. */
export interface NeedOfHelp {
  readonly code: HelpCode | 'help-asked' | 'sessions-fail';
  readonly people: readonly string[];
}

export interface Reader {
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/** Why a moment said in words is not one that can be proposed. */
type MomentTrouble = 'day-missing' | 'hour-missing' | 'impossible' | 'past' | 'too-far';

/** What somebody said of a moment, as far as it was understood: asked for again, not from scratch. */
export interface MomentAsked {
  readonly date?: LocalDate;
  /** `HH:MM` on their own clock. */
  readonly time?: string;
  readonly trouble: MomentTrouble;
}

/** A pair, how it stands for its reader, and the session to come. */
export interface PairLine {
  readonly pair: PairView;
  readonly state: ProposalState;
  readonly next?: SessionView;
}

/** How the naming of a coach stands for one of the pair. */
export type CoachState =
  'none' | 'to-agree' | 'waiting-for-other' | 'invited' | 'accepted' | 'not-agreed' | 'ended';

/** A pair's coach, as one of the two sees them. */
export interface CoachView {
  readonly programmeId: string;
  readonly pairId: string;
  readonly state: CoachState;
  /** The other of the two. */
  readonly other: string;
  /** Who is named, and by which address; empty while nobody is. */
  readonly name: string;
  readonly mail: string;
  /** The naming that is shown, and the only one that its button agrees to. */
  readonly version: number;
  /** Where the two choose what their coach sees. */
  readonly url: string;
  /** This one of the two ended it, or said no, and may take that back until then. */
  readonly undoUntil?: Instant;
}

/** A pair, as its coach knows it before anything is shared: who they are. */
export interface CoachedView {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly pairId: string;
  readonly people: readonly string[];
  readonly state: 'invited' | 'accepted' | 'over';
  readonly version: number;
  /** The coach's own page. */
  readonly url: string;
  /** The coach said no, or left, and may take that back until then. */
  readonly undoUntil?: Instant;
}

/** A session, as a coach with whom the pair shares its dates sees it: never what about. */
export interface CoachedSession {
  readonly number: number;
  readonly of: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly cancelled: boolean;
}

/** Sums for a sponsor; a figure that fewer than five people stand behind is absent. */
export interface SponsorFigures {
  readonly people?: number;
  readonly pairs?: number;
  readonly sessionsHeld?: number;
  readonly newLinks?: number;
  readonly satisfaction?: { readonly mean: number; readonly people: number };
}
