import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  anticipacionDto,
  consultaDeAnticipacion,
  consultaDeOrgano,
  consultaDeSesiones,
  organoDto,
  organosDto,
  sesionDto,
  sesionesDto,
} from './organos.dto.js';
import { OrganosService } from './organos.service.js';

/** What bodies and their sessions are. What happens to them enters by `/api/procesos`, as everything. */
@Controller('api')
export class OrganosController {
  constructor(@Inject(OrganosService) private readonly servicio: OrganosService) {}

  @Get('titulares/:id/organos')
  @Operacion({
    id: 'listarOrganos',
    grupo: 'Órganos y sesiones',
    resumen: 'Órganos colegiados de un titular',
    respuesta: organosDto,
  })
  listar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof organosDto>> {
    return this.servicio.deTitular(quien, id);
  }

  @Get('organos/:id')
  @Operacion({
    id: 'leerOrgano',
    grupo: 'Órganos y sesiones',
    resumen: 'Un órgano: quiénes lo integran y con qué reglas sesiona en una fecha',
    respuesta: organoDto,
    problemas: ['NO_ENCONTRADO'],
  })
  leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeOrgano) { fecha }: z.infer<typeof consultaDeOrgano>,
  ): Promise<z.infer<typeof organoDto>> {
    return this.servicio.organo(quien, id, fecha);
  }

  @Get('organos/:id/sesiones')
  @Operacion({
    id: 'listarSesionesDeOrgano',
    grupo: 'Órganos y sesiones',
    resumen: 'Sesiones de un órgano, la más nueva primero',
    respuesta: sesionesDto,
    problemas: ['NO_ENCONTRADO'],
  })
  sesiones(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeSesiones) { limite, cursor }: z.infer<typeof consultaDeSesiones>,
  ): Promise<z.infer<typeof sesionesDto>> {
    return this.servicio.sesiones(quien, id, { limite, cursor: cursor ?? null });
  }

  @Get('organos/:id/anticipacion')
  @Operacion({
    id: 'contarAnticipacion',
    grupo: 'Órganos y sesiones',
    resumen: 'La anticipación de una convocatoria, contada día por día',
    respuesta: anticipacionDto,
    problemas: ['NO_ENCONTRADO'],
  })
  anticipacion(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeAnticipacion) pedida: z.infer<typeof consultaDeAnticipacion>,
  ): Promise<z.infer<typeof anticipacionDto>> {
    return this.servicio.anticipacion(quien, idioma, id, pedida);
  }

  @Get('sesiones-de-organo/:id')
  @Operacion({
    id: 'leerSesionDeOrgano',
    grupo: 'Órganos y sesiones',
    resumen: 'Una sesión: convocatoria, asistencia, quórum, decisiones, acuerdos y acta',
    respuesta: sesionDto,
    problemas: ['NO_ENCONTRADO'],
  })
  sesion(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof sesionDto>> {
    return this.servicio.sesion(quien, id);
  }
}
