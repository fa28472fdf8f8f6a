import type { Label, Locale } from '../domain/language.ts';
import type { MatchOutcome, ScoreParts, Unmatched } from '../domain/matching/match.ts';
import { DEFAULT_WEIGHTS, SCORE_PARTS, type ScoreWeights } from '../domain/matching/match.ts';
import type { Participant } from '../domain/participant.ts';
import { topicOf, type Programme } from '../domain/programme.ts';
import { maxima } from '../domain/matching/explore.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { LabelWire } from '../wire/shapes.ts';

export interface ScorePartWire {
  part: string;
  label: string;
  points: number;
  of: number;
}

/** The parts of a score with their names and the most that each can give. */
export function presentParts(
  parts: ScoreParts,
  locale: Locale,
  weights: ScoreWeights = DEFAULT_WEIGHTS,
): ScorePartWire[] {
  const names = catalogueOf(locale).matching.part;
  const most = maxima(weights);
  return SCORE_PARTS.map((part) => ({
    part,
    label: names[part],
    points: parts[part],
    of: most[part],
  }));
}

export function presentLabel({ fr, en }: Label): LabelWire {
  return { fr, en };
}

/** The words for one shared list of facts about a pair, for one of its readers. */
export function whyWords(
  reader: 'mentor' | 'mentee' | 'manager',
  why: {
    readonly sharedTopics: readonly Label[];
    readonly topicsInReturn: readonly Label[];
    readonly sharedLanguages: readonly string[];
    readonly sharedHalfDays: MatchOutcome['pairs'][number]['sharedHalfDays'];
    readonly sameSite: boolean;
    readonly otherEntity: boolean;
  },
  locale: Locale,
): string {
  const { matching } = catalogueOf(locale);
  return matching.why[reader]({
    topics: why.sharedTopics.map((label) => label[locale]),
    inReturn: why.topicsInReturn.map((label) => label[locale]),
    languages: why.sharedLanguages,
    halfDays: why.sharedHalfDays,
    sameSite: why.sameSite,
    otherEntity: why.otherEntity,
  }).join(' ');
}

/** Why somebody has no pair, and what could be done, in words. */
export function unmatchedWords(
  unmatched: Unmatched,
  programme: Programme,
  people: ReadonlyMap<string, Participant>,
  locale: Locale,
): { readonly reason: string; readonly remedy: string } {
  const { matching } = catalogueOf(locale);
  const say = (reason: Unmatched['reason']): { reason: string; remedy: string } => {
    const words = {
      as: reason.as,
      people: 'people' in reason ? reason.people : 0,
      topics:
        'topics' in reason
          ? reason.topics.map((id) => topicOf(programme, id)?.label[locale] ?? id)
          : [],
      languages: 'languages' in reason ? reason.languages : [],
      halfDays: 'halfDays' in reason ? reason.halfDays : [],
      mentors:
        'mentors' in reason ? reason.mentors.map((id) => people.get(id)?.profile.name ?? id) : [],
    };
    const said = matching.unmatched[reason.code];
    return { reason: said.reason(words), remedy: said.remedy() };
  };
  const first = say(unmatched.reason);
  if (unmatched.other === undefined) return first;
  const second = say(unmatched.other);
  const side = (reason: Unmatched['reason'], text: string): string =>
    matching.side[reason.as](text);
  return {
    reason: `${side(unmatched.reason, first.reason)} ${side(unmatched.other, second.reason)}`,
    remedy: `${side(unmatched.reason, first.remedy)} ${side(unmatched.other, second.remedy)}`,
  };
}
