import type { Rol } from '../../../machines/contrato.js';

/** An act that is told to somebody: to whom, and in which words. */
export interface PlantillaDeNotificacion {
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
    a: ['autoridad', 'poc', 'gremio'],
    comunica:
      'Pongo en su conocimiento que con fecha {fecha} se registró el interés de {gad} en implementar el modelo de Estado abierto.',
    pide: 'Agradeceré disponer lo que corresponda para que la Autoridad suscriba la intención o el compromiso y designe a sus delegados técnicos.',
  },
  suscribirCompromiso: {
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} dejó por escrito su decisión de implementar el modelo de Estado abierto y designó a su punto de contacto local y a sus delegados, según el oficio que se adjunta.',
    pide: 'Agradeceré tomar nota de la dirección institucional declarada en el oficio para las siguientes comunicaciones.',
  },
  informarGrupoNucleo: {
    a: ['grupoNucleo'],
    comunica:
      'Informo al Grupo Núcleo que {gad} inició la implementación del modelo de Estado abierto (registro del {fecha}).',
    pide: 'Agradeceré prestar el apoyo que corresponda a cada integrante.',
  },
  sensibilizarDelegados: {
    a: ['autoridad', 'pocl', 'delegado'],
    comunica:
      'Comunico que con fecha {fecha} se realizó la sensibilización a los delegados de {gad}; se adjunta el registro.',
  },
  registrarInsistencia: {
    a: ['autoridad', 'pocl'],
    comunica:
      'Con fecha {fecha} se insiste por {numero}.ª vez en las comunicaciones anteriores sobre la implementación del modelo de Estado abierto en {gad}, que no constan respondidas.',
    pide: 'Agradeceré informar el estado de los pasos pendientes o las razones por las que no se han cumplido.',
  },
  cambiarAutoridad: {
    a: ['poc', 'gremio'],
    comunica: 'Comunico el cambio de Autoridad de {gad}, con efecto desde el {fecha}.',
    pide: 'La nueva Autoridad deberá pronunciarse sobre la continuidad de la adhesión.',
  },
  ratificarAdhesion: {
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} ratificó la adhesión a la implementación del modelo de Estado abierto.',
  },
  cambiarPocl: {
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} designó a un nuevo punto de contacto local, según el oficio que se adjunta.',
  },
  redesignarDelegados: {
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} la Autoridad de {gad} designó nuevamente a sus delegados técnicos, según el oficio que se adjunta.',
  },
  observarNormativa: {
    a: ['foro', 'secretariaTecnica'],
    comunica:
      'Devuelvo con observaciones la propuesta de normativa del Foro Multiactor de {gad}, presentada para su aprobación (registro del {fecha}).',
    pide: 'Agradeceré corregir la propuesta y presentarla nuevamente.',
  },
  aprobarNormativa: {
    a: ['foro', 'secretariaTecnica', 'poc', 'gremio'],
    comunica: 'Comunico que con fecha {fecha} se aprobó la normativa del Foro Multiactor de {gad}.',
  },
  observarPlan: {
    a: ['foro', 'secretariaTecnica', 'pocl'],
    comunica: 'Devuelvo con observaciones el plan de acción de {gad} (registro del {fecha}).',
    pide: 'Agradeceré atender las observaciones y presentarlo nuevamente.',
  },
  aprobarPlan: {
    a: ['autoridad', 'foro', 'poc', 'gremio'],
    comunica: 'Comunico que con fecha {fecha} se aprobó el plan de acción de {gad}.',
  },
  emitirDirectriz: {
    a: ['delegado', 'pocl', 'grupoEjecutor'],
    comunica:
      'Pongo en su conocimiento la directriz emitida para la ejecución del plan de acción de {gad} (registro del {fecha}).',
    pide: 'Agradeceré cumplirla e informar su cumplimiento.',
  },
  registrarInformeAvance: {
    a: ['foro', 'secretariaTecnica'],
    comunica:
      'Presento el informe de avance del plan de acción de {gad} (registro del {fecha}) para su validación.',
  },
  entregarInformeFinal: {
    a: ['autoridad', 'foro', 'poc'],
    comunica: 'Entrego el informe final del plan de acción de {gad} (registro del {fecha}).',
  },
  solicitarEvaluacion: {
    a: ['evaluador', 'poc'],
    comunica: 'Solicito la evaluación externa del plan de acción de {gad} (registro del {fecha}).',
  },
  desistir: {
    a: ['poc', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} {gad} desistió de la implementación del modelo de Estado abierto.',
  },
  archivarPorInactividad: {
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se archivó por inactividad el proceso de implementación del modelo de Estado abierto en {gad}.',
    pide: 'El proceso puede reactivarse en el punto en que quedó cuando el gobierno local lo solicite.',
  },
  suspender: {
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se suspendió el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
  reanudar: {
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se reanudó el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
  reactivar: {
    a: ['autoridad', 'pocl', 'gremio'],
    comunica:
      'Comunico que con fecha {fecha} se reactivó el proceso de implementación del modelo de Estado abierto en {gad}.',
  },
};

/** Of an act nobody wrote a template for. */
export const PLANTILLA_GENERAL: PlantillaDeNotificacion = {
  a: ['autoridad', 'pocl'],
  comunica:
    'Pongo en su conocimiento que con fecha {fecha} consta en el expediente de {gad} el siguiente acto: {acto}.',
};
