import { fold } from '../programmes/parts/search.ts';
import type { LabelWire, Locale, ProblemWire, TopicWire } from '../../wire/shapes.ts';
import { LIMITS, STEPS, chosenTopics, readWhole, stepOf } from './draft.ts';
import type { Draft, Field, Step } from './draft.ts';

export const PROBLEM_CODES = [
  'nameRequired',
  'nameTooLong',
  'purposeRequired',
  'purposeTooLong',
  'sponsorNameRequired',
  'sponsorMail',
  'dateRequired',
  'datesReversed',
  'datesTooFarApart',
  'timeZone',
  'minutes',
  'count',
  'topicsRequired',
  'ownLabel',
  'ownTwice',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Either a rule the wizard knows (`code`) or the server's own words. */
export type FieldProblem =
  | { readonly field: Field; readonly code: ProblemCode }
  | { readonly field: Field; readonly message: string };

/** Everything that keeps this step from being left, in the order of the page. */
export function problemsOf(
  draft: Draft,
  step: Step,
  topics: readonly TopicWire[],
): readonly FieldProblem[] {
  switch (step) {
    case 'purpose':
      return [
        ...when(draft.name.trim() === '', 'name', 'nameRequired'),
        ...when(draft.name.trim().length > LIMITS.name, 'name', 'nameTooLong'),
        ...when(draft.purpose.trim() === '', 'purpose', 'purposeRequired'),
        ...when(draft.purpose.trim().length > LIMITS.purpose, 'purpose', 'purposeTooLong'),
      ];
    case 'sponsor':
      return [
        ...when(draft.sponsorName.trim() === '', 'sponsorName', 'sponsorNameRequired'),
        ...when(!MAIL.test(draft.sponsorMail.trim()), 'sponsorMail', 'sponsorMail'),
      ];
    case 'dates':
      return dateProblems(draft);
    case 'format':
      return [
        ...when(!within(draft.sessionMinutes, LIMITS.minutes), 'sessionMinutes', 'minutes'),
        ...when(!within(draft.sessionCount, LIMITS.count), 'sessionCount', 'count'),
      ];
    case 'topics':
      return topicProblems(draft, topics);
    case 'review':
      return [];
  }
}

/** The problems of the whole draft: what the review must not let through. */
export function allProblems(draft: Draft, topics: readonly TopicWire[]): readonly FieldProblem[] {
  return STEPS.flatMap((step) => problemsOf(draft, step, topics));
}

export function firstStepWith(problems: readonly FieldProblem[]): Step | undefined {
  return STEPS.find((step) => problems.some((problem) => stepOf(problem.field) === step));
}

/** The server names fields by path (`sponsor.mail`, `ownTopics.0.fr`): here, by wizard field. */
export function serverProblems(problem: ProblemWire): readonly FieldProblem[] {
  return (problem.fields ?? []).flatMap(({ path, message }) => {
    const field = fieldOfPath(path);
    return field === undefined ? [] : [{ field, message }];
  });
}

const SAME_NAME: readonly Field[] = [
  'name',
  'purpose',
  'locale',
  'startsOn',
  'endsOn',
  'timeZone',
  'format',
  'rhythm',
  'sessionMinutes',
  'sessionCount',
];

export function fieldOfPath(path: string): Field | undefined {
  const parts = path.split(/[./[\]]+/).filter((part) => part !== '' && part !== 'body');
  const [head, second, third] = parts;
  if (head === 'sponsor') return second === 'name' ? 'sponsorName' : 'sponsorMail';
  if (head === 'ownTopics' && second !== undefined && (third === 'fr' || third === 'en')) {
    return `own.${Number(second)}.${third}`;
  }
  if (head === 'topicIds' || head === 'topics' || head === 'ownTopics') return 'topics';
  return SAME_NAME.find((field) => field === head);
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dateProblems(draft: Draft): readonly FieldProblem[] {
  const read = DAY.test(draft.startsOn) && DAY.test(draft.endsOn);
  return [
    ...when(!DAY.test(draft.startsOn), 'startsOn', 'dateRequired'),
    ...when(!DAY.test(draft.endsOn), 'endsOn', 'dateRequired'),
    ...when(read && draft.startsOn >= draft.endsOn, 'endsOn', 'datesReversed'),
    ...when(read && daysOf(draft) > LIMITS.days, 'endsOn', 'datesTooFarApart'),
    ...when(!isTimeZone(draft.timeZone), 'timeZone', 'timeZone'),
  ];
}

function daysOf({ startsOn, endsOn }: Draft): number {
  return (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
}

function topicProblems(draft: Draft, topics: readonly TopicWire[]): readonly FieldProblem[] {
  const chosen = chosenTopics(draft, topics);
  const taken: LabelWire[] = topics.map((topic) => topic.label);
  const own = draft.ownTopics.flatMap((topic, i) => {
    const found = (['fr', 'en'] as const).flatMap((locale) =>
      ownProblem(topic, taken, locale, `own.${i}.${locale}`),
    );
    taken.push(topic);
    return found;
  });
  const none = chosen.length === 0 && draft.ownTopics.length === 0;
  return [...when(none, 'topics', 'topicsRequired'), ...own];
}

function ownProblem(
  topic: LabelWire,
  taken: readonly LabelWire[],
  locale: Locale,
  field: Field,
): readonly FieldProblem[] {
  const label = fold(topic[locale]);
  if (label === '') return [{ field, code: 'ownLabel' }];
  return when(
    taken.some((other) => fold(other[locale]) === label),
    field,
    'ownTwice',
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.trim() !== '';
  } catch {
    return false;
  }
}

function within(text: string, range: { readonly min: number; readonly max: number }): boolean {
  const value = readWhole(text);
  return value !== undefined && value >= range.min && value <= range.max;
}

function when(broken: boolean, field: Field, code: ProblemCode): readonly FieldProblem[] {
  return broken ? [{ field, code }] : [];
}
