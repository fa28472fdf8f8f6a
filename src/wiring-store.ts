import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import {
  DefaultAzureCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import { openCosmosStore } from './adapters/cosmos/open-store.ts';
import { entraExchange, type TokenExchange } from './adapters/entra/token-exchange.ts';
import { systemClock } from './adapters/node/clock.ts';
import { openSqliteStore } from './adapters/sqlite/open-store.ts';
import type { ProductionConfig, StoreConfig } from './production-config.ts';
import type { CopyableStore } from './usecases/store-port.ts';

/** The identity of a deployment: the one that is named, or whatever the machine has. */
export function credentialOf({ identity }: Pick<ProductionConfig, 'identity'>): TokenCredential {
  return identity === undefined
    ? new DefaultAzureCredential()
    : new ManagedIdentityCredential({ clientId: identity });
}

/** What a managed identity asks for to prove itself as the registration that trusts it. */
const FEDERATION = 'api://AzureADTokenExchange/.default';

/** Tokens of Entra ID, for the services and for the command that checks them. */
export function openExchange(
  { clientId }: Pick<ProductionConfig, 'clientId'>,
  credential: TokenCredential,
): TokenExchange {
  return entraExchange({
    clientId,
    assertion: async () => (await credential.getToken(FEDERATION))?.token ?? '',
    now: () => Date.now(),
  });
}

/** The store of a real tenant, for the services and for the commands that copy it. */
export function openStore(
  config: StoreConfig,
  credential: TokenCredential,
): { readonly store: CopyableStore; readonly close: () => void } {
  if (config.kind === 'sqlite') {
    mkdirSync(config.dataFolder, { recursive: true });
    const store = openSqliteStore(join(config.dataFolder, 'binome.sqlite'), systemClock);
    return { store, close: () => store.close() };
  }
  const { endpoint, database, container, regions, key } = config;
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    // Read from the first of these that answers, and from the next when it does not.
    ...(regions === undefined ? {} : { connectionPolicy: { preferredLocations: [...regions] } }),
  });
  return {
    store: openCosmosStore(client.database(database).container(container), systemClock),
    close: () => client.dispose(),
  };
}
