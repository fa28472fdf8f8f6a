import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { TakenFacts } from '../../usecases/store-port.ts';
import type { TenantRecord } from '../../usecases/tenant-copy.ts';

/**
 * A tenant in one file of lines of JSON, UTF-8, each ended by a line feed, whole or gzipped:
 * a header, then a line a record, then a manifest and its SHA-256. A part is what lies in one
 * partition, or the facts; the manifest says of each how many records it has, and the SHA-256 of its
 * lines with their ends, one after another.
 */
export const FORMAT = 'binome-tenant';
export const VERSION = 1;

const Header = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  tenantId: z.string().min(1),
  exportedAt: z.iso.datetime(),
  product: z.string(),
});
export type Header = z.infer<typeof Header>;

const Manifest = Header.extend({
  records: z.int().min(0),
  still: z.boolean(),
  history: z.object({ until: z.string().optional(), waiting: z.array(z.string()) }),
  parts: z.array(z.object({ name: z.string(), records: z.int().min(1), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

const Last = z.object({ manifest: Manifest, sha256: z.string() });

const ScopeShape = z.object({ tenantId: z.string().min(1), programmeId: z.string().min(1) });
const Body = z.record(z.string(), z.unknown());
const RecordShape = z.union([
  z.strictObject({
    document: z.strictObject({
      scope: ScopeShape,
      kind: z.string().min(1),
      id: z.string().min(1),
      body: Body,
      keys: z.array(z.string()),
      expiresAt: z.iso.datetime().optional(),
    }),
  }),
  z.strictObject({
    fact: z.strictObject({ id: z.string().min(1), scope: ScopeShape, at: z.string(), body: Body }),
  }),
]);

/** The file cannot be taken for what it should be; nothing was written anywhere. */
export class BadTenantFile extends Error {}

const GZIP = [0x1f, 0x8b];
/** No record is a tenth of it: what is longer is no file of ours. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Which part of the file a record belongs to. */
function partOf(record: TenantRecord): string {
  if ('fact' in record) return 'facts';
  if (!('document' in record)) return '';
  const { tenantId, programmeId } = record.document.scope;
  return `documents ${tenantId} ${programmeId}`;
}

/** Counts the records of each part and sums their lines, in the order in which parts begin. */
class Parts {
  readonly #parts = new Map<string, { records: number; hash: ReturnType<typeof createHash> }>();

  add(record: TenantRecord, line: string): void {
    const name = partOf(record);
    const part = this.#parts.get(name) ?? { records: 0, hash: createHash('sha256') };
    part.records += 1;
    part.hash.update(line).update('\n');
    this.#parts.set(name, part);
  }

  summed(): Manifest['parts'] {
    return [...this.#parts].map(([name, { records, hash }]) => ({
      name,
      records,
      sha256: hash.copy().digest('hex'),
    }));
  }
}

/** The lines of a file from the records of a tenant; `done` hears of its manifest. */
export async function* tenantLines(
  header: Header,
  records: AsyncIterable<TenantRecord>,
  done: (manifest: Manifest) => void,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(header)}\n`;
  const parts = new Parts();
  let count = 0;
  for await (const record of records) {
    if ('end' in record) {
      const { still, history } = record.end;
      const { until, waiting } = history;
      const manifest: Manifest = {
        ...header,
        records: count,
        still,
        history: { ...(until === undefined ? {} : { until }), waiting: [...waiting] },
        parts: parts.summed(),
      };
      yield `${JSON.stringify({ manifest, sha256: sumOf(manifest) })}\n`;
      done(manifest);
      return;
    }
    const line = JSON.stringify(record);
    parts.add(record, line);
    count += 1;
    yield `${line}\n`;
  }
}

/** Of the JSON of a manifest as `JSON.stringify` writes it. */
export function sumOf(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

/** Reads the whole file once and answers its manifest; throws `BadTenantFile`, saying what is wrong. */
export async function checkTenantFile(path: string): Promise<Manifest> {
  let header: Header | undefined;
  let last: z.infer<typeof Last> | undefined;
  const parts = new Parts();
  let at = 0;
  for await (const line of linesOf(path)) {
    at += 1;
    if (last !== undefined) throw new BadTenantFile(`line ${at}: something follows the manifest`);
    const json = jsonOf(line, at);
    if (header === undefined) {
      header = headerOf(json);
    } else if (typeof json === 'object' && json !== null && 'manifest' in json) {
      const read = Last.safeParse(json);
      if (!read.success) throw new BadTenantFile(`line ${at}: the manifest is damaged`);
      last = read.data;
    } else {
      parts.add(recordOf(json, at), line);
    }
  }
  if (header === undefined) throw new BadTenantFile('the file is empty');
  if (last === undefined) {
    throw new BadTenantFile('the file ends before its manifest: it is cut short');
  }
  const { manifest, sha256 } = last;
  if (sumOf(manifest) !== sha256) throw new BadTenantFile('the manifest was altered');
  for (const name of ['format', 'version', 'tenantId', 'exportedAt', 'product'] as const) {
    if (manifest[name] !== header[name]) throw new BadTenantFile('the first line was altered');
  }
  compareParts(manifest.parts, parts.summed());
  return manifest;
}

function compareParts(told: Manifest['parts'], found: Manifest['parts']): void {
  const names = (parts: Manifest['parts']) => parts.map(({ name }) => name).join('\n');
  if (names(told) !== names(found)) {
    throw new BadTenantFile('parts are missing or out of their order');
  }
  for (const [index, part] of told.entries()) {
    const { records = 0, sha256 = '' } = found[index] ?? {};
    if (records !== part.records) {
      const numbers = `${records} records instead of ${part.records}`;
      throw new BadTenantFile(`part "${part.name}" has ${numbers}`);
    }
    if (sha256 !== part.sha256) throw new BadTenantFile(`part "${part.name}" was altered`);
  }
}

function headerOf(json: unknown): Header {
  const read = Header.safeParse(json);
  if (!read.success) throw new BadTenantFile('this is no export of a tenant');
  const { version } = read.data;
  if (version !== VERSION) {
    const remedy = `import it with Binôme ${read.data.product}, which wrote it, or a later one`;
    throw new BadTenantFile(`its format is version ${version}, and this is ${VERSION}: ${remedy}`);
  }
  return read.data;
}

/** The records of a file that `checkTenantFile` found whole. */
export async function* tenantRecords(path: string): AsyncGenerator<TenantRecord, void, undefined> {
  let at = 0;
  for await (const line of linesOf(path)) {
    at += 1;
    if (at === 1) continue;
    const json = jsonOf(line, at);
    if (typeof json === 'object' && json !== null && 'manifest' in json) return;
    yield recordOf(json, at);
  }
}

export function historyOf({ history: { until, waiting } }: Manifest): TakenFacts {
  return { ...(until === undefined ? {} : { until }), waiting };
}

function recordOf(json: unknown, at: number): TenantRecord {
  const read = RecordShape.safeParse(json);
  if (!read.success) throw new BadTenantFile(`line ${at}: neither a document nor a fact`);
  // As whole as its checksum says; kinds and bodies are those of the version that wrote it.
  return json as TenantRecord;
}

function jsonOf(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    if (at === 1) throw new BadTenantFile('this is no export of a tenant');
    throw new BadTenantFile(`line ${at}: damaged, no JSON`);
  }
}

/** A line at a time: JSON leaves U+2028 as it is, so that only line feeds may part lines. */
async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
  let rest: Buffer[] = [];
  let held = 0;
  for await (const chunk of bytesOf(path, await isGzip(path))) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
      rest = [];
      held = 0;
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > LONGEST_LINE) throw new BadTenantFile('this is no export of a tenant');
  }
  if (held > 0) throw new BadTenantFile('the file ends within a line: it is cut short');
}

async function* bytesOf(path: string, gzipped: boolean): AsyncGenerator<Buffer, void, undefined> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const source = gzipped ? file.pipe(createGunzip()) : file;
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } catch (error) {
    if (gzipped) throw new BadTenantFile('the file is damaged or cut short (gzip)');
    throw error;
  } finally {
    file.destroy();
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return GZIP.every((byte, index) => buffer[index] === byte);
  } finally {
    await file.close();
  }
}
