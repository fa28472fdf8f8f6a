import type { Module } from '../domain/kit.ts';
import { take } from '../domain/kit/edition.ts';
import { checkKitFile, MODULES_PER_FILE } from '../domain/kit/file.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { openEntry, toKeep, topicsOf } from './kit-of.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { admit } from './standing.ts';

/** What becomes of one module of the file. */
export interface ImportedModule {
  readonly module: Module;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

export interface KitToImport {
  readonly programmeId: string;
  readonly modules: readonly Module[];
  /** Only says what would be done. */
  readonly preview: boolean;
}

/**
 * Takes a kit file whole, in one batch, or refuses it whole with everything there is to mend.
 * Modules that say something new are published under a new version; the rest is left alone.
 */
export async function importKit(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  { programmeId, modules, preview }: KitToImport,
): Promise<Result<readonly ImportedModule[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'kit.edit');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  if (modules.length > MODULES_PER_FILE) return refuse({ code: 'kit_too_large' });
  const faults = checkKitFile({ modules }, topicsOf(programme.body));
  if (faults.length > 0) return refuse({ code: 'kit_invalid', faults });
  const now = ports.clock.now();
  const changes: Change[] = [];
  const imported: ImportedModule[] = [];
  for (const module of modules) {
    const opened = await openEntry(ports, scope, module.id);
    const edition = take(opened.entry, module, now);
    if (edition === undefined) {
      imported.push({ module: opened.entry.inForce ?? module, outcome: 'unchanged' });
      continue;
    }
    const isNew = opened.entry.newest === undefined && opened.entry.builtIn === undefined;
    imported.push({ module: edition.module, outcome: isNew ? 'added' : 'changed' });
    changes.push(toKeep(opened, edition));
  }
  if (preview || changes.length === 0) return ok(imported);
  const written = await ports.store.commit(scope, changes);
  if (written.ok) return ok(imported);
  return refuse({ code: written.error === 'too_large' ? 'kit_too_large' : 'module_changed' });
}
