import type { documentos as es } from '../es/documentos.js';

export const documentos: { readonly [k in keyof typeof es]: string } = {
  'problema.DOCUMENTO_RETIRADO.titulo': 'The document was withdrawn from publication',
  'problema.DOCUMENTO_RETIRADO.detalle':
    'Its file is no longer given. Its hash, the note of the withdrawal and its ground remain.',
  'problema.NADA_QUE_RETIRAR.titulo': 'It was withdrawn already',
  'problema.NADA_QUE_RETIRAR.detalle': 'Nothing is left to withdraw of this document.',
  'problema.NADA_QUE_RESTITUIR.titulo': 'Nothing is hidden',
  'problema.NADA_QUE_RESTITUIR.detalle':
    'Only what is hidden can be shown again; what was erased does not come back.',
  'problema.PUBLICA_IGUAL_AL_ORIGINAL.titulo': 'It is the same file',
  'problema.PUBLICA_IGUAL_AL_ORIGINAL.detalle':
    'The public version must have covered what is not published. If nothing needs covering, change the visibility of the original.',
  'problema.CORRECCION_YA_PEDIDA.titulo': 'An amendment was requested already',
  'problema.CORRECCION_YA_PEDIDA.detalle':
    'This entry has an amendment waiting for approval. Open it, or take it back before requesting another.',
  'problema.CORRECCION_RESUELTA.titulo': 'The request was resolved already',
  'problema.CORRECCION_RESUELTA.detalle': 'Somebody else resolved it, or its author took it back.',
  'problema.APRUEBA_OTRA_PERSONA.titulo': 'Somebody else approves it',
  'problema.APRUEBA_OTRA_PERSONA.detalle':
    'Whoever requests an amendment does not approve it. It waits in the inbox of those who can.',
  'problema.NO_HACE_FALTA_PEDIR.titulo': 'You can correct it yourself',
  'problema.NO_HACE_FALTA_PEDIR.detalle':
    'It is within the time in which whoever recorded it amends without approval: confirm the amendment.',

  'validacion.NUNCA_PUBLICO':
    'It is a list with people’s data: it is not made public. Put beside it a version with that data covered.',
  'validacion.DIA_PASADO': 'The rule is in force from today or from a day to come.',
  'validacion.TERMINA_ANTES': 'It ends before it begins.',

  'estadoDeDocumento.borrador': 'Draft',
  'estadoDeDocumento.firmado': 'Signed',
  'estadoDeDocumento.aprobado': 'Approved',
  'estadoDePeticion.pendiente': 'Waiting for approval',
  'estadoDePeticion.aprobada': 'Approved',
  'estadoDePeticion.denegada': 'Denied',
  'estadoDePeticion.retirada': 'Taken back by its author',
  'retiro.oculto': 'Withdrawn: file hidden',
  'retiro.borrado': 'Withdrawn: file erased',
  'hallazgo.cedula': 'Identity number',
  'hallazgo.telefono': 'Telephone',
  'hallazgo.correo': 'E-mail',
  'lugar.pagina': 'page {numero}',
  'lugar.parrafo': 'paragraph {numero}',
  'lugar.linea': 'line {numero}',
  'ficha.noSeVe': 'The public does not see it: it is “{visibilidad}”.',
  'ficha.retirado': 'Withdrawn from publication on {fecha}. Ground: {fundamento}',
  'ficha.tapado': 'Public version: parts of it are covered.',
  'documento.citado': 'Cited in the process',
  alguien: 'Somebody no longer here',
  'suceso.visibilidad': 'It went from “{antes}” to “{despues}”.',
  'suceso.visibilidadPorLaTabla': 'It went back to what the visibility table says: “{despues}”.',
  'suceso.reserva':
    'It went from “{antes}” to reserved until {hasta}. Ground: {fundamento} Authority: {autoridad}.',
  'suceso.versionPublica': 'Public version {numero} was added, made from version {version}.',
  'suceso.oculto':
    'It was withdrawn from publication and its file hidden. Ground: {fundamento} Authority: {autoridad}.',
  'suceso.borrado':
    'It was withdrawn from publication and its file erased. Ground: {fundamento} Authority: {autoridad}.',
  'suceso.restitucion': 'What was hidden is shown again.',

  'parametro.rectificacionAutorHoras':
    'Time in which whoever recorded amends their mistakes without approval',
  'parametro.deshacerMinutos': 'Time in which the last thing recorded can be undone',
  'parametro.rectificacionExigeDocumento': 'Every amendment carries a document',
};
