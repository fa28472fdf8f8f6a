// node test/bench/bench-match.ts FILE.mmi [--reps N]
// Solves one bench instance and prints one JSON line: cardinality, total, seconds of the solve
// alone (with --reps, also the fastest of N solves in the same, by then warm, process), whether the
// certificate holds, and the peak memory of the process.
import { basename } from 'node:path';
import { assign } from '../../src/domain/matching/assign.ts';
import { verifyOptimal } from '../../src/domain/matching/verify-optimal.ts';
import { readProblem } from './mmi.ts';

const [file, flag, count] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: bench-match.ts FILE.mmi [--reps N]');
const reps = flag === '--reps' ? Number(count) : 1;

const problem = readProblem(file);
const seconds: number[] = [];
const cpuBefore = process.cpuUsage();
const solve = () => {
  const before = performance.now();
  const result = assign(problem);
  seconds.push(Math.round(performance.now() - before) / 1000);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
};
const assignment = solve();
const { user, system } = process.cpuUsage(cpuBefore);
for (let r = 1; r < reps; r++) solve();
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);

console.log(
  JSON.stringify({
    instance: basename(file),
    card: assignment.cardinality,
    total: assignment.total,
    solve: seconds[0],
    cpu: (user + system) / 1e6,
    ...(reps > 1 ? { warm: Math.min(...seconds.slice(1)) } : {}),
    certified: verifyOptimal(problem, assignment).optimal,
    peakMiB,
  }),
);
