import { context, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { Ids, Messenger } from '../../usecases/ports.ts';
import { SECONDS, type Instruments } from './instruments.ts';
import { contextOf } from './trace-of.ts';

/** Of a message on its way: the fact it follows from, by its delivery. */
export type FactsUnderWay = ReadonlyMap<string, string>;

/**
 * A messenger whose sending is a span of the trace that the message's fact began, so that the request
 * to Teams stands at the end of what led to it. Only the kind of the message and its outcome are told.
 */
export function observedMessenger(
  messenger: Messenger,
  parts: {
    readonly ids: Pick<Ids, 'sha256'>;
    readonly instruments: Instruments;
    readonly facts: FactsUnderWay;
  },
): Messenger {
  const { ids, instruments, facts } = parts;
  return {
    send(tenantId, to, message, reader, how) {
      // A mark is a programme and a delivery.
      const delivery = how?.mark?.split('~').at(-1) ?? '';
      const fact = facts.get(delivery);
      const parent = fact === undefined ? context.active() : contextOf(ids, fact);
      const attributes = { kind: message.kind, 'binome.delivery': delivery };
      const span = instruments.tracer.startSpan('send message', { attributes }, parent);
      return context.with(trace.setSpan(parent, span), () =>
        ended(span, async () => {
          const outcome = await messenger.send(tenantId, to, message, reader, how);
          span.setAttribute('outcome', outcome.status);
          return outcome;
        }),
      );
    },
  };
}

/**
 * Observes requests that come in: a span by the route's pattern and a duration, never by an address
 * as it came, which may carry names and secrets. What a caller says of traces is not believed.
 */
export function observeRequests({ tracer, meter }: Instruments) {
  const duration = meter.createHistogram('http.server.request.duration', SECONDS);
  return async (
    method: string,
    work: () => Promise<{ readonly route: string; readonly status: number }>,
  ): Promise<void> => {
    const began = performance.now();
    const span = tracer.startSpan(method, { kind: SpanKind.SERVER });
    await context.with(trace.setSpan(context.active(), span), () =>
      ended(span, async () => {
        const { route, status } = await work();
        span.updateName(`${method} ${route}`);
        const told = {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
        };
        span.setAttributes(told);
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        duration.record((performance.now() - began) / 1_000, told);
      }),
    );
  };
}

/** Observes a piece of work by its name, such as one call of a function. */
export function observeWork({ tracer }: Instruments) {
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const span = tracer.startSpan(name, { kind: SpanKind.CONSUMER });
    return context.with(trace.setSpan(context.active(), span), () => ended(span, work));
  };
}

/** What an error says may name people: that there was one is all that is told. */
async function ended<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
