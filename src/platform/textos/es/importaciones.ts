/** Files brought in row by row. */
export const importaciones = {
  'problema.HOJA_ILEGIBLE.titulo': 'El archivo no se pudo leer',
  'problema.HOJA_ILEGIBLE.detalle':
    '{motivo}. Use la plantilla (XLSX) o un CSV con los mismos encabezados.',
  'problema.IMPORTACION_CON_ERRORES.titulo': 'Hay filas con errores',
  'problema.IMPORTACION_CON_ERRORES.detalle':
    'Corrija el archivo y vuelva a subirlo, o elija importar solo las filas correctas.',
  'problema.IMPORTACION_CERRADA.titulo': 'Esta importación ya no se puede cambiar',
  'problema.IMPORTACION_CERRADA.detalle': 'Ya se importó o se descartó. Prepare otra.',
  'importacion.clase.actas': 'Actas históricas',
  'importacion.clase.miembros': 'Miembros y delegaciones',
  'importacion.clase.plan': 'Plan con sus compromisos',
  'importacion.estado.revisada': 'Por confirmar',
  'importacion.estado.importando': 'Importando',
  'importacion.estado.concluida': 'Concluida',
  'importacion.estado.descartada': 'Descartada',
  'importacion.enPantalla': 'Llenado en pantalla',
  'importacion.cuerpo.foro': 'Foro Multiactor',
  'importacion.cuerpo.comiteImpulsor': 'Comité Impulsor',
  'importacion.cuerpo.grupoEjecutor': 'Grupo Ejecutor',
  'importacion.cuerpo.otro': 'Otro cuerpo',
  'importacion.sesion.ordinaria': 'Ordinaria',
  'importacion.sesion.extraordinaria': 'Extraordinaria',
  'importacion.sesion.constitucion': 'De constitución',
  'importacion.sector.publico': 'Público',
  'importacion.sector.privado': 'Privado',
  'importacion.sector.sociedadCivil': 'Sociedad civil',
  'importacion.sector.academia': 'Academia',
  'importacion.calidad.principal': 'Principal',
  'importacion.calidad.suplente': 'Suplente',
  'importacion.error.CELDA_VACIA': 'Es obligatoria y está vacía: escriba el dato.',
  'importacion.error.CELDA_LARGA': 'Tiene {hay} caracteres y admite {maximo}: abrévielo.',
  'importacion.error.FECHA_MAL_ESCRITA':
    '«{hay}» no es una fecha: escriba AAAA-MM-DD o DD/MM/AAAA.',
  'importacion.error.FECHA_INCOMPLETA':
    '«{hay}»: aquí va la fecha completa (AAAA-MM-DD); si no consta, deje la celda vacía.',
  'importacion.error.FECHA_LEJANA': 'El año de «{hay}» no es verosímil: revíselo.',
  'importacion.error.CODIGO_MAL_ESCRITO':
    '«{hay}» no sirve de código: hasta {maximo} letras, números, puntos o guiones, sin espacios ni acentos.',
  'importacion.error.OPCION_DESCONOCIDA': '«{hay}» no es una de las que admite: {admite}.',
  'importacion.error.CORREO_MAL_ESCRITO': 'No es un correo: revíselo o deje la celda vacía.',
  'importacion.error.FECHAS_AL_REVES': 'Termina ({hasta}) antes de empezar ({desde}).',
  'importacion.error.FALTA_EL_MOTIVO': 'Si se cerró sin cumplir, escriba por qué.',
  'importacion.error.FILA_REPETIDA': 'Repite la fila {fila}: deje una sola.',
  'importacion.error.YA_EXISTE': 'Ya estaba registrado: no se importa otra vez.',
  'importacion.error.COMPROMISO_AUSENTE':
    'El compromiso «{codigo}» no está en la hoja Compromisos, o no se importó.',
  'importacion.error.ARCHIVO_AUSENTE':
    'El archivo «{archivo}» no se adjuntó a esta carga: adjúntelo con ese nombre o deje la celda vacía.',
  'importacion.error.COLUMNA_AUSENTE':
    'Falta la columna «{columna}»: use los encabezados de la plantilla.',
  'importacion.error.HOJA_AUSENTE': 'Falta la hoja «{hoja}»: use la plantilla.',
  'importacion.error.HOJA_SIN_FILAS': 'La hoja «{hoja}» no tiene filas bajo sus encabezados.',
  'importacion.error.NO_SE_REGISTRO': 'No se registró: {motivo}',
  'aviso.IMPORTACION_CONCLUIDA':
    'Terminó la importación que usted preparó. Vea qué entró y qué quedó fuera.',
} as const;
