import { REVOCATION_REASON, type Badge } from '../domain/badge.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listAll, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import { issuerUrlOf } from './issue-badge.ts';
import type { Badges } from './records-port.ts';
import { admit } from './standing.ts';

/** Takes a badge of mine back: its page and the status list say so from then on. */
export async function withdrawBadge(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly badgeId: string },
): Promise<Result<Badge, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'badge.claim');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  const stored = await ports.store.get('badge', scope, input.badgeId);
  if (stored === undefined || stored.body.participantId !== self?.id) {
    return refuse({ code: 'not_found' });
  }
  if (stored.body.revokedAt !== undefined) return ok(stored.body);
  const next = { ...stored.body, revokedAt: ports.clock.now() };
  const written = await ports.store.commit(scope, [toReplace('badge', stored, next)]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}

/** A badge as the manager of its programme sees it: whose, for what, and whether it stands. */
export interface IssuedBadge {
  readonly badge: Badge;
  readonly recipient: string;
  readonly url: string;
}

/** Every badge that was asked for in a programme, the latest first. */
export async function listIssuedBadges(
  ports: Pick<Ports, 'store'> & { readonly badges?: Badges },
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly IssuedBadge[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'badge.revoke');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const { badges } = ports;
  if (badges === undefined) return ok([]);
  const issued = await listAll(ports, 'badge', scope);
  const lines = issued.map(async ({ body }) => {
    const holder = await ports.store.get('participant', scope, body.participantId);
    return {
      badge: body,
      recipient: holder?.body.profile.name ?? '',
      url: `${issuerUrlOf(badges, body.issuerId)}/${body.id}`,
    };
  });
  const shown = await Promise.all(lines);
  return ok(shown.sort((a, b) => (a.badge.issuedAt < b.badge.issuedAt ? 1 : -1)));
}

/**
 * The manager takes a badge back that should not have been issued. The reason is public: it stands on
 * the badge's page and in the list of revocations. Refuses a reason that says nothing or too much.
 */
export async function revokeBadge(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly badgeId: string; readonly reason: string },
): Promise<Result<Badge, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'badge.revoke');
  if (!admitted.ok) return admitted;
  const reason = input.reason.trim();
  const { least, most } = REVOCATION_REASON;
  if (reason.length < least || reason.length > most) return refuse({ code: 'badge_reason' });
  const stored = await ports.store.get('badge', admitted.value.scope, input.badgeId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  // What its holder took back stays their own act, and what stood first stays said.
  if (stored.body.revokedAt !== undefined) return ok(stored.body);
  const next = { ...stored.body, revokedAt: ports.clock.now(), revocationReason: reason };
  const written = await ports.store.commit(admitted.value.scope, [
    toReplace('badge', stored, next),
  ]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}
