import type { Scope } from '../domain/ids.ts';
import { afterSending, stampOf, type Grade, type LmsActivity } from '../domain/lms/grade.ts';
import { submissionReview, TARGET_NAMES, type Target } from '../domain/lms/target.ts';
import type { LmsPlatform } from '../domain/lms/platform.ts';
import { ok } from '../domain/result.ts';
import { decide, KEY, toReplace } from './documents.ts';
import { holdLease } from './hold-lease.ts';
import { openEntry } from './kit-of.ts';
import type { LmsPorts } from './lms-scope.ts';
import type { ScoreOutcome, ServiceCause } from './lms-port.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';
import { knownProgrammes } from './known-programmes.ts';

const LINES = 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem';

/** Takes waiting scores of every programme to their gradebooks. */
export async function sendGrades(ports: Ports): Promise<void> {
  const scopes = await knownProgrammes(ports);
  await Promise.all(scopes.map((scope) => sendGradesOf(ports, scope)));
}

/** Asks for the scores of each programme that has some due: over the queue, where there is one. */
export async function askForGrades(ports: Ports): Promise<void> {
  const { jobs } = ports;
  if (ports.lms === undefined || jobs === undefined) return sendGrades(ports);
  for (const scope of await knownProgrammes(ports)) {
    const waiting = await ports.store.find('ltiGrade', scope, KEY.waiting);
    const isDue = waiting.some(({ body }) => body.notBefore <= ports.clock.now());
    if (isDue) await jobs.add({ kind: 'lms-sync', scope });
  }
}

/**
 * Takes a programme's waiting scores to their gradebooks, one run at a time of whatever process. A
 * platform that does not answer, or asks for patience, is left alone for the rest of the run: it holds
 * up nobody else's.
 */
export async function sendGradesOf(ports: Ports, scope: Scope): Promise<void> {
  const { lms } = ports;
  if (lms === undefined) return;
  const waiting = await ports.store.find('ltiGrade', scope, KEY.waiting);
  const due = waiting.filter(({ body }) => body.notBefore <= ports.clock.now());
  if (due.length === 0) return;
  const at: Scope = { tenantId: scope.tenantId, programmeId: '~grades' };
  const lease = await holdLease(ports, at, scope.programmeId);
  if (lease === undefined) return;
  const silent = new Set<string>();
  try {
    for (const { id, body } of due) {
      if (silent.has(body.platformId)) continue;
      if (!(await lease.keep())) return;
      // Read anew under the lease: whoever held it before may have sent it.
      const grade = await ports.store.get('ltiGrade', scope, id);
      if (grade?.body.status !== 'waiting' || grade.body.notBefore > ports.clock.now()) continue;
      const outcome = await sendOne({ ...ports, lms }, scope, grade);
      const isSilent = outcome?.status === 'later' && outcome.cause !== 'later_score';
      if (isSilent) silent.add(body.platformId);
    }
  } finally {
    await lease.release();
  }
}

async function sendOne(
  ports: LmsPorts,
  scope: Scope,
  stored: Stored<Grade>,
): Promise<ScoreOutcome | undefined> {
  const grade = stored.body;
  const [platform, activity] = await Promise.all([
    ports.store.get('ltiPlatform', scope, grade.platformId),
    ports.store.get('ltiActivity', scope, grade.activityId),
  ]);
  const outcome: ScoreOutcome =
    platform === undefined || activity === undefined
      ? { status: 'failed', cause: 'line_item_gone' }
      : await deliver(ports, scope, platform.body, activity.body, grade);
  await decide(ports, 'ltiGrade', scope, grade.id, (known) => {
    // Somebody went further while this was on its way: that is sent next, and later than this.
    const next = afterSending({ ...known, wanted: grade.wanted }, outcome, ports.clock.now());
    if (known.wanted.given === grade.wanted.given) return ok({ next });
    return ok({ next: { ...next, wanted: known.wanted, status: 'waiting' } });
  });
  if (outcome.status !== 'sent') {
    ports.log.warn('lti-grade-not-sent', { cause: outcome.cause, platform: grade.platformId });
  }
  return outcome;
}

/** Sends to the activity's line; a line that was deleted is made anew, once, and sent to again. */
async function deliver(
  ports: LmsPorts,
  scope: Scope,
  platform: LmsPlatform,
  activity: LmsActivity,
  grade: Grade,
): Promise<ScoreOutcome> {
  const send = async (lineItem: string): Promise<ScoreOutcome> =>
    ports.lms.gradebook.send(platform, lineItem, {
      userId: grade.sub,
      score: grade.wanted,
      at: stampOf(grade, ports.lms.now()),
    });
  const known = activity.grades?.lineItem;
  if (known !== undefined) {
    const outcome = await send(known);
    const isGone = outcome.status === 'failed' && outcome.cause === 'line_item_gone';
    if (!isGone || !maySeekLine(activity)) return outcome;
    // Some platforms say "not found" of the person: a second line would help nobody.
    const scopes = activity.grades?.scopes ?? [];
    if (await ports.lms.gradebook.isThere(platform, known, scopes)) {
      return { status: 'failed', cause: 'cannot_be_graded' };
    }
  }
  const lineItem = await makeLine(ports, scope, platform, activity);
  return typeof lineItem === 'string' ? send(lineItem) : lineItem;
}

function maySeekLine({ grades }: LmsActivity): boolean {
  if (grades?.lineItems === undefined) return false;
  return grades.scopes.includes(LINES) || grades.scopes.includes(`${LINES}.readonly`);
}

async function makeLine(
  ports: LmsPorts,
  scope: Scope,
  platform: LmsPlatform,
  activity: LmsActivity,
): Promise<string | ScoreOutcome> {
  const lineItems = activity.grades?.lineItems;
  if (lineItems === undefined || !maySeekLine(activity)) {
    return { status: 'failed', cause: 'line_item_gone' };
  }
  const label = await labelOf(ports, scope, activity.target);
  const found = await ports.lms.gradebook.findOrMake(platform, lineItems, {
    label,
    resourceLinkId: activity.resourceLinkId,
    resourceId: activity.id,
    submissionReview: submissionReview(ports.lms.publicUrl, activity.target),
    scopes: activity.grades?.scopes ?? [],
  });
  if (!found.ok) return withoutLine(found.error);
  await decide(ports, 'ltiActivity', scope, activity.id, (current) =>
    ok({
      next:
        current.grades === undefined
          ? current
          : { ...current, grades: { ...current.grades, lineItem: found.value } },
    }),
  );
  return found.value;
}

/** What a course's gradebook shows as the name of the column, in the language of the programme. */
async function labelOf(ports: LmsPorts, scope: Scope, target: Target): Promise<string> {
  const { name = '', locale = 'fr' } =
    (await ports.store.get('programme', scope, scope.programmeId))?.body ?? {};
  if (target.kind !== 'module') return `Binôme · ${name} · ${TARGET_NAMES[target.kind][locale]}`;
  const { entry } = await openEntry(ports, scope, target.moduleId);
  return `Binôme · ${name} · ${entry.inForce?.content[locale].title ?? target.moduleId}`;
}

function withoutLine(cause: ServiceCause): ScoreOutcome {
  if (cause === 'gone') return { status: 'failed', cause: 'line_item_gone' };
  if (cause === 'not_allowed' || cause === 'address_refused') {
    return { status: 'failed', cause: 'not_allowed' };
  }
  if (cause === 'refused' || cause === 'unreadable') return { status: 'failed', cause: 'refused' };
  return { status: 'later', cause: cause === 'busy' ? 'busy' : 'unreachable' };
}

/** A manager mended what stood in the way: the score is tried again now. */
export async function retryGrade(
  ports: Pick<Ports, 'store' | 'clock'>,
  stored: Stored<Grade>,
): Promise<void> {
  const { cause: _cause, ...rest } = stored.body;
  const next: Grade = { ...rest, status: 'waiting', attempts: 0, notBefore: ports.clock.now() };
  await ports.store.commit(stored.scope, [toReplace('ltiGrade', stored, next)]);
}
