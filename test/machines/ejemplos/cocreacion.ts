import { CRITERIOS } from '../../../machines/propuesta/datos.js';
import type { Ejemplos } from '../ejemplos.js';

const periodo = (inicio: string, fin: string, actualizaciones: string[] = []) => ({
  datos: {
    pagl: '0197744a-0000-7000-8000-0000000000b1',
    aprobacion: '0197744a-0000-7000-8000-0000000000b2',
    inicio,
    fin,
    actualizaciones,
    enteDeMonitoreo: true,
    respaldoNoGubernamental: true,
  },
});
const compromiso = (
  codigo: string,
  responsable = true,
  contraparte = true,
  hitosVerificables = 2,
) => ({
  datos: { codigo, responsable, contraparte, hitosVerificables },
});

const criterios = (calificadas: readonly string[], ...claves: readonly string[]) => ({
  datos: { criterios: claves.map((clave) => ({ clave, peso: 2 })) },
  hechos: {
    respuestas: { calificadas: calificadas.map((respuesta) => ({ proceso: 'x', respuesta })) },
  },
});

export const ejemplos: Ejemplos = {
  entradas: [
    { ordinal: 2, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null },
    { ordinal: 1, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true, finDeMandato: '2027-05-14' },
  ],
  datos: {
    planificarCocreacion: [
      { datos: { ventanaAnio: 2020, ventanaSemestre: 'primerSemestre' } },
      { datos: { ventanaAnio: 2035, ventanaSemestre: 'segundoSemestre' } },
    ],
    fijarCriterios: [
      criterios([], ...CRITERIOS),
      criterios([], 'relevancia', 'relevancia'),
      criterios(['P-1'], ...CRITERIOS),
    ],
    concluirFormulacion: [
      { datos: { respondidas: 1_000_000 }, hechos: { respuestas: { sinRespuesta: [] } } },
      {
        datos: { respondidas: 0 },
        hechos: { respuestas: { sinRespuesta: [{ proceso: 'x', respuesta: 'P-1' }] } },
      },
    ],
    abrirConsultaPublica: [
      { datos: { hasta: '2199-01-01', compromisos: ['C1'] } },
      { datos: { hasta: '1999-01-01', compromisos: ['C9'] } },
    ],
    cerrarConsultaPublica: [
      { datos: { resumen: 'texto:1' }, hechos: { respuestas: { sinRespuesta: [] } } },
      {
        datos: { resumen: 'texto:1' },
        hechos: { respuestas: { sinRespuesta: [{ proceso: 'x', respuesta: 'O-1' }] } },
      },
    ],
    registrarEntregaOgp: [
      { datos: {}, hechos: { padre: { ficha: { entidad: true, contacto: true, respaldos: 2 } } } },
      {
        datos: {},
        hechos: { padre: { ficha: { entidad: false, contacto: false, respaldos: 0 } } },
      },
      { datos: {}, hechos: { ocurridoEn: '2019-12-01' } },
    ],
    formularCompromiso: [compromiso('C1'), compromiso('C2', false, false, 0)],
    retirarCompromiso: [{ datos: { codigo: 'C1', motivo: 'texto:1' } }],
    aprobarPlan: [
      periodo('2025-01-01', '2026-12-31'),
      periodo('2024-01-01', '2026-12-31'),
      periodo('2024-01-01', '2027-12-31'),
      periodo('2024-01-01', '2027-12-31', ['2026-03-01']),
      periodo('2025-01-01', '2027-12-31'),
      periodo('2025-01-01', '2025-06-30'),
      periodo('2025-06-01', '2025-01-01'),
    ],
  },
  incumplimientoImposible: {
    'formularCompromiso·CUPO_DE_COMPROMISOS':
      'it takes thirty commitments, one after another: seen in cocreacion.spec.ts',
  },
};
