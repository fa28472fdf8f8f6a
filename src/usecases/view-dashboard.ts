import { dashboardOf, type Dashboard } from '../domain/dashboard.ts';
import type { DeliveryStatus } from '../domain/delivery.ts';
import { satisfaction } from '../domain/feedback.ts';
import { peopleScope, type Scope } from '../domain/ids.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Entities, Kind, ProgrammeRead } from './store-port.ts';
import { admit } from './standing.ts';

export interface DashboardView {
  readonly programme: Programme;
  readonly dashboard: Dashboard;
  readonly people: ReadonlyMap<string, Participant>;
  /** How many messages stand in each state; states, never contents. */
  readonly messages: Readonly<Partial<Record<DeliveryStatus, number>>>;
}

type Needs = Pick<Ports, 'store' | 'clock' | 'readProgramme'>;

/** The manager's view of a programme: who takes part and where a hand is due. */
export async function viewDashboard(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<DashboardView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'dashboard.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  return ok(await viewOf(ports, scope, programme.body));
}

/** The same view for all who may have it: who asks is admitted first, and the view is made by `look`. */
export async function openDashboard(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<{ readonly look: () => Promise<DashboardView> }, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'dashboard.read');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  return ok({
    async look() {
      // Read again: whoever shares the view may have changed the programme since this one asked.
      const now = await ports.store.get('programme', scope, programmeId);
      return viewOf(ports, scope, (now ?? programme).body);
    },
  });
}

async function viewOf(ports: Needs, scope: Scope, programme: Programme): Promise<DashboardView> {
  const read = await readWhole(ports, scope);
  const { dashboard, people } = dashboardFrom(read, ports.clock.now());
  const messages: Partial<Record<DeliveryStatus, number>> = {};
  for (const { status } of read.deliveries) messages[status] = (messages[status] ?? 0) + 1;
  return { programme, dashboard, people, messages };
}

/** The same for whoever was admitted already, and for the weekly digest. */
export async function dashboardIn(
  ports: Needs,
  scope: Scope,
): Promise<Pick<DashboardView, 'dashboard' | 'people'>> {
  return dashboardFrom(await readWhole(ports, scope), ports.clock.now());
}

function dashboardFrom(
  { participants, pairs, sessions, feedback, runs, reachable }: ProgrammeRead,
  now: Instant,
): Pick<DashboardView, 'dashboard' | 'people'> {
  const reached = new Set<string>();
  for (const { id, oid } of participants) {
    if (oid !== undefined && reachable.has(oid)) reached.add(id);
  }
  const dashboard = dashboardOf(
    {
      participants,
      pairs,
      sessions,
      feedback,
      reachable: reached,
      published: runs.some(({ status }) => status === 'published'),
    },
    now,
  );
  return {
    dashboard,
    people: new Map(participants.map((participant) => [participant.id, participant])),
  };
}

export interface SponsorPage {
  readonly programme: Programme;
  readonly people: number;
  readonly pairs: number;
  readonly sessionsHeld: number;
  /** Pairs whose two people work in different entities: they would hardly have met. */
  readonly newLinks: number;
  readonly satisfaction?: { readonly mean: number; readonly people: number };
}

/** The sponsor's one page: sums only. */
export async function viewSponsorPage(
  ports: Pick<Ports, 'store' | 'readProgramme'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<SponsorPage, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'sponsor-page.read');
  return admitted.ok ? ok(await sponsorPageOf(ports, admitted.value.programme.body)) : admitted;
}

/** The same for the monthly summary. */
export async function sponsorPageOf(
  ports: Pick<Ports, 'store' | 'readProgramme'>,
  programme: Programme,
): Promise<SponsorPage> {
  const scope = { tenantId: programme.tenantId, programmeId: programme.id };
  const { participants, pairs, sessions, feedback } = await readWhole(ports, scope);
  const formed = pairs.filter((pair) => isUnderWay(pair) || pair.status === 'completed');
  const mean = satisfaction(feedback);
  return {
    programme,
    people: participants.filter(({ status }) => status === 'enrolled').length,
    pairs: formed.length,
    sessionsHeld: sessions.filter(({ status }) => status === 'held').length,
    newLinks: formed.filter(({ match }) => match.otherEntity).length,
    ...(mean === undefined ? {} : { satisfaction: mean }),
  };
}

/** As remembered, where something remembers; else every document anew. */
async function readWhole(
  ports: Pick<Ports, 'store' | 'readProgramme'>,
  scope: Scope,
): Promise<ProgrammeRead> {
  if (ports.readProgramme !== undefined) return ports.readProgramme(scope);
  const [participants, pairs, sessions, feedback, runs, people, deliveries] = await Promise.all([
    bodies(ports, 'participant', scope),
    bodies(ports, 'pair', scope),
    bodies(ports, 'session', scope),
    bodies(ports, 'feedback', scope),
    bodies(ports, 'matchRun', scope),
    bodies(ports, 'person', peopleScope(scope.tenantId)),
    bodies(ports, 'delivery', scope),
  ]);
  const open = people.filter(({ conversation }) => conversation?.state === 'open');
  const reachable = new Set(open.map(({ oid }) => oid));
  return { participants, pairs, sessions, feedback, runs, reachable, deliveries };
}

async function bodies<K extends Kind>(
  ports: Pick<Ports, 'store'>,
  kind: K,
  scope: Scope,
): Promise<readonly Entities[K][]> {
  return (await listAll(ports, kind, scope)).map(({ body }) => body);
}
