import type { AssistantAct } from './assistant-act.ts';
import type { CoachingParty } from './coaching.ts';
import type { Scope } from './ids.ts';
import type { MatchRunId } from './match-run.ts';
import type { PairId, Side } from './pair.ts';
import type { ParticipantId } from './participant.ts';
import type { PairPrompt } from './pair-prompts.ts';
import type { SessionId } from './session.ts';
import type { Instant, LocalDate } from './time.ts';

/** Something that happened, said once. What follows from it is done after the commit. */
export type FactBody =
  | { readonly kind: 'programme-created' }
  | { readonly kind: 'charter-submitted' }
  | { readonly kind: 'charter-approved' }
  | { readonly kind: 'import-confirmed'; readonly importId: string }
  | { readonly kind: 'import-undo-asked'; readonly importId: string }
  | { readonly kind: 'invited'; readonly invitationId: string }
  | { readonly kind: 'enrolled'; readonly participantId: string }
  | { readonly kind: 'mentor-selected'; readonly participantId: string }
  | { readonly kind: 'training-taken'; readonly participantId: string; readonly passed: number }
  | { readonly kind: 'match-requested'; readonly runId: MatchRunId }
  | {
      readonly kind: 'publication-requested';
      readonly runId: MatchRunId;
      readonly publication: number;
    }
  | { readonly kind: 'run-published'; readonly runId: MatchRunId; readonly publication: number }
  | {
      readonly kind: 'publication-undone';
      readonly runId: MatchRunId;
      readonly publication: number;
    }
  | {
      /** Somebody who heard of proposals that were taken back is to hear of that too. */
      readonly kind: 'proposals-withdrawn';
      readonly runId: MatchRunId;
      readonly publication: number;
      readonly to: ParticipantId;
    }
  | { readonly kind: 'pair-proposed'; readonly pairId: PairId }
  | { readonly kind: 'pair-formed'; readonly pairId: PairId }
  | { readonly kind: 'pair-declined'; readonly pairId: PairId; readonly by: Side }
  /** Whoever declined, or left, took that back: the other is asked again. */
  | { readonly kind: 'proposal-reopened'; readonly pairId: PairId; readonly by: Side }
  | {
      readonly kind: 'agreement-changed';
      readonly pairId: PairId;
      readonly version: number;
      readonly by: Side;
    }
  | { readonly kind: 'agreement-in-force'; readonly pairId: PairId; readonly version: number }
  | { readonly kind: 'session-proposed'; readonly sessionId: SessionId; readonly version: number }
  | { readonly kind: 'session-planned'; readonly sessionId: SessionId; readonly version: number }
  | { readonly kind: 'session-cancelled'; readonly sessionId: SessionId; readonly version: number }
  | {
      /** An executive's assistant did this in their place; `by` tells assistants apart and names none. */
      readonly kind: 'assistant-acted';
      readonly sessionId: SessionId;
      readonly version: number;
      readonly did: AssistantAct;
      readonly by: string;
    }
  | {
      readonly kind: 'preparation-due';
      readonly sessionId: SessionId;
      readonly version: number;
      readonly to: Side;
    }
  | {
      readonly kind: 'start-due';
      readonly sessionId: SessionId;
      readonly version: number;
      readonly to: Side;
    }
  | {
      readonly kind: 'feedback-due';
      readonly sessionId: SessionId;
      readonly version: number;
      readonly to: Side;
    }
  | { readonly kind: 'session-closed'; readonly sessionId: SessionId; readonly held: boolean }
  | { readonly kind: 'feedback-given'; readonly sessionId: SessionId; readonly side: Side }
  | {
      /** An occasion to speak to one side of a pair, apart from its sessions. */
      readonly kind: 'pair-prompt-due';
      readonly pairId: PairId;
      readonly prompt: PairPrompt['kind'];
      readonly to: Side;
      readonly occurrence: number;
    }
  | { readonly kind: 'check-in-given'; readonly pairId: PairId; readonly checkInId: string }
  | { readonly kind: 'help-asked'; readonly pairId: PairId; readonly checkInId: string }
  | { readonly kind: 'sessions-fail'; readonly pairId: PairId; readonly sessionId: SessionId }
  | { readonly kind: 'pair-paused'; readonly pairId: PairId; readonly by: Side }
  | { readonly kind: 'pair-resumed'; readonly pairId: PairId; readonly by: Side }
  | { readonly kind: 'pair-ended'; readonly pairId: PairId; readonly by: Side }
  | { readonly kind: 'pair-completed'; readonly pairId: PairId }
  | {
      readonly kind: 'roles-swapped';
      readonly sessionId: SessionId;
      readonly version: number;
      readonly by: Side;
    }
  | {
      readonly kind: 'coach-named';
      readonly pairId: PairId;
      readonly version: number;
      readonly by: Side;
    }
  | { readonly kind: 'coach-agreed'; readonly pairId: PairId; readonly version: number }
  | { readonly kind: 'coach-accepted'; readonly pairId: PairId; readonly version: number }
  | {
      readonly kind: 'coach-ended';
      readonly pairId: PairId;
      readonly version: number;
      readonly by: CoachingParty;
    }
  | {
      /** Whoever ended the coaching at that moment took it back. */
      readonly kind: 'coach-resumed';
      readonly pairId: PairId;
      readonly version: number;
      readonly by: CoachingParty;
      readonly endedAt: Instant;
    }
  | {
      /** Notes of a session were shown to the pair's coach, who had not seen them before. */
      readonly kind: 'notes-shared';
      readonly pairId: PairId;
      readonly sessionId: SessionId;
      readonly version: number;
    }
  /** Somebody rests until that day; in a programme, it is told when the day has come. */
  | { readonly kind: 'person-paused'; readonly oid: string; readonly until: LocalDate }
  | {
      readonly kind: 'pause-begun';
      readonly participantId: ParticipantId;
      readonly until: LocalDate;
    }
  /** Once a week and once a month, by the Monday on which it falls. */
  | { readonly kind: 'manager-digest-due'; readonly on: LocalDate }
  | { readonly kind: 'sponsor-summary-due'; readonly on: LocalDate }
  | {
      /** What was answered stays with the person; that it was is known. */
      readonly kind: 'questionnaire-answered';
      readonly participantId: ParticipantId;
      readonly moduleId: string;
      readonly moment: 'before' | 'after';
    }
  | { readonly kind: 'person-reachable'; readonly oid: string }
  /** Says nothing of whom: that stands in a document which goes when it is done. */
  | { readonly kind: 'erasure-asked'; readonly erasureId: string };

export interface Fact {
  /** A hash of `factKey`: saying the same thing twice gives the same id, hence one fact. */
  readonly id: string;
  readonly scope: Scope;
  readonly at: Instant;
  readonly body: FactBody;
}

/** What makes two facts the same one. `occurrence` tells repetitions apart: a local date, say. */
export function factKey(scope: Scope, body: FactBody, occurrence = ''): readonly string[] {
  const subject = Object.entries(body)
    .filter(([name]) => name !== 'kind')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${String(value)}`);
  return [scope.tenantId, scope.programmeId, body.kind, ...subject, occurrence];
}
