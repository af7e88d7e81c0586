import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, DireccionLocal, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import type { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  caminoDeProducido,
  clasesDto,
  comprobacionDto,
  consultaDeComprobacion,
  consultaDeProducido,
} from './documentos-producidos.dto.js';
import { DocumentosProducidosService } from './documentos-producidos.service.js';

const TIPOS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const;

/** Documents the system produces from what is recorded, to be signed, sent or filed. */
@Controller('api/procesos')
export class DocumentosProducidosController {
  constructor(
    @Inject(DocumentosProducidosService) private readonly servicio: DocumentosProducidosService,
  ) {}

  @Get(':id/documentos-producidos')
  @Operacion({
    id: 'listarDocumentosProducidos',
    grupo: 'Documentos producidos',
    resumen: 'Qué documentos se pueden producir de un proceso',
    respuesta: clasesDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async clases(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof clasesDto>> {
    return { elementos: [...(await this.servicio.clases(quien, idioma, id))] };
  }

  @Get(':id/documentos-producidos/:clase')
  @Operacion({
    id: 'producirDocumento',
    grupo: 'Documentos producidos',
    resumen:
      'Un documento del proceso en PDF, en DOCX o en texto plano (los bytes de los que se toma su huella)',
    respuesta: archivo(...Object.values(TIPOS)),
    problemas: ['NO_ENCONTRADO'],
  })
  async producir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @DireccionLocal() local: string | null,
    @Camino(caminoDeProducido) { id, clase }: z.infer<typeof caminoDeProducido>,
    @Consulta(consultaDeProducido) c: z.infer<typeof consultaDeProducido>,
  ): Promise<Respuesta<StreamableFile>> {
    const { bytes, huella } = await this.servicio.escribir(
      quien,
      idioma,
      id,
      clase,
      c.formato,
      c.informe,
      local,
    );
    const nombre = `${clase}-${huella.slice(0, 8)}.${c.formato}`;
    return descarga({ nombre, tipo: TIPOS[c.formato], bytes });
  }

  @Get(':id/documentos-producidos/:clase/comprobacion')
  @Operacion({
    id: 'comprobarDocumentoProducido',
    grupo: 'Documentos producidos',
    resumen: 'La huella del documento como se produce hoy, para compararla con la de uno impreso',
    respuesta: comprobacionDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async comprobar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoDeProducido) { id, clase }: z.infer<typeof caminoDeProducido>,
    @Consulta(consultaDeComprobacion) c: z.infer<typeof consultaDeComprobacion>,
  ): Promise<z.infer<typeof comprobacionDto>> {
    return this.servicio.comprobar(quien, idioma, id, clase, {
      informe: c.informe,
      impresa: c.huella,
    });
  }
}
