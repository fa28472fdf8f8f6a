import { localDateOf } from '../domain/time.ts';
import type { Locale } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { exportProgramme, type ProgrammeExport } from '../usecases/export-programme.ts';
import type { Table } from '../usecases/files-port.ts';
import { FileShape, type FileWire } from '../wire/export.ts';
import type { Call } from './context.ts';
import { endpoint, type Endpoint } from './endpoint.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const EXPORT_ENDPOINTS = [
  exportEndpoint('pairs.csv', 'The pairs and how far each has come, as CSV', csvOf(pairTable)),
  exportEndpoint('participants.csv', 'The participants, as CSV', csvOf(participantTable)),
  exportEndpoint(
    'programme.xlsx',
    'Participants and pairs, as a workbook',
    async ({ ports, locale }, data) => ({
      contentType: XLSX,
      bytes: await ports.sheetWriter.xlsx([
        pairTable(data, locale),
        participantTable(data, locale),
      ]),
    }),
  ),
];

type Write = (
  call: Call<undefined>,
  data: ProgrammeExport,
) => Promise<{ readonly contentType: string; readonly bytes: Uint8Array }>;

function exportEndpoint(file: string, summary: string, write: Write): Endpoint {
  return endpoint({
    method: 'get',
    path: `/programmes/{programmeId}/exports/${file}`,
    summary,
    answer: FileShape,
    handle: async (call: Call<undefined>): Promise<Result<FileWire, Refusal>> => {
      const { ports, actor, param } = call;
      const exported = await exportProgramme(ports, actor, param('programmeId'));
      if (!exported.ok) return exported;
      const { contentType, bytes } = await write(call, exported.value);
      const day = localDateOf(ports.clock.now(), exported.value.programme.timeZone);
      const content = Buffer.from(bytes).toString('base64');
      return ok({ fileName: `binome-${day}-${file}`, contentType, content });
    },
  });
}

function csvOf(table: (data: ProgrammeExport, locale: Locale) => Table): Write {
  // A French Excel splits at semicolons, an English one at commas.
  return ({ ports, locale }, data) =>
    Promise.resolve({
      contentType: 'text/csv',
      bytes: ports.sheetWriter.csv(table(data, locale), locale === 'fr' ? ';' : ','),
    });
}

function pairTable({ programme, pairs }: ProgrammeExport, locale: Locale): Table {
  const { exporting, common } = catalogueOf(locale);
  const { columns } = exporting;
  const header = [
    columns.mentor,
    columns.mentorEntity,
    columns.mentee,
    columns.menteeEntity,
    columns.status,
    columns.held,
    columns.planned,
    columns.next,
  ];
  const rows = pairs.map(({ pair, mentor, mentee, held, planned, next }) => [
    mentor?.profile.name ?? '',
    mentor?.profile.entity ?? '',
    mentee?.profile.name ?? '',
    mentee?.profile.entity ?? '',
    common.pairStatus[pair.status],
    held,
    planned,
    next === undefined ? '' : localDateOf(next.startsAt, programme.timeZone),
  ]);
  return { name: exporting.pairs, rows: [header, ...inOrder(rows, locale)] };
}

function participantTable({ participants }: ProgrammeExport, locale: Locale): Table {
  const { exporting, common } = catalogueOf(locale);
  const { columns, yes, no } = exporting;
  const header = [
    columns.name,
    columns.mail,
    columns.role,
    columns.entity,
    columns.level,
    columns.site,
    columns.takesPart,
    columns.paired,
    columns.reachable,
  ];
  const rows = participants.map(({ participant: { profile, status }, paired, reachable }) => [
    profile.name,
    profile.mail,
    common.role[profile.role],
    profile.entity,
    common.level[profile.level],
    profile.site,
    status === 'enrolled' ? yes : no,
    paired ? yes : no,
    reachable ? yes : no,
  ]);
  return { name: exporting.participants, rows: [header, ...inOrder(rows, locale)] };
}

/** By the names that come first, as the reader's language sorts them. */
function inOrder(rows: Table['rows'], locale: Locale): Table['rows'] {
  const { compare } = new Intl.Collator(locale);
  return rows.toSorted((one, other) => compare(one.join('\t'), other.join('\t')));
}
