/** The toy procedures of the engine's tests: an agreement written by two hands at once, and its children. */
import {
  clave,
  documento,
  entero,
  fecha,
  lista,
  objeto,
  personal,
  texto,
} from '../../../machines/campos.js';
import type {
  DeclaracionDeEvento,
  DeclaracionDePlazo,
  Hechos,
  JsonObjeto,
  Procedimiento,
  RequisitoCualquiera,
} from '../../../machines/contrato.js';
import { CITA_DE_PRUEBA, ProcedimientoDeFichas } from './red.js';

const evento = (
  nombre: string,
  d: Partial<DeclaracionDeEvento> & Pick<DeclaracionDeEvento, 'paso' | 'actua'>,
): DeclaracionDeEvento => ({
  nombre,
  porCuentaDe: [],
  requisitos: [],
  datos: objeto({}),
  hechos: {},
  fechable: true,
  interno: false,
  espera: d.paso !== null,
  ...d,
});

const regla = (
  codigo: string,
  fuerza: RequisitoCualquiera['fuerza'],
  certeza: RequisitoCualquiera['certeza'],
  cumple: (memoria: JsonObjeto, datos: JsonObjeto, hechos: Hechos) => boolean,
): RequisitoCualquiera => ({
  codigo,
  fuerza,
  certeza,
  clase: 'contenido',
  cita: CITA_DE_PRUEBA,
  evaluar: (memoria: JsonObjeto, datos: JsonObjeto | undefined, hechos: Hechos) =>
    datos === undefined
      ? { resultado: 'dependeDeLosDatos' }
      : cumple(memoria, datos, hechos)
        ? { resultado: 'cumple' }
        : { resultado: 'falta', params: { codigo } },
});

const plazo = (
  nombre: string,
  unidad: DeclaracionDePlazo['unidad'],
  porDefecto: number,
  clase: DeclaracionDePlazo['clase'] = 'meta',
): DeclaracionDePlazo => ({
  nombre,
  clase,
  unidad,
  parametro: `plazo.${nombre}`,
  porDefecto,
  certeza: 'INF',
});

/** One rule of each force and certainty, all met by `bien: 1`. */
export const REGLAS_DE_FUERZA = [
  regla('DEBE_FUENTE', 'debe', 'fuente', (_, d) => d['debe'] !== 0),
  regla('DEBE_INF', 'debe', 'INF', (_, d) => d['debeInf'] !== 0),
  regla('SUGERIDO_FUENTE', 'sugerido', 'fuente', (_, d) => d['sugerido'] !== 0),
  regla('SUGERIDO_MEM', 'sugerido', 'MEM', (_, d) => d['sugeridoMem'] !== 0),
  regla('PUEDE', 'puede', 'fuente', (_, d) => d['puede'] !== 0),
];

const uno = entero({ min: 0, max: 1 }).optional();

export const convenio: Procedimiento = new ProcedimientoDeFichas({
  id: 'convenio@1',
  inicio: ['porIniciar'],
  fin: 'cerrado',
  titulares: ['gad', 'nacional'],
  abren: ['poc', 'pocl'],
  entrada: objeto({ tema: texto({ max: 500 }).optional() }),
  pasoDeLugar: {
    porIniciar: 1,
    redactandoA: 2,
    redactandoB: 3,
    unido: 4,
    revisando: 5,
  },
  plazos: [
    plazo('metaA', 'diasCalendario', 10),
    plazo('terminoB', 'diasTermino', 3, 'termino'),
    plazo('metaUnido', 'meses', 1),
  ],
  plazoDeLugar: { redactandoA: 'metaA', redactandoB: 'terminoB', unido: 'metaUnido' },
  hijoDeLugar: { revisando: { ref: 'revision', procedimiento: 'revision@1' } },
  eventos: [
    evento('iniciar', {
      paso: 1,
      actua: ['autoridad'],
      porCuentaDe: [
        { actua: 'autoridad', registran: ['pocl', 'delegado'], prueba: 'oficio' },
        { actua: 'autoridad', registran: ['poc'], prueba: 'sobre' },
      ],
      datos: objeto({
        oficio: documento(['oficio']).optional(),
        anexos: lista(documento(['otro'])).optional(),
        motivo: texto().optional(),
        contacto: objeto({ nombre: personal(), cargo: personal().optional() }).optional(),
      }),
    }),
    evento('redactarA', {
      paso: 2,
      actua: ['delegado'],
      requisitos: REGLAS_DE_FUERZA,
      datos: objeto({ debe: uno, debeInf: uno, sugerido: uno, sugeridoMem: uno, puede: uno }),
    }),
    evento('redactarB', {
      paso: 3,
      actua: ['delegado', 'foro'],
      requisitos: [
        regla(
          'TRES_DIAS',
          'debe',
          'fuente',
          (_, d, h) => d['convocada'] === undefined || (h.terminos['aviso']?.dias ?? 0) >= 3,
        ),
      ],
      datos: objeto({
        convocada: fecha().optional(),
        reunida: fecha().optional(),
        paginas: entero(),
      }),
      hechos: { terminos: [{ clave: 'aviso', desde: 'convocada', hasta: 'reunida' }] },
    }),
    evento('unir', {
      paso: 4,
      actua: ['poc'],
      hechos: { parametros: ['minimoDePaginas'] },
      requisitos: [
        regla(
          'PAGINAS',
          'debe',
          'fuente',
          (m, _d, h) =>
            (m['paginas'] as number) >= ((h.parametros['minimoDePaginas']?.valor as number) ?? 1),
        ),
      ],
    }),
    evento('volverARedactar', {
      paso: 4,
      actua: ['poc', 'delegado'],
      datos: objeto({ motivo: texto() }),
    }),
    evento('encargar', {
      paso: null,
      actua: ['delegado'],
      datos: objeto({ ref: clave(), clase: clave() }),
    }),
    evento('retirarEncargo', { paso: null, actua: ['delegado'], datos: objeto({ ref: clave() }) }),
    evento('revisar', { paso: 4, actua: ['poc'] }),
    evento('dejarRevision', { paso: 5, actua: ['poc'] }),
    evento('cerrarConvenio', {
      paso: 4,
      actua: ['poc'],
      hechos: { hijos: true },
      requisitos: [
        regla(
          'SIN_ENCARGOS',
          'debe',
          'fuente',
          (_, _d, h) => (h.hijos['encargo']?.abiertos ?? 0) === 0,
        ),
      ],
    }),
    evento('anotarEncargo', {
      paso: null,
      actua: [],
      interno: true,
      datos: objeto({ avance: entero() }),
    }),
  ],
  transiciones: [
    {
      evento: 'iniciar',
      toma: ['porIniciar'],
      pone: ['redactandoA', 'redactandoB'],
      efectos: () => [
        { tipo: 'avisar', codigo: 'INICIADO', roles: ['poc', 'delegado'], params: { n: 1 } },
      ],
    },
    { evento: 'redactarA', toma: ['redactandoA'], pone: ['listaA'] },
    {
      evento: 'redactarB',
      toma: ['redactandoB'],
      pone: ['listaB'],
      recuerda: (m, h) => ({ ...m, paginas: h.datos['paginas']! }),
    },
    { evento: 'unir', toma: ['listaA', 'listaB'], pone: ['unido'] },
    { evento: 'volverARedactar', toma: ['unido'], pone: ['redactandoA', 'redactandoB'] },
    {
      evento: 'encargar',
      toma: ['unido'],
      pone: ['unido'],
      efectos: (_m, h) => [
        {
          tipo: 'abrirHijo',
          ref: h.datos['ref'] as string,
          procedimiento: h.datos['clase'] as string,
          entrada: { de: h.datos['ref']! },
          invocado: false,
        },
      ],
    },
    {
      evento: 'retirarEncargo',
      toma: ['unido'],
      pone: ['unido'],
      efectos: (_m, h) => [{ tipo: 'detenerHijo', ref: h.datos['ref'] as string }],
    },
    { evento: 'revisar', toma: ['unido'], pone: ['revisando'] },
    { evento: 'dejarRevision', toma: ['revisando'], pone: ['unido'] },
    {
      evento: '#hijo:revision',
      toma: ['revisando'],
      pone: ['unido'],
      recuerda: (m, h) => ({ ...m, revision: h.datos['salida'] ?? null }),
    },
    {
      evento: 'anotarEncargo',
      toma: ['unido'],
      pone: ['unido'],
      recuerda: (m, h) => ({ ...m, avance: h.datos['avance']! }),
    },
    {
      evento: '#plazo:redactandoA:metaA',
      toma: ['redactandoA'],
      pone: ['redactandoA'],
      recuerda: (m) => ({ ...m, vencidosA: ((m['vencidosA'] as number | undefined) ?? 0) + 1 }),
      efectos: () => [{ tipo: 'avisar', codigo: 'META_VENCIDA', roles: ['pocl'], params: {} }],
    },
    { evento: 'cerrarConvenio', toma: ['unido'], pone: ['cerrado'] },
  ],
  salida: (m) => ({ paginas: m['paginas'] ?? null }),
});

/** Invoked by a place: lives while the token is there, and has a child of its own. */
export const revision: Procedimiento = new ProcedimientoDeFichas({
  id: 'revision@1',
  inicio: ['leyendo'],
  fin: 'leido',
  titulares: [],
  abren: [],
  entrada: objeto({}),
  pasoDeLugar: {},
  plazos: [plazo('metaLeer', 'diasCalendario', 5)],
  plazoDeLugar: { leyendo: 'metaLeer' },
  hijoDeLugar: { leyendo: { ref: 'copia', procedimiento: 'encargo@1' } },
  eventos: [
    evento('darPorLeido', {
      paso: null,
      espera: true,
      actua: ['poc'],
      datos: objeto({ nota: entero() }),
    }),
  ],
  transiciones: [
    {
      evento: 'darPorLeido',
      toma: ['leyendo'],
      pone: ['leido'],
      recuerda: (m, h) => ({ ...m, nota: h.datos['nota']! }),
    },
  ],
  salida: (m) => ({ nota: m['nota'] ?? null }),
});

/** Opened by name, any number of them; tells its parent how it goes. */
export const encargo: Procedimiento = new ProcedimientoDeFichas({
  id: 'encargo@1',
  inicio: ['abierto'],
  fin: 'hecho',
  titulares: [],
  abren: [],
  entrada: objeto({ de: clave().optional() }),
  pasoDeLugar: {},
  plazos: [plazo('metaEncargo', 'diasCalendario', 2)],
  plazoDeLugar: { abierto: 'metaEncargo' },
  eventos: [
    evento('avanzarEncargo', {
      paso: null,
      espera: true,
      actua: ['delegado'],
      datos: objeto({ avance: entero() }),
    }),
    evento('cumplirEncargo', {
      paso: null,
      espera: true,
      actua: ['delegado'],
      hechos: { padre: ['memoria'] },
    }),
  ],
  transiciones: [
    {
      evento: 'avanzarEncargo',
      toma: ['abierto'],
      pone: ['abierto'],
      efectos: (_m, h) => [
        { tipo: 'avisarPadre', evento: 'anotarEncargo', datos: { avance: h.datos['avance']! } },
      ],
    },
    { evento: 'cumplirEncargo', toma: ['abierto'], pone: ['hecho'] },
  ],
});

/** Born already ended. */
export const instantaneo: Procedimiento = new ProcedimientoDeFichas({
  id: 'instantaneo@1',
  inicio: ['hecho'],
  fin: 'hecho',
  titulares: [],
  abren: [],
  entrada: objeto({ de: clave().optional() }),
  pasoDeLugar: {},
  eventos: [],
  transiciones: [],
});
