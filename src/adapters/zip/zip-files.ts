import { zipSync } from 'fflate';
import type { Archiver } from '../../usecases/files-port.ts';

/** ZIP archives, in memory; the same files give the same bytes. */
export const zipFiles: Archiver = {
  zip: (files) => zipSync({ ...files }, { mtime: new Date('1980-01-01T12:00:00Z') }),
};
