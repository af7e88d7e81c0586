import { Controller, Delete, Get, Inject, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { Formulario } from './formulario.js';
import { PresentadorDeEnsayo } from './presentar-ensayo.js';
import { PalabrasDelPasado } from './puertos.js';
import type { Regularizacion, RegularizacionEnLista } from './regularizacion-store.js';
import {
  aprobacionPedida,
  consultaDeFormulario,
  consultaDeRegularizaciones,
  devolucionPedida,
  ensayoDto,
  ensayoPedido,
  formularioDto,
  guardadoDeRegularizacion,
  regularizacionDto,
  regularizacionPedida,
  regularizaciones,
  versionDada,
} from './regularizaciones.dto.js';
import { DeclaracionImposible, RegularizacionesService } from './regularizaciones.service.js';

type Dto = z.infer<typeof regularizacionDto>;
const AL_PREPARAR = [
  'NO_ENCONTRADO',
  'SIN_PERMISO',
  'BORRADOR_EN_CONFLICTO',
  'REGULARIZACION_CERRADA',
] as const;
const AL_ESCRIBIR = [
  ...AL_PREPARAR,
  'DECLARACION_IMPOSIBLE',
  'VERSION_DESACTUALIZADA',
  'PROCESO_SUSPENDIDO',
  'PROCESO_YA_ABIERTO',
  'REQUISITO_INCUMPLIDO',
  'EVENTO_FUERA_DE_LUGAR',
  'PROCEDIMIENTO_DEFECTUOSO',
] as const;

/** Processes already under way, declared step by step (`regularizarProceso`). */
@Controller('api/regularizaciones')
export class RegularizacionesController {
  constructor(
    @Inject(RegularizacionesService) private readonly servicio: RegularizacionesService,
    @Inject(PalabrasDelPasado) private readonly palabras: PalabrasDelPasado,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
  ) {}

  @Get()
  @Operacion({
    id: 'listarRegularizaciones',
    grupo: 'Regularización',
    resumen: 'Regularizaciones a mi alcance, la última tocada primero',
    respuesta: regularizaciones,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeRegularizaciones)
    { titular, estado, limite, cursor }: z.infer<typeof consultaDeRegularizaciones>,
  ): Promise<z.infer<typeof regularizaciones>> {
    const p = await this.servicio.listar(
      quien,
      { titularId: titular, estado },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((r) => enLista(r, this.palabras, idioma)),
      siguiente: p.siguiente,
    };
  }

  @Get('formulario')
  @Operacion({
    id: 'leerFormularioDelPasado',
    grupo: 'Regularización',
    resumen: 'Qué se declara del pasado de un titular, paso por paso',
    respuesta: formularioDto,
    problemas: ['NO_ENCONTRADO', 'PROCEDIMIENTO_DEFECTUOSO'],
  })
  async formulario(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeFormulario) { titular: id }: z.infer<typeof consultaDeFormulario>,
  ): Promise<z.infer<typeof formularioDto>> {
    const { titular, proc, raizId, cerrados } = await this.servicio.terreno(quien, id);
    const f = new Formulario(this.catalogo, this.palabras, idioma, titular.clase, proc);
    return {
      titular: { id: titular.id, nombre: titular.nombre },
      procedimiento: this.palabras.procedimiento(idioma, proc.id),
      procesoId: raizId,
      entrada: raizId === null ? f.entrada() : null,
      hitos: f.hitos(cerrados),
      abierta: (await this.servicio.abierta(quien, id))?.id ?? null,
      puedo: this.servicio.permisos(quien, titular),
    };
  }

  @Post('ensayos')
  @Operacion({
    id: 'ensayarRegularizacion',
    grupo: 'Regularización',
    resumen: 'Qué se escribiría, o qué lo impide; no se escribe nada',
    respuesta: ensayoDto,
    problemas: [
      'NO_ENCONTRADO',
      'SIN_PERMISO',
      'PROCESO_SUSPENDIDO',
      'PROCESO_YA_ABIERTO',
      'PROCEDIMIENTO_DEFECTUOSO',
    ],
  })
  async ensayar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(ensayoPedido) { titular, declaracion }: z.infer<typeof ensayoPedido>,
  ): Promise<z.infer<typeof ensayoDto>> {
    const ensayo = await this.servicio.ensayar(quien, idioma, titular, declaracion);
    return new PresentadorDeEnsayo(this.catalogo, this.palabras, idioma).ensayo(ensayo);
  }

  @Post()
  @Operacion({
    id: 'regularizarProceso',
    grupo: 'Regularización',
    resumen:
      'Declarar que un proceso ya está en el paso N: en borrador, presentado al POC, o aprobado',
    estado: 201,
    respuesta: regularizacionDto,
    problemas: [...AL_ESCRIBIR, 'REGULARIZACION_EN_CURSO'],
  })
  async crear(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(regularizacionPedida)
    { titular, declaracion, hasta }: z.infer<typeof regularizacionPedida>,
  ): Promise<Dto> {
    const id = await this.diciendoFaltas(idioma, () =>
      this.servicio.crear(quien, idioma, titular, declaracion, hasta),
    );
    return this.ver(quien, idioma, id);
  }

  @Get(':id')
  @Operacion({
    id: 'leerRegularizacion',
    grupo: 'Regularización',
    resumen: 'Una regularización, con lo declarado mientras se prepara',
    respuesta: regularizacionDto,
    problemas: ['NO_ENCONTRADO'],
  })
  leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Dto> {
    return this.ver(quien, idioma, id);
  }

  @Put(':id')
  @Operacion({
    id: 'guardarRegularizacion',
    grupo: 'Regularización',
    resumen: 'Guardar el borrador sobre la versión que se leyó',
    respuesta: regularizacionDto,
    problemas: AL_PREPARAR,
  })
  async guardar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(guardadoDeRegularizacion)
    { declaracion, version }: z.infer<typeof guardadoDeRegularizacion>,
  ): Promise<Dto> {
    await this.servicio.guardar(quien, id, declaracion, version);
    return this.ver(quien, idioma, id);
  }

  @Post(':id/presentacion')
  @Operacion({
    id: 'presentarRegularizacion',
    grupo: 'Regularización',
    resumen: 'Ponerla ante el POC para su aprobación',
    respuesta: regularizacionDto,
    problemas: AL_ESCRIBIR,
  })
  async presentar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(versionDada) { version }: z.infer<typeof versionDada>,
  ): Promise<Dto> {
    await this.diciendoFaltas(idioma, () => this.servicio.presentar(quien, idioma, id, version));
    return this.ver(quien, idioma, id);
  }

  @Post(':id/devolucion')
  @Operacion({
    id: 'devolverRegularizacion',
    grupo: 'Regularización',
    resumen: 'El POC la devuelve con su motivo',
    respuesta: regularizacionDto,
    problemas: AL_PREPARAR,
  })
  async devolver(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(devolucionPedida) { version, motivo }: z.infer<typeof devolucionPedida>,
  ): Promise<Dto> {
    await this.servicio.devolver(quien, id, version, motivo);
    return this.ver(quien, idioma, id);
  }

  @Post(':id/aprobacion')
  @Operacion({
    id: 'aprobarRegularizacion',
    grupo: 'Regularización',
    resumen: 'El POC la aprueba: se escribe toda, o nada, y solo si es lo que se vio',
    respuesta: regularizacionDto,
    problemas: AL_ESCRIBIR,
  })
  async aprobar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(aprobacionPedida) { version, huella }: z.infer<typeof aprobacionPedida>,
  ): Promise<Dto> {
    await this.diciendoFaltas(idioma, () =>
      this.servicio.aprobar(quien, idioma, id, version, huella),
    );
    return this.ver(quien, idioma, id);
  }

  @Delete(':id')
  @Operacion({
    id: 'descartarRegularizacion',
    grupo: 'Regularización',
    resumen: 'Descartarla antes de que se apruebe',
    respuesta: null,
    problemas: AL_PREPARAR,
  })
  async descartar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    const { r } = await this.servicio.get(quien, id);
    await this.servicio.descartar(quien, id, r.version);
  }

  private async ver(quien: Identidad, idioma: Idioma, id: string): Promise<Dto> {
    const { r, puedo } = await this.servicio.get(quien, id);
    return {
      ...enLista(r, this.palabras, idioma),
      declaracion: r.declaracion,
      puedo,
    };
  }

  private async diciendoFaltas<T>(idioma: Idioma, trabajo: () => Promise<T>): Promise<T> {
    try {
      return await trabajo();
    } catch (error) {
      if (!(error instanceof DeclaracionImposible)) throw error;
      const { errores } = new PresentadorDeEnsayo(this.catalogo, this.palabras, idioma).ensayo(
        error.ensayo,
      );
      throw new Problema(
        'DECLARACION_IMPOSIBLE',
        { faltas: errores.map((e) => e.texto).join(' ') },
        { errores },
        {},
        { cause: error },
      );
    }
  }
}

function enLista(
  r: RegularizacionEnLista & Partial<Pick<Regularizacion, 'declaracion'>>,
  palabras: PalabrasDelPasado,
  idioma: Idioma,
): z.infer<typeof regularizaciones>['elementos'][number] {
  return {
    id: r.id,
    titular: { id: r.titularId, nombre: r.titular },
    estado: r.estado,
    etiquetaEstado: texto(idioma, `regularizacion.estado.${r.estado}`),
    version: r.version,
    preparo: {
      id: r.preparadaPor,
      nombre: r.preparo,
      rol: r.preparadaComo,
      etiqueta: palabras.rol(idioma, r.preparadaComo),
    },
    resolvio: r.resueltaPor === null ? null : { id: r.resueltaPor, nombre: r.resolvio ?? '' },
    creadaEn: aIso(r.creadaEn),
    actualizadaEn: aIso(r.actualizadaEn),
    presentadaEn: r.presentadaEn === null ? null : aIso(r.presentadaEn),
    resueltaEn: r.resueltaEn === null ? null : aIso(r.resueltaEn),
    motivo: r.motivo,
    procesoId: r.raizId,
    mismaPersona: r.estado === 'aprobada' && r.resueltaPor === r.preparadaPor,
  };
}
