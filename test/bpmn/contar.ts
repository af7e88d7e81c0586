/** Tells a story to a model: each word is something that happens; what waits in the end is the answer. */
import { avanzar, ENTORNO, haTerminado } from '../../src/bpmn/interprete/interprete.js';
import {
  FOTO_VACIA,
  type Foto,
  type Suceso,
  type Variables,
} from '../../src/bpmn/interprete/foto.js';
import type { Modelo } from '../../src/bpmn/modelo/modelo.js';

export function contar(modelo: Modelo, variables: Variables, pasa: string): Foto {
  let foto = avanzar(
    modelo,
    FOTO_VACIA,
    { tipo: 'iniciar', proceso: modelo.procesos[0]!, variables },
    ENTORNO,
  ).foto;
  for (const palabra of pasa.split(' ').filter((p) => p !== ''))
    foto = avanzar(modelo, foto, suceso(foto, palabra), ENTORNO).foto;
  return foto;
}

function suceso(foto: Foto, palabra: string): Suceso {
  if (palabra.startsWith('!'))
    return { tipo: 'mensaje', nombre: palabra.slice(1), clave: null, datos: {} };
  if (palabra.startsWith('~')) return { tipo: 'senal', nombre: palabra.slice(1), datos: {} };
  if (palabra.startsWith('+')) {
    const duenio = Object.values(foto.fichas).find((f) => f.espera.tipo === 'eventos')!;
    return { tipo: 'plazo', clave: `${duenio.id}:${palabra.slice(1)}` };
  }
  const [dato, valor] = palabra.split('=');
  if (valor !== undefined)
    return { tipo: 'poner', datos: { [dato!]: JSON.parse(valor) as Variables[string] } };
  const ficha = Object.values(foto.fichas).find(
    (f) => f.nodo === palabra && f.espera.tipo === 'tarea',
  );
  if (ficha === undefined) throw new Error(`«${palabra}» does not wait: ${loQueEspera(foto)}`);
  return { tipo: 'completar', ficha: ficha.id, datos: {} };
}

export function loQueEspera(foto: Foto): string {
  if (haTerminado(foto)) return 'fin';
  return Object.values(foto.fichas)
    .filter((f) => ['tarea', 'evento', 'eventos', 'incidente', 'mensaje'].includes(f.espera.tipo))
    .map((f) => (f.espera.tipo === 'incidente' ? `${f.nodo}(${f.espera.codigo})` : f.nodo))
    .sort()
    .join(' ');
}
