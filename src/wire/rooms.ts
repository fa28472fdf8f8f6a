import type { MeWire, ProgrammeRoleWire } from './me.ts';

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
): readonly [Room, ...Room[]] {
  const open = new Set<Room>(me.mayCreate ? ['programmes'] : []);
  for (const programme of me.programmes) {
    for (const role of programme.roles) open.add(ROOM_OF[role]);
  }
  if (me.mayAdminister) open.add('administration');
  const [first, ...others] = ROOMS.filter((room) => open.has(room));
  return first === undefined ? ['mentoring'] : [first, ...others];
}

/** The programmes that a person sponsors: of a single one they land on its page itself. */
export function sponsoredBy({ programmes }: Pick<MeWire, 'programmes'>): MeWire['programmes'] {
  return programmes.filter(({ roles }) => roles.includes('sponsor'));
}
