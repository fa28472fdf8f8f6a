import type { MeWire } from '../../wire/me.ts';
import { ROOMS, roomsOf } from '../../wire/rooms.ts';

/** The page that the address of a channel's tab asks for: `?channel=PROGRAMME`, or its setting up. */
export function routeOfAddress(search: string): string | undefined {
  const asked = new URLSearchParams(search);
  if (asked.get('setup') === 'channel') return '/channel/setup';
  const programmeId = asked.get('channel');
  return programmeId === null || programmeId === ''
    ? undefined
    : `/channel/${encodeURIComponent(programmeId)}`;
}

/** A deep link is trusted only as a route of ours: `/mentoring`, never an address. */
export function routeOfDeepLink(page: string | undefined): string | undefined {
  if (page === undefined || page === '') return undefined;
  const path = page.startsWith('/') ? page : `/${page}`;
  return /^\/[a-z]/i.test(path) && !path.includes('//') ? path : undefined;
}

/** The page that somebody comes to who asked for none. */
export function landingOf(me: MeWire): string {
  return routeOfAddress(window.location.search) ?? `/${roomsOf(me)[0]}`;
}

/**
 * What is worth asking for before there is a page to ask: who this is and, where they come to the first page
 * of a room, what it shows.
 */
export function firstQuestion({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const route = hash.slice(1);
  if (route.length <= 1) return routeOfAddress(search) === undefined ? '/landing' : '/me';
  const room = ROOMS.find((one) => route === `/${one}`);
  return room === undefined ? '/me' : `/landing?room=${room}`;
}

/** What a page behind the first ones asks as it opens, where a link of a message leads there. */
export function questionsOfLink(route: string): readonly string[] {
  const [, room, id, part, one] = route.split('/');
  if (id === undefined) return [];
  const programme = `/programmes/${id}`;
  if (room === 'mentoring' && one !== undefined) {
    if (part === 'pairs') return ['/mentoring'];
    return part === 'sessions' ? ['/mentoring', `${programme}/sessions/${one}/notes`] : [];
  }
  if (room !== 'programmes' || id === 'new') return [];
  if (part === undefined || part === 'dashboard') return [programme, `${programme}/dashboard`];
  return part === 'matching' ? [programme, `${programme}/match-runs`] : [];
}
