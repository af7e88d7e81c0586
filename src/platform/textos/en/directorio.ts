/** People, offices, invitations, analysts, changes of authority. */
export const directorio = {
  'problema.INVITACION_RESUELTA.titulo': 'That invitation is no longer pending',
  'problema.INVITACION_RESUELTA.detalle':
    'It was accepted, revoked or replaced by another one. Read the list again.',
  'problema.LISTA_ILEGIBLE.titulo': 'The list could not be read',
  'problema.LISTA_ILEGIBLE.detalle':
    'Use the template, as XLSX or CSV, with its columns in the first row and at least one government below.',
  'validacion.UNIDAD_SIN_CUENTA':
    'An administrative unit does not sign in: invite the people who work in it.',
  'validacion.SOLO_DE_ORGANO':
    'Representation is only said of seats in a body (forum, secretariat, groups).',
  'validacion.PERSONA_SIN_CUENTA':
    'That person has no account yet. Invite them before handing over what is pending.',
  'validacion.PERSONA_SIN_CARGO': 'That person holds no office here.',
  'validacion.NO_ES_ANALISTA': 'That person holds no office of the POC today.',
  'validacion.TITULARES_O_FILTRO': 'Say which governments, or a filter, but not both.',
  'representacion.cargo': 'By office',
  'representacion.institucion': 'For an institution',
  'representacion.persona': 'In person (elected)',
};
