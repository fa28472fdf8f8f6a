/** So many rows beyond either edge are drawn, so that a fast hand sees no gap. */
const BEYOND = 10;
/** The window moves in steps of so many rows: most scrolling draws nothing new. */
const STEP = 5;

interface Place {
  /** How far the frame is scrolled, and how much of it is seen, in pixels. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Which rows to draw: from `first` up to and without `last`. Holds every row that is seen. */
export function windowOf({ top, height, rowHeight, count }: Place): {
  readonly first: number;
  readonly last: number;
} {
  const seenFirst = Math.floor(Math.max(0, top) / rowHeight);
  const seenLast = Math.ceil((Math.max(0, top) + height) / rowHeight);
  const first = Math.floor(Math.max(0, seenFirst - BEYOND) / STEP) * STEP;
  const last = Math.ceil((seenLast + BEYOND) / STEP) * STEP;
  return { first: Math.min(first, count), last: Math.min(last, count) };
}
