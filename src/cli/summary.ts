import type { MatchOutcome } from '../domain/matching/match.ts';
import { mayBeMentored, mayMentor } from '../domain/participant.ts';
import { SIGNUP_FIELDS } from '../domain/signup/columns.ts';
import type { ColumnMapping } from '../domain/signup/columns.ts';
import { clean } from '../domain/signup/fold.ts';
import type { SignUpReading } from '../domain/signup/read-sign-ups.ts';
import type { Sheet } from '../domain/signup/sheet.ts';
import { topicsShort } from './result-files.ts';
import type { ResultContext } from './result-files.ts';

export interface Summary {
  readonly imported: number;
  readonly refused: number;
  readonly pairs: number;
  readonly totalScore: number;
}

/** Figures of the whole run; all of them follow from the input alone. */
export function summarise(
  sheet: Sheet,
  mapping: ColumnMapping,
  reading: SignUpReading,
  outcome: MatchOutcome,
  context: ResultContext,
): Summary {
  const faults = reading.notices.filter(({ severity }) => severity === 'refused');
  const warnings = reading.notices.filter(({ severity }) => severity === 'warning');
  // A row with several faults counts once, under the first.
  const firstFaults = [...new Map(faults.toReversed().map((n) => [n.row, n])).values()].reverse();
  const roles = reading.imported.map(({ profile }) => profile.role);
  const columns = SIGNUP_FIELDS.flatMap((field) => {
    const index = mapping[field];
    return index === undefined ? [] : [[field, clean(sheet.headers[index] ?? '')] as const];
  });
  return {
    rows: reading.imported.length + firstFaults.length,
    imported: reading.imported.length,
    refused: firstFaults.length,
    refusedByReason: countBy(firstFaults.map(({ code }) => code)),
    warnings: warnings.length,
    warningsByReason: countBy(warnings.map(({ code }) => code)),
    mentors: roles.filter(mayMentor).length,
    mentees: roles.filter(mayBeMentored).length,
    eligibleCouples: outcome.eligibleCouples,
    pairs: outcome.pairs.length,
    totalScore: outcome.total,
    provenOptimal: outcome.verified,
    unmatched: outcome.unmatched.length,
    unmatchedByReason: countBy(outcome.unmatched.map(({ reason }) => reason.code)),
    topicsShortOfMentors: topicsShort(outcome, context),
    columns: Object.fromEntries(columns),
    columnsNotFound: SIGNUP_FIELDS.filter((field) => mapping[field] === undefined),
    locale: context.locale,
  } as Summary;
}

/** The seconds are taken when the file is written: everything else is done by then. */
export function* timed(summary: Summary, seconds: () => number): Iterable<string> {
  const rounded = Math.round(seconds() * 1000) / 1000;
  yield `${JSON.stringify({ ...summary, seconds: rounded }, undefined, 2)}\n`;
}

function countBy(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const code of codes.toSorted()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries(counts);
}
