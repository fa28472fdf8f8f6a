import type { Scope } from '../domain/ids.ts';
import type { LmsActivity, LmsCourse } from '../domain/lms/grade.ts';
import type { Launch } from '../domain/lms/launch.ts';
import { ok } from '../domain/result.ts';
import { decide, toCreate } from './documents.ts';
import { gradeAccount } from './lti-progress.ts';
import type { LmsPorts } from './lms-scope.ts';

/** Remembers the activity and the course that a launch came from, and what may be graded there. */
export async function rememberActivity(
  ports: LmsPorts,
  scope: Scope,
  launch: Launch,
): Promise<void> {
  const { platformId, message, target, grades, contextId, sub, staff, rosterUrl } = launch;
  if (message.kind !== 'resource') return;
  const { resourceLinkId } = message;
  const courseId = ports.ids.hash(['lti-course', platformId, contextId ?? resourceLinkId]);
  const course: LmsCourse = {
    id: courseId,
    platformId,
    title: launch.contextTitle ?? '',
    learners: staff || sub === undefined ? [] : [sub],
    ...(rosterUrl === undefined ? {} : { rosterUrl }),
  };
  await ports.store.commit(scope, [toCreate('ltiCourse', courseId, course)]);
  await decide(ports, 'ltiCourse', scope, courseId, (known) => {
    const learners = [...new Set([...known.learners, ...course.learners])];
    const title = course.title === '' ? known.title : course.title;
    const isSame =
      learners.length === known.learners.length &&
      title === known.title &&
      (rosterUrl ?? known.rosterUrl) === known.rosterUrl;
    if (isSame) return ok({ next: known });
    const { rosterUrl: before, ...rest } = known;
    const url = rosterUrl ?? before;
    return ok({
      next: { ...rest, title, learners, ...(url === undefined ? {} : { rosterUrl: url }) },
    });
  });
  const id = ports.ids.hash(['lti-activity', courseId, launch.deploymentId, resourceLinkId]);
  const openedAt = ports.clock.now();
  const activity: LmsActivity = {
    ...{ id, platformId, courseId, resourceLinkId, target, openedAt },
    ...(grades === undefined ? {} : { grades }),
  };
  await ports.store.commit(scope, [toCreate('ltiActivity', id, activity)]);
  await decide(ports, 'ltiActivity', scope, id, (known) => {
    // A line that we found or made ourselves stays, when the launch names none.
    const lineItem = grades?.lineItem ?? known.grades?.lineItem;
    const service = grades ?? known.grades;
    return ok({
      next: {
        ...{ id, platformId, courseId, resourceLinkId, target, openedAt },
        ...(service === undefined
          ? {}
          : { grades: { ...service, ...(lineItem === undefined ? {} : { lineItem }) } }),
      },
    });
  });
  if (sub !== undefined) await gradeAccount(ports, scope, platformId, sub);
}
