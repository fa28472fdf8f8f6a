import type { MatchOutcome, MatchRules } from './matching/match.ts';
import type { Instant } from './time.ts';

export type MatchRunId = string;

interface RunBase {
  readonly id: MatchRunId;
  readonly requestedAt: Instant;
  readonly rules: MatchRules;
}

/** A match run: queued → running → proposed → published | failed | superseded. */
export type MatchRun =
  | (RunBase & { readonly status: 'queued' })
  | (RunBase & { readonly status: 'failed'; readonly cause: string })
  | (RunBase & {
      readonly status: 'proposed' | 'published' | 'superseded';
      readonly outcome: MatchOutcome;
      readonly finishedAt: Instant;
      readonly publishedAt?: Instant;
    });

/** A newer run that has found pairs takes the place of this one: it can be published no more. */
export function isSuperseded(run: MatchRun, all: readonly MatchRun[]): boolean {
  return all.some(
    (other) =>
      (other.status === 'proposed' || other.status === 'published') &&
      (other.requestedAt > run.requestedAt ||
        (other.requestedAt === run.requestedAt && other.id > run.id)),
  );
}
