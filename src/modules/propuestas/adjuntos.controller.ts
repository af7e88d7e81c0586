import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Publica, Quien, Ritmo } from '../../platform/decoradores.js';
import { descarga } from '../../platform/descarga.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import type { Respuesta } from '../../platform/respuesta.js';
import {
  SubidaDeCualquieraInterceptor,
  Subido,
  type ArchivoSubido,
} from '../../platform/subida.js';
import { AdjuntosService } from './adjuntos.service.js';
import { caminoDeAdjunto, caminoDeSeguimiento, metadatosDeAdjunto } from './propuestas.dto.js';

type Archivo = Awaited<ReturnType<AdjuntosService['abrirPublico']>>;

/** It came from anybody: a download that no browser runs, whatever it says it is. */
const bajar = ({ adjunto: a, bytes }: Archivo): Respuesta<StreamableFile> =>
  descarga({ nombre: a.nombre, tipo: a.mime, tamano: a.tamano, bytes, ajeno: true });

/** What comes with what citizens write. */
@Controller('api')
export class AdjuntosController {
  constructor(@Inject(AdjuntosService) private readonly servicio: AdjuntosService) {}

  @Post('publico/v1/seguimiento/:codigo/adjuntos')
  @Publica()
  @Ritmo('publico')
  @UseInterceptors(SubidaDeCualquieraInterceptor)
  @Operacion({
    id: 'adjuntarAPropuesta',
    grupo: 'Participación ciudadana',
    resumen: 'Adjuntar un archivo, con el código de seguimiento, mientras nadie la haya leído',
    estado: 204,
    respuesta: null,
    formulario: metadatosDeAdjunto,
    problemas: [
      'NO_ENCONTRADO',
      'ADJUNTO_NO_ADMITIDO',
      'TIPO_DE_ARCHIVO_NO_ADMITIDO',
      'DEMASIADAS_PETICIONES',
    ],
  })
  async adjuntar(
    @Camino(caminoDeSeguimiento) { codigo }: z.infer<typeof caminoDeSeguimiento>,
    @Subido() subido: ArchivoSubido,
  ): Promise<void> {
    await this.servicio.adjuntar(codigo, subido);
  }

  @Get('publico/v1/adjuntos/:id')
  @Publica()
  @Operacion({
    id: 'descargarAdjuntoPublico',
    grupo: 'Participación ciudadana',
    resumen: 'Un archivo que vino con una propuesta admitida, siempre como descarga',
    respuesta: archivo(),
    problemas: ['NO_ENCONTRADO'],
  })
  async publico(
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    return bajar(await this.servicio.abrirPublico(id));
  }

  @Get('propuestas/:id/adjuntos/:numero')
  @Operacion({
    id: 'descargarAdjunto',
    grupo: 'Propuestas',
    resumen: 'Un archivo que vino con una propuesta, para quien la revisa; siempre como descarga',
    respuesta: archivo(),
    problemas: ['NO_ENCONTRADO'],
  })
  async oficial(
    @Quien() quien: Identidad,
    @Camino(caminoDeAdjunto) { id, numero }: z.infer<typeof caminoDeAdjunto>,
  ): Promise<Respuesta<StreamableFile>> {
    return bajar(await this.servicio.abrir(quien, id, numero));
  }
}
