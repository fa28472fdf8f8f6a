import { Hono } from 'hono';
import { z } from 'zod';
import type { AdjustableClock } from '../adapters/node/clock.ts';
import type { Ports } from '../usecases/ports.ts';
import type { Worker } from '../worker.ts';
import { accountOf, personas } from './accounts.ts';
import { jsonBody } from './chat/json-body.ts';
import type { LocalTokens } from './tokens.ts';

const TokenRequest = z.object({ oid: z.string() });
const Advance = z.object({
  advanceMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 366),
});

const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/u;

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
  // A page elsewhere may make its own name lead here; the name that the browser asked for tells.
  app.use(async (c, next) => {
    if (LOOPBACK.test(new URL(c.req.url).hostname)) return next();
    return c.json({ code: 'not_found', message: 'Local mode answers on this machine only' }, 404);
  });
  app.get('/personas', async (c) => c.json({ personas: await personas(ports) }));
  app.post('/token', async (c) => {
    const asked = await jsonBody(c, TokenRequest);
    const account = 'value' in asked ? await accountOf(ports, asked.value.oid) : undefined;
    if (account === undefined) return c.json({ code: 'not_found', message: 'No such person' }, 404);
    return c.json({ token: await tokens.issue(account) });
  });
  // What a session's link to join leads to: Teams is not on this machine.
  app.get('/meeting/:id', (c) =>
    c.html(
      '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Teams</title>' +
        '<p>Ici s’ouvrirait la réunion Teams de la session.</p>' +
        '<p lang="en">Here the session’s Teams meeting would open.</p></html>',
    ),
  );
  app.get('/clock', (c) => c.json({ now: clock.now() }));
  app.post('/clock', async (c) => {
    const asked = await jsonBody(c, Advance);
    if ('problem' in asked) return c.json({ code: 'invalid', message: asked.problem }, 400);
    clock.advance(asked.value.advanceMinutes * 60_000);
    keepClockOffset(clock.offset());
    await worker.tick();
    return c.json({ now: clock.now() });
  });
  return app;
}
