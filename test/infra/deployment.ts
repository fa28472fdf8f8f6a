import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Never in a deployment's zip as they are: brought by `npm ci`, or no part of the tree. */
const APART = new Set(['node_modules', '.git']);

/**
 * Whether a path of the tree is left out by a file such as `.funcignore`, which is read as
 * `.gitignore` is, as far as ours go: a line with a slash at its beginning is meant from the root, any
 * other at whatever depth, and the last line that fits decides.
 */
export function leftOutBy(ignoreFile: string): (path: string) => boolean {
  const lines = readFileSync(join(ROOT, ignoreFile), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isOut = (path: string): boolean => {
    let isLeftOut = false;
    for (const line of lines) {
      const isAnother = line.startsWith('!');
      const pattern = isAnother ? line.slice(1) : line;
      const fits = pattern.includes('/')
        ? matchesGlob(path, pattern.replace(/^\//u, ''))
        : matchesGlob(path.split('/').at(-1) ?? '', pattern);
      if (fits) isLeftOut = !isAnother;
    }
    return isLeftOut;
  };
  return (path) => {
    const parts = path.split('/');
    // What lies in a folder that is left out is left out with it.
    return parts.some((_, depth) => isOut(parts.slice(0, depth + 1).join('/')));
  };
}

/** The files that a deployment would have, in a folder of its own; modules are those of this tree. */
export function deployTo(folder: string, ignoreFile: string): void {
  const isOut = leftOutBy(ignoreFile);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT)) {
    if (APART.has(name) || isOut(name)) continue;
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !isOut(relative(ROOT, path).split(sep).join('/')),
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

/** Names of packages of which only development has need, as `npm prune --omit=dev` sees them. */
export function developmentPackages(): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  return new Set(
    Object.entries(packages).flatMap(([path, { dev }]) => (dev === true ? [path] : [])),
  );
}

/** `node_modules/a/node_modules/b/lib/x.js` lies in the package `node_modules/a/node_modules/b`. */
export function packageOf(path: string): string {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? path;
}
