import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import { observedStore } from '../../src/adapters/telemetry/telemetry.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { world, type World } from '../usecases/harness.ts';
import { formedPair } from '../usecases/story.ts';

/** What docs/operations.md tells an operator to look for is what the program says. */
const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const guide = read('docs/operations.md');
const queries = [...guide.matchAll(/```kusto\n([^]*?)```/gu)].map(([, query = '']) => query);
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('tab/'))
  .map((path) => read(join('src', path)))
  .join('\n');

/** Names of events and the fields that went with them, from proposals to a pair under way. */
const said = new Map<string, Set<string>>();
let at: World;
beforeAll(async () => {
  const tell = (event: string, fields: object = {}): void => {
    const known = said.get(event) ?? new Set();
    for (const field of Object.keys(fields)) known.add(field);
    said.set(event, known);
  };
  const log = { info: tell, warn: tell };
  at = world({ log });
  const { store } = observedStore(at.store, { log, ids: nodeIds });
  const ports = { ...at.ports, store };
  await formedPair({ ...at, store, ports, work: () => deliverFacts(ports) });
});
afterAll(() => at.close());

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

describe('a query of the guide', () => {
  test('asks for events that the program writes', () => {
    const asked = queries.flatMap((query) => [
      ...namesIn(query, /event == "([^"]+)"/gu),
      ...namesIn(query, /event in \(([^)]+)\)/gu).flatMap((list) => namesIn(list, /"([^"]+)"/gu)),
    ]);
    expect(asked.length).toBeGreaterThan(5);
    const written = namesIn(sources, /\blog\.(?:info|warn)\(\s*'([a-z-]+)'/gu);
    expect(asked.filter((event) => !written.includes(event))).toEqual([]);
  });

  test('reads fields that those events have', () => {
    const missing = queries.flatMap((query) => {
      const events = namesIn(query, /"(fact|delivery|match-run-finished)"/gu);
      const fields = namesIn(query, /\bf\.(\w+)/gu);
      const known = new Set(events.flatMap((event) => [...(said.get(event) ?? [])]));
      return events.length === 0 ? [] : fields.filter((field) => !known.has(field));
    });
    expect(missing).toEqual([]);
    for (const field of ['fact', 'kind', 'trace']) expect(said.get('fact')).toContain(field);
    // One prompt from end to end is found by this alone.
    expect(said.get('delivery')).toContain('trace');
  });

  test('looks through the whole line as it is written', () => {
    // `{ at, level, event, fields }`: src/adapters/node/log.ts
    expect(namesIn(queries.join(), /\bj\.(\w+)/gu)).toEqual(['level', 'event', 'fields']);
  });
});

test('alerts look for events that the program writes', () => {
  const alerts = namesIn(read('infra/modules/alerts.bicep'), /event: '([^']+)'/gu);
  expect(alerts.length).toBeGreaterThan(2);
  for (const event of alerts)
    expect(sources).toMatch(new RegExp(`log\\.warn\\(\\s*'${event}'`, 'u'));
});

test('metrics bear the names by which they are measured', () => {
  const listed = namesIn(guide, /`((?:http|binome)\.[a-z.]+)`/gu);
  const measured = namesIn(sources, /create(?:Histogram|Counter)\('([^']+)'/gu);
  expect([...new Set(listed)].sort()).toEqual([...new Set(measured)].sort());
});

test('every function is in its table', () => {
  const table = guide.slice(guide.indexOf('## Functions'), guide.indexOf('## A language model'));
  const listed = table
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Function'))
    .flatMap((line) => (line.split('|')[1] ?? '').split(',').map((name) => name.trim()));
  const register = read('src/functions/register.ts');
  const named = namesIn(register, /\n {4}\['(\w+)', /gu);
  const jobs = namesIn(register, /\['(\w+)', JOB_QUEUES/gu);
  const all = [...new Set([...named, ...jobs, ...jobs.map((job) => `${job}Poison`), 'factFeed'])];
  expect(listed.toSorted()).toEqual(all.toSorted());
});

describe.each(['docs/admin-guide.md', 'docs/admin-guide.fr.md'])('%s', (path) => {
  test('names every setting that is read, and no other', () => {
    const settings = read('src/production-config.ts');
    const wanted = namesIn(settings, /s\s*\.(?:get|required|guid|oneOf|origin)\(\s*'([A-Z_]+)'/gu);
    const text = read(path);
    const start = text.indexOf('`PUBLIC_URL`');
    const table = text.slice(start, text.indexOf('\n\n', start));
    const listed = namesIn(table, /`([A-Z][A-Z_]{3,})`/gu);
    // Read by src/config.ts, src/records-config.ts and src/model-config.ts.
    const apart = ['PORT', ...namesIn(listed.join(), /(BINOME_(?:LRS|MODEL)_[A-Z]*)/gu)];
    expect([...new Set(wanted)].filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !wanted.includes(name) && !apart.includes(name))).toEqual([]);
  });
});
