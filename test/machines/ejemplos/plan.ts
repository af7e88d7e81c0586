import type { Ejemplos } from '../ejemplos.js';

const C1 = { codigo: 'C1', inicio: '2025-07-01', fin: '2026-06-30', hitos: 2 };

export const ejemplos: Ejemplos = {
  entradas: [
    { ordinal: 1, regimenPlazo: 'PROPIO', miembroOgp: false, finDeMandato: null },
    { ordinal: 2, regimenPlazo: 'NACIONAL_2_4', miembroOgp: true },
  ],
  datos: {
    incorporarCompromiso: [
      { datos: C1 },
      { datos: { ...C1, codigo: 'C2', fin: '2029-01-01' } },
      { datos: { ...C1, codigo: 'C3', inicio: '2026-01-01', fin: '2025-01-01' } },
    ],
    anotarCompromisoConcluido: [
      { datos: { numero: 1, codigo: 'C1', resultado: 'cumplido' } },
      { datos: { numero: 2, codigo: 'C2', resultado: 'cerradoSinCumplir' } },
    ],
    describirPlan: [
      { datos: { grupos: 12, reunionesPublicas: 34 } },
      { datos: { grupos: 32_014_148 } },
      { datos: { inicio: '2025-01-01', fin: '2024-01-01' } },
    ],
    fijarFechasDeCierre: [
      { datos: { ejecucion: '2023-01-01', informes: '2023-01-02', cierre: '2023-01-03' } },
      { datos: { ejecucion: '2025-11-15', informes: '2025-11-30', cierre: '2025-12-31' } },
      { datos: { ejecucion: '2025-11-15', informes: '2025-11-01' } },
    ],
    cumplirDirectriz: [
      { datos: { asunto: 'texto:1', directrizNumero: 1 } },
      { datos: { asunto: 'texto:1', directrizNumero: 99 } },
    ],
    programarComunicacion: [{ datos: { clave: 'A1', accion: 'texto:1' } }],
    cumplirComunicacion: [
      { datos: { clave: 'A1', direccion: 'https://example.ec/a1' } },
      { datos: { clave: 'A9' } },
    ],
    programarRendicion: [
      { datos: { fecha: '2025-03-01', ejercicio: 2024 } },
      { datos: { fecha: '2025-06-20' } },
    ],
    rendirCuentas: [
      { datos: { ejercicio: 2024 }, hechos: { ocurridoEn: '2025-03-01', hoy: '2025-12-31' } },
    ],
    // A plan of four years, in its third.
    actualizarPlan: [{ datos: { resumen: 'texto:1' }, hechos: { ocurridoEn: '2023-06-01' } }],
    cerrarPlan: [
      { datos: { justificaciones: [] } },
      { datos: { justificaciones: [], actaSesion: '0197744a-0000-7000-8000-0000000000aa' } },
      { datos: { justificaciones: [{ codigo: 'C1', motivo: 'texto:1' }] } },
      {
        datos: {
          justificaciones: ['C1', 'C2', 'C3'].map((codigo) => ({ codigo, motivo: 'texto:1' })),
        },
      },
    ],
  },
  parametros: {
    'rendicion.ventanas': [{ 2025: { desde: '2025-06-14', hasta: '2025-07-13' } }],
  },
  salidas: {
    cocreacion: [
      { compromisos: 2, inicio: '2025-07-01', fin: '2027-06-30' },
      { compromisos: 0, inicio: '2023-01-01', fin: '2025-01-01' },
      { compromisos: 1, inicio: '2021-01-01', fin: '2024-12-31' },
    ],
  },
  hechos: [{ padre: { grupoNucleoInformado: false } }, { padre: { grupoNucleoInformado: true } }],
};
