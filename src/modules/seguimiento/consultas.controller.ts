import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { PresentarSeguimiento } from './presentar.js';
import {
  cierreNuevo,
  consultaDeConsultas,
  consultaDto,
  consultaNueva,
  consultasDto,
  respuestaNueva,
  retiroNuevo,
} from './seguimiento.dto.js';
import { SeguimientoService } from './seguimiento.service.js';

type Dto = z.infer<typeof consultaDto>;

/** Questions and observations on a process: asked, answered, dated, resolved, without moving it. */
@Controller('api')
export class ConsultasController {
  constructor(
    @Inject(SeguimientoService) private readonly servicio: SeguimientoService,
    @Inject(PresentarSeguimiento) private readonly presentar: PresentarSeguimiento,
  ) {}

  @Get('consultas')
  @Operacion({
    id: 'listarConsultas',
    grupo: 'Seguimiento',
    resumen: 'Consultas y observaciones a mi alcance, las más nuevas primero',
    respuesta: consultasDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeConsultas)
    { limite, cursor, proceso, estado, paso, paraMi }: z.infer<typeof consultaDeConsultas>,
  ): Promise<z.infer<typeof consultasDto>> {
    const raiz =
      proceso === undefined ? undefined : (await this.servicio.expediente(quien, proceso)).raizId;
    const p = await this.servicio.consultas(
      quien,
      {
        ...(raiz === undefined ? {} : { raizId: raiz }),
        ...(estado === undefined ? {} : { estado }),
        ...(paso === undefined ? {} : { paso }),
        paraMi: paraMi === '1',
      },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: await Promise.all(
        p.elementos.map((c) => this.presentar.consulta(quien, c, idioma)),
      ),
      siguiente: p.siguiente,
    };
  }

  @Post('procesos/:id/consultas')
  @Operacion({
    id: 'crearConsulta',
    grupo: 'Seguimiento',
    resumen: 'Consultar u observar algo de un expediente',
    estado: 201,
    respuesta: consultaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(consultaNueva) { documento, ...resto }: z.infer<typeof consultaNueva>,
  ): Promise<Dto> {
    const c = await this.servicio.preguntar(quien, id, { ...resto, documentoId: documento });
    return this.presentar.consulta(quien, c, idioma);
  }

  @Post('consultas/:id/respuestas')
  @Operacion({
    id: 'responderConsulta',
    grupo: 'Seguimiento',
    resumen: 'Responder',
    estado: 201,
    respuesta: consultaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'SEGUIMIENTO_CERRADO'],
  })
  async responder(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(respuestaNueva) cuerpo: z.infer<typeof respuestaNueva>,
  ): Promise<Dto> {
    const c = await this.servicio.responder(quien, id, cuerpo);
    return this.presentar.consulta(quien, c, idioma);
  }

  @Post('consultas/:id/resolucion')
  @Operacion({
    id: 'resolverConsulta',
    grupo: 'Seguimiento',
    resumen: 'Dar por resuelta',
    respuesta: consultaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'SEGUIMIENTO_CERRADO'],
  })
  async resolver(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(cierreNuevo) cuerpo: z.infer<typeof cierreNuevo>,
  ): Promise<Dto> {
    return this.presentar.consulta(quien, await this.servicio.resolver(quien, id, cuerpo), idioma);
  }

  @Post('consultas/:id/retiro')
  @Operacion({
    id: 'retirarConsulta',
    grupo: 'Seguimiento',
    resumen: 'Retirar la propia, mientras nadie la responda',
    respuesta: consultaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'SEGUIMIENTO_CERRADO'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(retiroNuevo) { motivo }: z.infer<typeof retiroNuevo>,
  ): Promise<Dto> {
    return this.presentar.consulta(quien, await this.servicio.retirar(quien, id, motivo), idioma);
  }
}
