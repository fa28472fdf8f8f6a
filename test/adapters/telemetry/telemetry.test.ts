import { createServer } from 'node:http';
import { SpanStatusCode } from '@opentelemetry/api';
import type { AddressInfo } from 'node:net';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { expect, test } from 'vitest';
import { nodeIds } from '../../../src/adapters/node/ids.ts';
import { observedMessenger } from '../../../src/adapters/telemetry/observe-work.ts';
import { exportTelemetry, observedStore } from '../../../src/adapters/telemetry/telemetry.ts';
import { giveFeedback } from '../../../src/usecases/give-feedback.ts';
import { deliverFacts } from '../../../src/usecases/deliver-facts.ts';
import { sendDuePrompts } from '../../../src/usecases/send-due-prompts.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession } from '../../usecases/story.ts';
import { done, mailOf, world, type World } from '../../usecases/harness.ts';

interface Line {
  readonly event: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** A world whose store tells what happens, into memory. */
function observed() {
  const lines: Line[] = [];
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metrics });
  const tell = (event: string, fields: Line['fields'] = {}) => void lines.push({ event, fields });
  const log = { info: tell, warn: tell };
  const at = world({ log });
  const instruments = {
    tracer: new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer(
      'test',
    ),
    meter: new MeterProvider({ readers: [reader] }).getMeter('test'),
  };
  const { store, facts } = observedStore(at.store, { log, ids: nodeIds, instruments });
  const messenger = observedMessenger(at.ports.messenger, { ids: nodeIds, instruments, facts });
  const ports = { ...at.ports, store, messenger };
  const seen: World = {
    ...at,
    store,
    ports,
    work: () => deliverFacts(ports),
    tick: async () => {
      await sendDuePrompts(ports);
      await deliverFacts(ports);
    },
  };
  return { at: seen, lines, spans, metrics, reader };
}

const SECRET = 'Ce que seul mon binôme doit lire';

test('from a prompt to its delivery is one trace, and no name, address or word of anybody is told', async () => {
  const { at, lines, spans, metrics, reader } = observed();
  const formed = await formedPair(at);
  const session = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  at.clock.set('2026-11-26T15:00:00.000Z');
  await at.tick();
  done(
    await giveFeedback(at.ports, EXECUTIVE, {
      programmeId: formed.programmeId,
      sessionId: session.id,
      tookPlace: true,
      rating: 4,
      line: SECRET,
    }),
  );
  await at.work();
  await reader.forceFlush();

  const sent = lines.filter(
    ({ event, fields }) => event === 'delivery' && fields['status'] === 'sent',
  );
  expect(sent.length).toBeGreaterThan(3);
  // Two messages to one person may leave as one, under the first one's trace.
  const requests: unknown[] = [];
  for (const { fields } of sent) {
    const prompt = lines.find(
      ({ event, fields: f }) => event === 'fact' && f['fact'] === fields['fact'],
    );
    expect(prompt?.fields['trace']).toBe(fields['trace']);
    const inTrace = spans
      .getFinishedSpans()
      .filter((s) => s.spanContext().traceId === fields['trace']);
    expect(inTrace.some(({ name }) => name.startsWith('fact '))).toBe(true);
    for (const name of ['delivery sending', 'delivery sent']) {
      expect(inTrace.map((span) => span.name)).toContain(name);
    }
    const request = inTrace.find(({ name }) => name === 'send message');
    if (request !== undefined) requests.push(request.attributes['outcome']);
  }

  expect(requests.length).toBeGreaterThan(3);
  expect(new Set(requests)).toEqual(new Set(['sent']));

  const told = JSON.stringify([
    lines,
    spans
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    metrics.getMetrics(),
  ]);
  expect(told).toContain('binome.deliveries');
  for (const { name, oid } of [MANAGER, MENTOR, EXECUTIVE]) {
    for (const private_ of [name, ...name.split(' '), mailOf(name), oid]) {
      expect(told.toLowerCase()).not.toContain(`"${private_.toLowerCase()}`);
      if (private_.length > 8) expect(told.toLowerCase()).not.toContain(private_.toLowerCase());
    }
  }
  expect(told).not.toContain(SECRET);
  expect(told).not.toMatch(/[^\s"]@[^\s"]/u);
  at.close();
});

test('a delivery that nothing will repeat is told under the name that the alert looks for', async () => {
  const { at, lines, spans } = observed();
  await formedPair(at);
  at.messenger.answer({ status: 'failed', cause: 'refused' });
  await plannedSession(at, await formedPair(at), '2026-11-26T13:00:00.000Z');
  const failed = lines.filter(({ event }) => event === 'delivery-failed');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]?.fields).toMatchObject({ status: 'failed', cause: 'refused' });
  expect(
    spans
      .getFinishedSpans()
      .some(
        ({ name, status }) => name === 'delivery failed' && status.code === SpanStatusCode.ERROR,
      ),
  ).toBe(true);
  at.close();
});

test('traces and metrics leave by OTLP over HTTP, at the latest when the service ends', async () => {
  const paths = new Set<string>();
  const server = createServer((request, response) => {
    paths.add(request.url ?? '');
    request.resume();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const telemetry = exportTelemetry(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  telemetry.tracer.startSpan('one').end();
  telemetry.meter.createCounter('one').add(1);
  await telemetry.stop();
  expect([...paths].sort()).toEqual(['/v1/metrics', '/v1/traces']);
  await new Promise((resolve) => server.close(resolve));
});
