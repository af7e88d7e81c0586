import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import type { z } from 'zod';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import {
  Camino,
  ClaveDe,
  Consulta,
  Cuerpo,
  EnIdioma,
  Quien,
  Ritmo,
} from '../../platform/decoradores.js';
import { descarga } from '../../platform/descarga.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
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
import { PresentadorDeDocumentos } from './presentar.js';
import { PublicidadService } from './publicidad.service.js';

type DocumentoDto = z.infer<typeof documentoDto>;

@Controller('api/documentos')
export class DocumentosController {
  constructor(
    @Inject(DocumentosService) private readonly servicio: DocumentosService,
    @Inject(PublicidadService) private readonly publicidad: PublicidadService,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {}

  @Post()
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
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
      'RESERVA_SIN_FUNDAMENTO',
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
    const visto = await this.servicio.ver(quien, d.id);
    return new Respuesta(new PresentadorDeDocumentos(idioma).documento(visto), {
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
    const presentador = new PresentadorDeDocumentos(idioma);
    return { elementos: elementos.map((d) => presentador.documento(d)), siguiente };
  }

  @Get(':id')
  @Operacion({
    id: 'leerDocumento',
    grupo: 'Documentos',
    resumen: 'Un documento con sus versiones, lo que se hizo con él y dónde consta',
    respuesta: documentoConVersiones,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeVersion) { version }: z.infer<typeof consultaDeVersion>,
  ): Promise<z.infer<typeof documentoConVersiones>> {
    const visto = await this.servicio.ver(quien, id, version);
    return new PresentadorDeDocumentos(idioma).conVersiones(
      visto,
      await this.publicidad.historia(quien, visto),
      this.nombres,
    );
  }

  @Get(':id/contenido')
  @Operacion({
    id: 'descargarDocumento',
    grupo: 'Documentos',
    resumen: 'El archivo, siempre como descarga: el original o su versión pública',
    respuesta: archivo(),
    problemas: ['NO_ENCONTRADO', 'DOCUMENTO_RETIRADO'],
  })
  async contenido(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeVersion) pedido: z.infer<typeof consultaDeVersion>,
  ): Promise<Respuesta<StreamableFile>> {
    const { fichero: d, bytes } = await this.publicidad.contenido(quien, id, definidos(pedido));
    return descarga({
      nombre: d.nombre,
      tipo: d.mime,
      bytes,
      tamano: d.tamano,
      ajeno: true,
      etiqueta: d.sha256,
    });
  }

  @Post(':id/reemplazos')
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
    await this.servicio.reemplazar(quien, id, cambios, subido);
    return new PresentadorDeDocumentos(idioma).documento(await this.servicio.ver(quien, id));
  }

  @Post(':id/descripciones')
  @Operacion({
    id: 'describirDocumento',
    grupo: 'Documentos',
    resumen:
      'Corregir lo que se dice del documento sin cambiar el archivo: queda como versión nueva',
    estado: 201,
    respuesta: documentoDto,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'DOCUMENTO_EN_CONFLICTO',
      'DOCUMENTO_RETIRADO',
      'RESERVA_SIN_FUNDAMENTO',
    ],
  })
  async describir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(metadatosDeReemplazo) cambios: z.infer<typeof metadatosDeReemplazo>,
  ): Promise<DocumentoDto> {
    await this.servicio.reemplazar(quien, id, cambios, null);
    return new PresentadorDeDocumentos(idioma).documento(await this.servicio.ver(quien, id));
  }
}

/** Without the fields nobody gave. */
const definidos = (o: {
  readonly version?: number | undefined;
  readonly publica?: number | undefined;
}): { version?: number; publica?: number } => ({
  ...(o.version === undefined ? {} : { version: o.version }),
  ...(o.publica === undefined ? {} : { publica: o.publica }),
});
