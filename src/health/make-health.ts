import type { TokenCredential } from '@azure/identity';
import { recordCheckups } from '../cli/doctor/check-records.ts';
import { checkups } from '../cli/doctor/checkups.ts';
import { environment } from '../config.ts';
import { modelToken, readModel } from '../model-config.ts';
import type { ProductionConfig } from '../production-config.ts';
import type { AskedPermission, Health, HealthFinding } from '../usecases/health-port.ts';
import { checkBot, checkModel, forPage } from './findings.ts';
import { askedPermissions, rolesOf, runningVersion } from './permissions.ts';

/** What is asked of Entra ID to see what was granted. */
interface TokenExchange {
  onBehalfOf(tenantId: string, userToken: string, scopes: readonly string[]): Promise<Exchanged>;
  application(tenantId: string): Promise<Exchanged>;
}
type Exchanged =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: string };

/** How this machine stands: what needs a tenant is off, and says so. */
export function localHealth(url: string): Health {
  return {
    version: runningVersion(),
    check: async (tenantId) => {
      const { model } = readModel(environment());
      const parts = [checkBot(url, false), checkModel(model), recordsOf([tenantId])];
      const off: readonly HealthFinding[] = [
        { part: 'graph', is: 'off', code: 'graph_off' },
        { part: 'queues', is: 'off', code: 'no_queue' },
      ];
      return [...(await Promise.all(parts)).flat(), ...off];
    },
    permissions: () =>
      Promise.resolve(askedPermissions().map((one) => ({ ...one, granted: 'not-needed' }))),
  };
}

/** How a deployment stands: what the doctor looks at, asked from inside. */
export function productionHealth(
  config: ProductionConfig,
  credential: TokenCredential,
  exchange: TokenExchange,
): Health {
  return {
    version: runningVersion(),
    check: async (tenantId) => {
      const { model } = readModel(environment());
      const looks = checkups(config, credential).map(async (check) => check());
      const found = (await Promise.all(looks)).filter(({ what }) => what !== 'service');
      const parts = [
        checkBot(config.publicUrl, true),
        checkModel(model, modelToken(credential)),
        recordsOf([tenantId]),
      ];
      return [...found.map(forPage), ...(await Promise.all(parts)).flat()];
    },
    permissions: async ({ tenantId, token }) => {
      const own = config.graph ? await exchange.application(tenantId) : undefined;
      const roles = own?.ok === true ? rolesOf(own.value) : undefined;
      return Promise.all(
        askedPermissions().map(async (one): Promise<AskedPermission> => {
          if (!config.graph) return { ...one, granted: 'not-needed' };
          if (one.kind === 'application') return { ...one, granted: grantedAmong(roles, one.name) };
          // Given by whoever installs the app, person by person: nobody but Teams knows.
          if (one.kind === 'resource-specific') return { ...one, granted: 'unknown' };
          const got = await exchange.onBehalfOf(tenantId, token, [one.name]);
          if (got.ok) return { ...one, granted: 'yes' };
          return { ...one, granted: got.error === 'consent' ? 'no' : 'unknown' };
        }),
      );
    },
  };
}

async function recordsOf(tenants: readonly string[]): Promise<readonly HealthFinding[]> {
  const checks = recordCheckups(environment(), tenants);
  if (checks.length === 0) return [{ part: 'records', is: 'off', code: 'none_connected' }];
  return (await Promise.all(checks.map((check) => check()))).map(forPage);
}

function grantedAmong(roles: readonly string[] | undefined, name: string) {
  if (roles === undefined) return 'unknown';
  return roles.includes(name) ? 'yes' : 'no';
}
