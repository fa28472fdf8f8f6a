import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Middleware, TurnContext } from 'botbuilder';

/** What of the SDK's client is needed to rule over its requests; the SDK does not export it. */
interface ClientWithPipeline {
  readonly client: { readonly pipeline: Pipeline };
}
interface Pipeline {
  removePolicy(named: { readonly name: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest<T>(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<T>,
    ): Promise<T>;
  }): unknown;
}

/** The SDK waits for ever; nobody waits this long for an answer that still comes. */
const PATIENCE_MS = 20_000;

/** The Azure Bot as it is registered: with a managed identity, or with a client secret. */
type BotIdentity = {
  readonly id: string;
  readonly tenantId: string;
} & (
  | { readonly type: 'UserAssignedMSI' }
  | { readonly type: 'SingleTenant'; readonly password: string }
);

/**
 * The adapter through which everything of Teams comes in and goes out. Without an identity it takes
 * whatever comes: local mode. With one, the SDK takes what the Bot Framework signed for it. The SDK would post a message up to three times on its own when the answer is slow to come
 * or a server error; here a message is posted once, and the ledger decides what happens next.
 */
export function makeTeamsAdapter(patienceMs = PATIENCE_MS, bot?: BotIdentity): TeamsAdapter {
  const adapter = new TeamsAdapter(
    bot === undefined
      ? {}
      : {
          MicrosoftAppId: bot.id,
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenantId,
          ...(bot.type === 'SingleTenant' ? { MicrosoftAppPassword: bot.password } : {}),
        },
  );
  adapter.use(new PostOnce(adapter, patienceMs));
  return adapter;
}

class PostOnce implements Middleware {
  readonly #adapter: TeamsAdapter;
  readonly #patienceMs: number;

  constructor(adapter: TeamsAdapter, patienceMs: number) {
    this.#adapter = adapter;
    this.#patienceMs = patienceMs;
  }

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const client: unknown = context.turnState.get(this.#adapter.ConnectorClientKey);
    if (hasPipeline(client)) this.#rule(client.client.pipeline);
    await next();
  }

  #rule(pipeline: Pipeline): void {
    const timeout = this.#patienceMs;
    const name = 'givesUpInTime';
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.removePolicy({ name });
    pipeline.addPolicy({
      name,
      sendRequest(request, send) {
        request.timeout = timeout;
        return send(request);
      },
    });
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
