import { checkModule, forbidsDraft } from '../domain/kit/check.ts';
import {
  archive,
  isMereMark,
  save,
  type Edition,
  type ModuleDraft,
  type Seen,
} from '../domain/kit/edition.ts';
import { inOneLanguage } from '../domain/kit/one-language.ts';
import type { Scope } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { toDelete } from './documents.ts';
import { openEntry, toKeep, topicsOf, type OpenedEntry } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

export interface SavedModule {
  readonly programmeId: string;
  /** Absent for a new module. */
  readonly moduleId?: string;
  readonly draft: ModuleDraft;
  readonly publish: boolean;
  /** What the editor had before their eyes; absent for a new module. */
  readonly seen?: Seen;
}

/**
 * Saves a module of the programme's own, or its adaptation of a built-in one. A draft may lack what
 * a published module may not. What is written in one language only is kept as a copy in the other.
 */
export async function saveModule(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  { programmeId, moduleId, publish, seen, draft: written }: SavedModule,
): Promise<Result<Edition, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'kit.edit');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const id = moduleId ?? `own-${ports.ids.fresh()}`;
  const opened = await openEntry(ports, scope, id);
  const isKnown = opened.entry.newest !== undefined || opened.entry.builtIn !== undefined;
  if (moduleId !== undefined && !isKnown) return refuse({ code: 'not_found' });
  const draft = written.only === undefined ? written : inOneLanguage(written, written.only);
  const broken = checkModule({ ...draft, id, version: 1 }, topicsOf(programme.body));
  const faults = publish ? broken : broken.filter(forbidsDraft);
  if (faults.length > 0) return refuse({ code: 'module_invalid', faults });
  const asked = { publish, by: actor.name, ...(seen === undefined ? {} : { seen }) };
  const saved = save(opened.entry, draft, asked, ports.clock.now());
  if (!saved.ok) return refuse({ code: saved.error });
  if (saved.value === opened.entry.newest) return saved;
  return keep(ports, scope, opened, saved.value);
}

/** Takes a module out of the kit, or back into it. Doing it twice changes nothing. */
export async function archiveModule(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  asked: { readonly programmeId: string; readonly moduleId: string; readonly archived: boolean },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admit(ports, actor, asked.programmeId, 'kit.edit');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const opened = await openEntry(ports, scope, asked.moduleId);
  const { entry, stored } = opened;
  if (entry.newest === undefined && entry.builtIn === undefined) {
    return refuse({ code: 'not_found' });
  }
  const next = archive(entry, asked.archived, ports.clock.now());
  if (next === undefined) return ok(undefined);
  const [mark] = stored;
  if (mark !== undefined && isMereMark(next, entry.builtIn)) {
    const written = await ports.store.commit(scope, [toDelete('module', mark)]);
    return written.ok ? ok(undefined) : refuse({ code: 'module_changed' });
  }
  const kept = await keep(ports, scope, opened, next);
  return kept.ok ? ok(undefined) : kept;
}

async function keep(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  opened: OpenedEntry,
  edition: Edition,
): Promise<Result<Edition, Refusal>> {
  const written = await ports.store.commit(scope, [toKeep(opened, edition)]);
  if (written.ok) return ok(edition);
  return refuse({ code: written.error === 'too_large' ? 'kit_too_large' : 'module_changed' });
}
