import {
  answersFrom,
  mostSeats,
  placementsOf,
  toProfile,
  type EnrolmentAnswers,
  type EnrolmentDraft,
} from '../domain/enrolment.ts';
import type { Scope } from '../domain/ids.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Mail, Participant } from '../domain/participant.ts';
import { advance, type Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { participantIdOf } from './apply-import.ts';
import { decide, factOf, KEY, toCreate, toDelete, toReplace } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { recognise } from './recognise.ts';
import type { Stored } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

const ATTEMPTS = 5;

export interface EnrolmentView {
  readonly programme: Programme;
  /** `closed`: the charter is not approved yet, or the programme is over. */
  readonly state: 'open' | 'closed' | 'enrolled';
  readonly answers: Partial<EnrolmentAnswers>;
  readonly step: number;
  /** Their pair stays as it is when they change their answers. */
  readonly paired: boolean;
  /** How many people they may say they mentor. */
  readonly mostSeats: number;
}

/** The enrolment of whoever asks: what they saved, what they answered, or an empty form. */
export async function viewEnrolment(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<EnrolmentView, Refusal>> {
  const found = await open(ports, actor, programmeId);
  if (!found.ok) return found;
  const { scope, programme, own, draft } = found.value;
  const enrolled = own?.status === 'enrolled';
  const state = enrolled ? 'enrolled' : isOpen(programme) ? 'open' : 'closed';
  const pairs =
    own === undefined ? [] : await ports.store.find('pair', scope, KEY.participant(own.id));
  return ok({
    programme,
    state,
    answers: answersOf(found.value),
    step: draft?.body.step ?? 0,
    paired: pairs.some(({ body }) => isUnderWay(body)),
    mostSeats: mostSeats(own?.profile),
  });
}

/**
 * Keeps what was answered so far; it counts for nothing until `enrol`. `seen` is what was on screen
 * to begin with, or was kept last: answers of another window stay (`changed_meanwhile`).
 */
export async function saveEnrolmentDraft(
  ports: Needs,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly answers: Partial<EnrolmentAnswers>;
    readonly step: number;
    readonly seen?: Partial<EnrolmentAnswers>;
  },
): Promise<Result<undefined, Refusal>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await open(ports, actor, input.programmeId);
    if (!found.ok) return found;
    const { scope, programme, draft: before } = found.value;
    if (programme.status === 'archived') return refuse({ code: 'programme_archived' });
    if (isAnsweredAnew(found.value, input)) return refuse({ code: 'changed_meanwhile' });
    const id = draftIdOf(ports, actor.oid);
    const { answers, step } = input;
    const draft: EnrolmentDraft = { id, answers, step, savedAt: ports.clock.now() };
    const written = await ports.store.commit(scope, [
      before === undefined
        ? toCreate('enrolmentDraft', id, draft)
        : toReplace('enrolmentDraft', before, draft),
    ]);
    if (written.ok) return ok(undefined);
    // Something was kept at the same moment: what that changes is looked at before trying anew.
  }
  return refuse({ code: 'busy' });
}

interface EnrolmentInput {
  readonly programmeId: string;
  readonly answers: EnrolmentAnswers;
  /** As the directory tells it now; absent, what was known before stays. */
  readonly managementChain?: readonly Mail[];
  readonly seen?: Partial<EnrolmentAnswers>;
}

/**
 * Somebody volunteers, or changes what they said: by their own act, for themselves. A pair they are
 * in stays as it is; what they changed counts from the next matching on. `seen` is what they had
 * answered before: what was answered or imported meanwhile stays (`changed_meanwhile`).
 */
export async function enrol(
  ports: Needs,
  actor: Actor,
  input: EnrolmentInput,
): Promise<Result<Participant, Refusal>> {
  await recognise(ports, actor);
  let enrolled = await enrolOnce(ports, actor, input);
  // Whoever enrolled at the same moment is there by now: what they said is looked at.
  for (let attempt = 1; attempt < ATTEMPTS && enrolled === undefined; attempt++) {
    enrolled = await enrolOnce(ports, actor, input);
  }
  return enrolled ?? refuse({ code: 'busy' });
}

/** `undefined` when something was written at the same moment. */
async function enrolOnce(
  ports: Needs,
  actor: Actor,
  input: EnrolmentInput,
): Promise<Result<Participant, Refusal> | undefined> {
  const found = await open(ports, actor, input.programmeId);
  if (!found.ok) return found;
  const { scope, programme, own, draft } = found.value;
  if (programme.status === 'archived') return refuse({ code: 'programme_archived' });
  if (!isOpen(programme) && own?.status !== 'enrolled') return refuse({ code: 'enrolment_closed' });
  if (isAnsweredAnew(found.value, input)) return refuse({ code: 'changed_meanwhile' });
  if (actor.mail === undefined) return refuse({ code: 'mail_unknown' });
  const { answers } = input;
  const who = { mail: actor.mail.trim().toLowerCase(), name: actor.name };
  const { managementChain } = input;
  const known = {
    managementChain: managementChain ?? own?.profile.managementChain ?? [],
    most: mostSeats(own?.profile),
  };
  const profile = toProfile(answers, who, programme, known);
  if (!profile.ok) {
    const [first = 'consent_required'] = profile.error;
    return refuse({ code: first, details: profile.error });
  }
  const id = own?.id ?? participantIdOf(ports, scope, who.mail);
  const placements = placementsOf(answers);
  const { timeZone, hopes } = answers;
  const said = { profile: profile.value, placements, hopes: hopes.trim(), timeZone };
  const fact = factOf(ports, scope, { kind: 'enrolled', participantId: id }, ports.clock.now());
  const alsoDone = draft === undefined ? [] : [toDelete('enrolmentDraft', draft)];
  if (own === undefined) {
    const participant: Participant = {
      id,
      status: 'enrolled',
      oid: actor.oid,
      enrolledAt: ports.clock.now(),
      locale: actor.locale,
      ...said,
    };
    const written = await ports.store.commit(
      scope,
      [toCreate('participant', id, participant), ...alsoDone],
      [fact],
    );
    if (!written.ok) return undefined;
    await openEnrolment(ports, scope);
    return ok(participant);
  }
  return decide(ports, 'participant', scope, id, (participant) => {
    if (isAnsweredAnew({ ...found.value, own: participant }, input)) {
      return refuse({ code: 'changed_meanwhile' });
    }
    return ok({
      next: { ...participant, ...said, status: 'enrolled', oid: actor.oid },
      facts: participant.status === 'enrolled' ? [] : [fact],
      also: alsoDone,
    });
  });
}

/** What somebody's form shows: what they saved since, before what they had answered. */
function answersOf({ own, draft }: Pick<Opened, 'own' | 'draft'>): Partial<EnrolmentAnswers> {
  return { ...(own === undefined ? {} : answersFrom(own.profile, own)), ...draft?.body.answers };
}

/**
 * Whether any answer that stands is neither the one that was seen nor the one to be written. What
 * nobody answered cannot be lost: the form may have been filled from the directory.
 */
function isAnsweredAnew(
  opened: Pick<Opened, 'own' | 'draft'>,
  {
    answers,
    seen,
  }: {
    readonly answers: Partial<EnrolmentAnswers>;
    readonly seen?: Partial<EnrolmentAnswers>;
  },
): boolean {
  if (seen === undefined) return false;
  const stands = answersOf(opened);
  const keys = Object.keys(stands) as (keyof EnrolmentAnswers)[];
  return keys.some((key) => isOvertaken(seen[key] ?? null, stands[key], answers[key]));
}

/** The first volunteer turns an approved programme to enrolling. */
async function openEnrolment(ports: Needs, scope: Scope): Promise<void> {
  await decide(ports, 'programme', scope, scope.programmeId, (programme) =>
    ok({ next: programme.approval === undefined ? programme : advance(programme, 'enrolling') }),
  );
}

interface Opened {
  readonly scope: Scope;
  readonly programme: Programme;
  readonly own?: Participant;
  readonly draft?: Stored<EnrolmentDraft>;
}

/** A programme's door is open to its whole tenant: a link to it is an invitation. */
async function open(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<Opened, Refusal>> {
  const scope: Scope = { tenantId: actor.tenantId, programmeId };
  const [programme, draft, [own]] = await Promise.all([
    ports.store.get('programme', scope, programmeId),
    ports.store.get('enrolmentDraft', scope, draftIdOf(ports, actor.oid)),
    ports.store.find('participant', scope, KEY.oid(actor.oid)),
  ]);
  // Without the sponsor's word a programme is the business of nobody but who runs it, or is in it.
  if (programme === undefined || (programme.body.approval === undefined && own === undefined)) {
    return refuse({ code: 'not_found' });
  }
  return ok({
    scope,
    programme: programme.body,
    ...(own === undefined ? {} : { own: own.body }),
    ...(draft === undefined ? {} : { draft }),
  });
}

function isOpen({ status, approval }: Programme): boolean {
  return (
    approval !== undefined && status !== 'draft' && status !== 'closing' && status !== 'archived'
  );
}

/** The place of somebody’s draft in a programme. */
export function draftIdOf(ports: Pick<Ports, 'ids'>, oid: string): string {
  return ports.ids.hash(['enrolment-draft', oid]);
}
