import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Instante } from '../../engine/puertos/filas.js';
import type { BytesPorRespaldar } from './bytes-por-respaldar.js';
import { Respaldo, RespaldoDanado, RespaldoEnCurso } from './carpeta-de-respaldo.js';
import type { Manifiesto } from './manifiesto.js';
import type { VolcadoDeBase } from './volcado-de-base.js';

/** `bytes` null: they are in the database. `frase` null: nothing is encrypted. */
interface Partes {
  readonly base: VolcadoDeBase;
  readonly bytes: BytesPorRespaldar | null;
  readonly frase: string | null;
}

const piezaDe = (sha256: string): string => `archivos/${sha256.slice(0, 2)}/${sha256}`;
const PIEZA_DE_BYTES = /^archivos\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

/**
 * The database as it stood at one instant, and after it the bytes: those it points at were there before it, and never
 * change. Bytes that come in meanwhile go too, and nobody points at them.
 */
export async function respaldar(
  { base, bytes, frase }: Partes,
  carpeta: string,
  ahora: Instante,
): Promise<Manifiesto> {
  const respaldo = await RespaldoEnCurso.en(carpeta, frase);
  const volcada = await base.volcar((nombre, contenido) => respaldo.dejar(nombre, contenido));
  if (bytes !== null)
    for await (const sha256 of bytes.todos()) {
      const contenido = await bytes.leer(sha256);
      // Erased between one look and the next, as it may be: `verificar` says so if something still points at it.
      if (contenido !== null) await respaldo.dejar(piezaDe(sha256), contenido);
    }
  return respaldo.cerrar({
    ...volcada,
    hechoEn: new Date(ahora).toISOString(),
    archivos: bytes === null ? 'bd' : 'carpeta',
  });
}

/** Where it would be restored there is something already. */
export class DestinoOcupado extends Error {
  override readonly name = 'DestinoOcupado';
}
/** It was made of the other database, or with the bytes kept elsewhere. */
export class RespaldoDeOtraClase extends Error {
  override readonly name = 'RespaldoDeOtraClase';
}

/** Checked whole before the first row is written. @throws RespaldoDanado, DestinoOcupado, RespaldoMasNuevo */
export async function restaurar(
  { base, bytes, frase, motor }: Partes & { readonly motor: Manifiesto['motor'] },
  carpeta: string,
  temporal: string,
): Promise<Manifiesto> {
  const respaldo = await Respaldo.abrir(carpeta, frase);
  const { manifiesto } = respaldo;
  if (manifiesto.motor !== motor) throw new RespaldoDeOtraClase(manifiesto.motor);
  if ((manifiesto.archivos === 'carpeta') !== (bytes !== null))
    throw new RespaldoDeOtraClase(manifiesto.archivos);
  await respaldo.comprobar();
  if (!(await base.vacia())) throw new DestinoOcupado();
  if (bytes !== null) await ponerBytes(respaldo, bytes, temporal);
  await base.cargar(manifiesto, (nombre) => respaldo.traer(nombre));
  return manifiesto;
}

async function ponerBytes(
  respaldo: Respaldo,
  bytes: BytesPorRespaldar,
  temporal: string,
): Promise<void> {
  const lugar = await mkdtemp(join(temporal, 'restaurar-'));
  try {
    for (const { nombre } of respaldo.manifiesto.piezas) {
      const sha256 = PIEZA_DE_BYTES.exec(nombre)?.[1];
      if (sha256 === undefined) continue;
      const ruta = join(lugar, sha256);
      const hash = createHash('sha256');
      const contar = new Transform({
        transform(trozo: Buffer, _c, listo) {
          hash.update(trozo);
          listo(null, trozo);
        },
      });
      await pipeline(
        await respaldo.traer(nombre),
        contar,
        createWriteStream(ruta, { mode: 0o600 }),
      );
      if (hash.digest('hex') !== sha256) throw new RespaldoDanado('PIEZA_ALTERADA', nombre);
      await bytes.poner(sha256, ruta);
    }
  } finally {
    await rm(lugar, { recursive: true, force: true });
  }
}
