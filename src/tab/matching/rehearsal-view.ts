import type { RehearsalWire } from '../../wire/rehearsal.ts';

export type Measure = RehearsalWire['measures'][number];
export type Method = RehearsalWire['methods'][number]['method'];

/** More regrets are worse, and two sites are neither good nor bad: a higher bar would mislead. */
const NOT_PICTURED: readonly Measure['measure'][] = ['regrets', 'acrossSites'];

/** One figure of a measure; of random, the mean over the draws. */
export function figureOf(measure: Measure, method: Method): number | undefined {
  const figure = method === 'random' ? measure.random?.mean : measure[method];
  return figure ?? undefined;
}

export interface PicturedMeasure {
  readonly label: string;
  readonly bars: readonly { readonly method: Method; readonly share: number }[];
}

/** Measures as shares of what the optimal gives, which counts as 100. */
export function pictured({ measures, methods }: RehearsalWire): readonly PicturedMeasure[] {
  return measures.flatMap((measure) => {
    const { optimal, label } = measure;
    if (NOT_PICTURED.includes(measure.measure) || optimal === null || optimal === 0) return [];
    const bars = methods.flatMap(({ method }) => {
      const figure = figureOf(measure, method);
      return figure === undefined ? [] : [{ method, share: (100 * figure) / optimal }];
    });
    return [{ label, bars }];
  });
}
