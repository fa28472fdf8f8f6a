import type { RehearsalWire } from '../../wire/rehearsal.ts';

export type Measure = RehearsalWire['measures'][number];
export type Method = RehearsalWire['methods'][number]['method'];

/** More regrets are worse, and two sites are neither good nor bad: a higher bar would mislead. */
const PICTURED = ['matched', 'total', 'mean', 'worst', 'acrossEntities'] as const;

/** One figure of a measure; of random, the mean over the draws. */
export function figureOf(measure: Measure, method: Method): number | undefined {
  const figure = method === 'random' ? measure.random?.mean : measure[method];
  return figure ?? undefined;
}

export interface PicturedMeasure {
  readonly measure: (typeof PICTURED)[number];
  readonly bars: readonly { readonly method: Method; readonly share: number }[];
}

/** Measures as shares of what the optimal gives, which counts as 100. */
export function pictured({ measures, methods }: RehearsalWire): readonly PicturedMeasure[] {
  return measures.flatMap((measure) => {
    const { optimal } = measure;
    const known = PICTURED.find((one) => one === measure.measure);
    if (known === undefined || optimal === null || optimal === 0) return [];
    const bars = methods.flatMap(({ method }) => {
      const figure = figureOf(measure, method);
      return figure === undefined ? [] : [{ method, share: (100 * figure) / optimal }];
    });
    return [{ measure: known, bars }];
  });
}
