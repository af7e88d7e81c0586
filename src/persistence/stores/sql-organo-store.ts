import type { FilaProceso } from '../../engine/puertos/filas.js';
import {
  type DeQueOrgano,
  OrganoStore,
  type ProcesoLeido,
} from '../../modules/organos/organo-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, leerProceso } from '../filas-leidas.js';
import { Redaccion } from '../redaccion.js';

/** Bodies and sessions are processes: what is told of them is what their rows say. */
export class SqlOrganoStore extends OrganoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async deTitular(alcance: Alcance, titularId: string): Promise<readonly ProcesoLeido[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${LEIDO} where r.titular_id = ${r.v(titularId)} and r.nombre = 'organo' and ${r.territorio(alcance)}
        order by r.id`,
    );
    return filas.map(leer);
  }

  override async find(
    alcance: Alcance,
    id: string,
    procedimiento: 'organo' | 'sesion',
  ): Promise<ProcesoLeido | null> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `${LEIDO} where p.id = ${r.v(id)} and r.nombre = ${r.v(procedimiento)} and ${r.territorio(alcance)}`,
    );
    return filas[0] === undefined ? null : leer(filas[0]);
  }

  override async sesiones(organo: DeQueOrgano, corte: Corte): Promise<Pagina<ProcesoLeido>> {
    const r = new Redaccion(this.base);
    const desde = leerCursor(corte.cursor, ['texto']);
    const filas = await r.filas(
      `${LEIDO} where ${suyas(r, organo)} ${desde === null ? '' : `and r.id < ${r.v(desde[0])}`}
        order by r.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [f['raiz_id'] as string]);
  }

  override async ultimoOrdinal(organo: DeQueOrgano): Promise<number> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select max(cast(substr(r.asunto, ${organo.id.length + 2}) as integer)) as ultimo
         from raiz r where ${suyas(r, organo)}`,
    );
    return Number(filas[0]?.['ultimo'] ?? 0);
  }

  override async acuerdos(sesionId: string): Promise<readonly FilaProceso[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select p.* from proceso p where p.padre_id = ${r.v(sesionId)} and p.procedimiento like 'acuerdo@%'
        order by p.id`,
    );
    return filas.map(leerProceso);
  }

  override async personas(ids: readonly string[]): Promise<{ readonly [id: string]: string }> {
    if (ids.length === 0) return {};
    const r = new Redaccion(this.base);
    const filas = await r.filas(`select id, nombre from persona where ${r.en('id', ids)}`);
    return Object.fromEntries(filas.map((f) => [f['id'] as string, f['nombre'] as string]));
  }
}

const LEIDO = `select p.*, r.asunto as asunto, t.codigo_dpa as codigo_dpa
   from raiz r join proceso p on p.raiz_id = r.id and p.padre_id is null join titular t on t.id = r.titular_id`;

/** By the titular, which has an index, and then by what they are about. */
const suyas = (r: Redaccion, organo: DeQueOrgano): string =>
  `r.titular_id = ${r.v(organo.titularId)} and r.nombre = 'sesion' and r.asunto like ${r.v(`${organo.id}/%`)}`;

const leer = (f: Columnas): ProcesoLeido => ({
  fila: leerProceso(f),
  asunto: (f['asunto'] as string | null) ?? '',
  codigoDpa: f['codigo_dpa'] as string | null,
});
