import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

/** A file of the results: its name and its text, made piece by piece for it may be large. */
export interface ResultFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

export type FolderRefusal =
  | { readonly code: 'outIsFile' }
  | { readonly code: 'outHoldsMore'; readonly names: readonly string[] }
  | { readonly code: 'notWritable'; readonly cause: string };

/**
 * Whether results may be written there: a folder that does not exist, is empty, or holds nothing
 * but earlier results (`ours`), which are then replaced.
 */
export function checkFolder(out: string, ours: readonly string[]): Result<void, FolderRefusal> {
  try {
    if (statSync(out, { throwIfNoEntry: false }) === undefined) return ok(undefined);
    if (!statSync(out).isDirectory()) return refuse({ code: 'outIsFile' });
    const others = readdirSync(out)
      .filter((name) => !ours.includes(name))
      .sort();
    if (others.length === 0) return ok(undefined);
    return refuse({ code: 'outHoldsMore', names: others.slice(0, 3) });
  } catch (error) {
    return refuse({ code: 'notWritable', cause: causeOf(error) });
  }
}

/**
 * Writes all the files or none. They are written and synced beside the folder under another name,
 * which becomes the folder by one rename; a process killed at any moment leaves the folder whole,
 * as it was, or absent, never in between.
 */
export function writeFolder(
  out: string,
  files: readonly ResultFile[],
): Result<void, FolderRefusal> {
  const allowed = checkFolder(
    out,
    files.map(({ name }) => name),
  );
  if (!allowed.ok) return allowed;
  let draft: string | undefined;
  try {
    const exists = statSync(out, { throwIfNoEntry: false }) !== undefined;
    const target = exists ? realpathSync(out) : resolve(out);
    mkdirSync(dirname(target), { recursive: true });
    const aside = `.${basename(target)}.${randomBytes(6).toString('hex')}`;
    draft = join(dirname(target), `${aside}.new`);
    mkdirSync(draft);
    for (const { name, pieces } of files) writeFile(join(draft, name), pieces);
    sync(draft);
    const old = join(dirname(target), `${aside}.old`);
    if (exists) renameSync(target, old);
    try {
      renameSync(draft, target);
    } catch (error) {
      if (exists) renameSync(old, target);
      throw error;
    }
    sync(dirname(target));
    if (exists) rmSync(old, { recursive: true });
    return ok(undefined);
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
    return refuse({ code: 'notWritable', cause: causeOf(error) });
  }
}

/** Large enough that a file of millions of lines takes few calls. */
const BUFFER_CHARACTERS = 1 << 16;

function writeFile(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < BUFFER_CHARACTERS) continue;
      writeAll(file, waiting);
      waiting = '';
    }
    writeAll(file, waiting);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A write may take fewer bytes than it is given. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

/** Makes a rename last. Some systems cannot open a folder to sync it, and do not need it. */
function sync(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // The same systems.
  } finally {
    closeSync(handle);
  }
}

/** `EACCES`, `ENOSPC`…, or the message of an error without a code. */
export function causeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
