import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What local mode keeps beside the store: one secret, and how far the clock was moved. */
export interface DataFolder {
  readonly store: string;
  readonly chat: string;
  readonly secret: string;
  readonly clockOffset: number;
  readonly keepClockOffset: (millis: number) => void;
}

/** Opens the folder, making it when it is absent. Throws with one plain line when it cannot. */
export function openDataFolder(folder: string): DataFolder {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.R_OK);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
    throw new Error(
      `the data folder ${folder} cannot be written (${cause}): choose another with BINOME_DATA`,
      { cause: error },
    );
  }
  const secretFile = join(folder, 'local-secret');
  if (!existsSync(secretFile)) {
    writeWhole(secretFile, randomBytes(48).toString('base64url'));
  }
  const offsetFile = join(folder, 'clock-offset');
  const offset = existsSync(offsetFile) ? Number(readFileSync(offsetFile, 'utf8')) : 0;
  return {
    store: join(folder, 'binome.sqlite'),
    chat: join(folder, 'chat.sqlite'),
    secret: readFileSync(secretFile, 'utf8').trim(),
    clockOffset: Number.isFinite(offset) && offset > 0 ? offset : 0,
    keepClockOffset: (millis) => {
      writeWhole(offsetFile, String(millis));
    },
  };
}

/** Whole or not at all: a process killed meanwhile leaves the file as it was. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
