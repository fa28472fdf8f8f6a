import { advance, approve, charterVersionOf, type Programme } from '../domain/programme.ts';
import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/**
 * The sponsor approves the charter; or a manager records an approval that was given elsewhere,
 * under their own name. Approving twice changes nothing; a charter that changed since it was shown
 * (`version`) is to be read first. Sign-ups that came before turn the programme to enrolling.
 */
export async function approveCharter(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly how?: 'in-binome' | 'recorded';
    readonly version?: number;
  },
): Promise<Result<Programme, Refusal>> {
  const how = input.how ?? 'in-binome';
  const action = how === 'recorded' ? 'charter.record-approval' : 'charter.approve';
  const admitted = await admit(ports, actor, input.programmeId, action);
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const enrolled = await ports.store.list('participant', scope, { limit: 1 });
  return decide(ports, 'programme', scope, input.programmeId, (programme) => {
    const ownMail = how === 'recorded' ? '' : programme.sponsor.mail;
    const by = { name: actor.name, mail: actor.mail ?? ownMail };
    const approved = approve(programme, { at: ports.clock.now(), by, how }, input.version);
    if (!approved.ok && approved.error === 'charter_changed')
      return refuse({ code: approved.error });
    if (!approved.ok) return ok({ next: programme });
    const next = approved.value;
    // Told apart from the approval of the charter before; the first one needs no number.
    const occurrence =
      programme.charterVersion === undefined ? '' : String(programme.charterVersion);
    return ok({
      next: enrolled.items.length > 0 ? advance(next, 'enrolling') : next,
      facts: [factOf(ports, scope, { kind: 'charter-approved' }, occurrence)],
    });
  });
}

/** The charter as its sponsor reads it. */
export async function viewCharter(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<Extract<Message, { kind: 'charter' }>, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'charter.approve', 'look');
  return admitted.ok ? ok(charterMessage(admitted.value.programme.body)) : admitted;
}

/** The charter that waits for this person as a sponsor, if there is one. */
export async function viewWaitingCharter(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
): Promise<Result<Extract<Message, { kind: 'charter' }>, Refusal>> {
  const sponsored = await ports.store.find(
    'programme',
    { tenantId: actor.tenantId },
    KEY.sponsor(actor.oid),
  );
  const waiting = sponsored.find(({ body }) => body.approval === undefined);
  return waiting === undefined ? refuse({ code: 'not_found' }) : ok(charterMessage(waiting.body));
}

export function charterMessage(programme: Programme): Extract<Message, { kind: 'charter' }> {
  return {
    kind: 'charter',
    programmeId: programme.id,
    programmeName: programme.name,
    purpose: programme.purpose,
    version: charterVersionOf(programme),
    approved: programme.approval !== undefined,
  };
}
