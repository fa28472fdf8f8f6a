import { context, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Delivery } from '../../domain/delivery.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Ids, Log } from '../../usecases/ports.ts';
import type { Change, Store } from '../../usecases/store-port.ts';
import type { Instruments } from './instruments.ts';
import { hostOf, observeOutgoing } from './observe-outgoing.ts';
import type { FactsUnderWay } from './observe-work.ts';
import { contextOf, traceIdOf } from './trace-of.ts';

/** With all its attempts; a function waits that long at most for a collector that does not answer. */
const PATIENCE_MS = 3_000;

export interface Telemetry extends Instruments {
  /** Sends what has been gathered: a function's process may be frozen as soon as it has answered. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sends traces and metrics to a collector (OTLP over HTTP) until `stop`, which sends the rest. From
 * then on a span is known to whatever follows from it in this process.
 */
export function exportTelemetry(endpoint: string): Telemetry {
  // Unnamed, a service is called by the path of the program that runs it.
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.name': 'binome' }));
  const traces = new NodeTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: PATIENCE_MS }),
      ),
    ],
  });
  const meters = new MeterProvider({
    resource,
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({
          url: `${endpoint}/v1/metrics`,
          timeoutMillis: PATIENCE_MS,
        }),
      }),
    ],
  });
  // Nobody is asked to believe our traces: what leaves carries no header of them.
  traces.register({ propagator: null });
  const instruments = { tracer: traces.getTracer('binome'), meter: meters.getMeter('binome') };
  const silence = observeOutgoing(instruments, hostOf(endpoint));
  return {
    ...instruments,
    async flush() {
      // A collector that is gone must not make the work fail that was done.
      await Promise.allSettled([traces.forceFlush(), meters.forceFlush()]);
    },
    async stop() {
      silence();
      await Promise.allSettled([traces.shutdown(), meters.shutdown()]);
    },
  };
}

/**
 * A store that tells what happens in it, in logs and in whatever instruments there are: commits and
 * how long they take, facts, and every state of every delivery. A fact and all that follows from it
 * share one trace, whose id is derived from the fact's: from a prompt to its delivery, whatever
 * process did which part. Only ids, kinds and states are told, never what people are called or wrote.
 */
export function observedStore(
  store: Store,
  { log, ids, instruments }: { log: Log; ids: Pick<Ids, 'sha256'>; instruments?: Instruments },
): { readonly store: Store; readonly facts: FactsUnderWay } {
  const commits = instruments?.meter.createHistogram('binome.commit.duration', { unit: 'ms' });
  const facts = instruments?.meter.createCounter('binome.facts');
  const deliveries = instruments?.meter.createCounter('binome.deliveries');

  const underWay = new Map<string, string>();

  function span(name: string, factId: string, attributes: Attributes, isError = false): void {
    // Whatever asked for it, such as a request to the API, has a trace of its own.
    const asker = trace.getSpanContext(context.active());
    const links = asker === undefined ? [] : [{ context: asker }];
    const parent = contextOf(ids, factId);
    const one = instruments?.tracer.startSpan(name, { attributes, links }, parent);
    if (isError) one?.setStatus({ code: SpanStatusCode.ERROR });
    one?.end();
  }

  function tellFact({ id, body }: Fact): void {
    facts?.add(1, { kind: body.kind });
    span(`fact ${body.kind}`, id, { 'binome.fact': id });
    log.info('fact', { fact: id, kind: body.kind, trace: traceIdOf(ids, id) });
  }

  function tellDelivery(delivery: Delivery): void {
    const { id, fact, kind, status } = delivery;
    const cause = 'cause' in delivery ? delivery.cause : '';
    if (status === 'sending') underWay.set(id, fact.id);
    else underWay.delete(id);
    deliveries?.add(1, { kind, status, cause });
    span(
      `delivery ${status}`,
      fact.id,
      { 'binome.delivery': id, 'binome.fact': fact.id, kind, cause },
      status === 'failed',
    );
    const told = { delivery: id, fact: fact.id, kind, status, cause };
    const line = { ...told, trace: traceIdOf(ids, fact.id) };
    // The alert "deliveries failed" of infra/modules/alerts.bicep looks for this name.
    if (status === 'failed') log.warn('delivery-failed', line);
    else log.info('delivery', line);
  }

  return {
    facts: underWay,
    store: {
      ...store,
      async commit(scope, changes, said = []) {
        const began = performance.now();
        const done = await store.commit(scope, changes, said);
        commits?.record(performance.now() - began, { outcome: done.ok ? 'ok' : done.error });
        if (!done.ok) return done;
        for (const fact of said) tellFact(fact);
        for (const delivery of deliveriesOf(changes)) tellDelivery(delivery);
        return done;
      },
    },
  };
}

function deliveriesOf(changes: readonly Change[]): readonly Delivery[] {
  return changes.flatMap((change) =>
    change.kind === 'delivery' && change.op !== 'delete' ? [change.body] : [],
  );
}
