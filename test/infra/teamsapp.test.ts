import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from './lifecycle.ts';

/** The rules of the toolkit's schema v1.8, for the actions that are used here. */
const ROOT = join(import.meta.dirname, '../..');
const Variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/u);
const Secret = z.string().regex(/^SECRET_[A-Z0-9_]+$/u);
const path = z.string().min(1);
const audience = z.literal('AzureADMyOrg');

const registration = {
  clientId: Variable,
  objectId: Variable,
  tenantId: Variable.optional(),
  authority: Variable.optional(),
  authorityHost: Variable.optional(),
};
const zipped = {
  artifactFolder: path,
  resourceId: z.string(),
  ignoreFile: path.optional(),
  workingDirectory: path.optional(),
  dryRun: z.boolean().optional(),
  outputZipFile: path.optional(),
};

/** An action: what it is told, and which variables it writes; nothing else is taken. */
const action = (uses: string, told: z.ZodRawShape, written?: z.ZodRawShape) =>
  z.strictObject({
    uses: z.literal(uses),
    with: z.strictObject(told),
    ...(written === undefined ? {} : { writeToEnvironmentFile: z.strictObject(written) }),
  });

const Action = z.union([
  action('teamsApp/create', { name: z.string() }, { teamsAppId: Variable }),
  action(
    'aadApp/create',
    { name: z.string(), generateClientSecret: z.literal(false), signInAudience: audience },
    registration,
  ),
  action(
    'aadApp/create',
    { name: z.string(), generateClientSecret: z.literal(true), signInAudience: audience },
    { ...registration, clientSecret: Secret },
  ),
  action('aadApp/update', { manifestPath: path, outputFilePath: path }),
  action('arm/deploy', {
    subscriptionId: z.string(),
    resourceGroupName: z.string(),
    bicepCliVersion: z.string().optional(),
    templates: z.array(
      z.strictObject({ path, deploymentName: z.string(), parameters: path.optional() }),
    ),
  }),
  action('botFramework/create', {
    botId: z.string(),
    name: z.string(),
    messagingEndpoint: z.string(),
    description: z.string().optional(),
    channels: z.array(z.strictObject({ name: z.enum(['msteams', 'm365extensions']) })).optional(),
  }),
  action('teamsApp/validateManifest', { manifestPath: path }),
  action('teamsApp/zipAppPackage', {
    manifestPath: path,
    outputZipPath: path,
    outputFolder: path,
  }),
  action('teamsApp/update', { appPackagePath: path }),
  action('teamsApp/publishAppPackage', { appPackagePath: path }, { publishedAppId: Variable }),
  action('cli/runNpmCommand', { args: z.string(), workingDirectory: path.optional() }),
  action('azureAppService/zipDeploy', zipped),
  action('azureFunctions/zipDeploy', zipped),
  action('script', { run: z.string().min(1), workingDirectory: path.optional() }),
]);
const Project = z.strictObject({
  version: z.literal('v1.8'),
  environmentFolderPath: path,
  provision: z.array(Action),
  deploy: z.array(Action).optional(),
  publish: z.array(Action).optional(),
});

const FILES = ['teamsapp.yml', 'teamsapp.local.yml'] as const;
/** Given by whoever deploys: docs/admin-guide.md, step 2; or by the toolkit itself. */
const GIVEN = [
  'APP_NAME_SUFFIX',
  'AZURE_SUBSCRIPTION_ID',
  'AZURE_RESOURCE_GROUP_NAME',
  'TEAMSFX_ENV',
  'DEVELOPER_NAME',
  'ALERT_MAIL',
  'SECRET_LINK_SECRET',
];

describe.each(FILES)('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const project = Project.parse(readYaml(name));
  const steps = [...project.provision, ...(project.deploy ?? []), ...(project.publish ?? [])];

  test('names its schema, and nothing that the schema does not know', () => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\/\/aka\.ms\/\S+v1\.8\S+/u);
    expect(Project.safeParse({ ...project, other: [] }).success).toBe(false);
    expect(Action.safeParse({ uses: 'teamsApp/create', with: { name: 'x' } }).success).toBe(false);
  });

  test('leads to files that are there, or that an earlier step writes', () => {
    const told = JSON.stringify(steps);
    const written = new Set(
      [...told.matchAll(/"(?:outputZipPath|outputFilePath|outputZipFile)":"([^"]+)"/gu)].map(
        ([, file]) => file,
      ),
    );
    const read = [...told.matchAll(/"(\.\/[^"]+|\.\w+ignore)"/gu)].map(([, file = '']) => file);
    const missing = read.filter((file) => !written.has(file) && !existsSync(join(ROOT, file)));
    // Where packages are put together; made by the first of them.
    expect(missing.filter((file) => file !== './build')).toEqual([]);
  });

  test('asks for no variable that nobody gives', () => {
    const outputs = [
      ...readFileSync(join(ROOT, 'infra/main.bicep'), 'utf8').matchAll(/^output (\w+) /gmu),
    ].map(([, output]) => output);
    const known = new Set<unknown>([
      ...GIVEN,
      ...steps.flatMap((step) =>
        Object.values((step.writeToEnvironmentFile ?? {}) as Readonly<Record<string, unknown>>),
      ),
      ...(name === 'teamsapp.yml' ? outputs : ['PUBLIC_URL', 'PUBLIC_HOST']),
    ]);
    const asked = [
      text,
      ...['appPackage/manifest.json', 'appPackage/aad.manifest.json'].map((file) =>
        readFileSync(join(ROOT, file), 'utf8'),
      ),
      ...(name === 'teamsapp.yml'
        ? [readFileSync(join(ROOT, 'infra/main.parameters.json'), 'utf8')]
        : []),
    ].flatMap((one) => [...one.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, variable]) => variable));
    expect([...new Set(asked)].filter((variable) => !known.has(variable))).toEqual([]);
  });
});

test('no other file takes precedence over them', () => {
  expect(existsSync(join(ROOT, 'm365agents.yml'))).toBe(false);
});
