import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import type { IncidenteVisto } from './incidente-store.js';
import {
  caminoDeSalida,
  consultaDeIncidentes,
  consultaDeSalidas,
  incidenteDto,
  incidentes,
  reintentoHecho,
  resolucion,
  resueltos,
  salidas,
} from './incidentes.dto.js';
import {
  IncidentesService,
  puedeReconstruirse,
  puedeReintentarse,
  type Reintento,
} from './incidentes.service.js';

@Controller('api/incidentes')
export class IncidentesController {
  constructor(@Inject(IncidentesService) private readonly servicio: IncidentesService) {}

  @Get()
  @Operacion({
    id: 'listarIncidentes',
    grupo: 'Incidentes',
    resumen: 'Fallas del sistema; `total` cuenta las abiertas',
    respuesta: incidentes,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeIncidentes)
    { limite, cursor, estado }: z.infer<typeof consultaDeIncidentes>,
  ): Promise<z.infer<typeof incidentes>> {
    const p = await this.servicio.listar(
      quien,
      estado === 'todos' ? {} : { abiertos: estado === 'abiertos' },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((i) => presentar(i, idioma)),
      siguiente: p.siguiente,
      ...(p.total === undefined ? {} : { total: p.total }),
    };
  }

  @Get('salidas')
  @Operacion({
    id: 'listarSalidasFallidas',
    grupo: 'Incidentes',
    resumen: 'Mensajes hacia afuera que se dejaron de intentar',
    respuesta: salidas,
    problemas: ['SIN_PERMISO'],
  })
  async salidas(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeSalidas) { limite, cursor }: z.infer<typeof consultaDeSalidas>,
  ): Promise<z.infer<typeof salidas>> {
    const p = await this.servicio.salidasFallidas(quien, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((s) => ({
        id: s.id,
        raizId: s.raizId,
        titular: s.titular,
        tipo: s.tipo,
        etiqueta: findTexto(idioma, `salida.${s.tipo}`) ?? s.tipo,
        intentos: s.intentos,
        error: s.error,
        creadoEn: aIso(s.creadoEn),
      })),
      siguiente: p.siguiente,
    };
  }

  @Post('salidas/:id/reintento')
  @Operacion({
    id: 'reintentarSalida',
    grupo: 'Incidentes',
    resumen: 'Volver a enviar un mensaje, con su mismo identificador',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async reintentarSalida(
    @Quien() quien: Identidad,
    @Camino(caminoDeSalida) { id }: z.infer<typeof caminoDeSalida>,
  ): Promise<void> {
    await this.servicio.reintentarSalida(quien, id);
  }

  @Get(':id')
  @Operacion({
    id: 'leerIncidente',
    grupo: 'Incidentes',
    resumen: 'Una falla',
    respuesta: incidenteDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof incidenteDto>> {
    return presentar(await this.servicio.get(quien, id), idioma);
  }

  @Post(':id/resolucion')
  @Operacion({
    id: 'resolverIncidente',
    grupo: 'Incidentes',
    resumen: 'Dar por resuelta una falla con una nota, y sus iguales sobre el mismo proceso',
    respuesta: resueltos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'INCIDENTE_RESUELTO'],
  })
  async resolver(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(resolucion) { nota }: z.infer<typeof resolucion>,
  ): Promise<z.infer<typeof resueltos>> {
    return { cuantos: await this.servicio.resolver(quien, id, nota) };
  }

  @Post(':id/reintento')
  @Operacion({
    id: 'reintentarIncidente',
    grupo: 'Incidentes',
    resumen: 'Leer otra vez el proceso y dar por vencidos los plazos que esperaban',
    respuesta: reintentoHecho,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'NADA_QUE_REINTENTAR'],
  })
  async reintentar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof reintentoHecho>> {
    return presentarReintento(await this.servicio.reintentar(quien, id), idioma);
  }

  @Post(':id/reconstruccion')
  @Operacion({
    id: 'reconstruirDesdeIncidente',
    grupo: 'Incidentes',
    resumen: 'Hacer de nuevo las filas de un proceso que no se lee, desde su bitácora',
    respuesta: reintentoHecho,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'NADA_QUE_REINTENTAR'],
  })
  async reconstruir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof reintentoHecho>> {
    return presentarReintento(await this.servicio.reconstruir(quien, id), idioma);
  }
}

const presentar = (i: IncidenteVisto, idioma: Idioma): z.infer<typeof incidenteDto> => ({
  id: i.id,
  codigo: i.codigo,
  titulo: findTexto(idioma, `incidente.${i.codigo}`) ?? i.codigo,
  explicacion:
    findTexto(idioma, `incidente.${i.codigo}.explicacion`) ??
    texto(idioma, 'incidente.sinExplicacion'),
  detalle: Object.entries(i.detalle)
    .map(([k, v]) => `${k}: ${typeof v === 'string' ? v : JSON.stringify(v)}`)
    .join('\n'),
  creadoEn: aIso(i.creadoEn),
  procesoId: i.procesoId,
  raizId: i.raizId,
  procedimiento: i.procedimiento,
  titular: i.titular,
  resueltoEn: i.resueltoEn === null ? null : aIso(i.resueltoEn),
  resueltoPor: i.resueltoPor,
  nota: i.nota,
  reintentadoEn: i.reintentadoEn === null ? null : aIso(i.reintentadoEn),
  reintento: i.reintento === null ? null : texto(idioma, `reintento.${i.reintento}`, { n: '' }),
  iguales: i.iguales,
  puedeReintentarse: puedeReintentarse(i),
  puedeReconstruirse: puedeReconstruirse(i),
});

const presentarReintento = (
  { codigo, disparados }: Reintento,
  idioma: Idioma,
): z.infer<typeof reintentoHecho> => ({
  codigo,
  disparados,
  texto: texto(idioma, `reintento.${codigo}`, { n: disparados }),
});
