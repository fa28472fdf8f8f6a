import type { DequeuedMessageItem, QueueServiceClient } from '@azure/storage-queue';
import { JOB_QUEUES, type Job, type Jobs } from '../../usecases/ports.ts';

/** Where jobs that failed too often wait for somebody; it never forgets them. */
const PARKED = 'parked-jobs';
/** Seconds; without it the service drops a message after a week. */
const FOR_EVER = -1;
/** While a parked message is looked at, nobody else replays it. */
const LOOKING_SECONDS = 30;
const PAGE = 32;

export interface ParkedJob {
  readonly id: string;
  /** The queue it failed on, and goes back to. */
  readonly queue: string;
  /** The message as it was, whatever it was. */
  readonly text: string;
  readonly parkedAt: string;
}

export interface JobQueues extends Jobs {
  /** Keeps a message that failed too often, and how it came. */
  park(queue: string, text: string, at: string): Promise<void>;
  /** What is parked, oldest first; nobody's to change meanwhile. */
  parked(): Promise<readonly ParkedJob[]>;
  /** Puts parked jobs back on their queues: one by its id, or all. Returns how many. */
  replay(which: string): Promise<number>;
}

/** Jobs on Azure Storage queues, as plain JSON; `host.json` reads them without base64. */
export function storageJobs(service: QueueServiceClient): JobQueues {
  const parkedQueue = service.getQueueClient(PARKED);

  async function put(queue: string, text: string): Promise<void> {
    const client = service.getQueueClient(queue);
    await client.createIfNotExists();
    await client.sendMessage(text, { messageTimeToLive: FOR_EVER });
  }

  return {
    add: (job: Job) => put(JOB_QUEUES[job.kind], JSON.stringify(job)),
    park: (queue, text, parkedAt) => put(PARKED, JSON.stringify({ queue, text, parkedAt })),
    async parked() {
      await parkedQueue.createIfNotExists();
      const { peekedMessageItems } = await parkedQueue.peekMessages({ numberOfMessages: PAGE });
      return peekedMessageItems.map(({ messageId, messageText }) =>
        readParked(messageId, messageText),
      );
    },
    async replay(which) {
      await parkedQueue.createIfNotExists();
      let replayed = 0;
      const left: DequeuedMessageItem[] = [];
      for (;;) {
        const { receivedMessageItems } = await parkedQueue.receiveMessages({
          numberOfMessages: PAGE,
          visibilityTimeout: LOOKING_SECONDS,
        });
        if (receivedMessageItems.length === 0) break;
        for (const message of receivedMessageItems) {
          const { messageId, messageText, popReceipt } = message;
          if (which !== 'all' && which !== messageId) {
            left.push(message);
            continue;
          }
          const { queue, text } = readParked(messageId, messageText);
          // Put back before it is taken away: cut short between the two, it is done twice, as once.
          await put(queue, text);
          await parkedQueue.deleteMessage(messageId, popReceipt);
          replayed += 1;
        }
      }
      // Seen again at once, and not only when nobody can be looking at them any more.
      for (const { messageId, messageText, popReceipt } of left) {
        await parkedQueue.updateMessage(messageId, popReceipt, messageText, 0);
      }
      return replayed;
    },
  };
}

function readParked(id: string, messageText: string): ParkedJob {
  const { queue, text, parkedAt } = JSON.parse(messageText) as Omit<ParkedJob, 'id'>;
  return { id, queue, text, parkedAt };
}
