import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const BUILT = join(import.meta.dirname, '..', '..', '..', 'build', 'tab');
/** 200 kB as gzip: what a first page may cost in JavaScript, whoever opens it. */
const BUDGET = 200_000;

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    src: z.string().optional(),
    name: z.string().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

/** What is fetched before each page shows, by the names that the build gives its files. */
const FIRST_PAGES = [
  ['whoever lands in a room', []],
  ['somebody with a proposal, or a session to look back on', ['aside']],
  ['a manager of several programmes', ['list']],
] as const;

describe.each(['fr', 'en'])('the first route in %s', (locale) => {
  test.each(FIRST_PAGES)('of %s keeps to its budget of JavaScript', (_who, more) => {
    const manifest = builtManifest();
    const named = (name: string) => {
      const [key] =
        Object.entries(manifest).find(
          ([, chunk]) => chunk.name === name || chunk.src?.endsWith(name) === true,
        ) ?? [];
      if (key === undefined) throw new Error(`the build has no file named ${name}`);
      return key;
    };
    const needed = new Set(['main', `words-${locale}`, ...more].map(named));
    for (const key of needed) for (const next of manifest[key]?.imports ?? []) needed.add(next);
    const files = new Set([...needed].map((key) => manifest[key]?.file ?? ''));
    const sizes = [...files].map((file) => gzipOf(join(BUILT, file)));
    const total = sizes.reduce((sum, size) => sum + size, gzipOfPageScript());
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(BUDGET);
  });
});

/** Who somebody is comes too late for another file before the page they land on. */
test.each([
  'programmes/programmes-page.tsx',
  'mentoring/home-page.tsx',
  'planning/routes.tsx',
  'coach/routes.tsx',
  'sponsor/sponsor-page.tsx',
  'administration/administration-page.tsx',
])('%s comes with the shell', (page) => {
  const files = Object.keys(builtManifest());
  expect(files.filter((key) => key.endsWith(`tab/${page}`))).toEqual([]);
});

function builtManifest() {
  const path = join(BUILT, '.vite', 'manifest.json');
  if (!existsSync(path)) throw new Error('build the tab first: npm run build');
  return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The first script stands in the page itself. */
function gzipOfPageScript(): number {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const [, script] = /<script type="module">([^]+)<\/script>/u.exec(page) ?? [];
  if (script === undefined) throw new Error('the page has no script of its own');
  return gzipSync(script, { level: 9 }).length;
}

function gzipOf(file: string): number {
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}
