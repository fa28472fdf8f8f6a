/** The second door of matching: "why" and "what if", each answered by solving again. */
export { baseOf, whatIf } from './explore/base.ts';
export type { Base, WhatIf } from './explore/base.ts';
export type { AnswerChange } from './explore/changes.ts';
export type { Effect } from './explore/effect.ts';
export type { Obstacle } from './explore/obstacles.ts';
export type { Recruit } from './explore/recruit.ts';
export { remediesFor } from './explore/remedies.ts';
export type { Remedy } from './explore/remedies.ts';
export { whyNot } from './explore/why-not.ts';
export type { CoupleVerdict } from './explore/why-not.ts';
