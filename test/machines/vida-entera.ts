/** A GAD brought to its first plan, and a plan co-created, with everything in order. */
import { Familia } from './familia.js';
import { DATOS, ORDEN } from './implementacion/recorrido.js';
import { unDocumento } from './paseo.js';

const TEXTO = `texto:${'2'.repeat(64)}`;

export function hastaElPlan(): Familia {
  const f = new Familia('implementacion@1');
  for (const e of ORDEN) f.dar('raiz', e, DATOS[e]());
  return f;
}

export function cocrear(f: Familia, plan: string, ...codigos: string[]): Familia {
  const id = `${plan}/cocreacion`;
  f.dar(id, 'planificarCocreacion', { metodologia: unDocumento(), actaSesion: unDocumento() })
    .dar(id, 'registrarPropuestas', { cantidad: 5, medio: 'enLinea' })
    .dar(id, 'cerrarRecepcion')
    .dar(id, 'concluirAnalisis', { evaluadas: 5, seleccionadas: codigos.length });
  for (const codigo of codigos)
    f.dar(id, 'formularCompromiso', {
      codigo,
      responsable: true,
      contraparte: true,
      hitosVerificables: 1,
    });
  return f
    .dar(id, 'concluirFormulacion', { respondidas: 5 })
    .dar(id, 'aprobarPlan', {
      pagl: unDocumento(),
      aprobacion: unDocumento(),
      inicio: '2024-01-01',
      fin: '2025-12-31',
      actualizaciones: [],
      enteDeMonitoreo: true,
      respaldoNoGubernamental: true,
    })
    .dar(id, 'publicarPlan', { direccion: 'https://example.ec/plan' })
    .dar(id, 'registrarLanzamiento', { lugar: TEXTO })
    .dar(id, 'formalizarPlan', { actasDeCompromiso: unDocumento() });
}
