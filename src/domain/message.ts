import type { Place } from './agreement.ts';
import type { AssistantAct } from './assistant-act.ts';
import type { CheckInKind } from './check-in.ts';
import type { Rating } from './feedback.ts';
import type { Label, Locale } from './language.ts';
import type {
  Aftermath,
  AgreementView,
  CheckInAsked,
  CoachView,
  CoachedSession,
  CoachedView,
  MomentAsked,
  NeedOfHelp,
  PairLine,
  PairView,
  PreparedModule,
  ProposalState,
  SessionView,
  SponsorFigures,
  WelcomeDoor,
} from './message-parts.ts';
import type { Answer } from './pair.ts';
import type { RefusalCode } from './refusal.ts';
import type { LocalDate, Slot } from './time.ts';

/**
 * Everything the bot says on its own or in reply, as data. `src/cards` turns it into a card and
 * a plain text; nothing here is a sentence.
 */
export type Message =
  | {
      readonly kind: 'welcome';
      /** Absent for somebody whom no programme knows. */
      readonly door?: WelcomeDoor;
      readonly tabUrl: string;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'not-understood'; readonly text: string }
  | {
      readonly kind: 'charter';
      readonly programmeId: string;
      readonly programmeName: string;
      readonly purpose: string;
      /** Which charter this is: approving says it was read. */
      readonly version: number;
      readonly approved: boolean;
    }
  | {
      readonly kind: 'proposal';
      readonly pair: PairView;
      readonly state: ProposalState;
      readonly answered?: Answer;
      /** This person declined, and may still take that back. */
      readonly mayUndo?: true;
      readonly words?: Label;
    }
  | {
      readonly kind: 'invitation';
      readonly programmeId: string;
      readonly programmeName: string;
      /** Whether this person has enrolled meanwhile. */
      readonly enrolled: boolean;
      readonly url: string;
      readonly words?: Label;
    }
  | {
      readonly kind: 'mentor-selected';
      readonly programmeName: string;
      readonly required: boolean;
      /** Units of the training that were passed, of so many. */
      readonly passed: number;
      readonly units: number;
      readonly url: string;
    }
  | {
      readonly kind: 'proposal-closed';
      readonly programmeName: string;
      /** To the mentor of a circle: who remains in it, and whether that is fewer than were meant. */
      readonly circle?: { readonly people: number; readonly isSmall: boolean };
    }
  | { readonly kind: 'proposals-withdrawn'; readonly programmeName: string }
  | {
      readonly kind: 'pair-formed';
      readonly pair: PairView;
      readonly slots: readonly Slot[];
      readonly words?: Label;
    }
  | {
      readonly kind: 'agreement-to-sign' | 'agreement-in-force' | 'agreement-reminder';
      readonly agreement: AgreementView;
    }
  | {
      readonly kind: 'my-pairs';
      readonly pairs: readonly PairLine[];
    }
  | {
      readonly kind: 'plan-session';
      readonly pair: PairView;
      readonly slots: readonly Slot[];
      /** It is read by an assistant: the two whose time is looked for are both others. */
      readonly forOthers?: true;
      readonly moving?: SessionView;
      readonly asked?: MomentAsked;
    }
  | { readonly kind: 'session-proposed'; readonly session: SessionView }
  | { readonly kind: 'session-planned'; readonly session: SessionView }
  | {
      readonly kind: 'session-cancelled';
      readonly session: SessionView;
      readonly then?: Aftermath;
    }
  | {
      /** Said to an executive of what their assistant did. */
      readonly kind: 'assistant-acted';
      readonly did: AssistantAct;
      /** Absent when it was an assistant of before. */
      readonly by?: string;
      readonly session: SessionView;
      readonly then?: Aftermath;
    }
  | {
      readonly kind: 'session-missed';
      readonly session: SessionView;
      readonly then: Aftermath;
      readonly slots: readonly Slot[];
    }
  | {
      readonly kind: 'session-start';
      readonly session: SessionView;
      /** Where they meet, when there is no meeting to join. */
      readonly place: Place;
    }
  | { readonly kind: 'roles-swapped'; readonly session: SessionView }
  | { readonly kind: 'next-sessions'; readonly sessions: readonly SessionView[] }
  | {
      readonly kind: 'preparation';
      readonly session: SessionView;
      /** What one of the two wants to speak of, oldest first. */
      readonly topics?: readonly { readonly text: string; readonly mine: boolean }[];
      /** Absent when the kit has nothing on the topic. */
      readonly module?: PreparedModule;
    }
  | {
      readonly kind: 'feedback-request';
      readonly session: SessionView;
      readonly given?: {
        readonly tookPlace: boolean;
        readonly rating?: Rating;
        readonly line?: string;
      };
      /** When it did not take place: what the two agreed should follow. */
      readonly then?: Aftermath;
    }
  | { readonly kind: 'nothing-to-review' }
  | ({ readonly kind: CheckInKind } & CheckInAsked)
  | { readonly kind: 'silence'; readonly pair: PairView; readonly slots: readonly Slot[] }
  | { readonly kind: 'pair-paused'; readonly pair: PairView; readonly byMe: boolean }
  | { readonly kind: 'pair-ended'; readonly pair: PairView }
  | {
      readonly kind: 'pair-resumed';
      readonly pair: PairView;
      readonly byMe: boolean;
      readonly slots: readonly Slot[];
    }
  | { readonly kind: 'badge'; readonly pair: PairView; readonly url: string }
  | {
      readonly kind: 'sessions-fail' | 'help-asked';
      readonly programmeName: string;
      /** Who could do with a word, and, of a pair, with whom they meet. */
      readonly people: readonly string[];
      readonly url: string;
    }
  | {
      readonly kind: 'manager-digest';
      readonly programmeName: string;
      readonly needs: readonly NeedOfHelp[];
      readonly url: string;
    }
  | {
      readonly kind: 'sponsor-summary';
      readonly programmeName: string;
      /** The month that is over, by its first day. */
      readonly month: LocalDate;
      readonly figures: SponsorFigures;
      readonly url: string;
    }
  | {
      readonly kind: 'coach-proposed' | 'coach-accepted' | 'coach-ended' | 'coach-resumed';
      readonly coach: CoachView;
    }
  | {
      readonly kind: 'coach-invited' | 'coach-over' | 'coached-again';
      readonly coached: CoachedView;
    }
  /** That there is something to read, and never the text: taken back, it is nowhere any more. */
  | { readonly kind: 'coach-shared'; readonly coached: CoachedView; readonly number: number }
  | {
      readonly kind: 'coach-session';
      readonly coached: CoachedView;
      readonly date: CoachedSession;
    }
  | { readonly kind: 'coached'; readonly pairs: readonly CoachedView[] }
  | {
      readonly kind: 'welcome-back';
      readonly pairs: readonly PairLine[];
    }
  /** Several messages that fell due together, as one. */
  | { readonly kind: 'digest'; readonly parts: readonly Message[] }
  | { readonly kind: 'pause'; readonly until?: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'language'; readonly current: Locale }
  | { readonly kind: 'refused'; readonly code: RefusalCode };
export type MessageKind = Message['kind'];
