/**
 * `unwritable`: the folder or file cannot be opened or written. `full`: no room left on the disk.
 * `damaged`: the file is corrupt, or is no store of ours. `newer_version`: a later release wrote
 * it. `busy`: another process has kept the file to itself for longer than we wait.
 */
export type StoreUnavailableCode = 'unwritable' | 'full' | 'damaged' | 'newer_version' | 'busy';

const MEANING: Readonly<Record<StoreUnavailableCode, string>> = {
  unwritable: 'cannot be opened for writing',
  full: 'cannot be written: the disk is full',
  damaged: 'is damaged, or is not a Binôme store',
  newer_version: 'was written by a later version of Binôme',
  busy: 'is kept busy by another process',
};

/** The store cannot serve, and no refusal of ours would help; the message is one plain line. */
export class StoreUnavailable extends Error {
  readonly code: StoreUnavailableCode;
  readonly path: string;

  constructor(code: StoreUnavailableCode, path: string, cause?: unknown) {
    super(`${path} ${MEANING[code]}`, { cause });
    this.name = 'StoreUnavailable';
    this.code = code;
    this.path = path;
  }
}

/** SQLite's primary result codes that tell of the file rather than of a mistake in our code. */
const CODE_OF_SQLITE: ReadonlyMap<number, StoreUnavailableCode> = new Map([
  [3, 'unwritable'], // SQLITE_PERM
  [5, 'busy'], // SQLITE_BUSY
  [8, 'unwritable'], // SQLITE_READONLY
  [10, 'unwritable'], // SQLITE_IOERR
  [11, 'damaged'], // SQLITE_CORRUPT
  [13, 'full'], // SQLITE_FULL
  [14, 'unwritable'], // SQLITE_CANTOPEN
  [26, 'damaged'], // SQLITE_NOTADB
]);

/** Runs `work`; what SQLite says about the file comes out as `StoreUnavailable`. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    // The upper bits of an extended code say which page or lock; the lowest byte says what.
    const code = CODE_OF_SQLITE.get(Number(error.errcode) & 0xff);
    throw code === undefined ? error : new StoreUnavailable(code, path, error);
  }
}
