import type { Meter, Tracer } from '@opentelemetry/api';

/** What spans and measurements are made with. */
export interface Instruments {
  readonly tracer: Tracer;
  readonly meter: Meter;
}
