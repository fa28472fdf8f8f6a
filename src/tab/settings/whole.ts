import type {
  NewProgrammeWire,
  ProgrammeOptionsWire,
  ProgrammeWire,
} from '../../wire/programme.ts';
import { WordedShape } from '../../wire/message-preview.ts';

/** All the settings of a programme, as they are saved together. */
export interface Whole {
  readonly settings: NewProgrammeWire;
  readonly options: ProgrammeOptionsWire;
}

const SETTINGS = [
  'name',
  'purpose',
  'sponsor',
  'locale',
  'startsOn',
  'endsOn',
  'timeZone',
  'format',
  'rhythm',
  'sessionMinutes',
  'sessionCount',
  'topicIds',
  'ownTopics',
] as const satisfies readonly (keyof NewProgrammeWire)[];
const OPTIONS = [
  'training',
  'checkInWeeks',
  'silenceWeeks',
  'weeklyMessages',
  'retentionDays',
  'matching',
] as const satisfies readonly (keyof ProgrammeOptionsWire)[];
const WORDS = WordedShape.options;

/** What can differ between two people's settings, in the order of the pages. */
export const FIELDS = [...SETTINGS, ...OPTIONS, ...WORDS] as const;
export type Field = (typeof FIELDS)[number];

export function wholeOf(programme: ProgrammeWire): Whole {
  const { name, purpose, sponsor, startsOn, endsOn, format, rhythm, topics } = programme;
  const { sessionMinutes, sessionCount, locale, timeZone, options } = programme;
  const own = topics.filter(({ id }) => id.startsWith('own-'));
  return {
    settings: {
      ...{ name, purpose, sponsor, startsOn, endsOn, format, rhythm },
      ...{ sessionMinutes, sessionCount, locale, timeZone },
      topicIds: topics.filter((topic) => !own.includes(topic)).map(({ id }) => id),
      ownTopics: own.map(({ label }) => label),
    },
    options,
  };
}

/** What one field says, ready to be compared. */
export function valueOf({ settings, options }: Whole, field: Field): unknown {
  if (isOneOf(SETTINGS, field)) return settings[field];
  if (isOneOf(OPTIONS, field)) return options[field];
  return options.words?.[field];
}

/** The settings with one field as it is elsewhere; what is absent there is absent here. */
export function taking(into: Whole, field: Field, from: Whole): Whole {
  if (isOneOf(SETTINGS, field)) {
    return { ...into, settings: { ...into.settings, [field]: from.settings[field] } };
  }
  if (isOneOf(OPTIONS, field)) {
    return { ...into, options: withValue(into.options, field, from.options[field]) };
  }
  const words = withValue(into.options.words ?? {}, field, from.options.words?.[field]);
  const isBare = Object.keys(words).length === 0;
  return { ...into, options: withValue(into.options, 'words', isBare ? undefined : words) };
}

/** An option that is absent is not an option that is undefined. */
export function withValue<T extends object, K extends keyof T>(
  options: T,
  key: K,
  value: T[K] | undefined,
): T {
  const { [key]: _before, ...rest } = options;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

export function differing(a: Whole, b: Whole): readonly Field[] {
  return FIELDS.filter((field) => same(valueOf(a, field)) !== same(valueOf(b, field)));
}

/** What the other changed since `base`, and whether I changed that very field to something else. */
export function clashesOf(
  base: Whole,
  mine: Whole,
  theirs: Whole,
): readonly { readonly field: Field; readonly isMine: boolean }[] {
  const own = new Set(differing(base, mine));
  const apart = new Set(differing(mine, theirs));
  return differing(base, theirs)
    .filter((field) => apart.has(field))
    .map((field) => ({ field, isMine: own.has(field) }));
}

/** Their settings with my changes on top, but for the fields in which theirs are preferred. */
export function mergedOf(
  base: Whole,
  mine: Whole,
  theirs: Whole,
  preferred: ReadonlySet<Field>,
): Whole {
  return differing(base, mine)
    .filter((field) => !preferred.has(field))
    .reduce((whole, field) => taking(whole, field, mine), theirs);
}

/** One text for one value, whatever the order in which its fields were made. */
function same(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

function isOneOf<T extends string>(names: readonly T[], field: string): field is T {
  return names.some((name) => name === field);
}
