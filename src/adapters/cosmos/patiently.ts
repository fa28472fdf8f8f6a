import { isAmbiguous, statusOf } from './status.ts';

const ATTEMPTS = 4;
const RETRY_WITH = 449;

/**
 * Asks again for what failed in passing: a service that is moving, a connection that was cut. Reads
 * only, which may be done as often as one likes; 429 the SDK waits for by itself.
 */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      const status = statusOf(error);
      const isPassing = isAmbiguous(status) || status === RETRY_WITH;
      if (!isPassing || attempt === ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
}

/** Exponential back-off with jitter, from 50 ms. */
export async function pause(attempt: number): Promise<void> {
  const most = 50 * 2 ** attempt;
  await new Promise((resolve) => setTimeout(resolve, most / 2 + Math.random() * (most / 2)));
}
