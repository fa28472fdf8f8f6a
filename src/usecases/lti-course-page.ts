import type { Grade, Progress } from '../domain/lms/grade.ts';
import type { Target } from '../domain/lms/target.ts';
import type { Module } from '../domain/kit.ts';
import { isUnderWay } from '../domain/pair.ts';
import { KEY, listAll } from './documents.ts';
import { openEntry } from './kit-of.ts';
import { linkOf } from './lti-links.ts';
import { progressOf } from './lti-progress.ts';
import type { OpenSession } from './lti-launch.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'ids'>;

/** Below this many people a number would speak of somebody in particular. */
const SMALLEST_GROUP = 5;

/** Figures of a programme for a course's teacher: participation, or nothing for too few people. */
export interface CourseFigures {
  readonly people: number;
  readonly pairs: number;
  readonly sessionsHeld: number;
  /** Who completed what the activity stands for; absent for a programme's page. */
  readonly completed?: number;
}

export interface CoursePage {
  readonly programmeName: string;
  readonly target: Target;
  /** The public part of a module. */
  readonly module?: Module;
  readonly linked: boolean;
  /** The reader's own, when they take part. */
  readonly own?: Progress;
  /** For those who teach; `too-few` instead of figures about fewer than five. */
  readonly figures?: CourseFigures | 'too-few';
  /** For a review of somebody's line: what was sent for it. */
  readonly reviewed?: Pick<Grade, 'wanted' | 'status' | 'sent'> | 'nothing';
}

/** What an activity of a course shows to whoever opened it, and no more than concerns them. */
export async function viewCoursePage(ports: Needs, session: OpenSession): Promise<CoursePage> {
  const { scope, launch } = session;
  const { target } = launch;
  const [programme, link] = await Promise.all([
    ports.store.get('programme', scope, scope.programmeId),
    linkOf(ports, session),
  ]);
  const module = target.kind === 'module' ? await moduleOf(ports, session, target.moduleId) : {};
  const page = {
    programmeName: programme?.body.name ?? '',
    target,
    linked: link !== undefined,
    ...module,
  };
  if (launch.message.kind === 'review')
    return { ...page, reviewed: await reviewed(ports, session) };
  if (launch.staff) return { ...page, figures: await figuresOf(ports, session) };
  if (link === undefined) return page;
  const [own] = await ports.store.find('participant', scope, KEY.oid(link.oid));
  if (own === undefined || target.kind === 'programme') return page;
  return { ...page, own: await progressOf(ports, scope, target, own.body) };
}

async function moduleOf(
  ports: Needs,
  { scope }: OpenSession,
  moduleId: string,
): Promise<{ readonly module?: Module }> {
  const { entry } = await openEntry(ports, scope, moduleId);
  return entry.archived || entry.inForce === undefined ? {} : { module: entry.inForce };
}

/** An instructor reviews a learner's line; a learner sees only their own. */
async function reviewed(
  ports: Needs,
  { scope, launch }: OpenSession,
): Promise<NonNullable<CoursePage['reviewed']>> {
  if (launch.message.kind !== 'review') return 'nothing';
  const { forUser, resourceLinkId } = launch.message;
  if (!launch.staff && forUser !== launch.sub) return 'nothing';
  const named = ports.ids.hash([
    'lti-activity',
    ports.ids.hash(['lti-course', launch.platformId, launch.contextId ?? resourceLinkId]),
    launch.deploymentId,
    resourceLinkId,
  ]);
  const gradeOf = (activityId: string) =>
    ports.store.get('ltiGrade', scope, ports.ids.hash(['lti-grade', activityId, forUser]));
  const byLine = await activityOfLine(ports, scope, launch);
  const grade =
    (await gradeOf(named)) ?? (byLine === undefined ? undefined : await gradeOf(byLine));
  if (grade === undefined) return 'nothing';
  const { wanted, status, sent } = grade.body;
  return { wanted, status, ...(sent === undefined ? {} : { sent }) };
}

/** A review may name the line alone, or no course: which activity of that platform sends its grades there. */
async function activityOfLine(
  ports: Needs,
  scope: OpenSession['scope'],
  { platformId, grades }: OpenSession['launch'],
): Promise<string | undefined> {
  const lineItem = grades?.lineItem;
  if (lineItem === undefined) return undefined;
  const activities = await ports.store.find('ltiActivity', scope, KEY.platform(platformId));
  return activities.find(({ body }) => body.grades?.lineItem === lineItem)?.id;
}

async function figuresOf(
  ports: Needs,
  { scope, launch: { target } }: OpenSession,
): Promise<CourseFigures | 'too-few'> {
  const [participants, pairs, sessions] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
    listAll(ports, 'session', scope),
  ]);
  const enrolled = participants.filter(({ body }) => body.status === 'enrolled');
  if (enrolled.length < SMALLEST_GROUP) return 'too-few';
  const figures = {
    people: enrolled.length,
    pairs: pairs.filter(({ body }) => isUnderWay(body) || body.status === 'completed').length,
    sessionsHeld: sessions.filter(({ body }) => body.status === 'held').length,
  };
  if (target.kind === 'programme') return figures;
  let completed = 0;
  for (const { body } of enrolled) {
    const { done, of } = await progressOf(ports, scope, target, body);
    if (done >= of) completed++;
  }
  return { ...figures, completed };
}
