import { Hono } from 'hono';
import type { Clock } from '../../usecases/ports.ts';
import type { Account } from '../accounts.ts';
import { connectorRoutes } from './connector-routes.ts';
import { frameRoutes, type BotAnswer } from './frame-routes.ts';
import { openTranscript } from './transcript.ts';

export interface LocalChat {
  /** To be mounted at `/local/chat`. */
  readonly app: Hono;
  /** Releases the file of the conversations. */
  close(): void;
}

/**
 * The server's half of the Teams-like client: the connector that the bot speaks to, and what the
 * frame reads and writes. `deliver` hands an activity to the bot and gives back what its endpoint
 * answers; for an invoke the body is the bot's invoke response.
 */
export function localChat(parts: {
  readonly tenantId: string;
  readonly account: (oid: string) => Promise<Account | undefined>;
  readonly deliver: (activity: object) => Promise<BotAnswer>;
  readonly publicUrl: string;
  readonly storePath: string;
  readonly clock: Clock;
}): LocalChat {
  const { tenantId, account, deliver, publicUrl, storePath, clock } = parts;
  const transcript = openTranscript(storePath, clock);
  const serviceUrl = localServiceUrl(publicUrl);
  const app = new Hono();
  app.route('/connector', connectorRoutes({ tenantId, serviceUrl, transcript, account }));
  app.route('/', frameRoutes({ tenantId, serviceUrl, transcript, account, deliver, clock }));
  return { app, close: () => transcript.close() };
}

/** Where the bot answers the local client. */
export function localServiceUrl(publicUrl: string): string {
  return `${publicUrl}/local/chat/connector`;
}
