import { isGiven, timeAsked, type Data } from './action-data.ts';
import type { Intent } from './intent.ts';

/** What is asked of a pair that was formed: its agreement, how it goes, its rest. */
export function ofLivingPair(
  verb:
    | 'agreement.view'
    | 'agreement.sign'
    | 'checkin.view'
    | 'checkin.give'
    | 'checkin.help'
    | 'pair.view'
    | 'pair.pause'
    | 'pair.resume',
  data: Data,
): Intent | undefined {
  const { programmeId, pairId, version } = data;
  if (programmeId === undefined || pairId === undefined) return undefined;
  const ids = { programmeId, pairId };
  switch (verb) {
    case 'agreement.view':
      return { kind: 'view-agreement', ...ids };
    case 'agreement.sign':
      return version === undefined ? undefined : { kind: 'sign-agreement', ...ids, version };
    case 'pair.view':
      return { kind: 'view-rest', ...ids };
    case 'pair.pause':
      return { kind: 'rest', ...ids };
    case 'pair.resume':
      return { kind: 'take-up', ...ids };
    default:
      return ofCheckIn(verb, data, ids);
  }
}

/** What is asked of a pair's coach. */
export function ofCoach(
  verb:
    'coach.view' | 'coach.agree' | 'coach.end' | 'coach.accept' | 'coach.decline' | 'coach.undo',
  { programmeId, pairId, version }: Data,
): Intent | undefined {
  if (programmeId === undefined || pairId === undefined) return undefined;
  const ids = { programmeId, pairId };
  switch (verb) {
    case 'coach.view':
      return { kind: 'view-coach', ...ids };
    case 'coach.end':
      return { kind: 'end-coach', ...ids };
    case 'coach.agree':
      return version === undefined ? undefined : { kind: 'agree-coach', ...ids, version };
    case 'coach.undo':
      return version === undefined ? undefined : { kind: 'resume-coach', ...ids, version };
    case 'coach.accept':
    case 'coach.decline': {
      const accepted = verb === 'coach.accept';
      return version === undefined
        ? undefined
        : { kind: 'answer-coach', ...ids, accepted, version };
    }
  }
}

function ofCheckIn(
  verb: 'checkin.view' | 'checkin.give' | 'checkin.help',
  { check, occurrence, mood, line }: Data,
  ids: { readonly programmeId: string; readonly pairId: string },
): Intent | undefined {
  if (check === undefined || occurrence === undefined) return undefined;
  const asked = { ...ids, check, occurrence };
  const said = isGiven(line) ? { line } : {};
  switch (verb) {
    case 'checkin.view':
      return { kind: 'view-check-in', ...asked };
    case 'checkin.give':
      return mood === undefined ? undefined : { kind: 'check-in', ...asked, mood, ...said };
    case 'checkin.help':
      return { kind: 'ask-help', ...asked, ...said };
  }
}

/** What is asked of a proposal, and a time for a pair's next session. */
export function ofPair(
  verb:
    | 'proposal.view'
    | 'proposal.accept'
    | 'proposal.decline'
    | 'proposal.undo'
    | 'help.plan'
    | 'session.plan',
  data: Data,
): Intent | undefined {
  const { programmeId, pairId } = data;
  if (programmeId === undefined || pairId === undefined) return undefined;
  const ids = { programmeId, pairId };
  switch (verb) {
    case 'proposal.view':
      return { kind: 'view-proposal', ...ids };
    case 'proposal.accept':
      return { kind: 'accept', ...ids };
    case 'proposal.decline':
      return { kind: 'decline', ...ids, ...(isGiven(data.reason) ? { reason: data.reason } : {}) };
    case 'proposal.undo':
      return { kind: 'undo-decline', ...ids };
    case 'help.plan':
      return { kind: 'choose-time', ...ids };
    case 'session.plan': {
      const at = timeAsked(data);
      return at === undefined ? { kind: 'choose-time', ...ids } : { kind: 'plan', ...ids, at };
    }
  }
}
