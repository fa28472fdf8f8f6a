import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tableOf, type Figure } from './figures.ts';

/** `npm run faults`: every fault at its full size, and at the end a table of what came of each. */
const folder = mkdtempSync(join(tmpdir(), 'binome-faults-'));
const path = join(folder, 'figures');
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const run = spawn(process.execPath, [vitest, 'run', 'test/faults', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, BINOME_FAULTS: 'full', BINOME_FAULTS_FIGURES: path },
});
await once(run, 'exit');
const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true });
console.log(`\n${tableOf(lines.map((line) => JSON.parse(line) as Figure))}`);
process.exitCode = run.exitCode ?? 1;
