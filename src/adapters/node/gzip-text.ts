import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Quick rather than thorough: lists repeat themselves, and are small at any level. */
const LEVEL = 3;

/** A text as gzip, made beside the event loop. */
export function gzipText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return zip(text, { level: LEVEL });
}
