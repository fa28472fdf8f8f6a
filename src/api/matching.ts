import type { Locale } from '../domain/language.ts';
import { hasResult, type MatchRun } from '../domain/match-run.ts';
import type { MatchedPair, MatchOutcome, MatchRules } from '../domain/matching/match.ts';
import { mayBeMentored, mayMentor, type Participant } from '../domain/participant.ts';
import { topicOf } from '../domain/programme.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { publishRun } from '../usecases/publish-run.ts';
import { listMatchRuns, readMatchRun, type RunView } from '../usecases/read-match-runs.ts';
import { requestMatch } from '../usecases/request-match.ts';
import { labelsOf } from '../usecases/views.ts';
import { MatchRunListShape, MatchRunShape, type MatchRunWire } from '../wire/matching.ts';
import { RunRequestShape } from '../wire/match-runs.ts';
import { CreatedShape } from '../wire/programme.ts';
import { endpoint } from './endpoint.ts';
import { rulesOf } from './match-rules.ts';
import { presentLabel, presentParts, unmatchedWords, whyWords } from './words.ts';

export const MATCHING_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/match-runs',
    summary: 'The match runs of a programme, newest first',
    answer: MatchRunListShape,
    handle: async ({ ports, actor, param }) => {
      const runs = await listMatchRuns(ports, actor, param('programmeId'));
      return runs.ok ? ok({ runs: runs.value.map(presentLine) }) : runs;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/match-runs',
    summary: 'Asks for a match run; it is computed at once, in the background',
    body: RunRequestShape,
    answer: CreatedShape,
    handle: async ({ ports, actor, param, body }) => {
      const { seed, rules: named = {} } = body ?? {};
      const rules = { ...rulesOf(named), ...(seed === undefined ? {} : { seed }) };
      const run = await requestMatch(ports, actor, param('programmeId'), rules);
      return run.ok ? ok({ id: run.value.id }) : run;
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

function presentLine(run: MatchRun) {
  const { id, status, requestedAt } = run;
  return {
    id,
    status,
    requestedAt,
    ...(hasResult(run) ? { pairs: run.summary.cardinality, total: run.summary.total } : {}),
  };
}

function presentRun(view: RunView, locale: Locale): MatchRunWire {
  const { run, outcome } = view;
  const { id, status, requestedAt } = run;
  const head = { id, status, requestedAt };
  if (run.status === 'failed') {
    const words = catalogueOf(locale).common.matchFailure;
    const known: Readonly<Record<string, string>> = words;
    return { ...head, cause: known[run.cause] ?? words.other };
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

function presentOutcome(
  { programme, people }: RunView,
  outcome: MatchOutcome,
  rules: MatchRules,
  locale: Locale,
): NonNullable<MatchRunWire['result']> {
  const inCircles = outcome.circles.flatMap(({ members }) => members);
  const inRun = new Set([
    ...[...outcome.pairs, ...inCircles].flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
    ...outcome.unmatched.map(({ id }) => id),
  ]);
  const roles = [...inRun].map((id) => people.get(id)?.profile.role);
  const presentPair = (pair: MatchedPair) => {
    const sharedTopics = labelsOf(programme, pair.sharedTopics);
    const topicsInReturn = labelsOf(programme, pair.topicsInReturn);
    return {
      mentor: presentPerson(pair.mentorId, people),
      mentee: presentPerson(pair.menteeId, people),
      score: pair.score,
      parts: presentParts(pair.parts, locale, rules.weights),
      reason: whyWords('manager', { ...pair, sharedTopics, topicsInReturn }, locale),
      topics: sharedTopics.map(presentLabel),
    };
  };
  return {
    volunteers: inRun.size,
    mentors: roles.filter((role) => role !== undefined && mayMentor(role)).length,
    mentees: roles.filter((role) => role !== undefined && mayBeMentored(role)).length,
    cardinality: outcome.cardinality,
    total: outcome.total,
    eligibleCouples: outcome.eligibleCouples,
    pairs: outcome.pairs.map(presentPair),
    ...(outcome.circles.length === 0
      ? {}
      : {
          circles: outcome.circles.map(({ mentorId, topics, members }) => ({
            mentor: presentPerson(mentorId, people),
            topics: labelsOf(programme, topics).map(presentLabel),
            members: members.map(presentPair),
          })),
        }),
    unmatched: outcome.unmatched.map((unmatched) => ({
      person: presentPerson(unmatched.id, people),
      role: unmatched.role,
      code: unmatched.reason.code,
      ...unmatchedWords(unmatched, programme, people, locale),
    })),
    topics: outcome.topics.map(({ topic, seats, wanted, matched }) => ({
      id: topic,
      label: presentLabel(topicOf(programme, topic)?.label ?? { fr: topic, en: topic }),
      offered: seats,
      wanted,
      matched,
    })),
  };
}

function presentPerson(id: string, people: ReadonlyMap<string, Participant>) {
  const profile = people.get(id)?.profile;
  return {
    id,
    name: profile?.name ?? '',
    entity: profile?.entity ?? '',
    site: profile?.site ?? '',
  };
}
