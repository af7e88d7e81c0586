import { CATALOGO } from '../../machines/catalogo.js';
import { crearProcedimientoXState } from '../../src/xstate/procedimiento-xstate.js';
import { hechos } from '../machines/hechos.js';

// What it costs in time is measured by `npm run bench`, never by a test.
it('the flat procedure of fifteen steps fits in 2 kB at every step', () => {
  const definicion = CATALOGO.get('banco@1');
  if (definicion === undefined) throw new Error('the benchmark procedure is not in the catalogue');
  const procedimiento = crearProcedimientoXState(definicion);
  let { situacion } = procedimiento.nacer({}, hechos());
  const pesos: number[] = [];
  for (let paso = 1; paso <= 15; paso++) {
    const d = procedimiento.decidir(situacion, {
      evento: `completarPaso${paso}`,
      datos: { avance: 100 },
      hechos: hechos(),
    });
    if (d.clase !== 'decision') throw new Error(d.codigo);
    situacion = d.situacion;
    pesos.push(Buffer.byteLength(JSON.stringify([situacion.estado, situacion.contexto])));
  }
  expect(pesos).toHaveLength(15);
  expect(Math.max(...pesos)).toBeLessThan(2048);
});
