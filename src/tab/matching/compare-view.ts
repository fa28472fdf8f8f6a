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

export type Person = Omit<RunComparisonWire['joined'][number], 'wasEnrolled'>;

/** Came by signing up or by being free again, left by a pair or by no longer taking part; or nobody knows any more. */
export type Movement = 'joined' | 'enrolled' | 'freed' | 'left' | 'paired' | 'gone';

/** Who only one of the two runs was about, those who came first. */
export function moves({
  joined,
  left,
}: RunComparisonWire): readonly { readonly person: Person; readonly moved: Movement }[] {
  return [
    ...joined.map((person) => ({ person, moved: came(person.wasEnrolled) })),
    ...left.map((person) => ({ person, moved: went(person.wasEnrolled) })),
  ];
}

function came(wasEnrolled: boolean | undefined): Movement {
  if (wasEnrolled === undefined) return 'joined';
  return wasEnrolled ? 'freed' : 'enrolled';
}

function went(wasEnrolled: boolean | undefined): Movement {
  if (wasEnrolled === undefined) return 'left';
  return wasEnrolled ? 'paired' : 'gone';
}
