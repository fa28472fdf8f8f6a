import { TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import { peopleScope } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Actor } from '../usecases/actor.ts';
import { KEY } from '../usecases/documents.ts';
import type { Ports } from '../usecases/ports.ts';
import { recognise } from '../usecases/recognise.ts';

/** Somebody whose account Teams vouches for, and what is remembered of them. */
export interface Known {
  readonly actor: Actor;
  readonly person: Person;
}

interface Needs {
  readonly ports: Ports;
  readonly tenantOf: (claimed: string | undefined) => string | undefined;
}

/** Who writes, by what Teams vouches for; the address is asked of the roster once. */
export async function whoWrites(
  { ports, tenantOf }: Needs,
  context: TurnContext,
): Promise<Known | undefined> {
  const { from, conversation } = context.activity;
  const tenantId = tenantOf(conversation.tenantId);
  const oid = from.aadObjectId;
  if (tenantId === undefined || oid === undefined || oid === '') return undefined;
  const before = (await ports.store.get('person', peopleScope(tenantId), oid))?.body;
  const mail = before?.mail ?? (await mailFromRoster(ports, context));
  const form = await localeOfForm(ports, tenantId, oid, mail);
  const locale = before?.locale ?? form ?? localeOf(context.activity);
  const given = typeof from.name === 'string' ? from.name.trim() : '';
  const actor: Actor = {
    tenantId,
    oid,
    name: given === '' ? (before?.name ?? '') : given,
    locale,
    ...(mail === undefined ? {} : { mail }),
  };
  const person = await recognise(ports, actor);
  return { actor: { ...actor, locale: person.locale ?? locale }, person };
}

/** The language of the form somebody answered: nearer to their own choice than their client's. */
async function localeOfForm(
  { store }: Ports,
  tenantId: string,
  oid: string,
  mail: string | undefined,
): Promise<Locale | undefined> {
  const [known] = await store.find('participant', { tenantId }, KEY.oid(oid));
  if (known !== undefined || mail === undefined) return known?.body.locale;
  const [named] = await store.find('participant', { tenantId }, KEY.mail(mail));
  return named?.body.locale;
}

async function mailFromRoster(ports: Ports, context: TurnContext): Promise<string | undefined> {
  try {
    const member = await TeamsInfo.getMember(context, context.activity.from.id);
    const mail = member.email ?? member.userPrincipalName;
    return mail === undefined || mail === '' ? undefined : mail.trim().toLowerCase();
  } catch (error) {
    // Without the roster the person is known by object id alone; a later turn asks again.
    ports.log.warn('roster-unavailable', { cause: error instanceof Error ? error.message : '' });
    return undefined;
  }
}

export function isPersonal({ conversation }: Activity): boolean {
  return (
    conversation.conversationType !== 'channel' && conversation.conversationType !== 'groupChat'
  );
}

/** The language that somebody chose, for an answer that others read along; their client's otherwise. */
export async function localeBefore(
  { ports, tenantOf }: Needs,
  activity: Activity,
): Promise<Locale> {
  const tenantId = tenantOf(activity.conversation.tenantId);
  const oid = activity.from.aadObjectId;
  if (tenantId === undefined || oid === undefined || oid === '') return localeOf(activity);
  const known = await ports.store.get('person', peopleScope(tenantId), oid);
  return known?.body.locale ?? localeOf(activity);
}

/** The language of their client, until they choose one. */
export function localeOf({ locale }: Activity): Locale {
  const tag: unknown = locale;
  return typeof tag === 'string' && tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
