import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Participant } from '../domain/participant.ts';
import { isTimeZone, type Slot, type TimeZone } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { viewPlan } from './plan-session.ts';
import type { PersonalCalendars } from './office-port.ts';
import type { Ports } from './ports.ts';
import { personOf, personOn, readerOf } from './views.ts';

/** By whose clock somebody comes to a session. */
interface Clock {
  readonly name: string;
  readonly timeZone: TimeZone;
}

export interface FreeSlots {
  readonly slots: readonly Slot[];
  /** Whether calendars were asked, or only what both stated when they signed up. */
  readonly by: 'calendars' | 'stated';
  /** Whoever else is to come and lives in another time zone than whoever asks. */
  readonly clocks: readonly Clock[];
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
  const admitted = await admitToPair(ports, actor, input, 'session.plan', 'look');
  if (!admitted.ok) return admitted;
  const clocks = await otherClocks(ports, actor, admitted.value);
  const stated: FreeSlots = { slots: plan.value.slots, by: 'stated', clocks };
  const [first, last] = [stated.slots[0], stated.slots.at(-1)];
  if (calendars === undefined || first === undefined || last === undefined) return ok(stated);
  const { mentor, mentee } = admitted.value.context;
  const mails = [mentor.profile.mail, mentee.profile.mail];
  const busy = await calendars.busy(mails, first.startsAt, last.endsAt);
  if (busy === undefined) return ok(stated);
  const free = stated.slots.filter(
    ({ startsAt, endsAt }) => !busy.some((b) => b.startsAt < endsAt && startsAt < b.endsAt),
  );
  return ok(free.length === 0 ? stated : { slots: free, by: 'calendars', clocks });
}

/** An assistant plans for two, and learns nothing of who else is in their circle. */
async function otherClocks(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  { context, side, planner }: AdmittedToPair,
): Promise<readonly Clock[]> {
  const { mentor, mentee, mates } = context;
  const zoneOf = async (oid: string | undefined, participant: Participant): Promise<TimeZone> =>
    readerOf(participant, await personOf(ports, actor.tenantId, oid)).timeZone;
  const own = await zoneOf(actor.oid, personOn(context, side));
  const others = planner === 'delegate' ? [] : mates.map((mate) => mate.mentee);
  const clocks = await Promise.all(
    [mentor, mentee, ...others]
      .filter(({ oid }) => oid !== actor.oid)
      .map(async (one) => ({ name: one.profile.name, timeZone: await zoneOf(one.oid, one) })),
  );
  return clocks.filter(({ timeZone }) => timeZone !== own && isTimeZone(timeZone));
}
