import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach } from 'vitest';
import { runMatch } from '../../src/cli/run-match.ts';

export const FRENCH_CSV = 'test/fixtures/inscriptions-2026.csv';
export const FRENCH_XLSX = 'test/fixtures/inscriptions-2026.xlsx';
export const ENGLISH_CSV = 'test/fixtures/sign-up-2026.csv';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test, removed after it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'binome-match-'));
  folders.push(folder);
  return folder;
}

export function saved(name: string, content: string | Uint8Array): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, content);
  return path;
}

export interface Run {
  readonly code: number;
  readonly said: readonly string[];
  readonly warned: readonly string[];
}

/** The command, in this process; its clock goes a quarter of a second at each look. */
export async function run(...args: readonly string[]): Promise<Run> {
  const said: string[] = [];
  const warned: string[] = [];
  let seconds = 0;
  const code = await runMatch(args, {
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
    seconds: () => (seconds += 0.25),
  });
  return { code, said, warned };
}

export type Line = Readonly<Record<string, string>>;

export function csvIn(folder: string, name: string): readonly Line[] {
  return parse<Line>(readFileSync(join(folder, name), 'utf8'), { columns: true });
}

export interface Summary {
  readonly rows: number;
  readonly imported: number;
  readonly refused: number;
  readonly mentors: number;
  readonly mentees: number;
  readonly pairs: number;
  readonly totalScore: number;
  readonly refusedByReason: Readonly<Record<string, number>>;
  readonly topicsShortOfMentors: readonly { readonly topic: string; readonly shortage: number }[];
  readonly seconds: number;
}

export function summaryIn(folder: string): Summary {
  return JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as Summary;
}
