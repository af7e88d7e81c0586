import type { ElementoDePlano, Plano, Rol } from '../../../machines/contrato.js';
import type { Declarado } from './declaraciones.js';
import type { Modelo, Nodo } from '../modelo/modelo.js';

/** The model as its diagram shows it: every node under its own id, so that a process is seen on the very drawing. */
export function planoDeModelo(modelo: Modelo, declarado: Declarado): Plano {
  return {
    elementos: Object.values(modelo.nodos).map((n): ElementoDePlano => {
      const nombre = n.nombre || n.id;
      const paso = declarado.pasoDe.get(n.id);
      return {
        id: n.id,
        clase: claseDe(n),
        carril: declarado.rolesDe(n)[0] ?? ('poc' satisfies Rol),
        nombre: { es: nombre, en: nombre },
        estados: [n.id],
        ...(paso === undefined ? {} : { paso }),
        ...(n.tipo === 'llamada' && !n.enElArchivo
          ? { llama: n.llamado.split('@', 1)[0]!, varias: n.repeticion !== null }
          : {}),
      };
    }),
    // How many times each was gone the process itself counts (`verRecorrido`).
    flujos: Object.values(modelo.flujos).map((f) => ({
      id: f.id,
      de: f.origen,
      a: f.destino,
      por: [],
    })),
  };
}

function claseDe(n: Nodo): ElementoDePlano['clase'] {
  switch (n.tipo) {
    case 'tarea':
    case 'subproceso':
      return 'tarea';
    case 'llamada':
      return 'llamada';
    case 'compuerta':
      return n.compuerta === 'paralela'
        ? 'paralela'
        : n.compuerta === 'inclusiva' || n.compuerta === 'compleja'
          ? 'inclusiva'
          : n.compuerta === 'deEventos'
            ? 'espera'
            : 'exclusiva';
    case 'evento':
      switch (n.evento) {
        case 'inicio':
          return n.disparadores.length > 0 ? 'inicioEventual' : 'inicio';
        case 'fin':
          return 'fin';
        case 'borde':
          return 'salida';
        case 'captura':
        case 'lanzamiento':
          return 'espera';
      }
  }
}
