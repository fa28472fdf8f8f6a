import {
  areEvents,
  NO_EVENTS,
  upcomingOf,
  type CommonEvent,
  type CommonEvents,
  type Upcoming,
} from '../domain/common-event.ts';
import type { Module } from '../domain/kit.ts';
import type { Programme } from '../domain/programme.ts';
import { publicCounts, type PublicCounts } from '../domain/public-counts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { localDateOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { decide, listAll } from './documents.ts';
import { kitOf } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { TAB_PATHS } from './tab-paths.ts';

export interface ChannelPage {
  readonly programme: Programme;
  /** Whether somebody who reads this may still sign up. */
  readonly isOpen: boolean;
  readonly enrolUrl: string;
  readonly upcoming: readonly Upcoming[];
  readonly modules: readonly Module[];
  readonly counts: PublicCounts;
}

/** Lines of what is coming: a landing page, not a calendar. */
const SHOWN_EVENTS = 6;

/**
 * The landing page of a programme in a channel: the same for whoever of the tenant reads it, and
 * nothing in it about anybody. Before the sponsor's word there is none.
 */
export async function viewChannelPage(
  ports: Pick<Ports, 'store' | 'clock' | 'links'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<ChannelPage, Refusal>> {
  const scope = { tenantId: actor.tenantId, programmeId };
  const stored = await ports.store.get('programme', scope, programmeId);
  if (stored?.body.approval === undefined) return refuse({ code: 'not_found' });
  const programme = stored.body;
  const [participants, pairs, sessions, entries] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
    listAll(ports, 'session', scope),
    kitOf(ports, scope),
  ]);
  const counts = publicCounts({
    participants: participants.map(({ body }) => body),
    pairs: pairs.map(({ body }) => body),
    sessions: sessions.map(({ body }) => body),
  });
  const today = localDateOf(ports.clock.now(), programme.timeZone);
  return ok({
    programme,
    isOpen: programme.status !== 'closing' && programme.status !== 'archived',
    enrolUrl: ports.links.tab(TAB_PATHS.enrolment(programme.id)),
    upcoming: upcomingOf(programme, today).slice(0, SHOWN_EVENTS),
    modules: entries.flatMap(({ inForce, archived }) =>
      archived || inForce === undefined ? [] : [inForce],
    ),
    counts,
  });
}

/** The events of a programme as they are announced, with the version that a change must have seen. */
export async function readEvents(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<CommonEvents, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'programme.read');
  return admitted.ok ? ok(admitted.value.programme.body.events ?? NO_EVENTS) : admitted;
}

/** Announces what everybody is invited to. `seen` is the version that the list was read in. */
export async function writeEvents(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly list: readonly CommonEvent[];
    readonly seen: number;
  },
): Promise<Result<CommonEvents, Refusal>> {
  const { programmeId, list, seen } = input;
  const admitted = await admit(ports, actor, programmeId, 'channel.edit');
  if (!admitted.ok) return admitted;
  if (!areEvents(list)) return refuse({ code: 'events_invalid' });
  const written = await decide(
    ports,
    'programme',
    admitted.value.scope,
    programmeId,
    (programme) => {
      const { version } = programme.events ?? NO_EVENTS;
      if (version !== seen) return refuse({ code: 'programme_changed' });
      return ok({ next: { ...programme, events: { version: version + 1, list } } });
    },
  );
  return written.ok ? ok(written.value.events ?? NO_EVENTS) : written;
}
