import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { compromisoDto, planDto, planesDto } from './planes.dto.js';
import { PlanesService } from './planes.service.js';

type ConId = z.infer<typeof caminoConId>;

/** Plans and commitments as they are read; they are written through the transitions of their processes. */
@Controller('api')
export class PlanesController {
  constructor(@Inject(PlanesService) private readonly servicio: PlanesService) {}

  @Get('titulares/:id/planes')
  @Operacion({
    id: 'listarPlanes',
    grupo: 'Planes',
    resumen: 'Planes de acción de un gobierno local, con su avance y sus hallazgos',
    respuesta: planesDto,
  })
  planes(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<z.infer<typeof planesDto>> {
    return this.servicio.planes(quien, id, idioma);
  }

  @Get('planes/:id')
  @Operacion({
    id: 'verPlan',
    grupo: 'Planes',
    resumen: 'Un plan con sus compromisos, hojas de ruta, indicadores, informes y hallazgos',
    respuesta: planDto,
    problemas: ['NO_ENCONTRADO'],
  })
  plan(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<z.infer<typeof planDto>> {
    return this.servicio.plan(quien, id, idioma);
  }

  @Get('compromisos/:id')
  @Operacion({
    id: 'verCompromiso',
    grupo: 'Planes',
    resumen: 'Un compromiso con las versiones de su hoja de ruta y su avance',
    respuesta: compromisoDto,
    problemas: ['NO_ENCONTRADO'],
  })
  compromiso(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<z.infer<typeof compromisoDto>> {
    return this.servicio.compromiso(quien, id, idioma);
  }
}
