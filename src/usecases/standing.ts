import { may, type Action, type Standing } from '../domain/policy.ts';
import type { Scope } from '../domain/ids.ts';
import { mayBeMentored, mayMentor, type Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import type { Ports, Stored } from './ports.ts';

export interface Admitted {
  readonly scope: Scope;
  readonly programme: Stored<Programme>;
  readonly standings: ReadonlySet<Standing>;
  /** The actor's own enrolment, if any. */
  readonly self?: Participant;
  /** Those for whom the actor plans. */
  readonly principals: readonly Participant[];
}

/** What the actor is in one programme, or undefined when there is none such in their tenant. */
export async function standingOf(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Admitted | undefined> {
  const scope: Scope = { tenantId: actor.tenantId, programmeId };
  const programme = await ports.store.get('programme', scope, programmeId);
  if (programme === undefined) return undefined;
  const [own, principals] = await Promise.all([
    ports.store.find('participant', scope, KEY.oid(actor.oid)),
    ports.store.find('participant', scope, KEY.delegate(actor.oid)),
  ]);
  const self = own[0]?.body;
  const standings = new Set<Standing>();
  if (programme.body.managers.includes(actor.oid)) standings.add('manager');
  if (programme.body.sponsorOid === actor.oid) standings.add('sponsor');
  if (self?.status === 'enrolled') {
    if (mayMentor(self.profile.role)) standings.add('mentor');
    if (mayBeMentored(self.profile.role)) standings.add('mentee');
  }
  if (principals.length > 0) standings.add('delegate');
  return {
    scope,
    programme,
    standings,
    principals: principals.map((stored) => stored.body),
    ...(self === undefined ? {} : { self }),
  };
}

/** The door of every use case inside a programme; what is refused looks like what is absent. */
export async function admit(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
  action: Action,
): Promise<Result<Admitted, Refusal>> {
  const standing = await standingOf(ports, actor, programmeId);
  if (standing === undefined || !may(standing.standings, action)) {
    return refuse({ code: 'not_found' });
  }
  return ok(standing);
}
