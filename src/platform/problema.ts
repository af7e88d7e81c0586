/** Every code the API answers with, and its status. Part of the contract: a code never changes its meaning. */
export const ESTADO_DE_PROBLEMA = {
  DATOS_INVALIDOS: 400,
  CUERPO_ILEGIBLE: 400,
  CURSOR_INVALIDO: 400,
  ENLACE_VENCIDO: 410,
  BAJA_INVALIDA: 400,
  SIN_SESION: 401,
  CREDENCIALES_INVALIDAS: 401,
  CLAVE_ACTUAL_INCORRECTA: 401,
  SEGUNDO_FACTOR_REQUERIDO: 401,
  CODIGO_INVALIDO: 401,
  REINGRESO_REQUERIDO: 401,
  ROL_NO_RESPONSABLE: 403,
  SIN_PERMISO: 403,
  APRUEBA_OTRA_PERSONA: 403,
  CSRF_INVALIDO: 403,
  SEGUNDO_FACTOR_OBLIGATORIO: 403,
  FICHA_SIN_ALCANCE: 403,
  NO_ENCONTRADO: 404,
  EVENTO_DESCONOCIDO: 404,
  METODO_NO_PERMITIDO: 405,
  EVENTO_FUERA_DE_LUGAR: 409,
  PROCESO_SUSPENDIDO: 409,
  PROCESO_YA_ABIERTO: 409,
  BORRADOR_EN_CONFLICTO: 409,
  REGULARIZACION_EN_CURSO: 409,
  REGULARIZACION_CERRADA: 409,
  IMPORTACION_CON_ERRORES: 409,
  IMPORTACION_CERRADA: 409,
  CORREO_EN_USO: 409,
  SIN_CORREO_NUEVO: 409,
  SEGUIMIENTO_CERRADO: 409,
  PARTE_YA_ENVIADO: 409,
  ENVIO_ANULADO: 409,
  SEGUNDO_FACTOR_YA_ACTIVO: 409,
  SOBRE_UNO_MISMO: 409,
  DEMASIADAS_FICHAS: 409,
  DESIGNACION_EN_VIGOR: 409,
  ASIGNACION_SIMULTANEA: 409,
  INVITACION_RESUELTA: 409,
  INCIDENTE_RESUELTO: 409,
  NADA_QUE_REINTENTAR: 409,
  MODELO_FUERA_DE_LUGAR: 409,
  PRIORIZACION_FUERA_DE_LUGAR: 409,
  RECEPCION_CERRADA: 409,
  PROPUESTA_YA_MODERADA: 409,
  SIN_DATOS_PERSONALES: 409,
  SIN_COCREACION: 409,
  RETO_GASTADO: 409,
  CRITERIOS_CONGELADOS: 409,
  DOCUMENTO_EN_CONFLICTO: 409,
  NADA_QUE_RETIRAR: 409,
  NADA_QUE_RESTITUIR: 409,
  CORRECCION_YA_PEDIDA: 409,
  CORRECCION_RESUELTA: 409,
  NO_HACE_FALTA_PEDIR: 409,
  TAREA_DE_OTRO: 409,
  SUSTITUCION_ENCIMADA: 409,
  DOCUMENTO_RETIRADO: 410,
  VERSION_DESACTUALIZADA: 412,
  CUERPO_DEMASIADO_GRANDE: 413,
  ARCHIVO_DEMASIADO_GRANDE: 413,
  TIPO_DE_ARCHIVO_NO_ADMITIDO: 415,
  TIPO_DE_CUERPO_NO_ADMITIDO: 415,
  REQUISITO_INCUMPLIDO: 422,
  CLAVE_REUTILIZADA: 422,
  LINEA_CON_DEPENDIENTES: 422,
  DECLARACION_IMPOSIBLE: 422,
  HOJA_ILEGIBLE: 422,
  MODELO_NO_EJECUTABLE: 422,
  CLAVE_DEBIL: 422,
  RESERVA_SIN_FUNDAMENTO: 422,
  RETO_SIN_RESOLVER: 422,
  CONSENTIMIENTO_REQUERIDO: 422,
  TEXTO_DE_MAQUINA_SIN_CONFIRMAR: 422,
  NADA_QUE_REDACTAR: 422,
  PERSONA_SIN_CARGO: 422,
  PUBLICA_IGUAL_AL_ORIGINAL: 422,
  DIRECCION_NO_PERMITIDA: 422,
  ADJUNTO_NO_ADMITIDO: 422,
  ARCHIVO_VACIO: 422,
  LISTA_ILEGIBLE: 422,
  DEMASIADAS_PETICIONES: 429,
  PROCEDIMIENTO_DEFECTUOSO: 500,
  ERROR_INTERNO: 500,
  MODELO_NO_RESPONDE: 502,
  NO_DISPONIBLE: 503,
  SIN_ESPACIO: 507,
  MODELO_NO_CONFIGURADO: 503,
} as const;
export type CodigoDeProblema = keyof typeof ESTADO_DE_PROBLEMA;

export interface ErrorDeCampo {
  /** Path of the field: `datos.acta`, `datos.actores.0.sector`. */
  readonly campo: string;
  readonly codigo: string;
  /** Left out: the sentence `validacion.CODIGO` of the catalogue. */
  readonly texto?: string;
  readonly params?: { readonly [k: string]: unknown };
}

/** One wrong field, by its code. */
export const campoInvalido = (campo: string, codigo: string): Problema =>
  new Problema('DATOS_INVALIDOS', {}, { errores: [{ campo, codigo } satisfies ErrorDeCampo] });

/**
 * A refusal with its public code. Its sentences come from the catalogue (`problema.CODIGO.titulo`, `.detalle`, filled
 * with `params`), in the language of the request, when it is written out.
 */
export class Problema extends Error {
  override readonly name = 'Problema';
  constructor(
    readonly codigo: CodigoDeProblema,
    readonly params: { readonly [k: string]: unknown } = {},
    /** Further members of the body: `errores`, `incumplidos`, `permitidos`, `responsables`… ready to print. */
    readonly extra: { readonly [k: string]: unknown } = {},
    readonly cabeceras: { readonly [nombre: string]: string } = {},
    options?: { cause?: unknown },
  ) {
    super(codigo, options);
  }

  get estado(): number {
    return ESTADO_DE_PROBLEMA[this.codigo];
  }
}
