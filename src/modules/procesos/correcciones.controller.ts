import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Rol } from '../../../machines/contrato.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  consultaDeCorrecciones,
  correccionConEfecto,
  correcciones,
  correccionesDeProceso,
  correccionPedida,
  negativaPedida,
  resolucionPedida,
} from './correcciones.dto.js';
import type { correccionDto } from './correcciones.dto.js';
import { CorreccionesService, type CorreccionVista } from './correcciones.service.js';
import { Etiquetas } from './etiquetas.js';
import type { PeticionEnLista } from './peticion-de-correccion-store.js';
import { PresentadorDeEfectos } from './presentar-efectos.js';
import { PresentadorDeLineas } from './presentar-linea.js';
import { ProcesosService } from './procesos.service.js';

type CorreccionDto = z.infer<typeof correccionDto>;
type ConEfecto = z.infer<typeof correccionConEfecto>;

@Controller('api')
export class CorreccionesController {
  constructor(
    @Inject(CorreccionesService) private readonly servicio: CorreccionesService,
    @Inject(ProcesosService) private readonly procesos: ProcesosService,
    @Inject(Etiquetas) private readonly etiquetas: Etiquetas,
  ) {}

  @Post('procesos/:id/correcciones')
  @Operacion({
    id: 'pedirCorreccion',
    grupo: 'Enmiendas',
    resumen: 'Pedir una enmienda que debe aprobar otra persona; nada cambia hasta entonces',
    estado: 201,
    respuesta: correccionConEfecto,
    problemas: [
      'NO_ENCONTRADO',
      'EVENTO_FUERA_DE_LUGAR',
      'PROCESO_SUSPENDIDO',
      'ROL_NO_RESPONSABLE',
      'LINEA_CON_DEPENDIENTES',
      'REQUISITO_INCUMPLIDO',
      'NO_HACE_FALTA_PEDIR',
      'CORRECCION_YA_PEDIDA',
      'PROCEDIMIENTO_DEFECTUOSO',
    ],
  })
  async pedir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(correccionPedida) cuerpo: z.infer<typeof correccionPedida>,
  ): Promise<ConEfecto> {
    return this.conEfecto(quien, idioma, await this.servicio.pedir(quien, idioma, id, cuerpo));
  }

  @Get('procesos/:id/correcciones')
  @Operacion({
    id: 'listarCorreccionesDeProceso',
    grupo: 'Enmiendas',
    resumen: 'Enmiendas pedidas en un proceso, las últimas primero',
    respuesta: correccionesDeProceso,
    problemas: ['NO_ENCONTRADO'],
  })
  async deProceso(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof correccionesDeProceso>> {
    const lista = await this.servicio.deProceso(quien, id);
    return { elementos: lista.map((p) => this.presentar(p, idioma)) };
  }

  @Get('correcciones')
  @Operacion({
    id: 'listarCorrecciones',
    grupo: 'Enmiendas',
    resumen: 'Enmiendas que esperan mi aprobación, o las que pedí',
    respuesta: correcciones,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeCorrecciones)
    { vista, limite, cursor }: z.infer<typeof consultaDeCorrecciones>,
  ): Promise<z.infer<typeof correcciones>> {
    const corte = { limite, cursor: cursor ?? null };
    const { elementos, siguiente } = await this.servicio.listar(quien, vista, corte);
    return {
      elementos: elementos.map((p) => this.presentar(p, idioma)),
      siguiente,
      porAprobar: await this.servicio.contar(quien),
    };
  }

  @Get('correcciones/:id')
  @Operacion({
    id: 'leerCorreccion',
    grupo: 'Enmiendas',
    resumen: 'Una enmienda pedida: lo que dice el asiento, lo que diría y lo que cambiaría',
    respuesta: correccionConEfecto,
    problemas: ['NO_ENCONTRADO', 'EVENTO_FUERA_DE_LUGAR', 'REQUISITO_INCUMPLIDO'],
  })
  async ver(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<ConEfecto> {
    return this.conEfecto(quien, idioma, await this.servicio.ver(quien, idioma, id));
  }

  @Post('correcciones/:id/aprobacion')
  @Operacion({
    id: 'aprobarCorreccion',
    grupo: 'Enmiendas',
    resumen:
      'Aprobar una enmienda que pidió otra persona: queda asentada, y las dos lecturas a la vista',
    respuesta: correccionConEfecto,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'APRUEBA_OTRA_PERSONA',
      'CORRECCION_RESUELTA',
      'EVENTO_FUERA_DE_LUGAR',
      'PROCESO_SUSPENDIDO',
      'ROL_NO_RESPONSABLE',
      'LINEA_CON_DEPENDIENTES',
      'REQUISITO_INCUMPLIDO',
      'PROCEDIMIENTO_DEFECTUOSO',
    ],
  })
  async aprobar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(resolucionPedida) { respuesta }: z.infer<typeof resolucionPedida>,
  ): Promise<ConEfecto> {
    const vista = await this.servicio.aprobar(quien, idioma, id, respuesta);
    return this.conEfecto(quien, idioma, vista);
  }

  @Post('correcciones/:id/negativa')
  @Operacion({
    id: 'denegarCorreccion',
    grupo: 'Enmiendas',
    resumen: 'Denegar una enmienda que pidió otra persona, con su razón',
    respuesta: correccionConEfecto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'APRUEBA_OTRA_PERSONA', 'CORRECCION_RESUELTA'],
  })
  async denegar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(negativaPedida) { respuesta }: z.infer<typeof negativaPedida>,
  ): Promise<ConEfecto> {
    const vista = await this.servicio.denegar(quien, idioma, id, respuesta);
    return this.conEfecto(quien, idioma, vista);
  }

  @Post('correcciones/:id/retiro')
  @Operacion({
    id: 'retirarCorreccion',
    grupo: 'Enmiendas',
    resumen: 'Retirar una enmienda que pedí y espera',
    respuesta: correccionConEfecto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'CORRECCION_RESUELTA'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<ConEfecto> {
    return this.conEfecto(quien, idioma, await this.servicio.retirar(quien, idioma, id));
  }

  private presentar(p: PeticionEnLista, idioma: Idioma): CorreccionDto {
    const persona = (rol: Rol, id: string, nombre: string) => ({
      rol,
      etiqueta: texto(idioma, `rol.${rol}`),
      cuenta: { id, nombre },
    });
    return {
      id: p.id,
      raizId: p.raizId,
      titular: { ...p.titular },
      secuencia: p.secuencia,
      paso: p.paso,
      pasoNombre: p.paso === null ? null : this.etiquetas.paso(idioma, p.procedimiento, p.paso),
      etiqueta: this.etiquetas.evento(idioma, p.procedimiento, p.evento),
      clase: { codigo: p.clase, etiqueta: texto(idioma, `evento.${p.clase}`) },
      motivo: p.motivo,
      estado: { codigo: p.estado, etiqueta: texto(idioma, `estadoDePeticion.${p.estado}`) },
      pidio: persona(p.pedidaComo, p.pedidaPor, p.nombrePide),
      pedidaEn: aIso(p.pedidaEn),
      resolvio:
        p.resueltaPor === null || p.resueltaComo === null
          ? null
          : persona(p.resueltaComo, p.resueltaPor, p.nombreResuelve ?? ''),
      resueltaEn: p.resueltaEn === null ? null : aIso(p.resueltaEn),
      respuesta: p.respuesta,
      asiento: p.asiento,
    };
  }

  private async conEfecto(
    quien: Identidad,
    idioma: Idioma,
    { peticion, fila, referidos, vePersonales, efecto, puedo }: CorreccionVista,
  ): Promise<ConEfecto> {
    const v = await this.procesos.ver(quien, idioma, peticion.raizId);
    const documento =
      peticion.documentoId === null ? undefined : referidos.documentos.get(peticion.documentoId);
    return {
      ...this.presentar(peticion, idioma),
      linea: new PresentadorDeLineas(this.etiquetas, idioma, vePersonales).linea(
        fila,
        referidos,
        false,
      ),
      documento:
        documento === undefined || peticion.documentoId === null
          ? null
          : { id: peticion.documentoId, titulo: documento.titulo },
      efecto: new PresentadorDeEfectos(this.etiquetas, idioma).rectificacion(efecto, v),
      puedo: { ...puedo },
    };
  }
}
