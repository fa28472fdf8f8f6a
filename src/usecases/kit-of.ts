import { assembleKit, entryOf, type Edition, type KitEntry } from '../domain/kit/edition.ts';
import type { Scope } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { BUILT_IN_TOPICS, type TopicId } from '../domain/topic.ts';
import { BUILT_IN_MODULES } from '../kit/built-in.ts';
import { KEY, listAll, toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';

/** A programme's kit: what comes with the product, under the programme's own editions. */
export async function kitOf(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
): Promise<readonly KitEntry[]> {
  const stored = await listAll(ports, 'module', scope);
  return assembleKit(
    BUILT_IN_MODULES,
    stored.map(({ body }) => body),
  );
}

/** One module of the kit with the editions as they are stored, newest first. */
export interface OpenedEntry {
  readonly entry: KitEntry;
  readonly stored: readonly Stored<Edition>[];
}

export async function openEntry(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  moduleId: string,
): Promise<OpenedEntry> {
  const found = await ports.store.find('module', scope, KEY.module(moduleId));
  const stored = [...found].sort((a, b) => b.body.module.version - a.body.module.version);
  const builtIn = BUILT_IN_MODULES.find(({ id }) => id === moduleId);
  return {
    entry: entryOf(
      builtIn,
      stored.map(({ body }) => body),
      moduleId,
    ),
    stored,
  };
}

/** Writes an edition where its version lies, or where none lies yet. */
export function toKeep({ stored }: OpenedEntry, edition: Edition): Change {
  const { id, version } = edition.module;
  const same = stored.find(({ body }) => body.module.version === version);
  return same === undefined
    ? toCreate('module', `${id}~${version}`, edition)
    : toReplace('module', same, edition);
}

/** The topics that a programme's modules may speak of. */
export function topicsOf({ topics }: Programme): ReadonlySet<TopicId> {
  return new Set([...BUILT_IN_TOPICS, ...topics].map(({ id }) => id));
}

/**
 * What a session planned now is about when it is for a module: the version that it keeps from then
 * on, and of the module's topics the first that the two were matched on, else its first.
 */
export async function aboutModule(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  moduleId: string | undefined,
  shared: readonly TopicId[],
): Promise<{ readonly moduleVersion?: number; readonly topicId?: TopicId }> {
  if (moduleId === undefined) return {};
  const { inForce } = (await openEntry(ports, scope, moduleId)).entry;
  if (inForce === undefined) return {};
  const topicId = inForce.topicIds.find((id) => shared.includes(id)) ?? inForce.topicIds[0];
  return { moduleVersion: inForce.version, ...(topicId === undefined ? {} : { topicId }) };
}
