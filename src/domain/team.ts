import type { Oid } from './ids.ts';
import type { Mail } from './participant.ts';
import { TEAM_ROLES, type Awaited, type Programme, type TeamRole } from './programme.ts';
import { ok, refuse, type Result } from './result.ts';

/** A programme is run by a few: more would be a list, not a team. */
const LARGEST_TEAM = 20;

export type TeamRefusal = 'last_manager' | 'team_full';

/**
 * The programme with somebody on its team, in this role and no other. An address that no account
 * is known for yet waits until it is; the same again changes nothing.
 */
export function nameTo(
  programme: Programme,
  person: Awaited & { readonly oid: Oid | undefined },
): Result<Programme, TeamRefusal> {
  const { oid, as, name, mail } = person;
  const isThere = oid === undefined ? awaits(programme, person) : isOn(programme, oid, as);
  if (isThere) return ok(programme);
  const without = leaveOut(programme, { oid, mail });
  if (sizeOf(without) >= LARGEST_TEAM) return refuse('team_full');
  return withManager(
    oid === undefined
      ? { ...without, awaited: [...(without.awaited ?? []), { name, mail, as }] }
      : joined(without, oid, as),
  );
}

/** The programme without somebody on its team, by account or by address. */
export function dropFrom(
  programme: Programme,
  who: { readonly oid: Oid | undefined; readonly mail: Mail | undefined },
): Result<Programme, TeamRefusal> {
  return withManager(leaveOut(programme, who));
}

/** Whoever was awaited under this address has come, and is now known by their account. */
export function arrive(programme: Programme, mail: Mail, oid: Oid): Programme {
  const roles = (programme.awaited ?? []).filter((one) => one.mail === mail);
  const [role] = TEAM_ROLES.filter((as) => roles.some((one) => one.as === as));
  if (role === undefined) return programme;
  return joined(leaveOut(programme, { oid: undefined, mail }), oid, role);
}

function joined(programme: Programme, oid: Oid, as: TeamRole): Programme {
  if (isOn(programme, oid, 'manager') || isOn(programme, oid, as)) return programme;
  const { managers, deputies = [] } = programme;
  return as === 'manager'
    ? { ...programme, managers: [...managers, oid], deputies: deputies.filter((d) => d !== oid) }
    : { ...programme, deputies: [...deputies, oid] };
}

function leaveOut(
  programme: Programme,
  who: { readonly oid: Oid | undefined; readonly mail: Mail | undefined },
): Programme {
  const { managers, deputies = [], awaited = [] } = programme;
  return {
    ...programme,
    managers: managers.filter((oid) => oid !== who.oid),
    deputies: deputies.filter((oid) => oid !== who.oid),
    awaited: awaited.filter(({ mail }) => mail !== who.mail),
  };
}

function isOn({ managers, deputies = [] }: Programme, oid: Oid, as: TeamRole): boolean {
  return (as === 'manager' ? managers : deputies).includes(oid);
}

function awaits({ awaited = [] }: Programme, { mail, as }: Awaited): boolean {
  return awaited.some((one) => one.mail === mail && one.as === as);
}

function sizeOf({ managers, deputies = [], awaited = [] }: Programme): number {
  return managers.length + deputies.length + awaited.length;
}

/** Somebody who may change the programme must be there now: an address is not somebody yet. */
function withManager(programme: Programme): Result<Programme, 'last_manager'> {
  return programme.managers.length === 0 ? refuse('last_manager') : ok(programme);
}
