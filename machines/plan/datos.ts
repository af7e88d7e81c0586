import {
  documento,
  entero,
  esencial,
  fecha,
  lista,
  objeto,
  opcion,
  siNo,
  texto,
} from '../campos.js';
import { REGIMENES } from '../cocreacion/datos.js';
import { codigoDeCompromiso } from '../compromiso/datos.js';

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

// 14
export const organizarEjecucion = objeto({
  metodologia: documento(['metodologia_implementacion']).optional(),
  planDeTrabajo: documento(['plan_trabajo']).optional(),
  planDeComunicacion: documento(['plan_comunicacion']).optional(),
});
export const incorporarCompromiso = objeto({
  codigo: esencial(codigoDeCompromiso()),
  inicio: fecha(),
  fin: fecha(),
  hitos: entero({ max: 200 }),
  acta: documento(['acta_compromiso', 'hoja_ruta', 'pagl', 'otro']).optional(),
});
export const emitirDirectriz = objeto({
  asunto: texto({ max: 300 }),
  directriz: documento(['directriz', 'acta_sesion']).optional(),
});
export const cumplirDirectriz = objeto({
  asunto: texto({ max: 300 }),
  constancia: documento(['verificable', 'informe_avance', 'otro']).optional(),
});
export const registrarInformeAvance = objeto({
  informe: documento(['informe_avance']).optional(),
  desde: fecha(),
  hasta: fecha(),
});
export const validarInforme = objeto({
  resultado: esencial(opcion(['validado', 'observado'])),
  actaSesion: documento(['acta_sesion']).optional(),
  observaciones: texto().optional(),
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
  entregadoEl: fecha().optional(),
});
export const rendirCuentas = objeto({
  rendicion: documento(['rendicion_cuentas', 'acta_sesion', 'publicacion']).optional(),
  ejercicio: entero({ min: 2015, max: 2199 }).optional(),
  asistentes: entero({ max: 1_000_000 }).optional(),
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
  justificaciones: lista(objeto({ codigo: codigoDeCompromiso(), motivo: texto() }), { max: 60 }),
  actaSesion: documento(['acta_sesion', 'informe_final']).optional(),
});
