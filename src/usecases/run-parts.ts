import type { Scope } from '../domain/ids.ts';
import type { KeptText, MatchRunId, RunPart } from '../domain/match-run.ts';
import type { Instant } from '../domain/time.ts';
import { toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { BATCH_BYTES } from './store-port.ts';

/** Bytes of a part's text as JSON, with room for what the store writes around it. */
const PART_BYTES = BATCH_BYTES * 0.6;

/**
 * Keeps lines, however many, in documents that the store takes. Parts are found by what they say,
 * so writing the same text twice is writing it once, and two writers cannot mix theirs. A single
 * line must fit a document.
 */
export async function keepLines(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  runId: MatchRunId,
  lines: readonly string[],
  expiresAt?: Instant,
): Promise<KeptText> {
  const sha256 = ports.ids.sha256(ended(lines));
  const texts = inParts(lines);
  for (const [number, text] of texts.entries()) {
    const part: RunPart = { id: partId(runId, sha256, number), runId, text };
    const written = await ports.store.commit(scope, [
      toCreate('runPart', part.id, part, expiresAt),
    ]);
    // A part that is there says the same: its id is made of its text's hash.
    if (!written.ok && written.error !== 'exists') {
      throw new Error(`a part of a run was not written: ${written.error}`);
    }
  }
  return { sha256, parts: texts.length };
}

/** The lines that were kept, or undefined when they are there no more, or not as they were. */
export async function keptLines(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  runId: MatchRunId,
  { sha256, parts }: KeptText,
): Promise<readonly string[] | undefined> {
  const lines: string[] = [];
  for (let number = 0; number < parts; number++) {
    const part = await ports.store.get('runPart', scope, partId(runId, sha256, number));
    if (part === undefined) return undefined;
    for (const line of part.body.text.split('\n')) lines.push(line);
  }
  return ports.ids.sha256(ended(lines)) === sha256 ? lines : undefined;
}

function partId(runId: MatchRunId, sha256: string, number: number): string {
  return `${runId}-${sha256.slice(0, 32)}-${String(number).padStart(6, '0')}`;
}

function* ended(lines: readonly string[]): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}

function inParts(lines: readonly string[]): readonly string[] {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = encoder.encode(JSON.stringify(line)).length;
    if (part.length > 0 && bytes + size > PART_BYTES) {
      parts.push(part.join('\n'));
      [part, bytes] = [[], 0];
    }
    part.push(line);
    bytes += size;
  }
  if (part.length > 0) parts.push(part.join('\n'));
  return parts;
}
