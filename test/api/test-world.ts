import { test as base } from 'vitest';
import { world, type World } from '../usecases/harness.ts';
import { client, type Client } from './client.ts';

interface Own {
  /** Closed when the test has ended. */
  readonly at: World;
  /** A client of it. */
  readonly http: Client;
}

/** A test with a world of its own. */
export const test = base.extend<Own>({
  at: async ({ onTestFinished }, use) => {
    const at = world();
    onTestFinished(() => at.close());
    await use(at);
  },
  http: async ({ at }, use) => use(client(at)),
});
