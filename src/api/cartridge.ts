import { cartridgeFiles } from '../domain/kit/cartridge.ts';
import { localDateOf } from '../domain/time.ts';
import { ok } from '../domain/result.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { exportKit } from '../usecases/export-kit.ts';
import { FileShape } from '../wire/export.ts';
import { endpoint } from './endpoint.ts';

export const CARTRIDGE_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/kit-cartridge',
    summary: 'The kit in force as a Common Cartridge 1.3, in my language, for an LMS to import',
    answer: FileShape,
    handle: async ({ ports, actor, param, locale }) => {
      const exported = await exportKit(ports, actor, param('programmeId'));
      if (!exported.ok) return exported;
      const { programme, modules, exportedAt } = exported.value;
      const files = cartridgeFiles({
        programme,
        locale,
        modules,
        kitFile: `${JSON.stringify(exported.value, undefined, 2)}\n`,
        words: catalogueOf(locale).lms.cartridge,
        ...(ports.lms === undefined ? {} : { launchUrl: `${ports.lms.publicUrl}/lti/launch` }),
      });
      const bytes = ports.archiver.zip(
        Object.fromEntries(
          Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
        ),
      );
      return ok({
        fileName: `binome-kit-${localDateOf(exportedAt, 'UTC')}.imscc`,
        contentType: 'application/zip',
        content: Buffer.from(bytes).toString('base64'),
      });
    },
  }),
];
