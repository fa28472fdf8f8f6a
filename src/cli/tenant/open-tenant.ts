import { readConfig } from '../../config.ts';
import { LOCAL_TENANT } from '../../local/accounts.ts';
import type { CopyableStore } from '../../usecases/store-port.ts';
import { credentialOf, openStore } from '../../wiring-store.ts';

export interface OpenTenant {
  readonly tenantId: string;
  readonly store: CopyableStore;
  readonly close: () => void;
}

/** What the settings or the command line get wrong, line by line. */
export class CannotOpen extends Error {}

/** The store that the environment names, and the tenant of it that is meant. Throws `CannotOpen`. */
export function openTenant(named: string | undefined): OpenTenant {
  const read = readConfig();
  if ('problems' in read) {
    const lines = read.problems.map((p) => `${p.variable}: ${p.problem}. ${p.remedy}.`);
    throw new CannotOpen(lines.join('\n'));
  }
  const { config } = read;
  const tenants = config.mode === 'local' ? [LOCAL_TENANT] : config.tenants;
  const [only] = tenants;
  const tenantId = named?.toLowerCase() ?? only;
  if (tenantId === undefined || (named === undefined && tenants.length > 1)) {
    throw new CannotOpen(`Which tenant? Name one with --tenant: ${tenants.join(', ')}`);
  }
  if (!tenants.includes(tenantId)) {
    const remedy = `it is not one of ${tenants.join(', ')}: add it to ALLOWED_TENANTS first`;
    throw new CannotOpen(`--tenant ${tenantId}: ${remedy}`);
  }
  const opened =
    config.mode === 'local'
      ? openStore({ kind: 'sqlite', dataFolder: config.dataFolder }, credentialOf({}))
      : openStore(config.store, credentialOf(config));
  return { tenantId, ...opened };
}
