import { Controller, Get, Inject, Post, Put, type StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import {
  Camino,
  Consulta,
  Cuerpo,
  EnIdioma,
  Quien,
  SobreDePeticion,
  type SobreHttp,
} from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import { bajarHoja, TIPO_DE_HOJA } from '../../platform/hojas/bajar-hoja.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { CursorInvalido } from '../../platform/pagina.js';
import type { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  comoTabla,
  presentarEnLista,
  presentarGobierno,
  presentarPriorizacion,
} from './presentar-priorizacion.js';
import {
  apertura,
  calificacion,
  caminoDeGobierno,
  cierre,
  consultaDeGobiernos,
  consultaDePriorizaciones,
  criteriosNuevos,
  descarte,
  diagnosticoDeGobierno,
  documentoPorAdjuntar,
  formatoDeExportacion,
  gobiernoPriorizado,
  gobiernos,
  gobiernosNuevos,
  incluidos,
  priorizacionDto,
  priorizaciones,
  priorizacionNueva,
  procesoAbierto,
} from './priorizacion.dto.js';
import { PriorizacionService } from './priorizacion.service.js';

type Priorizacion = z.infer<typeof priorizacionDto>;
const GRUPO = 'Priorización';

/** The analysis of local governments that begins processes by way (b). */
@Controller('api/priorizaciones')
export class PriorizacionController {
  constructor(@Inject(PriorizacionService) private readonly servicio: PriorizacionService) {}

  @Get()
  @Operacion({
    id: 'listarPriorizaciones',
    grupo: GRUPO,
    resumen: 'Los análisis de gobiernos locales, con su estado; los conteos son del propio ámbito',
    respuesta: priorizaciones,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDePriorizaciones)
    { limite, cursor }: z.infer<typeof consultaDePriorizaciones>,
  ): Promise<z.infer<typeof priorizaciones>> {
    const p = await this.servicio.listar(quien, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((x) => presentarEnLista(x, idioma)),
      siguiente: p.siguiente,
    };
  }

  @Post()
  @Operacion({
    id: 'crearPriorizacion',
    grupo: GRUPO,
    resumen: 'Empezar un análisis',
    estado: 201,
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(priorizacionNueva) cuerpo: z.infer<typeof priorizacionNueva>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.crear(quien, cuerpo), quien, idioma);
  }

  @Get(':id')
  @Operacion({
    id: 'leerPriorizacion',
    grupo: GRUPO,
    resumen: 'Un análisis: diagnóstico, criterios publicados y documentos',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.leer(quien, id), quien, idioma);
  }

  @Put(':id')
  @Operacion({
    id: 'describirPriorizacion',
    grupo: GRUPO,
    resumen: 'Cambiar el nombre, el alcance o el diagnóstico',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async describir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(priorizacionNueva) cuerpo: z.infer<typeof priorizacionNueva>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.describir(quien, id, cuerpo), quien, idioma);
  }

  @Post(':id/criterios')
  @Operacion({
    id: 'publicarCriterios',
    grupo: GRUPO,
    resumen: 'Publicar otra versión de los criterios; los pesos suman 100',
    estado: 201,
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'CRITERIOS_CONGELADOS'],
  })
  async publicar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(criteriosNuevos) cuerpo: z.infer<typeof criteriosNuevos>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.publicar(quien, id, cuerpo), quien, idioma);
  }

  @Get(':id/gobiernos')
  @Operacion({
    id: 'listarGobiernosPriorizados',
    grupo: GRUPO,
    resumen: 'Los gobiernos locales en orden, con lo que calificó cada parte',
    respuesta: gobiernos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async gobiernos(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeGobiernos) { limite, cursor, q }: z.infer<typeof consultaDeGobiernos>,
  ): Promise<z.infer<typeof gobiernos>> {
    const { versiones } = await this.servicio.leer(quien, id);
    const orden = await this.servicio.enOrden(quien, id);
    const buscado = claveBusqueda(q ?? '');
    const hallados = orden.filter((x) =>
      ` ${x.gobierno.titular.claveBusqueda}`.includes(` ${buscado}`),
    );
    // The order is reckoned each time: the place in it is the only key there is.
    const desde = leerPuesto(cursor ?? null);
    const pagina = hallados.filter((x) => x.puesto.puesto > desde).slice(0, limite);
    const ultimo = pagina.at(-1)?.puesto.puesto;
    return {
      elementos: pagina.map((x) => presentarGobierno(x, versiones[0]?.criterios ?? [], idioma)),
      siguiente:
        ultimo !== undefined && hallados.some((x) => x.puesto.puesto > ultimo)
          ? Buffer.from(String(ultimo)).toString('base64url')
          : null,
      total: hallados.length,
    };
  }

  @Post(':id/gobiernos')
  @Operacion({
    id: 'incluirGobiernos',
    grupo: GRUPO,
    resumen: 'Incluir gobiernos locales, nombrados o por nivel, provincia o gremio',
    respuesta: incluidos,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async incluir(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(gobiernosNuevos) cuerpo: z.infer<typeof gobiernosNuevos>,
  ): Promise<z.infer<typeof incluidos>> {
    return { nuevos: await this.servicio.incluir(quien, id, cuerpo) };
  }

  @Post(':id/gobiernos/:titular/retiro')
  @Operacion({
    id: 'excluirGobierno',
    grupo: GRUPO,
    resumen: 'Sacar un gobierno local que todavía no tiene calificaciones',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async excluir(
    @Quien() quien: Identidad,
    @Camino(caminoDeGobierno) { id, titular }: z.infer<typeof caminoDeGobierno>,
  ): Promise<void> {
    await this.servicio.excluir(quien, id, titular);
  }

  @Put(':id/gobiernos/:titular/diagnostico')
  @Operacion({
    id: 'diagnosticarGobierno',
    grupo: GRUPO,
    resumen: 'Escribir el diagnóstico de un gobierno local',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async diagnosticar(
    @Quien() quien: Identidad,
    @Camino(caminoDeGobierno) { id, titular }: z.infer<typeof caminoDeGobierno>,
    @Cuerpo(diagnosticoDeGobierno) { diagnostico }: z.infer<typeof diagnosticoDeGobierno>,
  ): Promise<void> {
    await this.servicio.diagnosticar(quien, id, titular, diagnostico);
  }

  @Post(':id/gobiernos/:titular/puntajes')
  @Operacion({
    id: 'calificarGobierno',
    grupo: GRUPO,
    resumen:
      'Calificar como punto de contacto o aportar como gremio; la primera vez fija los criterios',
    respuesta: gobiernoPriorizado,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async calificar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoDeGobierno) { id, titular }: z.infer<typeof caminoDeGobierno>,
    @Cuerpo(calificacion) cuerpo: z.infer<typeof calificacion>,
  ): Promise<z.infer<typeof gobiernoPriorizado>> {
    const uno = await this.servicio.calificar(quien, id, titular, cuerpo);
    const { versiones } = await this.servicio.leer(quien, id);
    return presentarGobierno(uno, versiones[0]?.criterios ?? [], idioma);
  }

  @Post(':id/gobiernos/:titular/proceso')
  @Operacion({
    id: 'abrirProcesoPriorizado',
    grupo: GRUPO,
    resumen: 'Abrir el proceso de un gobierno elegido y registrar su paso 1 por la vía (b)',
    estado: 201,
    respuesta: procesoAbierto,
    idempotente: true,
    problemas: [
      'SIN_PERMISO',
      'NO_ENCONTRADO',
      'PRIORIZACION_FUERA_DE_LUGAR',
      'PROCESO_YA_ABIERTO',
      'EVENTO_FUERA_DE_LUGAR',
      'REQUISITO_INCUMPLIDO',
      'ROL_NO_RESPONSABLE',
    ],
  })
  async abrirProceso(
    @Quien() quien: Identidad,
    @Camino(caminoDeGobierno) { id, titular }: z.infer<typeof caminoDeGobierno>,
    @Cuerpo(apertura) cuerpo: z.infer<typeof apertura>,
    @SobreDePeticion() { idempotencia }: SobreHttp,
  ): Promise<z.infer<typeof procesoAbierto>> {
    return {
      procesoId: await this.servicio.abrirProceso(quien, id, titular, cuerpo, idempotencia),
    };
  }

  @Post(':id/documentos')
  @Operacion({
    id: 'adjuntarAPriorizacion',
    grupo: GRUPO,
    resumen: 'Adjuntar un documento al análisis o a un gobierno local',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async adjuntar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(documentoPorAdjuntar) cuerpo: z.infer<typeof documentoPorAdjuntar>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.adjuntar(quien, id, cuerpo), quien, idioma);
  }

  @Post(':id/documentos/retiro')
  @Operacion({
    id: 'desadjuntarDePriorizacion',
    grupo: GRUPO,
    resumen: 'Quitar un documento adjunto, mientras no haya resultado',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async desadjuntar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(documentoPorAdjuntar) cuerpo: z.infer<typeof documentoPorAdjuntar>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.desadjuntar(quien, id, cuerpo), quien, idioma);
  }

  @Post(':id/cierre')
  @Operacion({
    id: 'cerrarPriorizacion',
    grupo: GRUPO,
    resumen: 'Fijar el orden y los gobiernos elegidos',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async cerrar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(cierre) cuerpo: z.infer<typeof cierre>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.cerrar(quien, id, cuerpo), quien, idioma);
  }

  @Post(':id/descarte')
  @Operacion({
    id: 'descartarPriorizacion',
    grupo: GRUPO,
    resumen: 'Dejar el análisis sin resultado, con su motivo',
    respuesta: priorizacionDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'PRIORIZACION_FUERA_DE_LUGAR'],
  })
  async descartar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(descarte) { motivo }: z.infer<typeof descarte>,
  ): Promise<Priorizacion> {
    return presentarPriorizacion(await this.servicio.descartar(quien, id, motivo), quien, idioma);
  }

  @Get(':id/exportacion')
  @Operacion({
    id: 'exportarPriorizacion',
    grupo: GRUPO,
    resumen: 'El orden como hoja de cálculo',
    respuesta: archivo(...Object.values(TIPO_DE_HOJA)),
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async exportar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(formatoDeExportacion) { formato }: z.infer<typeof formatoDeExportacion>,
  ): Promise<Respuesta<StreamableFile>> {
    const { versiones } = await this.servicio.leer(quien, id);
    const { titulos, filas } = comoTabla(
      await this.servicio.enOrden(quien, id),
      versiones[0]?.criterios ?? [],
      idioma,
    );
    return bajarHoja('priorizacion', formato, {
      nombre: 'Priorización',
      columnas: titulos.map((titulo, i) => ({ titulo, ancho: i === 2 ? 36 : 18 })),
      filas,
    });
  }
}

function leerPuesto(cursor: string | null): number {
  if (cursor === null) return 0;
  const puesto = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,6}$/.test(puesto)) throw new CursorInvalido(cursor);
  return Number(puesto);
}
