import { peopleScope, type Scope } from '../domain/ids.ts';
import type { Awaited, Programme, TeamRole } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { arrive, dropFrom, nameTo } from '../domain/team.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { personOf } from './views.ts';

type Needs = Pick<Ports, 'store'>;

export interface TeamMember {
  /** An account's object id, or the address of somebody who is awaited. */
  readonly id: string;
  readonly name: string;
  readonly mail?: string;
  readonly as: TeamRole;
  /** Named by address and not seen in Teams yet. */
  readonly awaited: boolean;
}

/** Who runs the programme: managers first, each in the order in which they were named. */
export async function viewTeam(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly TeamMember[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'programme.read');
  return admitted.ok ? ok(await teamOf(ports, admitted.value.programme.body)) : admitted;
}

/** Names somebody by their work address; whoever is on the team already changes their role. */
export async function nameToTeam(
  ports: Needs,
  actor: Actor,
  input: Awaited & { readonly programmeId: string },
): Promise<Result<readonly TeamMember[], Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  const mail = input.mail.trim().toLowerCase();
  const name = input.name.trim();
  if (!/^[^\s@]+@[^\s@]+$/u.test(mail) || name === '') return refuse({ code: 'mail_invalid' });
  const people = peopleScope(actor.tenantId);
  const [known] = await ports.store.find('person', people, KEY.mail(mail));
  const person = { name, mail, as: input.as, oid: known?.body.oid };
  return written(ports, admitted.value.scope, (programme) => nameTo(programme, person));
}

/** Takes somebody off the team, by the id that the list gave them. */
export async function dropFromTeam(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly id: string },
): Promise<Result<readonly TeamMember[], Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'programme.change');
  if (!admitted.ok) return admitted;
  const who = { oid: input.id, mail: input.id };
  return written(ports, admitted.value.scope, (programme) => dropFrom(programme, who));
}

/** Whoever was named by this address is from now on known by their account. */
export async function joinTeams(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  {
    tenantId,
    mail,
    oid,
  }: { readonly tenantId: string; readonly mail: string; readonly oid: string },
): Promise<void> {
  for (const { scope } of await ports.store.find(
    'programme',
    { tenantId },
    KEY.awaitedMail(mail),
  )) {
    const reachable = factOf(ports, scope, { kind: 'person-reachable', oid }, ports.clock.now());
    await decide(ports, 'programme', scope, scope.programmeId, (programme) => {
      const next = arrive(programme, mail, oid);
      return ok(next === programme ? { next } : { next, facts: [reachable] });
    });
  }
}

async function written(
  ports: Needs,
  scope: Scope,
  change: (programme: Programme) => ReturnType<typeof nameTo>,
): Promise<Result<readonly TeamMember[], Refusal>> {
  const decided = await decide(ports, 'programme', scope, scope.programmeId, (programme) => {
    const next = change(programme);
    return next.ok ? ok({ next: next.value }) : refuse({ code: next.error });
  });
  return decided.ok ? ok(await teamOf(ports, decided.value)) : decided;
}

async function teamOf(ports: Needs, programme: Programme): Promise<readonly TeamMember[]> {
  const { tenantId, managers, deputies = [], awaited = [] } = programme;
  const known = async (oid: string, as: TeamRole): Promise<TeamMember> => {
    const person = await personOf(ports, tenantId, oid);
    const mail = person?.mail === undefined ? {} : { mail: person.mail };
    return { id: oid, name: person?.name ?? '', ...mail, as, awaited: false };
  };
  const waiting = (as: TeamRole): TeamMember[] =>
    awaited
      .filter((one) => one.as === as)
      .map(({ name, mail }) => ({ id: mail, name, mail, as, awaited: true }));
  return [
    ...(await Promise.all(managers.map((oid) => known(oid, 'manager')))),
    ...waiting('manager'),
    ...(await Promise.all(deputies.map((oid) => known(oid, 'deputy')))),
    ...waiting('deputy'),
  ];
}
