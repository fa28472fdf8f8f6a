import { ok } from '../domain/result.ts';
import { localDateOf } from '../domain/time.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { askErasure, erasureOf } from '../usecases/ask-erasure.ts';
import { collectMyData } from '../usecases/collect-my-data.ts';
import { leaveProgramme } from '../usecases/leave-programme.ts';
import { undoLeaving, viewLeft } from '../usecases/undo-leaving.ts';
import { viewMyData } from '../usecases/view-my-data.ts';
import { FileShape } from '../wire/export.ts';
import {
  BackAgainShape,
  ErasureAskedShape,
  ErasureStateShape,
  MyDataShape,
} from '../wire/my-data.ts';
import { endpoint } from './endpoint.ts';
import { myDataPage } from './my-data-page.ts';

export const MY_DATA_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/me/data',
    summary: 'Where I take part, and what leaving or erasing would mean there',
    answer: MyDataShape,
    handle: async ({ ports, actor }) => {
      const [{ places, isBeingErased }, left] = await Promise.all([
        viewMyData(ports, actor),
        viewLeft(ports, actor),
      ]);
      return ok({
        isBeingErased,
        left: [...left],
        places: places.map(({ programme, roles, mayLeave, pairs, isLastManager }) => ({
          id: programme.id,
          name: programme.name,
          roles: [...roles],
          mayLeave,
          isLastManager,
          pairs: pairs.map(({ other, status, sessionsToCome }) => ({
            name: other.name,
            isProposal: status === 'proposed',
            sessionsToCome,
          })),
        })),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: '/me/data/export',
    summary: 'Everything about me: a page to read and the same as JSON, in one ZIP file',
    answer: FileShape,
    handle: async ({ ports, actor, locale }) => {
      const data = await collectMyData(ports, actor);
      const words = catalogueOf(locale).myDataFile;
      const json = { format: 'binome-my-data', formatVersion: 1, ...data };
      const bytes = ports.archiver.zip({
        [`${words.fileName}.html`]: new TextEncoder().encode(myDataPage(data, locale)),
        [`${words.fileName}.json`]: new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`),
      });
      const day = localDateOf(data.at, data.account?.timeZone ?? 'Europe/Paris');
      return ok({
        fileName: `${words.fileName}-${day}.zip`,
        contentType: 'application/zip',
        content: Buffer.from(bytes).toString('base64'),
      });
    },
  }),
  endpoint({
    method: 'get',
    path: '/me/data/erasure',
    summary: 'Whether what I asked to be erased is still being erased',
    answer: ErasureStateShape,
    handle: async ({ ports, actor }) =>
      ok({ isUnderWay: (await erasureOf(ports, actor)) !== undefined }),
  }),
  endpoint({
    method: 'post',
    path: '/me/data/erasure',
    summary: 'Erases everything about me; there is no way back',
    body: ErasureAskedShape,
    handle: async ({ ports, actor }) => {
      const asked = await askErasure(ports, actor);
      return asked.ok ? ok(undefined) : asked;
    },
  }),
];

/** Apart, because it comes last of all: whoever has left may do nothing else. */
export const LEAVING_ENDPOINTS = [
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/leaving',
    summary: 'I leave the programme: my pair ends without blame',
    handle: ({ ports, actor, param }) => leaveProgramme(ports, actor, param('programmeId')),
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/leaving/undo',
    summary: 'I take my leaving back, for a day: with it what it closed, if still possible',
    answer: BackAgainShape,
    handle: ({ ports, actor, param }) => undoLeaving(ports, actor, param('programmeId')),
  }),
];
