import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const FORMAS = {
  br: (b: Buffer) =>
    promisify(brotliCompress)(b, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (b: Buffer) => promisify(gzip)(b, { level: 9 }),
} as const;
/** Below this its headers weigh more than what is saved. */
const DESDE = 512;

/**
 * Beside each file of the build, the same compressed: the service sends what lies there and compresses nothing itself
 * (`src/platform/web-estatica.ts`). Without them a telephone downloads three times as much.
 */
export function comprimidos(): Plugin {
  return {
    name: 'minga-comprimidos',
    apply: 'build',
    async writeBundle({ dir = '' }, archivos) {
      const deTexto = Object.keys(archivos).filter((a) => /\.(js|css|svg|bpmn)$/.test(a));
      await Promise.all(
        deTexto.map(async (a) => {
          const ruta = join(dir, a);
          const bytes = await readFile(ruta);
          if (bytes.length < DESDE) return;
          for (const [sufijo, comprimir] of Object.entries(FORMAS))
            await writeFile(`${ruta}.${sufijo}`, await comprimir(bytes));
        }),
      );
    },
  };
}
