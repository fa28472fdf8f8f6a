import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM } from './e2e/chromium.ts';

/** The browser tests need Debian's chromium: installed when it is missing and we may. */
function ensureChromium(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined;
  const missing = `Browser tests need Debian's chromium at ${CHROMIUM}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return `${missing}: install it (apt-get install chromium), then run npm test again.`;
  }
  console.log('Installing chromium from Debian…');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const run = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) return `${missing}, and apt-get ${args.join(' ')} failed.`;
  }
  return existsSync(CHROMIUM) ? undefined : `${missing}, and installing it did not put it there.`;
}

const problem = ensureChromium();
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}
