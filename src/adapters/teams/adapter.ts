import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Middleware, TurnContext } from 'botbuilder';

/** What of the SDK's client is needed to rule over its requests; the SDK does not export it. */
interface ClientWithPipeline {
  readonly client: { readonly pipeline: Pipeline };
}
interface Pipeline {
  removePolicy(named: { readonly name: string }): unknown;
  addPolicy(policy: Policy, where?: { readonly phase: 'Serialize' }): unknown;
}
interface Policy {
  readonly name: string;
  sendRequest<T>(request: Outgoing, next: (request: Outgoing) => Promise<T>): Promise<T>;
}
interface Outgoing {
  readonly url: string;
  abortSignal?: AbortSignal;
  agent?: HttpAgent;
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
 * whatever comes: local mode. With one, the SDK takes what the Bot Framework signed for it. The SDK
 * would post a message up to three times on its own when the answer is slow to come or a server
 * error, and up to twenty-one times along redirects; here a message is posted once, and the ledger
 * decides what happens next.
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

/** Under which a turn keeps whether a request of its own has left. */
const DEPARTURE = Symbol('departure');
interface Departure {
  hasLeft: boolean;
}

/**
 * Whether a request of this turn may have left this machine: not when it failed before, for want of
 * a token or of a connection. True where nothing is known.
 */
export function mayHaveLeft(context: TurnContext): boolean {
  const departure: unknown = context.turnState.get(DEPARTURE);
  return !isDeparture(departure) || departure.hasLeft;
}

function isDeparture(value: unknown): value is Departure {
  return typeof value === 'object' && value !== null && 'hasLeft' in value;
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
    if (hasPipeline(client)) {
      const departure: Departure = { hasLeft: false };
      context.turnState.set(DEPARTURE, departure);
      rule(client.client.pipeline, givesUpInTime(this.#patienceMs), leavesOnce(departure));
    }
    await next();
  }
}

/** The SDK's own repetitions go; ours go around the making of a token, and next to the wire. */
function rule(pipeline: Pipeline, around: Policy, atTheWire: Policy): void {
  for (const name of ['defaultRetryPolicy', 'redirectPolicy', around.name, atTheWire.name]) {
    pipeline.removePolicy({ name });
  }
  pipeline.addPolicy(around, { phase: 'Serialize' });
  pipeline.addPolicy(atTheWire);
}

/** The SDK's own patience ends with an answer's headers: one that stops in its middle would hang. */
function givesUpInTime(millis: number): Policy {
  return {
    name: 'givesUpInTime',
    async sendRequest(request, send) {
      const over = new AbortController();
      request.abortSignal = over.signal;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          over.abort();
          reject(new Error('no answer in time'));
        }, millis);
      });
      try {
        return await Promise.race([send(request), late]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/**
 * A connection of its own for every request, closed after its answer. The SDK would leave one open
 * for each; and one used again may have been closed meanwhile, which nobody can tell from a message
 * lost on its way. Nothing leaves before it is made, however long a network that is down takes.
 */
class PlainConnection extends HttpAgent {
  readonly #departure: Departure;

  constructor(departure: Departure) {
    super({ keepAlive: false });
    this.#departure = departure;
  }

  override createConnection(...args: Parameters<HttpAgent['createConnection']>) {
    return noting(super.createConnection(...args), 'connect', this.#departure);
  }
}

class SecureConnection extends HttpsAgent {
  readonly #departure: Departure;

  constructor(departure: Departure) {
    super({ keepAlive: false });
    this.#departure = departure;
  }

  override createConnection(...args: Parameters<HttpsAgent['createConnection']>) {
    return noting(super.createConnection(...args), 'secureConnect', this.#departure);
  }
}

function noting<S extends Duplex | null | undefined>(
  socket: S,
  made: 'connect' | 'secureConnect',
  departure: Departure,
): S {
  socket?.once(made, () => {
    departure.hasLeft = true;
  });
  return socket;
}

function leavesOnce(departure: Departure): Policy {
  return {
    name: 'leavesOnce',
    async sendRequest(request, send) {
      request.abortSignal?.throwIfAborted();
      // Through a proxy nobody can tell.
      if (request.agent !== undefined) departure.hasLeft = true;
      const isSecure = request.url.startsWith('https:');
      request.agent ??= isSecure ? new SecureConnection(departure) : new PlainConnection(departure);
      return send(request);
    },
  };
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
