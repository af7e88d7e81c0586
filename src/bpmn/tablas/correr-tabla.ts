/** Runs the cases of a table on a model, and counts the flows they walked. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import type { FallaDeCaso, LoQueHay } from '../../modules/modelos/taller-de-modelos.js';
import { avanzar, haTerminado, SucesoFueraDeLugar } from '../interprete/interprete.js';
import { FOTO_VACIA, type Foto, type Suceso, type Variables } from '../interprete/foto.js';
import { porqueSeDetuvo } from '../interprete/porque-se-detuvo.js';
import { FEEL } from '../modelo/feel.js';
import type { Modelo, Nodo } from '../modelo/modelo.js';
import { igual, llano, type Asignaciones, type Caso, type Paso } from './leer-tabla.js';

export interface Resultado {
  readonly caso: Caso;
  /** Why it did not come out; null: it did. */
  readonly falla: Falla | null;
}
export interface Corrida {
  readonly resultados: readonly Resultado[];
  /** Times each flow was walked, of all cases together; those never walked are not there. */
  readonly recorridos: ReadonlyMap<string, number>;
}

/** Sentences: `fallaDeCaso.CODIGO`. */
export const FALLAS_DE_CASO = [
  'SUCESO_FUERA_DE_LUGAR',
  'PLAZO_QUE_NO_CORRE',
  'TAREA_QUE_NO_ESPERA',
  'VALOR_ILEGIBLE',
  'NO_TERMINO',
  'ESPERABA_OTRA_COSA',
] as const;
interface Falla extends FallaDeCaso {
  readonly codigo: (typeof FALLAS_DE_CASO)[number];
}

const ESPERAN = ['tarea', 'servicio', 'mensaje', 'evento', 'eventos', 'hijo'];

export function correrTabla(modelo: Modelo, casos: readonly Caso[]): Corrida {
  const recorridos = new Map<string, number>();
  const resultados = casos.map((caso): Resultado => {
    let foto = FOTO_VACIA;
    try {
      foto = contar(modelo, caso, (f) => (foto = f));
      return { caso, falla: comparar(modelo, foto, caso.espera) };
    } catch (e) {
      if (e instanceof NoSePuede) return { caso, falla: e.falla };
      throw e;
    } finally {
      for (const [f, n] of Object.entries(foto.recorridos))
        recorridos.set(f, (recorridos.get(f) ?? 0) + n);
    }
  });
  return { resultados, recorridos };
}

class NoSePuede extends Error {
  readonly falla: Falla;
  constructor(codigo: Falla['codigo'], params: JsonObjeto, hay: LoQueHay | null = null) {
    super(codigo);
    this.falla = { codigo, params, hay };
  }
}

function contar(modelo: Modelo, caso: Caso, ver: (f: Foto) => void): Foto {
  const plazos = new Map<string, string>();
  const mover = (foto: Foto, suceso: Suceso): Foto => {
    const paso = avanzar(modelo, foto, suceso);
    for (const e of paso.efectos)
      if (e.tipo === 'armarPlazo') plazos.set(e.clave, e.nodo);
      else if (e.tipo === 'cerrarPlazo') plazos.delete(e.clave);
    ver(paso.foto);
    return paso.foto;
  };
  const proceso = modelo.procesos[0]!;
  let foto = mover(FOTO_VACIA, { tipo: 'iniciar', proceso, variables: valores(caso.dado) });
  for (const paso of caso.sucede) {
    const suceso = sucesoDe(modelo, foto, paso, plazos);
    if (suceso.tipo === 'plazo') {
      foto = mover(foto, { tipo: 'poner', datos: valores(paso.datos) });
      plazos.delete(suceso.clave);
    }
    try {
      foto = mover(foto, suceso);
    } catch (e) {
      if (e instanceof SucesoFueraDeLugar)
        throw new NoSePuede('SUCESO_FUERA_DE_LUGAR', { nombre: paso.nombre });
      throw e;
    }
  }
  return foto;
}

function sucesoDe(
  modelo: Modelo,
  foto: Foto,
  { que, nombre, datos }: Paso,
  plazos: ReadonlyMap<string, string>,
): Suceso {
  const dichos = valores(datos);
  if (que === 'dato') return { tipo: 'poner', datos: dichos };
  if (que === 'mensaje') return { tipo: 'mensaje', nombre, clave: null, datos: dichos };
  if (que === 'senal') return { tipo: 'senal', nombre, datos: dichos };
  const esEse = (nodo: string): boolean => llamado(modelo.nodos[nodo]!, nombre);
  if (que === 'vence') {
    const clave = [...plazos].find(([, nodo]) => esEse(nodo))?.[0];
    if (clave === undefined)
      throw new NoSePuede('PLAZO_QUE_NO_CORRE', { nombre }, loQueHay(modelo, foto));
    return { tipo: 'plazo', clave };
  }
  const fichas = Object.values(foto.fichas).filter((f) => esEse(f.nodo));
  const hijo = fichas.find((f) => f.espera.tipo === 'hijo');
  if (hijo?.espera.tipo === 'hijo')
    return { tipo: 'hijoConcluido', ref: hijo.espera.ref, datos: dichos };
  const ficha = fichas.find((f) => ['tarea', 'servicio', 'mensaje'].includes(f.espera.tipo));
  if (ficha === undefined)
    throw new NoSePuede('TAREA_QUE_NO_ESPERA', { nombre }, loQueHay(modelo, foto));
  return { tipo: 'completar', ficha: ficha.id, datos: dichos };
}

const llamado = (n: Nodo, nombre: string): boolean => igual(n.nombre, nombre) || n.id === nombre;

function valores(a: Asignaciones): Variables {
  return Object.fromEntries(
    Object.entries(a).map(([nombre, texto]) => {
      const e = FEEL.evaluar(texto, {});
      if (!('valor' in e)) throw new NoSePuede('VALOR_ILEGIBLE', { dato: nombre, valor: texto });
      return [nombre, e.valor];
    }),
  );
}

function loQueHay(modelo: Modelo, foto: Foto): LoQueHay {
  const esperan = Object.values(foto.fichas)
    .filter((f) => ESPERAN.includes(f.espera.tipo) || f.espera.tipo === 'incidente')
    .map(({ nodo, espera }) => ({
      nombre: modelo.nodos[nodo]!.nombre || nodo,
      detenido: espera.tipo === 'incidente' ? porqueSeDetuvo(espera) : null,
    }))
    .sort((a, b) => (a.nombre < b.nombre ? -1 : a.nombre > b.nombre ? 1 : 0));
  return { termino: haTerminado(foto), esperan };
}

/** What stopped is no longer waiting; a table may still expect it, by the code of why. */
const conSuCodigo = ({ nombre, detenido }: LoQueHay['esperan'][number]): string =>
  detenido === null ? nombre : `${nombre} (detenido: ${detenido.codigo})`;

function comparar(modelo: Modelo, foto: Foto, espera: readonly string[]): Falla | null {
  const hay = loQueHay(modelo, foto);
  const porNombre = (l: readonly string[]): string => [...l].map(llano).sort().join('|');
  const ids = Object.fromEntries(Object.values(modelo.nodos).map((n) => [n.id, n.nombre || n.id]));
  if (espera.length === 0) return hay.termino ? null : { codigo: 'NO_TERMINO', params: {}, hay };
  return porNombre(hay.esperan.map(conSuCodigo)) === porNombre(espera.map((e) => ids[e] ?? e))
    ? null
    : { codigo: 'ESPERABA_OTRA_COSA', params: { espera: [...espera] }, hay };
}
