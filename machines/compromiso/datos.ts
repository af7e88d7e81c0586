import {
  clave,
  decimal,
  deEntre,
  documento,
  entero,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  pasada,
  texto,
} from '../campos.js';
import { decisionTomada } from '../decision.js';
import { CAMPOS_DE_FICHA, claveCorta, hitoPrevisto, HITOS_POR_COMPROMISO } from './ficha.js';

/** Short and plain: it is a key in the plan's context. */
export const codigoDeCompromiso = () => claveCorta();
export const entradaDeCompromiso = objeto({
  numero: entero({ min: 1, max: 1000 }),
  codigo: codigoDeCompromiso(),
  inicio: fecha().nullable(),
  fin: fecha().nullable(),
  hitos: entero({ max: 200 }).nullable(),
});

/** The completion scale of the independent review, from «no evidence» to «complete». */
export const NIVELES = [
  'sinEvidencia',
  'noIniciadoAun',
  'limitado',
  'sustancial',
  'completo',
] as const;
export const FRECUENCIAS = ['mensual', 'trimestral', 'semestral', 'anual', 'unica'] as const;

const ACTA = ['acta_sesion', 'acta_compromiso', 'hoja_ruta'] as const;
const EVIDENCIA = ['verificable', 'publicacion', 'informe_avance', 'otro'] as const;
const porcentaje = () => entero({ max: 100 });

export const describirCompromiso = objeto({
  ...CAMPOS_DE_FICHA,
  inicio: fecha().optional(),
  fin: fecha().optional(),
});
export const aprobarHojaDeRuta = objeto({
  hitos: esencial(lista(hitoPrevisto, { min: 1, max: HITOS_POR_COMPROMISO })),
  motivo: texto().optional(),
  decision: decisionTomada().optional(),
  acta: documento(ACTA).optional(),
});
export const iniciarCompromiso = objeto({
  acta: documento(['acta_compromiso', 'hoja_ruta', 'acta_sesion']).optional(),
});
export const actualizarHito = objeto({
  hito: esencial(deEntre('hitoDeLaRuta', clave({ max: 40 }))),
  estado: esencial(opcion(['enEjecucion', 'retrasado', 'cerradoSinCumplir'])),
  avance: porcentaje().optional(),
  nivel: opcion(NIVELES).optional(),
  motivo: texto().optional(),
});
export const cumplirHito = objeto({
  hito: deEntre('hitoPendiente', clave({ max: 40 })),
  verificable: documento(['verificable', 'publicacion', 'otro']).optional(),
  nivel: opcion(NIVELES).optional(),
  nota: texto().optional(),
});
export const definirIndicador = objeto({
  clave: esencial(claveCorta()),
  nombre: texto({ max: 300 }),
  definicion: texto().optional(),
  formula: texto({ max: 600 }).optional(),
  unidad: clave({ max: 60 }).optional(),
  lineaBase: decimal().optional(),
  fechaLineaBase: pasada(fecha()).optional(),
  meta: decimal().optional(),
  fechaMeta: fecha().optional(),
  frecuencia: opcion(FRECUENCIAS).optional(),
  fuente: texto({ max: 300 }).optional(),
  responsable: texto({ max: 300, titulo: 'campo.quienResponde' }).optional(),
});
export const registrarMedicion = objeto({
  indicador: esencial(deEntre('indicador', claveCorta())),
  fecha: pasada(fecha()).optional(),
  valor: esencial(decimal()),
  evidencia: documento(EVIDENCIA).optional(),
  nota: texto().optional(),
});
export const registrarAvance = objeto({
  avance: porcentaje(),
  informe: documento(['informe_avance', 'verificable', 'otro']).optional(),
  // It may be handed in some days before its period closes, and not before it opens.
  desde: pasada(fecha()).optional(),
  hasta: fecha().optional(),
  narrativa: texto({ max: 4000 }).optional(),
  hitos: lista(
    objeto({
      hito: deEntre('hito', clave({ max: 40 })),
      avance: porcentaje(),
      nota: texto().optional(),
    }),
    { max: HITOS_POR_COMPROMISO },
  ).optional(),
  problemas: texto().optional(),
  riesgos: texto().optional(),
  proximosPasos: texto().optional(),
});
export const validarAvance = objeto({
  informeNumero: esencial(deEntre('informePorValidar', entero({ min: 1, max: 10_000 }))),
  resultado: esencial(opcion(['validado', 'observado'])),
  observaciones: texto().optional(),
  decision: decisionTomada().optional(),
  actaSesion: documento(['acta_sesion']).optional(),
});
export const escalarDificultad = objeto({
  asunto: texto({ max: 300 }),
  descripcion: texto({ max: 4000 }).optional(),
  hito: deEntre('hito', clave({ max: 40 })).optional(),
  documento: documento(['oficio', 'informe_avance', 'otro']).optional(),
});
export const atenderEscalamiento = objeto({
  escalamiento: esencial(deEntre('dificultadAbierta', entero({ min: 1, max: 10_000 }))),
  decidido: texto({ max: 4000 }),
  hasta: fecha().optional(),
  decision: decisionTomada().optional(),
  acta: documento(['acta_sesion'], { titulo: 'campo.actaSesion' }).optional(),
});
export const conMotivo = objeto({ motivo: texto() });
export const cumplirCompromiso = objeto({
  nivel: opcion(NIVELES),
  verificable: documento(['verificable', 'informe_final', 'publicacion', 'otro']).optional(),
});
export const cerrarSinCumplir = objeto({
  nivel: opcion(NIVELES),
  motivo: texto(),
  informe: documento(['informe_final', 'informe_avance', 'verificable', 'otro']).optional(),
});
