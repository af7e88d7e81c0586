import {
  type Entregado,
  type EnSusManos,
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
      `select b.proceso_id, b.evento, b.guardado_en as en, p.procedimiento, p.titular_id, t.nombre as titular_nombre
         ${suyos('borrador', b.v(designacionId))} order by b.guardado_en desc, b.proceso_id, b.evento limit 200`,
    );
    const e = new Redaccion(this.base);
    const encargos = await e.filas(
      `select b.proceso_id, b.evento, b.puesto_en as en, p.procedimiento, p.titular_id, t.nombre as titular_nombre
         ${suyos('encargo', e.v(designacionId))} order by b.puesto_en desc, b.proceso_id, b.evento limit 200`,
    );
    return {
      asuntos: Number(fila?.['n']),
      borradores: borradores.map(leer),
      encargos: encargos.map(leer),
    };
  }

  override async relevar(relevo: Relevo): Promise<Entregado> {
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
           select b.cuenta_id, b.proceso_id, b.evento ${suyos('borrador', r.v(relevo.designacionId))}
             and b.cuenta_id <> ${recibe}
             and not exists (select 1 from borrador o where o.cuenta_id = ${recibe}
               and o.proceso_id = b.proceso_id and o.evento = b.evento)) returning evento`,
      );
      sentencias.push({ consulta, params: r.params });
      const e = new Redaccion(this.base);
      const dado = e.v(relevo.recibe);
      sentencias.push({
        consulta: e.consulta(
          `update encargo set cuenta_id = ${dado}, puesto_por = ${e.v(relevo.por)}, puesto_en = ${e.v(relevo.en)}
            where (proceso_id, evento) in (select b.proceso_id, b.evento
              ${suyos('encargo', e.v(relevo.designacionId))} and b.cuenta_id <> ${dado}) returning evento`,
        ),
        params: e.params,
      });
    }
    const [, borradores, encargos] = await this.base.escribir(...sentencias);
    return { borradores: borradores?.length ?? 0, encargos: encargos?.length ?? 0 };
  }
}

/** What whoever holds the office has in their hands, in the processes it covers. */
const suyos = (tabla: 'borrador' | 'encargo', designacion: string): string =>
  `from ${tabla} b join proceso p on p.id = b.proceso_id join titular t on t.id = p.titular_id
     join cuenta c on c.id = b.cuenta_id join designacion d on d.persona_id = c.persona_id
    where d.id = ${designacion} and (d.titular_id is null or d.titular_id = p.titular_id)
      and (d.gremio is null or d.gremio = t.gremio)`;

const leer = (f: Columnas): EnSusManos => ({
  procesoId: f['proceso_id'] as string,
  titularId: f['titular_id'] as string,
  titularNombre: f['titular_nombre'] as string,
  procedimiento: f['procedimiento'] as string,
  evento: f['evento'] as string,
  en: Number(f['en']),
});
