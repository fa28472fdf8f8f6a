import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AskedPermission } from '../usecases/health-port.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'appPackage');

/** Written by its id: the names that the toolkit knows are older than this application permission. */
const NAMES: Readonly<Record<string, string>> = {
  '97235f07-e226-4f63-ace3-39588e11d3a1': 'User.ReadBasic.All',
};

const Registration = z.object({
  requiredResourceAccess: z.array(
    z.object({
      resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(['Scope', 'Role']) })),
    }),
  ),
});
const Roles = z.object({ roles: z.array(z.string()).optional() });
const Manifest = z.object({
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string() })) }),
  }),
});

/** What the registration and the app package ask for, read from the very files that do. */
export function askedPermissions(): readonly Omit<AskedPermission, 'granted'>[] {
  const registration = Registration.parse(readJson('aad.manifest.json'));
  const manifest = Manifest.parse(readJson('manifest.json'));
  return [
    ...registration.requiredResourceAccess
      .flatMap(({ resourceAccess }) => resourceAccess)
      .map(({ id, type }) => ({
        name: NAMES[id] ?? id,
        kind: type === 'Scope' ? ('delegated' as const) : ('application' as const),
      })),
    ...manifest.authorization.permissions.resourceSpecific.map(({ name }) => ({
      name,
      kind: 'resource-specific' as const,
    })),
  ];
}

/** Application permissions in a token that Entra ID has just given us: read, never trusted; none where it tells none. */
export function rolesOf(token: string): readonly string[] {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    return Roles.parse(JSON.parse(payload)).roles ?? [];
  } catch {
    return [];
  }
}

/** The version that runs, as its package says. */
export function runningVersion(): string {
  const text: unknown = JSON.parse(readFileSync(join(FOLDER, '..', 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(text).version;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}
