/** Row 15 of Anexo 4 before the plan closes: the final report, the accounts rendered, the external evaluation. */
import { al, avisar } from '../al.js';
import { guardar } from './contexto.js';
import * as e from './eventos.js';

const EN_CURSO = (paso: number) => [{ paso, estado: 'enCurso' as const }];

export const cierre = {
  ...al(e.entregarInformeFinal, {
    anota: EN_CURSO(15),
    acciones: [
      guardar(() => ({ informeFinal: true })),
      avisar('INFORME_FINAL_ENTREGADO', ['autoridad', 'poc']),
    ],
  }),
  ...al(e.programarRendicion, { anota: EN_CURSO(15) }),
  ...al(e.rendirCuentas, { anota: EN_CURSO(15), acciones: [guardar(() => ({ rendicion: true }))] }),
  ...al(e.solicitarEvaluacion, {
    anota: EN_CURSO(15),
    acciones: [
      guardar(() => ({ evaluacion: true })),
      avisar('EVALUACION_SOLICITADA', ['evaluador', 'poc']),
    ],
  }),
  ...al(e.registrarEvaluacion, {
    anota: EN_CURSO(15),
    acciones: [guardar(() => ({ evaluacion: true }))],
  }),
};
