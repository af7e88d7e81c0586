import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Camino, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { ProcesosService } from './procesos.service.js';

const poclDesignadoDto = z
  .object({
    /** Null: no act names anybody, the name was erased, or it is not for this reader. */
    designado: z.object({ nombre: z.string(), secuencia: z.int() }).nullable(),
  })
  .meta({ id: 'PoclDesignado' });

/** Who was named by an act, for as long as no office says who it is. */
@Controller('api/procesos/:id/pocl-designado')
export class PoclDesignadoController {
  constructor(@Inject(ProcesosService) private readonly servicio: ProcesosService) {}

  @Get()
  @Operacion({
    id: 'leerPoclDesignado',
    grupo: 'Procesos',
    resumen: 'A quién designó POCL el último acto en pie, tenga o no su cargo registrado',
    respuesta: poclDesignadoDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof poclDesignadoDto>> {
    return { designado: await this.servicio.poclDesignado(quien, id) };
  }
}
