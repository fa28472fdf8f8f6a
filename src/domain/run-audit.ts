import type { Couple, MatchProof, MatchRules, ScoreWeights } from './matching/match.ts';
import { SOLVER_VERSION } from './match-run.ts';
import type { ParticipantId } from './participant.ts';

/**
 * What somebody outside needs to check a match run without the application: people as numbers,
 * every couple that was possible with its score, the result, and the prices that prove it. The
 * format and what it proves are explained in docs/audit.
 */
export interface AuditFile {
  readonly format: 'binome-audit';
  readonly version: 1;
  readonly solver: string;
  /** SHA-256 of the input snapshot. */
  readonly input: string;
  readonly seed: number;
  readonly weights: ScoreWeights;
  /** The result's figures, locked pairs included. */
  readonly pairs: number;
  readonly total: number;
  /** Worth of one match, in the first component of prices. */
  readonly levels: number;
  readonly mentors: readonly AuditMentor[];
  readonly mentees: readonly AuditMentee[];
  readonly locked: readonly (Couple & { readonly score: number })[];
}

export interface AuditMentor {
  readonly id: string;
  /** Places, without those of locked pairs. */
  readonly seats: number;
  readonly level: number;
  readonly price: number;
}

export interface AuditMentee {
  readonly id: string;
  /** The mentor's place in `mentors`, from 0; null for who has none. */
  readonly mentor: number | null;
  /** What a match of this person is worth on top of its score: 0 but for classes of priority. */
  readonly bonus: number;
  /** Places of the mentors who are possible, ascending, and the score with each. */
  readonly possible: readonly number[];
  readonly scores: readonly number[];
}

/**
 * The audit file of a proven match. People get numbers in the order of their ids, which are hashes:
 * the numbers tell nothing of anybody, and are the same in every copy of the file.
 */
export function auditOf(
  { mentees, mentors, problem, assignment, locked }: MatchProof,
  input: string,
  { weights, seed = 0 }: MatchRules,
): AuditFile {
  const { certificate, mentorOf } = assignment;
  const ids = [...new Set([...mentees, ...mentors])].sort();
  const numbers = new Map(ids.map((id, place) => [id, `p${place + 1}`]));
  const nameOf = (id: ParticipantId): string => numbers.get(id) ?? '';
  const { rowStart, column, score, points, capacity } = problem;
  return {
    format: 'binome-audit',
    version: 1,
    solver: SOLVER_VERSION,
    input,
    seed,
    weights,
    pairs: assignment.cardinality + locked.length,
    total: totalOf({ problem, assignment }) + locked.reduce((sum, pair) => sum + pair.score, 0),
    levels: certificate.levels,
    mentors: mentors.map((id, j) => ({
      id: nameOf(id),
      seats: capacity[j] ?? 0,
      level: certificate.level[j] ?? 0,
      price: certificate.price[j] ?? 0,
    })),
    mentees: mentees.map((id, i) => {
      const [start, end] = [rowStart[i] ?? 0, rowStart[i + 1] ?? 0];
      const mentor = mentorOf[i] ?? -1;
      return {
        id: nameOf(id),
        mentor: mentor === -1 ? null : mentor,
        bonus: start === end ? 0 : (score[start] ?? 0) - (points[start] ?? 0),
        possible: Array.from(column.subarray(start, end)),
        scores: Array.from(points.subarray(start, end)),
      };
    }),
    locked: locked.map(({ mentorId, menteeId, score: own }) => ({
      mentorId: nameOf(mentorId),
      menteeId: nameOf(menteeId),
      score: own,
    })),
  };
}

/** Sum of the scores of the matched couples. */
function totalOf({ problem, assignment }: Pick<MatchProof, 'problem' | 'assignment'>): number {
  const { mentees, rowStart, column, points } = problem;
  let total = 0;
  for (let i = 0; i < mentees; i++) {
    const end = rowStart[i + 1] ?? 0;
    for (let arc = rowStart[i] ?? 0; arc < end; arc++) {
      if (column[arc] === assignment.mentorOf[i]) total += points[arc] ?? 0;
    }
  }
  return total;
}

/** The text whose SHA-256 seals the file: its JSON without the seal, fields in their order. */
export function auditText(file: AuditFile): string {
  return JSON.stringify(file);
}
