import type { MeWire, ProgrammeRoleWire } from '../../wire/me.ts';

/** The rooms of the tab, in the order of the navigation. */
export const ROOMS = [
  'programmes',
  'mentoring',
  'planning',
  'coach',
  'sponsor',
  'administration',
] as const;
export type Room = (typeof ROOMS)[number];

const ROOM_OF: Readonly<Record<ProgrammeRoleWire, Room>> = {
  manager: 'programmes',
  deputy: 'programmes',
  mentor: 'mentoring',
  mentee: 'mentoring',
  delegate: 'planning',
  coach: 'coach',
  sponsor: 'sponsor',
};

/** The rooms open to a person; the first is where they land. Nobody is left without one. */
export function roomsOf(
  me: Pick<MeWire, 'mayCreate' | 'mayAdminister' | 'programmes'>,
): readonly Room[] {
  const open = new Set<Room>(me.mayCreate ? ['programmes'] : []);
  for (const programme of me.programmes) {
    for (const role of programme.roles) open.add(ROOM_OF[role]);
  }
  if (me.mayAdminister) open.add('administration');
  const rooms = ROOMS.filter((room) => open.has(room));
  return rooms.length === 0 ? ['mentoring'] : rooms;
}

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

/** Whether somebody has not gone anywhere yet. */
export function isLanding(): boolean {
  return ['', '/', '/mentoring'].includes(window.location.hash.slice(1));
}
