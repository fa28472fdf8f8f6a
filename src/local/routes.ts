import { Hono } from 'hono';
import { z } from 'zod';
import type { AdjustableClock } from '../adapters/node/clock.ts';
import type { Ports } from '../usecases/ports.ts';
import type { Worker } from '../worker.ts';
import { accountOf, personas } from './accounts.ts';
import type { LocalTokens } from './tokens.ts';

const TokenRequest = z.object({ oid: z.string() });
const Advance = z.object({
  advanceMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 366),
});

/** What the Teams-like frame needs and Teams would give: people, tokens, the time. */
export function localRoutes(parts: {
  readonly ports: Ports;
  readonly tokens: LocalTokens;
  readonly clock: AdjustableClock;
  readonly keepClockOffset: (millis: number) => void;
  readonly worker: Worker;
}): Hono {
  const { ports, tokens, clock, keepClockOffset, worker } = parts;
  const app = new Hono();
  app.get('/personas', async (c) => c.json({ personas: await personas(ports) }));
  app.post('/token', async (c) => {
    const asked = TokenRequest.safeParse(await c.req.json<unknown>().catch(() => undefined));
    const account = asked.success ? await accountOf(ports, asked.data.oid) : undefined;
    if (account === undefined) return c.json({ code: 'not_found', message: 'No such person' }, 404);
    return c.json({ token: await tokens.issue(account) });
  });
  app.get('/clock', (c) => c.json({ now: clock.now() }));
  app.post('/clock', async (c) => {
    const asked = Advance.safeParse(await c.req.json<unknown>().catch(() => undefined));
    if (!asked.success) {
      return c.json({ code: 'invalid', message: 'advanceMinutes: a whole number from 0' }, 400);
    }
    clock.advance(asked.data.advanceMinutes * 60_000);
    keepClockOffset(clock.offset());
    await worker.tick();
    return c.json({ now: clock.now() });
  });
  return app;
}
