import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import {
  scoreOf,
  wantScore,
  type Grade,
  type LmsActivity,
  type Progress,
  type Score,
} from '../domain/lms/grade.ts';
import { isGradable, type Target } from '../domain/lms/target.ts';
import type { Participant } from '../domain/participant.ts';
import { ok } from '../domain/result.ts';
import { courseOf } from '../domain/agreement.ts';
import { TRAINING_PATH } from '../kit/training-path.ts';
import { decide, KEY, toCreate } from './documents.ts';
import { linkIdOf } from './lms-scope.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'ids'>;

/**
 * What a fact means to gradebooks: whom it concerns, and what their lines should now say. Only the
 * wish is written here; `sendGrades` takes it to the platform, however long that is away.
 */
export async function noteProgress(ports: Needs, fact: Fact): Promise<void> {
  for (const participant of await concernedBy(ports, fact)) {
    await gradeParticipant(ports, fact.scope, participant);
  }
}

async function concernedBy(ports: Needs, { scope, body }: Fact): Promise<readonly Participant[]> {
  if ('participantId' in body) return participants(ports, scope, [body.participantId]);
  const session =
    'sessionId' in body ? await ports.store.get('session', scope, body.sessionId) : undefined;
  const pairId = 'pairId' in body ? body.pairId : session?.body.pairId;
  if (pairId === undefined) return [];
  const pair = await ports.store.get('pair', scope, pairId);
  if (pair === undefined) return [];
  return participants(ports, scope, [pair.body.mentorId, pair.body.menteeId]);
}

async function participants(
  ports: Needs,
  scope: Scope,
  ids: readonly string[],
): Promise<readonly Participant[]> {
  const found = await Promise.all(ids.map((id) => ports.store.get('participant', scope, id)));
  return found.filter((stored) => stored !== undefined).map(({ body }) => body);
}

/** Brings every gradebook line of somebody's linked accounts up to what they have done. */
async function gradeParticipant(
  ports: Needs,
  scope: Scope,
  participant: Participant,
): Promise<void> {
  if (participant.oid === undefined) return;
  const links = await ports.store.find('ltiLink', scope, KEY.oid(participant.oid));
  for (const { body } of links) await gradeOn(ports, scope, participant, body);
}

/** The same for one account, as soon as it is linked or opens another activity. */
export async function gradeAccount(
  ports: Needs,
  scope: Scope,
  platformId: string,
  sub: string,
): Promise<void> {
  const link = await ports.store.get('ltiLink', scope, linkIdOf(ports, platformId, sub));
  if (link === undefined) return;
  const [own] = await ports.store.find('participant', scope, KEY.oid(link.body.oid));
  if (own !== undefined) await gradeOn(ports, scope, own.body, link.body);
}

async function gradeOn(
  ports: Needs,
  scope: Scope,
  participant: Participant,
  { platformId, sub }: { readonly platformId: string; readonly sub: string },
): Promise<void> {
  const [courses, activities] = await Promise.all([
    ports.store.find('ltiCourse', scope, KEY.platform(platformId)),
    ports.store.find('ltiActivity', scope, KEY.platform(platformId)),
  ]);
  const attended = new Set(
    courses
      .filter(({ body }) => body.learners.includes(sub) || body.members?.includes(sub) === true)
      .map(({ id }) => id),
  );
  for (const { body: activity } of activities) {
    const isHere = activity.grades !== undefined && attended.has(activity.courseId);
    if (!isHere || !isGradable(activity.target)) continue;
    const progress = await progressOf(ports, scope, activity.target, participant);
    const score = scoreOf(progress);
    if (score !== undefined) await want(ports, scope, { activity, sub, participant, score });
  }
}

async function want(
  ports: Needs,
  scope: Scope,
  line: {
    readonly activity: LmsActivity;
    readonly sub: string;
    readonly participant: Participant;
    readonly score: Score;
  },
): Promise<void> {
  const { activity, sub, participant, score } = line;
  const id = ports.ids.hash(['lti-grade', activity.id, sub]);
  const now = ports.clock.now();
  const grade: Grade = {
    id,
    activityId: activity.id,
    platformId: activity.platformId,
    sub,
    participantId: participant.id,
    wanted: score,
    status: 'waiting',
    attempts: 0,
    notBefore: now,
  };
  const made = await ports.store.commit(scope, [toCreate('ltiGrade', id, grade)]);
  if (made.ok) return;
  await decide(ports, 'ltiGrade', scope, id, (known) => ok({ next: wantScore(known, score, now) }));
}

/** How far somebody has come with what an activity stands for; participation and nothing else. */
export async function progressOf(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  target: Target,
  participant: Participant,
): Promise<Progress> {
  switch (target.kind) {
    case 'training': {
      const { trained = {}, trainedAt } = participant.preparation ?? {};
      const of = TRAINING_PATH.length;
      const done = TRAINING_PATH.filter(({ id }) => trained[id] !== undefined).length;
      return { done: trainedAt === undefined ? done : of, of };
    }
    case 'module':
      return {
        done: (await hasCompleted(ports, scope, target.moduleId, participant.id)) ? 1 : 0,
        of: 1,
      };
    case 'agreement':
    case 'mentoring':
      return pairProgress(ports, scope, target.kind, participant.id);
    case 'programme':
      return { done: 0, of: 1 };
  }
}

/** A module is completed by a session held on it, or by its questionnaire answered afterwards. */
async function hasCompleted(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  moduleId: string,
  participantId: string,
): Promise<boolean> {
  const id = ports.ids.hash(['questionnaire', participantId, moduleId]);
  const answered = await ports.store.get('questionnaire', scope, id);
  if (answered?.body.after !== undefined) return true;
  for (const { body: pair } of await pairsOf(ports, scope, participantId)) {
    const sessions = await ports.store.find('session', scope, KEY.pair(pair.id));
    if (sessions.some(({ body }) => body.status === 'held' && body.moduleId === moduleId)) {
      return true;
    }
  }
  return false;
}

/** The pair in which the person has come furthest. */
async function pairProgress(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  kind: 'agreement' | 'mentoring',
  participantId: string,
): Promise<Progress> {
  const programme = await ports.store.get('programme', scope, scope.programmeId);
  let best: Progress = { done: 0, of: 1 };
  if (programme === undefined) return best;
  for (const { body: pair } of await pairsOf(ports, scope, participantId)) {
    const agreement = (await ports.store.get('agreement', scope, pair.id))?.body;
    let progress: Progress = { done: agreement?.inForce === undefined ? 0 : 1, of: 1 };
    if (kind === 'mentoring') {
      const sessions = await ports.store.find('session', scope, KEY.pair(pair.id));
      const held = sessions.filter(({ body }) => body.status === 'held').length;
      const of = courseOf(programme.body, agreement).sessionCount;
      progress = { done: pair.status === 'completed' ? of : held, of };
    }
    if (progress.done * best.of > best.done * progress.of) best = progress;
  }
  return best;
}

function pairsOf(ports: Pick<Ports, 'store'>, scope: Scope, participantId: string) {
  return ports.store.find('pair', scope, KEY.participant(participantId));
}
