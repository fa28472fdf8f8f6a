import { CATALOGUE_CAUSES, type CatalogueCause } from '../domain/catalogue.ts';
import { ok, refuse } from '../domain/result.ts';
import { retryCatalogue, setCatalogue, viewCatalogue } from '../usecases/catalogue-settings.ts';
import { CatalogueSettingsShape, CatalogueShape } from '../wire/catalogue.ts';
import { RetriedShape } from '../wire/lti.ts';
import { endpoint } from './endpoint.ts';

const CATALOGUE = '/programmes/{programmeId}/catalogue';
const SHOWN = 20;

export const CATALOGUE_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: CATALOGUE,
    summary: 'Viva Learning: whether it is on for the company, and how the way there is',
    answer: CatalogueShape,
    handle: async ({ ports, actor, param, mayCreate, mayAdminister = mayCreate }) => {
      const seen = await viewCatalogue(ports, actor, param('programmeId'));
      if (!seen.ok) return seen;
      const { available, settings, lane, counts, failed } = seen.value;
      const trouble = CATALOGUE_CAUSES.find(
        (cause): cause is CatalogueCause => cause === lane.cause,
      );
      return ok({
        available,
        administrator: mayAdminister(actor),
        on: settings?.on ?? false,
        ...counts,
        refused: failed.slice(0, SHOWN).map((item) => ({ ...item })),
        ...(settings === undefined || settings.providerId === ''
          ? {}
          : { providerId: settings.providerId }),
        ...(trouble === undefined ? {} : { trouble }),
        ...(lane.notBefore === undefined ? {} : { retryAt: lane.notBefore }),
      });
    },
  }),
  endpoint({
    method: 'put',
    path: CATALOGUE,
    summary: 'Turns Viva Learning on or off for the whole company; for its administrators',
    body: CatalogueSettingsShape,
    handle: async ({
      ports,
      actor,
      param,
      session,
      body: { on, providerId },
      mayCreate,
      mayAdminister = mayCreate,
    }) => {
      const seen = await viewCatalogue(ports, actor, param('programmeId'));
      if (!seen.ok) return seen;
      if (!mayAdminister(actor)) return refuse({ code: 'catalogue_administrator' });
      const set = await setCatalogue(ports, session, {
        on,
        ...(providerId === undefined ? {} : { providerId }),
      });
      return set.ok ? ok(undefined) : set;
    },
  }),
  endpoint({
    method: 'post',
    path: `${CATALOGUE}/retry`,
    summary: 'Tries again what Viva Learning refused',
    answer: RetriedShape,
    handle: ({ ports, actor, param }) => retryCatalogue(ports, actor, param('programmeId')),
  }),
];
