import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchanged, TokenExchange } from './adapters/entra/token-exchange.ts';
import {
  graphCalendars,
  graphDirectory,
  graphInstaller,
  type TokenFor,
} from './adapters/graph/office.ts';
import { makeRest } from './adapters/graph/request.ts';
import { VIVA_RIGHTS, vivaLearning } from './adapters/viva/viva-learning.ts';
import type { ProductionConfig } from './production-config.ts';
import type { Told } from './usecases/office-port.ts';

/**
 * Directory, calendars, app catalogue and learning catalogue of a tenant, by Graph: whatever its
 * administrator allows.
 */
export function openOffice(
  graphUrl: string,
  {
    teamsCatalogueId,
    bot,
    publicUrl,
  }: Pick<ProductionConfig, 'teamsCatalogueId' | 'bot' | 'publicUrl'>,
  exchange: TokenExchange,
) {
  const now = (): number => Date.now();
  const settings = { graphUrl, wait: sleep, rest: makeRest(now) };
  const tokenFor: TokenFor = async ({ tenantId, token }, scopes) =>
    told(await exchange.onBehalfOf(tenantId, token, scopes));
  const appToken = async (tenantId: string) => told(await exchange.application(tenantId));
  return {
    calendars: graphCalendars(settings, tokenFor),
    directory: graphDirectory(settings, tokenFor, now),
    catalogue: vivaLearning({
      graphUrl,
      publicUrl,
      appToken: async (tenantId) => textOf(await appToken(tenantId)),
      administratorToken: async (who) => textOf(await tokenFor(who, [VIVA_RIGHTS.administrator])),
    }),
    ...(teamsCatalogueId === undefined
      ? {}
      : {
          installer: graphInstaller(settings, appToken, {
            catalogueId: teamsCatalogueId,
            botId: bot.id,
          }),
        }),
  };
}

function told(got: Exchanged): Told<string> {
  return got.ok ? got : { ok: false, error: got.error === 'unavailable' ? got.error : 'refused' };
}

function textOf(got: Told<string>): string | undefined {
  return got.ok ? got.value : undefined;
}
