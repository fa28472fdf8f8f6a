import type { MatchRefusal, MatchRules } from './matching/match.ts';
import type { ParticipantId } from './participant.ts';
import { refuse, ok, type Result } from './result.ts';
import type { Instant } from './time.ts';

export type MatchRunId = string;

/**
 * What computes a run. A change that may give another result, or other bytes, for the same input
 * counts it up: a run is replayed and audited by the version that made it.
 */
export const SOLVER_VERSION = '3';

/** Lines of text, too many for one document: kept in `parts` parts, known by their SHA-256. */
export interface KeptText {
  /** Hexadecimal SHA-256 of the lines, each ended by a line feed. */
  readonly sha256: string;
  readonly parts: number;
}

interface RunBase {
  readonly id: MatchRunId;
  readonly requestedAt: Instant;
  readonly rules: MatchRules;
  /** Steps after which the best result so far is taken, with its gap; none unless asked for. */
  readonly budget?: number;
}

/** What a run found, in figures; pair by pair it stands in the text `result`. */
export interface RunSummary {
  readonly volunteers: number;
  readonly cardinality: number;
  readonly total: number;
  readonly eligibleCouples: number;
  readonly unmatched: number;
}

interface Computed {
  readonly solver: string;
  /** What it was computed from. Its text is forgotten after a while, its hash is not. */
  readonly snapshot: KeptText;
  readonly snapshotUntil: Instant;
  readonly result: KeptText;
  /** The dual prices that prove the result optimal. */
  readonly certificate?: KeptText;
  /** The seal of the audit file. Like the certificate, absent where nothing proves the whole. */
  readonly auditSha256?: string;
  readonly summary: RunSummary;
  readonly finishedAt: Instant;
  /** How many times its publication was begun; the last one is the one that counts. */
  readonly publications: number;
}

/** A run whose blocks are solved apart; it is joined when each has its answer. */
export interface DividedRun {
  /** Who is in each block. */
  readonly plan: KeptText;
  readonly blocks: number;
  /** By number of the block, as text: documents have no gaps. */
  readonly answers: Readonly<Record<string, KeptText>>;
}

/** The blocks of a divided run that nobody has answered yet. */
export function unansweredBlocks({ blocks, answers }: DividedRun): readonly number[] {
  return Array.from({ length: blocks }, (_, block) => block).filter(
    (block) => answers[String(block)] === undefined,
  );
}

/** A publication while its proposals are being written, which nobody sees yet. */
export interface Publishing {
  readonly askedAt: Instant;
  /** How many of the result's pairs have been dealt with, in their order. */
  readonly staged: number;
  /** Mentees whose pair cannot be proposed any more: somebody left, or was paired meanwhile. */
  readonly leftOut: readonly ParticipantId[];
}

export type ProposedRun = RunBase &
  Computed & { readonly status: 'proposed'; readonly publishing?: Publishing };

export type PublishedRun = RunBase &
  Computed & {
    readonly status: 'published';
    readonly publishedAt: Instant;
    /** Mentees left out of this publication. */
    readonly leftOut: readonly ParticipantId[];
    /** Written together with the first answer to one of its proposals. */
    readonly firstAnswerAt?: Instant;
  };

/** A match run: queued → running → proposed → published | failed | superseded. */
export type MatchRun =
  | (RunBase & { readonly status: 'queued' })
  | (RunBase & {
      readonly status: 'running';
      readonly startedAt: Instant;
      readonly snapshot: KeptText;
      readonly snapshotUntil: Instant;
      /** Of a run too large for one instance, over the queue. */
      readonly divided?: DividedRun;
    })
  | (RunBase & {
      readonly status: 'failed';
      readonly cause: string;
      /** What is wrong with the rules, or too large. */
      readonly refusal?: MatchRefusal;
    })
  | ProposedRun
  | PublishedRun
  | (RunBase & Computed & { readonly status: 'superseded' });
export type FinishedRun = Extract<MatchRun, { readonly result: KeptText }>;

/** One document of a text that a run keeps: whole lines, in their order. */
export interface RunPart {
  readonly id: string;
  readonly runId: MatchRunId;
  readonly text: string;
}

export function hasResult(run: MatchRun): run is FinishedRun {
  return 'result' in run;
}

/** A newer run that has found pairs takes the place of this one: it can be published no more. */
export function isSuperseded(run: MatchRun, all: readonly MatchRun[]): boolean {
  return all.some(
    (other) => (other.status === 'proposed' || other.status === 'published') && isNewer(other, run),
  );
}

/** Whether a run was asked for after another one; asked for at the same instant, their ids say. */
export function isNewer(run: MatchRun, other: MatchRun): boolean {
  if (run.requestedAt !== other.requestedAt) return run.requestedAt > other.requestedAt;
  return run.id > other.id;
}

export function isPublishing(
  run: MatchRun,
): run is ProposedRun & { readonly publishing: Publishing } {
  return run.status === 'proposed' && run.publishing !== undefined;
}

/** Replaced by a newer run, unless its proposals are out or about to be. */
export function supersede(run: MatchRun): MatchRun {
  if (run.status !== 'proposed' || isPublishing(run)) return run;
  const { publishing: _none, ...rest } = run;
  return { ...rest, status: 'superseded' };
}

export type PublicationRefusal =
  | 'run_not_ready'
  | 'run_superseded'
  | 'publication_under_way'
  | 'run_not_published'
  | 'run_answered';

/** Begins the next publication of a run; nobody sees anything of it before `goPublic`. */
export function beginPublication(
  run: MatchRun,
  all: readonly MatchRun[],
  leftOut: readonly ParticipantId[],
  at: Instant,
): Result<ProposedRun, PublicationRefusal> {
  if (run.status === 'superseded' || isSuperseded(run, all)) return refuse('run_superseded');
  if (run.status !== 'proposed') return refuse('run_not_ready');
  const isBusy = all.some((other) => other.id !== run.id && isPublishing(other));
  if (isBusy) return refuse('publication_under_way');
  const publishing: Publishing = { askedAt: at, staged: 0, leftOut };
  return ok({ ...run, publications: run.publications + 1, publishing });
}

/** The one step by which all proposals of a publication become visible. */
export function goPublic(run: ProposedRun & { readonly publishing: Publishing }, at: Instant) {
  const { publishing, ...rest } = run;
  const { leftOut } = publishing;
  return { ...rest, status: 'published', publishedAt: at, leftOut } satisfies PublishedRun;
}

/** Takes all proposals of a publication back, in one step, as long as nobody has answered. */
export function takeBack(
  run: MatchRun,
  all: readonly MatchRun[],
): Result<MatchRun, PublicationRefusal> {
  if (run.status !== 'published') {
    return refuse(isPublishing(run) ? 'publication_under_way' : 'run_not_published');
  }
  if (run.firstAnswerAt !== undefined) return refuse('run_answered');
  const { publishedAt: _at, leftOut: _left, ...rest } = run;
  return ok({ ...rest, status: isSuperseded(run, all) ? 'superseded' : 'proposed' });
}

/** The publication of a run that people see now, by number. */
export function publicationInForce(run: MatchRun | undefined): number | undefined {
  return run?.status === 'published' ? run.publications : undefined;
}

/** What a proposal is known by: the same publication makes it once, whatever is interrupted. */
export function proposalKey(
  run: Pick<FinishedRun, 'id' | 'publications'>,
  couple: { readonly mentorId: ParticipantId; readonly menteeId: ParticipantId },
): readonly string[] {
  return ['pair', run.id, String(run.publications), couple.mentorId, couple.menteeId];
}

/** What a circle is known by: of one publication, a mentor leads one circle at most. */
export function circleKey(
  run: Pick<FinishedRun, 'id' | 'publications'>,
  mentorId: ParticipantId,
): readonly string[] {
  return ['circle', run.id, String(run.publications), mentorId];
}
