import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { Ids } from '../../engine/puertos/ids.js';
import { rolesSobre } from '../../platform/alcance.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso } from '../../platform/formas.js';
import { HojaIlegible, leerLibro } from '../../platform/hojas/hojas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { bajarHoja, TIPO_DE_HOJA } from '../../platform/hojas/bajar-hoja.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { Subido, SubidaInterceptor, type ArchivoSubido } from '../../platform/subida.js';
import type { Idioma } from '../../platform/textos/textos.js';
import { AdministracionDeCalendario } from './administracion-de-calendario.service.js';
import { aplicaEn, jurisdiccionesDe } from './calendario.js';
import {
  confirmaciones,
  confirmacionHecha,
  confirmacionNueva,
  confirmacionRetirada,
  consultaDeConfirmaciones,
  formatoDePlantilla,
  importacion,
  metadatosDeDecretos,
} from './calendario.dto.js';
import { CalendarioService } from './calendario.service.js';
import { COLUMNAS_DE_DECRETOS, leerDecretos } from './leer-decretos.js';
import { LibroDeCalendarioStore, type EstadoDeConfirmacion } from './libro-de-calendario-store.js';
import { presentarImportacion } from './presentar-calendario.js';

const MEGA = 1024 * 1024;
const EJEMPLO = ['2026-01-02', 'Puente de Año Nuevo', 'Suspensión no recuperable', 'Nacional'];

/** The local holidays each government confirms, and the decrees of a year from a sheet. */
@Controller('api/calendario')
export class FeriadosLocalesController {
  constructor(
    @Inject(CalendarioService) private readonly calendario: CalendarioService,
    @Inject(AdministracionDeCalendario) private readonly administracion: AdministracionDeCalendario,
    @Inject(LibroDeCalendarioStore) private readonly libro: LibroDeCalendarioStore,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  @Get('confirmaciones')
  @Operacion({
    id: 'listarConfirmacionesDeFeriados',
    grupo: 'Calendario',
    resumen: 'Qué gobiernos confirmaron sus feriados locales de un año',
    respuesta: confirmaciones,
  })
  async confirmaciones(
    @Quien() quien: Identidad,
    @Consulta(consultaDeConfirmaciones)
    { limite, cursor, anio, estado, todos, q }: z.infer<typeof consultaDeConfirmaciones>,
  ): Promise<z.infer<typeof confirmaciones>> {
    const p = await this.libro.confirmaciones(
      quien.alcance,
      {
        anio,
        conProceso: todos === '0',
        ...(estado === undefined ? {} : { confirmados: estado === 'confirmados' }),
        ...(q === undefined || q.trim() === '' ? {} : { q: claveBusqueda(q) }),
      },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((e) => this.presentar(e, quien, anio)),
      siguiente: p.siguiente,
      ...(p.total === undefined ? {} : { total: p.total }),
    };
  }

  @Post('confirmaciones')
  @Operacion({
    id: 'confirmarFeriadosLocales',
    grupo: 'Calendario',
    resumen: 'Confirmar que los feriados locales de un año están completos en el calendario',
    estado: 201,
    respuesta: confirmacionHecha,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async confirmar(
    @Quien() quien: Identidad,
    @Cuerpo(confirmacionNueva) { titular, anio, nota }: z.infer<typeof confirmacionNueva>,
  ): Promise<z.infer<typeof confirmacionHecha>> {
    const c = await this.administracion.confirmar(quien, titular, anio, nota);
    return { titular, anio, en: aIso(c.confirmadoEn) };
  }

  @Post('confirmaciones/retiro')
  @Operacion({
    id: 'retirarConfirmacionDeFeriados',
    grupo: 'Calendario',
    resumen: 'Volver a dejar por confirmar los feriados locales de un año',
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async desconfirmar(
    @Quien() quien: Identidad,
    @Cuerpo(confirmacionRetirada) { titular, anio }: z.infer<typeof confirmacionRetirada>,
  ): Promise<void> {
    await this.administracion.desconfirmar(quien, titular, anio);
  }

  @Get('importaciones/plantilla')
  @Operacion({
    id: 'descargarPlantillaDeCalendario',
    grupo: 'Calendario',
    resumen: 'La hoja por llenar con los decretos y feriados de un año',
    respuesta: archivo(...Object.values(TIPO_DE_HOJA)),
  })
  async plantilla(
    @Consulta(formatoDePlantilla) { formato }: z.infer<typeof formatoDePlantilla>,
  ): Promise<Respuesta<StreamableFile>> {
    const ejemplo = [...EJEMPLO, '', 'Decreto Ejecutivo (ejemplo: borre esta fila)', '', ''];
    return bajarHoja('calendario', formato, {
      nombre: 'Calendario',
      columnas: COLUMNAS_DE_DECRETOS.map((c) => ({
        titulo: c.titulo,
        ancho: c.clave === 'nombre' || c.clave === 'norma' ? 40 : 22,
        obligatoria: c.obligatoria,
      })),
      filas: [ejemplo],
    });
  }

  @Post('importaciones')
  @Ritmo('subidas')
  @UseInterceptors(SubidaInterceptor)
  @Operacion({
    id: 'revisarDecretos',
    grupo: 'Calendario',
    resumen: 'Leer una hoja de decretos y señalar cada celda equivocada; no registra nada',
    respuesta: importacion,
    formulario: metadatosDeDecretos,
    problemas: ['SIN_PERMISO', 'LISTA_ILEGIBLE'],
  })
  async importar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Subido() subido: ArchivoSubido,
  ): Promise<z.infer<typeof importacion>> {
    if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
    if (subido.tamano > MEGA) throw new Problema('ARCHIVO_DEMASIADO_GRANDE', { maximo: '1 MB' });
    const tabla = await tablaDe(new Uint8Array(await readFile(subido.ruta)));
    const codigos = tabla.flat().flatMap((c) => {
      const n = c.trim();
      return /^\d{1,4}$/.test(n) ? [n.padStart(2, '0'), n.padStart(4, '0')] : [];
    });
    const filas = leerDecretos(tabla, {
      filas: this.calendario.actual.filas,
      lugares: await this.libro.lugares([...new Set(codigos)]),
      nuevoId: () => this.ids.nuevo(),
    });
    if (filas === null || filas.length === 0 || filas.length > 500)
      throw new Problema('LISTA_ILEGIBLE');
    return presentarImportacion(subido.nombre, filas, idioma);
  }

  private presentar(
    { titular, confirmacion }: EstadoDeConfirmacion,
    quien: Identidad,
    anio: number,
  ): z.infer<typeof confirmaciones>['elementos'][number] {
    const jurisdicciones = titular.codigoDpa === null ? [] : jurisdiccionesDe(titular.codigoDpa);
    return {
      titular: { id: titular.id, nombre: titular.nombre },
      confirmada: confirmacion !== null,
      nota: confirmacion?.nota ?? null,
      por: confirmacion?.confirmadoPorNombre ?? null,
      en: confirmacion === null ? null : aIso(confirmacion.confirmadoEn),
      feriados: this.calendario.actual.filas
        .filter(
          (f) =>
            f.fecha.startsWith(`${anio}-`) &&
            f.ambito.tipo !== 'nacional' &&
            aplicaEn(f.ambito, jurisdicciones),
        )
        .map((f) => ({ fecha: f.fecha, nombre: f.nombre, norma: f.norma })),
      puedeConfirmar: rolesSobre(quien.alcance, { id: titular.id, gremio: null }).some((r) =>
        AdministracionDeCalendario.confirman(r),
      ),
    };
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
