/** The half-days of a working week, in order; availability is told in them. */
export const HALF_DAYS = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
] as const;
export type HalfDay = (typeof HALF_DAYS)[number];
