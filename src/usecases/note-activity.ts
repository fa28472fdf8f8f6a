import { joined, asking, TRAINING_SUBJECT, type CourseActivity } from '../domain/catalogue.ts';
import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import { covers } from '../domain/records.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf, isTold } from './catalogue-scope.ts';
import { decide, KEY, toCreate } from './documents.ts';
import { progressOf } from './lti-progress.ts';
import type { Ports } from './ports.ts';
import type { FactConsumer } from './take-facts.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'ids' | 'catalogue'>;

/** Reads the feed at its own pace, as records do: a catalogue that is down holds up nobody. */
export const CATALOGUE_CONSUMER: FactConsumer = { name: 'catalogue', take: noteActivity };

/**
 * What a fact means to the learning catalogue: for whom, about which module, how far. Told only of
 * those who agreed to be named by their account, and only what happened since they did.
 */
async function noteActivity(ports: Needs, fact: Fact): Promise<void> {
  const { scope, at } = fact;
  if (ports.catalogue === undefined) return;
  const settings = await catalogueOf(ports, scope.tenantId);
  if (settings?.on !== true || settings.since > at) return;
  for (const { participantId, subjects } of await concerned(ports, fact)) {
    const [consent, stored] = await Promise.all([
      ports.store.get('recordConsent', scope, participantId),
      ports.store.get('participant', scope, participantId),
    ]);
    if (stored === undefined || !covers(consent?.body, at) || !isTold(consent?.body)) continue;
    for (const subject of subjects) await tell(ports, scope, stored.body, { subject, at });
  }
}

interface Concerned {
  readonly participantId: string;
  readonly subjects: readonly string[];
}

async function concerned(ports: Needs, { scope, body }: Fact): Promise<readonly Concerned[]> {
  switch (body.kind) {
    case 'questionnaire-answered':
      return [{ participantId: body.participantId, subjects: [body.moduleId] }];
    case 'training-taken':
      return [{ participantId: body.participantId, subjects: [TRAINING_SUBJECT] }];
    case 'agreement-in-force': {
      const agreement = await ports.store.get('agreement', scope, body.pairId);
      return ofPair(ports, scope, body.pairId, agreement?.body.inForce?.terms.moduleIds ?? []);
    }
    case 'session-closed': {
      const session = await ports.store.get('session', scope, body.sessionId);
      const moduleId = session?.body.moduleId;
      if (session === undefined || moduleId === undefined) return [];
      return ofPair(ports, scope, session.body.pairId, [moduleId]);
    }
    default:
      return [];
  }
}

async function ofPair(
  ports: Needs,
  scope: Scope,
  pairId: string,
  subjects: readonly string[],
): Promise<readonly Concerned[]> {
  const pair = await ports.store.get('pair', scope, pairId);
  if (pair === undefined || subjects.length === 0) return [];
  const { mentorId, menteeId } = pair.body;
  return [mentorId, menteeId].map((participantId) => ({ participantId, subjects }));
}

async function tell(
  ports: Needs,
  scope: Scope,
  participant: Participant,
  { subject, at }: { readonly subject: string; readonly at: string },
): Promise<void> {
  const now = await activityOf(ports, scope, participant, { subject, at });
  if (now === undefined) return;
  const { tenantId, programmeId } = scope;
  const parts = ['catalogue activity', tenantId, programmeId, participant.id, subject];
  const id = ports.ids.hash(parts);
  const made = await ports.store.commit(scope, [
    toCreate('catalogueItem', id, {
      ...{ id, subject, kind: 'activity', status: 'waiting' },
      participantId: participant.id,
      wanted: now,
    }),
  ]);
  if (made.ok) return;
  await decide(ports, 'catalogueItem', scope, id, (item) =>
    ok({ next: item.kind === 'activity' ? asking(item, joined(item.wanted, now)) : item }),
  );
}

/** How far somebody is; nothing for a module that they neither agreed on nor began. */
async function activityOf(
  ports: Needs,
  scope: Scope,
  participant: Participant,
  { subject, at }: { readonly subject: string; readonly at: string },
): Promise<CourseActivity | undefined> {
  const learner = participant.oid;
  if (learner === undefined) return undefined;
  if (subject === TRAINING_SUBJECT) {
    const { done, of } = await progressOf(ports, scope, { kind: 'training' }, participant);
    if (done === 0) return undefined;
    const percent = Math.floor((100 * done) / of);
    const end = percent === 100 ? { completedAt: at } : {};
    return { learner, how: 'self-initiated', since: at, percent, ...end };
  }
  const target = { kind: 'module', moduleId: subject } as const;
  const [progress, agreedAt, begun] = await Promise.all([
    progressOf(ports, scope, target, participant),
    agreedOn(ports, scope, participant.id, subject),
    hasBegun(ports, scope, participant.id, subject),
  ]);
  const isDone = progress.done >= progress.of;
  if (!isDone && !begun && agreedAt === undefined) return undefined;
  return {
    learner,
    how: agreedAt === undefined ? 'self-initiated' : 'assigned',
    since: agreedAt ?? at,
    // A module has a beginning, the answers before it, and an end: there is no more to tell.
    percent: isDone ? 100 : begun ? 50 : 0,
    ...(isDone ? { completedAt: at } : {}),
  };
}

/** When a pair of theirs agreed to take it up. */
async function agreedOn(
  ports: Needs,
  scope: Scope,
  participantId: string,
  moduleId: string,
): Promise<string | undefined> {
  const pairs = await ports.store.find('pair', scope, KEY.participant(participantId));
  for (const { id } of pairs) {
    const inForce = (await ports.store.get('agreement', scope, id))?.body.inForce;
    if (inForce?.terms.moduleIds.includes(moduleId) === true) return inForce.signedAt;
  }
  return undefined;
}

async function hasBegun(
  ports: Needs,
  scope: Scope,
  participantId: string,
  moduleId: string,
): Promise<boolean> {
  const id = ports.ids.hash(['questionnaire', participantId, moduleId]);
  return (await ports.store.get('questionnaire', scope, id))?.body.before !== undefined;
}
