import { STANDING_COACH, type StandingCoach } from '../domain/coaching.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { toCreate, toDelete, toReplace } from './documents.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** The coach whom the programme offers to its pairs, if any. */
export async function viewStandingCoach(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<StandingCoach | undefined, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'coach.offer', 'look');
  if (!admitted.ok) return admitted;
  const stored = await ports.store.get('standingCoach', admitted.value.scope, STANDING_COACH);
  return ok(stored?.body);
}

interface Named {
  readonly name: string;
  readonly mail: string;
}

/**
 * A manager offers a coach to every pair, or takes the offer back with null. Pairs that have this
 * coach keep them; no pair gets one without both of its people saying so. `seen` is who stood there
 * to begin with, null for nobody: whom another manager named meanwhile stays (`changed_meanwhile`).
 */
export async function offerCoach(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly coach: Named | null;
    readonly seen?: Named | null;
  },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'coach.offer');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const stored = await ports.store.get('standingCoach', scope, STANDING_COACH);
  const stands = stored === undefined ? null : { name: stored.body.name, mail: stored.body.mail };
  if (isOvertaken(input.seen, stands, input.coach)) return refuse({ code: 'changed_meanwhile' });
  if (input.coach === null) {
    if (stored === undefined) return ok(undefined);
    const gone = await ports.store.commit(scope, [toDelete('standingCoach', stored)]);
    return gone.ok ? ok(undefined) : refuse({ code: 'changed_meanwhile' });
  }
  const mail = input.coach.mail.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/u.test(mail)) return refuse({ code: 'mail_invalid' });
  const name = input.coach.name.trim() === '' ? mail : input.coach.name.trim();
  const coach: StandingCoach = { id: STANDING_COACH, name, mail };
  const change =
    stored === undefined
      ? toCreate('standingCoach', STANDING_COACH, coach)
      : toReplace('standingCoach', stored, coach);
  const written = await ports.store.commit(scope, [change]);
  return written.ok ? ok(undefined) : refuse({ code: 'changed_meanwhile' });
}
