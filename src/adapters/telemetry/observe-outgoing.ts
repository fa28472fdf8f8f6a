import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { context, SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import { SECONDS, type Instruments } from './instruments.ts';

/** What Node tells of a request that its own `fetch` makes. */
interface Fetching {
  readonly request: { readonly origin?: unknown; readonly method?: string };
  readonly response?: { readonly statusCode: number };
}
interface Calling {
  readonly request: ClientRequest;
  readonly response?: IncomingMessage;
}

/**
 * Observes every request that leaves this process, by `fetch` or by `node:http`, under the span that
 * is on: its method, host and status, never its path, which may name people. Requests to `without`
 * (the collector itself) are left out. Returns how to stop.
 */
export function observeOutgoing({ tracer, meter }: Instruments, without: string): () => void {
  const duration = meter.createHistogram('http.client.request.duration', SECONDS);
  const open = new WeakMap<object, { readonly span: Span; readonly began: number; told: object }>();

  function begin(request: object, method: string, host: string): void {
    if (host === without) return;
    const told = { 'http.request.method': method, 'server.address': host };
    const attributes = { ...told };
    const span = tracer.startSpan(
      `${method} ${host}`,
      { kind: SpanKind.CLIENT, attributes },
      context.active(),
    );
    open.set(request, { span, began: performance.now(), told });
  }

  function end(request: object, status: number | undefined): void {
    const known = open.get(request);
    if (known === undefined) return;
    open.delete(request);
    const { span, began, told } = known;
    const outcome =
      status === undefined
        ? { 'error.type': 'no answer' }
        : { 'http.response.status_code': status };
    span.setAttributes(outcome);
    if (status === undefined || status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    duration.record((performance.now() - began) / 1_000, { ...told, ...outcome });
  }

  const listeners: readonly (readonly [string, (message: unknown) => void])[] = [
    [
      'undici:request:create',
      (message) => {
        const { request } = message as Fetching;
        begin(request, request.method ?? 'GET', hostOf(String(request.origin)));
      },
    ],
    [
      'undici:request:headers',
      (message) => {
        const { request, response } = message as Fetching;
        end(request, response?.statusCode);
      },
    ],
    ['undici:request:error', (message) => end((message as Fetching).request, undefined)],
    [
      'http.client.request.start',
      (message) => {
        const { request } = message as Calling;
        begin(request, request.method, hostOf(`http://${String(request.getHeader('host'))}`));
      },
    ],
    [
      'http.client.response.finish',
      (message) => {
        const { request, response } = message as Calling;
        end(request, response?.statusCode);
      },
    ],
    ['http.client.request.error', (message) => end((message as Calling).request, undefined)],
  ];
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return () => {
    for (const [channel, listener] of listeners) unsubscribe(channel, listener);
  };
}

/** Name and port, or what cannot be told. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'unknown';
}
