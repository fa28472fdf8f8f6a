import type { ProgrammeWire } from '../../wire/programme.ts';
import { matches } from './parts/search.ts';

/** How the list is narrowed down; `open` is everything that is not put away. */
export const LIST_STATES = ['open', 'preparing', 'running', 'over', 'archived'] as const;
export type ListState = (typeof LIST_STATES)[number];

type Listed = Pick<ProgrammeWire, 'status' | 'startsOn' | 'endsOn' | 'today' | 'name' | 'sponsor'>;

/** Where a programme is in its life, by its status and by the day it is where it takes place. */
export function stateOf({ status, endsOn, today }: Listed): Exclude<ListState, 'open'> {
  if (status === 'archived') return 'archived';
  if (status === 'closing' || endsOn < today) return 'over';
  return status === 'running' ? 'running' : 'preparing';
}

export function isIn(programme: Listed, state: ListState): boolean {
  const own = stateOf(programme);
  return state === 'open' ? own !== 'archived' : own === state;
}

/** The state to show: one in which no programme is left has no filter any more, and hides none. */
export function shownState(programmes: readonly Listed[], chosen: ListState): ListState {
  return programmes.some((one) => isIn(one, chosen)) ? chosen : 'open';
}

/** Those in a state whose name or sponsor holds every word that was typed. */
export function narrowed<T extends Listed>(
  programmes: readonly T[],
  state: ListState,
  search: string,
): readonly T[] {
  return programmes.filter(
    (one) => isIn(one, state) && matches(search, one.name, one.sponsor.name),
  );
}

/** Days until it starts or ends, or since it ended, counted on the calendar. */
export function phaseOf({ startsOn, endsOn, today }: Listed): {
  readonly is: 'startsIn' | 'endsIn' | 'endedAgo';
  readonly days: number;
} {
  if (today < startsOn) return { is: 'startsIn', days: daysBetween(today, startsOn) };
  if (today <= endsOn) return { is: 'endsIn', days: daysBetween(today, endsOn) };
  return { is: 'endedAgo', days: daysBetween(endsOn, today) };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
