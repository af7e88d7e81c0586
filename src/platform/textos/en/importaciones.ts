/** Files brought in row by row. */
export const importaciones = {
  'problema.HOJA_ILEGIBLE.titulo': 'The file could not be read',
  'problema.HOJA_ILEGIBLE.detalle':
    '{motivo}. Use the template (XLSX) or a CSV with the same headings.',
  'problema.IMPORTACION_CON_ERRORES.titulo': 'There are rows with errors',
  'problema.IMPORTACION_CON_ERRORES.detalle':
    'Correct the file and upload it again, or choose to import only the good rows.',
  'problema.IMPORTACION_CERRADA.titulo': 'This import can no longer change',
  'problema.IMPORTACION_CERRADA.detalle': 'It was imported or discarded. Prepare another.',
  'importacion.clase.actas': 'Minutes of the past',
  'importacion.clase.miembros': 'Members and delegations',
  'importacion.clase.plan': 'A plan with its commitments',
  'importacion.estado.revisada': 'To be confirmed',
  'importacion.estado.importando': 'Importing',
  'importacion.estado.concluida': 'Done',
  'importacion.estado.descartada': 'Discarded',
  'importacion.enPantalla': 'Filled in on screen',
  'importacion.cuerpo.foro': 'Multi-stakeholder forum',
  'importacion.cuerpo.comiteImpulsor': 'Steering committee',
  'importacion.cuerpo.grupoEjecutor': 'Executing group',
  'importacion.cuerpo.otro': 'Another body',
  'importacion.sesion.ordinaria': 'Ordinary',
  'importacion.sesion.extraordinaria': 'Extraordinary',
  'importacion.sesion.constitucion': 'Of constitution',
  'importacion.sector.publico': 'Public',
  'importacion.sector.privado': 'Private',
  'importacion.sector.sociedadCivil': 'Civil society',
  'importacion.sector.academia': 'Academia',
  'importacion.calidad.principal': 'Principal',
  'importacion.calidad.suplente': 'Alternate',
  'importacion.error.CELDA_VACIA': 'It is required and empty: write it.',
  'importacion.error.CELDA_LARGA': 'It has {hay} characters and takes {maximo}: shorten it.',
  'importacion.error.FECHA_MAL_ESCRITA': '“{hay}” is not a date: write YYYY-MM-DD or DD/MM/YYYY.',
  'importacion.error.FECHA_INCOMPLETA':
    '“{hay}”: the whole date goes here (YYYY-MM-DD); if it is not known, leave the cell empty.',
  'importacion.error.FECHA_LEJANA': 'The year of “{hay}” is not likely: check it.',
  'importacion.error.CODIGO_MAL_ESCRITO':
    '“{hay}” is no code: up to {maximo} letters, digits, points or dashes, without spaces or accents.',
  'importacion.error.OPCION_DESCONOCIDA': '“{hay}” is not one of those it takes: {admite}.',
  'importacion.error.CORREO_MAL_ESCRITO': 'It is not an e-mail: check it or leave it empty.',
  'importacion.error.FECHAS_AL_REVES': 'It ends ({hasta}) before it begins ({desde}).',
  'importacion.error.FALTA_EL_MOTIVO': 'If it was closed without being met, write why.',
  'importacion.error.FILA_REPETIDA': 'It repeats row {fila}: leave one.',
  'importacion.error.YA_EXISTE': 'It was recorded already: it is not imported again.',
  'importacion.error.COMPROMISO_AUSENTE':
    'The commitment “{codigo}” is not in the sheet Compromisos, or was not imported.',
  'importacion.error.ARCHIVO_AUSENTE':
    'The file “{archivo}” was not attached: attach it under that name or leave the cell empty.',
  'importacion.error.COLUMNA_AUSENTE':
    'The column “{columna}” is missing: use the headings of the template.',
  'importacion.error.HOJA_AUSENTE': 'The sheet “{hoja}” is missing: use the template.',
  'importacion.error.HOJA_SIN_FILAS': 'The sheet “{hoja}” has no rows under its headings.',
  'importacion.error.NO_SE_REGISTRO': 'Not recorded: {motivo}',
  'aviso.IMPORTACION_CONCLUIDA':
    'The import you prepared is over. See what came in and what stayed out.',
} as const;
