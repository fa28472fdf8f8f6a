import type { ImportPreviewWire, NoticeWire } from '../../wire/sign-ups.ts';

export const ROW_FILTERS = [
  'all',
  'imported',
  'updated',
  'unchanged',
  'refused',
  'warning',
  'no-charter',
] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** Not wanting to take part is an answer, not a fault: it is told apart from damaged rows. */
const NO_CHARTER = 'not_a_volunteer';

/** Notices of what is to be corrected in the file: who stays out by choice is not among them. */
export function toMend(notices: readonly NoticeWire[]): readonly NoticeWire[] {
  return notices.filter(({ code }) => code !== NO_CHARTER);
}

type Person = ImportPreviewWire['people'][number];

export interface PreviewRow {
  readonly row: number;
  readonly name: string | undefined;
  readonly mail: string | undefined;
  readonly role: Person['role'] | undefined;
  readonly outcome: Person['outcome'];
  readonly noCharter: boolean;
  readonly notices: readonly NoticeWire[];
}

/** Every row of the file that has something to tell, in the order of the file. */
export function previewRows(preview: ImportPreviewWire): readonly PreviewRow[] {
  const noticesOf = new Map<number, NoticeWire[]>();
  for (const notice of preview.notices) {
    const of = noticesOf.get(notice.row);
    if (of === undefined) noticesOf.set(notice.row, [notice]);
    else of.push(notice);
  }
  const people = new Map(preview.people.map((person) => [person.row, person]));
  const numbers = [...new Set([...people.keys(), ...noticesOf.keys()])].sort((a, b) => a - b);
  return numbers.map((row) => {
    const person = people.get(row);
    const notices = noticesOf.get(row) ?? [];
    return {
      row,
      name: person?.name ?? notices.find(({ name }) => name !== undefined)?.name,
      mail: person?.mail ?? notices.find(({ mail }) => mail !== undefined)?.mail,
      role: person?.role,
      outcome: person?.outcome ?? 'refused',
      noCharter: notices.some((notice) => notice.code === NO_CHARTER),
      notices,
    };
  });
}

export function passes(row: PreviewRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'warning':
      return row.notices.some((notice) => notice.severity === 'warning');
    case 'no-charter':
      return row.noCharter;
    case 'refused':
      return row.outcome === 'refused' && !row.noCharter;
    default:
      return row.outcome === filter;
  }
}

export function countByFilter(rows: readonly PreviewRow[]): Readonly<Record<RowFilter, number>> {
  const count = (filter: RowFilter): number => rows.filter((row) => passes(row, filter)).length;
  return {
    all: count('all'),
    imported: count('imported'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    warning: count('warning'),
    'no-charter': count('no-charter'),
  };
}

export type Mapping = Readonly<Record<string, number>>;

/** The fields as a mapping would have them. */
export function mapped(
  fields: ImportPreviewWire['fields'],
  mapping: Mapping,
): ImportPreviewWire['fields'] {
  return fields.map(({ field, label, required }) => {
    const column = mapping[field];
    return { field, label, required, ...(column === undefined ? {} : { column }) };
  });
}

/** The whole mapping after one choice. A column serves once: who had it before goes without. */
export function remap(
  fields: ImportPreviewWire['fields'],
  field: string,
  column: number | undefined,
): Mapping {
  const next: Record<string, number> = {};
  for (const known of fields) {
    const index = known.field === field ? column : known.column;
    const given = known.field !== field && index === column;
    if (index !== undefined && !given) next[known.field] = index;
  }
  return next;
}
