/** The walk finds everything in a sound machine. */
import { definirPrueba } from '../xstate/maquina-de-prueba.js';
import { Explorador } from './explorador.js';

it('sees the whole of a sound machine with regions, rounds, deadlines and children', () => {
  const explorador = new Explorador(definirPrueba(), { salidas: { plan: [{ suma: 2 }] } });
  explorador.explorar();
  expect(explorador.cobertura.faltan()).toEqual({
    estados: [],
    transiciones: [],
    // Nobody gets to step 4 with step 2 open: true of this machine, and the walk says so.
    nuncaIncumplidos: ['abrirPlan·PASO_2_CERRADO'],
    nuncaCumplidos: [],
  });
  expect(explorador.errores).toEqual([]);
  expect([...explorador.avisos.keys()].sort()).toEqual(['META_VENCIDA', 'REUNIDOS']);
  expect([...explorador.avisosAlPadre.keys()]).toEqual(['anotarDesistimiento']);
  expect(explorador.pendientes).toEqual(new Set(['TARDE']));
});
