import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import type { z } from 'zod';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Subido, SubidaInterceptor, type ArchivoSubido } from '../../platform/subida.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { validar } from '../../platform/validar.js';
import {
  comoSeVera,
  consultaDeVersion,
  documentoDto,
  metadatosNuevos,
  publicaNueva,
  restitucionPedida,
  retiroPedido,
  visibilidadPedida,
} from './documentos.dto.js';
import { PresentadorDeDocumentos } from './presentar.js';
import { DocumentosService, type DocumentoVisto } from './documentos.service.js';
import { PublicidadService } from './publicidad.service.js';

type DocumentoDto = z.infer<typeof documentoDto>;
type ComoSeVera = z.infer<typeof comoSeVera>;

/** What the citizens see of a document. Findings warn; nothing here is refused because of them. */
@Controller('api/documentos')
export class PublicidadController {
  constructor(
    @Inject(PublicidadService) private readonly servicio: PublicidadService,
    @Inject(DocumentosService) private readonly documentos: DocumentosService,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
  ) {}

  @Post('revisiones')
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'revisarAntesDeSubir',
    grupo: 'Documentos',
    resumen:
      'Antes de subir: cómo lo verá la ciudadanía y qué cédulas, teléfonos y correos hay en el texto; no se guarda nada',
    respuesta: comoSeVera,
    formulario: metadatosNuevos,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
      'RESERVA_SIN_FUNDAMENTO',
    ],
  })
  async revisarAntes(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Subido() subido: ArchivoSubido,
  ): Promise<ComoSeVera> {
    const metadatos = validar(metadatosNuevos, subido.metadatos, idioma, 'metadatos');
    const r = await this.servicio.revisarSubido(quien, metadatos, subido);
    const p = new PresentadorDeDocumentos(idioma);
    const { nombre, tamano, sha256 } = subido;
    return {
      ficha: p.ficha(
        await this.titular(metadatos.titular),
        metadatos,
        r.visibilidad,
        { titulo: metadatos.titulo, nombre, tamano, sha256, mime: r.mime, retiro: null },
        null,
        false,
      ),
      revision: p.revision(r),
    };
  }

  @Get(':id/ciudadania')
  @Operacion({
    id: 'verComoCiudadania',
    grupo: 'Documentos',
    resumen:
      'Cómo ve la ciudadanía este documento, y qué cédulas, teléfonos y correos hay en su texto',
    respuesta: comoSeVera,
    problemas: ['NO_ENCONTRADO', 'DOCUMENTO_RETIRADO'],
  })
  async ver(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeVersion) { publica }: z.infer<typeof consultaDeVersion>,
  ): Promise<ComoSeVera> {
    const visto = await this.documentos.getOriginal(quien, id);
    const p = new PresentadorDeDocumentos(idioma);
    const ficha = p.fichaDe(visto, await this.titular(visto.documento.titularId));
    const revision = p.revision(
      await this.servicio.revisarGuardado(quien, id, publica === undefined ? {} : { publica }),
    );
    return { ficha, revision };
  }

  @Post(':id/visibilidad')
  @Operacion({
    id: 'cambiarVisibilidad',
    grupo: 'Documentos',
    resumen: 'Decir qué tan visible es un documento, o dejarlo como dice la tabla',
    respuesta: documentoDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'RESERVA_SIN_FUNDAMENTO'],
  })
  async cambiarVisibilidad(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(visibilidadPedida) cuerpo: z.infer<typeof visibilidadPedida>,
  ): Promise<DocumentoDto> {
    return presentar(await this.servicio.cambiarVisibilidad(quien, id, cuerpo), idioma);
  }

  @Post(':id/publicas')
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'agregarVersionPublica',
    grupo: 'Documentos',
    resumen: 'Poner junto al original una versión pública con partes tapadas',
    estado: 201,
    respuesta: documentoDto,
    formulario: publicaNueva,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'DOCUMENTO_EN_CONFLICTO',
      'DOCUMENTO_RETIRADO',
      'PUBLICA_IGUAL_AL_ORIGINAL',
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
    ],
  })
  async agregarPublica(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Subido() subido: ArchivoSubido,
  ): Promise<DocumentoDto> {
    const pedida = validar(publicaNueva, subido.metadatos, idioma, 'metadatos');
    return presentar(await this.servicio.agregarPublica(quien, id, pedida, subido), idioma);
  }

  @Post(':id/retiros')
  @Operacion({
    id: 'retirarDePublicacion',
    grupo: 'Documentos',
    resumen:
      'Retirar de publicación: el archivo se oculta o se borra; quedan su huella, la nota y el fundamento',
    respuesta: documentoDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'NADA_QUE_RETIRAR'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(retiroPedido) cuerpo: z.infer<typeof retiroPedido>,
  ): Promise<DocumentoDto> {
    return presentar(await this.servicio.retirar(quien, id, cuerpo), idioma);
  }

  @Post(':id/restituciones')
  @Operacion({
    id: 'restituirDocumento',
    grupo: 'Documentos',
    resumen: 'Volver a mostrar lo que se ocultó; lo borrado no vuelve',
    respuesta: documentoDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'NADA_QUE_RESTITUIR'],
  })
  async restituir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(restitucionPedida) cuerpo: z.infer<typeof restitucionPedida>,
  ): Promise<DocumentoDto> {
    return presentar(await this.servicio.restituir(quien, id, cuerpo), idioma);
  }

  private async titular(id: string | null): Promise<string | null> {
    return id === null ? null : ((await this.procesos.findTitular(id))?.nombre ?? null);
  }
}

const presentar = (visto: DocumentoVisto, idioma: Idioma): DocumentoDto =>
  new PresentadorDeDocumentos(idioma).documento(visto);
