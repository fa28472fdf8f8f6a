import { peopleScope } from '../domain/ids.ts';
import type { SessionView } from '../domain/message-parts.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { hasPassed, isPending } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import { mayUncancel } from '../domain/uncancel.ts';
import type { Actor } from './actor.ts';
import { decide, KEY } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { pairContext, sessionView, withoutContent } from './views.ts';

/**
 * An executive names the assistant who plans for them, or takes the name back with null. `seen` is
 * the address that stood before, null for none: one named meanwhile in another window stays.
 */
export async function nameDelegate(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly mail: string | null;
    readonly seen?: string | null;
  },
): Promise<Result<Participant, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'delegate.name');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  const mail = input.mail?.trim().toLowerCase();
  const isOwn = mail === self?.profile.mail;
  if (mail !== undefined && (isOwn || !/^[^\s@]+@[^\s@]+$/u.test(mail))) {
    return refuse({ code: 'mail_invalid' });
  }
  const [known] =
    mail === undefined
      ? []
      : await ports.store.find('person', peopleScope(actor.tenantId), KEY.mail(mail));
  return decide(ports, 'participant', scope, self?.id ?? '', (participant) => {
    const { delegateMail = null, delegateOid: _oid, ...rest } = participant;
    if (isOvertaken(input.seen, delegateMail, mail ?? null)) {
      return refuse({ code: 'changed_meanwhile' });
    }
    if (mail === undefined) return ok({ next: rest });
    const oid = known === undefined ? {} : { delegateOid: known.body.oid };
    return ok({ next: { ...rest, delegateMail: mail, ...oid } });
  });
}

export interface PlanningLine {
  readonly programmeId: string;
  readonly pairId: string;
  readonly executive: string;
  readonly other: string;
  readonly minutes: number;
  readonly sessions: readonly Omit<SessionView, 'topic'>[];
  readonly mayPlan: boolean;
  /** What was cancelled for the executive and may still be taken back. */
  readonly cancelled?: { readonly id: string; readonly startsAt: Instant };
}

/** What an assistant sees: who meets whom and when, of those who named them. Nothing else. */
export async function viewPlanning(
  ports: Pick<Ports, 'store' | 'links' | 'clock'>,
  actor: Actor,
): Promise<readonly PlanningLine[]> {
  const lines: PlanningLine[] = [];
  const where = { tenantId: actor.tenantId };
  for (const { scope, id } of await ports.store.find(
    'participant',
    where,
    KEY.delegate(actor.oid),
  )) {
    for (const { body } of await ports.store.find('pair', scope, KEY.participant(id))) {
      const context = await pairContext(ports, scope, body.id);
      if (context === undefined || !isUnderWay(body) || body.menteeId !== id) continue;
      const sessions = await sessionsOf(ports, context);
      const now = ports.clock.now();
      const open = sessions.filter((session) => isPending(session, now));
      const passed = sessions.filter((session) => hasPassed(session, now)).length;
      const off = sessions.find((session) => mayUncancel(session, 'mentee', now));
      lines.push({
        programmeId: scope.programmeId,
        pairId: body.id,
        executive: context.mentee.profile.name,
        other: context.mentor.profile.name,
        minutes: context.course.sessionMinutes,
        sessions: open.map((session) =>
          withoutContent(sessionView(ports, context, session, 'mentee')),
        ),
        mayPlan: open.length === 0 && passed < context.course.sessionCount,
        ...(off === undefined ? {} : { cancelled: { id: off.id, startsAt: off.startsAt } }),
      });
    }
  }
  return lines;
}
