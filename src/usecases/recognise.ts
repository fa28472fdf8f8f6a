import type { Coaching } from '../domain/coaching.ts';
import { peopleScope } from '../domain/ids.ts';
import { homeMailOf, type Person } from '../domain/person.ts';
import type { Actor } from './actor.ts';
import { factOf, KEY, toCreate, toReplace } from './documents.ts';
import { joinTeams } from './name-team.ts';
import type { Ports } from './ports.ts';
import type { Change, Stored } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Who this is, remembered; and every programme that named them by address now knows them by their
 * object id. The address must come from the directory or a roster: it is what links a line of a
 * sign-up file to an account, once.
 */
export async function recognise(ports: Needs, actor: Actor): Promise<Person> {
  // Directories keep the capitals that somebody typed; sign-ups are filed without.
  const mail = actor.mail?.trim().toLowerCase();
  if (mail === undefined) return remember(ports, actor);
  const person = await remember(ports, { ...actor, mail });
  await link(ports, actor, mail);
  await joinTeams(ports, { ...actor, mail });
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
    if (stored !== undefined && isSame(before, next)) return before;
    const change =
      stored === undefined
        ? toCreate('person', actor.oid, next)
        : toReplace('person', stored, next);
    const written = await ports.store.commit(scope, [change]);
    if (written.ok) return next;
  }
}

function isSame(a: Person, b: Person): boolean {
  return a.name === b.name && a.mail === b.mail;
}

async function link(ports: Needs, actor: Actor, mail: string): Promise<void> {
  const { store } = ports;
  const where = { tenantId: actor.tenantId };
  const { oid } = actor;
  const [own, principals, sponsored, coached] = await Promise.all([
    store.find('participant', where, KEY.mail(mail)),
    store.find('participant', where, KEY.delegateMail(mail)),
    store.find('programme', where, KEY.sponsorMail(mail)),
    coachedBy(ports, where, mail),
  ]);
  // A link that another process makes at the same moment is the same link: losing the race is fine.
  await Promise.all([
    ...own
      .filter(({ body }) => body.oid === undefined)
      .map((s) => write(ports, s, oid, toReplace('participant', s, { ...s.body, oid }))),
    ...principals
      .filter(({ body }) => body.delegateOid === undefined)
      .map((s) =>
        write(ports, s, oid, toReplace('participant', s, { ...s.body, delegateOid: oid })),
      ),
    ...coached
      .filter(({ body }) => body.oid === undefined)
      .map((s) => write(ports, s, oid, toReplace('coaching', s, { ...s.body, oid }))),
    ...sponsored
      .filter(({ body }) => body.sponsorOid === undefined)
      .map((s) => write(ports, s, oid, toReplace('programme', s, { ...s.body, sponsorOid: oid }))),
  ]);
}

/** A coach is named by the address they have at home; their account here may be a guest's. */
async function coachedBy(
  { store }: Needs,
  where: { readonly tenantId: string },
  mail: string,
): Promise<readonly Stored<Coaching>[]> {
  const mails = new Set([mail, homeMailOf(mail)]);
  const found = await Promise.all(
    [...mails].map((one) => store.find('coaching', where, KEY.coachMail(one))),
  );
  return found.flat();
}

/** The bot may have known the account before the address: what waited can now leave. */
async function write(
  ports: Needs,
  { scope }: Stored<unknown>,
  oid: string,
  change: Change,
): Promise<void> {
  const reachable = factOf(ports, scope, { kind: 'person-reachable', oid }, ports.clock.now());
  await ports.store.commit(scope, [change], [reachable]);
}
