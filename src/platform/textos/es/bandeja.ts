/** Taking, delegating, standing in. */
export const bandeja = {
  'problema.TAREA_DE_OTRO.titulo': 'Otra persona lleva esta tarea',
  'problema.TAREA_DE_OTRO.detalle':
    'La lleva {nombre}. Puede pedirle que la suelte; sus cargos le siguen permitiendo registrar el acto.',
  'problema.PERSONA_SIN_CARGO.titulo': 'Esa persona no tiene un cargo que lo permita',
  'problema.PERSONA_SIN_CARGO.detalle':
    'Elija a alguien con un cargo vigente que pueda hacerlo y con una cuenta abierta, o regístrele antes una subrogación con su documento.',
  'problema.SUSTITUCION_ENCIMADA.titulo': 'Ya nombró a alguien para esos días',
  'problema.SUSTITUCION_ENCIMADA.detalle':
    'Retire primero la sustitución que coincide con esas fechas.',
  'validacion.FECHA_PASADA': 'Ese día ya pasó.',
  'validacion.FECHA_ANTES_DE_DESDE': 'No puede ser anterior al primer día.',
  'aviso.TAREA_ENCARGADA': 'Le pidieron ocuparse de una tarea. Está en su bandeja.',
  'aviso.SUSTITUCION_PEDIDA':
    '{nombre} estará de licencia del {desde} al {hasta} y le dejó a cargo sus tareas. Usted actúa con sus propios cargos.',
} as const;
