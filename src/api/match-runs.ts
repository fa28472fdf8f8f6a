import type { Mentoring, Moved } from '../domain/compare-runs.ts';
import type { Locale } from '../domain/language.ts';
import { hasResult, isPublishing, type MatchRun } from '../domain/match-run.ts';
import type { Participant } from '../domain/participant.ts';
import { ok } from '../domain/result.ts';
import { compareRuns, type ComparisonView } from '../usecases/compare-runs.ts';
import { readMatchRunRecord } from '../usecases/read-match-runs.ts';
import { auditRun, replayRun } from '../usecases/replay-run.ts';
import { undoPublication } from '../usecases/undo-publication.ts';
import {
  AuditFileShape,
  ReplayShape,
  RunComparisonShape,
  RunRecordShape,
  type RunComparisonWire,
  type RunRecordWire,
} from '../wire/match-runs.ts';
import { CreatedShape } from '../wire/programme.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';
import { presentRuleChanges, presentRules } from './match-rules.ts';

const RUN = '/programmes/{programmeId}/match-runs/{runId}';

export const MATCH_RUN_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: `${RUN}/record`,
    summary: 'What a match run is made of: input hash, rules, seed, solver, seal, publication',
    answer: RunRecordShape,
    handle: async ({ ports, actor, param }) => {
      const run = await readMatchRunRecord(ports, actor, param('programmeId'), param('runId'));
      return run.ok ? ok(presentRecord(run.value)) : run;
    },
  }),
  endpoint({
    method: 'get',
    path: `${RUN}/comparison/{otherId}`,
    summary: 'What changes from another run to this one: who gains, loses or changes a mentor',
    answer: RunComparisonShape,
    handle: async ({ ports, actor, param, locale }) => {
      const input = { ...named({ param }), otherId: param('otherId') };
      const compared = await compareRuns(ports, actor, input);
      return compared.ok ? ok(presentComparison(compared.value, locale)) : compared;
    },
  }),
  endpoint({
    method: 'get',
    path: `${RUN}/audit`,
    summary: 'The audit file, to save and to check without the application (docs/audit)',
    answer: AuditFileShape,
    handle: async ({ ports, actor, param }) => {
      const audit = await auditRun(ports, actor, named({ param }));
      return audit;
    },
  }),
  endpoint({
    method: 'get',
    path: `${RUN}/replay`,
    summary: 'Computes the run anew from its snapshot and compares byte for byte',
    answer: ReplayShape,
    handle: async ({ ports, actor, param }) => {
      const replayed = await replayRun(ports, actor, named({ param }));
      if (!replayed.ok) return replayed;
      const { run, sameResult, sameCertificate, sameAudit } = replayed.value;
      const same = sameResult && sameCertificate && sameAudit;
      return ok({ id: run.id, same, sameResult, sameCertificate, sameAudit });
    },
  }),
  endpoint({
    method: 'post',
    path: `${RUN}/publication/undo`,
    summary: 'Takes a publication back, as long as nobody has answered',
    answer: CreatedShape,
    handle: async ({ ports, actor, param }) => {
      const undone = await undoPublication(ports, actor, named({ param }));
      return undone.ok ? ok({ id: undone.value.id }) : undone;
    },
  }),
];

function named({ param }: Pick<Call<unknown>, 'param'>) {
  return { programmeId: param('programmeId'), runId: param('runId') };
}

function presentRecord(run: MatchRun): RunRecordWire {
  const { id, status, requestedAt, rules } = run;
  const head = {
    id,
    status,
    requestedAt,
    seed: rules.seed ?? 0,
    weights: rules.weights,
    rules: presentRules(rules),
    ...(run.budget === undefined ? {} : { budget: run.budget }),
    mayUndo: run.status === 'published' && run.firstAnswerAt === undefined,
  };
  const snapshot =
    'snapshot' in run
      ? { snapshot: { sha256: run.snapshot.sha256, keptUntil: run.snapshotUntil } }
      : {};
  if (run.status === 'running') return { ...head, startedAt: run.startedAt, ...snapshot };
  if (!hasResult(run)) return head;
  const { finishedAt, solver, auditSha256, summary } = run;
  const publishing = isPublishing(run)
    ? { publishing: { staged: run.publishing.staged, of: summary.cardinality } }
    : {};
  const published =
    run.status === 'published' ? { publishedAt: run.publishedAt, leftOut: run.leftOut.length } : {};
  return {
    ...head,
    ...snapshot,
    finishedAt,
    solver,
    ...(auditSha256 === undefined ? {} : { auditSha256 }),
    ...publishing,
    ...published,
  };
}

function presentComparison(
  { before, after, comparison, people }: ComparisonView,
  locale: Locale,
): RunComparisonWire {
  const person = (id: string) => presentPerson(id, people);
  const side = (at: Mentoring) => ({
    mentor: person(at.mentorId),
    score: at.score,
    inCircle: at.inCircle,
  });
  const { totals, gained, lost, changed, kept, settled, loads, joined, left } = comparison;
  const moved = ({ id, ...about }: Moved) => ({ ...person(id), ...about });
  const names = new Intl.Collator(locale);
  // Runs tell people by id; whoever reads looks for a name.
  const byName = <T>(items: readonly T[], nameOf: (item: T) => string): T[] =>
    items.toSorted((one, other) => names.compare(nameOf(one), nameOf(other)));
  const ofMentee = ({ mentee }: { readonly mentee: { readonly name: string } }) => mentee.name;
  return {
    before: { id: before.id, requestedAt: before.requestedAt, figures: totals.before },
    after: { id: after.id, requestedAt: after.requestedAt, figures: totals.after },
    gained: byName(
      gained.map(({ menteeId, after: now }) => ({ mentee: person(menteeId), ...side(now) })),
      ofMentee,
    ),
    lost: byName(
      lost.map(({ menteeId, before: was }) => ({ mentee: person(menteeId), ...side(was) })),
      ofMentee,
    ),
    changed: byName(
      changed.map(({ menteeId, before: was, after: now }) => ({
        mentee: person(menteeId),
        from: side(was),
        to: side(now),
      })),
      ofMentee,
    ),
    kept,
    settled,
    loads: byName(
      loads.map(({ mentorId, ...load }) => ({ mentor: person(mentorId), ...load })),
      ({ mentor }) => mentor.name,
    ),
    rules: presentRuleChanges(before, after, locale),
    joined: byName(joined.map(moved), ({ name }) => name),
    left: byName(left.map(moved), ({ name }) => name),
  };
}

function presentPerson(id: string, people: ReadonlyMap<string, Participant>) {
  const profile = people.get(id)?.profile;
  return { id, name: profile?.name ?? '', entity: profile?.entity ?? '' };
}
