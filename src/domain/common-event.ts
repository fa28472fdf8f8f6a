import type { Label } from './language.ts';
import { isLocalDate, type LocalDate } from './time.ts';

/** Something that everybody in a programme is invited to: a kick-off, a talk, the closing. */
export interface CommonEvent {
  readonly id: string;
  readonly on: LocalDate;
  /** On the programme's clock, `17:30`; absent, the event takes the day. */
  readonly at?: string;
  /** In one language at least. */
  readonly title: Label;
  readonly place?: string;
}

/** What a manager announces; `version` grows with each change, so that nobody overwrites unread. */
export interface CommonEvents {
  readonly version: number;
  readonly list: readonly CommonEvent[];
}

export const NO_EVENTS: CommonEvents = { version: 0, list: [] };

const MOST_EVENTS = 40;
const LONGEST = { title: 120, place: 120, id: 40 } as const;

/** Whether each event has a day, a name in one language at least, and fits its place on a page. */
export function areEvents(list: readonly CommonEvent[]): boolean {
  const ids = new Set(list.map(({ id }) => id));
  return list.length <= MOST_EVENTS && ids.size === list.length && list.every(isEvent);
}

function isEvent({ id, on, at, title, place = '' }: CommonEvent): boolean {
  const titles = [title.fr.trim(), title.en.trim()];
  return (
    id !== '' &&
    id.length <= LONGEST.id &&
    isLocalDate(on) &&
    (at === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at)) &&
    titles.some((said) => said !== '') &&
    titles.every((said) => said.length <= LONGEST.title) &&
    place.length <= LONGEST.place
  );
}

/** One line of what is coming: the programme's own first and last day, and what is announced. */
export type Upcoming =
  | { readonly kind: 'starts' | 'ends'; readonly on: LocalDate }
  | ({ readonly kind: 'announced' } & Omit<CommonEvent, 'id'>);

/** What lies ahead on `today` or later, soonest first; a whole day before its hours. */
export function upcomingOf(
  { startsOn, endsOn, events = NO_EVENTS }: ProgrammeDates,
  today: LocalDate,
): readonly Upcoming[] {
  const all: readonly Upcoming[] = [
    { kind: 'starts', on: startsOn },
    ...events.list.map(({ id: _id, ...event }) => ({ kind: 'announced' as const, ...event })),
    { kind: 'ends', on: endsOn },
  ];
  const key = (one: Upcoming): string =>
    `${one.on} ${one.kind === 'announced' ? (one.at ?? '') : ''}`;
  return all
    .filter(({ on }) => on >= today)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

interface ProgrammeDates {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly events?: CommonEvents;
}
