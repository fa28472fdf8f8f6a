import { decided, FREE } from './relaxation.ts';
import type { Circles, Modes, Relaxed, Solved } from './relaxation.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';

/** The share of the mentors in conflict who are decided between two relaxations. */
const BATCH = 1 / 8;

/**
 * A first solution, in some tens of relaxations: the mentors with most conflict are decided as most
 * of their mentees would have it, an eighth of them at a time, and circles that then cannot be
 * filled are given up. Undefined when circles that locked pairs need cannot be filled this way.
 */
export function round(
  circles: Circles,
  root: Relaxed,
  solve: (modes: Modes) => Solved,
): Settled | undefined {
  let settled = settle(circles, root);
  while (settled.conflicts.length > 0) {
    const next = settled.conflicts.slice(0, Math.ceil(settled.conflicts.length * BATCH));
    let modes = next.reduce(
      (made, j) => decided(made, j, settled.likely[j]!),
      settled.relaxed.modes,
    );
    let solved = solve(modes);
    while (!solved.isPossible) {
      const { unfilled } = settle(circles, solved.relaxed);
      const given = unfilled.filter((j) => circles.options[j]!.isFree);
      if (given.length === 0) return undefined;
      modes = given.reduce((made, j) => decided(made, j, FREE), modes);
      solved = solve(modes);
    }
    settled = settle(circles, solved.relaxed);
  }
  return settled;
}
