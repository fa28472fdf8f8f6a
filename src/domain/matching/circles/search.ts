import type { Assignment } from '../assignment.ts';
import { decided, FREE, isBetter, relax, UNDECIDED } from './relaxation.ts';
import type { Circles, Modes, Relaxed, Solved, Value } from './relaxation.ts';
import { OpenNodes } from './open-nodes.ts';
import { round } from './round.ts';
import { settle } from './settle.ts';
import type { Settled } from './settle.ts';

/** What was found, and the most that anything not looked at could be worth. */
export interface Found {
  readonly best?: Settled;
  /** What `best` is proven not to be passed by; its own value when it is proven optimal. */
  readonly bound: Value;
}

/** Steps that one relaxation takes: every arc, and about 25 a row in the solver. */
function stepsOf({ contest }: Circles): number {
  return contest.column.length + 25 * contest.mentees + 1;
}

/**
 * Branch and bound over what each mentor does. A node is a set of decisions, bounded by its
 * relaxation; it branches on the mentor whose mentees in the relaxation fit neither alone nor a
 * circle. The most promising child is followed down first, then the most promising node anywhere.
 * Without circles that conflict, the first relaxation is the answer.
 *
 * Solutions not better than `least` are not looked for; the search ends once `enough` is reached.
 * Out of steps, it gives the best it has.
 */
export function search(
  circles: Circles,
  steps: { left: number },
  least: Value = { cardinality: -1, total: 0 },
  enough?: Value,
): Found {
  const cost = stepsOf(circles);
  const open = new OpenNodes();
  let previous: Assignment | undefined;
  let best: Settled | undefined;
  let bar = least;

  const start: Modes = Int16Array.from(circles.options, ({ topics, isFree }) =>
    topics.length === 0 ? FREE : topics.length === 1 && !isFree ? 0 : UNDECIDED,
  );
  const root = consider(start);
  if (root !== undefined) {
    open.push(root);
    const rounded = enough === undefined ? round(circles, root, solve) : undefined;
    if (rounded !== undefined) take(rounded);
  }
  while (!isDone() && steps.left > 0) {
    let node = open.pop();
    while (node !== undefined && isBetter(node, bar) && !hasEnough()) {
      if (steps.left > 0) {
        node = follow(node);
      } else {
        open.push(node);
        node = undefined;
      }
    }
  }
  const rest = open.peek();
  const bound = rest !== undefined && isBetter(rest, bar) && !hasEnough() ? rest : bar;
  return best === undefined ? { bound } : { best, bound };

  function isDone(): boolean {
    const next = open.peek();
    return next === undefined || !isBetter(next, bar) || hasEnough();
  }

  function hasEnough(): boolean {
    return enough !== undefined && best !== undefined && !isBetter(enough, best.relaxed);
  }

  /** Solves the relaxation of some decisions: a solution, or a node to follow, or neither. */
  function consider(modes: Modes): Relaxed | undefined {
    const { relaxed, isPossible } = solve(modes);
    if (!isPossible || !isBetter(relaxed, bar)) return undefined;
    const settled = settle(circles, relaxed);
    if (settled.conflicts.length > 0) return relaxed;
    take(settled);
    return undefined;
  }

  function solve(modes: Modes): Solved {
    steps.left -= cost;
    const solved = relax(circles, modes, previous);
    previous = solved.assignment;
    return solved;
  }

  function take(found: Settled): void {
    const { cardinality, total } = found.relaxed;
    if (!isBetter(found.relaxed, bar)) return;
    best = found;
    bar = { cardinality, total };
  }

  /** Branches on a node: its most promising child is given back, the others are left open. */
  function follow(node: Relaxed): Relaxed | undefined {
    const [conflict] = settle(circles, node).conflicts;
    if (conflict === undefined) return undefined;
    const { topics, isFree } = circles.options[conflict]!;
    let first: Relaxed | undefined;
    const decisions = [...topics.keys(), ...(isFree ? [FREE] : [])];
    for (const decision of decisions) {
      const child = consider(decided(node.modes, conflict, decision));
      if (child === undefined) continue;
      const isFirst = first === undefined || isBetter(child, first);
      const other = isFirst ? first : child;
      if (other !== undefined) open.push(other);
      if (isFirst) first = child;
    }
    return first;
  }
}
