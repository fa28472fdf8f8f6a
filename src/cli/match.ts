import { runMatch } from './run-match.ts';

process.exitCode = await runMatch(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  seconds: () => performance.now() / 1000,
});
