/** What does not fit in a plan, said in words. */
export const planes = {
  'hallazgo.COMPROMISO_DESPUES_DEL_PLAN':
    'El compromiso termina el {fin}, después del plan ({finDelPlan}).',
  'hallazgo.COMPROMISO_ANTES_DEL_PLAN':
    'El compromiso empieza el {inicio}, antes del plan ({inicioDelPlan}).',
  'hallazgo.FECHAS_AL_REVES': 'Empieza el {inicio} y termina el {fin}.',
  'hallazgo.GRUPOS_INVEROSIMILES':
    'El formulario dice {valor}: no es un número verosímil de grupos o reuniones.',
  'hallazgo.COMPROMISO_MUY_CORTO':
    'El compromiso dura {meses, plural, one{# mes} other{# meses}} en un plan de {mesesDelPlan}.',
  'hallazgo.INSTITUCION_REPETIDA': '«{institucion}» aparece más de una vez en el compromiso.',
  'hallazgo.SIN_ENTIDAD_DE_MONITOREO':
    'El formulario no describe la entidad de monitoreo independiente.',
  'hallazgo.SIN_CONTACTO_DE_MONITOREO':
    'El formulario no da el contacto de la entidad de monitoreo independiente.',
  'hallazgo.SIN_RESPALDO': 'El formulario no lleva el respaldo de partes no gubernamentales.',
  'hallazgo.ENTREGADO_CASI_AL_FINAL':
    'El plan se entregó el {entregado} y termina el {fin}: quedan menos de tres meses para ejecutarlo.',
  'hallazgo.PLAN_DESPUES_DEL_MANDATO':
    'El plan termina el {fin}, después del período de la autoridad ({mandato}).',
  'hallazgo.TITULO_CON_OTROS_ANIOS':
    'El título llega hasta {titulo}, pero el plan termina el {fin}.',
  'hallazgo.SIN_COMPROMISOS': 'El plan no tiene compromisos registrados.',
  'hallazgo.SIN_HITO_VERIFICABLE':
    'El compromiso no tiene ningún hito verificable: lo que no se verifica no se puede revisar.',
  'hallazgo.HITO_SIN_VERIFICABLE': 'El hito no dice con qué se verificará.',
  'hallazgo.HITO_FUERA_DEL_COMPROMISO':
    'Las fechas del hito ({inicio} a {fin}) no caben en las del compromiso.',
  'hallazgo.PESOS_NO_SUMAN_CIEN':
    'Los pesos de los hitos suman {suma} o no están todos: el avance los cuenta iguales.',
  'hallazgo.SIN_RESPONSABLE': 'El compromiso no dice qué institución responde por él.',
  'hallazgo.SIN_CONTRAPARTE': 'El compromiso no tiene contraparte.',
  'hallazgo.INDICADOR_INCOMPLETO': 'El indicador {indicador} no tiene línea base o meta.',
  'hallazgo.TRABAJO_TARDIO':
    'Se registró trabajo del {ocurridoEn}, fuera de la fecha fijada ({hasta}).',
  'hallazgo.SIN_ACTUALIZACION':
    'El plan de cuatro años se cerró sin actualización a medio término.',
  'parametro.rendicion.ventanas': 'Calendario de rendición de cuentas del CPCCS, por año',
} as const;
