import { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';

/** Where documents live in production. A key is for an emulator on this machine alone. */
export type StoreConfig =
  | { readonly kind: 'sqlite'; readonly dataFolder: string }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      readonly container: string;
      /** Azure regions to read from, the nearest first; absent, as the account says. */
      readonly regions?: readonly string[];
      readonly key?: string;
    };

export type BotConfig = {
  readonly id: string;
  readonly tenantId: string;
} & (
  | { readonly type: 'UserAssignedMSI' }
  | { readonly type: 'SingleTenant'; readonly password: string }
);

/** A storage account by its address, or Azurite on this machine by its connection string. */
export type QueueConfig = { readonly url: string } | { readonly connection: string };

export interface ProductionConfig {
  readonly mode: 'production';
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  /** The id of the Teams app, for links that open the tab. */
  readonly teamsAppId: string;
  /** The Entra registration: what tokens are issued for. */
  readonly clientId: string;
  readonly tenants: readonly string[];
  readonly bot: BotConfig;
  readonly store: StoreConfig;
  /** Client id of the user-assigned identity; absent, whatever identity the machine has. */
  readonly identity?: string;
  /** Absent, match runs are computed in this process. */
  readonly queue?: QueueConfig;
  readonly linkSecret: string;
  /** Where traces and metrics go (OTLP over HTTP); absent, nowhere. */
  readonly telemetry?: string;
  /** Where Graph answers for the signed-in user; absent, the features that need it say so. */
  readonly graph: boolean;
  /** The app's id in the organisation's own catalogue; absent, the bot waits for people to add it. */
  readonly teamsCatalogueId?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const GUID = z.guid();
const SECRET_BYTES = 32;

/** Reads the settings of a real tenant; each of `fault` is a problem, and reading goes on. */
class Settings {
  readonly problems: ConfigProblem[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  fault(variable: string, problem: string, remedy: string): void {
    this.problems.push({ variable, problem, remedy });
  }

  get(variable: string): string | undefined {
    const value = this.#env[variable]?.trim();
    return value === '' ? undefined : value;
  }

  required(variable: string, remedy: string): string {
    const value = this.get(variable);
    if (value === undefined) this.fault(variable, 'is not set', remedy);
    return value ?? '';
  }

  guid(variable: string, remedy: string): string {
    const value = this.required(variable, remedy);
    if (value !== '' && !GUID.safeParse(value).success) {
      this.fault(variable, `"${value}" is not a GUID`, remedy);
    }
    return value.toLowerCase();
  }

  oneOf<const V extends string>(variable: string, values: readonly V[], usual?: V): V | undefined {
    const value = this.get(variable) ?? usual;
    const found = values.find((one) => one === value);
    if (found === undefined) {
      const problem = value === undefined ? 'is not set' : `"${value}" is not one of its values`;
      this.fault(variable, problem, `set ${variable} to ${values.join(' or ')}`);
    }
    return found;
  }

  /** Refuses what does not belong beside the other settings. */
  absent(variable: string, problem: string, remedy: string): void {
    if (this.get(variable) !== undefined) this.fault(variable, problem, remedy);
  }

  /** An https origin without a path; http only where `loopback` allows it, on this machine. */
  origin(variable: string, remedy: string, loopback = false): string {
    const value = this.required(variable, remedy);
    if (value === '') return '';
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isPlain = url !== undefined && url.username === '' && url.search === '' && !url.hash;
    if (!isPlain || !/^https?:$/u.test(url.protocol)) {
      this.fault(variable, 'is not a plain https address', remedy);
    } else if (url.protocol === 'http:' && !(loopback && isLoopback(url.hostname))) {
      this.fault(variable, 'is http, which anybody on the way can read', remedy);
    }
    return value.replace(/\/+$/u, '');
  }
}

/** The settings of a real tenant, or everything that is wrong with them. Never prints a secret. */
export function readProduction(
  env: Environment,
  port: number | undefined,
): { readonly config: ProductionConfig } | { readonly problems: readonly ConfigProblem[] } {
  const s = new Settings(env);
  s.absent('BINOME_DEMO', 'production has no demo and no personas', 'unset BINOME_DEMO');
  const publicUrl = s.origin('PUBLIC_URL', 'set it to the https address of this service');
  if (URL.canParse(publicUrl) && new URL(publicUrl).pathname !== '/') {
    s.fault('PUBLIC_URL', 'has a path', 'give the origin only, such as https://binome.example.com');
  }
  const teamsAppId = s.guid('TEAMS_APP_ID', 'set it to the id in the Teams app manifest');
  const clientId = s.guid('AAD_APP_CLIENT_ID', 'set it to the client id of the Entra registration');
  const tenants = readTenants(s);
  const bot = readBot(s, tenants);
  const identity =
    s.get('AZURE_CLIENT_ID') === undefined
      ? undefined
      : s.guid('AZURE_CLIENT_ID', 'set it to the client id of the managed identity, or unset it');
  const store = readStore(s);
  const queue = readQueue(s);
  const linkSecret = s.required('LINK_SECRET', 'set it to the output of: openssl rand -base64 48');
  if (linkSecret !== '' && Buffer.byteLength(linkSecret) < SECRET_BYTES) {
    s.fault(
      'LINK_SECRET',
      `is shorter than ${SECRET_BYTES} bytes`,
      'set it to the output of: openssl rand -base64 48',
    );
  }
  const telemetry =
    s.get('OTEL_EXPORTER_OTLP_ENDPOINT') === undefined
      ? undefined
      : s.origin(
          'OTEL_EXPORTER_OTLP_ENDPOINT',
          'set it to an https address, or to http on this machine',
          true,
        );
  const teamsCatalogueId =
    s.get('TEAMS_APP_CATALOG_ID') === undefined
      ? undefined
      : s.guid('TEAMS_APP_CATALOG_ID', 'set it to the id in the Teams admin centre, or unset it');
  const graph = s.oneOf('GRAPH', ['on', 'off'], 'on');
  if (s.problems.length > 0 || port === undefined || bot === undefined || store === undefined) {
    return { problems: s.problems };
  }
  return {
    config: {
      mode: 'production',
      port,
      host: s.get('HOST') ?? '0.0.0.0',
      publicUrl,
      teamsAppId,
      clientId,
      tenants,
      bot,
      store,
      ...(identity === undefined ? {} : { identity }),
      ...(queue === undefined ? {} : { queue }),
      linkSecret,
      ...(telemetry === undefined ? {} : { telemetry }),
      graph: graph === 'on',
      ...(teamsCatalogueId === undefined ? {} : { teamsCatalogueId }),
    },
  };
}

function readTenants(s: Settings): readonly string[] {
  const remedy = 'list the tenant ids that may sign in, separated by commas';
  const tenants = s
    .required('ALLOWED_TENANTS', remedy)
    .split(',')
    .map((tenant) => tenant.trim().toLowerCase())
    .filter((tenant) => tenant !== '');
  if (tenants.length === 0 && s.get('ALLOWED_TENANTS') !== undefined) {
    s.fault('ALLOWED_TENANTS', 'names no tenant', remedy);
  }
  for (const tenant of tenants) {
    if (!GUID.safeParse(tenant).success) {
      s.fault('ALLOWED_TENANTS', `"${tenant}" is not a tenant id`, remedy);
    }
  }
  return tenants;
}

function readBot(s: Settings, tenants: readonly string[]): BotConfig | undefined {
  const id = s.guid('BOT_ID', 'set it to the app id of the Azure Bot');
  const type = s.oneOf('BOT_TYPE', ['UserAssignedMSI', 'SingleTenant']);
  const tenantId = s.guid('BOT_TENANT_ID', 'set it to the tenant in which the bot is registered');
  if (tenantId !== '' && tenants.length > 0 && !tenants.includes(tenantId)) {
    s.fault('BOT_TENANT_ID', 'is not one of ALLOWED_TENANTS', 'add it to ALLOWED_TENANTS');
  }
  if (type === 'SingleTenant') {
    const password = s.required(
      'BOT_PASSWORD',
      'set it to a client secret of the bot, or use BOT_TYPE=UserAssignedMSI, which needs none',
    );
    return { id, tenantId, type, password };
  }
  s.absent('BOT_PASSWORD', 'a managed identity has no password', 'unset BOT_PASSWORD');
  return type === undefined ? undefined : { id, tenantId, type };
}

function readStore(s: Settings): StoreConfig | undefined {
  const kind = s.oneOf('STORE', ['cosmos', 'sqlite']);
  if (kind === undefined) return undefined;
  if (kind === 'sqlite') {
    return {
      kind,
      dataFolder: s.required('BINOME_DATA', 'set it to a folder on a disk that is backed up'),
    };
  }
  const endpoint = s.origin(
    'COSMOS_ENDPOINT',
    'set it to https://ACCOUNT.documents.azure.com',
    true,
  );
  const key = s.get('COSMOS_KEY');
  const isHere = URL.canParse(endpoint) && isLoopback(new URL(endpoint).hostname);
  if (key !== undefined && !isHere) {
    s.fault(
      'COSMOS_KEY',
      'keys are for an emulator on this machine',
      'unset it: the managed identity signs in',
    );
  }
  if (key === undefined && isHere) {
    s.fault(
      'COSMOS_KEY',
      'an emulator on this machine needs its key',
      'set it to the emulator’s key',
    );
  }
  const regions = (s.get('COSMOS_REGIONS') ?? '')
    .split(',')
    .map((region) => region.trim())
    .filter((region) => region !== '');
  return {
    kind,
    endpoint,
    database: s.get('COSMOS_DATABASE') ?? 'binome',
    container: s.get('COSMOS_CONTAINER') ?? 'documents',
    ...(regions.length === 0 ? {} : { regions }),
    ...(key === undefined ? {} : { key }),
  };
}

function readQueue(s: Settings): QueueConfig | undefined {
  const connection = s.get('QUEUE_CONNECTION');
  if (connection !== undefined) {
    const endpoint = /QueueEndpoint=([^;]+)/iu.exec(connection)?.[1] ?? '';
    if (!URL.canParse(endpoint) || !isLoopback(new URL(endpoint).hostname)) {
      s.fault(
        'QUEUE_CONNECTION',
        'connection strings are for Azurite on this machine',
        'set QUEUE_URL instead: the managed identity signs in',
      );
    }
    s.absent('QUEUE_URL', 'stands beside QUEUE_CONNECTION', 'keep one of the two');
    return { connection };
  }
  if (s.get('QUEUE_URL') === undefined) return undefined;
  return { url: s.origin('QUEUE_URL', 'set it to https://ACCOUNT.queue.core.windows.net') };
}

export function isLoopback(host: string): boolean {
  return /^(?:localhost|\[?::1\]?|127(?:\.\d{1,3}){3})$/u.test(host);
}
