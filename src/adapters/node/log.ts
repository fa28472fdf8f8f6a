import type { Log } from '../../usecases/ports.ts';
import { systemClock } from './clock.ts';

/** One line of JSON an event, on stderr: stdout belongs to what a command answers. */
export const consoleLog: Log = {
  info: (event, fields) => write('info', event, fields),
  warn: (event, fields) => write('warn', event, fields),
};

/**
 * What the message of somebody else's error may carry and no log may: addresses, tokens, the text
 * that was no JSON.
 */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>(),;:=/?&]+(?:@|%40)[^\s"'<>(),;:=/?&]+/gu, '[address]'],
  [/\beyJ[\w-]+(?:\.[\w-]*)*/gu, '[token]'],
  [/ *"[^]*" is not valid JSON/gu, ' it is not valid JSON'],
];

function withoutSecrets(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return HIDDEN.reduce((text, [pattern, name]) => text.replace(pattern, name), value);
}

function write(
  level: 'info' | 'warn',
  event: string,
  fields: Readonly<Record<string, string | number>> = {},
): void {
  // The fields stay in a room of their own, so that none can pass for the time or the level.
  const told = Object.entries(fields).map(([name, value]) => [name, withoutSecrets(value)]);
  const line = JSON.stringify({
    at: systemClock.now(),
    level,
    event,
    fields: Object.fromEntries(told) as Readonly<Record<string, string | number>>,
  });
  process.stderr.write(`${line}\n`);
}
