import type { LmsCourse } from '../domain/lms/grade.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { decide, KEY } from './documents.ts';
import { invite, type Invited } from './invite.ts';
import { admitToLms } from './lms-settings.ts';
import type { Member } from './lms-port.ts';
import type { Ports } from './ports.ts';

/** A course's members beside the programme's people. Who teaches it is not asked to take part. */
export interface RosterDifferences {
  readonly course: LmsCourse;
  /** May be invited. */
  readonly fresh: readonly { readonly mail: string; readonly name: string }[];
  readonly invited: number;
  readonly enrolled: number;
  /** The LMS does not tell their address, or tells one that is none. */
  readonly withoutMail: number;
  readonly staff: number;
  /** Members when the roster was last read, and no longer. */
  readonly left: number;
}

interface Where {
  readonly programmeId: string;
  readonly courseId: string;
}

/** Reads a course's roster, every page of it, and says what is new; nobody is invited by it. */
export async function compareRoster(
  given: Ports,
  actor: Actor,
  { programmeId, courseId }: Where,
): Promise<Result<RosterDifferences, Refusal>> {
  const opened = await admitToLms(given, actor, programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const { scope } = admitted;
  const course = await ports.store.get('ltiCourse', scope, courseId);
  const platform =
    course === undefined
      ? undefined
      : await ports.store.get('ltiPlatform', scope, course.body.platformId);
  if (course === undefined || platform === undefined) return refuse({ code: 'not_found' });
  const { rosterUrl } = course.body;
  if (rosterUrl === undefined) return refuse({ code: 'lms_no_roster' });
  const read = await ports.lms.roster(platform.body, rosterUrl);
  if (!read.ok) return refuse({ code: 'lms_unreachable', details: [read.error] });
  const active = read.value.filter((member) => member.active);
  const present = new Set(active.map(({ userId }) => userId));
  const left = (course.body.members ?? []).filter((userId) => !present.has(userId)).length;
  const kept = await decide(ports, 'ltiCourse', scope, courseId, (current) =>
    ok({
      next: {
        ...current,
        members: active.filter(({ staff }) => !staff).map(({ userId }) => userId),
        readAt: ports.clock.now(),
      },
    }),
  );
  if (!kept.ok) return kept;
  const learners = active.filter(({ staff }) => !staff);
  const asked = { fresh: [] as { mail: string; name: string }[], invited: 0, enrolled: 0 };
  const reachable = learners.filter(hasMail);
  for (const { mail, name } of reachable) {
    const [enrolled, invited] = await Promise.all([
      ports.store.find('participant', scope, KEY.mail(mail)),
      ports.store.find('invitation', scope, KEY.mail(mail)),
    ]);
    if (enrolled.length > 0) asked.enrolled++;
    else if (invited.length > 0) asked.invited++;
    else asked.fresh.push({ mail, name: name ?? '' });
  }
  return ok({
    course: kept.value,
    ...asked,
    withoutMail: learners.length - reachable.length,
    staff: active.length - learners.length,
    left,
  });
}

function hasMail(member: Member): member is Member & { readonly mail: string } {
  return member.mail !== undefined && /^[^\s@]+@[^\s@]+$/u.test(member.mail);
}

/** As many as one call of `invite` takes. */
const AT_ONCE = 1_000;

/** Invites whoever is new in a course: they are asked, and enrol by their own act or not at all. */
export async function inviteRoster(
  ports: Ports,
  actor: Actor,
  where: Where,
): Promise<Result<Invited, Refusal>> {
  const read = await compareRoster(ports, actor, where);
  if (!read.ok) return read;
  const { fresh, invited, enrolled } = read.value;
  let count = 0;
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const people = fresh.slice(from, from + AT_ONCE);
    const done = await invite(ports, actor, { programmeId: where.programmeId, people });
    if (!done.ok) return done;
    count += done.value.invited;
  }
  return ok({ invited: count, known: invited + enrolled + fresh.length - count });
}
