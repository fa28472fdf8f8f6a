import type { Log } from '../../usecases/ports.ts';
import { systemClock } from './clock.ts';

/** One line of JSON an event, on stderr: stdout belongs to what a command answers. */
export const consoleLog: Log = {
  info: (event, fields) => write('info', event, fields),
  warn: (event, fields) => write('warn', event, fields),
};

function write(
  level: 'info' | 'warn',
  event: string,
  fields: Readonly<Record<string, string | number>> = {},
): void {
  // The fields stay in a room of their own, so that none can pass for the time or the level.
  const line = JSON.stringify({ at: systemClock.now(), level, event, fields });
  process.stderr.write(`${line}\n`);
}
