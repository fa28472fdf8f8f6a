import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Slot } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { viewPlan } from './plan-session.ts';
import type { PersonalCalendars } from './office-port.ts';
import type { Ports } from './ports.ts';

export interface FreeSlots {
  readonly slots: readonly Slot[];
  /** Whether calendars were asked, or only what both stated when they signed up. */
  readonly by: 'calendars' | 'stated';
}

/**
 * The slots that both have in common by what they stated, without those at which one of them is
 * busy. Where calendars cannot be seen, or leave nothing, it is what was stated, and said so.
 */
export async function freeSlots(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
  calendars: PersonalCalendars | undefined,
): Promise<Result<FreeSlots, Refusal>> {
  const plan = await viewPlan(ports, actor, input);
  if (!plan.ok) return plan;
  const stated: FreeSlots = { slots: plan.value.slots, by: 'stated' };
  const [first, last] = [stated.slots[0], stated.slots.at(-1)];
  if (calendars === undefined || first === undefined || last === undefined) return ok(stated);
  const admitted = await admitToPair(ports, actor, input, 'session.plan', 'look');
  if (!admitted.ok) return admitted;
  const { mentor, mentee } = admitted.value.context;
  const mails = [mentor.profile.mail, mentee.profile.mail];
  const busy = await calendars.busy(mails, first.startsAt, last.endsAt);
  if (busy === undefined) return ok(stated);
  const free = stated.slots.filter(
    ({ startsAt, endsAt }) => !busy.some((b) => b.startsAt < endsAt && startsAt < b.endsAt),
  );
  return ok(free.length === 0 ? stated : { slots: free, by: 'calendars' });
}
