import type { Locale } from '../domain/language.ts';
import type { Gain, Remedy } from '../domain/matching/explore.ts';
import { mayBeMentored } from '../domain/participant.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ExplainedCouple } from '../usecases/explain-couple.ts';
import type { FoundRemedies } from '../usecases/find-remedies.ts';
import type { FoundScarcity } from '../usecases/find-scarcity.ts';
import type { RulesPreview } from '../usecases/preview-rules.ts';
import { labelsOf } from '../usecases/views.ts';
import type {
  CoupleAnswerWire,
  RecruitmentWire,
  RemediesWire,
  RulesPreviewWire,
} from '../wire/explore.ts';
import { presenterOf, type Presenter } from './explore-words.ts';
import { presentParts, unmatchedWords, whyWords } from './words.ts';

/** Why a couple is, is not or cannot be a pair; the two themselves are named beside it. */
export function presentCouple(
  { exploration, verdict: found }: ExplainedCouple,
  couple: { readonly mentorId: string; readonly menteeId: string },
  locale: Locale,
): Omit<CoupleAnswerWire, 'mentor' | 'mentee'> {
  const presenter = presenterOf(exploration, locale);
  const { words } = presenter;
  const names = presenter.namesOf(couple);
  const { verdict } = found;
  if (verdict === 'impossible') {
    const obstacles = found.obstacles.map((one) => presenter.obstacle(one, couple));
    return { verdict, sentences: obstacles.map(({ sentence }) => sentence), obstacles };
  }
  if (verdict === 'locked_out') {
    const sentence = words.lockedOut(names, found.locked.map(presenter.namesOf));
    return { verdict, sentences: [sentence], obstacles: [] };
  }
  const { pair } = found;
  const { programme, base } = exploration;
  const shared = {
    ...pair,
    sharedTopics: labelsOf(programme, pair.sharedTopics),
    topicsInReturn: labelsOf(programme, pair.topicsInReturn),
  };
  const answer = {
    verdict,
    obstacles: [],
    score: pair.score,
    parts: presentParts(pair.parts, locale, base.rules.weights),
    why: {
      manager: whyWords('manager', shared, locale),
      mentor: whyWords('mentor', shared, locale),
      mentee: whyWords('mentee', shared, locale),
    },
  };
  if (verdict === 'paired') {
    return { ...answer, sentences: [words.paired(names), answer.why.manager] };
  }
  const effect = presenter.effect(found.effect);
  const low = found.floor === undefined ? [] : [words.belowFloor(pair.score, found.floor)];
  return { ...answer, sentences: [...effect.sentences, ...low], effect };
}

/** Each remedy with its changes, its price, and whether it harms anybody. */
export function presentRemedies(
  { exploration, unmatched, remedies }: FoundRemedies,
  locale: Locale,
): RemediesWire {
  const presenter = presenterOf(exploration, locale);
  const { programme, people } = exploration;
  return {
    person: presenter.person(unmatched.id),
    role: unmatched.role,
    reason: unmatchedWords(unmatched, programme, people, locale).reason,
    remedies: remedies.map((remedy) => presentRemedy(remedy, unmatched.id, presenter)),
  };
}

const otherSide = { mentor: 'mentee', mentee: 'mentor' } as const;

function presentRemedy(
  { as, changes, lock, recruit, effect, moves }: Remedy,
  self: string,
  presenter: Presenter,
): RemediesWire['remedies'][number] {
  const { words } = presenter;
  const asked = changes.map((change) => ({
    kind: change.kind,
    who: presenter.person(change.who),
    own: change.who === self,
    // Whoever takes up a role for this person stands on the other side.
    sentence: presenter.change(change, change.who === self ? as : otherSide[as]),
  }));
  const said = asked.map(({ sentence }) => sentence);
  const found = {
    topics: recruit?.topics.map(presenter.topic) ?? [],
    languages: recruit?.languages.map(presenter.language) ?? [],
    halfDays: [...(recruit?.halfDays ?? [])],
  };
  const toFind = {
    topics: recruit?.topics.map(presenter.topicWord) ?? [],
    languages: found.languages.map(({ name }) => name),
    halfDays: found.halfDays,
  };
  const first = said.length === 0 ? [] : [words.first(said)];
  return {
    as,
    changes: asked,
    ...(recruit === undefined
      ? {}
      : { recruit: { role: recruit.role, ...found, companions: recruit.companions } }),
    harmless: effect.lose.length === 0 && effect.idle.length === 0,
    sentences:
      recruit === undefined
        ? [
            words.remedy(presenter.nameOf(self), as, said),
            ...(moves.length === 0 ? [] : [words.moves(moves.map(presenter.move))]),
            ...(lock === undefined ? [] : [words.lock(presenter.namesOf(lock))]),
          ]
        : [
            ...first,
            words.recruit[recruit.role](toFind),
            ...(recruit.companions > 0 ? [words.companions(recruit.companions)] : []),
          ],
    effect: presenter.effect(effect),
  };
}

/** Supply, demand and shadow prices, each figure with its sentence. */
export function presentScarcity(
  { exploration, scarcity }: FoundScarcity,
  locale: Locale,
): RecruitmentWire {
  const presenter = presenterOf(exploration, locale);
  const { words } = presenter;
  const halfDay = catalogueOf(locale).common.halfDay;
  const { outcome } = exploration;
  const gainOf = ({ pairs, points }: Gain, say: (gain: Gain) => string) => ({
    pairs,
    points,
    sentence: say({ pairs, points }),
  });
  const { topics, languages, halfDays, sites } = scarcity;
  return {
    seats: scarcity.seats,
    pairs: outcome.cardinality,
    waiting: outcome.unmatched.filter(({ role }) => mayBeMentored(role)).length,
    topics: outcome.topics
      .map(({ topic, wanted, mentors, seats, matched, shortage }) => ({
        ...presenter.topic(topic),
        wanted,
        mentors,
        offered: seats,
        matched,
        short: shortage,
        sentence: words.balance({ wanted, mentors, seats, matched, shortage }),
      }))
      .sort((a, b) => b.short - a.short || b.wanted - a.wanted),
    mentors: scarcity.mentors.map(({ of, ...gain }) => ({
      topics: of.topics.map(presenter.topic),
      languages: of.languages.map(presenter.language),
      halfDays: [...of.halfDays],
      ...gainOf(gain, (one) => presenter.newcomer(of, one)),
    })),
    oneMore: {
      topics: topics.map(({ of, ...gain }) => ({
        ...presenter.topic(of),
        ...gainOf(gain, (one) => words.oneMore.topics(presenter.topicWord(of), one)),
      })),
      languages: languages.map(({ of, ...gain }) => ({
        ...presenter.language(of),
        ...gainOf(gain, (one) => words.oneMore.languages(presenter.language(of).name, one)),
      })),
      halfDays: halfDays.map(({ of, ...gain }) => ({
        halfDay: of,
        ...gainOf(gain, (one) => words.oneMore.halfDays(halfDay[of], one)),
      })),
      sites: sites.map(({ of, ...gain }) => ({
        site: of,
        ...gainOf(gain, (one) => words.oneMore.sites(of, one)),
      })),
    },
  };
}

/** The price of other rules, or everything that forbids them. */
export function presentPreview(preview: RulesPreview, locale: Locale): RulesPreviewWire {
  const presenter = presenterOf(preview.exploration, locale);
  const { cardinality, total } = preview.exploration.outcome;
  const now = { pairs: cardinality, total };
  if (!preview.possible) {
    const locks = preview.locks.map(({ mentorId, menteeId, obstacles }) => ({
      mentor: presenter.person(mentorId),
      mentee: presenter.person(menteeId),
      obstacles: obstacles.map((one) => presenter.obstacle(one, { mentorId, menteeId })),
    }));
    return { possible: false, sentences: [presenter.refusal(preview.refusal)], now, locks };
  }
  const effect = presenter.effect(preview.effect);
  const then = { pairs: now.pairs + effect.mentees, total: now.total + effect.points };
  return { possible: true, sentences: effect.sentences, now, then, effect, locks: [] };
}
