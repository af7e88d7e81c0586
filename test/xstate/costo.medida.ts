/** Measures the adapter on the benchmark's procedure and prints JSON. Run apart: inside Jest's context everything global is many times slower. */
import { CATALOGO } from '../../machines/catalogo.js';
import type { Situacion } from '../../machines/contrato.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { hechos, porJson } from '../machines/hechos.js';

const definicion = CATALOGO.get('banco@1');
if (definicion === undefined) throw new Error('the benchmark procedure is not in the catalogue');
const procedimiento = crearProcedimientoXState(definicion);
const H = hechos();
const avanzar = (s: Situacion, paso: number): Situacion => {
  const d = procedimiento.decidir(s, {
    evento: `completarPaso${paso}`,
    datos: { avance: 100 },
    hechos: H,
  });
  if (d.clase !== 'decision') throw new Error(d.codigo);
  return d.situacion;
};
const situaciones: Situacion[] = [procedimiento.nacer({}, H).situacion];
for (let paso = 1; paso <= 15; paso++)
  situaciones.push(porJson(avanzar(situaciones[paso - 1] as Situacion, paso)));

/** Microseconds per call: the fastest of many batches, because other work on the machine only adds. */
function medir(llamar: (s: Situacion, paso: number) => void): number {
  let mejor = Number.POSITIVE_INFINITY;
  for (let tanda = 0; tanda < 60; tanda++) {
    const inicio = performance.now();
    for (let vuelta = 0; vuelta < 40; vuelta++)
      for (let paso = 1; paso <= 15; paso++) llamar(situaciones[paso - 1] as Situacion, paso);
    mejor = Math.min(mejor, ((performance.now() - inicio) * 1000) / 600);
  }
  return mejor;
}

const ultima = situaciones[15] as Situacion;
console.log(
  JSON.stringify({
    restaurar: medir((s) => procedimiento.restaurar({ ...s, procesoId: 'p', formato: 1 })),
    // A copy is a situation never seen before: the whole of it is read again.
    decidir: medir((s, paso) => avanzar({ ...s }, paso)),
    ofrecer: medir((s) => procedimiento.ofrecer(s, H)),
    bytes: Buffer.byteLength(JSON.stringify({ estado: ultima.estado, contexto: ultima.contexto })),
  }),
);
