/** Runs the cases of a table on a model, and counts the flows they walked. */
import { avanzar, haTerminado, SucesoFueraDeLugar } from '../interprete/interprete.js';
import { FOTO_VACIA, type Foto, type Suceso, type Variables } from '../interprete/foto.js';
import { FEEL } from '../modelo/feel.js';
import type { Modelo, Nodo } from '../modelo/modelo.js';
import { igual, llano, type Asignaciones, type Caso, type Paso } from './leer-tabla.js';

export interface Resultado {
  readonly caso: Caso;
  /** Why it did not come out; null: it did. */
  readonly falla: string | null;
}
export interface Corrida {
  readonly resultados: readonly Resultado[];
  /** Times each flow was walked, of all cases together; those never walked are not there. */
  readonly recorridos: ReadonlyMap<string, number>;
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
      if (e instanceof NoSePuede) return { caso, falla: e.message };
      throw e;
    } finally {
      for (const [f, n] of Object.entries(foto.recorridos))
        recorridos.set(f, (recorridos.get(f) ?? 0) + n);
    }
  });
  return { resultados, recorridos };
}

class NoSePuede extends Error {}

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
        throw new NoSePuede(`«${paso.nombre}» no se espera aquí`);
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
      throw new NoSePuede(`el plazo «${nombre}» no corre: ${aguarda(modelo, foto)}`);
    return { tipo: 'plazo', clave };
  }
  const fichas = Object.values(foto.fichas).filter((f) => esEse(f.nodo));
  const hijo = fichas.find((f) => f.espera.tipo === 'hijo');
  if (hijo?.espera.tipo === 'hijo')
    return { tipo: 'hijoConcluido', ref: hijo.espera.ref, datos: dichos };
  const ficha = fichas.find((f) => ['tarea', 'servicio', 'mensaje'].includes(f.espera.tipo));
  if (ficha === undefined)
    throw new NoSePuede(`«${nombre}» no está esperando; ${aguarda(modelo, foto)}`);
  return { tipo: 'completar', ficha: ficha.id, datos: dichos };
}

const llamado = (n: Nodo, nombre: string): boolean => igual(n.nombre, nombre) || n.id === nombre;

function valores(a: Asignaciones): Variables {
  return Object.fromEntries(
    Object.entries(a).map(([nombre, texto]) => {
      const e = FEEL.evaluar(texto, {});
      if (!('valor' in e)) throw new NoSePuede(`no se entiende el valor de «${nombre} = ${texto}»`);
      return [nombre, e.valor];
    }),
  );
}

/** What waits, by name. One that stopped says why. */
export function loQueEspera(modelo: Modelo, foto: Foto): readonly string[] {
  return Object.values(foto.fichas)
    .filter((f) => ESPERAN.includes(f.espera.tipo) || f.espera.tipo === 'incidente')
    .map((f) => {
      const n = modelo.nodos[f.nodo]!;
      const nombre = n.nombre === '' ? n.id : n.nombre;
      return f.espera.tipo === 'incidente' ? `${nombre} (detenido: ${f.espera.codigo})` : nombre;
    })
    .sort();
}

const aguarda = (modelo: Modelo, foto: Foto): string =>
  haTerminado(foto) ? 'el proceso terminó' : `espera: ${loQueEspera(modelo, foto).join(', ')}`;

function comparar(modelo: Modelo, foto: Foto, espera: readonly string[]): string | null {
  const hay = haTerminado(foto) ? [] : loQueEspera(modelo, foto);
  const porNombre = (l: readonly string[]): string => [...l].map(llano).sort().join('|');
  const ids = Object.fromEntries(Object.values(modelo.nodos).map((n) => [n.id, n.nombre || n.id]));
  if (porNombre(hay) === porNombre(espera.map((e) => ids[e] ?? e))) {
    if (espera.length > 0 || haTerminado(foto)) return null;
  }
  return `se esperaba ${espera.length === 0 ? 'que terminara' : espera.join(', ')}; ${aguarda(modelo, foto)}`;
}
