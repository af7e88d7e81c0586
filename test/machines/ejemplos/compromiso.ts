import type { Ejemplos } from '../ejemplos.js';

const ACTA = '0197744a-0000-7000-8000-0000000000c1';
const hito = (clave: string, mas: object = {}) => ({
  clave,
  descripcion: 'texto:1',
  verificable: 'texto:2',
  ...mas,
});
const hoja = (hitos: readonly object[], mas: object = {}) => ({
  datos: { hitos, acta: ACTA, motivo: 'texto:3', ...mas } as never,
});
const CON_FECHAS = {
  padre: { fechas: { ejecucion: '2024-11-15', informes: '2024-11-30', cierre: '2024-12-31' } },
};
const A_TIEMPO = { ...CON_FECHAS, ocurridoEn: '2024-11-10' };

export const ejemplos: Ejemplos = {
  entradas: [
    { numero: 1, codigo: 'C1', inicio: '2025-01-01', fin: '2025-12-31', hitos: 2 },
    { numero: 2, codigo: 'C2', inicio: '2025-01-01', fin: '2025-12-31', hitos: 0 },
  ],
  datos: {
    aprobarHojaDeRuta: [
      hoja([hito('H1'), hito('H2')]),
      hoja([hito('H1', { peso: 60 }), hito('H2', { peso: 40 })]),
      hoja([hito('H1', { fin: '2027-01-01' }), hito('H2', { peso: 40 })]),
      hoja([hito('H3'), hito('H3')]),
      hoja([hito('H4', { verificable: undefined })], { acta: undefined, motivo: undefined }),
    ],
    actualizarHito: [
      { datos: { hito: 'H1', estado: 'enEjecucion', avance: 20 } },
      { datos: { hito: 'H1', estado: 'enEjecucion' }, hechos: CON_FECHAS },
      { datos: { hito: 'H1', estado: 'retrasado', avance: 5 } },
      { datos: { hito: 'H2', estado: 'cerradoSinCumplir' } },
      { datos: { hito: 'H2', estado: 'cerradoSinCumplir', motivo: 'texto:1' } },
    ],
    cumplirHito: [
      { datos: { hito: 'H1', verificable: ACTA } },
      { datos: { hito: 'H1', verificable: ACTA }, hechos: CON_FECHAS },
      { datos: { hito: 'H9', verificable: ACTA } },
    ],
    definirIndicador: [
      { datos: { clave: 'I1', nombre: 'texto:1', lineaBase: 0, meta: 10 } },
      { datos: { clave: 'I2', nombre: 'texto:1' } },
    ],
    registrarMedicion: [
      { datos: { indicador: 'I1', valor: 3, evidencia: ACTA } },
      { datos: { indicador: 'NO', valor: 3 } },
    ],
    registrarAvance: [
      { datos: { avance: 40, informe: ACTA } },
      { datos: { avance: 40 }, hechos: CON_FECHAS },
      { datos: { avance: 40, informe: ACTA }, hechos: A_TIEMPO },
      { datos: { avance: 10, informe: ACTA } },
    ],
    validarAvance: [
      { datos: { informeNumero: 1, resultado: 'validado' } },
      { datos: { informeNumero: 2, resultado: 'observado' } },
    ],
    atenderEscalamiento: [
      { datos: { escalamiento: 1, decidido: 'texto:1', acta: ACTA } },
      { datos: { escalamiento: 9, decidido: 'texto:1' } },
    ],
    cumplirCompromiso: [
      { datos: { nivel: 'completo', verificable: ACTA } },
      { datos: { nivel: 'completo', verificable: ACTA }, hechos: CON_FECHAS },
    ],
  },
  incumplimientoImposible: {
    'definirIndicador·CUPO_DE_INDICADORES':
      'it takes twenty indicators, one after another: seen in compromiso.spec.ts',
  },
};
