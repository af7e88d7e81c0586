import type { Fecha } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import { tablaCon } from '../../modules/documentos/tabla-de-visibilidad.js';
import {
  type Cabeza,
  type CualesRaices,
  type DetalleDeRaiz,
  type EsperaGuardada,
  type PasoGuardado,
  type PasosDeHijos,
  type ProcesoConPasos,
  type RaizDeCabeza,
  TableroStore,
} from '../../modules/tablero/tablero-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { cierto, type Columnas, lista } from '../filas-leidas.js';
import { CIERTO, Redaccion, y } from '../redaccion.js';
import { SON_LOCALES } from './condicion-de-titular.js';
import { efectivaEnSql } from '../visibilidad-efectiva.js';
import { SqlReglaDeVisibilidadStore } from './sql-regla-de-visibilidad-store.js';
import { RAIZ_PUBLICA } from './raiz-publica.js';
import { ULTIMA_ACTIVIDAD } from './ultimo-contacto.js';

/** Territories whose titulares are kept: the nation's, those of the gremios, and of whoever looked last. */
const TERRITORIOS = 50;

/** A titular with its root as it was last seen: while it is the same, so is the object. */
interface Conocido {
  cabeza: Cabeza;
}

export class SqlTableroStore extends TableroStore {
  private readonly reglas: SqlReglaDeVisibilidadStore;
  private readonly conocidos = new Map<
    string,
    { readonly version: string; readonly titulares: readonly Conocido[] }
  >();

  constructor(private readonly base: Base) {
    super();
    this.reglas = new SqlReglaDeVisibilidadStore(base);
  }

  /** The nation's own titular has plans for roots: it walks 13 to 15 alone. */
  override async cabezas(alcance: Alcance, cuales: CualesRaices): Promise<readonly Cabeza[]> {
    const r = new Redaccion(this.base);
    const [titulares, filas] = await Promise.all([
      this.titularesDe(alcance, cuales),
      r.filas(
        `select r.titular_id, r.id, r.version, r.marca_clase, r.situacion, r.abierta_en from raiz r
          where ${y(`r.nombre in ('implementacion','plan')`, delTerritorio(r, alcance), cuales === 'publicas' ? RAIZ_PUBLICA : CIERTO)}`,
      ),
    ]);
    const raices = new Map<string, RaizDeCabeza>();
    for (const f of filas) {
      const raiz = leerRaiz(f);
      const id = f['titular_id'] as string;
      const otra = raices.get(id);
      if (otra === undefined || prevalece(raiz, otra)) raices.set(id, raiz);
    }
    return titulares.map((t) => conRaiz(t, raices.get(t.cabeza.titularId) ?? null));
  }

  /**
   * Who they are, in order, kept with the version of the directory that was in force before they were read: no command
   * changes them. Each is kept with its root, and that is not the same one for everybody.
   */
  private async titularesDe(alcance: Alcance, cuales: CualesRaices): Promise<readonly Conocido[]> {
    const version = String((await this.base.fila(VERSION_DE_DIRECTORIO, []))?.['version']);
    const clave = JSON.stringify([cuales, alcance.nacional, alcance.titulares, alcance.gremios]);
    let conocidos = this.conocidos.get(clave);
    if (conocidos?.version !== version)
      conocidos = { version, titulares: await this.leerTitulares(alcance) };
    this.conocidos.delete(clave);
    this.conocidos.set(clave, conocidos);
    if (this.conocidos.size > TERRITORIOS) this.conocidos.delete([...this.conocidos.keys()][0]!);
    return conocidos.titulares;
  }

  private async leerTitulares(alcance: Alcance): Promise<readonly Conocido[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select t.id, t.nombre, t.clave_busqueda, t.clase, t.nivel, t.gremio, t.codigo_dpa, t.provincia, t.canton,
              t.poblacion, t.demo, aa.persona_id as analista_id, an.nombre as analista_nombre
         from titular t
         left join asignacion_de_analista aa on aa.titular_id = t.id and aa.hasta is null
         left join persona an on an.id = aa.persona_id
        where ${y(r.territorio(alcance), SON_LOCALES)}`,
    );
    return filas
      .map(leerCabeza)
      .map((c) => ({ c, clave: orden(c) }))
      .sort((a, b) => (a.clave < b.clave ? -1 : 1))
      .map(({ c }) => ({ cabeza: c }));
  }

  override async detalles(
    raices: readonly string[],
    desdeMes: number,
    hijos: PasosDeHijos,
  ): Promise<ReadonlyMap<string, DetalleDeRaiz>> {
    if (raices.length === 0) return new Map();
    const de = (sql: (r: Redaccion) => string): Promise<Columnas[]> => {
      const r = new Redaccion(this.base);
      return r.filas(sql(r));
    };
    const [procesos, pasos, esperas, actividad, ultimas] = await Promise.all([
      // Only of plans is the context asked for: those of the roots are long.
      de(
        (r) => `select p.id, p.raiz_id, p.padre_id, p.situacion, p.abierto_en,
            case when p.procedimiento like 'plan@%' then p.contexto end as contexto
           from proceso p where ${r.en('p.raiz_id', raices)}
            and (p.padre_id is null or p.procedimiento like 'plan@%')`,
      ),
      de(
        (
          r,
        ) => `select p.raiz_id, x.proceso_id, x.numero, x.estado, x.vuelta, x.desde, x.inicio, x.sin_constancia,
            x.regularizado, x.pendientes
           from proceso p join paso x on x.proceso_id = p.id
          where ${r.en('p.raiz_id', raices)} and (p.padre_id is null or p.procedimiento like 'plan@%')`,
      ),
      de(
        (
          r,
        ) => `select p.raiz_id, p.id as proceso_id, p.padre_id, p.procedimiento, x.actua, x.vence_fecha, x.paso
           from proceso p join tarea x on x.titular_id = p.titular_id and x.proceso_id = p.id
          where ${r.en('p.raiz_id', raices)} and p.situacion = 'activo'
            and (x.paso is not null or ${r.en('p.procedimiento', [...hijos.keys()])})`,
      ),
      de(
        (r) => `select raiz_id, mes, lineas from actividad_de_raiz
          where ${r.en('raiz_id', raices)} and mes >= ${r.v(desdeMes)} order by raiz_id, mes`,
      ),
      de(
        (r) => `select r.id as raiz_id, ${ULTIMA_ACTIVIDAD} as actividad from raiz r
          where ${r.en('r.id', raices)}`,
      ),
    ]);
    const procesosDe = agrupar(procesos, leerProceso);
    const pasosDe = agrupar(pasos, leerPaso);
    const esperasDe = agrupar(esperas, (f) => leerEspera(f, hijos));
    const actividadDe = agrupar(actividad, (f) => [Number(f['mes']), Number(f['lineas'])] as const);
    const ultimaDe = new Map(ultimas.map((f) => [f['raiz_id'] as string, Number(f['actividad'])]));
    return new Map(
      raices.map((id) => [
        id,
        {
          procesos: procesosDe.get(id) ?? [],
          pasos: pasosDe.get(id) ?? [],
          esperas: esperasDe.get(id) ?? [],
          actividad: actividadDe.get(id) ?? [],
          ultimaActividad: ultimaDe.get(id) ?? 0,
        },
      ]),
    );
  }

  override async ultimaPublicacion(
    titulares: readonly string[],
    hoy: Fecha,
  ): Promise<ReadonlyMap<string, Instante>> {
    if (titulares.length === 0) return new Map();
    const tabla = tablaCon(await this.reglas.todas(), hoy);
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select d.titular_id, max(v.subido_en) as cuando
         from documento d join documento_version v on v.documento_id = d.id and v.version = d.version
        where ${y(
          r.en('d.titular_id', titulares),
          'v.retiro_clase is null',
          `${efectivaEnSql(r, tabla, hoy)} = 'publico'`,
        )} group by d.titular_id`,
    );
    return new Map(filas.map((f) => [f['titular_id'] as string, Number(f['cuando'])]));
  }

  override async posicion(): Promise<string> {
    const f = await this.base.fila(
      this.base.motor === 'sqlite' ? POSICION_SQLITE : POSICION_POSTGRES,
      [],
    );
    return String((f?.['posicion'] ?? 0) as number | string);
  }
}

const VERSION_DE_DIRECTORIO: Consulta = {
  nombre: 'version_de_directorio',
  sql: 'select version from version_de_directorio',
};
const POSICION_SQLITE: Consulta = {
  nombre: 'posicion_del_tablero',
  sql: 'select max(posicion) as posicion from bitacora',
};
/** Not a cursor: one that is smaller may still be committed. It only says that something is new. */
const POSICION_POSTGRES: Consulta = {
  nombre: 'posicion_del_tablero',
  sql: `select tx::text || '-' || ordinal::text as posicion from bitacora order by tx desc, ordinal desc limit 1`,
};

function agrupar<T>(filas: readonly Columnas[], leer: (f: Columnas) => T): Map<string, T[]> {
  const grupos = new Map<string, T[]>();
  for (const f of filas) {
    const id = f['raiz_id'] as string;
    const grupo = grupos.get(id);
    if (grupo === undefined) grupos.set(id, [leer(f)]);
    else grupo.push(leer(f));
  }
  return grupos;
}

const sigue = (r: RaizDeCabeza): boolean =>
  (r.situacion === 'activo' || r.situacion === 'cuarentena') &&
  (r.marca === null || r.marca === 'suspendido');

function prevalece(una: RaizDeCabeza, otra: RaizDeCabeza): boolean {
  return sigue(una) === sigue(otra) ? una.abiertaEn > otra.abiertaEn : sigue(una);
}

/** By DPA code, a province before its cantons and they before their parishes; then the others by name. */
const orden = (c: Cabeza): string => `${c.codigoDpa ?? '~'} ${c.claveBusqueda} ${c.titularId}`;

const leerRaiz = (f: Columnas): RaizDeCabeza => ({
  id: f['id'] as string,
  version: Number(f['version']),
  marca: (f['marca_clase'] ?? null) as RaizDeCabeza['marca'],
  situacion: f['situacion'] as RaizDeCabeza['situacion'],
  abiertaEn: Number(f['abierta_en']),
});

/** The version alone would do: every command on the root adds to it. */
const mismaRaiz = (una: RaizDeCabeza | null, otra: RaizDeCabeza | null): boolean =>
  una === otra || (una?.id === otra?.id && una?.version === otra?.version);

function conRaiz(t: Conocido, raiz: RaizDeCabeza | null): Cabeza {
  if (!mismaRaiz(t.cabeza.raiz, raiz)) t.cabeza = { ...t.cabeza, raiz };
  return t.cabeza;
}

const delTerritorio = (r: Redaccion, alcance: Alcance): string =>
  alcance.nacional
    ? CIERTO
    : `r.titular_id in (select t.id from titular t where ${r.territorio(alcance)})`;

const leerCabeza = (f: Columnas): Cabeza => ({
  titularId: f['id'] as string,
  nombre: f['nombre'] as string,
  claveBusqueda: f['clave_busqueda'] as string,
  clase: f['clase'] as Cabeza['clase'],
  nivel: (f['nivel'] ?? null) as Cabeza['nivel'],
  gremio: (f['gremio'] ?? null) as Cabeza['gremio'],
  codigoDpa: (f['codigo_dpa'] ?? null) as string | null,
  provincia: (f['provincia'] ?? null) as string | null,
  canton: (f['canton'] ?? null) as string | null,
  poblacion: f['poblacion'] == null ? null : Number(f['poblacion']),
  demo: cierto(f['demo']),
  analista:
    f['analista_id'] == null
      ? null
      : { id: f['analista_id'] as string, nombre: f['analista_nombre'] as string },
  raiz: null,
});

const leerProceso = (f: Columnas): ProcesoConPasos => ({
  id: f['id'] as string,
  esRaiz: f['padre_id'] == null,
  situacion: f['situacion'] as ProcesoConPasos['situacion'],
  abiertoEn: Number(f['abierto_en']),
  miembroOgp:
    f['contexto'] != null &&
    (JSON.parse(f['contexto'] as string) as { readonly miembroOgp?: unknown }).miembroOgp === true,
});

const leerPaso = (f: Columnas): PasoGuardado => ({
  procesoId: f['proceso_id'] as string,
  numero: Number(f['numero']),
  estado: f['estado'] as PasoGuardado['estado'],
  vuelta: Number(f['vuelta']),
  desde: (f['desde'] ?? null) as string | null,
  inicio: (f['inicio'] ?? null) as string | null,
  sinConstancia: cierto(f['sin_constancia']),
  regularizado: cierto(f['regularizado']),
  pendientes: lista(f['pendientes']),
});

function leerEspera(f: Columnas, hijos: PasosDeHijos): EsperaGuardada {
  const delPadre = hijos.get(f['procedimiento'] as string);
  return {
    procesoId: (delPadre === undefined ? f['proceso_id'] : f['padre_id']) as string,
    paso: delPadre ?? Number(f['paso']),
    actua: lista(f['actua']) as EsperaGuardada['actua'],
    vence: (f['vence_fecha'] ?? null) as string | null,
  };
}
