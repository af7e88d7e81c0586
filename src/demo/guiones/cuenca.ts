/**
 * Cuenca, by what its methodology and its page say (`data/demo/cuenca.json`): its norm came before its body, so the
 * forum stands on a norm that already existed. Commitments: no source read tells them, so there are none.
 */
import type { Expediente } from '../expediente.js';
import type { Guion } from '../guion.js';
import { Registro, sinConstanciaHastaElForo } from './registro.js';

const COCREACION = ['plan-1', 'cocreacion'];

export function guionDeCuenca(e: Expediente): Guion {
  const r = new Registro('gad:0101', e, 'registro')
    .abrir('implementacion')
    .consta(
      'indicarInteres',
      'autoridad',
      'cuenca-01',
      { origen: 'a', manifestacion: e.ficha('cuenca-01', 0) },
      e.ficha('cuenca-01', 0),
    )
    .noConsta('suscribirCompromiso', 'autoridad', {}, e.sinConstancia(2));
  sinConstanciaHastaElForo(r)
    .consta(
      'conformarForo',
      'foro',
      'cuenca-05',
      {
        base: 'normativaPreexistente',
        actaConstitucion: e.ficha('cuenca-05'),
        ...e.miembrosPorSector(),
        normativa: e.ficha('cuenca-02', 0),
        instrumento: 'resolucion',
        numero: 'SG-068-2022',
        fechaNormativa: e.fecha('cuenca-02'),
      },
      e.ficha('cuenca-05'),
      {
        justificaciones: {
          SECTORES_DEL_FORO:
            'Los once miembros son los que enumera la metodología (§4.1); contar a la Cámara como sector privado es lectura nuestra.',
          DATOS_DE_PREEXISTENTE:
            'La fuente dice que la resolución se emitió, sin nombrar el órgano.',
        },
      },
    )
    .noConsta('sensibilizarForo', 'poc', {}, e.sinConstancia(12));
  return plan(r).guion();
}

function plan(r: Registro): Registro {
  const { e } = r;
  const en = COCREACION;
  r.noConsta(
    'abrirPlan',
    'foro',
    { regimenPlazo: 'PROPIO', miembroOgp: false },
    'Las fuentes no dicen cuándo empezó la cocreación: la metodología es de agosto de 2022.',
  )
    .consta(
      'planificarCocreacion',
      'foro',
      'cuenca-08',
      { metodologia: e.ficha('cuenca-08', 0) },
      e.ficha('cuenca-08', 0),
      { en },
    )
    .noConsta(
      'cerrarRecepcion',
      'delegado',
      {},
      'La página del proceso anuncia la recepción del 26-09 al 18-11-2022; no consta su cierre ni cuántas propuestas hubo.',
      { en },
    )
    .noConsta('concluirAnalisis', 'foro', {}, SIN_FUENTE, { en })
    .noConsta(
      'concluirFormulacion',
      'foro',
      {},
      'Títulos, hitos y contrapartes de los compromisos: sin constancia en las fuentes leídas.',
      { en },
    )
    .consta(
      'cambiarAutoridad',
      'autoridad',
      'cuenca-13',
      { desde: e.fecha('cuenca-13'), credencial: e.ficha('cuenca-13') },
      e.ficha('cuenca-13'),
    )
    .consta(
      'aprobarPlan',
      'autoridad',
      'cuenca-14',
      {
        pagl: e.ficha('cuenca-14', 0),
        aprobacion: e.ficha('cuenca-14'),
        // «Período 2024–2025»: the first and the last day are our reading.
        inicio: '2024-01-01',
        fin: '2025-12-31',
      },
      e.ficha('cuenca-14'),
      { en },
    )
    .noConsta('publicarPlan', 'foro', {}, SIN_FUENTE, { en })
    .noConsta('formalizarPlan', 'foro', {}, 'No constan actas de compromiso.', { en });
  return r
    .noConsta(
      'organizarEjecucion',
      'foro',
      { metodologia: e.ficha('cuenca-15', 0) },
      'La metodología de implementación no lleva fecha: es posterior a diciembre de 2023, que menciona.',
      { en: ['plan-1'] },
    )
    .noConsta(
      'fijarFechasDeCierre',
      'foro',
      {
        ejecucion: '2025-11-15',
        informes: '2025-11-30',
        cierre: '2025-12-31',
        acta: e.ficha('cuenca-15', 0),
      },
      'Las tres fechas constan en la metodología (§8), que no lleva fecha.',
      { en: ['plan-1'] },
    );
}

const SIN_FUENTE = 'Ninguna de las fuentes leídas dice si ocurrió ni cuándo.';
