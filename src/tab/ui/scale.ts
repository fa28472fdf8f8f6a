/** The least round number not below `value` that four steps lead up to evenly. */
export function scaleEnd(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, value / 4)));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10].map((n) => n * size).find((n) => 4 * n >= value);
  return Math.max(4, Math.ceil(4 * (step ?? size * 10)));
}
