import {
  type BorradorPendiente,
  type PendientesDeCargo,
  type Relevo,
  RelevoStore,
} from '../../modules/directorio/relevo-store.js';
import type { Base, Sentencia } from '../base.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion } from '../redaccion.js';

export class SqlRelevoStore extends RelevoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async pendientes(designacionId: string): Promise<PendientesDeCargo> {
    const r = new Redaccion(this.base);
    const id = r.v(designacionId);
    const [fila] = await r.filas(
      `select count(*) as n from tarea x join designacion d on d.id = ${id}
         join raiz z on z.id = x.raiz_id and z.marca_clase is null
        where x.titular_id = d.titular_id
          and (x.actua like '%,' || d.rol || ',%' or x.registran like '%,' || d.rol || ',%')`,
    );
    const b = new Redaccion(this.base);
    const borradores = await b.filas(
      `select b.proceso_id, b.evento, b.guardado_en, p.procedimiento, p.titular_id, t.nombre as titular_nombre
         ${SUS_BORRADORES(b.v(designacionId))} order by b.guardado_en desc, b.proceso_id, b.evento limit 200`,
    );
    return { asuntos: Number(fila?.['n']), borradores: borradores.map(leerBorrador) };
  }

  override async relevar(relevo: Relevo): Promise<{ borradores: number }> {
    const sentencias: Sentencia[] = [
      {
        consulta: {
          nombre: 'terminar_designacion',
          sql: `update designacion set hasta = $2, documento_fin_id = $3, terminada_por = $4, terminada_en = $5
                 where id = $1 returning id`,
        },
        params: [relevo.designacionId, relevo.hasta, relevo.documentoId, relevo.por, relevo.en],
      },
    ];
    if (relevo.recibe !== null) {
      const r = new Redaccion(this.base);
      const recibe = r.v(relevo.recibe);
      // What the other had begun of the same matter is theirs, and stays.
      const consulta = r.consulta(
        `update borrador set cuenta_id = ${recibe} where (cuenta_id, proceso_id, evento) in (
           select b.cuenta_id, b.proceso_id, b.evento ${SUS_BORRADORES(r.v(relevo.designacionId))}
             and b.cuenta_id <> ${recibe}
             and not exists (select 1 from borrador o where o.cuenta_id = ${recibe}
               and o.proceso_id = b.proceso_id and o.evento = b.evento)) returning evento`,
      );
      sentencias.push({ consulta, params: r.params });
    }
    const [, movidos] = await this.base.escribir(...sentencias);
    return { borradores: movidos?.length ?? 0 };
  }
}

/** The drafts of whoever holds the office, in the processes it covers. */
const SUS_BORRADORES = (designacion: string): string =>
  `from borrador b join proceso p on p.id = b.proceso_id join titular t on t.id = p.titular_id
     join cuenta c on c.id = b.cuenta_id join designacion d on d.persona_id = c.persona_id
    where d.id = ${designacion} and (d.titular_id is null or d.titular_id = p.titular_id)
      and (d.gremio is null or d.gremio = t.gremio)`;

const leerBorrador = (f: Columnas): BorradorPendiente => ({
  procesoId: f['proceso_id'] as string,
  titularId: f['titular_id'] as string,
  titularNombre: f['titular_nombre'] as string,
  procedimiento: f['procedimiento'] as string,
  evento: f['evento'] as string,
  guardadoEn: Number(f['guardado_en']),
});
