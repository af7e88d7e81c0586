import { readFile, unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { Archivo } from '../../modules/documentos/archivo.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';

/** The bytes of documents inside the database: one backup is enough. */
export class ArchivoEnBase extends Archivo {
  constructor(
    private readonly base: Base,
    private readonly reloj: Reloj,
  ) {
    super();
  }

  override async guardar(sha256: string, rutaTemporal: string): Promise<void> {
    const bytes = await readFile(rutaTemporal);
    await this.base.escribir({
      consulta: GUARDAR,
      params: [sha256, bytes.length, bytes, this.reloj.ahora()],
    });
    await unlink(rutaTemporal);
  }

  override async leer(sha256: string): Promise<Readable | null> {
    const fila = await this.base.fila(LEER, [sha256]);
    return fila ? Readable.from([fila['bytes'] as Buffer]) : null;
  }

  override async anteriores(
    a: Instante,
    despuesDe: string | null,
    limite: number,
  ): Promise<readonly string[]> {
    const filas = await this.base.filas(ANTERIORES, [a, despuesDe ?? '', limite]);
    return filas.map((f) => f['sha256'] as string);
  }

  override async borrar(sha256: string, siAnteriorA: Instante): Promise<void> {
    await this.base.escribir({ consulta: BORRAR, params: [sha256, siAnteriorA] });
  }
}

const GUARDAR: Consulta = {
  nombre: 'contenido_guardar',
  sql: `insert into contenido (sha256, tamano, bytes, renovado_en) values ($1,$2,$3,$4)
    on conflict (sha256) do update set renovado_en = excluded.renovado_en`,
};
const LEER: Consulta = {
  nombre: 'contenido_leer',
  sql: 'select bytes from contenido where sha256 = $1',
};
const ANTERIORES: Consulta = {
  nombre: 'contenido_anteriores',
  sql: 'select sha256 from contenido where renovado_en < $1 and sha256 > $2 order by sha256 limit $3',
};
const BORRAR: Consulta = {
  nombre: 'contenido_borrar',
  sql: 'delete from contenido where sha256 = $1 and renovado_en < $2',
};
