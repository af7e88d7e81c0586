import { conRotulos } from '../rotulos.js';
import { reglas } from './reglas.js';
import { TEXTOS_DE_EJECUCION } from './textos-ejecucion.js';
import { TEXTOS_DE_FICHA } from './textos-ficha.js';

const es = {
  procedimiento: 'Compromiso del plan de acción',
  'evento.iniciarCompromiso': 'Iniciar la ejecución',
  'ayuda.iniciarCompromiso': 'Anota que empezó la ejecución del compromiso.',
  'evento.registrarAvance': 'Registrar avance',
  'ayuda.registrarAvance':
    'Anota el porcentaje de avance del compromiso y el informe que lo sustenta: período, qué se hizo, problemas, riesgos y lo que sigue. Después se valida u observa.',
  'evento.cumplirHito': 'Marcar un hito como cumplido',
  'ayuda.cumplirHito':
    'Anota un hito cumplido con su medio de verificación. Se registra una vez por hito.',
  'evento.registrarRetraso': 'Registrar retraso',
  'ayuda.registrarRetraso':
    'Marca el compromiso como retrasado, con su motivo. Se puede superar después.',
  'evento.superarRetraso': 'Retraso superado',
  'ayuda.superarRetraso': 'Anota que el compromiso volvió a su ritmo.',
  'evento.cumplirCompromiso': 'Dar por cumplido',
  'ayuda.cumplirCompromiso':
    'Da el compromiso por cumplido con su evidencia. El plan lo cuenta como concluido.',
  'evento.cerrarSinCumplir': 'Cerrar sin cumplir',
  'ayuda.cerrarSinCumplir':
    'Cierra el compromiso sin haberlo cumplido, con su motivo y hasta dónde llegó.',
  'estado.noIniciado': 'No iniciado',
  'estado.ejecutandoCompromiso': 'En ejecución',
  'estado.retrasado': 'Retrasado',
  'estado.cumplido': 'Cumplido',
  'estado.cerradoSinCumplir': 'Cerrado sin cumplir',
  'requisito.VERIFICABLE_DE_HITO': 'Medio de verificación del hito',
  'falta.VERIFICABLE_DE_HITO': 'Falta el medio de verificación del hito.',
  'requisito.EVIDENCIA_DE_CUMPLIMIENTO': 'Evidencia del cumplimiento',
  'falta.EVIDENCIA_DE_CUMPLIMIENTO': 'Falta la evidencia del cumplimiento.',
  'requisito.HITOS_CUMPLIDOS': 'Todos los hitos previstos están cumplidos',
  'falta.HITOS_CUMPLIDOS': 'Quedan hitos sin cumplir.',
  'requisito.HITO_DE_MAS': 'El hito es uno de los previstos',
  'falta.HITO_DE_MAS': 'Ya se cumplieron todos los hitos declarados, o este no es uno de ellos.',
  'requisito.INFORME_DE_CIERRE': 'Informe final del compromiso',
  'falta.INFORME_DE_CIERRE': 'No consta el informe final del compromiso.',
  'requisito.AVANCE_CON_INFORME': 'Informe que sustenta el avance',
  'falta.AVANCE_CON_INFORME': 'No consta el informe que sustenta el avance.',
  'requisito.NIVEL_COHERENTE': 'El nivel de cumplimiento concuerda con cerrar sin cumplir',
  'falta.NIVEL_COHERENTE': 'El compromiso se cierra sin cumplir, pero con nivel «{nivel}».',
  'aviso.COMPROMISO_CUMPLIDO': 'El compromiso {codigo} fue cumplido.',
  'aviso.COMPROMISO_SIN_CUMPLIR': 'El compromiso {codigo} se cerró sin cumplir.',
  'aviso.COMPROMISO_RETRASADO': 'El compromiso {codigo} está retrasado.',
  'campo.avance': 'Avance (%)',
  'campo.informe': 'Informe',
  'campo.hito': 'Hito',
  'campo.nivel': 'Nivel de cumplimiento',
  'opcion.sinEvidencia': 'Sin evidencia disponible',
  'opcion.noIniciadoAun': 'No iniciado',
  'opcion.limitado': 'Limitado',
  'opcion.sustancial': 'Sustancial',
  'opcion.completo': 'Completo',
} as const;

const en: { readonly [K in keyof typeof es]: string } = {
  procedimiento: 'Commitment of the action plan',
  'evento.iniciarCompromiso': 'Begin execution',
  'ayuda.iniciarCompromiso': 'Notes that the execution of the commitment began.',
  'evento.registrarAvance': 'Record progress',
  'ayuda.registrarAvance':
    'Notes the percentage of progress of the commitment and the report behind it. It may be recorded as often as needed.',
  'evento.cumplirHito': 'Mark a milestone as met',
  'ayuda.cumplirHito':
    'Notes a milestone met, with its means of verification. Record it once for each milestone.',
  'evento.registrarRetraso': 'Record a delay',
  'ayuda.registrarRetraso':
    'Marks the commitment as delayed, with the reason. It may be made good later.',
  'evento.superarRetraso': 'Delay made good',
  'ayuda.superarRetraso': 'Notes that the commitment is back on time.',
  'evento.cumplirCompromiso': 'Declare it fulfilled',
  'ayuda.cumplirCompromiso':
    'Declares the commitment fulfilled, with its evidence. The plan counts it as ended.',
  'evento.cerrarSinCumplir': 'Close without fulfilling',
  'ayuda.cerrarSinCumplir':
    'Closes the commitment unfulfilled, with the reason and how far it got.',
  'estado.noIniciado': 'Not started',
  'estado.ejecutandoCompromiso': 'In execution',
  'estado.retrasado': 'Delayed',
  'estado.cumplido': 'Fulfilled',
  'estado.cerradoSinCumplir': 'Closed unfulfilled',
  'requisito.VERIFICABLE_DE_HITO': 'Means of verification of the milestone',
  'falta.VERIFICABLE_DE_HITO': 'The means of verification of the milestone is missing.',
  'requisito.EVIDENCIA_DE_CUMPLIMIENTO': 'Evidence of fulfilment',
  'falta.EVIDENCIA_DE_CUMPLIMIENTO': 'The evidence of fulfilment is missing.',
  'requisito.HITOS_CUMPLIDOS': 'All the planned milestones are met',
  'falta.HITOS_CUMPLIDOS': 'Some milestones are not met.',
  'requisito.HITO_DE_MAS': 'The milestone is one of those planned',
  'falta.HITO_DE_MAS': 'All the declared milestones were already met, or this is not one of them.',
  'requisito.INFORME_DE_CIERRE': 'Final report of the commitment',
  'falta.INFORME_DE_CIERRE': 'There is no record of the final report of the commitment.',
  'requisito.AVANCE_CON_INFORME': 'Report behind the progress',
  'falta.AVANCE_CON_INFORME': 'There is no record of the report behind this progress.',
  'requisito.NIVEL_COHERENTE': 'The level of completion agrees with closing unfulfilled',
  'falta.NIVEL_COHERENTE': 'The commitment is closed unfulfilled, but with the level «{nivel}».',
  'aviso.COMPROMISO_CUMPLIDO': 'Commitment {codigo} was fulfilled.',
  'aviso.COMPROMISO_SIN_CUMPLIR': 'Commitment {codigo} was closed unfulfilled.',
  'aviso.COMPROMISO_RETRASADO': 'Commitment {codigo} is delayed.',
  'campo.avance': 'Progress (%)',
  'campo.informe': 'Report',
  'campo.hito': 'Milestone',
  'campo.nivel': 'Level of completion',
  'opcion.sinEvidencia': 'No evidence available',
  'opcion.noIniciadoAun': 'Not started',
  'opcion.limitado': 'Limited',
  'opcion.sustancial': 'Substantial',
  'opcion.completo': 'Complete',
};

export const textos = conRotulos(
  { ...TEXTOS_DE_FICHA.es, ...TEXTOS_DE_EJECUCION.es, ...es, ...reglas.es },
  { ...TEXTOS_DE_FICHA.en, ...TEXTOS_DE_EJECUCION.en, ...en, ...reglas.en },
);
