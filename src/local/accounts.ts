import { createHash } from 'node:crypto';
import type { Locale } from '../domain/language.ts';
import { isNobody } from '../domain/erasure.ts';
import { mayMentor } from '../domain/participant.ts';
import { isUnderWay } from '../domain/pair.ts';
import { KEY, listAll } from '../usecases/documents.ts';
import type { Ports } from '../usecases/ports.ts';

/** The only tenant of local mode. */
export const LOCAL_TENANT = '00000000-0000-4000-8000-00000000b140';

export const PERSONA_KINDS = [
  'manager',
  'mentor',
  'executive',
  'assistant',
  'coach',
  'sponsor',
  'administrator',
  'other',
] as const;
export type PersonaKind = (typeof PERSONA_KINDS)[number];

export interface Account {
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
}

export interface Persona extends Account {
  readonly kind: PersonaKind;
  /** One of the few that the persona switch shows by name. */
  readonly featured: boolean;
}

/** People who are there whatever the programmes: who runs one, sponsors one, or assists. */
export const MANAGER = account('Nadia Berger', 'nadia.berger@demo.example');
export const SPONSOR = account('Philippe Aubry', 'philippe.aubry@demo.example');
export const ADMINISTRATOR = account('Samir Haddad', 'samir.haddad@demo.example');
export const ASSISTANT = account('Odile Lambert', 'odile.lambert@demo.example');
/** From outside: a pair may name her, and until then she sees nothing. */
export const COACH = account('Camille Roy', 'camille.roy@partner.example');

export const FIXED: readonly Persona[] = [
  { ...MANAGER, kind: 'manager', featured: true },
  { ...ASSISTANT, kind: 'assistant', featured: true },
  { ...COACH, kind: 'coach', featured: true },
  { ...SPONSOR, kind: 'sponsor', featured: true },
  { ...ADMINISTRATOR, kind: 'administrator', featured: true },
];

/** An object id that follows from the address, shaped like a UUID (version 8, RFC 9562). */
export function oidOf(mail: string): string {
  const hex = createHash('sha256').update(`binome-local:${mail}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/**
 * Everybody whom the persona switch offers: the fixed accounts, then the people of all programmes,
 * and those who were invited to one: whoever gets an invitation must be there to answer it.
 * The featured mentor and executive are a pair under way, the executive one with an assistant when
 * there is one.
 */
export async function personas(ports: Pick<Ports, 'store'>): Promise<readonly Persona[]> {
  const programmes = await ports.store.find(
    'programme',
    { tenantId: LOCAL_TENANT },
    KEY.anyProgramme,
  );
  const found = new Map<string, Persona>();
  let featured: readonly string[] = [];
  for (const { scope } of [...programmes].sort((a, b) =>
    a.body.createdAt < b.body.createdAt ? 1 : -1,
  )) {
    const participants = await listAll(ports, 'participant', scope);
    const byId = new Map(participants.map(({ body }) => [body.id, body]));
    if (featured.length === 0) {
      const pairs = (await listAll(ports, 'pair', scope))
        .map(({ body }) => body)
        .filter(isUnderWay);
      const isAssisted = ({ menteeId }: (typeof pairs)[number]) =>
        byId.get(menteeId)?.delegateMail !== undefined;
      const shown =
        pairs.find((pair) => pair.status === 'active' && isAssisted(pair)) ??
        pairs.find(isAssisted) ??
        pairs[0];
      featured = shown === undefined ? [] : [shown.mentorId, shown.menteeId];
    }
    for (const { id, body } of participants) {
      const { mail, name, role } = body.profile;
      if (found.has(mail) || isNobody(body)) continue;
      const oid = body.oid ?? oidOf(mail);
      const isFeatured = featured.includes(id);
      const kind = mayMentor(role) && id !== featured[1] ? 'mentor' : 'executive';
      found.set(mail, { oid, name, mail, kind, featured: isFeatured });
    }
    for (const { body } of await listAll(ports, 'invitation', scope)) {
      const { mail, name, oid = oidOf(mail) } = body;
      if (found.has(mail)) continue;
      found.set(mail, {
        oid,
        name: name === '' ? mail : name,
        mail,
        kind: 'other',
        featured: false,
      });
    }
  }
  const others = [...found.values()].filter(({ mail }) => !FIXED.some((f) => f.mail === mail));
  const collator = new Intl.Collator('fr');
  others.sort(
    (a, b) => Number(b.featured) - Number(a.featured) || collator.compare(a.name, b.name),
  );
  return [...FIXED, ...others];
}

export async function accountOf(
  ports: Pick<Ports, 'store'>,
  oid: string,
): Promise<Persona | undefined> {
  return (await personas(ports)).find((persona) => persona.oid === oid);
}

export function actorOf({ oid, name, mail }: Account, locale: Locale = 'fr') {
  return { tenantId: LOCAL_TENANT, oid, name, mail, locale };
}

function account(name: string, mail: string): Account {
  return { oid: oidOf(mail), name, mail };
}
