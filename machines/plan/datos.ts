import {
  deEntre,
  documento,
  enlace,
  entero,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  pasada,
  siNo,
  texto,
} from '../campos.js';
import { REGIMENES } from '../cocreacion/datos.js';
import { codigoDeCompromiso } from '../compromiso/datos.js';
import { claveCorta } from '../compromiso/ficha.js';
import { decisionTomada } from '../decision.js';
import { CAMPOS_DE_PLAN } from './ficha.js';

export const entradaDePlan = objeto({
  ordinal: entero({ min: 1, max: 1000 }),
  regimenPlazo: opcion(REGIMENES),
  miembroOgp: siNo(),
  finDeMandato: fecha().nullable().optional(),
});

export const conMotivo = objeto({
  motivo: texto(),
  constancia: documento(['oficio', 'acta_sesion', 'otro']).optional(),
});

export const describirPlan = objeto(CAMPOS_DE_PLAN);
/** The five OGP standards of co-creation, each with where it stands and what shows it. */
export const ESTANDARES = [
  'espacioDeDialogo',
  'informacionAbierta',
  'participacionInclusiva',
  'respuestaRazonada',
  'dialogoEnEjecucion',
] as const;
export const revisarEstandar = objeto({
  estandar: esencial(opcion(ESTANDARES)),
  cumplimiento: esencial(opcion(['cumple', 'enParte', 'noCumple'])),
  explicacion: texto().optional(),
  evidencia: documento(['verificable', 'publicacion', 'acta_sesion', 'otro']).optional(),
  direccion: enlace().optional(),
});
/** Until when it is executed, when its groups report, when it is closed: calendar dates, not términos. */
export const fijarFechasDeCierre = objeto({
  ejecucion: fecha().optional(),
  informes: fecha().optional(),
  cierre: fecha().optional(),
  acta: documento(['acta_sesion', 'metodologia_implementacion', 'normativa', 'otro']).optional(),
  motivo: texto().optional(),
});

// 14
export const organizarEjecucion = objeto({
  metodologia: documento(['metodologia_implementacion']).optional(),
  planDeTrabajo: documento(['plan_trabajo']).optional(),
  planDeComunicacion: documento(['plan_comunicacion']).optional(),
});
export const incorporarCompromiso = objeto({
  codigo: esencial(deEntre('compromisoPorIncorporar', codigoDeCompromiso())),
  inicio: fecha(),
  fin: fecha(),
  hitos: entero({ max: 200 }),
  acta: documento(['acta_compromiso', 'hoja_ruta', 'pagl', 'otro']).optional(),
});
export const emitirDirectriz = objeto({
  asunto: texto({ max: 300 }),
  directriz: documento(['directriz', 'acta_sesion']).optional(),
  encargadaA: texto({ max: 200 }).optional(),
  hasta: fecha().optional(),
});
export const cumplirDirectriz = objeto({
  directrizNumero: deEntre('directrizPendiente', entero({ min: 1, max: 10_000 })).optional(),
  asunto: texto({ max: 300 }),
  constancia: documento(['verificable', 'informe_avance', 'otro']).optional(),
});
export const registrarInformeAvance = objeto({
  informe: documento(['informe_avance']).optional(),
  // Handed in before its period closes, perhaps; not before it opens.
  desde: pasada(fecha()),
  hasta: fecha(),
});
export const validarInforme = objeto({
  informeNumero: deEntre('informePorValidar', entero({ min: 1, max: 10_000 })).optional(),
  resultado: esencial(opcion(['validado', 'observado'])),
  decision: decisionTomada().optional(),
  actaSesion: documento(['acta_sesion']).optional(),
  observaciones: texto().optional(),
});
/** The half-way refresh of a plan of four years; a shorter one may have it too. */
export const actualizarPlan = objeto({
  resumen: texto({ max: 4000 }),
  pagl: documento(['pagl']).optional(),
  fin: fecha().optional(),
  decision: decisionTomada().optional(),
  actaSesion: documento(['acta_sesion']).optional(),
});
export const programarComunicacion = objeto({
  clave: esencial(claveCorta()),
  accion: texto({ max: 600 }),
  publico: texto({ max: 300 }).optional(),
  medio: texto({ max: 300 }).optional(),
  fecha: fecha().optional(),
  encargada: texto({ max: 200 }).optional(),
  financiamiento: texto({ max: 300 }).optional(),
});
export const cumplirComunicacion = objeto({
  clave: esencial(deEntre('comunicacionPendiente', claveCorta({ titulo: 'campo.comunicacion' }))),
  evidencia: documento(['verificable', 'publicacion', 'otro']).optional(),
  direccion: enlace().optional(),
  alcance: entero({ max: 100_000_000 }).optional(),
});
export const coordinarImplementacion = objeto({
  actaSesion: documento(['acta_sesion', 'informe_avance', 'otro']).optional(),
});
export const compromisoConcluido = objeto({
  numero: entero({ min: 1, max: 1000 }),
  codigo: codigoDeCompromiso(),
  resultado: opcion(['cumplido', 'cerradoSinCumplir']),
});

// 15
export const entregarInformeFinal = objeto({
  informeFinal: documento(['informe_final']).optional(),
  entregadoEl: pasada(fecha()).optional(),
});
export const programarRendicion = objeto({
  fecha: esencial(fecha()),
  lugar: texto({ max: 300 }).optional(),
  ejercicio: entero({ min: 2015, max: 2199 }).optional(),
});
export const rendirCuentas = objeto({
  rendicion: documento(['rendicion_cuentas', 'acta_sesion', 'publicacion']).optional(),
  ejercicio: entero({ min: 2015, max: 2199 }).optional(),
  asistentes: entero({ max: 1_000_000 }).optional(),
  preguntas: entero({ max: 100_000 }).optional(),
  respondidas: entero({ max: 100_000 }).optional(),
});
export const solicitarEvaluacion = objeto({
  ente: texto({ max: 300 }),
  solicitud: documento(['oficio', 'otro']).optional(),
});
export const registrarEvaluacion = objeto({
  materia: opcion(['disenio', 'ejecucion', 'resultados']),
  evaluacion: documento(['evaluacion']).optional(),
});
export const cerrarPlan = objeto({
  justificaciones: lista(
    objeto({ codigo: deEntre('compromisoAbierto', codigoDeCompromiso()), motivo: texto() }),
    { max: 60 },
  ),
  actaSesion: documento(['acta_sesion', 'informe_final']).optional(),
});
