import type { Scope } from '../domain/ids.ts';
import { hasResult, SOLVER_VERSION, type FinishedRun } from '../domain/match-run.ts';
import { matchWithCouples, type MatchProof } from '../domain/matching/match.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { auditOf, auditText, type AuditFile } from '../domain/run-audit.ts';
import { certificateLines, resultLines } from '../domain/run-result.ts';
import { readSnapshot, toMatch } from '../domain/run-snapshot.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { keptLines } from './run-parts.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'ids'>;
type Named = { readonly programmeId: string; readonly runId: string };

export interface Replay {
  readonly run: FinishedRun;
  /** Whether the bytes of each text computed anew are those that the run keeps. */
  readonly sameResult: boolean;
  readonly sameCertificate: boolean;
  readonly sameAudit: boolean;
}

/**
 * Computes a finished run anew from its snapshot and compares byte for byte. Refused once the
 * snapshot is forgotten, and where the solver is not the one that computed the run.
 */
export async function replayRun(
  ports: Needs,
  actor: Actor,
  named: Named,
): Promise<Result<Replay, Refusal>> {
  const computed = await computeAnew(ports, actor, named);
  if (!computed.ok) return computed;
  const { run, scope, result, certificate, audit } = computed.value;
  return ok({
    run,
    sameResult: isSame(result, await keptLines(ports, scope, run.id, run.result)),
    sameCertificate: isSame(certificate, await keptCertificate(ports, scope, run)),
    sameAudit: sealOf(ports, audit) === run.auditSha256,
  });
}

/**
 * The audit file of a finished run, made from its snapshot, and its seal: the same bytes each time,
 * or none. Refused as `replayRun` is, and for a run without a certificate.
 */
export async function auditRun(
  ports: Needs,
  actor: Actor,
  named: Named,
): Promise<Result<AuditFile & { readonly sha256: string }, Refusal>> {
  const computed = await computeAnew(ports, actor, named);
  if (!computed.ok) return computed;
  const { run, audit } = computed.value;
  const sha256 = sealOf(ports, audit);
  if (audit === undefined || sha256 === undefined) return refuse({ code: 'no_certificate' });
  return sha256 === run.auditSha256 ? ok({ ...audit, sha256 }) : refuse({ code: 'solver_changed' });
}

/** The texts and the audit file of what a snapshot gives. */
export function textsOf(
  { outcome, proof }: { outcome: Parameters<typeof resultLines>[0]; proof?: MatchProof },
  input: string,
  rules: Parameters<typeof auditOf>[2],
) {
  return {
    result: resultLines(outcome),
    certificate: proof === undefined ? undefined : certificateLines(proof),
    audit: proof === undefined ? undefined : auditOf(proof, input, rules),
  };
}

/** What an audit file is recognised by: the SHA-256 of its JSON without this seal. */
export function sealOf(
  ports: Pick<Ports, 'ids'>,
  audit: AuditFile | undefined,
): string | undefined {
  return audit === undefined ? undefined : ports.ids.sha256([auditText(audit)]);
}

async function computeAnew(ports: Needs, actor: Actor, { programmeId, runId }: Named) {
  const admitted = await admit(ports, actor, programmeId, 'matching.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const stored = await ports.store.get('matchRun', scope, runId);
  if (stored === undefined) return refuse({ code: 'not_found' } as const);
  const { body: run } = stored;
  if (!hasResult(run)) return refuse({ code: 'run_not_ready' } as const);
  if (run.solver !== SOLVER_VERSION) return refuse({ code: 'solver_changed' } as const);
  const lines = await keptLines(ports, scope, run.id, run.snapshot);
  if (lines === undefined) return refuse({ code: 'snapshot_gone' } as const);
  const input = toMatch(readSnapshot(lines));
  const matched = matchWithCouples(input.volunteers, input.rules, input.options);
  if (!matched.ok) throw new Error(`a run that was computed is refused: ${matched.error.code}`);
  return ok({ run, scope, ...textsOf(matched.value, run.snapshot.sha256, input.rules) });
}

async function keptCertificate(ports: Needs, scope: Scope, { id, certificate }: FinishedRun) {
  return certificate === undefined ? undefined : keptLines(ports, scope, id, certificate);
}

function isSame(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.length === b?.length && (a ?? []).every((line, i) => line === b?.[i]);
}
