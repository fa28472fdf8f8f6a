import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Middleware, TurnContext } from 'botbuilder';

/** What of the SDK's client is needed to take its retries away; the SDK does not export it. */
interface ClientWithPipeline {
  readonly client: {
    readonly pipeline: { removePolicy(named: { readonly name: string }): unknown };
  };
}

/**
 * The adapter through which everything of Teams comes in and goes out, without an app id: local
 * mode. The SDK would post a message up to three times on its own when the answer is slow to come
 * or a server error; here a message is posted once, and the ledger decides what happens next.
 */
export function makeTeamsAdapter(): TeamsAdapter {
  const adapter = new TeamsAdapter({});
  adapter.use(new PostOnce(adapter));
  return adapter;
}

class PostOnce implements Middleware {
  readonly #adapter: TeamsAdapter;

  constructor(adapter: TeamsAdapter) {
    this.#adapter = adapter;
  }

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const client: unknown = context.turnState.get(this.#adapter.ConnectorClientKey);
    if (hasPipeline(client)) client.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    await next();
  }
}

function hasPipeline(client: unknown): client is ClientWithPipeline {
  return (
    typeof client === 'object' &&
    client !== null &&
    'client' in client &&
    typeof client.client === 'object' &&
    client.client !== null &&
    'pipeline' in client.client
  );
}
