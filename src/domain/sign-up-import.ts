import type { SignUp } from './signup/read-sign-ups.ts';
import type { Locale } from './language.ts';
import type { Instant } from './time.ts';

/**
 * An import that a manager confirmed. Its people lie in numbered parts of at most
 * `PEOPLE_PER_PART`, and are enrolled part by part after the commit, so a file of any size is
 * taken whole or not at all.
 */
export interface SignUpImport {
  readonly id: string;
  readonly fileName: string;
  readonly confirmedAt: Instant;
  readonly locale: Locale;
  readonly parts: number;
  readonly rows: number;
  /** Addresses of people enrolled before whose later answer withdraws them. */
  readonly withdrawn: readonly string[];
  readonly status: 'confirmed' | 'applied';
  readonly counts?: ImportCounts;
}

export interface ImportPart {
  readonly id: string;
  readonly importId: string;
  readonly signUps: readonly SignUp[];
}

export interface ImportCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

export const PEOPLE_PER_PART = 40;
