import type { JsonObjeto } from '../../../machines/contrato.js';
import {
  type LineasDeTitulos,
  type ProcesoPorNombrar,
  ProcesosPorNombrar,
} from '../../modules/planes/procesos-por-nombrar.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Base } from '../base.js';
import { leerLinea } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { textosPorRef } from '../textos-por-ref.js';

/** Of a co-creation the first two, of a commitment the last. */
const DICEN = ['formularCompromiso', 'retirarCompromiso', 'describirCompromiso'] as const;

export class SqlProcesosPorNombrar extends ProcesosPorNombrar {
  constructor(private readonly base: Base) {
    super();
  }

  override async leer(
    alcance: Alcance,
    ids: readonly string[],
  ): Promise<readonly ProcesoPorNombrar[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select p.id, p.raiz_id, p.padre_id, p.procedimiento, p.contexto
         from proceso p join titular t on t.id = p.titular_id
        where ${y(r.en('p.id', ids), r.territorio(alcance))}`,
    );
    return filas.map((f) => ({
      id: f['id'] as string,
      raizId: f['raiz_id'] as string,
      padreId: (f['padre_id'] ?? null) as string | null,
      procedimiento: f['procedimiento'] as string,
      contexto: JSON.parse(f['contexto'] as string) as JsonObjeto,
    }));
  }

  override async lineasDeTitulos(
    compromisos: readonly ProcesoPorNombrar[],
  ): Promise<LineasDeTitulos> {
    const raices = [...new Set(compromisos.map((c) => c.raizId))];
    const cocreaciones = await this.cocreaciones(
      raices,
      compromisos.flatMap((c) => c.padreId ?? []),
    );
    const l = new Redaccion(this.base);
    const procesos = [...cocreaciones.values(), ...compromisos.map((c) => c.id)];
    // Put in order here: asked to, SQLite reads the whole journal of each root.
    const lineas = await l.filas(
      `select * from bitacora
        where ${y(l.en('raiz_id', raices), l.en('proceso_id', procesos), 'de_plan', l.en('evento', DICEN))}`,
    );
    const c = new Redaccion(this.base);
    const correcciones = await c.filas(
      `select * from bitacora where ${c.en('raiz_id', raices)} and corrige`,
    );
    return {
      lineas: lineas.map(leerLinea).sort((a, b) => a.secuencia - b.secuencia),
      correcciones: correcciones.map(leerLinea),
      planes: new Map([...cocreaciones].map(([plan, cocreacion]) => [cocreacion, plan])),
    };
  }

  /** Of each plan, its last. */
  private async cocreaciones(
    raices: readonly string[],
    planes: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select id, padre_id from proceso
        where ${y(r.en('raiz_id', raices), r.en('padre_id', planes), `procedimiento like 'cocreacion@%'`)}
        order by abierto_en, id`,
    );
    return new Map(filas.map((f) => [f['padre_id'] as string, f['id'] as string]));
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    return textosPorRef((c, p) => this.base.filas(c, p), refs);
  }
}
