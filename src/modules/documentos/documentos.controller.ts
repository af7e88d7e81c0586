import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import type { z } from 'zod';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import { Camino, ClaveDe, Consulta, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Respuesta } from '../../platform/respuesta.js';
import { Subido, SubidaInterceptor, type ArchivoSubido } from '../../platform/subida.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { validar } from '../../platform/validar.js';
import {
  consultaDeDocumentos,
  consultaDeVersion,
  documentoConVersiones,
  documentoDto,
  documentos,
  metadatosDeReemplazo,
  metadatosNuevos,
} from './documentos.dto.js';
import { DocumentosService } from './documentos.service.js';
import { presentarDocumento, urlDeDescarga } from './presentar.js';

type DocumentoDto = z.infer<typeof documentoDto>;

@Controller('api/documentos')
export class DocumentosController {
  constructor(@Inject(DocumentosService) private readonly servicio: DocumentosService) {}

  @Post()
  @HttpCode(201)
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'subirDocumento',
    grupo: 'Documentos',
    resumen: 'Subir un documento con sus metadatos',
    estado: 201,
    respuesta: documentoDto,
    formulario: metadatosNuevos,
    idempotente: true,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'ARCHIVO_DEMASIADO_GRANDE',
      'ARCHIVO_VACIO',
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
      'RESERVA_SIN_FUNDAMENTO',
      'CLAVE_REUTILIZADA',
    ],
  })
  async subir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Subido() subido: ArchivoSubido,
    @ClaveDe() claveDe: (cuerpo: unknown) => ClaveIdempotente | null,
  ): Promise<Respuesta<DocumentoDto>> {
    const metadatos = validar(metadatosNuevos, subido.metadatos, idioma, 'metadatos');
    const clave = claveDe({
      metadatos: subido.metadatos,
      nombre: subido.nombre,
      sha256: subido.sha256,
    });
    const d = await this.servicio.subir(quien, metadatos, subido, clave);
    return new Respuesta(presentarDocumento(d, idioma), {
      cabeceras: { Location: `/api/documentos/${d.id}` },
    });
  }

  @Get()
  @Operacion({
    id: 'listarDocumentos',
    grupo: 'Documentos',
    resumen: 'Documentos que puedo leer',
    respuesta: documentos,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeDocumentos) consulta: z.infer<typeof consultaDeDocumentos>,
  ): Promise<z.infer<typeof documentos>> {
    const { elementos, siguiente } = await this.servicio.listar(quien, consulta);
    return { elementos: elementos.map((d) => presentarDocumento(d, idioma)), siguiente };
  }

  @Get(':id')
  @Operacion({
    id: 'leerDocumento',
    grupo: 'Documentos',
    resumen: 'Metadatos de un documento y sus versiones',
    respuesta: documentoConVersiones,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeVersion) { version }: z.infer<typeof consultaDeVersion>,
  ): Promise<z.infer<typeof documentoConVersiones>> {
    const d = await this.servicio.get(quien, id, version);
    const versiones = await this.servicio.versiones(quien, id);
    return {
      ...presentarDocumento(d, idioma),
      versiones: versiones.map((v) => ({
        version: v.version,
        nombre: v.nombre,
        sha256: v.sha256,
        subidoEn: new Date(v.subidoEn).toISOString(),
        motivo: v.motivo,
        urlDescarga: urlDeDescarga(v),
      })),
    };
  }

  @Get(':id/contenido')
  @Operacion({
    id: 'descargarDocumento',
    grupo: 'Documentos',
    resumen: 'El archivo, siempre como descarga',
    respuesta: 'binario',
    problemas: ['NO_ENCONTRADO'],
  })
  async contenido(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeVersion) { version }: z.infer<typeof consultaDeVersion>,
  ): Promise<Respuesta<StreamableFile>> {
    const { documento: d, bytes } = await this.servicio.contenido(quien, id, version);
    return new Respuesta(new StreamableFile(bytes, { type: d.mime, length: d.tamano }), {
      cabeceras: {
        'Content-Disposition': adjunto(d.nombre),
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
        ETag: `"${d.sha256}"`,
      },
    });
  }

  @Post(':id/reemplazos')
  @HttpCode(201)
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'reemplazarDocumento',
    grupo: 'Documentos',
    resumen: 'Poner una versión nueva, con su motivo; la anterior se conserva',
    estado: 201,
    respuesta: documentoDto,
    formulario: metadatosDeReemplazo,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'DOCUMENTO_EN_CONFLICTO',
      'ARCHIVO_DEMASIADO_GRANDE',
      'ARCHIVO_VACIO',
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
      'RESERVA_SIN_FUNDAMENTO',
    ],
  })
  async reemplazar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Subido() subido: ArchivoSubido,
  ): Promise<DocumentoDto> {
    const cambios = validar(metadatosDeReemplazo, subido.metadatos, idioma, 'metadatos');
    return presentarDocumento(await this.servicio.reemplazar(quien, id, cambios, subido), idioma);
  }
}

/** RFC 6266: the name in ASCII for old readers, and as it is for the others. */
function adjunto(nombre: string): string {
  const ascii =
    nombre
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\]/g, '_') || 'documento';
  const exacto = encodeURIComponent(nombre).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exacto}`;
}
