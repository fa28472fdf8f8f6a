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

/**
 * Messages one by one, for the manager: what changed last comes first, page after page. The store
 * knows no order of time, so that a page goes through the programme's messages, as their sums do.
 */
export async function viewDeliveries(
  ports: Needs,
  actor: Actor,
  programmeId: string,
  filter: DeliveryFilter,
  { limit, continuation }: Paging,
): Promise<Result<Page<DeliveryLine>, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'deliveries.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const isNext = continuation === undefined ? () => true : followersOf(continuation);
  const found =
    filter.person === undefined
      ? inPages(ports, scope)
      : [await ports.store.find('delivery', scope, KEY.deliveriesTo(filter.person))];
  // One more than is shown tells whether there is another page; the rest needs no memory.
  let latest: readonly Delivery[] = [];
  for await (const page of found) {
    const shown = page.map(({ body }) => body).filter((body) => isShown(body, filter));
    latest = [...latest, ...shown.filter(isNext)].toSorted(latestFirst).slice(0, limit + 1);
  }
  const [shown, last] = [latest.slice(0, limit), latest[limit - 1]];
  const items = await linesOf(ports, scope, shown);
  const isMore = latest.length > limit && last !== undefined;
  return ok({ items, ...(isMore ? { continuation: placeOf(last) } : {}) });
}

/** The order of the list: by when each changed, the latest first; those of one moment by id. */
function latestFirst(a: PlaceInTime, b: PlaceInTime): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

type PlaceInTime = Pick<Delivery, 'at' | 'id'>;

function placeOf({ at, id }: PlaceInTime): string {
  return `${at}~${id}`;
}

/** What comes after a page. Throws a RangeError on what no page ever gave, as a store does. */
function followersOf(continuation: string): (delivery: Delivery) => boolean {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(.+)$/u.exec(continuation) ?? [];
  if (at === undefined || id === undefined) throw new RangeError('no page gave this continuation');
  return (delivery) => latestFirst({ at, id }, delivery) < 0 && delivery.id !== id;
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
    const latest = shown.toSorted(latestFirst)[0];
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

async function sumsOf(ports: Needs, scope: Scope): Promise<DeliverySums> {
  const states = new Map<DeliveryStatus, number>();
  const causes = new Map<DeliveryCause, { readonly state: DeliveryStatus; messages: number }>();
  let messages = 0;
  for await (const page of inPages(ports, scope)) {
    for (const { body } of page) {
      messages++;
      states.set(body.status, (states.get(body.status) ?? 0) + 1);
      const cause = 'cause' in body ? body.cause : undefined;
      if (cause === undefined) continue;
      const sum = causes.get(cause) ?? { state: body.status, messages: 0 };
      causes.set(cause, { ...sum, messages: sum.messages + 1 });
    }
  }
  return { messages, states, causes };
}

/** Every delivery of a programme, a page of the store at a time. */
async function* inPages(
  { store }: Needs,
  scope: Scope,
): AsyncGenerator<readonly Stored<Delivery>[], void> {
  let continuation: string | undefined;
  do {
    const page = await store.list('delivery', scope, {
      limit: READ,
      ...(continuation === undefined ? {} : { continuation }),
    });
    yield page.items;
    continuation = page.continuation;
  } while (continuation !== undefined);
}

async function linesOf(
  { store }: Needs,
  scope: Scope,
  deliveries: readonly Delivery[],
): Promise<readonly DeliveryLine[]> {
  const known = new Map<string, Participant | undefined>();
  const lines: DeliveryLine[] = [];
  for (const delivery of deliveries) {
    const id = delivery.to.replace(/^delegate:/u, '');
    if (!known.has(id)) known.set(id, (await store.get('participant', scope, id))?.body);
    lines.push(lineOf(delivery, known.get(id)));
  }
  return lines;
}

function lineOf(delivery: Delivery, participant: Participant | undefined): DeliveryLine {
  return { delivery, category: MESSAGE_RULES[delivery.kind].category, participant };
}
