import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import { bajarHoja, TIPO_DE_HOJA } from '../../platform/hojas/bajar-hoja.js';
import { HojaIlegible, leerLibro } from '../../platform/hojas/hojas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { Subido, SubidaInterceptor, type ArchivoSubido } from '../../platform/subida.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { validar } from '../../platform/validar.js';
import {
  cargaDto,
  cargas,
  consultaDeCargas,
  consultaDeFilas,
  consultaDePlantilla,
  type filaDto,
  filas,
  metadatosDeCarga,
  registroHecho,
  registroPedido,
} from './cambio-de-autoridades.dto.js';
import { CambioDeAutoridadesService } from './cambio-de-autoridades.service.js';
import {
  CargaDeAutoridadesStore,
  type Carga,
  type FilaVista,
  type ResultadoDeFila,
} from './carga-de-autoridades-store.js';
import { COLUMNAS } from './leer-lista-de-autoridades.js';
import { TitularStore } from './titular-store.js';

const MEGA = 1024 * 1024;

/** The authorities of many governments, from one list. */
@Controller('api/cambios-de-autoridad')
export class CambioDeAutoridadesController {
  constructor(
    @Inject(CambioDeAutoridadesService) private readonly servicio: CambioDeAutoridadesService,
    @Inject(CargaDeAutoridadesStore) private readonly store: CargaDeAutoridadesStore,
    @Inject(TitularStore) private readonly titulares: TitularStore,
  ) {}

  @Get('plantilla')
  @Operacion({
    id: 'descargarPlantillaDeAutoridades',
    grupo: 'Directorio',
    resumen: 'La lista por llenar, con los gobiernos que se pidan ya escritos',
    respuesta: archivo(...Object.values(TIPO_DE_HOJA)),
    problemas: ['SIN_PERMISO'],
  })
  async plantilla(
    @Quien() quien: Identidad,
    @Consulta(consultaDePlantilla)
    { formato, nivel, provincia, gremio, desde }: z.infer<typeof consultaDePlantilla>,
  ): Promise<Respuesta<StreamableFile>> {
    this.servicio.exigirPoc(quien);
    const gobiernos = (await this.titulares.conAutoridad(quien.alcance)).filter(
      (g) =>
        (nivel === undefined || g.nivel === nivel) &&
        (provincia === undefined || g.provincia === provincia) &&
        (gremio === undefined || g.gremio === gremio),
    );
    const lineas = gobiernos.map((g) => [g.codigo ?? '', g.nombre, '', '', desde ?? '', '']);
    return bajarHoja('autoridades', formato, {
      nombre: 'Autoridades',
      columnas: COLUMNAS.map((c) => ({
        titulo: c.titulo,
        ancho: c.clave === 'nombre' || c.clave === 'gobierno' ? 36 : 20,
        obligatoria: ['codigo', 'nombre', 'desde'].includes(c.clave),
      })),
      filas: lineas,
    });
  }

  @Post()
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'cargarAutoridades',
    grupo: 'Directorio',
    resumen: 'Subir la lista llena y revisarla celda por celda; todavía no registra nada',
    estado: 201,
    respuesta: cargaDto,
    formulario: metadatosDeCarga,
    problemas: ['SIN_PERMISO', 'LISTA_ILEGIBLE'],
  })
  async cargar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Subido() subido: ArchivoSubido,
  ): Promise<z.infer<typeof cargaDto>> {
    this.servicio.exigirPoc(quien);
    const { documento } = validar(metadatosDeCarga, subido.metadatos, idioma, 'metadatos');
    if (subido.tamano > 5 * MEGA)
      throw new Problema('ARCHIVO_DEMASIADO_GRANDE', { maximo: '5 MB' });
    const bytes = new Uint8Array(await readFile(subido.ruta));
    return presentarCarga(
      await this.servicio.cargar(
        quien,
        { nombre: subido.nombre, bytes },
        await tablaDe(bytes),
        documento,
      ),
    );
  }

  @Get()
  @Operacion({
    id: 'listarCargasDeAutoridades',
    grupo: 'Directorio',
    resumen: 'Las listas subidas, y cuánto se registró de cada una',
    respuesta: cargas,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consultaDeCargas) { limite, cursor }: z.infer<typeof consultaDeCargas>,
  ): Promise<z.infer<typeof cargas>> {
    this.servicio.exigirPoc(quien);
    const pagina = await this.store.listar({ limite, cursor: cursor ?? null });
    return { elementos: pagina.elementos.map(presentarCarga), siguiente: pagina.siguiente };
  }

  @Get(':id')
  @Operacion({
    id: 'leerCargaDeAutoridades',
    grupo: 'Directorio',
    resumen: 'Una lista subida',
    respuesta: cargaDto,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<z.infer<typeof cargaDto>> {
    return presentarCarga(await this.servicio.get(quien, id));
  }

  @Get(':id/original')
  @Operacion({
    id: 'descargarListaDeAutoridades',
    grupo: 'Directorio',
    resumen: 'El archivo, como se subió',
    respuesta: archivo('application/octet-stream'),
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async original(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    const carga = await this.servicio.get(quien, id);
    const bytes = await this.store.original(id);
    if (bytes === null) throw new Problema('NO_ENCONTRADO');
    const nombre = /\.csv$/i.test(carga.nombre) ? 'lista.csv' : 'lista.xlsx';
    return descarga({ nombre, tipo: 'application/octet-stream', bytes, ajeno: true });
  }

  @Get(':id/filas')
  @Operacion({
    id: 'listarFilasDeAutoridades',
    grupo: 'Directorio',
    resumen: 'Las filas de una lista, con lo que está mal en cada celda y en qué quedó cada una',
    respuesta: filas,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async filas(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Consulta(consultaDeFilas) { limite, cursor, estado }: z.infer<typeof consultaDeFilas>,
  ): Promise<z.infer<typeof filas>> {
    await this.servicio.get(quien, id);
    const pagina = await this.store.filas(id, estado === undefined ? {} : { estado }, {
      limite,
      cursor: cursor ?? null,
    });
    return {
      elementos: pagina.elementos.map((f) => presentarFila(f, idioma)),
      siguiente: pagina.siguiente,
    };
  }

  @Post(':id/registro')
  @Operacion({
    id: 'registrarAutoridades',
    grupo: 'Directorio',
    resumen: 'Registrar las filas que están bien, por tandas; una fila se registra una sola vez',
    respuesta: registroHecho,
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async registrar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
    @Cuerpo(registroPedido) cuerpo: z.infer<typeof registroPedido>,
  ): Promise<z.infer<typeof registroHecho>> {
    return this.servicio.registrar(quien, id, cuerpo.filas ?? null, cuerpo.cuantas);
  }
}

async function tablaDe(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    return (await leerLibro(bytes))[0]?.filas ?? [];
  } catch (error) {
    if (error instanceof HojaIlegible) throw new Problema('LISTA_ILEGIBLE');
    throw error;
  }
}

const presentarCarga = (c: Carga): z.infer<typeof cargaDto> => ({
  id: c.id,
  nombre: c.nombre,
  documento: c.documentoId,
  filas: c.filas,
  creadaPor: c.creadaPorNombre,
  creadaEn: aIso(c.creadaEn),
  conteos: { ...c.conteos },
});

const presentarFila = (f: FilaVista, idioma: Idioma): z.infer<typeof filaDto> => ({
  numero: f.numero,
  titular: f.titularId === null ? null : { id: f.titularId, nombre: f.titularNombre ?? '' },
  autoridadActual: f.autoridadActual,
  celdas: { ...f.leida },
  faltas: f.faltas.map(({ columna, codigo, params }) => ({
    columna,
    codigo,
    texto: texto(idioma, `lista.${codigo}`, params),
  })),
  estado: f.estado,
  resultado: f.resultado === null ? null : dicho(f.resultado, idioma),
  procesoId: f.resultado?.procesoId ?? null,
});

/** What became of a row: who was designated, whether the process waits to be ratified, which seats passed. */
function dicho(r: ResultadoDeFila, idioma: Idioma): string {
  const frases: string[] = [];
  if (r.designacionId !== undefined) frases.push(texto(idioma, 'lista.registrada'));
  if (r.procesoId != null) frases.push(texto(idioma, 'lista.porRatificar'));
  if (r.codigo !== undefined)
    frases.push(findTexto(idioma, `lista.${r.codigo}`) ?? texto(idioma, 'lista.sinMarca'));
  if ((r.representaciones ?? 0) > 0)
    frases.push(texto(idioma, 'lista.puestos', { n: r.representaciones }));
  return frases.join(' ');
}
