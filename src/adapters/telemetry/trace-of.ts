import { trace, TraceFlags, ROOT_CONTEXT, type Context } from '@opentelemetry/api';
import type { Ids } from '../../usecases/ports.ts';

/** The trace of a fact and of all that follows from it, whatever process does which part. */
export function traceIdOf(ids: Pick<Ids, 'sha256'>, factId: string): string {
  return ids.sha256([factId]).slice(0, 32);
}

/** Where spans of that trace begin. */
export function contextOf(ids: Pick<Ids, 'sha256'>, factId: string): Context {
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId: traceIdOf(ids, factId),
    spanId: ids.sha256([factId]).slice(32, 48),
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}
