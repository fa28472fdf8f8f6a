import type { Meter, Tracer } from '@opentelemetry/api';

/** What spans and measurements are made with. */
export interface Instruments {
  readonly tracer: Tracer;
  readonly meter: Meter;
}

/** Seconds at which durations of requests are counted apart, as OpenTelemetry's conventions say. */
export const SECONDS = {
  unit: 's',
  advice: {
    explicitBucketBoundaries: [
      0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ],
  },
};
