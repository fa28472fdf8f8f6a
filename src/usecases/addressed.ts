import type { Scope } from '../domain/ids.ts';
import type { Message, MessageKind } from '../domain/message.ts';
import type { Reader } from '../domain/message-parts.ts';
import type { Participant, Profile } from '../domain/participant.ts';
import type { Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import type { Instant } from '../domain/time.ts';
import type { Ports } from './ports.ts';
import { personOf, readerOf } from './views.ts';

/** One message that follows from a fact, to one person, as things stand now. */
export interface Addressed {
  /**
   * What the delivery is filed under: a participant's id, `delegate:` and one, `sponsor`,
   * `manager:` and an object id, `invited:` and the id of an invitation.
   */
  readonly to: string;
  readonly oid: string | undefined;
  readonly person: Person | undefined;
  readonly reader: Reader;
  /** How they signed up; absent for who did not. */
  readonly profile?: Profile;
  readonly kind: MessageKind;
  /** Absent when it has lost its point meanwhile. */
  readonly message: Message | undefined;
  /**
   * Places in the reader's week that their own sessions will need: a message that can wait leaves
   * those free, and goes along with what takes them.
   */
  readonly reserved?: number;
  /** From then on it comes too late. */
  readonly before?: Instant;
}

export type MessageNeeds = Pick<Ports, 'store' | 'ids' | 'clock' | 'links'>;
type Recipient = Pick<Addressed, 'to' | 'oid' | 'person' | 'reader' | 'profile'>;

export async function toParticipant(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  participant: Participant,
): Promise<Recipient> {
  const { id, oid, profile } = participant;
  const person = await personOf(ports, scope.tenantId, oid);
  return { to: id, oid, person, reader: readerOf(participant, person), profile };
}

/** Somebody who takes no part: spoken to in their own language and on their own clock, as far as known. */
export async function toAccount(
  ports: Pick<Ports, 'store'>,
  { tenantId, locale, timeZone }: Programme,
  {
    to,
    oid,
    name,
  }: { readonly to: string; readonly oid: string | undefined; readonly name: string },
): Promise<Recipient> {
  const person = await personOf(ports, tenantId, oid);
  return {
    to,
    oid,
    person,
    reader: {
      name: person?.name ?? name,
      locale: person?.locale ?? locale,
      timeZone: person?.timeZone ?? timeZone,
    },
  };
}

/** Everybody who runs a programme gets the same word: who stands in does so when it matters. */
export async function toManagers(
  ports: Pick<Ports, 'store'>,
  programme: Programme,
  message: Message & { readonly kind: MessageKind },
): Promise<readonly Addressed[]> {
  return Promise.all(
    [...programme.managers, ...(programme.deputies ?? [])].map(async (oid) => ({
      ...(await toAccount(ports, programme, { to: `manager:${oid}`, oid, name: '' })),
      kind: message.kind,
      message,
    })),
  );
}
