import type {
  Identity,
  LearningRecord,
  RecordCause,
  RecordConsent,
  RecordLane,
  RecordSettings,
} from '../domain/records.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { toCreate, toReplace } from './documents.ts';
import { laneOf } from './lane.ts';
import type { Ports } from './ports.ts';
import type { Page } from './store-port.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'records'>;

export interface RecordsView {
  /** Names that may be chosen. */
  readonly connections: readonly string[];
  readonly settings?: RecordSettings;
  readonly lane: Omit<RecordLane, 'id'>;
}

/** Where records go and how the way there is, for a manager. */
export async function viewRecords(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<RecordsView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'records.manage', 'look');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const [settings, lane] = await Promise.all([
    ports.store.get('recordSettings', scope, programmeId),
    laneOf(ports, scope, programmeId),
  ]);
  return ok({
    connections: ports.records?.connections(actor.tenantId) ?? [],
    lane,
    ...(settings === undefined ? {} : { settings: settings.body }),
  });
}

/** Turns records on or off. Turned on, they tell what happens from then on. */
export async function setRecords(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly connection: string; readonly on: boolean },
): Promise<Result<RecordSettings, Refusal>> {
  const { programmeId, connection, on } = input;
  const admitted = await admit(ports, actor, programmeId, 'records.manage');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  if (ports.records?.connections(actor.tenantId).includes(connection) !== true) {
    return refuse({ code: 'record_store_unknown' });
  }
  const stored = await ports.store.get('recordSettings', scope, programmeId);
  const before = stored?.body;
  const since = before?.on === true ? before.since : ports.clock.now();
  const next = { id: programmeId, connection, on, since };
  const change =
    stored === undefined
      ? toCreate('recordSettings', programmeId, next)
      : toReplace('recordSettings', stored, next);
  const written = await ports.store.commit(scope, [change]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}

/** Whether the chosen store answers, and to our key. */
export async function testRecords(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<RecordCause | 'fine', Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'records.manage', 'look');
  if (!admitted.ok) return admitted;
  const settings = await ports.store.get('recordSettings', admitted.value.scope, programmeId);
  if (ports.records === undefined || settings === undefined) return ok('not_connected');
  return ok(await ports.records.probe(actor.tenantId, settings.body.connection));
}

/** What waits, was sent or refused, a page at a time; never what a statement says or of whom. */
export async function viewRecordQueue(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly continuation?: string },
): Promise<Result<Page<LearningRecord>, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'records.manage', 'look');
  if (!admitted.ok) return admitted;
  const { continuation } = input;
  const page = await ports.store.list('learningRecord', admitted.value.scope, {
    limit: 50,
    ...(continuation === undefined ? {} : { continuation }),
  });
  return ok({ ...page, items: page.items.map(({ body }) => body) });
}

/** What I chose, nothing when I never did, and whether the programme tells records at present. */
export async function viewRecordChoice(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<{ readonly consent?: RecordConsent; readonly on: boolean }, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'records.choose');
  if (!admitted.ok) return admitted;
  const { self, scope } = admitted.value;
  if (self === undefined) return refuse({ code: 'not_found' });
  const [consent, settings] = await Promise.all([
    ports.store.get('recordConsent', scope, self.id),
    ports.store.get('recordSettings', scope, programmeId),
  ]);
  const on = settings?.body.on === true;
  return ok({ on, ...(consent === undefined ? {} : { consent: consent.body }) });
}

/**
 * My own choice: whether what I do is told to the record store, and under which name. Every change
 * counts from now on, so what still waits under the former choice is never sent.
 */
export async function chooseRecords(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly given: boolean; readonly identity: Identity },
): Promise<Result<RecordConsent, Refusal>> {
  const { programmeId, given, identity } = input;
  const admitted = await admit(ports, actor, programmeId, 'records.choose');
  if (!admitted.ok) return admitted;
  const { self, scope } = admitted.value;
  if (self === undefined) return refuse({ code: 'not_found' });
  const stored = await ports.store.get('recordConsent', scope, self.id);
  const before = stored?.body;
  if (before?.given === given && before.identity === identity) return ok(before);
  const next: RecordConsent = {
    id: self.id,
    given,
    identity,
    pseudonym: before?.pseudonym ?? ports.ids.fresh(),
    since: ports.clock.now(),
  };
  const change =
    stored === undefined
      ? toCreate('recordConsent', self.id, next)
      : toReplace('recordConsent', stored, next);
  const written = await ports.store.commit(scope, [change]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}
