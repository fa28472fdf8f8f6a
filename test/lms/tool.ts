import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ltiLms } from '../../src/adapters/lti/lms.ts';
import { createApi } from '../../src/api/app.ts';
import { createLti } from '../../src/api/lti.ts';
import { createHost, tabPageFor } from '../../src/host.ts';
import { connectPlatform } from '../../src/usecases/lms-settings.ts';
import { actorOfSession } from '../../src/usecases/lti-links.ts';
import type { LmsPorts } from '../../src/usecases/lms-scope.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { done, testClock, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, MANAGER } from '../usecases/story.ts';
import { claimsOf, CLIENT, DEPLOYMENT, testPlatform, type TestPlatform } from './platform.ts';

/** Binôme on a port of its own, beside a platform that its manager connected. */
export interface Tool {
  readonly at: World;
  readonly ports: Ports & LmsPorts;
  readonly url: string;
  readonly platform: TestPlatform;
  readonly programmeId: string;
  readonly platformId: string;
  readonly log: readonly { readonly event: string; readonly cause: string }[];
  stop(): Promise<void>;
}

export async function openTool(
  given: {
    readonly loopback?: boolean;
    readonly builtTab?: string;
    /** How long a platform has for its keys; as long as in production unless told. */
    readonly keysMillis?: number;
  } = {},
): Promise<Tool> {
  const log: { event: string; cause: string }[] = [];
  const line = (event: string, fields: Readonly<Record<string, string | number>> = {}): void =>
    void log.push({ event, cause: String(fields['cause'] ?? '') });
  const at = world({ clock: testClock(new Date().toISOString()), log: { info: line, warn: line } });
  // The port is known only once it is open: the host is put behind it afterwards.
  let fetch: (request: Request) => Response | Promise<Response> = () =>
    new Response('', { status: 503 });
  const server = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' });
  await new Promise((ready) => server.once('listening', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lms = ltiLms({
    store: at.store,
    publicUrl: url,
    secret: 'a secret of tests, long enough to seal',
    loopback: given.loopback ?? true,
    ...(given.keysMillis === undefined ? {} : { keysMillis: given.keysMillis }),
  });
  const ports = { ...at.ports, lms };
  const builtTab = given.builtTab ?? join(import.meta.dirname, '..', '..', 'src', 'tab');
  const host = createHost({
    ports,
    api: createApi({
      ports,
      authenticate: (token) => actorOfSession(ports, token),
      mayCreate: () => false,
      wake: at.work,
    }),
    messages: () => Promise.resolve(new Response('')),
    builtTab,
    lti: createLti({ ports, tabPage: tabPageFor(builtTab), wake: () => Promise.resolve() }),
  });
  fetch = (request) => host.fetch(request);
  const platform = await testPlatform(() => lms.ownKeys());
  const programmeId = (await approvedProgramme(at)).id;
  const connected = done(
    await connectPlatform({ ...ports, lms: { ...lms, loopback: true } }, MANAGER, {
      programmeId,
      details: {
        name: 'LMS',
        issuer: platform.url,
        clientId: CLIENT,
        deploymentIds: [DEPLOYMENT],
        authorizeUrl: `${platform.url}/auth?tenant=1`,
        tokenUrl: `${platform.url}/token`,
        jwksUrl: `${platform.url}/jwks`,
        origins: [],
      },
    }),
  );
  return {
    ...{ at, ports, url, platform, programmeId, log },
    platformId: connected.id,
    async stop() {
      await platform.stop();
      server.close();
      at.close();
    },
  };
}

/** A browser as far as launches need one: it keeps cookies and follows nothing by itself. */
export function browser(tool: Tool) {
  const cookies = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const held = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (held !== '') headers.set('Cookie', held);
    const response = await fetch(new URL(path, tool.url), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  }
  return {
    cookies,
    ask,
    post: (path: string, form: Record<string, string> | [string, string][]) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    /** Begins a launch and reads what the platform would be asked. */
    async login(changes: Record<string, string | undefined> = {}, method: 'GET' | 'POST' = 'POST') {
      const given: Record<string, string | undefined> = {
        iss: tool.platform.url,
        login_hint: 'hint-1',
        target_link_uri: `${tool.url}/lti/launch`,
        lti_message_hint: '{"opaque":"é"}',
        client_id: CLIENT,
        lti_deployment_id: DEPLOYMENT,
        ...changes,
      };
      const form = Object.fromEntries(
        Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined),
      );
      const response =
        method === 'POST'
          ? await this.post('/lti/login', form)
          : await ask(`/lti/login?${new URLSearchParams(form).toString()}`);
      const goTo = response.headers.get('Location');
      const asked = goTo === null ? new URLSearchParams() : new URL(goTo).searchParams;
      return {
        response,
        goTo,
        state: asked.get('state') ?? '',
        nonce: asked.get('nonce') ?? '',
        asked,
      };
    },
    /** A whole launch, with claims changed as a test says. */
    async launch(changes: Record<string, unknown> = {}, login: Record<string, string> = {}) {
      const { state, nonce } = await this.login(login);
      const claims = claimsOf(tool.platform, nonce, tool.url, changes);
      return this.post('/lti/launch', { state, id_token: await tool.platform.sign(claims) });
    },
  };
}
