import type { Locale } from '../domain/language.ts';
import { SCORE_PARTS } from '../domain/matching/match.ts';
import type {
  EligibleCouple,
  MatchedPair,
  MatchOutcome,
  Unmatched,
  UnmatchedReason,
  Volunteer,
} from '../domain/matching/match.ts';
import type { Topic, TopicId } from '../domain/topic.ts';
import type { Notice } from '../domain/signup/read-sign-ups.ts';
import { matchingEn } from '../locales/matching.en.ts';
import { matchingFr } from '../locales/matching.fr.ts';
import { signupEn } from '../locales/signup.en.ts';
import { signupFr } from '../locales/signup.fr.ts';
import { csvLine } from './csv.ts';
import type { Cell } from './csv.ts';

const MATCHING = { fr: matchingFr, en: matchingEn };
const SIGNUP = { fr: signupFr, en: signupEn };

/** What every file is made from. Identifiers of volunteers are their addresses. */
export interface ResultContext {
  readonly volunteers: readonly Volunteer[];
  readonly topics: readonly Topic[];
  readonly locale: Locale;
}

const exact = (value: string | number): Cell => ({ exact: value });
const text = (value: string): Cell => ({ text: value });
const header = (...names: readonly string[]): string => csvLine(names.map(exact));

export function* pairLines(
  pairs: readonly MatchedPair[],
  context: ResultContext,
): Iterable<string> {
  yield header(
    'mentor_email',
    'mentee_email',
    'score',
    'mentor_name',
    'mentee_name',
    ...SCORE_PARTS.map((part) => `points_${part}`),
    'topics',
    'topics_in_return',
    'languages',
    'half_days',
    'why',
  );
  const words = MATCHING[context.locale];
  const nameOf = new Map(context.volunteers.map(({ id, profile }) => [id, profile.name]));
  const label = labeller(context);
  for (const pair of pairs) {
    const [topics, inReturn] = [pair.sharedTopics.map(label), pair.topicsInReturn.map(label)];
    const { sharedLanguages: languages, sharedHalfDays: halfDays, sameSite, otherEntity } = pair;
    const why = words.why.manager({ topics, inReturn, languages, halfDays, sameSite, otherEntity });
    yield csvLine([
      exact(pair.mentorId),
      exact(pair.menteeId),
      exact(pair.score),
      text(nameOf.get(pair.mentorId) ?? ''),
      text(nameOf.get(pair.menteeId) ?? ''),
      ...SCORE_PARTS.map((part) => exact(pair.parts[part])),
      text(topics.join(' ; ')),
      text(inReturn.join(' ; ')),
      text(languages.map(words.language).join(' ; ')),
      exact(halfDays.join(' ; ')),
      text(why.join(' ')),
    ]);
  }
}

export function* unmatchedLines(
  unmatched: readonly Unmatched[],
  context: ResultContext,
): Iterable<string> {
  yield header('email', 'role', 'reason_code', 'reason', 'remedy', 'name', 'other_reason_code');
  const nameOf = new Map(context.volunteers.map(({ id, profile }) => [id, profile.name]));
  for (const { id, role, reason, other } of unmatched) {
    const reasons = other === undefined ? [reason] : [reason, other];
    const told = reasons.map((one) => tell(one, context));
    const side = MATCHING[context.locale].side;
    const joined = (word: 'reason' | 'remedy'): string =>
      told
        .map((one, i) =>
          told.length === 1 ? one[word] : side[reasons[i]?.as ?? 'mentee'](one[word]),
        )
        .join(' ');
    yield csvLine([
      exact(id),
      exact(role),
      exact(reason.code),
      text(joined('reason')),
      text(joined('remedy')),
      text(nameOf.get(id) ?? ''),
      exact(other?.code ?? ''),
    ]);
  }
}

export function* refusedLines(notices: readonly Notice[], locale: Locale): Iterable<string> {
  yield header(
    'row',
    'column',
    'value',
    'reason_code',
    'reason',
    'severity',
    'remedy',
    'email',
    'kept_row',
  );
  for (const notice of notices) {
    const words = SIGNUP[locale].notice[notice.code];
    yield csvLine([
      exact(notice.row),
      text(notice.column),
      text(notice.value),
      exact(notice.code),
      text(words.reason(notice)),
      exact(notice.severity),
      text(words.remedy(notice)),
      exact(notice.mail ?? ''),
      exact(notice.keptRow ?? ''),
    ]);
  }
}

/** Addresses hold nothing that a CSV would quote, and millions of lines are worth the shortcut. */
export function* arcLines(couples: Iterable<EligibleCouple>): Iterable<string> {
  yield header('mentor_email', 'mentee_email', 'score');
  for (const { mentorId, menteeId, score } of couples) yield `${mentorId},${menteeId},${score}\n`;
}

/** Topics that more people want than there are seats, the shortest of mentors first. */
export function topicsShort(outcome: MatchOutcome, context: ResultContext): readonly object[] {
  const label = labeller(context);
  return outcome.topics
    .filter(({ shortage }) => shortage > 0)
    .toSorted((a, b) => b.shortage - a.shortage || (a.topic < b.topic ? -1 : 1))
    .map(({ topic, wanted, mentors, seats, shortage }) => ({
      topic,
      label: label(topic),
      wanted,
      mentors,
      seats,
      shortage,
    }));
}

function tell(
  reason: UnmatchedReason,
  context: ResultContext,
): { readonly reason: string; readonly remedy: string } {
  const words = MATCHING[context.locale].unmatched[reason.code];
  const facts = {
    as: reason.as,
    people: 'people' in reason ? reason.people : 0,
    topics: 'topics' in reason ? reason.topics.map(labeller(context)) : [],
    languages: 'languages' in reason ? reason.languages : [],
    halfDays: 'halfDays' in reason ? reason.halfDays : [],
    mentors: 'mentors' in reason ? reason.mentors : [],
  };
  return { reason: words.reason(facts), remedy: words.remedy() };
}

function labeller({ topics, locale }: ResultContext): (id: TopicId) => string {
  const labels = new Map(topics.map(({ id, label }) => [id, label[locale]]));
  return (id) => labels.get(id) ?? id;
}
