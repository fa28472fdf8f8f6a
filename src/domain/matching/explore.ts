/** The second door of matching: "why" and "what if", each answered by solving again. */
export { toBase, whatIf } from './explore/base.ts';
export type { Base } from './explore/base.ts';
export type { AnswerChange } from './explore/changes.ts';
export type { Effect } from './explore/effect.ts';
export { welcoming } from './explore/newcomers.ts';
export type { Gain, Newcomer } from './explore/newcomers.ts';
export type { Obstacle } from './explore/obstacles.ts';
export { remediesFor } from './explore/remedies.ts';
export type { Remedy, RemedyBounds } from './explore/verify.ts';
export { scarcityOf } from './explore/scarcity.ts';
export type { Scarcity } from './explore/scarcity.ts';
export { maxima } from './weights.ts';
export { impossibleLocks, whyNot } from './explore/why-not.ts';
export type { CoupleVerdict, ImpossibleLock } from './explore/why-not.ts';
