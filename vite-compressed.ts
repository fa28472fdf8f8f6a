import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this many bytes the compressed file would be no smaller on the wire. */
const WORTH_IT = 1_000;

/** Writes `file.br` and `file.gz` beside each text of the build: the server hands out what a browser takes. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    // What was written, not what the bundle holds: other plugins still fill in names after it is made.
    writeBundle({ dir = '.' }, bundle) {
      for (const { fileName } of Object.values(bundle)) {
        const path = join(dir, fileName);
        const bytes = readFileSync(path);
        if (!/\.(js|css|html|svg)$/u.test(fileName) || bytes.length < WORTH_IT) continue;
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
