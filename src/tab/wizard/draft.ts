import type { NewProgrammeWire } from '../../wire/programme.ts';
import type { LabelWire, Locale, TopicWire } from '../../wire/shapes.ts';

export const STEPS = ['purpose', 'sponsor', 'dates', 'format', 'topics', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Limits that the domain keeps too; the wizard says them before the server has to. */
export const LIMITS = {
  name: 120,
  purpose: 4_000,
  minutes: { min: 15, max: 180 },
  count: { min: 1, max: 24 },
  ownTopics: 40,
  /** Five years, with their leap days. */
  days: 1_827,
} as const;

/** A topic of one's own. `key` tells two blank ones apart while they are being written. */
export interface OwnTopic extends LabelWire {
  readonly key: number;
}

/** What the wizard holds. Numbers stay text until they are checked: a half-typed one is no fault. */
export interface Draft {
  readonly name: string;
  readonly purpose: string;
  readonly locale: Locale;
  readonly sponsorName: string;
  readonly sponsorMail: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly format: NewProgrammeWire['format'];
  readonly rhythm: NewProgrammeWire['rhythm'];
  readonly sessionMinutes: string;
  readonly sessionCount: string;
  /** Built-in topics that are left out: so the list may arrive later than the first key stroke. */
  readonly withoutTopics: readonly string[];
  readonly ownTopics: readonly OwnTopic[];
}

export type PlainField = Exclude<keyof Draft, 'withoutTopics' | 'ownTopics'>;
export type Field = PlainField | 'topics' | `own.${number}.${Locale}`;

export function stepOf(field: Field): Step {
  switch (field) {
    case 'name':
    case 'purpose':
    case 'locale':
      return 'purpose';
    case 'sponsorName':
    case 'sponsorMail':
      return 'sponsor';
    case 'startsOn':
    case 'endsOn':
    case 'timeZone':
      return 'dates';
    case 'format':
    case 'rhythm':
    case 'sessionMinutes':
    case 'sessionCount':
      return 'format';
    default:
      return 'topics';
  }
}

export interface DraftStart {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly charter: string;
}

export function emptyDraft({ locale, timeZone, charter }: DraftStart): Draft {
  return {
    name: '',
    purpose: charter,
    locale,
    sponsorName: '',
    sponsorMail: '',
    startsOn: '',
    endsOn: '',
    timeZone,
    format: 'one-to-one',
    rhythm: 'fortnightly',
    sessionMinutes: '60',
    sessionCount: '6',
    withoutTopics: [],
    ownTopics: [],
  };
}

export function chosenTopics(draft: Draft, topics: readonly TopicWire[]): readonly TopicWire[] {
  const out = new Set(draft.withoutTopics);
  return topics.filter((topic) => !out.has(topic.id));
}

/** What is sent. Call it on a draft without problems: numbers are read as they stand. */
export function toNewProgramme(draft: Draft, topics: readonly TopicWire[]): NewProgrammeWire {
  return {
    name: draft.name.trim(),
    purpose: draft.purpose.trim(),
    sponsor: { name: draft.sponsorName.trim(), mail: draft.sponsorMail.trim() },
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    format: draft.format,
    rhythm: draft.rhythm,
    sessionMinutes: Number(draft.sessionMinutes),
    sessionCount: Number(draft.sessionCount),
    topicIds: chosenTopics(draft, topics).map((topic) => topic.id),
    ownTopics: draft.ownTopics.map(({ fr, en }) => ({ fr: fr.trim(), en: en.trim() })),
    locale: draft.locale,
    timeZone: draft.timeZone,
  };
}

const DAY_MS = 86_400_000;
const WEEKS_BETWEEN: Readonly<Record<Draft['rhythm'], number>> = {
  weekly: 1,
  fortnightly: 2,
  'three-weekly': 3,
  monthly: 52 / 12,
};

/** Whole weeks from the first day to the last; undefined while the dates cannot be read. */
export function weeksOf(draft: Pick<Draft, 'startsOn' | 'endsOn'>): number | undefined {
  const from = Date.parse(`${draft.startsOn}T00:00:00Z`);
  const to = Date.parse(`${draft.endsOn}T00:00:00Z`);
  if (Number.isNaN(from) || Number.isNaN(to) || to <= from) return undefined;
  return Math.max(1, Math.round((to - from) / (7 * DAY_MS)));
}

/** Whether the last day is before a day, both as YYYY-MM-DD. */
export function isOver({ endsOn }: Pick<Draft, 'endsOn'>, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(endsOn) && endsOn < today;
}

/** Weeks from the first session to the last, that week included. */
export function weeksNeeded(draft: Pick<Draft, 'rhythm' | 'sessionCount'>): number | undefined {
  const sessions = readWhole(draft.sessionCount);
  if (sessions === undefined || sessions < 1) return undefined;
  return Math.ceil((sessions - 1) * WEEKS_BETWEEN[draft.rhythm]) + 1;
}

export function readWhole(text: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
