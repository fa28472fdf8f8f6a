import { peopleScope } from '../domain/ids.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { factOf, KEY, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

export interface Invited {
  readonly invited: number;
  /** Asked before, or enrolled already: they hear nothing twice. */
  readonly known: number;
}

const MOST_INVITED = 1_000;

/**
 * Asks people whether they would like to take part. Nobody is enrolled by it, and nobody is asked
 * twice. Unusable addresses are named and nobody is invited.
 */
export async function invite(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly people: readonly { readonly mail: string; readonly name: string }[];
  },
): Promise<Result<Invited, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'people.invite');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  if (programme.body.approval === undefined) return refuse({ code: 'not_approved' });
  const people = new Map(
    input.people.map(({ mail, name }) => [mail.trim().toLowerCase(), name.trim()] as const),
  );
  const unusable = [...people.keys()].filter((mail) => !/^[^\s@]+@[^\s@]+$/u.test(mail));
  if (unusable.length > 0) return refuse({ code: 'mail_invalid', details: unusable });
  if (people.size > MOST_INVITED) return refuse({ code: 'too_many_invited' });
  let invited = 0;
  for (const [mail, name] of people) {
    const id = ports.ids.hash(['invitation', scope.programmeId, mail]);
    const [enrolled, person] = await Promise.all([
      ports.store.find('participant', scope, KEY.mail(mail)),
      ports.store.find('person', peopleScope(scope.tenantId), KEY.mail(mail)),
    ]);
    if (enrolled.length > 0) continue;
    const invitation: Invitation = {
      id,
      mail,
      name,
      invitedAt: ports.clock.now(),
      ...(person[0] === undefined ? {} : { oid: person[0].body.oid }),
    };
    const written = await ports.store.commit(
      scope,
      [toCreate('invitation', id, invitation)],
      [factOf(ports, scope, { kind: 'invited', invitationId: id })],
    );
    if (written.ok) invited++;
  }
  return ok({ invited, known: people.size - invited });
}
