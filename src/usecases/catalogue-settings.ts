import type { CatalogueCause, CatalogueItem, CatalogueSettings } from '../domain/catalogue.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { RecordLane } from '../domain/records.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { CATALOGUE_LANE, catalogueOf, catalogueScope } from './catalogue-scope.ts';
import { decide, listAll, toCreate, toReplace } from './documents.ts';
import { laneOf } from './lane.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'catalogue'>;

export interface CatalogueView {
  /** Whether this installation can speak to a catalogue at all. */
  readonly available: boolean;
  readonly settings?: CatalogueSettings;
  readonly lane: RecordLane;
  readonly counts: Readonly<Record<CatalogueItem['status'], number>>;
  /** What was refused for good: never of whom. */
  readonly failed: readonly {
    readonly kind: CatalogueItem['kind'];
    readonly cause: CatalogueCause;
  }[];
}

/** How the way to the learning catalogue is, for a manager. */
export async function viewCatalogue(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<CatalogueView, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'records.manage', 'look');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const [settings, lane, items] = await Promise.all([
    catalogueOf(ports, actor.tenantId),
    laneOf(ports, scope, CATALOGUE_LANE),
    listAll(ports, 'catalogueItem', scope),
  ]);
  const counts = { waiting: 0, sent: 0, failed: 0 };
  for (const { body } of items) counts[body.status]++;
  const failed = items.flatMap(({ body: { kind, cause, status } }) =>
    status === 'failed' && cause !== undefined ? [{ kind, cause }] : [],
  );
  return ok({
    available: ports.catalogue !== undefined,
    lane,
    counts,
    failed,
    ...(settings === undefined ? {} : { settings }),
  });
}

/**
 * Turns the catalogue on or off for the whole tenant. Turned on without a provider it registers one,
 * with the rights of whoever asks: they must administer the tenant's learning.
 */
export async function setCatalogue(
  ports: Needs,
  who: { readonly tenantId: string; readonly token: string },
  input: { readonly on: boolean; readonly providerId?: string },
): Promise<Result<CatalogueSettings, Refusal>> {
  const { catalogue, store, clock } = ports;
  if (catalogue === undefined) return refuse({ code: 'catalogue_off' });
  const scope = catalogueScope(who.tenantId);
  const stored = await store.get('catalogueSettings', scope, 'catalogue');
  const before = stored?.body;
  let providerId = input.providerId?.trim() ?? '';
  if (providerId === '' && input.on) {
    const registered = await catalogue.register(who);
    if (!registered.ok) return refuse({ code: 'catalogue_refused', details: [registered.error] });
    providerId = registered.value;
  }
  if (providerId === '') providerId = before?.providerId ?? '';
  const { on } = input;
  const since = before?.on === true && on ? before.since : clock.now();
  const next: CatalogueSettings = { id: 'catalogue', on, providerId, since };
  const change =
    stored === undefined
      ? toCreate('catalogueSettings', 'catalogue', next)
      : toReplace('catalogueSettings', stored, next);
  const written = await store.commit(scope, [change]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}

/** Tries again what was refused, and what is waiting without waiting any longer. */
export async function retryCatalogue(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<{ readonly retried: number }, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'records.manage');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const items = await listAll(ports, 'catalogueItem', scope);
  const failed = items.filter(({ body }) => body.status === 'failed');
  for (const { id } of failed) {
    await decide(ports, 'catalogueItem', scope, id, (item) => {
      const { cause: _cause, ...rest } = item;
      return ok({ next: { ...rest, status: 'waiting' } });
    });
  }
  const stored = await ports.store.get('recordLane', scope, CATALOGUE_LANE);
  if (stored !== undefined) {
    const { notBefore: _soon, ...lane } = stored.body;
    await ports.store.commit(scope, [toReplace('recordLane', stored, lane)]);
  }
  return ok({ retried: failed.length });
}
