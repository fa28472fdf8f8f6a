import type { Locale } from '../domain/language.ts';
import { mayBeMentored, mayMentor } from '../domain/participant.ts';
import { refuse, ok, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import { REQUIRED_FIELDS, SIGNUP_FIELDS, type ColumnMapping } from '../domain/signup/columns.ts';
import { KEPT_REASONS, type SignUpImport } from '../domain/sign-up-import.ts';
import { answeredRows, type Notice } from '../domain/signup/read-sign-ups.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import {
  confirmImport,
  previewImport,
  readImport,
  type ImportPreview,
  type SignUpFile,
} from '../usecases/import-sign-ups.ts';
import { listParticipants } from '../usecases/list-participants.ts';
import { undoImport } from '../usecases/undo-import.ts';
import { viewImports, viewKept, type LastImport } from '../usecases/view-imports.ts';
import {
  ConfirmImportShape,
  ImportPreviewShape,
  ImportResultShape,
  KeptPeopleShape,
  LastImportShape,
  ParticipantListShape,
  SignUpFileShape,
  type ImportPreviewWire,
  type LastImportWire,
  type NoticeWire,
  type SignUpFileWire,
} from '../wire/sign-ups.ts';
import { endpoint } from './endpoint.ts';

export const SIGN_UP_ENDPOINTS = [
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/imports/preview',
    summary: 'What importing a sign-up file would do, row by row; writes nothing',
    body: SignUpFileShape,
    answer: ImportPreviewShape,
    handle: async ({ ports, actor, param, body, locale }) => {
      const file = readFile(body);
      if (!file.ok) return file;
      const preview = await previewImport(ports, actor, param('programmeId'), file.value);
      return preview.ok ? ok(presentPreview(preview.value, body.fileName, locale)) : preview;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/imports',
    summary: 'Imports the file exactly as the preview showed it',
    body: ConfirmImportShape,
    answer: ImportResultShape,
    handle: async ({ ports, actor, param, body, wake }) => {
      const file = readFile(body);
      if (!file.ok) return file;
      const programmeId = param('programmeId');
      const confirmed = await confirmImport(ports, actor, programmeId, {
        ...file.value,
        digest: body.digest,
      });
      if (!confirmed.ok) return confirmed;
      await wake();
      const { id, counts } = confirmed.value;
      const now = await readImport(ports, actor, programmeId, id);
      const status = now.ok ? now.value.status : confirmed.value.status;
      return ok({ importId: id, status, counts });
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/imports/{importId}/undo',
    summary: 'Undoes the last import, for a day: whoever moved on since stays as they are',
    answer: LastImportShape,
    handle: async ({ ports, actor, param, wake }) => {
      const input = { programmeId: param('programmeId'), importId: param('importId') };
      const undone = await undoImport(ports, actor, input);
      if (!undone.ok) return undone;
      await wake();
      const now = await readImport(ports, actor, input.programmeId, input.importId);
      return ok(presentLast({ import: now.ok ? now.value : undone.value }));
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/imports/{importId}/kept',
    summary: 'Whom the undoing of an import left as they are, and why; known for two days',
    answer: KeptPeopleShape,
    handle: async ({ ports, actor, param }) => {
      const kept = await viewKept(ports, actor, param('programmeId'), param('importId'));
      return kept.ok ? ok({ kept: [...kept.value] }) : kept;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/participants',
    summary: 'The people of a programme',
    answer: ParticipantListShape,
    handle: async ({ ports, actor, param }) => {
      const [listed, imports] = await Promise.all([
        listParticipants(ports, actor, param('programmeId')),
        viewImports(ports, actor, param('programmeId')),
      ]);
      if (!listed.ok) return listed;
      if (!imports.ok) return imports;
      const { underWay, last } = imports.value;
      return ok({
        ...(underWay === undefined ? {} : { importing: underWay.fileName }),
        ...(last === undefined ? {} : { lastImport: presentLast(last) }),
        participants: listed.value.map(({ participant, ...standing }) => {
          const { id, status, profile } = participant;
          const { name, mail, role, entity, level, site } = profile;
          return { id, name, mail, role, entity, level, site, status, ...standing };
        }),
      });
    },
  }),
];

function readFile({ fileName, content, mapping }: SignUpFileWire): Result<SignUpFile, Refusal> {
  const chosen: ColumnMapping = {};
  for (const [name, column] of Object.entries(mapping ?? {})) {
    const field = SIGNUP_FIELDS.find((known) => known === name);
    if (field === undefined) return refuse({ code: 'mapping_invalid' });
    chosen[field] = column;
  }
  return ok({
    fileName,
    bytes: Buffer.from(content, 'base64'),
    fingerprint: content,
    ...(mapping === undefined ? {} : { mapping: chosen }),
  });
}

function presentLast({ import: last, until }: LastImport): LastImportWire {
  const { id, fileName, confirmedAt, counts, withdrawn } = last;
  return {
    importId: id,
    fileName,
    confirmedAt,
    changed: {
      enrolled: counts.imported,
      updated: counts.updated,
      withdrawn: withdrawn.length,
    },
    ...(until === undefined ? {} : { until }),
    ...('undo' in last ? { undo: presentUndo(last) } : {}),
  };
}

function presentUndo({ status, written, undo }: Extract<SignUpImport, { readonly undo: unknown }>) {
  const { done, removed, restored, returned, pairsBack, kept } = undo;
  return {
    ...{ done, removed, restored, returned, pairsBack },
    isDone: status === 'undone',
    of: written,
    kept: KEPT_REASONS.map((why) => ({ why, count: kept[why] })).filter(({ count }) => count > 0),
  };
}

/** Enough of a column for its manager to recognise it. */
const SAMPLE_LENGTH = 60;

function presentPreview(
  preview: ImportPreview,
  fileName: string,
  locale: Locale,
): ImportPreviewWire {
  const { digest, sheet, mapping, missing, reading, outcomes, counts } = preview;
  const words = catalogueOf(locale).signup;
  const profiles = reading.imported.map(({ profile }) => profile);
  const rows = new Map(sheet.rows.map(({ number, cells }) => [number, cells]));
  return {
    digest,
    fileName,
    rows: answeredRows(sheet).length,
    columns: sheet.headers.map((header, index) => ({
      index,
      header,
      sample: sampleOf(sheet.rows.map((row) => row.cells[index] ?? '')),
    })),
    fields: SIGNUP_FIELDS.map((field) => {
      const column = mapping[field];
      return {
        field,
        label: words.field[field],
        required: REQUIRED_FIELDS.some((known) => known === field),
        ...(column === undefined ? {} : { column }),
      };
    }),
    missingFields: [...missing],
    counts: { ...counts },
    mentors: profiles.filter(({ role }) => mayMentor(role)).length,
    mentees: profiles.filter(({ role }) => mayBeMentored(role)).length,
    people: outcomes.map(({ signUp: { row, profile }, outcome }) => ({
      row,
      name: profile.name,
      mail: profile.mail,
      role: profile.role,
      outcome,
    })),
    notices: reading.notices.map((notice) => ({
      ...presentNotice(notice, locale),
      ...personIn(rows.get(notice.row), mapping, notice),
    })),
  };
}

/** Who a notice is about: a row number alone would send the manager back to the file. */
function personIn(
  cells: readonly string[] | undefined,
  mapping: ColumnMapping,
  notice: Notice,
): Pick<NoticeWire, 'mail' | 'name'> {
  const name = mapping.name === undefined ? '' : (cells?.[mapping.name] ?? '').trim();
  return {
    ...(notice.mail === undefined ? {} : { mail: notice.mail }),
    ...(name === '' ? {} : { name }),
  };
}

function presentNotice(notice: Notice, locale: Locale): NoticeWire {
  const { severity, row, column, value, code } = notice;
  const { reason, remedy } = catalogueOf(locale).signup.notice[code];
  return { severity, row, column, value, code, reason: reason(notice), remedy: remedy(notice) };
}

function sampleOf(cells: readonly string[]): string {
  const filled = cells.find((cell) => cell.trim() !== '') ?? '';
  return filled.length > SAMPLE_LENGTH ? `${filled.slice(0, SAMPLE_LENGTH)}…` : filled;
}
