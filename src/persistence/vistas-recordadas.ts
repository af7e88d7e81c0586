import type {
  Cargo,
  FilaPlazo,
  FilaProceso,
  FilaRaiz,
  FilaTitular,
} from '../engine/puertos/filas.js';
import type { Asiento, VistaDeRaiz } from '../engine/puertos/proceso-store.js';
import type { Columnas } from './filas-leidas.js';
import { plazosTras } from './plazos-vigentes.js';

export interface RaizRecordada {
  readonly raiz: FilaRaiz;
  /** Those of its processes that were read or written. */
  readonly procesos: ReadonlyMap<string, FilaProceso>;
  readonly plazos: readonly FilaPlazo[];
}

/** Entries of each kind; the oldest used is forgotten. */
const MAXIMO = 2_000;

/**
 * The rows a view is made of, as last read or written by this process, so that the next command on a root need not
 * read them again. Whether they still hold is the business of who asks: what is decided upon them is written under the guard
 * of the versions they were remembered at.
 */
export class VistasRecordadas {
  private readonly raices = new Map<string, RaizRecordada>();
  private readonly titulares = new Map<string, FilaTitular>();
  private readonly cargos = new Map<string, readonly Cargo[]>();
  private readonly leidas = new Map<string, readonly Columnas[]>();
  /** All but the roots. */
  olvidarDirectorio(): void {
    this.titulares.clear();
    this.cargos.clear();
    this.leidas.clear();
  }

  findRaiz(raizId: string): RaizRecordada | undefined {
    return this.raices.get(raizId);
  }

  /** From the process (null: the root's) up to the root; undefined unless all of them are known. */
  findCadena(raizId: string, procesoId: string | null): readonly FilaProceso[] | undefined {
    const procesos = this.raices.get(raizId)?.procesos;
    if (procesos === undefined) return undefined;
    let fila = procesoId === null ? raizEntre(procesos) : procesos.get(procesoId);
    const cadena: FilaProceso[] = [];
    while (fila !== undefined) {
      cadena.push(fila);
      if (fila.padreId === null) return cadena;
      fila = procesos.get(fila.padreId);
    }
    return undefined;
  }

  findTitular(id: string): FilaTitular | undefined {
    return this.titulares.get(id);
  }

  /** `clave`: account and civil date. */
  findCargos(clave: string): readonly Cargo[] | undefined {
    return this.cargos.get(clave);
  }

  recordarTitular(titular: FilaTitular): void {
    poner(this.titulares, titular.id, titular);
  }

  recordarCargos(clave: string, cargos: readonly Cargo[]): void {
    poner(this.cargos, clave, cargos);
  }

  /** Rows of a read that no command changes (`clave`: the whole of what was asked). */
  findLeidas(clave: string): readonly Columnas[] | undefined {
    return this.leidas.get(clave);
  }

  recordarFilas(clave: string, filas: readonly Columnas[]): void {
    poner(this.leidas, clave, filas);
  }

  /** Rows just read. */
  recordarLeidas(
    raiz: FilaRaiz,
    cadena: readonly FilaProceso[],
    plazos: readonly FilaPlazo[],
  ): void {
    const antes = this.raices.get(raiz.id);
    this.poner(raiz, cadena, antes?.raiz.version === raiz.version ? antes.procesos : [], plazos);
  }

  /** While its command is being written nobody takes it from here. Gives what `recordarEscritas` needs afterwards. */
  soltar(raizId: string): RaizRecordada | undefined {
    const raiz = this.raices.get(raizId);
    this.raices.delete(raizId);
    return raiz;
  }

  /** Rows just committed, over what was known when the command was decided if that still holds. */
  recordarEscritas(asiento: Asiento, vista: VistaDeRaiz, suelta: RaizRecordada | undefined): void {
    const antes = vista.raiz?.version;
    this.poner(
      { ...asiento.raiz, version: (antes ?? 0) + 1 },
      [...vista.cadena, ...asiento.procesos],
      suelta?.raiz.version === antes ? (suelta?.procesos ?? []) : [],
      plazosTras(vista.plazos, asiento.plazos),
    );
  }

  private poner(
    raiz: FilaRaiz,
    filas: readonly FilaProceso[],
    antes: Iterable<readonly [string, FilaProceso]>,
    plazos: readonly FilaPlazo[],
  ): void {
    const procesos = new Map(antes);
    for (const fila of filas) procesos.set(fila.id, fila);
    poner(this.raices, raiz.id, { raiz, procesos, plazos });
  }
}

function raizEntre(procesos: ReadonlyMap<string, FilaProceso>): FilaProceso | undefined {
  for (const fila of procesos.values()) if (fila.padreId === null) return fila;
  return undefined;
}

function poner<V>(mapa: Map<string, V>, clave: string, valor: V): void {
  mapa.delete(clave);
  mapa.set(clave, valor);
  if (mapa.size <= MAXIMO) return;
  const masVieja = mapa.keys().next();
  if (!masVieja.done) mapa.delete(masVieja.value);
}
