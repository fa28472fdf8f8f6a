import { z } from 'zod';
import { INPUTS, VERBS } from '../cards/verbs.ts';
import { CHECK_IN_KINDS, MOODS } from '../domain/check-in.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Intent, TimeAsked, Unrecognised } from './intent.ts';

const Id = z.string().min(1).max(200);
const Verb = z.enum(VERBS);
const Data = z.object({
  programmeId: Id.optional(),
  pairId: Id.optional(),
  sessionId: Id.optional(),
  at: z.string().max(40).optional(),
  tookPlace: z.boolean().optional(),
  rating: z.number().optional(),
  locale: z.enum(['fr', 'en']).optional(),
  resume: z.boolean().optional(),
  version: z.int().min(0).optional(),
  check: z.enum(CHECK_IN_KINDS).optional(),
  occurrence: z.int().min(0).optional(),
  mood: z.enum(MOODS).optional(),
  [INPUTS.reason]: z.string().optional(),
  [INPUTS.date]: z.string().optional(),
  [INPUTS.time]: z.string().optional(),
  [INPUTS.line]: z.string().optional(),
  [INPUTS.until]: z.string().optional(),
});
type Data = z.infer<typeof Data>;

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

function ofLivingPair(
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

function ofCoach(
  verb: 'coach.view' | 'coach.agree' | 'coach.end' | 'coach.accept' | 'coach.decline',
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

function ofPair(
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
  switch (verb) {
    case 'session.view':
      return { kind: 'view-session', ...ids };
    case 'session.confirm':
      return { kind: 'confirm', ...ids, ...(data.at === undefined ? {} : { startsAt: data.at }) };
    case 'session.cancel':
      return { kind: 'cancel', ...ids };
    case 'session.undo':
      return { kind: 'undo-cancel', ...ids };
    case 'session.move': {
      const at = timeAsked(data);
      return at === undefined
        ? { kind: 'choose-other-time', ...ids }
        : { kind: 'move', ...ids, at };
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

function timeAsked({ at, date, time }: Data): TimeAsked | undefined {
  if (isGiven(at)) return { instant: at };
  return isGiven(date) && isGiven(time) ? { local: `${date}T${time}` } : undefined;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
