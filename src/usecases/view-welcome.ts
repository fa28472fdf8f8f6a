import type { Message } from '../domain/message.ts';
import type { WelcomeDoor } from '../domain/message-parts.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import { invitedTo } from './invited-to.ts';
import type { Ports } from './ports.ts';
import { TAB_PATHS } from './tab-paths.ts';

type Needs = Pick<Ports, 'store' | 'links'>;

/** What the bot says to whoever adds it or greets it: who they are to it, and where theirs is. */
export async function viewWelcome(ports: Needs, actor: Actor): Promise<Message> {
  const door = await doorOf(ports, actor);
  return {
    kind: 'welcome',
    tabUrl: ports.links.tab(),
    ...(door === undefined ? {} : { door }),
  };
}

/**
 * Where what concerns somebody is: their own pairs before those they help, an invitation before
 * what they only watch over. Undefined for whom no programme knows.
 */
async function doorOf(
  ports: Needs,
  { tenantId, oid, mail }: Actor,
): Promise<WelcomeDoor | undefined> {
  const { store, links } = ports;
  const where = { tenantId };
  const [enrolled, assisted, coached, sponsored, managed] = await Promise.all([
    store.find('participant', where, KEY.oid(oid)),
    store.find('participant', where, KEY.delegate(oid)),
    store.find('coaching', where, KEY.coach(oid)),
    store.find('programme', where, KEY.sponsor(oid)),
    store.find('programme', where, KEY.manager(oid)),
  ]);
  if (enrolled.length > 0) return { to: 'pairs' };
  const [invited] = await invitedTo(ports, { tenantId, mail }, new Set());
  if (invited !== undefined) {
    return {
      to: 'enrolment',
      ...invited,
      url: links.tab(TAB_PATHS.enrolment(invited.programmeId)),
    };
  }
  if (assisted.length > 0) return { to: 'sessions' };
  if (coached.length > 0) return { to: 'coached' };
  if (sponsored.length > 0) return { to: 'sponsor', url: links.tab(TAB_PATHS.sponsorRoom()) };
  if (managed.length > 0) return { to: 'programmes', url: links.tab(TAB_PATHS.programmes()) };
  return undefined;
}
