import type { Scope } from '../domain/ids.ts';
import type { SignUp } from '../domain/signup/read-sign-ups.ts';
import { PEOPLE_PER_PART, type ImportPart } from '../domain/sign-up-import.ts';
import type { Instant } from '../domain/time.ts';
import { KEY, toDelete } from './documents.ts';
import type { Ports } from './ports.ts';
import { BATCH_LIMIT } from './store-port.ts';

/** People of a file, cut so that each part is enrolled by one write. */
export function inParts(
  importId: string,
  signUps: readonly SignUp[],
  until: Instant,
): readonly ImportPart[] {
  const parts: ImportPart[] = [];
  for (let from = 0; from < signUps.length; from += PEOPLE_PER_PART) {
    const number = String(parts.length).padStart(6, '0');
    parts.push({
      id: `${importId}-${number}`,
      importId,
      signUps: signUps.slice(from, from + PEOPLE_PER_PART),
      applied: 0,
      until,
    });
  }
  return parts;
}

/** The parts of an import in the order in which they were cut. */
export async function partsOf(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  importId: string,
): Promise<readonly ImportPart[]> {
  const found = await ports.store.find('importPart', scope, KEY.import(importId));
  return found.map(({ body }) => body);
}

/** Rows of a file that nobody needs any more. */
export async function dropParts(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  importId: string,
): Promise<void> {
  for (let left = await parts(); left.length > 0; left = await parts()) {
    const gone = left.slice(0, BATCH_LIMIT).map((stored) => toDelete('importPart', stored));
    const written = await ports.store.commit(scope, gone);
    if (!written.ok && written.error === 'too_large') throw new Error('deleting exceeds a batch');
  }
  function parts() {
    return ports.store.find('importPart', scope, KEY.import(importId));
  }
}
