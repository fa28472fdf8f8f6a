import type { Locale } from '../domain/language.ts';
import type { LostPair, MatchedPair, MatchOutcome, MatchRules } from '../domain/matching/match.ts';
import { mayBeMentored, mayMentor } from '../domain/participant.ts';
import { couplesOf } from '../domain/run-result.ts';
import { topicOf } from '../domain/programme.ts';
import type { RunView } from '../usecases/read-match-runs.ts';
import { labelsOf } from '../usecases/views.ts';
import type { MatchRunWire } from '../wire/matching.ts';
import { presenterOf, type Presenter } from './explore-words.ts';
import { presentLabel, presentParts, unmatchedWords, whyWords } from './words.ts';

type ResultWire = NonNullable<MatchRunWire['result']>;

/** What a run found, person by person and in words, for the manager. */
export function presentOutcome(
  { programme, people }: RunView,
  outcome: MatchOutcome,
  rules: MatchRules,
  locale: Locale,
): ResultWire {
  const presenter = presenterOf({ programme, people }, locale);
  const inRun = new Set([
    ...couplesOf(outcome).flatMap(({ match }) => [match.mentorId, match.menteeId]),
    ...outcome.unmatched.map(({ id }) => id),
  ]);
  const roles = [...inRun].map((id) => people.get(id)?.profile.role);
  const presentPair = (pair: MatchedPair) => {
    const sharedTopics = labelsOf(programme, pair.sharedTopics);
    const topicsInReturn = labelsOf(programme, pair.topicsInReturn);
    return {
      mentor: presenter.person(pair.mentorId),
      mentee: presenter.person(pair.menteeId),
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
          circles: outcome.circles.map((circle) => ({
            ...presentCircle(circle, presenter, locale),
            members: circle.members.map(presentPair),
          })),
        }),
    ...presentAims(outcome, presenter),
    unmatched: outcome.unmatched.map((unmatched) => ({
      person: presenter.person(unmatched.id),
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

/** Whom a circle is around, and what all of it has in common. */
function presentCircle(
  { mentorId, topics, sharedLanguages, sharedHalfDays }: MatchOutcome['circles'][number],
  presenter: Presenter,
  locale: Locale,
) {
  const { circle } = presenter.words.run;
  const labels = topics.map((topic) => presenter.topic(topic).label);
  const languages = sharedLanguages.map(presenter.language);
  return {
    mentor: presenter.person(mentorId),
    topics: labels,
    languages,
    halfDays: [...sharedHalfDays],
    sentences: [
      circle.topics(labels.map((label) => label[locale])),
      circle.halfDays(sharedHalfDays),
      circle.languages(languages.map(({ name }) => name)),
    ],
  };
}

/** What the run strove for, how far it came, and what became of the pairs that were to be kept. */
function presentAims(
  { lowest, aims, gap, verified, kept }: MatchOutcome,
  presenter: Presenter,
): Pick<ResultWire, 'lowest' | 'aims' | 'gap' | 'verified' | 'kept' | 'sentences'> {
  const { run } = presenter.words;
  const isShort = gap.mentees > 0 || gap.ranks > 0 || gap.points > 0;
  return {
    ...(lowest === undefined ? {} : { lowest }),
    aims: aims.map((aim) => ({ aim, label: run.aim[aim] })),
    gap: { ...gap },
    verified,
    ...(kept === undefined
      ? {}
      : {
          kept: {
            existing: kept.existing,
            kept: kept.kept,
            lost: kept.lost.map((couple) => presentLost(couple, presenter)),
          },
        }),
    sentences: [
      verified ? run.proven : run.unproven,
      ...(isShort ? [run.gap(gap)] : []),
      ...(lowest === undefined ? [] : [run.lowest(lowest)]),
      ...(kept === undefined ? [] : [run.kept(kept.kept, kept.existing)]),
    ],
  };
}

/** An existing pair that is not kept: why it cannot be, or what keeping it would cost. */
function presentLost(lost: LostPair, presenter: Presenter) {
  const { words, person } = presenter;
  const { mentor, mentee } = presenter.namesOf(lost);
  const say = words.run.lost;
  const who = { mentor: person(lost.mentorId), mentee: person(lost.menteeId) };
  switch (lost.status) {
    case 'impossible': {
      const reason = words.run.noPair[lost.reason];
      return { ...who, status: lost.status, sentence: say.impossible(mentor, mentee, reason) };
    }
    case 'priced': {
      const { mentees, points, others } = lost.cost;
      const cost = { mentees, points, others };
      return { ...who, status: lost.status, cost, sentence: say.priced(mentor, mentee, cost) };
    }
    case 'unpriced':
      return { ...who, status: lost.status, sentence: say.unpriced(mentor, mentee) };
  }
}
