import type { FilaRaiz } from '../../engine/puertos/filas.js';
import {
  type ConteoPorRatificar,
  type FiltroDeTitulares,
  type ProcesoDeTitular,
  type Provincia,
  type TitularConAutoridad,
  type TitularEnLista,
  type TitularNuevo,
  TitularStore,
} from '../../modules/directorio/titular-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { CantonEntity, ProvinciaEntity, TitularEntity } from '../entities/directorio.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { condicionDeTitular, POR_RATIFICAR } from './condicion-de-titular.js';
import { type Contacto, leerContacto, SIN_CONTACTO, ULTIMA_ACTIVIDAD } from './ultimo-contacto.js';

/** Rows per statement: SQLite takes at most 32,766 parameters. */
const POR_TANDA = 500;

export class SqlTitularStore extends TitularStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeTitulares,
    corte: Corte,
  ): Promise<Pagina<TitularEnLista>> {
    const cuenta = new Redaccion(this.base);
    const [total] = await cuenta.filas(
      `select count(*) as n from titular t where ${condicion(cuenta, alcance, filtro)}`,
    );
    const r = new Redaccion(this.base);
    const partes = [condicion(r, alcance, filtro)];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(t.clave_busqueda, t.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by t.clave_busqueda, t.id limit ${r.v(corte.limite + 1)}`,
    );
    const procesos = await this.procesosDe(
      filas.slice(0, corte.limite).map((f) => f['id'] as string),
    );
    const pagina = paginar(
      filas,
      corte,
      (f) => leerEnLista(f, procesos),
      (f) => [f['clave_busqueda'] as string, f['id'] as string],
    );
    return { ...pagina, total: Number(total?.['n']) };
  }

  override async find(alcance: Alcance, id: string): Promise<TitularEnLista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION} where ${y(`t.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return fila ? leerEnLista(fila, await this.procesosDe([id])) : null;
  }

  override async procesos(titularId: string): Promise<readonly ProcesoDeTitular[]> {
    const filas = await this.base.filas(RAICES_DE_TITULAR, [titularId]);
    return filas.map((f) => ({
      id: f['id'] as string,
      procedimiento: f['procedimiento'] as string,
      situacion: f['situacion'] as ProcesoDeTitular['situacion'],
      marca: (f['marca_clase'] ?? null) as ProcesoDeTitular['marca'],
      abiertoEn: Number(f['abierta_en']),
    }));
  }

  override async provincias(): Promise<readonly Provincia[]> {
    return this.base.leer(async (em) =>
      (await em.find(ProvinciaEntity, { order: { codigo: 'asc' } })).map(({ codigo, nombre }) => ({
        codigo,
        nombre,
      })),
    );
  }

  override async sembrar(
    titulares: readonly TitularNuevo[],
    provincias: readonly Provincia[],
    cantones: readonly Provincia[],
  ): Promise<number> {
    return this.base.enTransaccion(async (em) => {
      const antes = await em.count(TitularEntity);
      for (const tanda of tandas(provincias)) await em.upsert(ProvinciaEntity, tanda, ['codigo']);
      for (const tanda of tandas(cantones)) await em.upsert(CantonEntity, tanda, ['codigo']);
      for (const tanda of tandas(titulares)) {
        // `demo` is not renewed: a seed never turns a demonstration into the real thing.
        await em
          .createQueryBuilder()
          .insert()
          .into(TitularEntity)
          .values(tanda)
          .orUpdate(RENOVADAS, ['id'])
          .updateEntity(false)
          .execute();
      }
      return (await em.count(TitularEntity)) - antes;
    });
  }

  override async contarPorRatificar(alcance: Alcance): Promise<readonly ConteoPorRatificar[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select t.nivel, t.provincia, count(*) as n from titular t
        where ${y(r.territorio(alcance), POR_RATIFICAR)} group by t.nivel, t.provincia order by 1, 2`,
    );
    return filas.map((f) => ({
      nivel: f['nivel'] as ConteoPorRatificar['nivel'],
      provincia: f['provincia'] as string | null,
      n: Number(f['n']),
    }));
  }

  override async conAutoridad(
    alcance: Alcance,
    id?: string,
  ): Promise<readonly TitularConAutoridad[]> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), "t.clase in ('gad','regimenEspecial')"];
    if (id !== undefined) partes.push(`t.id = ${r.v(id)}`);
    const filas = await r.filas(
      `select t.id, t.codigo_dpa, t.nombre, t.clave_busqueda, t.nivel, t.provincia, t.gremio,
         p.nombre as autoridad_nombre, d.desde as autoridad_desde
       from titular t left join designacion d on d.id = (select a.id from designacion a
           where a.titular_id = t.id and a.rol = 'autoridad' and a.calidad = 'titular'
           order by a.desde desc, a.id desc limit 1)
       left join persona p on p.id = d.persona_id where ${y(...partes)} order by t.codigo_dpa, t.id`,
    );
    return filas.map((f) => ({
      id: f['id'] as string,
      codigo: f['codigo_dpa'] as string | null,
      nombre: f['nombre'] as string,
      claveBusqueda: f['clave_busqueda'] as string,
      nivel: f['nivel'] as TitularConAutoridad['nivel'],
      provincia: f['provincia'] as string | null,
      gremio: f['gremio'] as TitularConAutoridad['gremio'],
      autoridad:
        f['autoridad_nombre'] == null
          ? null
          : { nombre: f['autoridad_nombre'] as string, desde: f['autoridad_desde'] as string },
    }));
  }

  override async crear(titular: TitularNuevo): Promise<void> {
    await this.base.enTransaccion((em) => em.insert(TitularEntity, { ...titular }));
  }

  /** For each titular, its open root of `implementacion`, or else its last one. */
  private async procesosDe(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, TitularEnLista['proceso']>> {
    const r = new Redaccion(this.base);
    const raices = await r.filas(
      `select id, titular_id, marca_clase from raiz
        where nombre = 'implementacion' and ${r.en('titular_id', ids)}
        order by (situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')), abierta_en`,
    );
    // The last one wins: open ones come after closed ones, and within each the newest.
    const elegidas = new Map(raices.map((f) => [f['titular_id'] as string, f]));
    const p = new Redaccion(this.base);
    const pasos = await p.filas(
      `select x.raiz_id, x.numero from paso x join proceso q on q.id = x.proceso_id
        where q.padre_id is null and x.estado in ('enCurso','disponible','observado')
          and ${p.en(
            'q.raiz_id',
            [...elegidas.values()].map((f) => f['id'] as string),
          )}
        order by x.numero`,
    );
    const contactos = await this.contactosDe([...elegidas.values()].map((f) => f['id'] as string));
    return new Map(
      [...elegidas].map(([titularId, f]) => [
        titularId,
        {
          id: f['id'] as string,
          pasosEnCurso: pasos
            .filter((x) => x['raiz_id'] === f['id'])
            .map((x) => Number(x['numero'])),
          marca: (f['marca_clase'] ?? null) as NonNullable<FilaRaiz['marca']>['clase'] | null,
          ...(contactos.get(f['id'] as string) ?? SIN_CONTACTO),
        },
      ]),
    );
  }

  /** When something was last recorded, insisted on or sent, by root. */
  private async contactosDe(raices: readonly string[]): Promise<ReadonlyMap<string, Contacto>> {
    if (raices.length === 0) return new Map();
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select r.id, ${ULTIMA_ACTIVIDAD} as actividad,
          (select max(b.registrado_en) from bitacora b where b.raiz_id = r.id and b.evento = 'registrarInsistencia') as insistencia,
          (select count(*) from bitacora b where b.raiz_id = r.id and b.evento = 'registrarInsistencia') as insistencias,
          (select max(e.fecha) from envio e where e.raiz_id = r.id and e.anulado_en is null) as envio
         from raiz r where ${r.en('r.id', raices)}`,
    );
    return new Map(filas.map((f) => [f['id'] as string, leerContacto(f)]));
  }
}

const condicion = (r: Redaccion, alcance: Alcance, filtro: FiltroDeTitulares): string =>
  y(r.territorio(alcance), condicionDeTitular(r, filtro));

function leerEnLista(
  f: Columnas,
  procesos: ReadonlyMap<string, TitularEnLista['proceso']>,
): TitularEnLista {
  const lugar = (codigo: unknown, nombre: unknown): Provincia | null =>
    codigo == null ? null : { codigo: codigo as string, nombre: (nombre ?? codigo) as string };
  return {
    id: f['id'] as string,
    clase: f['clase'] as TitularEnLista['clase'],
    nivel: f['nivel'] as TitularEnLista['nivel'],
    nombre: f['nombre'] as string,
    nombreOficial: f['nombre_oficial'] as string,
    codigoDpa: f['codigo_dpa'] as string | null,
    gremio: f['gremio'] as TitularEnLista['gremio'],
    zona: f['zona'] as string,
    poblacion: f['poblacion'] as number | null,
    demo: cierto(f['demo']),
    provincia: lugar(f['provincia'], f['provincia_nombre']),
    canton: lugar(f['canton'], f['canton_nombre']),
    proceso: procesos.get(f['id'] as string) ?? null,
    analista:
      f['analista_id'] == null
        ? null
        : { id: f['analista_id'] as string, nombre: f['analista_nombre'] as string },
    porRatificar: cierto(f['por_ratificar']),
  };
}

function tandas<T>(filas: readonly T[]): T[][] {
  const partes: T[][] = [];
  for (let i = 0; i < filas.length; i += POR_TANDA) partes.push(filas.slice(i, i + POR_TANDA));
  return partes;
}

const RENOVADAS = [
  'clase',
  'nivel',
  'nombre',
  'nombre_oficial',
  'clave_busqueda',
  'codigo_dpa',
  'provincia',
  'canton',
  'gremio',
  'zona',
  'poblacion',
];

const SELECCION = `select t.*, pr.nombre as provincia_nombre, ca.nombre as canton_nombre, aa.persona_id as analista_id,
    an.nombre as analista_nombre, ${POR_RATIFICAR} as por_ratificar from titular t
  left join provincia pr on pr.codigo = t.provincia left join canton ca on ca.codigo = t.canton
  left join asignacion_de_analista aa on aa.titular_id = t.id and aa.hasta is null
  left join persona an on an.id = aa.persona_id`;

const RAICES_DE_TITULAR: Consulta = {
  nombre: 'raices_de_titular',
  sql: 'select * from raiz where titular_id = $1 order by abierta_en desc, id desc',
};
