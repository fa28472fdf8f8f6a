import { fold } from '../programmes/parts/search.ts';

/** A list longer than this is not read, it is searched. */
const SHOWN = 60;

/** Zones that hold what was typed, the ones that start with it first; all for a whole name. */
export function zonesLike(
  typed: string,
  all: readonly string[] = Intl.supportedValuesOf('timeZone'),
): readonly string[] {
  const wanted = words(typed);
  // A complete name is a choice already made: its neighbours are what one may switch to.
  const region = all.includes(typed) ? typed.split('/')[0] : undefined;
  if (region !== undefined)
    return all.filter((zone) => zone.startsWith(`${region}/`)).slice(0, SHOWN);
  const found = all.filter((zone) => words(zone).includes(wanted));
  const starts = (zone: string): boolean =>
    words(zone).startsWith(wanted) || words(zone.split('/').at(-1) ?? '').startsWith(wanted);
  return [...found.filter(starts), ...found.filter((zone) => !starts(zone))].slice(0, SHOWN);
}

function words(text: string): string {
  return fold(text).replaceAll('_', ' ');
}
