/**
 * The fifteen rows of Anexo 4 as a diagram: each in the lane of who answers for it first. 3, 4 and 6 end by themselves,
 * for nothing after them waits; the plan waits for the norm (11) and for the forum's training (12).
 */
import type { Plano } from '../contrato.js';
import {
  exclusiva,
  fin,
  flujo,
  inclusiva,
  inicio,
  inicioEventual,
  llamada,
  paralela,
  salida,
  tarea,
} from '../plano.js';

const SIN_DIAGNOSTICO = ['elaborandoDiagnostico'];
const POR_SENSIBILIZAR = ['sensibilizandoDelegados', 'sensibilizacionDelegadosAtrasada'];
const FORO_POR_SENSIBILIZAR = ['sensibilizandoForo', 'sensibilizacionForoAtrasada'];
const PRIMERO = 'primera' as const;
const OTROS = 'siguientes' as const;

export const plano: Plano = {
  elementos: [
    inicio('inicio', 'autoridad', 'Apertura', 'Opening'),
    tarea('paso_1', 'autoridad', '1. Interés', '1. Interest', {
      paso: 1,
      estados: ['indicandoInteres'],
    }),
    tarea('paso_2', 'autoridad', '2. Compromiso', '2. Commitment', {
      paso: 2,
      estados: ['suscribiendoCompromiso'],
    }),
    paralela('a_la_vez_2', 'autoridad', '', ''),
    tarea('paso_3', 'poc', '3. Informar al Grupo Núcleo', '3. Tell the Core Group', {
      paso: 3,
      estados: ['informandoGrupoNucleo'],
    }),
    fin('fin_3', 'poc', 'Informado', 'Informed', { estados: ['grupoNucleoInformado'] }),
    tarea('paso_4', 'poc', '4. Sensibilizar a delegados', '4. Train the delegates', {
      paso: 4,
      estados: POR_SENSIBILIZAR,
    }),
    fin('fin_4', 'poc', 'Sensibilizados', 'Trained', { estados: ['delegadosSensibilizados'] }),
    tarea('paso_5', 'delegado', '5. Actores clave', '5. Key actors', {
      paso: 5,
      estados: ['identificandoActores'],
    }),
    paralela('a_la_vez_5', 'delegado', '', ''),
    tarea('paso_6', 'delegado', '6. Diagnóstico', '6. Diagnosis', {
      paso: 6,
      estados: SIN_DIAGNOSTICO,
    }),
    fin('fin_6', 'delegado', 'Diagnóstico listo', 'Diagnosis ready', {
      estados: ['diagnosticoElaborado'],
    }),
    tarea('paso_7', 'delegado', '7. Mapeo de actores', '7. Map of actors', {
      paso: 7,
      estados: ['mapeandoActores'],
    }),
    tarea('paso_8', 'delegado', '8. Acercamiento', '8. Approach', {
      paso: 8,
      estados: ['acercandoActores'],
    }),
    salida('vuelve_8', 'delegado', '', '', { sobre: 'paso_8' }),
    tarea('paso_9', 'foro', '9. Foro Multiactor', '9. Multi-actor forum', {
      paso: 9,
      estados: ['conformandoForo'],
    }),
    salida('vuelve_9', 'foro', '', '', { sobre: 'paso_9' }),
    inclusiva('con_foro', 'foro', '', ''),
    tarea('paso_10', 'foro', '10. Cocrear la normativa', '10. Co-create the norm', {
      paso: 10,
      estados: ['cocreandoNormativa'],
    }),
    inicioEventual('reforma', 'foro', 'Reforma', 'Reform'),
    tarea('paso_11', 'autoridad', '11. Aprobar la normativa', '11. Approve the norm', {
      paso: 11,
      estados: ['aprobandoNormativa'],
    }),
    exclusiva('decision_11', 'autoridad', '¿Se observa?', 'Observed?'),
    tarea('paso_12', 'poc', '12. Sensibilizar al foro', '12. Train the forum', {
      paso: 12,
      estados: FORO_POR_SENSIBILIZAR,
    }),
    paralela('listo_para_plan', 'poc', '', '', {
      estados: ['normativaAprobada', 'foroNoFormalizado', 'foroSensibilizado'],
    }),
    llamada('paso_13', 'poc', '13. Cocreación del plan', '13. Co-create the plan', {
      paso: 13,
      llama: 'plan',
      varias: true,
      estados: ['esperandoPlan', 'cocreandoPlan'],
    }),
    salida('deja_13', 'poc', '', '', { sobre: 'paso_13' }),
    fin('fin_sin_efecto', 'poc', 'Sin efecto', 'Of no effect'),
    inclusiva('plan_aprobado', 'poc', '', ''),
    llamada('paso_14', 'foro', '14. Ejecución del plan', '14. Execute the plan', {
      paso: 14,
      llama: 'plan',
      varias: true,
    }),
    llamada('paso_15', 'foro', '15. Cierre y rendición', '15. Close and account', {
      paso: 15,
      llama: 'plan',
      varias: true,
    }),
    fin('fin', 'foro', 'Plan cerrado', 'Plan closed'),
  ],
  flujos: [
    flujo('inicio', 'paso_1', 'abrirProceso'),
    flujo('paso_1', 'paso_2', 'indicarInteres'),
    flujo('paso_2', 'a_la_vez_2', 'suscribirCompromiso'),
    flujo('a_la_vez_2', 'paso_3', 'suscribirCompromiso'),
    flujo('a_la_vez_2', 'paso_4', 'suscribirCompromiso'),
    flujo('a_la_vez_2', 'paso_5', 'suscribirCompromiso'),
    flujo('paso_3', 'fin_3', 'informarGrupoNucleo'),
    flujo('paso_4', 'fin_4', { evento: 'sensibilizarDelegados', desde: POR_SENSIBILIZAR }),
    flujo('paso_5', 'a_la_vez_5', 'identificarActores'),
    flujo('a_la_vez_5', 'paso_6', 'identificarActores'),
    flujo('a_la_vez_5', 'paso_7', 'identificarActores'),
    // Left behind, the diagnosis is still made once there is a forum, by its updating event.
    flujo('paso_6', 'fin_6', 'elaborarDiagnostico', 'actualizarDiagnostico'),
    flujo('paso_7', 'paso_8', 'mapearActores'),
    flujo('paso_8', 'paso_9', 'concluirAcercamiento'),
    flujo('vuelve_8', 'paso_7', { evento: 'volverAlMapeo', desde: ['acercandoActores'] }),
    flujo('vuelve_9', 'paso_7', { evento: 'volverAlMapeo', desde: ['conformandoForo'] }),
    flujo('paso_9', 'con_foro', 'conformarForo'),
    flujo('con_foro', 'paso_10', { evento: 'conformarForo', hasta: ['cocreandoNormativa'] }),
    // A norm that already existed stands in for 10 and 11.
    flujo('con_foro', 'listo_para_plan', { evento: 'conformarForo', hasta: ['normativaAprobada'] }),
    flujo('con_foro', 'paso_12', 'conformarForo'),
    flujo('paso_10', 'paso_11', 'cocrearNormativa'),
    flujo('paso_11', 'decision_11', 'observarNormativa', 'aprobarNormativa', 'omitirFormalizacion'),
    flujo('decision_11', 'paso_10', 'observarNormativa'),
    flujo('decision_11', 'listo_para_plan', 'aprobarNormativa', 'omitirFormalizacion'),
    flujo('reforma', 'paso_10', 'reformarNormativa'),
    flujo('paso_12', 'listo_para_plan', {
      evento: 'sensibilizarForo',
      desde: FORO_POR_SENSIBILIZAR,
    }),
    flujo('listo_para_plan', 'paso_13', { evento: 'abrirPlan', vez: PRIMERO }),
    flujo('deja_13', 'fin_sin_efecto', 'anotarPlanSinEfecto'),
    flujo('paso_13', 'plan_aprobado', 'anotarPlanEnEjecucion'),
    flujo('plan_aprobado', 'paso_14', 'anotarPlanEnEjecucion'),
    // The next plan may open once the one before is in execution.
    flujo('plan_aprobado', 'paso_13', { evento: 'abrirPlan', vez: OTROS }),
    flujo('paso_14', 'paso_15', 'anotarPlanEnCierre'),
    flujo('paso_15', 'fin', 'anotarPlanCerrado'),
  ],
};
