/**
 * Where the facts of a command come from: read once each, inside the unit of work. A fold takes them from the journal
 * instead, and only what the journal does not know is read.
 */
import type {
  DocumentoHecho,
  Hechos,
  Json,
  JsonObjeto,
  TitularHecho,
} from '../../machines/contrato.js';
import type { Arbol, Nodo } from './arbol.js';
import { fichaDe, nombreDe } from './procedimiento-seguro.js';
import type { FilaTitular } from './puertos/filas.js';
import type { LectorDeUnidad } from './puertos/proceso-store.js';

export type Parametros = Hechos['parametros'];

export class Fuentes {
  private readonly leidos = new Map<string, Parametros[string] | null>();
  /** A procedure asks for the same list at each step of a command. */
  private readonly porLista = new Map<readonly string[], Parametros>();
  private readonly porDia = new Map<string, ReadonlyMap<string, Json | undefined>>();

  constructor(
    private readonly lector: LectorDeUnidad,
    private readonly titularId: string,
    /** Civil date on which parameters must be in force. */
    private readonly fecha: string,
  ) {}

  /** Those in force, by name; one without a row is left out and its default holds. */
  async parametros(nombres: readonly string[]): Promise<Parametros> {
    if (nombres.length === 0) return SIN_PARAMETROS;
    const sabidos = this.porLista.get(nombres);
    if (sabidos !== undefined) return sabidos;
    const faltan = nombres.filter((n) => !this.leidos.has(n));
    if (faltan.length > 0) {
      const filas = await this.lector.parametros(faltan, this.titularId, this.fecha);
      for (const n of faltan) this.leidos.set(n, filas[n] ?? null);
    }
    const resultado: { [nombre: string]: Parametros[string] } = {};
    for (const n of nombres) {
      const p = this.leidos.get(n);
      if (p !== null && p !== undefined) resultado[n] = p;
    }
    this.porLista.set(nombres, resultado);
    return resultado;
  }

  /** The value in force on another day, if there is a row. All of `nombres` are read at once, once for each day. */
  async parametroEl(
    fecha: string,
    nombre: string,
    nombres: readonly string[],
  ): Promise<Json | undefined> {
    let deEseDia = this.porDia.get(fecha);
    if (deEseDia?.has(nombre) !== true) {
      const filas = await this.lector.parametros(nombres, this.titularId, fecha);
      deEseDia = new Map([
        ...(deEseDia ?? []),
        ...nombres.map((n) => [n, filas[n]?.valor] as const),
      ]);
      this.porDia.set(fecha, deEseDia);
    }
    return deEseDia.get(nombre);
  }

  async documentos(ids: readonly string[]): Promise<Hechos['documentos']> {
    if (ids.length === 0) return SIN_DOCUMENTOS;
    const unicos = [...new Set(ids)];
    // One after the other: an object made of entries is several times slower to make.
    const hechos: { [id: string]: DocumentoHecho } = {};
    for (const d of await this.lector.documentos(unicos, this.titularId)) hechos[d.id] = d;
    return hechos;
  }
}

const SIN_PARAMETROS: Parametros = {};
const SIN_DOCUMENTOS: Hechos['documentos'] = {};
export const SIN_HIJOS: Hechos['hijos'] = {};

export const titularHecho = (t: FilaTitular): TitularHecho => ({
  id: t.id,
  clase: t.clase,
  nivel: t.nivel,
  gremio: t.gremio,
  zona: t.zona,
  codigoDpa: t.codigoDpa,
});

/** How many children of each procedure live and how many ended; those stopped count as neither. */
export async function contarHijos(arbol: Arbol, procesoId: string): Promise<Hechos['hijos']> {
  const cuenta: { [nombre: string]: { abiertos: number; concluidos: number } } = {};
  for (const h of await arbol.hijosDe(procesoId)) {
    const c = (cuenta[nombreDe(h.fila.procedimiento)] ??= { abiertos: 0, concluidos: 0 });
    if (h.situacionDeProceso === 'activo') c.abiertos++;
    else if (h.situacionDeProceso === 'concluido') c.concluidos++;
  }
  return cuenta;
}

/** The keys of the parent's context that were asked for; null for a root. */
export function contextoDelPadre(
  arbol: Arbol,
  nodo: Nodo,
  claves: readonly string[],
): { readonly padre?: JsonObjeto | null } {
  if (claves.length === 0) return {};
  const padre = arbol.padreDe(nodo);
  return { padre: padre === null ? null : elegir(padre.situacion.contexto, claves) };
}

/** Some of its properties: those it has. */
export function elegir<T>(
  de: { readonly [clave: string]: T },
  claves: readonly string[],
): { [clave: string]: T } {
  const elegidas: { [clave: string]: T } = {};
  for (const clave of claves) if (clave in de) elegidas[clave] = de[clave]!;
  return elegidas;
}

/** Facts with which offers and tasks are shown: today, nothing filled in, nobody in particular. */
export async function hechosDeOferta(
  arbol: Arbol,
  nodo: Nodo,
  fuentes: Fuentes,
  titular: TitularHecho,
  hoy: string,
): Promise<Hechos> {
  const ficha = fichaDe(nodo.proc);
  return {
    modo: 'acto',
    ocurridoEn: hoy,
    sinConstancia: false,
    hoy,
    justificadas: [],
    titular,
    actua: null,
    registra: null,
    documentos: SIN_DOCUMENTOS,
    parametros: await fuentes.parametros(ficha.parametros),
    hijos: ficha.pideHijos ? await contarHijos(arbol, nodo.id) : SIN_HIJOS,
    terminos: {},
    ...contextoDelPadre(arbol, nodo, ficha.pidePadre),
  };
}
