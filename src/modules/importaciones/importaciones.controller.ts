import type { StreamableFile } from '@nestjs/common';
import { Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import { TIPO_DE_HOJA } from '../../platform/hojas/bajar-hoja.js';
import { enCsv } from '../../platform/hojas/csv.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { HOJAS, type ClaseDeImportacion } from './columnas.js';
import type { FilaDeImportacion, ImportacionEnLista } from './importacion-store.js';
import {
  actasDto,
  caminoConClase,
  confirmacionPedida,
  consultaDeFilas,
  consultaDeImportaciones,
  consultaDePlan,
  consultaDeTitular,
  fichasDto,
  filasDto,
  importacionDto,
  importaciones,
  importacionPedida,
  miembrosDto,
} from './importaciones.dto.js';
import { ImportacionesService } from './importaciones.service.js';
import type { ErrorDeCelda } from './leer-celdas.js';
import { plantilla } from './plantilla.js';

type Dto = z.infer<typeof importacionDto>;

/** Actas, members and whole plans that were kept elsewhere. */
@Controller('api/importaciones')
export class ImportacionesController {
  constructor(@Inject(ImportacionesService) private readonly servicio: ImportacionesService) {}

  @Get()
  @Operacion({
    id: 'listarImportaciones',
    grupo: 'Importación',
    resumen: 'Importaciones a mi alcance, la última tocada primero',
    respuesta: importaciones,
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeImportaciones)
    { titular, clase, limite, cursor }: z.infer<typeof consultaDeImportaciones>,
  ): Promise<z.infer<typeof importaciones>> {
    const p = await this.servicio.listar(
      quien,
      {
        ...(titular === undefined ? {} : { titularId: titular }),
        ...(clase === undefined ? {} : { clase }),
      },
      { limite, cursor: cursor ?? null },
    );
    return { elementos: p.elementos.map((i) => presentar(i, idioma)), siguiente: p.siguiente };
  }

  @Get('plantillas/:clase')
  @Operacion({
    id: 'descargarPlantilla',
    grupo: 'Importación',
    resumen: 'El archivo por llenar: encabezados, instrucciones y listas',
    respuesta: archivo(TIPO_DE_HOJA.xlsx),
  })
  async plantilla(
    @Camino(caminoConClase) { clase }: z.infer<typeof caminoConClase>,
  ): Promise<Respuesta<StreamableFile>> {
    const bytes = await plantilla(clase);
    return descarga({ nombre: `plantilla-${clase}.xlsx`, tipo: TIPO_DE_HOJA.xlsx, bytes });
  }

  @Get('actas')
  @Operacion({
    id: 'listarActasHistoricas',
    grupo: 'Importación',
    resumen: 'Actas históricas de un titular, la más reciente primero',
    respuesta: actasDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async actas(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeTitular) { titular, limite, cursor }: z.infer<typeof consultaDeTitular>,
  ): Promise<z.infer<typeof actasDto>> {
    const p = await this.servicio.actas(quien, titular, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((a) => ({
        id: a.id,
        fecha: a.fecha,
        numero: a.numero,
        cuerpo: texto(idioma, `importacion.cuerpo.${a.cuerpo}`),
        clase: a.clase === null ? null : texto(idioma, `importacion.sesion.${a.clase}`),
        asunto: a.asunto,
        acuerdos: a.acuerdos,
        documento: a.documentoId,
        registradaEn: aIso(a.registradaEn),
      })),
      siguiente: p.siguiente,
    };
  }

  @Get('miembros')
  @Operacion({
    id: 'listarMiembrosImportados',
    grupo: 'Importación',
    resumen: 'Miembros y delegaciones importados de un titular',
    respuesta: miembrosDto,
    problemas: ['NO_ENCONTRADO'],
  })
  async miembros(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeTitular) { titular, limite, cursor }: z.infer<typeof consultaDeTitular>,
  ): Promise<z.infer<typeof miembrosDto>> {
    const p = await this.servicio.miembros(quien, titular, { limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((m) => ({
        id: m.id,
        institucion: m.institucion,
        sector: texto(idioma, `importacion.sector.${m.sector}`),
        codigoDeSector: m.sector,
        calidad: texto(idioma, `importacion.calidad.${m.calidad}`),
        nombre: m.nombre,
        cargo: m.cargo,
        correo: p.conCorreos ? m.correo : null,
        oficio: m.oficio,
        desde: m.desde,
        hasta: m.hasta,
      })),
      siguiente: p.siguiente,
    };
  }

  @Get('fichas')
  @Operacion({
    id: 'listarFichasDeCompromiso',
    grupo: 'Importación',
    resumen: 'Lo que dicen los compromisos importados de un plan: título, hitos e indicadores',
    respuesta: fichasDto,
  })
  async fichas(
    @Quien() quien: Identidad,
    @Consulta(consultaDePlan) { plan }: z.infer<typeof consultaDePlan>,
  ): Promise<z.infer<typeof fichasDto>> {
    const fichas = await this.servicio.fichas(quien, plan);
    return {
      elementos: fichas.map((f) => ({
        codigo: f.codigo,
        titulo: f.titulo,
        compromiso: { ...f.ficha.compromiso },
        hitos: f.ficha.hitos.map((h) => ({ ...h })),
        indicadores: f.ficha.indicadores.map((x) => ({ ...x })),
      })),
    };
  }

  @Post()
  @Operacion({
    id: 'prepararImportacion',
    grupo: 'Importación',
    resumen: 'Leer un archivo y decir qué está mal en él, celda por celda; no se importa nada',
    estado: 201,
    respuesta: importacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'HOJA_ILEGIBLE'],
  })
  async crear(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(importacionPedida) cuerpo: z.infer<typeof importacionPedida>,
  ): Promise<Dto> {
    const id = await this.servicio.crear(quien, idioma, cuerpo);
    return presentar(await this.servicio.get(quien, id), idioma);
  }

  @Get(':id')
  @Operacion({
    id: 'leerImportacion',
    grupo: 'Importación',
    resumen: 'Cómo va una importación',
    respuesta: importacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Dto> {
    return presentar(await this.servicio.get(quien, id), idioma);
  }

  @Get(':id/filas')
  @Operacion({
    id: 'leerFilasDeImportacion',
    grupo: 'Importación',
    resumen: 'Sus filas, con lo que está mal en cada una',
    respuesta: filasDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async filas(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeFilas) { estado, limite, cursor }: z.infer<typeof consultaDeFilas>,
  ): Promise<z.infer<typeof filasDto>> {
    const { clase } = await this.servicio.get(quien, id);
    const p = await this.servicio.filas(quien, id, estado ?? null, {
      limite,
      cursor: cursor ?? null,
    });
    return { elementos: p.elementos.map((f) => fila(clase, f, idioma)), siguiente: p.siguiente };
  }

  @Get(':id/errores')
  @Operacion({
    id: 'descargarErroresDeImportacion',
    grupo: 'Importación',
    resumen: 'Todo lo que está mal, en una hoja (CSV)',
    respuesta: archivo(TIPO_DE_HOJA.csv),
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async errores(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    const errores = await this.servicio.errores(quien, id);
    const filas = [
      ['Hoja', 'Celda', 'Columna', 'Qué hacer'],
      ...errores.map((e) => [e.hoja, e.celda, e.columna, decir(e, idioma)]),
    ];
    return descarga({ nombre: 'errores.csv', tipo: TIPO_DE_HOJA.csv, bytes: enCsv(filas) });
  }

  @Post(':id/confirmacion')
  @Operacion({
    id: 'confirmarImportacion',
    grupo: 'Importación',
    resumen: 'Importar las filas buenas; con `parcial`, aunque haya otras que no lo son',
    estado: 202,
    respuesta: importacionDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'IMPORTACION_CON_ERRORES', 'IMPORTACION_CERRADA'],
  })
  async confirmar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(confirmacionPedida) { parcial }: z.infer<typeof confirmacionPedida>,
  ): Promise<Dto> {
    await this.servicio.confirmar(quien, id, parcial);
    return presentar(await this.servicio.get(quien, id), idioma);
  }

  @Delete(':id')
  @Operacion({
    id: 'descartarImportacion',
    grupo: 'Importación',
    resumen: 'Descartarla antes de importar',
    respuesta: null,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO', 'IMPORTACION_CERRADA'],
  })
  async descartar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<void> {
    await this.servicio.descartar(quien, id);
  }
}

const decir = (e: ErrorDeCelda, idioma: Idioma): string =>
  texto(idioma, `importacion.error.${e.codigo}`, e.params);

const conTexto = (e: ErrorDeCelda, idioma: Idioma) => ({
  hoja: e.hoja,
  celda: e.celda,
  columna: e.columna,
  codigo: e.codigo,
  texto: decir(e, idioma),
});

function presentar(i: ImportacionEnLista, idioma: Idioma): Dto {
  const { buenas, malas, importadas, omitidas } = i.cuentas;
  return {
    id: i.id,
    titular: { id: i.titularId, nombre: i.titular },
    clase: i.clase,
    etiqueta: texto(idioma, `importacion.clase.${i.clase}`),
    estado: i.estado,
    etiquetaEstado: texto(idioma, `importacion.estado.${i.estado}`),
    documento: i.documentoId,
    nombre: i.nombre === '' ? texto(idioma, 'importacion.enPantalla') : i.nombre,
    plan: i.procesoId,
    errores: i.errores.map((e) => conTexto(e, idioma)),
    cuentas: { buenas, malas, importadas, omitidas, total: buenas + malas + importadas + omitidas },
    preparo: { id: i.preparadaPor, nombre: i.preparo },
    creadaEn: aIso(i.creadaEn),
    actualizadaEn: aIso(i.actualizadaEn),
    concluidaEn: i.concluidaEn === null ? null : aIso(i.concluidaEn),
  };
}

function fila(
  clase: ClaseDeImportacion,
  f: FilaDeImportacion,
  idioma: Idioma,
): z.infer<typeof filasDto>['elementos'][number] {
  const hoja = HOJAS[clase].find((h) => h.clave === f.hoja);
  return {
    orden: f.orden,
    hoja: hoja?.nombre ?? f.hoja,
    fila: f.fila,
    estado: f.estado,
    celdas: (hoja?.columnas ?? []).flatMap((c) => {
      const valor = f.datos[c.clave];
      if (valor === undefined) return [];
      const dicho = c.tipo.clase === 'opcion' ? (c.tipo.opciones[valor]?.[0] ?? valor) : valor;
      return [{ columna: c.titulo, valor: dicho }];
    }),
    errores: f.errores.map((e) => conTexto(e, idioma)),
  };
}
