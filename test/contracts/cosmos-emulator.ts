import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import {
  CosmosClient,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  type Container,
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
