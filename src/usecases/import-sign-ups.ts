import { canonicalJson } from '../domain/canonical-json.ts';
import type { Scope } from '../domain/ids.ts';
import type { Participant, Profile } from '../domain/participant.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { missingFields, recogniseColumns, type ColumnMapping } from '../domain/signup/columns.ts';
import {
  answeredRows,
  readSignUps,
  type SignUp,
  type SignUpReading,
} from '../domain/signup/read-sign-ups.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import { isBeingUndone, type ImportCounts, type SignUpImport } from '../domain/sign-up-import.ts';
import { addMinutes } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, listAll, toCreate } from './documents.ts';
import { dropParts, inParts } from './import-parts.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';
import { admit } from './standing.ts';

export interface SignUpFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the file's bytes are known by: the same bytes, the same text. */
  readonly fingerprint: string;
  /** The manager's own choice of columns; absent, they are recognised by header. */
  readonly mapping?: ColumnMapping;
}

export type RowOutcome = 'imported' | 'updated' | 'unchanged';

export interface ImportPreview {
  /** Names exactly this file, read in exactly this way, and the answers that it takes the place of. */
  readonly digest: string;
  readonly sheet: Sheet;
  readonly mapping: ColumnMapping;
  readonly missing: readonly string[];
  readonly reading: SignUpReading;
  readonly outcomes: readonly { readonly signUp: SignUp; readonly outcome: RowOutcome }[];
  /** Addresses of people enrolled before whose later answer withdraws them. */
  readonly withdrawn: readonly string[];
  readonly counts: ImportCounts;
}

/** What importing a file would do, row by row. Writes nothing. */
export async function previewImport(
  ports: Pick<Ports, 'store' | 'sheets' | 'ids'>,
  actor: Actor,
  programmeId: string,
  file: SignUpFile,
): Promise<Result<ImportPreview, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'sign-ups.import');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const sheet = await ports.sheets.read(file.bytes);
  if (!sheet.ok) {
    const { code, line } = sheet.error;
    return refuse({
      code: `file_${code}`,
      ...(line === undefined ? {} : { details: [String(line)] }),
    });
  }
  const mapping = file.mapping ?? recogniseColumns(sheet.value.headers);
  const width = sheet.value.headers.length;
  if (Object.values(mapping).some((column) => column >= width)) {
    return refuse({ code: 'mapping_invalid' });
  }
  const missing = missingFields(mapping);
  const known = new Map(
    (await listAll(ports, 'participant', scope)).map((s) => [s.body.profile.mail, s]),
  );
  const reading: SignUpReading =
    missing.length > 0
      ? { imported: [], notices: [], locale: programme.body.locale }
      : readSignUps(sheet.value, mapping, {
          topics: programme.body.topics,
          knownManagers: managersBeyond(sheet.value, mapping, known),
        });
  const outcomes = reading.imported.map((signUp) => ({
    signUp,
    outcome: outcomeOf(signUp.profile, known.get(signUp.profile.mail)),
  }));
  const withdrawn = reading.notices
    .filter((notice) => notice.code === 'not_a_volunteer' && notice.mail !== undefined)
    .map((notice) => notice.mail ?? '')
    .filter((mail) => known.get(mail)?.body.status === 'enrolled');
  const replaced = outcomes
    .filter(({ outcome }) => outcome === 'updated')
    .map(({ signUp }) => signUp.profile.mail)
    .concat(withdrawn);
  const count = (wanted: RowOutcome): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const refusedRows = new Set(
    reading.notices.filter((n) => n.severity === 'refused').map((n) => n.row),
  );
  return ok({
    digest: [
      ports.ids.hash([file.fingerprint, JSON.stringify(Object.entries(mapping).sort())]),
      ports.ids.hash(replaced.map((mail) => canonicalJson(known.get(mail)?.body.profile))),
    ].join('.'),
    sheet: sheet.value,
    mapping,
    missing,
    reading,
    outcomes,
    withdrawn,
    counts: {
      imported: count('imported'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      refused: refusedRows.size,
    },
  });
}

/**
 * Takes the file exactly as the preview named by `digest` showed it: whole, or not at all; whoever
 * changed their own answers since is not overwritten unseen (`import_changed`). People
 * are enrolled after the commit, from what the import holds; a crash in between delays them. Asked
 * again before they are, it is the import that was made. Refused while another is being undone
 * (`import_being_undone`).
 */
export async function confirmImport(
  ports: Pick<Ports, 'store' | 'sheets' | 'ids' | 'clock'>,
  actor: Actor,
  programmeId: string,
  file: SignUpFile & { readonly digest: string },
): Promise<Result<SignUpImport, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'sign-ups.import');
  if (!admitted.ok) return admitted;
  const before = await listAll(ports, 'import', admitted.value.scope);
  const undone = undoneOf(before.map(({ body }) => body));
  const preview = await previewImport(ports, actor, programmeId, file);
  if (!preview.ok) return preview;
  const { digest, missing, reading, outcomes, withdrawn, counts, sheet } = preview.value;
  if (missing.length > 0) return refuse({ code: 'columns_missing', details: missing });
  // Confirmed again it replaces nothing any more, and is the import that was made.
  const replaces = counts.updated + withdrawn.length > 0;
  const isAsShown = replaces ? digest === file.digest : isSameFile(digest, file.digest);
  if (!isAsShown) return refuse({ code: 'import_changed' });
  const scope: Scope = { tenantId: actor.tenantId, programmeId };
  const id = ports.ids.fresh();
  const now = ports.clock.now();
  const news = outcomes.filter(({ outcome }) => outcome !== 'unchanged').map((o) => o.signUp);
  const parts = inParts(id, news, addMinutes(now, 60 * 24 * 30));
  for (const part of parts) {
    const written = await ports.store.commit(scope, [
      toCreate('importPart', part.id, part, part.until),
    ]);
    if (!written.ok) return refuse({ code: 'busy' });
  }
  let confirmed: SignUpImport | undefined;
  // Written together with the programme: of an import and the undoing of another, one comes first.
  const written = await decide(ports, 'programme', scope, programmeId, async (programme) => {
    const all = (await listAll(ports, 'import', scope)).map(({ body }) => body);
    if (all.some(isBeingUndone)) return refuse({ code: 'import_being_undone' });
    confirmed = all.find((one) => one.status === 'confirmed' && one.digest === file.digest);
    if (confirmed !== undefined) return ok({ next: programme });
    if (undoneOf(all) !== undone) return refuse({ code: 'import_changed' });
    confirmed = {
      id,
      number: Math.max(0, ...all.map(({ number }) => number)) + 1,
      digest: file.digest,
      fileName: file.fileName,
      confirmedAt: now,
      locale: reading.locale,
      parts: parts.length,
      rows: answeredRows(sheet).length,
      withdrawn,
      written: 0,
      status: 'confirmed',
      counts,
    };
    return ok({
      next: programme,
      facts: [factOf(ports, scope, { kind: 'import-confirmed', importId: id })],
      also: [toCreate('import', id, confirmed)],
    });
  });
  // Refused, or confirmed before: nobody's answers stay behind.
  if (confirmed?.id !== id || !written.ok) await dropParts(ports, scope, id);
  if (!written.ok) return written;
  return confirmed === undefined ? refuse({ code: 'busy' }) : ok(confirmed);
}

/** What had been undone: undone since a preview was read, it shows people who are not there. */
function undoneOf(imports: readonly SignUpImport[]): string {
  return imports
    .filter((one) => isBeingUndone(one) || one.status === 'undone')
    .map(({ id }) => id)
    .join();
}

function isSameFile(digest: string, shown: string): boolean {
  return digest.split('.')[0] === shown.split('.')[0];
}

/** Where an import stands. */
export async function readImport(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
  importId: string,
): Promise<Result<SignUpImport, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'sign-ups.import');
  if (!admitted.ok) return admitted;
  const stored = await ports.store.get('import', admitted.value.scope, importId);
  return stored === undefined ? refuse({ code: 'not_found' }) : ok(stored.body);
}

/**
 * Who manages whom among people whom this file does not name. Those it names are described by it
 * alone, so that reading the same file again gives the same chains.
 */
function managersBeyond(
  sheet: Sheet,
  { mail = -1 }: ColumnMapping,
  known: ReadonlyMap<string, Stored<Participant>>,
): ReadonlyMap<string, readonly string[]> {
  const named = new Set(sheet.rows.map(({ cells }) => (cells[mail] ?? '').trim().toLowerCase()));
  const managers = new Map<string, readonly string[]>();
  for (const [address, { body }] of known) {
    if (named.has(address)) continue;
    const line = [address, ...body.profile.managementChain];
    for (const [step, above] of line.slice(1).entries()) {
      const below = line[step] ?? '';
      if (!named.has(below)) managers.set(below, [...(managers.get(below) ?? []), above]);
    }
  }
  return managers;
}

function outcomeOf(profile: Profile, known: Stored<Participant> | undefined): RowOutcome {
  if (known === undefined) return 'imported';
  const same =
    known.body.status === 'enrolled' &&
    JSON.stringify(known.body.profile) === JSON.stringify(profile);
  return same ? 'unchanged' : 'updated';
}
