/** The most events in any stretch of so many milliseconds. */
export function most(times: readonly number[], millis: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  return sorted.reduce((best, at, last) => {
    while (at - (sorted[first] ?? at) >= millis) first++;
    return Math.max(best, last - first + 1);
  }, 0);
}
