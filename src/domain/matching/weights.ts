/** The named parts of a score, in the order in which they are shown. */
export const SCORE_PARTS = [
  'wantedTopics',
  'inReturn',
  'distance',
  'availability',
  'language',
  'site',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** What each part weighs against the others: integers >= 0, not all zero. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** Points of each part; they sum to the score, an integer from 0 to 1000. */
export type ScoreParts = Readonly<Record<ScorePart, number>>;

export const FULL_SCORE = 1000;

/** Why these: docs/matching.md. */
export const DEFAULT_WEIGHTS: ScoreWeights = {
  wantedTopics: 500,
  inReturn: 120,
  distance: 150,
  availability: 130,
  language: 50,
  site: 50,
};

const LARGEST_WEIGHT = 1_000_000;

export function areWeights(weights: ScoreWeights): boolean {
  const all = SCORE_PARTS.map((part) => weights[part]);
  const isWeight = (w: number): boolean => Number.isInteger(w) && w >= 0 && w <= LARGEST_WEIGHT;
  return all.every(isWeight) && all.some((weight) => weight > 0);
}

/**
 * The most points each part can give: the weights brought to a sum of 1000, the points lost in
 * rounding going to the largest remainders, then to the first parts.
 */
export function maxima(weights: ScoreWeights): ScoreParts {
  const sum = SCORE_PARTS.reduce((total, part) => total + weights[part], 0);
  const shares = SCORE_PARTS.map((part, place) => {
    const share = weights[part] * FULL_SCORE;
    return { part, place, points: Math.floor(share / sum), rest: share % sum };
  });
  const lost = FULL_SCORE - shares.reduce((total, { points }) => total + points, 0);
  const first = shares.toSorted((a, b) => b.rest - a.rest || a.place - b.place).slice(0, lost);
  const points = shares.map((share) => [share.part, share.points + Number(first.includes(share))]);
  return Object.fromEntries(points) as ScoreParts;
}
