// node test/bench/bench-match.ts FILE.mmi [--reps N] [--previous EARLIER.mmi]
// Solves one bench instance and prints one JSON line: cardinality, total, seconds of the solve
// alone, whether the certificate holds, and the peak memory of the process. With --reps, `warm` is
// the fastest of the later solves in the same process. With --previous, the earlier form of the
// instance is solved first, `again` is the solve that starts from its answer, and `share` is that
// over a solve afresh in the same process.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { assign } from '../../src/domain/matching/assign.ts';
import type {
  Assignment,
  AssignmentProblem,
  AssignOptions,
} from '../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../src/domain/matching/verify-optimal.ts';
import { readProblem } from './mmi.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reps: { type: 'string', default: '1' }, previous: { type: 'string' } },
});
const file = positionals[0];
if (file === undefined) throw new Error('usage: bench-match.ts FILE.mmi [--reps N] [--previous F]');
const reps = Number(values.reps);

const problem = readProblem(file);
const first = timed(problem);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
const later: number[] = [];
while (later.length < reps - 1) later.push(timed(problem).seconds);

console.log(
  JSON.stringify({
    instance: basename(file),
    card: first.assignment.cardinality,
    total: first.assignment.total,
    solve: first.seconds,
    cpu: first.cpu,
    ...(later.length > 0 ? { warm: Math.min(...later) } : {}),
    ...(values.previous === undefined ? {} : resolved(values.previous)),
    certified: verifyOptimal(problem, first.assignment).optimal,
    peakMiB,
  }),
);

function resolved(earlier: string): { again: number; share: number; same: boolean } {
  const { assignment: previous } = timed(readProblem(earlier));
  const fresh = timed(problem);
  const again = timed(problem, { previous });
  const { cardinality, total } = again.assignment;
  return {
    again: again.seconds,
    share: Math.round((1000 * again.cpu) / fresh.cpu) / 1000,
    same:
      cardinality === fresh.assignment.cardinality &&
      total === fresh.assignment.total &&
      verifyOptimal(problem, again.assignment).optimal,
  };
}

/** One solve, with its wall and processor seconds. */
function timed(
  instance: AssignmentProblem,
  options: AssignOptions = {},
): { assignment: Assignment; seconds: number; cpu: number } {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = assign(instance, options);
  const seconds = Math.round(performance.now() - wall) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return { assignment: result.value, seconds, cpu: (user + system) / 1e6 };
}
