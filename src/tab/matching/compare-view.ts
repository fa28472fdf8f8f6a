import type { RunComparisonWire } from '../../wire/match-runs.ts';

export const FIGURES = ['pairs', 'total', 'lowest', 'unmatched', 'eligibleCouples'] as const;
export type Figure = (typeof FIGURES)[number];

/** The lists of a comparison, in the order in which they are shown. */
export const COMPARED = ['changed', 'gained', 'lost', 'loads', 'people'] as const;
export type Compared = (typeof COMPARED)[number];

export interface FigureRow {
  readonly figure: Figure;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Absent where one of them has no such figure. */
  readonly difference: number | undefined;
}

/** The figures of two runs side by side. */
export function figureRows({ before, after }: RunComparisonWire): readonly FigureRow[] {
  return FIGURES.map((figure) => {
    const [was, is] = [before.figures[figure], after.figures[figure]];
    const difference = was === undefined || is === undefined ? undefined : is - was;
    return { figure, before: was, after: is, difference };
  });
}

export type Person = RunComparisonWire['joined'][number];

/** Who only one of the two runs was about, those who came first. */
export function moves({ joined, left }: RunComparisonWire) {
  return [
    ...joined.map((person) => ({ person, moved: 'joined' as const })),
    ...left.map((person) => ({ person, moved: 'left' as const })),
  ];
}
