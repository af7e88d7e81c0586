import type { JsonObjeto } from '../../../machines/contrato.js';
import {
  type Borrador,
  type BorradorEnLista,
  BorradorStore,
} from '../../modules/borradores/borrador-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlBorradorStore extends BorradorStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async find(
    cuentaId: string,
    procesoId: string,
    evento: string,
  ): Promise<Borrador | null> {
    const fila = await this.base.fila(FIND, [cuentaId, procesoId, evento]);
    return fila ? leerBorrador(fila) : null;
  }

  override async guardar(
    borrador: Omit<Borrador, 'version'>,
    versionBase: number,
  ): Promise<Borrador | null> {
    const { cuentaId, procesoId, evento, cuerpo, guardadoEn } = borrador;
    const params = [cuentaId, procesoId, evento, JSON.stringify(cuerpo), guardadoEn];
    const [filas] = await this.base.escribir(
      versionBase === 0
        ? { consulta: EMPEZAR, params }
        : { consulta: SEGUIR, params: [...params, versionBase] },
    );
    const fila = filas?.[0];
    return fila ? leerBorrador(fila) : null;
  }

  override async borrar(cuentaId: string, procesoId: string, evento: string): Promise<void> {
    await this.base.escribir({ consulta: BORRAR, params: [cuentaId, procesoId, evento] });
  }

  override async listar(cuentaId: string, corte: Corte): Promise<Pagina<BorradorEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [`b.cuenta_id = ${r.v(cuentaId)}`];
    const desde = leerCursor(corte.cursor, ['numero', 'texto', 'texto']);
    if (desde) {
      partes.push(
        `(b.guardado_en, b.proceso_id, b.evento) < (${desde.map((v) => r.v(v)).join(', ')})`,
      );
    }
    const filas = await r.filas(
      `select b.*, p.titular_id, t.nombre as titular_nombre from borrador b
        join proceso p on p.id = b.proceso_id join titular t on t.id = p.titular_id
        where ${y(...partes)}
        order by b.guardado_en desc, b.proceso_id desc, b.evento desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerEnLista, (f) => [
      Number(f['guardado_en']),
      f['proceso_id'] as string,
      f['evento'] as string,
    ]);
  }
}

const leerBorrador = (f: Columnas): Borrador => ({
  cuentaId: f['cuenta_id'] as string,
  procesoId: f['proceso_id'] as string,
  evento: f['evento'] as string,
  cuerpo: JSON.parse(f['cuerpo'] as string) as JsonObjeto,
  version: Number(f['version']),
  guardadoEn: Number(f['guardado_en']),
});

const leerEnLista = (f: Columnas): BorradorEnLista => ({
  ...leerBorrador(f),
  titular: { id: f['titular_id'] as string, nombre: f['titular_nombre'] as string },
});

const FIND: Consulta = {
  nombre: 'borrador',
  sql: 'select * from borrador where cuenta_id = $1 and proceso_id = $2 and evento = $3',
};
const EMPEZAR: Consulta = {
  nombre: 'borrador_empezar',
  sql: `insert into borrador (cuenta_id, proceso_id, evento, cuerpo, version, guardado_en)
    values ($1,$2,$3,$4,1,$5) on conflict do nothing returning *`,
};
const SEGUIR: Consulta = {
  nombre: 'borrador_seguir',
  sql: `update borrador set cuerpo = $4, version = version + 1, guardado_en = $5
     where cuenta_id = $1 and proceso_id = $2 and evento = $3 and version = $6 returning *`,
};
const BORRAR: Consulta = {
  nombre: 'borrador_borrar',
  sql: 'delete from borrador where cuenta_id = $1 and proceso_id = $2 and evento = $3',
};
