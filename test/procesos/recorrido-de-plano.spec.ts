/** The ways gone on a diagram, read from lines as the journal holds them. */
import { CATALOGO } from '../../machines/catalogo.js';
import type { Linea } from '../../src/engine/linea.js';
import { contarFlujos } from '../../src/modules/procesos/recorrido-de-plano.js';

const { plano } = CATALOGO.get('implementacion@1')!;
const linea = (evento: string, antes: string | null, despues: string, proceso = 'p'): Linea =>
  ({
    proceso,
    evento,
    antes: antes === null ? null : { estados: [antes] },
    despues: { estados: [despues], huella: '' },
  }) as unknown as Linea;

const contar = (...lineas: Linea[]) =>
  Object.fromEntries([...contarFlujos(plano!, 'p', lineas)].filter(([, n]) => n > 0));

it('counts the way back by where it came from, and the step it comes to twice', () => {
  const veces = contar(
    linea('mapearActores', 'mapeandoActores', 'acercandoActores'),
    linea('volverAlMapeo', 'acercandoActores', 'mapeandoActores'),
    linea('mapearActores', 'mapeandoActores', 'acercandoActores'),
    linea('concluirAcercamiento', 'acercandoActores', 'conformandoForo'),
    linea('volverAlMapeo', 'conformandoForo', 'mapeandoActores'),
  );
  expect(veces).toEqual({
    f_paso_7__paso_8: 2,
    f_paso_8__paso_9: 1,
    f_vuelve_8__paso_7: 1,
    f_vuelve_9__paso_7: 1,
  });
});

it('does not count a training that comes after the first', () => {
  expect(
    contar(
      linea('sensibilizarDelegados', 'sensibilizandoDelegados', 'delegadosSensibilizados'),
      linea('sensibilizarDelegados', 'delegadosSensibilizados', 'delegadosSensibilizados'),
    ),
  ).toEqual({ f_paso_4__fin_4: 1 });
});

it('takes a second plan from the execution of the first', () => {
  expect(
    contar(
      linea('abrirPlan', 'esperandoPlan', 'cocreandoPlan'),
      linea('anotarPlanEnEjecucion', 'cocreandoPlan', 'esperandoPlan'),
      linea('abrirPlan', 'esperandoPlan', 'cocreandoPlan'),
    ),
  ).toMatchObject({ f_listo_para_plan__paso_13: 1, f_plan_aprobado__paso_13: 1 });
});

it('goes by the norm that was there already, or by the one to be written', () => {
  expect(contar(linea('conformarForo', 'conformandoForo', 'normativaAprobada'))).toEqual({
    f_paso_9__con_foro: 1,
    f_con_foro__listo_para_plan: 1,
    f_con_foro__paso_12: 1,
  });
  expect(contar(linea('conformarForo', 'conformandoForo', 'cocreandoNormativa'))).toHaveProperty(
    'f_con_foro__paso_10',
    1,
  );
});

it("leaves other processes' lines alone", () => {
  expect(
    contar(linea('indicarInteres', 'indicandoInteres', 'suscribiendoCompromiso', 'q')),
  ).toEqual({});
});
