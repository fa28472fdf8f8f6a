import type { z } from 'zod';
import type { Locale } from '../domain/language.ts';
import { hasResult, type MatchRun } from '../domain/match-run.ts';
import { ok, refuse } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { publishRun } from '../usecases/publish-run.ts';
import { listMatchRuns, readMatchRun, type RunView } from '../usecases/read-match-runs.ts';
import { requestMatch, type AskedMatch } from '../usecases/request-match.ts';
import {
  MatchRunListShape,
  MatchRunShape,
  type MatchRunListWire,
  type MatchRunWire,
} from '../wire/matching.ts';
import { RunRequestShape } from '../wire/match-runs.ts';
import { CreatedShape } from '../wire/programme.ts';
import { endpoint } from './endpoint.ts';
import { presenterOf } from './explore-words.ts';
import { presentChangedRules, presentRefused, rulesOf } from './match-rules.ts';
import { presentOutcome } from './present-outcome.ts';

export const MATCHING_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/match-runs',
    summary: 'The match runs of a programme, newest first',
    answer: MatchRunListShape,
    handle: async ({ ports, actor, param, locale }) => {
      const runs = await listMatchRuns(ports, actor, param('programmeId'));
      return runs.ok ? ok({ runs: presentLines(runs.value, locale) }) : runs;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/match-runs',
    summary: 'Asks for a match run; it is computed at once, in the background',
    body: RunRequestShape,
    answer: CreatedShape,
    handle: async ({ ports, actor, param, body, locale }) => {
      const run = await requestMatch(ports, actor, param('programmeId'), askedOf(body));
      if (run.ok) return ok({ id: run.value.id });
      const { error } = run;
      return refuse('flaw' in error ? presentRefused(error, locale) : error);
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/match-runs/{runId}',
    summary: 'One match run: pairs, people without a pair, supply and demand',
    answer: MatchRunShape,
    handle: async ({ ports, actor, param, locale }) => {
      const view = await readMatchRun(ports, actor, param('programmeId'), param('runId'));
      return view.ok ? ok(presentRun(view.value, locale)) : view;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/match-runs/{runId}/publication',
    summary: 'Publishes a run: each side of each pair gets a proposal',
    answer: CreatedShape,
    handle: async ({ ports, actor, param }) => {
      const input = { programmeId: param('programmeId'), runId: param('runId') };
      const published = await publishRun(ports, actor, input);
      return published.ok ? ok({ id: published.value.id }) : published;
    },
  }),
];

/** What a request names; what it leaves out is left out here too. */
function askedOf({ rules = {}, ...asked }: NonNullable<z.infer<typeof RunRequestShape>> = {}) {
  const named = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...rulesOf(rules), ...Object.fromEntries(named) } satisfies AskedMatch;
}

/** Runs newest first: what tells each from the finished one before it stands beside it. */
function presentLines(runs: readonly MatchRun[], locale: Locale): MatchRunListWire['runs'] {
  return runs.map((run, place) => {
    const { id, status, requestedAt } = run;
    const before = runs.slice(place + 1).find(hasResult);
    return {
      id,
      status,
      requestedAt,
      ...(hasResult(run) ? { pairs: run.summary.cardinality, total: run.summary.total } : {}),
      ...(before === undefined ? {} : { changes: presentChangedRules(before, run, locale) }),
    };
  });
}

function presentRun(view: RunView, locale: Locale): MatchRunWire {
  const { run, outcome } = view;
  const { id, status, requestedAt } = run;
  const head = { id, status, requestedAt };
  if (run.status === 'failed') {
    const words = catalogueOf(locale).common.matchFailure;
    const known: Readonly<Record<string, string>> = words;
    const { cause, refusal } = run;
    // What is wrong with the rules is said of the people it concerns.
    const said = refusal === undefined ? undefined : presenterOf(view, locale).refusal(refusal);
    return { ...head, cause: known[cause] ?? said ?? words.other };
  }
  if (!hasResult(run) || outcome === undefined) return head;
  const { finishedAt } = run;
  return {
    ...head,
    finishedAt,
    ...(run.status === 'published' ? { publishedAt: run.publishedAt } : {}),
    result: presentOutcome(view, outcome, run.rules, locale),
  };
}
