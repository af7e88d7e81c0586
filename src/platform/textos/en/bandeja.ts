/** Taking, delegating, standing in. */
export const bandeja = {
  'problema.TAREA_DE_OTRO.titulo': 'Somebody else takes care of this task',
  'problema.TAREA_DE_OTRO.detalle':
    '{nombre} has it. You may ask for it to be let go; your offices still allow you to record the act.',
  'problema.PERSONA_SIN_CARGO.titulo': 'That person holds no office that allows it',
  'problema.PERSONA_SIN_CARGO.detalle':
    'Choose somebody with an office in force that may do it and an open account, or record a subrogación with its document first.',
  'problema.SUSTITUCION_ENCIMADA.titulo': 'You already named somebody for those days',
  'problema.SUSTITUCION_ENCIMADA.detalle': 'Withdraw first the one that overlaps those dates.',
  'validacion.FECHA_PASADA': 'That day is past.',
  'validacion.FECHA_ANTES_DE_DESDE': 'It cannot be before the first day.',
  'aviso.TAREA_ENCARGADA': 'You were asked to look after a task. It is in your inbox.',
  'aviso.SUSTITUCION_PEDIDA':
    '{nombre} will be on leave from {desde} to {hasta} and left you in charge of their tasks. You act by your own offices.',
} as const;
