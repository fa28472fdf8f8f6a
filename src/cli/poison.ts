import { DefaultAzureCredential } from '@azure/identity';
import { QueueServiceClient } from '@azure/storage-queue';
import { storageJobs } from '../adapters/queue/storage-jobs.ts';
import { environment } from '../config.ts';

const USAGE = `Usage: npm run poison -- list | replay ID | replay all
Jobs that failed five times (match runs, blocks of them, publications, grades of an LMS) are parked.
Nothing of them is lost.
list        shows them, oldest first: id, queue, since when, what was asked
replay ID   puts one back on its queue; replay all puts back every one
QUEUE_URL says where the queues are (https://ACCOUNT.queue.core.windows.net; az login signs in),
QUEUE_CONNECTION the same for Azurite on this machine.`;

async function main([verb, which, ...rest]: readonly string[]): Promise<number> {
  const isList = verb === 'list' && which === undefined;
  const isReplay = verb === 'replay' && which !== undefined && rest.length === 0;
  if (!isList && !isReplay) {
    console.error(USAGE);
    return 2;
  }
  const env = environment();
  const service = open(env['QUEUE_URL'] ?? '', env['QUEUE_CONNECTION'] ?? '');
  if (service === undefined) {
    console.error('QUEUE_URL: is not set. Set it to https://ACCOUNT.queue.core.windows.net.');
    return 2;
  }
  const queues = storageJobs(service);
  if (isReplay) {
    const replayed = await queues.replay(which);
    console.log(`${replayed} put back`);
    return replayed === 0 && which !== 'all' ? 1 : 0;
  }
  const parked = await queues.parked();
  for (const { id, queue, parkedAt, text } of parked) {
    console.log([id, queue, parkedAt, text].join('\t'));
  }
  if (parked.length === 0) console.log('nothing is parked');
  return 0;
}

function open(url: string, connection: string): QueueServiceClient | undefined {
  if (connection !== '') return QueueServiceClient.fromConnectionString(connection);
  return url === '' ? undefined : new QueueServiceClient(url, new DefaultAzureCredential());
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'the queues could not be reached');
  return 1;
});
