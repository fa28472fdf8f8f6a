import type { Erasure } from '../domain/erasure.ts';
import { peopleScope } from '../domain/ids.ts';
import type { Mail } from '../domain/participant.ts';
import { homeMailOf } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { factOf, KEY, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Somebody asks to be forgotten, for themselves and for nobody else: a right, whatever they are in
 * and however far it has come. It is written down at once and done after the commit; asked twice, it
 * is one erasure.
 */
export async function askErasure(ports: Needs, actor: Actor): Promise<Result<Erasure, Refusal>> {
  const before = await erasureOf(ports, actor);
  if (before !== undefined) return ok(before);
  const scope = peopleScope(actor.tenantId);
  const id = ports.ids.fresh();
  const known = await knownAs(ports, actor);
  const erasure: Erasure = { id, oid: actor.oid, ...known, askedAt: ports.clock.now() };
  const asked = factOf(ports, scope, { kind: 'erasure-asked', erasureId: id });
  const written = await ports.store.commit(scope, [toCreate('erasure', id, erasure)], [asked]);
  return written.ok ? ok(erasure) : refuse({ code: 'busy' });
}

/** An erasure of this account that is under way. */
export async function erasureOf(
  { store }: Pick<Ports, 'store'>,
  { tenantId, oid }: Actor,
): Promise<Erasure | undefined> {
  return (await store.find('erasure', { tenantId }, KEY.oid(oid)))[0]?.body;
}

/** Every address and name under which the tenant knows this account. */
export async function knownAs(
  { store }: Pick<Ports, 'store'>,
  { tenantId, oid, name, mail }: Actor,
): Promise<{ readonly mails: readonly Mail[]; readonly names: readonly string[] }> {
  const [person, enrolments, links] = await Promise.all([
    store.get('person', peopleScope(tenantId), oid),
    store.find('participant', { tenantId }, KEY.oid(oid)),
    store.find('ltiLink', { tenantId }, KEY.oid(oid)),
  ]);
  const mails = [mail, person?.body.mail, ...enrolments.map(({ body }) => body.profile.mail)]
    .flatMap((one) => (one === undefined ? [] : [one.trim().toLowerCase()]))
    .flatMap((one) => [one, homeMailOf(one)]);
  const names = [
    name,
    person?.body.name ?? '',
    ...enrolments.map(({ body }) => body.profile.name),
    ...links.map(({ body }) => body.name),
  ].map((one) => one.trim());
  return { mails: once(mails), names: once(names) };
}

function once(items: readonly string[]): readonly string[] {
  return [...new Set(items)].filter((item) => item !== '');
}
