import { CATALOGO } from '../../machines/catalogo.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { ejemplosDe } from '../machines/ejemplos.js';
import { exerciseProcedimiento } from './conformidad-procedimiento.js';
import { convenio, encargo, instantaneo, revision } from './fichas/convenio.js';
import { semaforo } from './fichas/semaforo.js';

for (const p of [semaforo, convenio, revision, encargo, instantaneo]) exerciseProcedimiento(p);

for (const definicion of CATALOGO.values()) {
  const ejemplos = await ejemplosDe(definicion.id);
  exerciseProcedimiento(crearProcedimientoXState(definicion), {
    ...(ejemplos.entradas === undefined ? {} : { entrada: ejemplos.entradas[0]! }),
    datos: (evento) =>
      (ejemplos.datos?.[evento] ?? []).map((e) => ({
        datos: e.datos,
        ...(e.hechos === undefined ? {} : { hechos: e.hechos }),
      })),
  });
}
