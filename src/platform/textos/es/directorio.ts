/** People, offices, invitations, analysts, changes of authority. */
export const directorio = {
  'problema.INVITACION_RESUELTA.titulo': 'Esa invitación ya no está pendiente',
  'problema.INVITACION_RESUELTA.detalle':
    'Fue aceptada, revocada o reemplazada por otra. Lea la lista otra vez.',
  'problema.LISTA_ILEGIBLE.titulo': 'No se pudo leer la lista',
  'problema.LISTA_ILEGIBLE.detalle':
    'Use la plantilla, en XLSX o CSV, con sus columnas en la primera fila y al menos un gobierno debajo.',
  'validacion.UNIDAD_SIN_CUENTA':
    'Una unidad administrativa no ingresa al sistema: invite a las personas que trabajan en ella.',
  'validacion.SOLO_DE_ORGANO':
    'La representación se indica solo en los puestos de un órgano (foro, secretaría, grupos).',
  'validacion.PERSONA_SIN_CUENTA':
    'Esa persona todavía no tiene cuenta. Invítela antes de entregarle lo pendiente.',
  'validacion.PERSONA_SIN_CARGO': 'Esa persona no ejerce ningún cargo aquí.',
  'validacion.NO_ES_ANALISTA': 'Esa persona no ejerce hoy un cargo del POC.',
  'validacion.TITULARES_O_FILTRO': 'Indique los gobiernos o un filtro, pero no ambos.',
  'representacion.cargo': 'Por el cargo',
  'representacion.institucion': 'Por una institución',
  'representacion.persona': 'A título personal (elección)',
};
