/** Documents: what is public and when, redacted versions, withdrawals, personal data found; and corrections to approve. */
export const documentos = {
  'problema.DOCUMENTO_RETIRADO.titulo': 'El documento fue retirado de publicación',
  'problema.DOCUMENTO_RETIRADO.detalle':
    'Su archivo ya no se entrega. Quedan su huella, la nota del retiro y el fundamento.',
  'problema.NADA_QUE_RETIRAR.titulo': 'Ya estaba retirado',
  'problema.NADA_QUE_RETIRAR.detalle': 'No queda nada que retirar de este documento.',
  'problema.NADA_QUE_RESTITUIR.titulo': 'No hay nada oculto',
  'problema.NADA_QUE_RESTITUIR.detalle': 'Solo se restituye lo oculto; lo borrado no vuelve.',
  'problema.PUBLICA_IGUAL_AL_ORIGINAL.titulo': 'Es el mismo archivo',
  'problema.PUBLICA_IGUAL_AL_ORIGINAL.detalle':
    'La versión pública debe tener tapado lo que no se publica. Si nada hay que tapar, cambie la visibilidad del original.',
  'problema.CORRECCION_YA_PEDIDA.titulo': 'Ya hay una enmienda pedida',
  'problema.CORRECCION_YA_PEDIDA.detalle':
    'Este asiento tiene una enmienda que espera aprobación. Ábrala, o retírela antes de pedir otra.',
  'problema.CORRECCION_RESUELTA.titulo': 'La petición ya fue resuelta',
  'problema.CORRECCION_RESUELTA.detalle': 'Otra persona la resolvió o quien la pidió la retiró.',
  'problema.APRUEBA_OTRA_PERSONA.titulo': 'La aprueba otra persona',
  'problema.APRUEBA_OTRA_PERSONA.detalle':
    'Quien pide una enmienda no la aprueba. La verá en su bandeja quien pueda hacerlo.',
  'problema.NO_HACE_FALTA_PEDIR.titulo': 'Puede corregirlo usted',
  'problema.NO_HACE_FALTA_PEDIR.detalle':
    'Está dentro del tiempo en que quien registró enmienda sin aprobación: confirme la enmienda.',

  'validacion.NUNCA_PUBLICO':
    'Es una lista con datos de personas: no se hace pública. Ponga junto a ella una versión con esos datos tapados.',
  'validacion.DIA_PASADO': 'La regla rige desde hoy o desde un día que no ha llegado.',
  'validacion.TERMINA_ANTES': 'Termina antes de empezar.',

  'estadoDeDocumento.borrador': 'Borrador',
  'estadoDeDocumento.firmado': 'Firmado',
  'estadoDeDocumento.aprobado': 'Aprobado',
  'estadoDePeticion.pendiente': 'Espera aprobación',
  'estadoDePeticion.aprobada': 'Aprobada',
  'estadoDePeticion.denegada': 'Denegada',
  'estadoDePeticion.retirada': 'Retirada por quien la pidió',
  'retiro.oculto': 'Retirado: archivo oculto',
  'retiro.borrado': 'Retirado: archivo borrado',
  'hallazgo.cedula': 'Cédula',
  'hallazgo.telefono': 'Teléfono',
  'hallazgo.correo': 'Correo',
  'lugar.pagina': 'página {numero}',
  'lugar.parrafo': 'párrafo {numero}',
  'lugar.linea': 'línea {numero}',
  'ficha.noSeVe': 'La ciudadanía no lo ve: es «{visibilidad}».',
  'ficha.retirado': 'Retirado de publicación el {fecha}. Fundamento: {fundamento}',
  'ficha.tapado': 'Versión pública: tiene partes tapadas.',
  'documento.citado': 'Citado en el proceso',
  alguien: 'Alguien que ya no está',
  'suceso.visibilidad': 'Pasó de «{antes}» a «{despues}».',
  'suceso.visibilidadPorLaTabla': 'Volvió a lo que dice la tabla de visibilidad: «{despues}».',
  'suceso.reserva':
    'Pasó de «{antes}» a reservado hasta {hasta}. Fundamento: {fundamento} Autoridad: {autoridad}.',
  'suceso.versionPublica': 'Se puso la versión pública {numero}, hecha de la versión {version}.',
  'suceso.oculto':
    'Se retiró de publicación y el archivo quedó oculto. Fundamento: {fundamento} Autoridad: {autoridad}.',
  'suceso.borrado':
    'Se retiró de publicación y el archivo se borró. Fundamento: {fundamento} Autoridad: {autoridad}.',
  'suceso.restitucion': 'Se volvió a mostrar lo que estaba oculto.',

  'parametro.rectificacionAutorHoras':
    'Tiempo en que quien registró enmienda sus errores sin aprobación',
  'parametro.deshacerMinutos': 'Tiempo en que se deshace lo último registrado',
  'parametro.rectificacionExigeDocumento': 'Toda enmienda lleva un documento',
} as const;
