import { canonicalJson } from '../canonical-json.ts';
import type { Module } from '../kit.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { TopicId } from '../topic.ts';

/** One version of a module of a programme's own, or of its adaptation of a built-in one. */
export interface Edition {
  readonly module: Module;
  /** A draft is edited in place and seen by managers only; what is published never changes again. */
  readonly status: 'draft' | 'published';
  /** Grows with each save of this version. */
  readonly revision: number;
  readonly savedAt: Instant;
  /** The manager who saved it, by name; absent for what came with a file or before this was kept. */
  readonly savedBy?: string;
  /** On the newest version: the module has left the kit. Sessions keep theirs. */
  readonly archivedAt?: Instant;
}

/** A module as a programme's kit has it. */
export interface KitEntry {
  readonly id: string;
  /** What participants see; absent while there is only a draft. */
  readonly inForce?: Module;
  /** The newest edition, a draft included; absent for a built-in module that nobody touched. */
  readonly newest?: Edition;
  readonly builtIn?: Module;
  readonly archived: boolean;
}

/** What an editor had before their eyes; a built-in module has revision 0. */
export interface Seen {
  readonly version: number;
  readonly revision: number;
}

/** A module without what the kit gives it. */
export type ModuleDraft = Omit<Module, 'id' | 'version'>;

/** The programme's kit: the built-in modules in their order, then its own by id. */
export function assembleKit(
  builtIn: readonly Module[],
  editions: readonly Edition[],
): readonly KitEntry[] {
  const own = [...new Set(editions.map(({ module }) => module.id))]
    .filter((id) => !builtIn.some((module) => module.id === id))
    .sort();
  return [...builtIn.map(({ id }) => id), ...own].map((id) =>
    entryOf(
      builtIn.find((module) => module.id === id),
      editions.filter(({ module }) => module.id === id),
      id,
    ),
  );
}

/** One module of the kit. A programme's own published edition goes before the built-in module. */
export function entryOf(
  builtIn: Module | undefined,
  editions: readonly Edition[],
  id: string,
): KitEntry {
  const byVersion = [...editions].sort((a, b) => b.module.version - a.module.version);
  const newest = byVersion[0];
  const inForce = byVersion.find(({ status }) => status === 'published')?.module ?? builtIn;
  return {
    id,
    archived: newest?.archivedAt !== undefined,
    ...(inForce === undefined ? {} : { inForce }),
    ...(newest === undefined ? {} : { newest }),
    ...(builtIn === undefined ? {} : { builtIn }),
  };
}

/** What an editor of this module must have seen to save it; undefined for a new one. */
export function seenOf({ newest, builtIn }: KitEntry): Seen | undefined {
  if (newest !== undefined) return { version: newest.module.version, revision: newest.revision };
  return builtIn === undefined ? undefined : { version: builtIn.version, revision: 0 };
}

/**
 * The edition that a save leaves. A draft is rewritten in place, under its next revision; what was
 * published gets a new version instead. Saving takes a module out of the archive. Somebody who
 * had not seen the newest edition is refused, unless they save exactly what now stands.
 */
export function save(
  entry: KitEntry,
  draft: ModuleDraft,
  asked: { readonly publish: boolean; readonly seen?: Seen; readonly by?: string },
  at: Instant,
): Result<Edition, 'module_changed'> {
  const { newest } = entry;
  const status = asked.publish ? 'published' : 'draft';
  if (newest?.status === status && !entry.archived && sameContent(newest.module, draft)) {
    return ok(newest);
  }
  const now = seenOf(entry);
  const { seen } = asked;
  if (now?.version !== seen?.version || now?.revision !== seen?.revision) {
    return refuse('module_changed');
  }
  const inPlace = newest?.status === 'draft';
  const version = inPlace ? newest.module.version : (now?.version ?? 0) + 1;
  const revision = inPlace ? newest.revision + 1 : 1;
  return ok({
    module: { ...draft, id: entry.id, version },
    status,
    revision,
    savedAt: at,
    ...(asked.by === undefined ? {} : { savedBy: asked.by }),
  });
}

/**
 * What taking a module of a kit file leaves; undefined when the kit has it already. The file's
 * version is kept where it is free, so that a kit goes round and comes back the same.
 */
export function take(entry: KitEntry, incoming: Module, at: Instant): Edition | undefined {
  const { inForce, archived } = entry;
  if (inForce !== undefined && !archived && sameContent(inForce, incoming)) return undefined;
  const version = Math.max(incoming.version, (seenOf(entry)?.version ?? 0) + 1);
  return { module: { ...incoming, version }, status: 'published', revision: 1, savedAt: at };
}

/**
 * Takes a module out of the kit, or back into it; undefined when it is there already. A built-in
 * module that nobody adapted leaves an edition that is no more than this mark.
 */
export function archive(entry: KitEntry, archived: boolean, at: Instant): Edition | undefined {
  if (entry.archived === archived) return undefined;
  const { newest, builtIn } = entry;
  if (newest !== undefined) {
    const { archivedAt: _before, ...rest } = newest;
    const next = { ...rest, revision: newest.revision + 1, savedAt: at };
    return archived ? { ...next, archivedAt: at } : next;
  }
  if (builtIn === undefined) return undefined;
  return { module: builtIn, status: 'published', revision: 1, savedAt: at, archivedAt: at };
}

/** An edition that says no more than the built-in module does: without it, nothing is lost. */
export function isMereMark({ module, archivedAt }: Edition, builtIn: Module | undefined): boolean {
  if (builtIn === undefined || archivedAt !== undefined) return false;
  return module.version === builtIn.version && sameContent(module, builtIn);
}

/** The module in force for a topic: one made for it before one that also speaks of it. */
export function moduleForTopic(entries: readonly KitEntry[], topicId: TopicId): Module | undefined {
  const inKit = entries.filter(({ archived }) => !archived);
  const candidates = [
    ...inKit.filter(({ builtIn }) => builtIn === undefined),
    ...inKit.filter(({ builtIn }) => builtIn !== undefined),
  ].flatMap(({ inForce }) => (inForce === undefined ? [] : [inForce]));
  return (
    candidates.find(({ topicIds }) => topicIds[0] === topicId) ??
    candidates.find(({ topicIds }) => topicIds.includes(topicId))
  );
}

/** Whether two modules say the same, whatever their version, id and order of fields. */
function sameContent(module: ModuleDraft, other: ModuleDraft): boolean {
  const said = (one: ModuleDraft): string => canonicalJson({ ...one, id: '', version: 0 });
  return said(module) === said(other);
}
