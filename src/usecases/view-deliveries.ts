import {
  isOpenDelivery,
  type Delivery,
  type DeliveryCause,
  type DeliveryStatus,
} from '../domain/delivery.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import { MESSAGE_RULES, type MessageCategory } from '../domain/message-rules.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Page, Stored } from './store-port.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store'>;

/** How many messages stand in each state, and for which cause. */
export interface DeliverySums {
  readonly messages: number;
  readonly states: ReadonlyMap<DeliveryStatus, number>;
  readonly causes: ReadonlyMap<DeliveryCause, { readonly state: DeliveryStatus; messages: number }>;
}

export interface DeliveryFilter {
  readonly state?: string;
  readonly category?: MessageCategory;
  /** A participant's id, `delegate:` and one, or `sponsor`. */
  readonly person?: string;
}

interface Paging {
  readonly limit: number;
  readonly continuation?: string;
}

/** A delivery without what it follows from: where it stands, and nothing of what it says. */
export interface DeliveryLine {
  readonly delivery: Delivery;
  readonly category: MessageCategory;
  /** The participant it is for, or whose assistant it is for. */
  readonly participant: Participant | undefined;
}

/** Documents read at once. */
const READ = 200;
/** Documents looked through for one page of answers, at most: a rare state may take several. */
const LOOKED_THROUGH = 2_000;

/** Sums for the manager of a programme. */
export async function viewDeliverySums(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<DeliverySums, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'deliveries.read');
  return admitted.ok ? ok(await sumsOf(ports, admitted.value.scope)) : admitted;
}

/**
 * Sums for the administrator of a tenant, of every programme in it. Whether the asker is one is
 * known at the edge, by a role of the tenant; nothing here names a person.
 */
export async function viewTenantDeliveries(
  ports: Needs,
  tenantId: TenantId,
): Promise<readonly { readonly programme: Programme; readonly sums: DeliverySums }[]> {
  const programmes = await ports.store.find('programme', { tenantId }, KEY.anyProgramme);
  const views: { readonly programme: Programme; readonly sums: DeliverySums }[] = [];
  for (const { scope, body } of programmes) {
    views.push({ programme: body, sums: await sumsOf(ports, scope) });
  }
  return views;
}

/** Messages one by one, for the manager: page after page, in no order of time. */
export async function viewDeliveries(
  ports: Needs,
  actor: Actor,
  programmeId: string,
  filter: DeliveryFilter,
  paging: Paging,
): Promise<Result<Page<DeliveryLine>, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'deliveries.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  if (filter.person !== undefined) {
    const all = await ports.store.find('delivery', scope, KEY.deliveriesTo(filter.person));
    const mine = all.filter(({ body }) => isShown(body, filter));
    const items = mine.toSorted((a, b) => (a.body.at < b.body.at ? 1 : -1));
    return ok({ items: await linesOf(ports, scope, items) });
  }
  const found: Stored<Delivery>[] = [];
  let { continuation } = paging;
  let looked = 0;
  do {
    const page = await ports.store.list('delivery', scope, {
      // One page of the store is one page of the answer, or less: its continuation is ours.
      limit: Math.min(READ, paging.limit - found.length),
      ...(continuation === undefined ? {} : { continuation }),
    });
    found.push(...page.items.filter(({ body }) => isShown(body, filter)));
    looked += page.items.length;
    continuation = page.continuation;
  } while (continuation !== undefined && found.length < paging.limit && looked < LOOKED_THROUGH);
  const items = await linesOf(ports, scope, found);
  return ok({ items, ...(continuation === undefined ? {} : { continuation }) });
}

export interface PersonDeliveries {
  readonly participant: Participant;
  readonly latest?: DeliveryLine;
  readonly waiting: number;
}

/** Each participant with the state of the message that changed last, page after page. */
export async function viewDeliveryPeople(
  ports: Needs,
  actor: Actor,
  programmeId: string,
  paging: Paging,
): Promise<Result<Page<PersonDeliveries>, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'deliveries.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const page = await ports.store.list('participant', scope, paging);
  const items: PersonDeliveries[] = [];
  for (const { id, body: participant } of page.items) {
    const all = await ports.store.find('delivery', scope, KEY.deliveriesTo(id));
    const shown = all.map(({ body }) => body).filter((body) => isShown(body, {}));
    const latest = shown.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    items.push({
      participant,
      waiting: shown.filter(isOpenDelivery).length,
      ...(latest === undefined ? {} : { latest: lineOf(latest, participant) }),
    });
  }
  const { continuation } = page;
  return ok({ items, ...(continuation === undefined ? {} : { continuation }) });
}

/** What went to one of two people only would tell what the other did: it is counted, never named. */
function isShown({ kind, status }: Delivery, { state, category }: DeliveryFilter): boolean {
  const rule = MESSAGE_RULES[kind];
  return (
    rule.discreet !== true &&
    (state === undefined || status === state) &&
    (category === undefined || rule.category === category)
  );
}

async function sumsOf({ store }: Needs, scope: Scope): Promise<DeliverySums> {
  const states = new Map<DeliveryStatus, number>();
  const causes = new Map<DeliveryCause, { readonly state: DeliveryStatus; messages: number }>();
  let messages = 0;
  let continuation: string | undefined;
  do {
    const page = await store.list('delivery', scope, {
      limit: READ,
      ...(continuation === undefined ? {} : { continuation }),
    });
    for (const { body } of page.items) {
      messages++;
      states.set(body.status, (states.get(body.status) ?? 0) + 1);
      const cause = 'cause' in body ? body.cause : undefined;
      if (cause === undefined) continue;
      const sum = causes.get(cause) ?? { state: body.status, messages: 0 };
      causes.set(cause, { ...sum, messages: sum.messages + 1 });
    }
    continuation = page.continuation;
  } while (continuation !== undefined);
  return { messages, states, causes };
}

async function linesOf(
  { store }: Needs,
  scope: Scope,
  deliveries: readonly Stored<Delivery>[],
): Promise<readonly DeliveryLine[]> {
  const known = new Map<string, Participant | undefined>();
  const lines: DeliveryLine[] = [];
  for (const { body } of deliveries) {
    const id = body.to.replace(/^delegate:/u, '');
    if (!known.has(id)) known.set(id, (await store.get('participant', scope, id))?.body);
    lines.push(lineOf(body, known.get(id)));
  }
  return lines;
}

function lineOf(delivery: Delivery, participant: Participant | undefined): DeliveryLine {
  return { delivery, category: MESSAGE_RULES[delivery.kind].category, participant };
}
