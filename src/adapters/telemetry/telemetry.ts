import {
  SpanStatusCode,
  TraceFlags,
  trace,
  ROOT_CONTEXT,
  type Attributes,
  type Meter,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Delivery } from '../../domain/delivery.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Change, Ids, Log, Store } from '../../usecases/ports.ts';

export interface Instruments {
  readonly tracer: Tracer;
  readonly meter: Meter;
}

/** Sends traces and metrics to a collector (OTLP over HTTP) until `stop`, which sends the rest. */
export function exportTelemetry(endpoint: string): Instruments & { stop(): Promise<void> } {
  const traces = new NodeTracerProvider({
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` })),
    ],
  });
  const meters = new MeterProvider({
    readers: [
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }),
      }),
    ],
  });
  return {
    tracer: traces.getTracer('binome'),
    meter: meters.getMeter('binome'),
    async stop() {
      // A collector that is gone must not keep the service from ending.
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
): Store {
  const commits = instruments?.meter.createHistogram('binome.commit.duration', { unit: 'ms' });
  const facts = instruments?.meter.createCounter('binome.facts');
  const deliveries = instruments?.meter.createCounter('binome.deliveries');

  function span(name: string, factId: string, attributes: Attributes, isError = false): void {
    const digest = ids.sha256([factId]);
    const parent = trace.setSpanContext(ROOT_CONTEXT, {
      traceId: digest.slice(0, 32),
      spanId: digest.slice(32, 48),
      traceFlags: TraceFlags.SAMPLED,
      isRemote: true,
    });
    const one = instruments?.tracer.startSpan(name, { attributes }, parent);
    if (isError) one?.setStatus({ code: SpanStatusCode.ERROR });
    one?.end();
  }

  function tellFact({ id, body }: Fact): void {
    facts?.add(1, { kind: body.kind });
    span(`fact ${body.kind}`, id, { 'binome.fact': id });
    log.info('fact', { fact: id, kind: body.kind, trace: ids.sha256([id]).slice(0, 32) });
  }

  function tellDelivery(delivery: Delivery): void {
    const { id, fact, kind, status } = delivery;
    const cause = 'cause' in delivery ? delivery.cause : '';
    deliveries?.add(1, { kind, status, cause });
    span(
      `delivery ${status}`,
      fact.id,
      { 'binome.delivery': id, 'binome.fact': fact.id, kind, cause },
      status === 'failed',
    );
    const told = { delivery: id, fact: fact.id, kind, status, cause };
    const line = { ...told, trace: ids.sha256([fact.id]).slice(0, 32) };
    // The alert "deliveries failed" of infra/modules/alerts.bicep looks for this name.
    if (status === 'failed') log.warn('delivery-failed', line);
    else log.info('delivery', line);
  }

  return {
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
  };
}

function deliveriesOf(changes: readonly Change[]): readonly Delivery[] {
  return changes.flatMap((change) =>
    change.kind === 'delivery' && change.op !== 'delete' ? [change.body] : [],
  );
}
