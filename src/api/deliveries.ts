import { DELIVERY_STATES, mayRetry, waitsForPerson } from '../domain/delivery.ts';
import type { Locale } from '../domain/language.ts';
import { ok, refuse } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { retryDelivery } from '../usecases/retry-delivery.ts';
import { viewHealth } from '../usecases/view-health.ts';
import {
  viewDeliveries,
  viewDeliveryPeople,
  viewDeliverySums,
  viewTenantDeliveries,
  type DeliveryLine,
  type DeliverySums,
} from '../usecases/view-deliveries.ts';
import {
  DeliveriesShape,
  DeliveryCategoryShape,
  DeliveryPeopleShape,
  DeliverySummaryShape,
  TenantDeliveriesShape,
  type DeliveryLineWire,
  type DeliverySummaryWire,
} from '../wire/deliveries.ts';
import { HealthShape } from '../wire/health.ts';
import { endpoint } from './endpoint.ts';
import { pagingOf } from './paging.ts';
import { presentHealth } from './present-health.ts';

export const DELIVERY_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/deliveries/summary',
    summary: 'How many messages stand in each state, why, and what to do',
    answer: DeliverySummaryShape,
    handle: async ({ ports, actor, param, locale }) => {
      const sums = await viewDeliverySums(ports, actor, param('programmeId'));
      return sums.ok ? ok(presentSums(sums.value, locale)) : sums;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/deliveries',
    summary:
      'Where each message stands, never what it says: ?state=&category=&person=&limit=&continuation=',
    answer: DeliveriesShape,
    handle: async (call) => {
      const { ports, actor, param, query, locale } = call;
      const category = DeliveryCategoryShape.safeParse(query('category')).data;
      const [state, person] = [query('state'), query('person')];
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(category === undefined ? {} : { category }),
        ...(person === undefined ? {} : { person }),
      };
      const page = await orUnknown(() =>
        viewDeliveries(ports, actor, param('programmeId'), filter, pagingOf(call)),
      );
      if (!page.ok) return page;
      const { items, continuation } = page.value;
      return ok({
        items: items.map((line) => ({
          ...presentLine(line, locale),
          person: { id: line.delivery.to, name: nameOf(line, locale) },
        })),
        ...(continuation === undefined ? {} : { continuation }),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/deliveries/people',
    summary: 'Each participant with the state of their latest message: ?limit=&continuation=',
    answer: DeliveryPeopleShape,
    handle: async (call) => {
      const { ports, actor, param, locale } = call;
      const page = await orUnknown(() =>
        viewDeliveryPeople(ports, actor, param('programmeId'), pagingOf(call)),
      );
      if (!page.ok) return page;
      const { items, continuation } = page.value;
      return ok({
        people: items.map(({ participant, latest, waiting }) => ({
          id: participant.id,
          name: participant.profile.name,
          waiting,
          ...(latest === undefined ? {} : { latest: presentLine(latest, locale) }),
        })),
        ...(continuation === undefined ? {} : { continuation }),
      });
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/deliveries/{deliveryId}/retry',
    summary: 'Has a message tried again that Teams put off, or that was given up after that',
    handle: ({ ports, actor, param }) =>
      retryDelivery(ports, actor, {
        programmeId: param('programmeId'),
        deliveryId: param('deliveryId'),
      }),
  }),
  endpoint({
    method: 'get',
    path: '/administration/health',
    summary: 'For the administrator of the tenant: how each part stands, by a look at it now',
    answer: HealthShape,
    handle: async ({ ports, actor, session, mayCreate, mayAdminister = mayCreate, locale }) => {
      if (!mayAdminister(actor)) return refuse({ code: 'not_found' });
      return ok(presentHealth(await viewHealth(ports, session), locale));
    },
  }),
  endpoint({
    method: 'get',
    path: '/administration/deliveries',
    summary: 'For the administrator of the tenant: sums of every programme',
    answer: TenantDeliveriesShape,
    handle: async ({ ports, actor, mayCreate, mayAdminister = mayCreate, locale }) => {
      if (!mayAdminister(actor)) return refuse({ code: 'not_found' });
      const views = await viewTenantDeliveries(ports, actor.tenantId);
      return ok({
        programmes: views.map(({ programme, sums }) => ({
          id: programme.id,
          name: programme.name,
          ...presentSums(sums, locale),
        })),
      });
    },
  }),
];

/** A page that the store never gave does not exist. */
async function orUnknown<T>(view: () => Promise<T>) {
  try {
    return await view();
  } catch (error) {
    if (error instanceof RangeError) return refuse({ code: 'not_found' } as const);
    throw error;
  }
}

function presentSums(
  { messages, states, causes }: DeliverySums,
  locale: Locale,
): DeliverySummaryWire {
  const t = catalogueOf(locale).delivery;
  return {
    messages,
    states: DELIVERY_STATES.map((state) => ({
      state,
      ...t.state[state],
      messages: states.get(state) ?? 0,
    })),
    causes: [...causes]
      .sort(([, a], [, b]) => b.messages - a.messages)
      .map(([cause, sum]) => ({ cause, ...sum, ...t.cause[cause] })),
  };
}

function presentLine({ delivery, category }: DeliveryLine, locale: Locale): DeliveryLineWire {
  const t = catalogueOf(locale).delivery;
  const { id, status, at, nextAt, attempt, notice } = delivery;
  const cause = 'cause' in delivery ? delivery.cause : undefined;
  const isTimed = nextAt !== undefined && status !== 'sending' && !waitsForPerson(delivery);
  return {
    id,
    category,
    categoryLabel: t.category[category],
    state: status,
    stateLabel: t.state[status].label,
    at,
    attempts: attempt,
    mayRetry: mayRetry(delivery),
    ...(isTimed ? { nextAt } : {}),
    ...(cause === undefined ? {} : t.cause[cause]),
    ...(notice === undefined ? {} : { notice: t.notice[notice] }),
  };
}

function nameOf({ delivery, participant }: DeliveryLine, locale: Locale): string {
  const t = catalogueOf(locale).delivery;
  if (delivery.to === 'sponsor') return t.sponsor;
  if (delivery.to.startsWith('manager:')) return t.manager;
  if (delivery.to.startsWith('invited:')) return t.invited;
  const name = participant?.profile.name ?? '';
  return delivery.to.startsWith('delegate:') ? t.delegateOf(name) : name;
}
