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

export const DEFAULT_WEIGHTS: ScoreWeights = {
  wantedTopics: 500,
  inReturn: 120,
  distance: 150,
  availability: 130,
  language: 50,
  site: 50,
};
