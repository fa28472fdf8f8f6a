import { runRehearse } from './rehearse-run.ts';

process.exitCode = await runRehearse(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
});
