import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { environment } from '../config.ts';
import { checkPackage, type PackageFiles } from './package/check-package.ts';
import { checkValues, EXAMPLE, fillIn, readEnvFile, versionOf } from './package/fill-in.ts';

const USAGE = `Usage: npm run package [-- --env FILE]
Writes build/binome-<version>.zip for the Teams admin centre.
--env FILE  NAME=value lines with TEAMS_APP_ID, BOT_ID, AAD_APP_CLIENT_ID, PUBLIC_URL, DEVELOPER_NAME
Without --env the same names are read from the environment; with none of them set, an example
package is written that validates and cannot be used.`;

const FILES = ['fr.json', 'color.png', 'outline.png'] as const;

async function main(): Promise<number> {
  const { values: options } = parseArgs({
    options: { env: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (options.help === true) {
    console.log(USAGE);
    return 0;
  }
  const given = options.env === undefined ? environment() : await readEnvFile(options.env);
  const named = Object.keys(EXAMPLE).flatMap((name) => {
    const value = given[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  const isExample = options.env === undefined && named.length === 0;
  const chosen = isExample ? EXAMPLE : Object.fromEntries(named);
  const problems = checkValues(chosen);
  for (const { variable, problem, remedy } of problems) {
    console.error(`${variable} ${problem}: give ${remedy}.`);
  }
  if (problems.length > 0) return 2;
  const version = versionOf(await readFile('package.json', 'utf8'));
  const files = await filesOf({
    ...chosen,
    PUBLIC_HOST: new URL(chosen['PUBLIC_URL'] ?? '').host,
  });
  const faults = await checkPackage(files);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const path = join('build', `binome-${version}.zip`);
  await mkdir('build', { recursive: true });
  // Under its name only once it is whole.
  await writeFile(
    `${path}.part`,
    zipSync({ ...files }, { mtime: new Date('1980-01-01T12:00:00Z') }),
  );
  await rename(`${path}.part`, path);
  console.log(`${path}: valid against manifest schema 1.30, ${Object.keys(files).join(', ')}`);
  if (isExample) {
    console.log('An example: set TEAMS_APP_ID, BOT_ID, AAD_APP_CLIENT_ID, PUBLIC_URL and');
    console.log('DEVELOPER_NAME, or pass --env FILE, for a package of your own deployment.');
  }
  return 0;
}

async function filesOf(values: Readonly<Record<string, string>>): Promise<PackageFiles> {
  const template = await readFile(join('appPackage', 'manifest.json'), 'utf8');
  const others = await Promise.all(
    FILES.map(async (name) => [name, await readFile(join('appPackage', name))] as const),
  );
  return {
    'manifest.json': new TextEncoder().encode(fillIn(template, values)),
    ...Object.fromEntries(others.map(([name, bytes]) => [name, new Uint8Array(bytes)])),
  };
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'unknown cause');
  return 1;
});
