import type { Instante } from '../../engine/puertos/filas.js';
import {
  AccesoStore,
  type AccesoVisto,
  type FilaAcceso,
  type FiltroDeAccesos,
} from '../../modules/accesos/acceso-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

export class SqlAccesoStore extends AccesoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async anotar(a: FilaAcceso): Promise<void> {
    await this.base.escribir({
      consulta: ANOTAR,
      params: [
        a.id,
        a.en,
        a.clase,
        a.cuentaId,
        a.via,
        a.red,
        a.objeto?.clase ?? null,
        a.objeto?.id ?? null,
        a.titularId,
        a.detalle,
        a.motivo,
      ],
    });
  }

  override async listar(filtro: FiltroDeAccesos, corte: Corte): Promise<Pagina<AccesoVisto>> {
    const r = new Redaccion(this.base);
    const partes: string[] = [];
    if (filtro.cuentaId !== undefined) {
      const cuenta = r.v(filtro.cuentaId);
      partes.push(o(`a.cuenta_id = ${cuenta}`, `a.objeto_id = ${cuenta}`));
    }
    if (filtro.clases !== undefined) partes.push(r.en('a.clase', filtro.clases));
    if (filtro.titularId !== undefined) partes.push(`a.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.desde !== undefined) partes.push(`a.en >= ${r.v(filtro.desde)}`);
    if (filtro.hasta !== undefined) partes.push(`a.en < ${r.v(filtro.hasta)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(a.en, a.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select a.*, p.nombre as cuenta_nombre, coalesce(op.nombre, ocp.nombre) as objeto_nombre,
          t.nombre as titular_nombre
        from acceso a
        left join cuenta c on c.id = a.cuenta_id left join persona p on p.id = c.persona_id
        left join persona op on a.objeto_clase = 'persona' and op.id = a.objeto_id
        left join cuenta oc on a.objeto_clase = 'cuenta' and oc.id = a.objeto_id
        left join persona ocp on ocp.id = oc.persona_id
        left join titular t on t.id = a.titular_id
       where ${y(...partes)} order by a.en desc, a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [Number(f['en']), f['id'] as string]);
  }

  override async purgar(antesDe: Instante, tanda: number): Promise<number> {
    const [purgados] = await this.base.escribir({ consulta: PURGAR, params: [antesDe, tanda] });
    return purgados?.length ?? 0;
  }
}

const nulo = (v: unknown): string | null => (v ?? null) as string | null;
const leer = (f: Columnas): AccesoVisto => ({
  id: f['id'] as string,
  en: Number(f['en']),
  clase: f['clase'] as AccesoVisto['clase'],
  cuentaId: nulo(f['cuenta_id']),
  via: nulo(f['via']) as AccesoVisto['via'],
  red: nulo(f['red']),
  objeto:
    f['objeto_clase'] === null
      ? null
      : { clase: f['objeto_clase'] as string, id: f['objeto_id'] as string },
  titularId: nulo(f['titular_id']),
  detalle: nulo(f['detalle']),
  motivo: nulo(f['motivo']),
  cuentaNombre: nulo(f['cuenta_nombre']),
  objetoNombre: nulo(f['objeto_nombre']),
  titularNombre: nulo(f['titular_nombre']),
});

const ANOTAR: Consulta = {
  nombre: 'acceso_anotar',
  sql: `insert into acceso (id, en, clase, cuenta_id, via, red, objeto_clase, objeto_id, titular_id, detalle, motivo)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
};
const PURGAR: Consulta = {
  nombre: 'acceso_purgar',
  sql: `delete from acceso where id in (select id from acceso where en < $1 order by en, id limit $2) returning id`,
};
