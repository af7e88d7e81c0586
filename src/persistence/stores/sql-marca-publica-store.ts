import { MarcaPublicaStore } from '../../modules/portal/marca-publica-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';

/** Rows of documents are only added, names of governments only renewed, and every command adds to the version of its root: counts and sums say it all. */
const DOCUMENTOS = (donde: string): string =>
  ['documento_version', 'documento_publico', 'documento_suceso']
    .map((t) => `(select count(*) from ${t} x ${donde})`)
    .join(` || '.' || `);
const DE_LA_NACION = `(select count(*) from regla_de_visibilidad) || '.' ||
  (select count(*) from texto where texto is null)`;
/** Taken up a moment after its process is recorded. */
const PROPUESTAS = (donde: string): string =>
  `(select count(*) from propuesta where proceso_id is not null ${donde})`;
const NOMBRES = `(select count(*) + coalesce(sum(poblacion), 0) || '.' || coalesce(sum(length(nombre)), 0) from titular)`;

/**
 * On SQLite one writes at a time, and the last position of the journal is the last. On PostgreSQL a lower one may be
 * committed later: there the versions of the roots are summed.
 */
const DE_TODO: { readonly [m in Base['motor']]: Consulta } = {
  sqlite: {
    nombre: 'marca_publica',
    sql: `select coalesce((select max(posicion) from bitacora), 0) || '.' || ${DOCUMENTOS('')} || '.' ||
      ${PROPUESTAS('')} || '.' || ${DE_LA_NACION} || '.' || ${NOMBRES} as marca`,
  },
  postgres: {
    nombre: 'marca_publica',
    sql: `select (select coalesce(sum(version), 0) || '.' || count(*) from raiz) || '.' || ${DOCUMENTOS('')} || '.' ||
      ${PROPUESTAS('')} || '.' || ${DE_LA_NACION} || '.' || ${NOMBRES} as marca`,
  },
};
const DE_TITULAR: Consulta = {
  nombre: 'marca_publica_de_titular',
  sql: `select (select coalesce(sum(version), 0) || '.' || count(*) from raiz where titular_id = $1) || '.' ||
    ${DOCUMENTOS('join documento d on d.id = x.documento_id where d.titular_id = $1')} || '.' ||
    ${PROPUESTAS('and titular_id = $1')} || '.' || ${DE_LA_NACION} as marca`,
};

const CON_ALGO: Consulta = {
  nombre: 'titulares_con_algo',
  sql: `select titular_id from raiz union select titular_id from documento where titular_id is not null`,
};

export class SqlMarcaPublicaStore extends MarcaPublicaStore {
  private sabida: { readonly cambio: string; readonly marca: string } | null = null;

  constructor(private readonly base: Base) {
    super();
  }

  override async deTodo(): Promise<string> {
    // Asked before it is counted: what is committed in between is another change.
    const cambio = await this.base.cambio();
    if (this.sabida?.cambio !== cambio) {
      const f = await this.base.fila(DE_TODO[this.base.motor], []);
      this.sabida = { cambio, marca: String(f?.['marca']) };
    }
    return this.sabida.marca;
  }

  override async deTitular(titularId: string): Promise<string> {
    const f = await this.base.fila(DE_TITULAR, [titularId]);
    return String(f?.['marca']);
  }

  override async conAlgo(): Promise<ReadonlySet<string>> {
    const filas = await this.base.filas(CON_ALGO, []);
    return new Set(filas.map((f) => f['titular_id'] as string));
  }
}
