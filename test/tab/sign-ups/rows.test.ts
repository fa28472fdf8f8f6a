import { describe, expect, it } from 'vitest';
import {
  countByFilter,
  passes,
  previewRows,
  remap,
  toMend,
} from '../../../src/tab/sign-ups/rows.ts';
import { matches } from '../../../src/tab/programmes/parts/search.ts';
import type { ImportPreviewWire, NoticeWire } from '../../../src/wire/sign-ups.ts';

const notice = (row: number, severity: NoticeWire['severity'], code: string): NoticeWire => ({
  severity,
  row,
  column: 'C',
  value: 'v',
  code,
  reason: 'r',
  remedy: 'm',
});

const FIELDS: ImportPreviewWire['fields'] = [
  { field: 'mail', label: 'adresse', required: true, column: 3 },
  { field: 'name', label: 'nom', required: false, column: 4 },
  { field: 'site', label: 'site', required: false },
];

const PREVIEW: ImportPreviewWire = {
  digest: 'd',
  fileName: 'f.csv',
  rows: 5,
  columns: [],
  fields: FIELDS,
  missingFields: [],
  counts: { imported: 1, updated: 1, unchanged: 0, refused: 3 },
  mentors: 1,
  mentees: 1,
  people: [
    { row: 2, name: 'Inès', mail: 'ines@x.example', role: 'mentor', outcome: 'imported' },
    { row: 3, name: 'Théo', mail: 'theo@x.example', role: 'both', outcome: 'updated' },
  ],
  notices: [
    notice(6, 'refused', 'not_a_volunteer'),
    notice(4, 'refused', 'missing_language'),
    notice(4, 'refused', 'unknown_topic'),
    notice(3, 'warning', 'own_manager'),
    notice(5, 'refused', 'superseded'),
  ],
};

describe('the rows of a preview', () => {
  const rows = previewRows(PREVIEW);

  it('each ends in one outcome, in the order of the file', () => {
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'imported'],
      [3, 'updated'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(rows[2]?.notices).toHaveLength(2);
  });

  it('people who said no stand apart from damaged rows', () => {
    expect(countByFilter(rows)).toEqual({
      all: 5,
      imported: 1,
      updated: 1,
      unchanged: 0,
      refused: 2,
      warning: 1,
      'no-charter': 1,
    });
    expect(rows.filter((row) => passes(row, 'no-charter')).map(({ row }) => row)).toEqual([6]);
  });

  it('what is to be corrected in the file names nobody who said no', () => {
    expect(toMend(PREVIEW.notices).map(({ row }) => row)).toEqual([4, 4, 3, 5]);
  });
});

describe('choosing a column', () => {
  it('sends the whole mapping; a column serves once', () => {
    expect(remap(FIELDS, 'site', 7)).toEqual({ mail: 3, name: 4, site: 7 });
    expect(remap(FIELDS, 'site', 4)).toEqual({ mail: 3, site: 4 });
    expect(remap(FIELDS, 'name', undefined)).toEqual({ mail: 3 });
  });
});

describe('searching', () => {
  it('knows no accents, no case, and wants every word', () => {
    expect(matches('THEO lyon', 'Théo Denis', undefined, 'Lyon')).toBe(true);
    expect(matches('théo paris', 'Théo Denis', 'Lyon')).toBe(false);
    expect(matches('  ', undefined)).toBe(true);
  });
});
