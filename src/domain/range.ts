/** Whether it is a whole number from `min` to `max`, both included. */
export function isBetween(
  value: number,
  range: { readonly min: number; readonly max: number },
): boolean {
  return Number.isInteger(value) && value >= range.min && value <= range.max;
}
