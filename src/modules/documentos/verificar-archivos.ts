import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Archivo } from './archivo.js';
import type { ReferenciasAlArchivo } from './referencias-al-archivo.js';

export interface ArchivosVerificados {
  readonly archivos: number;
  /** Withdrawn from publication, hidden or erased: said apart, and no fault. */
  readonly ocultos: number;
  readonly borrados: number;
  readonly fallas: readonly {
    readonly sha256: string;
    readonly codigo: 'ARCHIVO_FALTA' | 'ARCHIVO_ALTERADO';
  }[];
}

const LOTE = 500;

/** Do the bytes of every document still say what their hash said? */
export async function verificarArchivos(
  archivo: Archivo,
  referencias: ReferenciasAlArchivo,
): Promise<ArchivosVerificados> {
  let archivos = 0;
  let ocultos = 0;
  let borrados = 0;
  const fallas: ArchivosVerificados['fallas'][number][] = [];
  for (let despuesDe: string | null = null; ;) {
    const lote: Awaited<ReturnType<ReferenciasAlArchivo['huellas']>> = await referencias.huellas(
      despuesDe,
      LOTE,
    );
    for (const { sha256, retirado } of lote) {
      archivos += 1;
      if (retirado === 'oculto') ocultos += 1;
      if (retirado === 'borrado') {
        borrados += 1;
        continue;
      }
      const codigo = await revisar(archivo, sha256);
      if (codigo !== null) fallas.push({ sha256, codigo });
    }
    despuesDe = lote.at(-1)?.sha256 ?? null;
    if (despuesDe === null) return { archivos, ocultos, borrados, fallas };
  }
}

async function revisar(
  archivo: Archivo,
  sha256: string,
): Promise<'ARCHIVO_FALTA' | 'ARCHIVO_ALTERADO' | null> {
  const bytes = await archivo.leer(sha256);
  if (bytes === null) return 'ARCHIVO_FALTA';
  const hash = createHash('sha256');
  await pipeline(bytes, hash);
  return hash.digest('hex') === sha256 ? null : 'ARCHIVO_ALTERADO';
}
