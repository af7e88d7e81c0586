import { type Procedimiento } from '../../machines/contrato.js';
import type { AjustesDeModelo } from '../modules/modelos/modelo-store.js';
import {
  TallerDeModelos,
  type LecturaDeModelo,
  type TareaDeModelo,
} from '../modules/modelos/taller-de-modelos.js';
import { leerFormulario } from './formulario.js';
import { leerModelo } from './modelo/leer-modelo.js';
import { id, nombre, varios, clase, type Elemento } from './modelo/elemento.js';
import type { Modelo, Nodo } from './modelo/modelo.js';
import { ProcedimientoBpmn } from './procedimiento-bpmn.js';
import { dibujarArchivo, tieneDibujo } from './trazar/dibujar-archivo.js';

export class TallerBpmn extends TallerDeModelos {
  override async leer(
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

  override async dibujar(bytes: Uint8Array): Promise<Uint8Array> {
    const { definiciones, xml } = await leerModelo(bytes, { procedimientos: CUALQUIERA });
    if (definiciones === null || xml === null || tieneDibujo(definiciones)) return bytes;
    return Buffer.from(await dibujarArchivo(xml));
  }

  override async armar(
    idDeProcedimiento: string,
    bytes: Uint8Array,
    ajustes: AjustesDeModelo,
  ): Promise<Procedimiento> {
    // What it calls was there when it was confirmed, and may not have been read yet.
    const { modelo, hallazgos } = await leerModelo(bytes, { procedimientos: CUALQUIERA });
    if (modelo === null) {
      const que = hallazgos.find((h) => h.gravedad === 'impide');
      throw new Error(`${idDeProcedimiento}: ${que?.codigo} ${que?.elemento ?? ''}`);
    }
    return new ProcedimientoBpmn({
      id: idDeProcedimiento,
      modelo,
      roles: ajustes.carriles,
      titulares: ajustes.titulares,
      abren: ajustes.abren,
    });
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
