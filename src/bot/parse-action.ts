import type { z } from 'zod';
import { ok, refuse, type Result } from '../domain/result.ts';
import { Data, isGiven, timeAsked, Verb } from './action-data.ts';
import type { Intent, Unrecognised } from './intent.ts';
import { ofCoach, ofLivingPair, ofPair } from './parse-pair-action.ts';

/** What a button asks for. What it carries are claims: every use case looks again who asks. */
export function parseAction(verbGiven: unknown, given: unknown): Result<Intent, Unrecognised> {
  const verb = Verb.safeParse(verbGiven);
  const data = Data.safeParse(given ?? {});
  if (!verb.success || !data.success) return refuse({ text: '' });
  const intent = intentOf(verb.data, data.data);
  return intent === undefined ? refuse({ text: '' }) : ok(intent);
}

function intentOf(verb: z.infer<typeof Verb>, data: Data): Intent | undefined {
  switch (verb) {
    case 'help.show':
      return { kind: 'help' };
    case 'help.pairs':
      return { kind: 'show-pairs' };
    case 'help.next':
      return { kind: 'show-next' };
    case 'help.feedback':
      return { kind: 'review' };
    case 'help.pause':
      return { kind: 'pause' };
    case 'help.language':
      return { kind: 'language' };
    case 'language.set':
      return { kind: 'language', ...(data.locale === undefined ? {} : { locale: data.locale }) };
    case 'pause.set':
      if (data.resume === true) return { kind: 'resume' };
      return { kind: 'pause', ...(isGiven(data.until) ? { until: data.until } : {}) };
    case 'charter.approve': {
      const { programmeId, version } = data;
      if (programmeId === undefined) return undefined;
      const seen = version === undefined ? {} : { version };
      return { kind: 'approve-charter', programmeId, ...seen };
    }
    case 'charter.view':
    case 'invitation.view':
    case 'enrol': {
      const { programmeId } = data;
      return programmeId === undefined ? undefined : { kind: OF_PROGRAMME[verb], programmeId };
    }
    case 'agreement.view':
    case 'agreement.sign':
    case 'checkin.view':
    case 'checkin.give':
    case 'checkin.help':
    case 'pair.view':
    case 'pair.pause':
    case 'pair.resume':
      return ofLivingPair(verb, data);
    case 'proposal.view':
    case 'proposal.accept':
    case 'proposal.decline':
    case 'proposal.undo':
    case 'help.plan':
    case 'session.plan':
      return ofPair(verb, data);
    case 'coach.view':
    case 'coach.agree':
    case 'coach.end':
    case 'coach.accept':
    case 'coach.decline':
    case 'coach.undo':
      return ofCoach(verb, data);
    default:
      return ofSession(verb, data);
  }
}

const OF_PROGRAMME = {
  'charter.view': 'view-charter',
  'invitation.view': 'view-invitation',
  enrol: 'enrol',
} as const;

function ofSession(
  verb:
    | 'session.view'
    | 'session.confirm'
    | 'session.move'
    | 'session.cancel'
    | 'session.undo'
    | 'feedback.view'
    | 'feedback.give',
  data: Data,
): Intent | undefined {
  const { programmeId, sessionId } = data;
  if (programmeId === undefined || sessionId === undefined) return undefined;
  const ids = { programmeId, sessionId };
  const seen = data.was === undefined ? {} : { seen: { startsAt: data.was } };
  switch (verb) {
    case 'session.view':
      return { kind: 'view-session', ...ids };
    case 'session.confirm':
      return { kind: 'confirm', ...ids, ...(data.at === undefined ? {} : { startsAt: data.at }) };
    case 'session.cancel':
      return { kind: 'cancel', ...ids, ...seen };
    case 'session.undo':
      return { kind: 'undo-cancel', ...ids };
    case 'session.move': {
      const at = timeAsked(data);
      return at === undefined
        ? { kind: 'choose-other-time', ...ids }
        : { kind: 'move', ...ids, ...seen, at };
    }
    case 'feedback.view':
      return { kind: 'view-feedback', ...ids };
    case 'feedback.give': {
      const { tookPlace, rating, line } = data;
      if (tookPlace === undefined) return undefined;
      return {
        kind: 'feedback',
        ...ids,
        tookPlace,
        ...(rating === undefined ? {} : { rating }),
        ...(isGiven(line) ? { line } : {}),
      };
    }
  }
}
