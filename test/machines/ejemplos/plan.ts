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
  salidas: {
    cocreacion: [
      { compromisos: 2, inicio: '2025-07-01', fin: '2027-06-30' },
      { compromisos: 0, inicio: '2023-01-01', fin: '2025-01-01' },
    ],
  },
  hechos: [{ padre: { grupoNucleoInformado: false } }, { padre: { grupoNucleoInformado: true } }],
};
