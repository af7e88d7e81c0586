/** The five stages of a co-creation (C1 to C5) as a diagram. Who decides the plan has a lane beside who writes it. */
import type { Plano } from '../contrato.js';
import { exclusiva, fin, flujo, inicio, inicioEventual, paralela, tarea } from '../plano.js';

export const plano: Plano = {
  elementos: [
    inicio('inicio', 'foro', 'Apertura', 'Opening'),
    tarea('etapa_1', 'foro', 'C1. Planificar', 'C1. Plan', {
      paso: 1,
      estados: ['planificandoCocreacion'],
    }),
    paralela('a_la_vez', 'foro', '', ''),
    tarea('etapa_2', 'delegado', 'C2. Recibir propuestas', 'C2. Receive proposals', {
      paso: 2,
      estados: ['recibiendoPropuestas'],
    }),
    fin('fin_2', 'delegado', 'Recepción cerrada', 'Reception closed', {
      estados: ['recepcionCerrada'],
    }),
    inicioEventual('reabre', 'delegado', 'Reapertura', 'Reopening'),
    tarea('etapa_3', 'foro', 'C3. Analizar', 'C3. Analyse', {
      paso: 3,
      estados: ['analizandoPropuestas'],
    }),
    tarea('etapa_4', 'foro', 'C4. Formular compromisos', 'C4. Write commitments', {
      paso: 4,
      estados: ['formulandoCompromisos'],
    }),
    tarea('etapa_5', 'autoridad', 'C5. Aprobar el plan', 'C5. Approve the plan', {
      paso: 5,
      estados: ['aprobandoPlan'],
    }),
    exclusiva('decision', 'autoridad', '¿Se observa?', 'Observed?'),
    tarea('publicacion', 'foro', 'C5. Publicar el plan', 'C5. Publish the plan', {
      paso: 5,
      estados: ['publicandoPlan'],
    }),
    tarea('formalizacion', 'foro', 'C5. Formalizar', 'C5. Formalise', {
      paso: 5,
      estados: ['formalizandoPlan'],
    }),
    fin('fin', 'foro', 'Plan formalizado', 'Plan formalised', { estados: ['planFormalizado'] }),
  ],
  flujos: [
    flujo('inicio', 'etapa_1', 'abrirProceso'),
    flujo('etapa_1', 'a_la_vez', 'planificarCocreacion'),
    flujo('a_la_vez', 'etapa_2', 'planificarCocreacion'),
    flujo('a_la_vez', 'etapa_3', 'planificarCocreacion'),
    flujo('etapa_2', 'fin_2', 'cerrarRecepcion'),
    flujo('reabre', 'etapa_2', 'reabrirRecepcion'),
    flujo('etapa_3', 'etapa_4', 'concluirAnalisis'),
    flujo('etapa_4', 'etapa_5', 'concluirFormulacion'),
    flujo('etapa_5', 'decision', 'observarPlan', 'aprobarPlan'),
    flujo('decision', 'etapa_4', 'observarPlan'),
    flujo('decision', 'publicacion', 'aprobarPlan'),
    flujo('publicacion', 'formalizacion', 'publicarPlan'),
    flujo('formalizacion', 'fin', 'formalizarPlan'),
  ],
};
