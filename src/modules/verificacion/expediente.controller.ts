import { Controller, Get, Inject, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import type { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { enZip } from './verificacion.controller.js';
import { VerificacionService } from './verificacion.service.js';

/** The expediente of a process as an official may read it. */
@Controller('api/procesos')
export class ExpedienteController {
  constructor(@Inject(VerificacionService) private readonly servicio: VerificacionService) {}

  @Get(':id/expediente')
  @Ritmo('subidas')
  @Operacion({
    id: 'descargarExpediente',
    grupo: 'Verificación',
    resumen:
      'El expediente de un proceso con lo que yo puedo leer, en un ZIP que se comprueba sin conexión',
    respuesta: archivo('application/zip'),
    problemas: ['NO_ENCONTRADO'],
  })
  async descargar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    return enZip(await this.servicio.expediente(quien.alcance, idioma, id), 'private, no-store');
  }
}
