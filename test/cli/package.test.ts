import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPackage, type PackageFiles } from '../../src/cli/package/check-package.ts';
import { routeOfAddress } from '../../src/tab/shell/landing.ts';
import { checkValues, EXAMPLE, fillIn } from '../../src/cli/package/fill-in.ts';

const run = promisify(execFile);
const encoder = new TextEncoder();

async function example(): Promise<Record<string, Uint8Array>> {
  const values = { ...EXAMPLE, PUBLIC_HOST: 'binome.example.com' };
  const template = await readFile('appPackage/manifest.json', 'utf8');
  return {
    'manifest.json': encoder.encode(fillIn(template, values)),
    'fr.json': await readFile('appPackage/fr.json'),
    'color.png': await readFile('appPackage/color.png'),
    'outline.png': await readFile('appPackage/outline.png'),
  };
}

async function edited(
  name: 'manifest.json' | 'fr.json',
  edit: (json: Record<string, unknown>) => void,
): Promise<PackageFiles> {
  const files = await example();
  const json = JSON.parse(Buffer.from(files[name] ?? []).toString()) as Record<string, unknown>;
  edit(json);
  return { ...files, [name]: encoder.encode(JSON.stringify(json)) };
}

describe('the app package', () => {
  it('is valid against manifest schema 1.30, translated throughout, with its icons', async () => {
    expect(await checkPackage(await example())).toEqual([]);
  });

  it('bears the version of the application', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as {
      readonly version: string;
    };
    const manifest = Buffer.from((await example())['manifest.json'] ?? []).toString();
    expect(JSON.parse(manifest)).toMatchObject({ version });
  });

  it('offers commands in every scope, and the activity under which notices are sent', async () => {
    const manifest = JSON.parse(
      Buffer.from((await example())['manifest.json'] ?? []).toString(),
    ) as {
      readonly bots: readonly {
        readonly scopes: readonly string[];
        readonly commandLists: readonly { readonly scopes: readonly string[] }[];
      }[];
      readonly supportsChannelFeatures: string;
      readonly activities: { readonly activityTypes: readonly { readonly type: string }[] };
    };
    const [bot] = manifest.bots;
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
    expect(manifest.supportsChannelFeatures).toBe('tier1');
    // The name under which the Graph adapter sends its notices.
    const adapter = await readFile('src/adapters/teams/activity-feed.ts', 'utf8');
    expect(adapter).toContain(`'${manifest.activities.activityTypes[0]?.type ?? '?'}'`);
  });

  it('has a tab for channels, private and shared ones too, which is set up on a page of its own', async () => {
    const manifest = JSON.parse(
      Buffer.from((await example())['manifest.json'] ?? []).toString(),
    ) as {
      readonly configurableTabs: readonly {
        readonly configurationUrl: string;
        readonly scopes: readonly string[];
      }[];
      readonly validDomains: readonly string[];
      readonly supportsChannelFeatures: string;
    };
    const [tab] = manifest.configurableTabs;
    expect(tab?.scopes).toEqual(['team']);
    const { host, search, pathname } = new URL(tab?.configurationUrl ?? '');
    expect(manifest.validDomains).toContain(host);
    expect(pathname).toBe('/tab/');
    expect(routeOfAddress(search)).toBe('/channel/setup');
    expect(manifest.supportsChannelFeatures).toBe('tier1');
  });

  it('is refused for each thing that is wrong with it', async () => {
    const faults = async (files: PackageFiles) => (await checkPackage(files)).join('\n');
    expect(await faults(await edited('manifest.json', (m) => (m['nickname'] = 'x')))).toContain(
      'manifest.json:',
    );
    expect(await faults(await edited('manifest.json', (m) => delete m['developer']))).toContain(
      'developer',
    );
    expect(await faults(await edited('fr.json', (f) => delete f['staticTabs[0].name']))).toBe(
      'fr.json: staticTabs[0].name is missing',
    );
    const stale = await edited('fr.json', (f) => (f['staticTabs[9].name'] = 'Rien'));
    expect(await faults(stale)).toBe('fr.json: nothing is called staticTabs[9].name');
    const proud = await edited('fr.json', (f) => delete f['description.features[1].title']);
    expect(await faults(proud)).toBe('fr.json: description.features[1].title is missing');
    const long = await edited('fr.json', (f) => (f['name.short'] = 'x'.repeat(31)));
    expect(await faults(long)).toContain('fr.json:');
    const other = 'https://schemas.example/MicrosoftTeams.schema.json';
    const elsewhere = await edited('manifest.json', (m) => (m['$schema'] = other));
    expect(await faults(elsewhere)).toContain('must name their schemas');
    const { 'outline.png': _outline, ...without } = await example();
    expect(await faults(without)).toBe('outline.png is missing');
    const red = new PNG({ width: 32, height: 32 });
    red.data.fill(0);
    red.data.set([255, 0, 0, 255]);
    expect(await faults({ ...(await example()), 'outline.png': PNG.sync.write(red) })).toBe(
      'outline.png must be white on transparent',
    );
    const small = PNG.sync.write(new PNG({ width: 96, height: 96 }));
    expect(await faults({ ...(await example()), 'color.png': small })).toBe(
      'color.png must be 192 by 192',
    );
  });

  it('names every unusable value at once', () => {
    const values = { ...EXAMPLE, BOT_ID: 'bot', PUBLIC_URL: 'http://x', DEVELOPER_NAME: '' };
    expect(checkValues(values).map(({ variable }) => variable)).toEqual([
      'BOT_ID',
      'PUBLIC_URL',
      'DEVELOPER_NAME',
    ]);
  });
});

describe('npm run package', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'binome-package-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes the zip of one deployment, and says what is missing otherwise', async () => {
    const env = join(folder, '.env.prod');
    const lines = Object.entries({ ...EXAMPLE, PUBLIC_URL: 'https://mentorat.contoso.com' });
    await writeFile(env, lines.map(([name, value]) => `${name}="${value}"`).join('\n'));
    const written = await run(process.execPath, ['src/cli/package.ts', '--env', env]);
    const path = /^(build\S+\.zip):/u.exec(written.stdout)?.[1] ?? '';
    const files = unzipSync(await readFile(path));
    expect(Object.keys(files).sort()).toEqual(
      ['color.png', 'fr.json', 'manifest.json', 'outline.png'].sort(),
    );
    expect(Buffer.from(files['manifest.json'] ?? []).toString()).toContain(
      'https://mentorat.contoso.com/tab/',
    );
    await writeFile(env, 'BOT_ID=nonsense\n');
    const refused = run(process.execPath, ['src/cli/package.ts', '--env', env]);
    await expect(refused).rejects.toMatchObject({ code: 2 });
    await expect(refused).rejects.toThrow(/PUBLIC_URL is missing/u);
  });
});
