import type { Grade, LmsCourse } from '../domain/lms/grade.ts';
import type { LmsPlatform } from '../domain/lms/platform.ts';
import type { LaunchNote } from '../domain/lms/session.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import { admitToLms } from './lms-settings.ts';
import type { Ports } from './ports.ts';

const SHOWN = 50;

export interface LmsView {
  readonly publicUrl: string;
  readonly platforms: readonly LmsPlatform[];
  readonly launches: readonly LaunchNote[];
  readonly courses: readonly LmsCourse[];
  /** The first of them: what failed, then what waits. */
  readonly grades: readonly Grade[];
  /** All of them, however many are shown. */
  readonly gradeCounts: Readonly<Record<Grade['status'], number>>;
}

/** Everything about a programme's learning platforms that its manager may want to know. */
export async function viewLms(
  given: Ports,
  actor: Actor,
  programmeId: string,
): Promise<Result<LmsView, Refusal>> {
  const opened = await admitToLms(given, actor, programmeId, 'look');
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const { scope } = admitted;
  const [platforms, launches, courses, grades] = await Promise.all([
    listAll(ports, 'ltiPlatform', scope),
    ports.store.list('ltiNote', scope, { limit: SHOWN }),
    listAll(ports, 'ltiCourse', scope),
    listAll(ports, 'ltiGrade', scope),
  ]);
  const order = { failed: 0, waiting: 1, sent: 2 } as const;
  const countOf = (status: Grade['status']): number =>
    grades.filter(({ body }) => body.status === status).length;
  return ok({
    publicUrl: ports.lms.publicUrl,
    platforms: platforms.map(({ body }) => body),
    launches: launches.items.map(({ body }) => body),
    courses: courses.map(({ body }) => body),
    grades: grades
      .map(({ body }) => body)
      .sort((a, b) => order[a.status] - order[b.status])
      .slice(0, SHOWN),
    gradeCounts: {
      failed: countOf('failed'),
      waiting: countOf('waiting'),
      sent: countOf('sent'),
    },
  });
}
