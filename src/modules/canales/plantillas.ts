import type { Rol } from '../../../machines/contrato.js';

/** An act that is told to somebody: what it is called in an oficio, to whom, and in which words. */
export interface PlantillaDeNotificacion {
  readonly asunto: string;
  readonly a: readonly Rol[];
  /** What is communicated. `{gad}`, `{fecha}`, `{numero}` are filled. Legal prose: Spanish only, which prevails. */
  readonly comunica: string;
  readonly pide?: string;
}

/**
 * The acts that notify. The guide asks that steps 1 and 2 be told to the POC and the gremio; the others are told because
 * whoever receives them has to answer or to know.
 */
export const ACTOS_QUE_SE_NOTIFICAN: { readonly [evento: string]: PlantillaDeNotificacion } = {
  indicarInteres: {
    asunto: 'Interés en implementar el modelo de Estado abierto',
    a: ['autoridad', 'poc', 'gremio'],
    comunica:
      'Pongo en su conocimiento que con fecha {fecha} se registró el interés de {gad} en implementar el modelo de Estado abierto.',
    pide: 'Agradeceré disponer lo que corresponda para que la Autoridad suscriba la intención o el compromiso y designe a sus delegados técnicos.',
  },
  suscribirCompromiso: {
    asunto: 'Compromiso con el modelo de Estado abierto y designación de delegados',
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} dejó por escrito su decisión de implementar el modelo de Estado abierto y designó a su punto de contacto local y a sus delegados, según el oficio que se adjunta.',
    pide: 'Agradeceré tomar nota de la dirección institucional declarada en el oficio para las siguientes comunicaciones.',
  },
  informarGrupoNucleo: {
    asunto: 'Inicio de la implementación del modelo de Estado abierto',
    a: ['grupoNucleo'],
    comunica:
      'Informo al Grupo Núcleo que {gad} inició la implementación del modelo de Estado abierto (registro del {fecha}).',
    pide: 'Agradeceré prestar el apoyo que corresponda a cada integrante.',
  },
  sensibilizarDelegados: {
    asunto: 'Sensibilización a los delegados',
    a: ['autoridad', 'pocl', 'delegado'],
    comunica:
      'Comunico que con fecha {fecha} se realizó la sensibilización a los delegados de {gad}; se adjunta el registro.',
  },
  registrarInsistencia: {
    asunto: 'Insistencia {numero}',
    a: ['autoridad', 'pocl'],
    comunica:
      'Con fecha {fecha} se insiste por {numero}.ª vez en las comunicaciones anteriores sobre la implementación del modelo de Estado abierto en {gad}, que no constan respondidas.',
    pide: 'Agradeceré informar el estado de los pasos pendientes o las razones por las que no se han cumplido.',
  },
  cambiarAutoridad: {
    asunto: 'Cambio de Autoridad',
    a: ['poc', 'gremio'],
    comunica: 'Comunico el cambio de Autoridad de {gad}, con efecto desde el {fecha}.',
    pide: 'La nueva Autoridad deberá pronunciarse sobre la continuidad de la adhesión.',
  },
  ratificarAdhesion: {
    asunto: 'Ratificación de la adhesión',
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} ratificó la adhesión a la implementación del modelo de Estado abierto.',
  },
  cambiarPocl: {
    asunto: 'Cambio de punto de contacto local',
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} designó a un nuevo punto de contacto local, según el oficio que se adjunta.',
  },
  redesignarDelegados: {
    asunto: 'Nueva designación de delegados',
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} designó nuevamente a sus delegados técnicos, según el oficio que se adjunta.',
  },
  observarNormativa: {
    asunto: 'Observaciones a la propuesta de normativa del Foro Multiactor',
    a: ['foro', 'secretariaTecnica'],
    comunica:
      'Devuelvo con observaciones la propuesta de normativa del Foro Multiactor de {gad}, presentada para su aprobación (registro del {fecha}).',
    pide: 'Agradeceré corregir la propuesta y presentarla nuevamente.',
  },
  aprobarNormativa: {
    asunto: 'Normativa del Foro Multiactor aprobada',
    a: ['foro', 'secretariaTecnica', 'poc', 'gremio'],
    comunica: 'Comunico que con fecha {fecha} se aprobó la normativa del Foro Multiactor de {gad}.',
  },
  observarPlan: {
    asunto: 'Observaciones al plan de acción',
    a: ['foro', 'secretariaTecnica', 'pocl'],
    comunica: 'Devuelvo con observaciones el plan de acción de {gad} (registro del {fecha}).',
    pide: 'Agradeceré atender las observaciones y presentarlo nuevamente.',
  },
  aprobarPlan: {
    asunto: 'Plan de acción aprobado',
    a: ['autoridad', 'foro', 'poc', 'gremio'],
    comunica: 'Comunico que con fecha {fecha} se aprobó el plan de acción de {gad}.',
  },
  emitirDirectriz: {
    asunto: 'Directriz para la ejecución del plan de acción',
    a: ['delegado', 'pocl', 'grupoEjecutor'],
    comunica:
      'Pongo en su conocimiento la directriz emitida para la ejecución del plan de acción de {gad} (registro del {fecha}).',
    pide: 'Agradeceré cumplirla e informar su cumplimiento.',
  },
  registrarInformeAvance: {
    asunto: 'Informe de avance del plan de acción',
    a: ['foro', 'secretariaTecnica'],
    comunica:
      'Presento el informe de avance del plan de acción de {gad} (registro del {fecha}) para su validación.',
  },
  entregarInformeFinal: {
    asunto: 'Informe final del plan de acción',
    a: ['autoridad', 'foro', 'poc'],
    comunica: 'Entrego el informe final del plan de acción de {gad} (registro del {fecha}).',
  },
  solicitarEvaluacion: {
    asunto: 'Solicitud de evaluación externa del plan de acción',
    a: ['evaluador', 'poc'],
    comunica: 'Solicito la evaluación externa del plan de acción de {gad} (registro del {fecha}).',
  },
  desistir: {
    asunto: 'Desistimiento',
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} {gad} desistió de la implementación del modelo de Estado abierto.',
  },
  archivarPorInactividad: {
    asunto: 'Archivo por inactividad',
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se archivó por inactividad el proceso de implementación del modelo de Estado abierto en {gad}.',
    pide: 'El proceso puede reactivarse en el punto en que quedó cuando el gobierno local lo solicite.',
  },
  suspender: {
    asunto: 'Suspensión del proceso',
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se suspendió el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
  reanudar: {
    asunto: 'Reanudación del proceso',
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se reanudó el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
  reactivar: {
    asunto: 'Reactivación del proceso',
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se reactivó el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
};

/** Of an act nobody wrote a template for. */
export const PLANTILLA_GENERAL: PlantillaDeNotificacion = {
  asunto: '{acto}',
  a: ['autoridad', 'pocl'],
  comunica:
    'Pongo en su conocimiento que con fecha {fecha} consta en el expediente de {gad} el siguiente acto: {acto}.',
};
