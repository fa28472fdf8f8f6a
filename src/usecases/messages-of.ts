import type { Fact } from '../domain/facts.ts';
import type { Addressed, MessageNeeds } from './addressed.ts';
import { ofAssistant } from './messages-of-assistant.ts';
import {
  ofCoachedPairEnd,
  ofCoachedSession,
  ofCoaching,
  ofSharedNotes,
} from './messages-of-coach.ts';
import {
  ofAgreement,
  ofCompletion,
  ofDecline,
  ofFormed,
  ofPairPrompt,
  ofProposal,
  ofReopening,
  ofRest,
} from './messages-of-pair.ts';
import {
  ofCharter,
  ofFailures,
  ofHelpAsked,
  ofInvitation,
  ofManagerDigest,
  ofSelection,
  ofSponsorSummary,
  ofWithdrawal,
} from './messages-of-programme.ts';
import { ofResumption } from './messages-of-resumption.ts';
import { ofSession } from './messages-of-session.ts';
import { ofReturn } from './welcome-back.ts';

export type { Addressed } from './addressed.ts';

/** Whom a fact is told to, and what; nobody for a fact that only the machine heeds. */
export async function messagesOf(ports: MessageNeeds, fact: Fact): Promise<readonly Addressed[]> {
  const { body } = fact;
  switch (body.kind) {
    case 'charter-submitted':
      return ofCharter(ports, fact);
    case 'invited':
      return ofInvitation(ports, fact, body);
    case 'mentor-selected':
      return ofSelection(ports, fact, body);
    case 'pair-proposed':
      return ofProposal(ports, fact, body);
    case 'pair-formed':
      return ofFormed(ports, fact, body);
    case 'pair-declined':
      return ofDecline(ports, fact, body);
    case 'proposal-reopened':
      return ofReopening(ports, fact, body);
    case 'proposals-withdrawn':
      return ofWithdrawal(ports, fact, body);
    case 'agreement-changed':
    case 'agreement-in-force':
      return ofAgreement(ports, fact, body);
    case 'session-planned':
    case 'session-cancelled':
      return [
        ...(await ofSession(ports, fact, body.sessionId, body.kind, body.version)),
        ...(await ofCoachedSession(ports, fact, body)),
      ];
    case 'assistant-acted':
      return ofAssistant(ports, fact, body);
    case 'session-proposed':
      return ofSession(ports, fact, body.sessionId, body.kind, body.version);
    case 'roles-swapped':
      return ofSession(ports, fact, body.sessionId, body.kind, body.version);
    case 'preparation-due':
      return ofSession(ports, fact, body.sessionId, 'preparation', body.version);
    case 'start-due':
      return ofSession(ports, fact, body.sessionId, 'session-start', body.version);
    case 'feedback-due':
      return ofSession(ports, fact, body.sessionId, 'feedback-request', body.version);
    case 'session-closed':
      return body.held ? [] : ofSession(ports, fact, body.sessionId, 'session-missed');
    case 'pair-prompt-due':
      return ofPairPrompt(ports, fact, body);
    case 'coach-named':
    case 'coach-agreed':
    case 'coach-accepted':
    case 'coach-ended':
      return ofCoaching(ports, fact, body);
    case 'coach-resumed':
      return ofResumption(ports, fact, body);
    case 'notes-shared':
      return ofSharedNotes(ports, fact, body);
    case 'pair-ended':
      return [...(await ofRest(ports, fact, body)), ...(await ofCoachedPairEnd(ports, fact, body))];
    case 'pair-paused':
    case 'pair-resumed':
      return ofRest(ports, fact, body);
    case 'pair-completed':
      return ofCompletion(ports, fact, body);
    case 'pause-begun':
      return ofReturn(ports, fact, body);
    case 'help-asked':
      return ofHelpAsked(ports, fact, body);
    case 'sessions-fail':
      return ofFailures(ports, fact, body);
    case 'manager-digest-due':
      return ofManagerDigest(ports, fact, body);
    case 'sponsor-summary-due':
      return ofSponsorSummary(ports, fact, body);
    default:
      return [];
  }
}
