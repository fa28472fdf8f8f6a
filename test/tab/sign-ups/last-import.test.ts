import { describe, expect, it } from 'vitest';
import { importUndoEn } from '../../../src/locales/import-undo.en.ts';
import { importUndoFr } from '../../../src/locales/import-undo.fr.ts';
import { stageNow } from '../../../src/tab/sign-ups/stage-now.ts';
import type { LastImportWire } from '../../../src/wire/sign-ups.ts';

const LAST: LastImportWire = {
  importId: 'one',
  fileName: 'f.csv',
  confirmedAt: '2026-11-23T09:00:00.000Z',
  changed: { enrolled: 2, updated: 0, withdrawn: 0 },
};
const UNDONE: LastImportWire = {
  ...LAST,
  undo: {
    isDone: false,
    ...{ done: 0, of: 2, removed: 0, restored: 0, returned: 0, pairsBack: 0 },
    kept: [],
  },
};
const counts = { imported: 2, updated: 0, unchanged: 0, refused: 0 };
const DONE = {
  at: 'done',
  result: { importId: 'one', status: 'applied', counts },
  noCharter: 0,
} as const;

describe('the page of sign-ups', () => {
  it('shows the result of an import until it is undone, and then takes the next file', () => {
    expect(stageNow(DONE, undefined)).toBe(DONE);
    expect(stageNow(DONE, LAST)).toBe(DONE);
    expect(stageNow(DONE, { ...UNDONE, importId: 'another' })).toBe(DONE);
    expect(stageNow(DONE, UNDONE)).toEqual({ at: 'choose' });
    const chosen = { at: 'choose', problem: 'empty' } as const;
    expect(stageNow(chosen, UNDONE)).toBe(chosen);
  });

  it('says what an import did, and what undoing it came to, with what is none left out', () => {
    expect(importUndoEn.changed(1, 0, 2)).toBe('1 person signed up, 2 sign-ups withdrawn.');
    expect(importUndoFr.changed(0, 1, 0)).toBe('1 réponse remplacée.');
    expect(importUndoEn.figures(2, 1, 0, 0)).toBe(
      '2 people are no longer signed up, 1 person has their earlier answers again.',
    );
    expect(importUndoFr.figures(0, 0, 1, 1)).toBe(
      '1 personne est inscrite de nouveau, 1 binôme est rétabli.',
    );
    expect(importUndoFr.figures(0, 0, 0, 0)).toBe('Personne n’a changé de situation.');
  });
});
