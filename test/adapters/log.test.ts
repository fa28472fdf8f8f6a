import { afterEach, expect, test, vi } from 'vitest';
import { consoleLog } from '../../src/adapters/node/log.ts';

afterEach(() => vi.restoreAllMocks());

/** The line that is written for a cause. */
function lineFor(cause: string): string {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  consoleLog.warn('turn-failed', { cause, tries: 2 });
  return lines.join('');
}

function parseFailureOf(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

test('an event is one line of JSON, its fields in a room of their own', () => {
  const line = lineFor('no answer\nin time');
  expect(line.split('\n')).toHaveLength(2);
  expect(JSON.parse(line)).toEqual({
    at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/u) as string,
    level: 'warn',
    event: 'turn-failed',
    fields: { cause: 'no answer\nin time', tries: 2 },
  });
});

test.each([
  ['mailbox lina.roy@contoso.example is not there', 'lina.roy'],
  ['GET https://graph.example/users/lina.roy%40contoso.example failed', 'lina.roy'],
  ["no user with mail eq 'lina.roy@contoso.example'", 'lina.roy'],
  ['401 for Bearer eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxIn0.c2ln', 'eyJ'],
  [parseFailureOf('Bonjour, ici Lina'), 'Bonjour'],
  [parseFailureOf('{"name": Lina Roy'), 'Lina'],
])('what an error says of people and secrets stays out of it: %s', (cause, hidden) => {
  expect(cause).toContain(hidden);
  expect(lineFor(cause)).not.toContain(hidden);
});

test('what an administrator looks for stays in it', () => {
  const cause = 'connect ECONNREFUSED 127.0.0.1:443 for POST /v3/conversations (503)';
  expect(lineFor(cause)).toContain(cause);
});
