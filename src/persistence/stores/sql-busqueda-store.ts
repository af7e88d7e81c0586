import type { Rol } from '../../../machines/contrato.js';
import {
  BusquedaStore,
  type Clase,
  type ClasePendiente,
  type Entrada,
  type Fuente,
  type Hallazgo,
  type Pendiente,
  type PeticionDeBusqueda,
} from '../../modules/busqueda/busqueda-store.js';
import type { TablaDeVisibilidad } from '../../modules/documentos/documento-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { CIERTO, o, Redaccion, y } from '../redaccion.js';
import { efectivaEnSql } from '../visibilidad-efectiva.js';
import { type CargoHallado, leerHallazgo, sqlDeDetalle } from './busqueda-detalles.js';
import { FUENTES } from './busqueda-fuentes.js';
import { personaVisible } from './persona-visible.js';

/**
 * The words are made by the program and kept as they are, so both databases find the same: in SQLite, full-text table
 * with a tokeniser that only cuts at what is no letter or digit; in PostgreSQL, a tsvector built from the list.
 */
export class SqlBusquedaStore extends BusquedaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async pendientes(
    clases: readonly ClasePendiente[],
    limite: number,
  ): Promise<readonly Pendiente[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select clase, id, vez from busqueda_pendiente where ${r.en('clase', clases)}
        order by clase, id limit ${r.v(limite)}`,
    );
    return filas.map((f) => ({
      clase: f['clase'] as ClasePendiente,
      id: f['id'] as string,
      vez: Number(f['vez']),
    }));
  }

  override async fuentes(pendientes: readonly Pendiente[]): Promise<ReadonlyMap<string, Fuente>> {
    const hechas = new Map<string, Fuente>();
    for (const [clase, { sql, leer }] of Object.entries(FUENTES)) {
      const suyos = pendientes.filter((p) => claseDe(p) === clase);
      if (suyos.length === 0) continue;
      const r = new Redaccion(this.base);
      const filas = await r.filas(sql(r, [...new Set(suyos.map((p) => p.id))]));
      const porId = new Map(filas.map((f) => [f['id'] as string, leer(f)]));
      for (const p of suyos) {
        const fuente = porId.get(p.id);
        if (fuente !== undefined) hechas.set(`${p.clase} ${p.id}`, fuente);
      }
    }
    return hechas;
  }

  override async indexar(
    hechas: readonly { readonly pendiente: Pendiente; readonly entrada: Entrada | null }[],
  ): Promise<void> {
    const sentencias = hechas.flatMap(({ pendiente: p, entrada }) => [
      { consulta: BORRAR, params: [claseDe(p), p.id] },
      ...(entrada === null ? [] : this.alta(p, entrada)),
      ...(p.clase === 'documento' && entrada !== null
        ? [{ consulta: LEER_LUEGO, params: [p.id] }]
        : []),
      { consulta: OLVIDAR, params: [p.clase, p.id, p.vez] },
    ]);
    if (sentencias.length > 0) await this.base.escribir(...sentencias);
  }

  private alta(p: Pendiente, e: Entrada): Sentencia[] {
    const clase = claseDe(p);
    const fila = [clase, p.id, e.titularId, e.orden, e.claveTitulo, e.cuerpo];
    return this.base.motor === 'postgres'
      ? [{ consulta: ALTA_POSTGRES, params: [...fila, JSON.stringify(e.palabras)] }]
      : [
          { consulta: ALTA_SQLITE, params: fila },
          { consulta: PALABRAS_SQLITE, params: [clase, p.id, e.palabras.join(' ')] },
        ];
  }

  override async contar(
    alcance: Alcance,
    peticion: PeticionDeBusqueda,
    tope: number,
  ): Promise<number> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `select count(*) as n from (select 1 as uno from ${this.halladas(r, alcance, peticion)} limit ${r.v(tope)}) x`,
    );
    return Number(fila?.['n']);
  }

  override async buscar(
    alcance: Alcance,
    peticion: PeticionDeBusqueda,
    corte: Corte,
  ): Promise<Pagina<Hallazgo>> {
    const r = new Redaccion(this.base);
    const enTitulo = r.busca('b.clave_titulo', peticion.palabras.join(' '));
    const rango = `case when b.clave_titulo = ${r.v(peticion.palabras.join(' '))} then 0 when ${enTitulo} then 1 else 2 end`;
    const desde = leerCursor(corte.cursor, ['numero', 'texto', 'texto']);
    const despues =
      desde === null
        ? CIERTO
        : `(x.rango, x.orden, x.id) > (${desde.map((v) => r.v(v)).join(', ')})`;
    const filas = await r.filas(
      `select * from (select b.id, b.orden, ${rango} as rango from ${this.halladas(r, alcance, peticion)}) x
        where ${despues} order by x.rango, x.orden, x.id limit ${r.v(corte.limite + 1)}`,
    );
    const vistos = await this.detalles(
      alcance,
      peticion,
      filas.slice(0, corte.limite).map((f) => f['id'] as string),
    );
    const pagina = paginar(
      filas,
      corte,
      (f) => vistos.get(f['id'] as string),
      (f) => [Number(f['rango']), f['orden'] as string, f['id'] as string],
    );
    return {
      siguiente: pagina.siguiente,
      // Gone between the two reads.
      elementos: pagina.elementos.flatMap((x) => x ?? []),
    };
  }

  /** `busqueda b …where`: what has every word and this account may see. */
  private halladas(r: Redaccion, alcance: Alcance, p: PeticionDeBusqueda): string {
    const partes = [`b.clase = ${r.v(p.clase)}`];
    if (p.titularId !== undefined) partes.push(`b.titular_id = ${r.v(p.titularId)}`);
    if (p.nivel !== undefined) partes.push(`t.nivel = ${r.v(p.nivel)}`);
    if (p.provincia !== undefined) partes.push(`t.provincia = ${r.v(p.provincia)}`);
    const palabra =
      this.base.motor === 'postgres'
        ? `b.palabras @@ ${r.v(p.palabras.map((w) => `'${w}':*`).join(' & '))}::tsquery`
        : `b.n in (select rowid from busqueda_palabras
            where busqueda_palabras match ${r.v(p.palabras.map((w) => `"${w}" *`).join(' AND '))})`;
    const de = `busqueda b left join titular t on t.id = b.titular_id`;
    switch (p.clase) {
      case 'persona':
        return `${de} join persona p on p.id = b.id where ${y(...partes, palabra, personaVisible(r, alcance))}`;
      case 'documento':
        return `${de} join documento d on d.id = b.id
          join documento_version v on v.documento_id = d.id and v.version = d.version
          where ${y(
            ...partes,
            o(
              y(palabra, documentoLegible(r, alcance, p.documentos)),
              porVersionPublica(r, alcance, p.palabras),
            ),
          )}`;
      default:
        return `${de} where ${y(...partes, palabra, r.territorio(alcance))}`;
    }
  }

  private async detalles(
    alcance: Alcance,
    p: PeticionDeBusqueda,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Hallazgo>> {
    if (ids.length === 0) return new Map();
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      sqlDeDetalle(r, p.clase, ids, () => documentoLegible(r, alcance, p.documentos)),
    );
    const cargos = new Map<string, CargoHallado[]>();
    if (p.clase === 'persona')
      for (const f of await this.cargos(alcance, ids, p.hoy)) {
        const persona = f['persona_id'] as string;
        cargos.set(persona, [
          ...(cargos.get(persona) ?? []),
          { rol: f['rol'] as Rol, titularNombre: (f['nombre'] ?? null) as string | null },
        ]);
      }
    return new Map(
      filas.map((f) => [
        f['id'] as string,
        leerHallazgo(p.clase, f, cargos.get(f['id'] as string) ?? []),
      ]),
    );
  }

  private cargos(alcance: Alcance, personas: readonly string[], hoy: string): Promise<Columnas[]> {
    const r = new Redaccion(this.base);
    const suyo = alcance.nacional
      ? CIERTO
      : o(
          y('d.titular_id is not null', r.territorio(alcance)),
          y('d.titular_id is null', r.en('d.gremio', alcance.gremios)),
        );
    const dia = r.v(hoy);
    return r.filas(
      `select d.persona_id, d.rol, t.nombre from designacion d left join titular t on t.id = d.titular_id
        where ${y(r.en('d.persona_id', personas), suyo)}
          and d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})
        order by d.persona_id, d.desde, d.id`,
    );
  }
}

/** The current version (`v`, of document `d`, of titular `t`) may be read: not hidden, and visible to these offices. */
function documentoLegible(
  r: Redaccion,
  alcance: Alcance,
  { visibles, tabla, hoy }: PeticionDeBusqueda['documentos'],
): string {
  const efectiva = efectivaEnSql(r, tabla as TablaDeVisibilidad, hoy);
  return y(
    'v.retiro_clase is null',
    o('d.titular_id is null', r.territorio(alcance)),
    o(
      `(${efectiva}) = 'publico'`,
      `v.subido_por = ${r.v(alcance.cuentaId)}`,
      ...visibles.map((regla) =>
        y(
          `(${efectiva}) = ${r.v(regla.visibilidad)}`,
          regla.nacional
            ? CIERTO
            : o(r.en('d.titular_id', regla.titulares), r.en('t.gremio', regla.gremios)),
        ),
      ),
    ),
  );
}

/** By its public version a document is found by the public title only: what the original says is not to be guessed at. */
function porVersionPublica(r: Redaccion, alcance: Alcance, palabras: readonly string[]): string {
  return y(
    o('d.titular_id is null', r.territorio(alcance)),
    `exists (select 1 from documento_publico p where p.documento_id = d.id and p.retiro_clase is null
      and ${r.busca('p.clave_busqueda', palabras.join(' '))})`,
  );
}

const claseDe = ({ clase }: Pendiente): Clase => (clase === 'archivo' ? 'documento' : clase);

const LEER_LUEGO: Consulta = {
  nombre: 'busqueda_leer_luego',
  sql: `insert into busqueda_pendiente (clase, id) values ('archivo', $1)
    on conflict (clase, id) do update set vez = busqueda_pendiente.vez + 1`,
};
const BORRAR: Consulta = {
  nombre: 'busqueda_borrar',
  sql: 'delete from busqueda where clase = $1 and id = $2',
};
const OLVIDAR: Consulta = {
  nombre: 'busqueda_olvidar',
  sql: 'delete from busqueda_pendiente where clase = $1 and id = $2 and vez = $3',
};
const ALTA_SQLITE: Consulta = {
  nombre: 'busqueda_alta',
  sql: `insert into busqueda (clase, id, titular_id, orden, clave_titulo, cuerpo)
    values ($1, $2, $3, $4, $5, $6)`,
};
const PALABRAS_SQLITE: Consulta = {
  nombre: 'busqueda_palabras',
  sql: `insert into busqueda_palabras (rowid, clave)
    select n, $3 from busqueda where clase = $1 and id = $2`,
};
const ALTA_POSTGRES: Consulta = {
  nombre: 'busqueda_alta',
  sql: `insert into busqueda (clase, id, titular_id, orden, clave_titulo, cuerpo, palabras)
    values ($1, $2, $3, $4, $5, $6, array_to_tsvector(array(select json_array_elements_text($7::json))))
    on conflict (clase, id) do update set titular_id = excluded.titular_id, orden = excluded.orden,
      clave_titulo = excluded.clave_titulo, cuerpo = excluded.cuerpo, palabras = excluded.palabras`,
};
