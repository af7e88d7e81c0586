import type { JsonObjeto } from '../../../machines/contrato.js';
import {
  AvisoStore,
  type AvisoVisto,
  type FiltroDeAvisos,
} from '../../modules/avisos/aviso-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';
import { DE_NOTICIAS, noticiaLeida, noticiaPara } from './noticia-dirigida.js';

/** Both kinds are read apart, each by its own index, and put together by their ids, which carry the time. */
export class SqlAvisoStore extends AvisoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeAvisos,
    corte: Corte,
  ): Promise<Pagina<AvisoVisto>> {
    const filas: Columnas[] = [];
    let sinLeer = 0;
    for (const clase of CLASES) {
      const cuenta = new Redaccion(this.base);
      const [n] = await cuenta.filas(
        `select count(*) as n ${clase.de} where ${y(clase.dirigido(cuenta, alcance), `not (${clase.leido(cuenta, alcance)})`)}`,
      );
      sinLeer += Number(n?.['n']);
      filas.push(...(await this.pagina(clase, alcance, filtro, corte)));
    }
    filas.sort((a, b) => ((a['id'] as string) < (b['id'] as string) ? 1 : -1));
    return { ...paginar(filas, corte, leerAviso, (f) => [f['id'] as string]), total: sinLeer };
  }

  private pagina(
    clase: Clase,
    alcance: Alcance,
    filtro: FiltroDeAvisos,
    corte: Corte,
  ): Promise<Columnas[]> {
    const r = new Redaccion(this.base);
    const yaLeido = clase.leido(r, alcance);
    const partes = [clase.dirigido(r, alcance)];
    if (filtro.soloSinLeer) partes.push(`not (${yaLeido})`);
    if (filtro.titularId !== undefined) partes.push(`t.id = ${r.v(filtro.titularId)}`);
    partes.push(r.busca('t.clave_busqueda', filtro.q));
    const desde = leerCursor(corte.cursor, ['texto']);
    if (desde) partes.push(`${clase.alias}.id < ${r.v(desde[0])}`);
    return r.filas(
      `select ${clase.columnas}, ${yaLeido} as leido ${clase.de} ${clase.junto}
        where ${y(...partes)} order by ${clase.alias}.id desc limit ${r.v(corte.limite + 1)}`,
    );
  }

  override async leer(alcance: Alcance, avisoId: string, leidoEn: number): Promise<boolean> {
    for (const clase of CLASES) {
      const r = new Redaccion(this.base);
      const visibles = await r.filas(
        `select ${clase.alias}.id ${clase.de} where ${y(`${clase.alias}.id = ${r.v(avisoId)}`, clase.dirigido(r, alcance))}`,
      );
      if (visibles.length === 0) continue;
      await this.base.escribir({
        consulta: {
          nombre: `${clase.tabla}_leer`,
          sql: `insert into ${clase.tabla} (cuenta_id, ${clase.columna}, ${clase.cuando}) values ($1,$2,$3) on conflict do nothing`,
        },
        params: [alcance.cuentaId, avisoId, leidoEn],
      });
      return true;
    }
    return false;
  }

  override async leerTodos(alcance: Alcance, hasta: number, leidoEn: number): Promise<void> {
    await this.base.escribir(
      ...CLASES.map((clase) => {
        const r = new Redaccion(this.base);
        const [cuenta, en] = [r.v(alcance.cuentaId), r.v(leidoEn)];
        return {
          consulta: r.consulta(
            `insert into ${clase.tabla} (cuenta_id, ${clase.columna}, ${clase.cuando})
              select ${cuenta}, ${clase.alias}.id, ${en} ${clase.de}
               where ${y(clase.dirigido(r, alcance), `${clase.creado} <= ${r.v(hasta)}`)}
              on conflict do nothing`,
          ),
          params: r.params,
        };
      }),
    );
  }
}

interface Clase {
  readonly alias: string;
  readonly de: string;
  /** What only the list needs. */
  readonly junto: string;
  readonly columnas: string;
  readonly creado: string;
  readonly tabla: string;
  readonly columna: string;
  readonly cuando: string;
  readonly dirigido: (r: Redaccion, alcance: Alcance) => string;
  readonly leido: (r: Redaccion, alcance: Alcance) => string;
}

const CLASES: readonly Clase[] = [
  {
    alias: 'a',
    de: 'from aviso a join titular t on t.id = a.titular_id',
    junto: `join proceso p on p.id = a.proceso_id
         left join bitacora b on b.raiz_id = a.raiz_id and b.secuencia = a.secuencia`,
    columnas: 'a.*, p.procedimiento, t.nombre as titular_nombre, b.paso',
    creado: 'a.creado_en',
    tabla: 'aviso_leido',
    columna: 'aviso_id',
    cuando: 'leido_en',
    /** Addressed to a role that the account holds over the titular. */
    dirigido: (r, alcance) =>
      o(...alcance.ambitos.map((a) => y(r.cubre(a), r.contiene('a.roles', a.rol)))),
    leido: (r, alcance) =>
      `exists (select 1 from aviso_leido y where y.aviso_id = a.id and y.cuenta_id = ${r.v(alcance.cuentaId)})`,
  },
  {
    alias: 'n',
    de: DE_NOTICIAS,
    junto: '',
    columnas: 'n.*, n.creada_en as creado_en, t.nombre as titular_nombre',
    creado: 'n.creada_en',
    tabla: 'noticia_leida',
    columna: 'noticia_id',
    cuando: 'leida_en',
    dirigido: noticiaPara,
    leido: noticiaLeida,
  },
];

function leerAviso(f: Columnas): AvisoVisto {
  const procedimiento = (f['procedimiento'] ?? null) as string | null;
  const raizId = (f['raiz_id'] ?? null) as string | null;
  const procesoId = (f['proceso_id'] ?? null) as string | null;
  const paso = f['paso'] == null ? null : Number(f['paso']);
  return {
    id: f['id'] as string,
    raizId,
    procesoId,
    secuencia: f['secuencia'] == null ? null : Number(f['secuencia']),
    codigo: f['codigo'] as string,
    params: JSON.parse(f['params'] as string) as JsonObjeto,
    creadoEn: Number(f['creado_en']),
    procedimiento,
    titular:
      f['titular_id'] == null
        ? null
        : { id: f['titular_id'] as string, nombre: f['titular_nombre'] as string },
    leido: cierto(f['leido']),
    lugar:
      procedimiento !== null && raizId !== null && procesoId !== null
        ? { raizId, procesoId, procedimiento, paso }
        : { ruta: f['ruta'] as string, paso },
  };
}
