import { peopleScope, type Scope } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { addMinutes } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import type { Addressed } from './addressed.ts';
import { decide } from './documents.ts';
import type { AppInstaller } from './office-port.ts';
import type { Ports } from './ports.ts';
import { recognise } from './recognise.ts';
import { rememberConversation } from './remember-conversation.ts';

/** Somebody for whom it could not be done, or who took the app away again, is left alone so long. */
const AGAIN_MINUTES = 7 * 24 * 60;

/**
 * Puts the app where the bot can write to somebody who never opened it, for whom a message waits.
 * Teams then tells the bot of the conversation, or it is known already; either way what waited
 * leaves by the fact that the person can be reached. Where it is not allowed, messages wait as
 * before, and the page of deliveries says for what.
 */
export async function bringApp(
  ports: Ports,
  scope: Scope,
  { to, oid }: Pick<Addressed, 'to' | 'oid'>,
): Promise<void> {
  const { installer } = ports;
  if (installer === undefined) return;
  const who = await accountOf(ports, installer, scope, to, oid);
  if (who === undefined || !(await isDue(ports, who))) return;
  const told = await installer.install(who.tenantId, who.oid);
  if (!told.ok) {
    ports.log.warn('app-not-brought', { cause: told.error });
    return;
  }
  const { conversation } = told.value;
  if (conversation !== undefined) await rememberConversation(ports, who, conversation);
}

/** The account a message is for: known, or found in the directory by the address they signed up with. */
async function accountOf(
  ports: Ports,
  installer: AppInstaller,
  scope: Scope,
  to: string,
  oid: string | undefined,
): Promise<Actor | undefined> {
  const { tenantId } = scope;
  const participant = (await ports.store.get('participant', scope, to))?.body;
  const name = participant?.profile.name ?? '';
  const locale = participant?.locale ?? 'fr';
  if (oid !== undefined) {
    const known = await ports.store.get('person', peopleScope(tenantId), oid);
    return known === undefined ? undefined : { tenantId, oid, name: known.body.name, locale };
  }
  if (participant === undefined) return undefined;
  const { mail } = participant.profile;
  const found = await installer.accountOf(tenantId, mail);
  if (!found.ok || found.value === undefined) return undefined;
  const who: Actor = { tenantId, oid: found.value, name, mail, locale };
  await recognise(ports, who);
  return who;
}

/** Claims the turn: of several processes one brings the app, and none again before a week. */
async function isDue(ports: Ports, { tenantId, oid }: Actor): Promise<boolean> {
  const now = ports.clock.now();
  let isMine = false;
  const claimed = await decide(ports, 'person', peopleScope(tenantId), oid, (person) => {
    const { appBroughtAt, conversation } = person;
    isMine =
      conversation === undefined &&
      (appBroughtAt === undefined || addMinutes(appBroughtAt, AGAIN_MINUTES) <= now);
    return ok({ next: isMine ? { ...person, appBroughtAt: now } : person });
  });
  return claimed.ok && isMine;
}
