import { may, STAYS_OPEN, type Action, type Standing } from '../domain/policy.ts';
import type { Scope } from '../domain/ids.ts';
import { isOpenToCoach, type Coaching } from '../domain/coaching.ts';
import { mayBeMentored, mayMentor, type Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';

export interface Admitted {
  readonly scope: Scope;
  readonly programme: Stored<Programme>;
  readonly standings: ReadonlySet<Standing>;
  /** The actor's own enrolment, if any. */
  readonly self?: Participant;
  /** Those for whom the actor plans. */
  readonly principals: readonly Participant[];
  /** The pairs that both of their two people asked the actor to accompany. */
  readonly coached: readonly Coaching[];
  /** Those that the actor turned down or left: they see nothing of them, and may take that back for a day. */
  readonly left: readonly Coaching[];
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
  const [own, principals, asked] = await Promise.all([
    ports.store.find('participant', scope, KEY.oid(actor.oid)),
    ports.store.find('participant', scope, KEY.delegate(actor.oid)),
    ports.store.find('coaching', scope, KEY.coach(actor.oid)),
  ]);
  const isManager = programme.body.managers.includes(actor.oid);
  // Who manages the programme never reads what pairs write, whoever names them.
  const runs = isManager || programme.body.deputies?.includes(actor.oid) === true;
  const theirs = runs ? [] : asked.map(({ body }) => body);
  const coached = theirs.filter(isOpenToCoach);
  const left = theirs.filter((one) => one.status === 'ended' && one.endedBy === 'coach');
  const self = own[0]?.body;
  const standings = new Set<Standing>();
  if (isManager) standings.add('manager');
  if (programme.body.deputies?.includes(actor.oid) === true) standings.add('deputy');
  if (programme.body.sponsorOid === actor.oid) standings.add('sponsor');
  if (self?.status === 'enrolled') {
    if (mayMentor(self.profile.role)) standings.add('mentor');
    if (mayBeMentored(self.profile.role)) standings.add('mentee');
  }
  if (principals.length > 0) standings.add('delegate');
  if (coached.length > 0) standings.add('coach');
  return {
    scope,
    programme,
    standings,
    principals: principals.map((stored) => stored.body),
    coached,
    left,
    ...(self === undefined ? {} : { self }),
  };
}

/**
 * The door of every use case inside a programme; what is refused looks like what is absent. An
 * archived programme is there to be looked at and, but for being taken out again, to stay as it is.
 */
export async function admit(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
  action: Action,
  to: 'change' | 'look' = 'change',
): Promise<Result<Admitted, Refusal>> {
  const standing = await standingOf(ports, actor, programmeId);
  if (standing === undefined || !may(standing.standings, action)) {
    return refuse({ code: 'not_found' });
  }
  const isClosed = standing.programme.body.status === 'archived';
  if (isClosed && to === 'change' && !STAYS_OPEN.has(action)) {
    return refuse({ code: 'programme_archived' });
  }
  return ok(standing);
}
