import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchanged, TokenExchange } from './adapters/entra/token-exchange.ts';
import {
  graphCalendars,
  graphDirectory,
  graphInstaller,
  type TokenFor,
} from './adapters/graph/office.ts';
import { makeRest } from './adapters/graph/request.ts';
import type { ProductionConfig } from './production-config.ts';
import type { Told } from './usecases/office-port.ts';

/** Directory, calendars and app catalogue of a tenant, by Graph: whatever its administrator allows. */
export function openOffice(
  graphUrl: string,
  { teamsCatalogueId }: Pick<ProductionConfig, 'teamsCatalogueId'>,
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
    ...(teamsCatalogueId === undefined
      ? {}
      : { installer: graphInstaller(settings, appToken, teamsCatalogueId) }),
  };
}

function told(got: Exchanged): Told<string> {
  return got.ok ? got : { ok: false, error: got.error === 'unavailable' ? got.error : 'refused' };
}
