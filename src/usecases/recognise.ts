import type { Person } from '../domain/person.ts';
import { peopleScope } from '../domain/ids.ts';
import type { Actor } from './actor.ts';
import { KEY, toCreate, toReplace } from './documents.ts';
import type { Ports, Stored } from './ports.ts';

/**
 * Who this is, remembered; and every programme that named them by address now knows them by their
 * object id. The address must come from the directory or a roster: it is what links a line of a
 * sign-up file to an account, once.
 */
export async function recognise(ports: Pick<Ports, 'store'>, actor: Actor): Promise<Person> {
  const person = await remember(ports, actor);
  if (actor.mail !== undefined) await link(ports, actor, actor.mail);
  return person;
}

async function remember(ports: Pick<Ports, 'store'>, actor: Actor): Promise<Person> {
  const scope = peopleScope(actor.tenantId);
  for (;;) {
    const stored = await ports.store.get('person', scope, actor.oid);
    const before: Person = stored?.body ?? { oid: actor.oid, name: actor.name };
    const next: Person = {
      ...before,
      name: actor.name,
      ...(actor.mail === undefined ? {} : { mail: actor.mail }),
    };
    if (stored !== undefined && next.name === before.name && next.mail === before.mail) {
      return before;
    }
    const change =
      stored === undefined
        ? toCreate('person', actor.oid, next)
        : toReplace('person', stored, next);
    const written = await ports.store.commit(scope, [change]);
    if (written.ok) return next;
  }
}

async function link(ports: Pick<Ports, 'store'>, actor: Actor, mail: string): Promise<void> {
  const { store } = ports;
  const where = { tenantId: actor.tenantId };
  const { oid } = actor;
  const [own, principals, sponsored] = await Promise.all([
    store.find('participant', where, KEY.mail(mail)),
    store.find('participant', where, KEY.delegateMail(mail)),
    store.find('programme', where, KEY.sponsorMail(mail)),
  ]);
  // A link that another process makes at the same moment is the same link: losing the race is fine.
  await Promise.all([
    ...own
      .filter(({ body }) => body.oid === undefined)
      .map((s) => write(ports, s, toReplace('participant', s, { ...s.body, oid }))),
    ...principals
      .filter(({ body }) => body.delegateOid === undefined)
      .map((s) => write(ports, s, toReplace('participant', s, { ...s.body, delegateOid: oid }))),
    ...sponsored
      .filter(({ body }) => body.sponsorOid === undefined)
      .map((s) => write(ports, s, toReplace('programme', s, { ...s.body, sponsorOid: oid }))),
  ]);
}

async function write(
  ports: Pick<Ports, 'store'>,
  { scope }: Stored<unknown>,
  change: ReturnType<typeof toReplace>,
): Promise<void> {
  await ports.store.commit(scope, [change]);
}
