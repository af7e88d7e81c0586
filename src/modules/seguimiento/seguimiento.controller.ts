import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { PresentarSeguimiento } from './presentar.js';
import { ASISTEN, cargoPara } from './quien-sigue.js';
import {
  acuseNuevo,
  asistenciaNueva,
  asistenciasDto,
  consultaDeSeguimiento,
  parteDto,
  parteNuevo,
  partesDto,
  partesPendientesDto,
  propuestaDto,
} from './seguimiento.dto.js';
import { SeguimientoService } from './seguimiento.service.js';

type Pedida = z.infer<typeof consultaDeSeguimiento>;

/** Technical assistance and the reports of the POCL. */
@Controller('api')
export class SeguimientoController {
  constructor(
    @Inject(SeguimientoService) private readonly servicio: SeguimientoService,
    @Inject(PresentarSeguimiento) private readonly presentar: PresentarSeguimiento,
  ) {}

  @Get('procesos/:id/asistencias')
  @Operacion({
    id: 'listarAsistencias',
    grupo: 'Seguimiento',
    resumen: 'Asistencia técnica dada en un expediente',
    respuesta: asistenciasDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async asistencias(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeSeguimiento) { limite, cursor }: Pedida,
  ): Promise<z.infer<typeof asistenciasDto>> {
    const { roles } = await this.servicio.expediente(quien, id);
    const p = await this.servicio.asistencias(quien, id, { limite, cursor: cursor ?? null });
    return {
      elementos: await this.presentar.asistencias(quien, p.elementos, idioma),
      siguiente: p.siguiente,
      puedo: cargoPara(roles, ASISTEN, undefined) !== null,
    };
  }

  @Post('procesos/:id/asistencias')
  @Operacion({
    id: 'registrarAsistencia',
    grupo: 'Seguimiento',
    resumen: 'Registrar una asistencia técnica dada',
    respuesta: null,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async asistir(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(asistenciaNueva) cuerpo: z.infer<typeof asistenciaNueva>,
  ): Promise<void> {
    await this.servicio.asistir(quien, id, cuerpo);
  }

  @Get('procesos/:id/partes')
  @Operacion({
    id: 'listarPartes',
    grupo: 'Seguimiento',
    resumen: 'Partes de avance de un expediente, el más nuevo primero',
    respuesta: partesDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async partes(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeSeguimiento) { limite, cursor }: Pedida,
  ): Promise<z.infer<typeof partesDto>> {
    const { pagina, toca, puedo } = await this.servicio.partes(quien, id, {
      limite,
      cursor: cursor ?? null,
    });
    return {
      elementos: await Promise.all(
        pagina.elementos.map((p) => this.presentar.parte(quien, p, idioma)),
      ),
      siguiente: pagina.siguiente,
      toca,
      puedo,
    };
  }

  @Get('procesos/:id/partes/propuesta')
  @Operacion({
    id: 'proponerParte',
    grupo: 'Seguimiento',
    resumen: 'Lo que el próximo parte diría por sí solo',
    respuesta: propuestaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async proponer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof propuestaDto>> {
    const { resumen, ...periodo } = await this.servicio.proponer(quien, id);
    return { ...periodo, resumen: this.presentar.resumen(idioma, resumen) };
  }

  @Post('procesos/:id/partes')
  @Operacion({
    id: 'enviarParte',
    grupo: 'Seguimiento',
    resumen: 'Enviar un parte de avance al POC y al gremio',
    estado: 201,
    respuesta: parteDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'PARTE_YA_ENVIADO'],
  })
  async enviar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(parteNuevo) cuerpo: z.infer<typeof parteNuevo>,
  ): Promise<z.infer<typeof parteDto>> {
    return this.presentar.parte(quien, await this.servicio.enviarParte(quien, id, cuerpo), idioma);
  }

  @Get('partes/pendientes')
  @Operacion({
    id: 'listarPartesPendientes',
    grupo: 'Seguimiento',
    resumen: 'Expedientes a mi alcance cuyo parte de avance ya toca',
    respuesta: partesPendientesDto,
  })
  async pendientes(
    @Quien() quien: Identidad,
    @Consulta(consultaDeSeguimiento) { limite, cursor }: Pedida,
  ): Promise<z.infer<typeof partesPendientesDto>> {
    const p = await this.servicio.partesPendientes(quien, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((x) => ({
        titular: { id: x.titularId, nombre: x.titularNombre },
        raizId: x.raizId,
        ultimo: x.ultimo,
        abiertaEn: aIso(x.abiertaEn),
      })),
      siguiente: p.siguiente,
    };
  }

  @Post('partes/:id/acuses')
  @Operacion({
    id: 'acusarParte',
    grupo: 'Seguimiento',
    resumen: 'Acusar recibo de un parte de avance',
    estado: 201,
    respuesta: parteDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'SEGUIMIENTO_CERRADO'],
  })
  async acusar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(acuseNuevo) cuerpo: z.infer<typeof acuseNuevo>,
  ): Promise<z.infer<typeof parteDto>> {
    return this.presentar.parte(quien, await this.servicio.acusar(quien, id, cuerpo), idioma);
  }
}
