import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import {
  CosmosClient,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  type Container,
  type OperationInput,
} from '@azure/cosmos';

const load = createRequire(import.meta.url);

export interface Emulator {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** The npm emulator on loopback. It knows no partition isolation, rollback, TTL or paged feed. */
export async function startEmulator(): Promise<Emulator> {
  const { createHttpServer } = load('@vercel/cosmosdb-server') as {
    readonly createHttpServer: () => Server;
  };
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** An empty container of the shape that infra/ makes. */
export async function freshContainer(endpoint: string, key: string): Promise<Container> {
  const client = new CosmosClient({
    endpoint,
    key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const id = `test-${crypto.randomUUID()}`;
  const { database } = await client.databases.createIfNotExists({ id: 'binome-tests' });
  const { container } = await database.containers.create({
    id,
    partitionKey: {
      paths: ['/tenantId', '/programmeId'],
      version: PartitionKeyDefinitionVersion.V2,
      kind: PartitionKeyKind.MultiHash,
    },
    defaultTtl: -1,
  });
  return container;
}

/**
 * A container whose batches travel as single writes, each under its own condition: the emulator knows
 * those, and no batch with a change in it. What went before one that fails is not taken back.
 */
export function withSingleWrites(container: Container): Container {
  async function write(operation: OperationInput, partition: string[]): Promise<number> {
    const { operationType } = operation;
    const condition = 'ifMatch' in operation ? (operation.ifMatch ?? '') : '';
    const accessCondition = { type: 'IfMatch', condition };
    try {
      if (operationType === 'Create') {
        return (await container.items.create(operation.resourceBody)).statusCode;
      }
      if (operationType !== 'Replace' && operationType !== 'Delete') return 400;
      const item = container.item(operation.id, partition);
      const done =
        operationType === 'Replace'
          ? await item.replace(operation.resourceBody, { accessCondition })
          : await item.delete({ accessCondition });
      return done.statusCode;
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : 0;
      return typeof code === 'number' ? code : 500;
    }
  }
  const items = Object.create(container.items) as Container['items'];
  items.batch = async (operations, partition) => {
    const result: { statusCode: number; requestCharge: number }[] = [];
    for (const operation of operations) {
      const hasFailed = result.some(({ statusCode }) => statusCode >= 400);
      const statusCode = hasFailed ? 424 : await write(operation, partition as string[]);
      result.push({ statusCode, requestCharge: 0 });
    }
    return { result, code: 200 } as unknown as ReturnType<Container['items']['batch']>;
  };
  return Object.create(container, { items: { value: items } }) as Container;
}
