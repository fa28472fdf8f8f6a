import type { CheckInKind, Mood } from '../domain/check-in.ts';
import type { Locale } from '../domain/language.ts';
import type { SeenSession } from '../domain/seen-session.ts';
import type { LocalDate } from '../domain/time.ts';

interface OfPair {
  readonly programmeId: string;
  readonly pairId: string;
}
/** Which of its kind, and not yet its answer. */
interface OfCheckIn extends OfPair {
  readonly check: CheckInKind;
  readonly occurrence: number;
}
interface OfSession {
  readonly programmeId: string;
  readonly sessionId: string;
}
/** A moment that a card offered, or a day and an hour on the person's own clock. */
export type TimeAsked = { readonly instant: string } | { readonly local: string };

/** Everything a person can want from the bot; each is handled, or it is a type error. */
export type Intent =
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'greet' }
  | { readonly kind: 'help' }
  | { readonly kind: 'show-pairs' }
  | { readonly kind: 'show-next' }
  | { readonly kind: 'review' }
  | { readonly kind: 'pause'; readonly until?: LocalDate }
  | { readonly kind: 'resume' }
  | { readonly kind: 'language'; readonly locale?: Locale }
  | ({ readonly kind: 'view-proposal' } & OfPair)
  | ({ readonly kind: 'accept' } & OfPair)
  | ({ readonly kind: 'decline'; readonly reason?: string } & OfPair)
  | ({ readonly kind: 'undo-decline' } & OfPair)
  | ({ readonly kind: 'choose-time' } & OfPair)
  | ({ readonly kind: 'plan'; readonly at: TimeAsked } & OfPair)
  | ({ readonly kind: 'view-session' } & OfSession)
  | ({ readonly kind: 'confirm'; readonly startsAt?: string } & OfSession)
  | ({ readonly kind: 'choose-other-time' } & OfSession)
  | ({
      readonly kind: 'move';
      readonly at: TimeAsked;
      readonly seen?: SeenSession;
    } & OfSession)
  | ({ readonly kind: 'cancel'; readonly seen?: SeenSession } & OfSession)
  | ({ readonly kind: 'undo-cancel' } & OfSession)
  | ({ readonly kind: 'view-feedback' } & OfSession)
  | ({
      readonly kind: 'feedback';
      readonly tookPlace: boolean;
      readonly rating?: number;
      readonly line?: string;
    } & OfSession)
  | { readonly kind: 'view-invitation'; readonly programmeId: string }
  | { readonly kind: 'enrol'; readonly programmeId: string }
  | ({ readonly kind: 'view-agreement' } & OfPair)
  | ({ readonly kind: 'sign-agreement'; readonly version: number } & OfPair)
  | ({ readonly kind: 'view-check-in' } & OfCheckIn)
  | ({ readonly kind: 'check-in'; readonly mood: Mood; readonly line?: string } & OfCheckIn)
  | ({ readonly kind: 'ask-help'; readonly line?: string } & OfCheckIn)
  | ({ readonly kind: 'view-rest' } & OfPair)
  | ({ readonly kind: 'rest' } & OfPair)
  | ({ readonly kind: 'take-up' } & OfPair)
  | ({ readonly kind: 'view-coach' } & OfPair)
  | ({ readonly kind: 'agree-coach'; readonly version: number } & OfPair)
  | ({ readonly kind: 'end-coach' } & OfPair)
  | ({ readonly kind: 'resume-coach'; readonly version: number } & OfPair)
  | ({
      readonly kind: 'answer-coach';
      readonly accepted: boolean;
      readonly version: number;
    } & OfPair)
  | { readonly kind: 'view-charter'; readonly programmeId: string }
  | {
      readonly kind: 'approve-charter';
      readonly programmeId: string;
      /** Absent on cards from before charters were told apart. */
      readonly version?: number;
    };

/** What was said and is no command of ours. */
export interface Unrecognised {
  readonly text: string;
}
