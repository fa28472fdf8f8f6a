import type { Message } from '../domain/message.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { TAB_PATHS } from './tab-paths.ts';

type Needs = Pick<Ports, 'store' | 'links'>;

export function invitationMessage(
  { links }: Pick<Ports, 'links'>,
  programme: Programme,
  enrolled: boolean,
): Message {
  const words = programme.options?.words?.invitation;
  return {
    kind: 'invitation',
    programmeId: programme.id,
    programmeName: programme.name,
    enrolled,
    url: links.tab(TAB_PATHS.enrolment(programme.id)),
    ...(words === undefined ? {} : { words }),
  };
}

/** The invitation as it stands for who was invited; what is nobody's invitation does not exist. */
export async function viewInvitation(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<Message, Refusal>> {
  const scope = { tenantId: actor.tenantId, programmeId };
  const mail = actor.mail?.trim().toLowerCase();
  const [programme, own, invited] = await Promise.all([
    ports.store.get('programme', scope, programmeId),
    ports.store.find('participant', scope, KEY.oid(actor.oid)),
    mail === undefined ? [] : ports.store.find('invitation', scope, KEY.mail(mail)),
  ]);
  const enrolled = own.some(({ body }) => body.status === 'enrolled');
  if (programme === undefined || (!enrolled && invited.length === 0)) {
    return refuse({ code: 'not_found' });
  }
  return ok(invitationMessage(ports, programme.body, enrolled));
}
