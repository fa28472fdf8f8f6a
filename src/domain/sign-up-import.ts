import type { SignUp } from './signup/read-sign-ups.ts';
import type { Locale } from './language.ts';
import type { ProgrammeStatus } from './programme.ts';
import type { Instant } from './time.ts';

interface ImportBase {
  readonly id: string;
  /** Which of its programme's imports this is, from 1: none counts as later that is not. */
  readonly number: number;
  /** The preview that was confirmed: said again while its people are enrolled, it is this import. */
  readonly digest: string;
  readonly fileName: string;
  readonly confirmedAt: Instant;
  readonly locale: Locale;
  readonly parts: number;
  readonly rows: number;
  /** Addresses of people enrolled before whose later answer withdraws them. */
  readonly withdrawn: readonly string[];
  readonly counts: ImportCounts;
  /** How many people it has enrolled, changed or withdrawn so far: each stands in a trace. */
  readonly written: number;
  /** What the programme was before this import opened its enrolment; absent, it was open. */
  readonly openedFrom?: ProgrammeStatus;
}

/**
 * An import that a manager confirmed. Its people lie in numbered parts of at most
 * `PEOPLE_PER_PART`, and are enrolled part by part after the commit, so a file of any size is
 * taken whole or not at all. What it changes lies in traces, by which it can be undone for a day.
 */
export type SignUpImport = ImportBase &
  (
    | { readonly status: 'confirmed' | 'applied' }
    | { readonly status: 'undoing'; readonly undo: ImportUndo }
    | { readonly status: 'undone'; readonly undo: ImportUndo; readonly undoneAt: Instant }
  );

export interface ImportPart {
  readonly id: string;
  readonly importId: string;
  readonly signUps: readonly SignUp[];
  /** How many of them, from the first, are enrolled. */
  readonly applied: number;
  readonly until: Instant;
}

export interface ImportCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Why somebody stays as they are when an import is undone, or comes back without a pair they had. */
export const KEPT_REASONS = ['changed', 'left', 'paired', 'acted', 'erased', 'pair_gone'] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

/** How far the undoing of an import has come, in figures. */
export interface ImportUndo {
  readonly askedAt: Instant;
  /** People looked at, of those that the import had written. */
  readonly done: number;
  /** No longer signed up: the import had enrolled them. */
  readonly removed: number;
  /** Have their earlier answers again. */
  readonly restored: number;
  /** Signed up again: the import had withdrawn them. */
  readonly returned: number;
  /** Pairs and proposals that had ended with a withdrawal, and are there again. */
  readonly pairsBack: number;
  /** Who stays as they are, by reason; for `pair_gone`, pairs that are not there again. */
  readonly kept: Readonly<Record<KeptReason, number>>;
}

export const PEOPLE_PER_PART = 40;

/** While it lasts, nothing else changes who is signed up by file, or who is proposed to whom. */
export function isBeingUndone({ status }: SignUpImport): boolean {
  return status === 'undoing';
}
