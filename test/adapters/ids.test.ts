import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustableClock, systemClock } from '../../src/adapters/node/clock.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';

const parts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 4 });

describe('ids', () => {
  test('a hash is SHA-256 over parts that carry their length, in base32', () => {
    const digest = createHash('sha256')
      .update(Buffer.from([0, 0, 0, 1, 0x61, 0, 0, 0, 2, 0xc3, 0xa9]))
      .digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const letters = Array.from({ length: 26 }, (_, i) =>
      'abcdefghijklmnopqrstuvwxyz234567'.charAt(parseInt(bits.slice(i * 5, i * 5 + 5), 2)),
    );
    expect(nodeIds.hash(['a', 'é'])).toBe(letters.join(''));
  });

  test('the same parts give the same id, other parts another one', () => {
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const same = JSON.stringify(some) === JSON.stringify(others);
        expect(nodeIds.hash(some) === nodeIds.hash(others)).toBe(same);
        expect(nodeIds.hash([...some])).toBe(nodeIds.hash(some));
      }),
    );
  });

  test('where one part ends and the next begins matters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const cuts = Array.from({ length: text.length + 1 }, (_, at) =>
          nodeIds.hash([text.slice(0, at), text.slice(at)]),
        );
        expect(new Set([...cuts, nodeIds.hash([text])]).size).toBe(text.length + 2);
      }),
    );
  });

  test('every id is 26 characters that any store, file or address takes', () => {
    fc.assert(fc.property(parts, (some) => /^[a-z2-7]{26}$/.test(nodeIds.hash(some))));
  });

  test('a fresh id was never given before', () => {
    const given = Array.from({ length: 1_000 }, () => nodeIds.fresh());
    expect(new Set(given).size).toBe(given.length);
    expect(given.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  });
});

describe('clocks', () => {
  test('time is an instant to the millisecond, in UTC', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('an adjustable clock goes ahead, and on from there after a restart', () => {
    const before = systemClock.now();
    const clock = adjustableClock();
    clock.advance(86_400_000);
    clock.advance(1);
    expect(clock.offset()).toBe(86_400_001);
    const resumed = adjustableClock(clock.offset());
    expect(Date.parse(resumed.now()) - Date.parse(before)).toBeGreaterThanOrEqual(86_400_001);
  });

  test.each([-1, NaN, Infinity])('it does not move by %d', (millis) => {
    expect(() => adjustableClock().advance(millis)).toThrow(RangeError);
    expect(() => adjustableClock(millis)).toThrow(RangeError);
  });
});

test('the log writes one line of JSON an event to stderr, and nothing to stdout', () => {
  const script = `
    const { consoleLog } = await import('./src/adapters/node/log.ts');
    consoleLog.info('started', { port: 3978 });
    consoleLog.warn('late', { level: 'not this one', text: 'two\\nlines' });
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
  });
  const lines = stderr
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const at: unknown = expect.stringMatching(/^\d{4}-.*Z$/);
  expect(lines).toEqual([
    { at, level: 'info', event: 'started', fields: { port: 3978 } },
    { at, level: 'warn', event: 'late', fields: { level: 'not this one', text: 'two\nlines' } },
  ]);
  expect(stdout).toBe('');
});
