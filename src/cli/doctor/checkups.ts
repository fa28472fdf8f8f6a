import { accessSync, constants, existsSync } from 'node:fs';
import { CosmosClient } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { QueueServiceClient } from '@azure/storage-queue';
import type { ProductionConfig } from '../../production-config.ts';
import type { HealthCode } from '../../usecases/health-port.ts';

export interface Finding {
  readonly what: string;
  readonly is: 'well' | 'warning' | 'wrong';
  readonly says: string;
  readonly remedy?: string;
  /** The same for a page, which has words of its own; absent: it answers, or it does not. */
  readonly code?: HealthCode;
  readonly about?: string;
}
type Checkup = () => Promise<Finding>;

const PATIENCE_MS = 10_000;
const PARTITION = ['/tenantId', '/programmeId'];

/** Looks at each thing that the settings lead to; none throws, none writes. */
export function checkups(
  config: ProductionConfig,
  credential: TokenCredential,
): readonly Checkup[] {
  return [
    () => apart('service', 'start it, and see that PUBLIC_URL leads to it', () => service(config)),
    () => apart('store', storeRemedy(config), () => store(config, credential)),
    () =>
      apart('queues', 'give the identity the role Storage Queue Data Contributor', () =>
        queues(config, credential),
      ),
    () =>
      apart(
        'federation',
        'run this where the managed identity is, such as in the App Service console',
        () => federation(config, credential),
      ),
  ];
}

async function apart(what: string, remedy: string, look: Checkup): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    // The first line only: what follows may carry addresses and ids that belong in no log.
    const says = (error instanceof Error ? error.message : 'no answer').split('\n')[0] ?? '';
    return { what, is: 'wrong', says: says.slice(0, 200), remedy };
  }
}

async function service({ publicUrl }: ProductionConfig): Promise<Finding> {
  const what = 'service';
  const response = await fetch(`${publicUrl}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (response.ok) return { what, is: 'well', says: `${publicUrl} answers and reads its store` };
  const says = `${publicUrl}/readyz answers ${response.status}`;
  return {
    what,
    is: 'wrong',
    says,
    remedy: 'read the log of the service: it says why at its start',
  };
}

function storeRemedy({ store: { kind } }: ProductionConfig): string {
  return kind === 'sqlite'
    ? 'make the folder, and let the service write there'
    : 'give the identity the Cosmos DB Built-in Data Contributor role, and check COSMOS_ENDPOINT';
}

async function store(
  { store: config }: ProductionConfig,
  credential: TokenCredential,
): Promise<Finding> {
  const what = 'store';
  if (config.kind === 'sqlite') {
    const folder = existsSync(config.dataFolder) ? config.dataFolder : '.';
    accessSync(folder, constants.W_OK | constants.R_OK);
    return {
      what,
      is: 'warning',
      says: 'one file, for one instance of the service',
      code: 'one_file',
      remedy: 'for several instances, or Azure Functions, use STORE=cosmos',
    };
  }
  const { endpoint, database, container, key } = config;
  const client = new CosmosClient(
    key === undefined ? { endpoint, aadCredentials: credential } : { endpoint, key },
  );
  try {
    const { resource } = await client.database(database).container(container).read();
    const paths = resource?.partitionKey?.paths ?? [];
    if (paths.join() !== PARTITION.join()) {
      return {
        what,
        is: 'wrong',
        says: `${container} is partitioned by ${paths.join(', ')}`,
        code: 'wrong_partition',
        remedy: `make it anew with ${PARTITION.join(', ')}: infra/modules/cosmos.bicep`,
      };
    }
    if (resource?.defaultTtl !== -1) {
      return {
        what,
        is: 'wrong',
        says: `${container} does not forget documents in their time`,
        code: 'keeps_for_ever',
        remedy: 'turn time to live on, without a default',
      };
    }
    return {
      what,
      is: 'well',
      says: `${container} is there, partitioned and forgetting as it should`,
    };
  } finally {
    client.dispose();
  }
}

async function queues({ queue }: ProductionConfig, credential: TokenCredential): Promise<Finding> {
  const what = 'queues';
  if (queue === undefined) {
    return {
      what,
      is: 'warning',
      says: 'none: match runs are computed by the web service',
      code: 'no_queue',
      remedy: 'set QUEUE_URL to run them as Azure Functions',
    };
  }
  const service =
    'url' in queue
      ? new QueueServiceClient(queue.url, credential)
      : QueueServiceClient.fromConnectionString(queue.connection);
  let parked = 0;
  for await (const { name } of service.listQueues()) {
    if (name !== 'parked-jobs') continue;
    const properties = await service.getQueueClient(name).getProperties();
    parked = properties.approximateMessagesCount ?? 0;
  }
  return parked === 0
    ? { what, is: 'well', says: 'they answer, and nothing is parked' }
    : {
        what,
        is: 'warning',
        says: `${parked} jobs are parked`,
        code: 'jobs_parked',
        about: String(parked),
        remedy: 'npm run poison -- list shows them',
      };
}

async function federation(
  { graph }: ProductionConfig,
  credential: TokenCredential,
): Promise<Finding> {
  const what = 'federation';
  if (!graph) {
    return {
      what,
      is: 'warning',
      says: 'Graph is off: slots go by what people stated',
      code: 'graph_off',
    };
  }
  await credential.getToken('api://AzureADTokenExchange/.default');
  return { what, is: 'well', says: 'the identity can prove itself to the registration' };
}
