/**
 * What is made of an uploaded file: what it says, how it is drawn, the model that runs. Each may take as long as whoever
 * made the file wants, so all of them are done away from the thread that answers requests (`ArchivosEnHilo`).
 */
import type {
  LecturaDeModelo,
  PruebasDeModelo,
  TareaDeModelo,
} from '../modules/modelos/taller-de-modelos.js';
import { clase, id, nombre, varios, type Elemento } from './modelo/elemento.js';
import { leerFormulario } from './modelo/formulario.js';
import { leerModelo } from './modelo/leer-modelo.js';
import type { Modelo, Nodo } from './modelo/modelo.js';
import { correrTabla } from './tablas/correr-tabla.js';
import { leerTabla, TablaIlegible } from './tablas/leer-tabla.js';
import { dibujarArchivo, tieneDibujo } from './trazar/dibujar-archivo.js';

export type Trabajo =
  | {
      readonly que: 'leer';
      readonly bytes: Uint8Array;
      readonly procedimientos: ReadonlySet<string>;
    }
  | { readonly que: 'dibujar'; readonly bytes: Uint8Array }
  | { readonly que: 'armar'; readonly bytes: Uint8Array }
  | { readonly que: 'probar'; readonly bytes: Uint8Array; readonly tabla: string };
export interface Obrado {
  readonly leer: LecturaDeModelo;
  readonly dibujar: Uint8Array;
  readonly armar: { readonly modelo: Modelo | null; readonly porque: string };
  readonly probar: PruebasDeModelo | null;
}

export function trabajar(t: Trabajo): Promise<Obrado[keyof Obrado]> {
  switch (t.que) {
    case 'leer':
      return leer(t.bytes, t.procedimientos);
    case 'dibujar':
      return dibujar(t.bytes);
    case 'armar':
      return armar(t.bytes);
    case 'probar':
      return probar(t.bytes, t.tabla);
  }
}

async function leer(
  bytes: Uint8Array,
  procedimientos: ReadonlySet<string>,
): Promise<LecturaDeModelo> {
  const { modelo, hallazgos, definiciones } = await leerModelo(bytes, { procedimientos });
  const proceso = definiciones === null ? null : procesoPrincipal(definiciones, modelo);
  return {
    legible: definiciones !== null,
    ejecutable: modelo !== null,
    hallazgos,
    nombre: proceso === null ? null : (nombre(proceso) ?? null),
    idDeProceso: proceso === null ? null : id(proceso),
    conDiagrama: definiciones !== null && tieneDibujo(definiciones),
    carriles: modelo === null ? [] : carrilesDe(modelo),
  };
}

async function dibujar(bytes: Uint8Array): Promise<Uint8Array> {
  const { definiciones, xml } = await leerModelo(bytes, { procedimientos: CUALQUIERA });
  if (definiciones === null || xml === null || tieneDibujo(definiciones)) return bytes;
  return Buffer.from(await dibujarArchivo(xml));
}

/** What it calls was there when it was confirmed, and may not have been read yet. */
async function armar(bytes: Uint8Array): Promise<Obrado['armar']> {
  const { modelo, hallazgos } = await leerModelo(bytes, { procedimientos: CUALQUIERA });
  const que = hallazgos.find((h) => h.gravedad === 'impide');
  return { modelo, porque: `${que?.codigo} ${que?.elemento ?? ''}` };
}

async function probar(bytes: Uint8Array, tabla: string): Promise<PruebasDeModelo | null> {
  const { modelo } = await armar(bytes);
  if (modelo === null) return null;
  try {
    const { resultados, recorridos } = correrTabla(modelo, leerTabla(tabla));
    const decir = (nodo: string): string => modelo.nodos[nodo]?.nombre || nodo;
    return {
      problema: null,
      casos: resultados.map(({ caso, falla }) => ({ fila: caso.fila, nombre: caso.nombre, falla })),
      flujos: Object.values(modelo.flujos).map((f) => ({
        id: f.id,
        nombre: f.nombre,
        de: decir(f.origen),
        a: decir(f.destino),
        veces: recorridos.get(f.id) ?? 0,
      })),
    };
  } catch (e) {
    if (!(e instanceof TablaIlegible)) throw e;
    const { fila, codigo, params } = e;
    return { problema: { fila, codigo, params }, casos: [], flujos: [] };
  }
}

class Cualquiera extends Set<string> {
  override has(): boolean {
    return true;
  }
}
const CUALQUIERA: ReadonlySet<string> = new Cualquiera();

/** Of a file with several pools, the one that runs; without any that does, the first. */
function procesoPrincipal(definiciones: Elemento, modelo: Modelo | null): Elemento | null {
  const procesos = varios(definiciones, 'rootElements').filter((e) => clase(e) === 'Process');
  return procesos.find((p) => id(p) === modelo?.procesos[0]) ?? procesos[0] ?? null;
}

function carrilesDe(modelo: Modelo): LecturaDeModelo['carriles'] {
  const tareas = Object.values(modelo.nodos).filter(esDePersona);
  const en = (carril: string | null): readonly TareaDeModelo[] =>
    tareas.filter((n) => n.carril === carril).map(tareaDe);
  const sueltas = en(null);
  return [
    ...modelo.carriles
      .map((c) => ({ id: c.id, nombre: c.nombre, tareas: en(c.id) }))
      .filter((c) => c.tareas.length > 0),
    ...(sueltas.length === 0 ? [] : [{ id: '', nombre: null, tareas: sueltas }]),
  ];
}

/** What somebody does, or somebody records that arrived. */
const esDePersona = (n: Nodo): boolean =>
  n.tipo === 'tarea'
    ? ['usuario', 'manual', 'sinTipo', 'recepcion'].includes(n.tarea)
    : n.tipo === 'evento' &&
      n.evento !== 'lanzamiento' &&
      n.evento !== 'fin' &&
      n.disparadores.some((d) => d.tipo === 'mensaje' || d.tipo === 'senal');

const tareaDe = (n: Nodo): TareaDeModelo => ({
  id: n.id,
  nombre: n.nombre || n.id,
  campos:
    n.tipo === 'tarea' && n.formulario !== null
      ? Object.values(leerFormulario(n.formulario).titulos)
      : [],
});
