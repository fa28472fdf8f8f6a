import type { Module } from '../kit.ts';
import type { Instant } from '../time.ts';
import type { TopicId } from '../topic.ts';
import { checkModule } from './check.ts';
import { below, type KitFault } from './fault.ts';

export const KIT_FORMAT = 'binome-kit';
/** Raised when a file of today could no longer be read by yesterday's program. */
export const KIT_FORMAT_VERSION = 1;
/** Modules that one file may hold: with its facts, one batch of the store takes them all. */
export const MODULES_PER_FILE = 60;

/** A kit as one file; `docs/kit-schema.json` is its JSON Schema. */
export interface KitFile {
  readonly format: typeof KIT_FORMAT;
  readonly formatVersion: typeof KIT_FORMAT_VERSION;
  readonly exportedAt: Instant;
  /** The name of the programme that it comes from, for the reader of the file. */
  readonly programme: string;
  readonly modules: readonly Module[];
}

/** Everything that forbids taking a file whose fields were read; nothing of it is taken then. */
export function checkKitFile(
  { modules }: Pick<KitFile, 'modules'>,
  topics: ReadonlySet<TopicId>,
): readonly KitFault[] {
  const ids = modules.map(({ id }) => id);
  return modules.flatMap((module, index) => {
    const path = below('modules', index);
    const twice = ids.indexOf(module.id) < index;
    return [
      ...(twice ? [{ path: below(path, 'id'), code: 'id_twice', found: module.id } as const] : []),
      ...checkModule(module, topics, path),
    ];
  });
}
