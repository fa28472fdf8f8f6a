import type { Locale } from '../language.ts';
import type { Mail, Profile } from '../participant.ts';
import type { Topic } from '../topic.ts';
import { localeOfHeaders } from './columns.ts';
import type { ColumnMapping, SignupField } from './columns.ts';
import { readCompletionTimes } from './completion-time.ts';
import type { CompletionTime } from './completion-time.ts';
import { clean } from './fold.ts';
import { buildManagementGraph, managementChain } from './management.ts';
import type { Notice } from './notice.ts';
import { readRow } from './read-row.ts';
import type { RowReading } from './read-row.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { indexTopics } from './topic-index.ts';

export type { Notice } from './notice.ts';

/** A row that enters the programme. */
export interface SignUp {
  readonly row: number;
  readonly profile: Profile;
}

/**
 * What a sign-up file says. Every row that is not blank is either in `imported` or has `refused`
 * notices, never both.
 */
export interface SignUpReading {
  /** In the order of the file, one a person. */
  readonly imported: readonly SignUp[];
  /** In the order of the file; warnings are about imported rows. */
  readonly notices: readonly Notice[];
  /** Language of the form's headers. */
  readonly locale: Locale;
}

export interface SignUpOptions {
  /** What may be offered and wanted, by identifier or by label in either language. */
  readonly topics: readonly Topic[];
  /** Managers known from elsewhere (an earlier import): person → direct managers. */
  readonly knownManagers?: ReadonlyMap<Mail, readonly Mail[]>;
}

interface ReadRow extends RowReading {
  readonly number: number;
  readonly time?: CompletionTime | undefined;
  readonly mailCell: string;
}

/** Reads the answers of a form. Never throws: whatever is wrong becomes a notice. */
export function readSignUps(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: SignUpOptions,
): SignUpReading {
  const locale = localeOfHeaders(sheet.headers, mapping);
  const rows = readRows(sheet, mapping, options.topics, locale);
  const keptRowOf = latestAnswers(rows);
  const graph = buildManagementGraph(links(rows, options.knownManagers));
  const columnOf = (field: SignupField): string => clean(sheet.headers[mapping[field] ?? -1] ?? '');

  const imported: SignUp[] = [];
  const notices: Notice[] = [];
  for (const row of rows) {
    const base = { row: row.number, ...(row.mail === undefined ? {} : { mail: row.mail }) };
    const keptRow = row.mail === undefined ? undefined : keptRowOf.get(row.mail);
    if (keptRow !== undefined && keptRow !== row.number) {
      const where = { column: columnOf('mail'), field: 'mail', value: row.mailCell } as const;
      notices.push({ ...base, ...where, severity: 'refused', code: 'superseded', keptRow });
      continue;
    }
    const severity = row.profile === undefined ? 'refused' : 'warning';
    for (const flaw of row.profile === undefined ? row.refusals : row.warnings) {
      const column = flaw.code === 'too_many_cells' ? '' : columnOf(flaw.field);
      notices.push({ ...base, ...flaw, severity, column });
    }
    if (row.profile === undefined) continue;
    const chain = managementChain(graph, row.profile.mail, row.managers);
    imported.push({ row: row.number, profile: { ...row.profile, managementChain: chain } });
  }
  return { imported, notices, locale };
}

/** The rows of a sheet that hold an answer: one where every cell is blank is left out. */
export function answeredRows(sheet: Sheet): readonly SheetRow[] {
  return sheet.rows.filter(({ cells }) => cells.some((cell) => clean(cell) !== ''));
}

function readRows(
  sheet: Sheet,
  mapping: ColumnMapping,
  topics: readonly Topic[],
  locale: Locale,
): readonly ReadRow[] {
  const index = indexTopics(topics);
  const answered = answeredRows(sheet);
  const cellIn = (row: SheetRow, field: SignupField): string =>
    row.cells[mapping[field] ?? -1] ?? '';
  const times = readCompletionTimes(
    answered.map((row) => cellIn(row, 'completedAt')),
    locale,
  );
  return answered.map((row, i) => {
    const excess = row.cells.slice(sheet.headers.length).map(clean).join(' ').trim();
    const reading = readRow((field) => cellIn(row, field), index, excess);
    const mailCell = clean(cellIn(row, 'mail'));
    return { ...reading, number: row.number, time: times[i], mailCell };
  });
}

/**
 * For each person, the row that counts: the last completed when all of that person's times can be
 * compared, else the last in the file. What becomes of that row does not matter: a later "no"
 * withdraws an earlier "yes".
 */
function latestAnswers(rows: readonly ReadRow[]): ReadonlyMap<Mail, number> {
  const byMail = Map.groupBy(
    rows.filter((row) => row.mail !== undefined),
    (row) => row.mail,
  );
  const kept = new Map<Mail, number>();
  for (const [mail, answers] of byMail) {
    const kinds = new Set(answers.map((row) => row.time?.kind));
    const isComparable = kinds.size === 1 && !kinds.has(undefined);
    const last = answers.reduce((best, row) => {
      if (isComparable && (row.time?.rank ?? 0) < (best.time?.rank ?? 0)) return best;
      return row;
    });
    if (mail !== undefined) kept.set(mail, last.number);
  }
  return kept;
}

function* links(
  rows: readonly ReadRow[],
  known: ReadonlyMap<Mail, readonly Mail[]> | undefined,
): Iterable<readonly [Mail, Mail]> {
  for (const { mail, managers } of rows) {
    if (mail !== undefined) for (const manager of managers) yield [mail, manager];
  }
  for (const [person, managers] of known ?? []) {
    for (const manager of managers) yield [person, manager];
  }
}
