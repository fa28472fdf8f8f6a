import { z } from 'zod';
import { readModel } from './model-config.ts';
import { readRecordStores } from './records-config.ts';
import type { ConfigProblem } from './config-problem.ts';
import { isLoopback, readProduction, type ProductionConfig } from './production-config.ts';

/** Local mode, where anybody is anybody, or production, for a real tenant: never a mixture. */
export type Config = LocalConfig | ProductionConfig;

export interface LocalConfig {
  readonly mode: 'local';
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
}

/** Settings of a real tenant: their presence means that this is no place for local personas. */
const ENTRA_SETTINGS = [
  'CLIENT_ID',
  'CLIENT_SECRET',
  'TENANT_ID',
  'BOT_ID',
  'BOT_PASSWORD',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'AZURE_CLIENT_ID',
  'AZURE_TENANT_ID',
  'AAD_APP_CLIENT_ID',
  'AAD_APP_TENANT_ID',
] as const;

/** The environment as it is, for commands that read values of a deployment from it. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

const Port = z.coerce.number().int().min(1).max(65_535);

/**
 * The only reader of the environment. `BINOME_MODE=production` asks for a real tenant; left out, it
 * is this machine. Every problem is listed at once, each with its remedy.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): { readonly config: Config } | { readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [
    ...readRecordStores(env, []).problems,
    ...readModel(env).problems,
  ];
  const port = Port.safeParse(env['PORT'] ?? '3978');
  if (!port.success) {
    problems.push({
      variable: 'PORT',
      problem: `"${env['PORT'] ?? ''}" is not a port number`,
      remedy: 'set PORT to a whole number from 1 to 65535, or leave it out for 3978',
    });
  }
  const mode = env['BINOME_MODE'] ?? 'local';
  if (mode === 'production') {
    const read = readProduction(env, port.data);
    const all = [...problems, ...('problems' in read ? read.problems : [])];
    return all.length > 0 || 'problems' in read ? { problems: all } : read;
  }
  if (mode !== 'local') {
    problems.push({
      variable: 'BINOME_MODE',
      problem: `"${mode}" is no mode`,
      remedy: 'set BINOME_MODE to production, or leave it out to try Binôme on this machine',
    });
  }
  const host = env['HOST'] ?? '127.0.0.1';
  if (!isLoopback(host)) {
    problems.push({
      variable: 'HOST',
      problem: `local mode lets anybody be anybody and must not listen on ${host}`,
      remedy: 'leave HOST out, or set it to 127.0.0.1',
    });
  }
  for (const variable of ENTRA_SETTINGS) {
    if ((env[variable] ?? '') === '') continue;
    problems.push({
      variable,
      problem: 'local mode does not start beside the settings of a real tenant',
      remedy: `unset ${variable} to try Binôme on this machine`,
    });
  }
  if (problems.length > 0 || !port.success) return { problems };
  return {
    config: { mode: 'local', port: port.data, host, dataFolder: env['BINOME_DATA'] ?? './data' },
  };
}
