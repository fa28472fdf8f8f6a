import { scrub } from '../domain/erasure.ts';
import { importPart, importTrace } from './erased-imports.ts';
import {
  isTheirs,
  otherParticipant,
  programme,
  withLine,
  withNobody,
  without,
  type Forgetting,
} from './erased-parts.ts';
import type { Entities, Kind } from './store-port.ts';

/** What becomes of a document: the same object where it does not speak of them, undefined: it goes. */
type Treatment<T> = (body: T, at: Forgetting) => T | undefined;

export function accountKey(platformId: string, sub: string): string {
  return `${platformId}\n${sub}`;
}

/**
 * What becomes of every kind of document when somebody is erased. `null`: nothing in it is anybody's.
 * `apart`: it lies in no programme, and `erasePerson` sees to it. A new kind of document is a type
 * error here until somebody has decided.
 */
export const TREATMENTS: { readonly [K in Kind]: Treatment<Entities[K]> | null | 'apart' } = {
  programme,
  participant: (body, at) => (at.self.has(body.id) ? undefined : otherParticipant(body, at)),
  enrolmentDraft: (body, at) => {
    if (body.id === at.draftId) return undefined;
    const { avoids, hopes } = body.answers;
    const answers = {
      ...body.answers,
      ...(avoids === undefined ? {} : { avoids: without(avoids, at) }),
      ...(hopes === undefined ? {} : { hopes: scrub(hopes, at.who) }),
    };
    return { ...body, answers };
  },
  invitation: (body, { who }) =>
    who.mails.includes(body.mail) || body.oid === who.oid ? undefined : body,
  import: (body, at) => ({
    ...body,
    fileName: scrub(body.fileName, at.who),
    withdrawn: without(body.withdrawn, at),
  }),
  importPart,
  importTrace,
  matchRun: (body, at) => withNobody(body, at.self),
  // What a run was computed from goes with anybody in it: it is played anew from the whole or not.
  runPart: (body, { self }) =>
    [...self.keys()].some((id) => body.text.includes(`"${id}"`)) ? undefined : body,
  pair: (body, at) => withNobody(body, at.self),
  agreement: (body, at) => {
    // The two wrote the goals together: nobody can tell whose sentence is whose.
    const goals = (said: string): string => (at.pairs.has(body.id) ? '' : scrub(said, at.who));
    const cleared = <T extends { readonly terms: { readonly goals: string } }>(one: T): T => ({
      ...one,
      terms: { ...one.terms, goals: goals(one.terms.goals) },
    });
    return {
      ...cleared(body),
      ...(body.inForce === undefined ? {} : { inForce: cleared(body.inForce) }),
      history: body.history.map(cleared),
    };
  },
  checkIn: (body, at) => (at.self.has(body.by) ? undefined : withLine(body, at)),
  coaching: (body, { who }) =>
    body.oid === who.oid || who.mails.includes(body.mail) ? undefined : body,
  standingCoach: (body, { who }) => (who.mails.includes(body.mail) ? undefined : body),
  said: null,
  sessionNotes: (body, at) => {
    const pair = at.pairs.get(body.pairId);
    const agenda = (body.agenda ?? [])
      .filter(({ by }) => pair === undefined || !isTheirs(pair, by, at))
      .map((one) => ({ ...one, text: scrub(one.text, at.who) }));
    const kept = { ...body, ...(body.agenda === undefined ? {} : { agenda }) };
    // Written once, by the other: theirs alone. Else nobody can tell whose sentence is whose.
    const isOthers = body.version <= 1 && (pair === undefined || !isTheirs(pair, body.by, at));
    if (pair !== undefined && !isOthers) return { ...kept, text: '', actions: [] };
    const actions = body.actions.map((one) => ({ ...one, text: scrub(one.text, at.who) }));
    return { ...kept, text: scrub(body.text, at.who), actions };
  },
  // The kit is the programme's: it is written for everybody, and says nothing of who wrote it.
  module: null,
  questionnaire: (body, at) => (at.self.has(body.participantId) ? undefined : body),
  session: (body, { who }) => {
    const isInTheirCalendar = body.meeting?.organiser === who.oid;
    // The address of an online meeting names whoever called it.
    if (!isInTheirCalendar && body.joinUrl?.includes(who.oid) !== true) return body;
    const { meeting: _meeting, joinUrl: _joinUrl, ...rest } = body;
    return rest;
  },
  feedback: (body, at) => {
    const nobody = at.self.get(body.by);
    if (nobody === undefined) return withLine(body, at);
    const { line: _line, ...rest } = body;
    return { ...rest, by: nobody, id: at.feedbackId(body.sessionId, nobody) };
  },
  privateNote: (body, at) =>
    at.self.has(body.owner) ? undefined : { ...body, text: scrub(body.text, at.who) },
  delivery: (body, { who, self }) => {
    const isTheirs = body.oid === who.oid || self.has(body.to.replace(/^delegate:/u, ''));
    return isTheirs ? undefined : withNobody(body, self);
  },
  person: 'apart',
  worker: 'apart',
  lease: null,
  erasure: 'apart',
  agenda: null,
  // Goes with its delivery.
  outbox: null,
  contact: 'apart',
  ltiPlatform: (body, { who }) =>
    body.connectedBy === who.oid ? { ...body, connectedBy: '' } : body,
  ltiClient: null,
  ltiRegistration: (body, { who }) => (body.by === who.oid ? undefined : body),
  ltiState: (body, { accounts }) => {
    const hint = body.asked.loginHint ?? '';
    return accounts.has(accountKey(body.platformId, hint)) ? undefined : body;
  },
  ltiLaunch: (body, at) =>
    body.sub !== undefined && at.accounts.has(accountKey(body.platformId, body.sub))
      ? undefined
      : body,
  // Only names a launch, and ends with it.
  ltiSession: null,
  ltiLink: (body, { who }) => (body.oid === who.oid ? undefined : body),
  ltiLinkRequest: (body, { who, accounts }) =>
    accounts.has(accountKey(body.platformId, body.sub)) || who.names.includes(body.name)
      ? undefined
      : body,
  ltiActivity: null,
  ltiCourse: (body, at) => {
    const others = (subs: readonly string[]): readonly string[] =>
      subs.filter((sub) => !at.accounts.has(accountKey(body.platformId, sub)));
    return {
      ...body,
      learners: others(body.learners),
      ...(body.members === undefined ? {} : { members: others(body.members) }),
    };
  },
  ltiGrade: (body, at) =>
    at.self.has(body.participantId) || at.accounts.has(accountKey(body.platformId, body.sub))
      ? undefined
      : body,
  ltiNote: null,
  ltiKeys: null,
  recordSettings: null,
  recordConsent: (body, at) => (at.self.has(body.id) ? undefined : body),
  learningRecord: (body, at) => (at.self.has(body.participantId) ? undefined : body),
  // An entry without its record is thrown away by whoever meets it.
  recordOutbox: null,
  recordLane: null,
  catalogueSettings: null,
  catalogueItem: (body, at) => {
    const nobody = body.kind === 'activity' ? at.self.get(body.participantId) : undefined;
    if (nobody === undefined) return body;
    // What the catalogue shows of them is taken out by the id that it gave; nothing else is kept.
    const { id, subject, remoteId } = body;
    if (remoteId === undefined) return undefined;
    return {
      ...{ id, subject, remoteId },
      kind: 'activity',
      participantId: nobody,
      status: 'waiting',
    };
  },
  badge: (body, at) => {
    const nobody = at.self.get(body.participantId);
    if (nobody === undefined) {
      const { revocationReason: reason } = body;
      return reason === undefined ? body : { ...body, revocationReason: scrub(reason, at.who) };
    }
    // A badge that was taken back stays so for whoever holds a copy: its place says it, and no name.
    const { revocationReason: _reason, ...rest } = body;
    return body.revokedAt === undefined ? undefined : { ...rest, participantId: nobody, jwt: '' };
  },
  badgeIssuer: null,
  tenantImport: null,
};
