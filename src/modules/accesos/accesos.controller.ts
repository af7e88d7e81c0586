import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject } from '@nestjs/common';
import type { z } from 'zod';
import {
  AntesDelFactor,
  Consulta,
  DePersona,
  EnIdioma,
  Quien,
} from '../../platform/decoradores.js';
import { aIso } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import { TIPO_DE_HOJA } from '../../platform/hojas/bajar-hoja.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { campoInvalido } from '../../platform/problema.js';
import { CLASES_DE_ACCESO, type ClaseDeAcceso } from '../../platform/registro-de-accesos.js';
import type { Respuesta } from '../../platform/respuesta.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import type { AccesoVisto, FiltroDeAccesos } from './acceso-store.js';
import {
  accesos,
  accesosConClases,
  claseDeAcceso,
  consultaDeAccesos,
  consultaDeExportacion,
  consultaDePropios,
  type accesoDto,
} from './accesos.dto.js';
import { AccesosService } from './accesos.service.js';

/** The nation's day begins here; the mainland has not changed its clocks since 1993. */
const MEDIANOCHE = 'T00:00:00-05:00';
const DIA = 24 * 3_600_000;

@Controller('api')
export class AccesosController {
  constructor(@Inject(AccesosService) private readonly servicio: AccesosService) {}

  @Get('accesos')
  @Operacion({
    id: 'listarAccesos',
    grupo: 'Cuentas',
    resumen: 'El registro de accesos, lo último primero; solo de quien administra la instalación',
    respuesta: accesosConClases,
    problemas: ['SIN_PERMISO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeAccesos) consulta: z.infer<typeof consultaDeAccesos>,
  ): Promise<z.infer<typeof accesosConClases>> {
    const { elementos, siguiente } = await this.servicio.listar(quien, leerFiltro(consulta), {
      limite: consulta.limite,
      cursor: consulta.cursor ?? null,
    });
    return {
      elementos: elementos.map((a) => presentar(a, idioma)),
      siguiente,
      retencionDias: await this.servicio.diasDeRetencion(),
      clases: CLASES_DE_ACCESO.map((clase) => ({
        clase,
        etiqueta: texto(idioma, `acceso.${clase}`),
      })),
    };
  }

  @Get('accesos.csv')
  @Operacion({
    id: 'exportarAccesos',
    grupo: 'Cuentas',
    resumen: 'El registro de accesos como hoja de cálculo (CSV)',
    respuesta: archivo(TIPO_DE_HOJA.csv),
    problemas: ['SIN_PERMISO'],
  })
  async exportar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeExportacion) consulta: z.infer<typeof consultaDeExportacion>,
  ): Promise<Respuesta<StreamableFile>> {
    const cabecera = [
      'en',
      'hecho',
      'quien',
      'via',
      'red',
      'sobre',
      'titular',
      'detalle',
      'motivo',
    ];
    const bytes = await this.servicio.exportar(
      quien,
      leerFiltro(consulta),
      cabecera.map((c) => texto(idioma, `acceso.columna.${c}`)),
      (a) => {
        const p = presentar(a, idioma);
        return [
          p.etiqueta,
          p.cuenta?.nombre ?? p.cuenta?.id ?? '',
          p.via === null ? '' : texto(idioma, `acceso.via.${p.via}`),
          p.red ?? '',
          p.objeto === null ? '' : (p.objeto.nombre ?? `${p.objeto.clase} ${p.objeto.id}`),
          p.titular?.nombre ?? '',
          p.detalle ?? '',
          p.motivo ?? '',
        ];
      },
    );
    return descarga({ nombre: 'accesos.csv', tipo: TIPO_DE_HOJA.csv, bytes });
  }

  @Get('sesion/accesos')
  @DePersona()
  @AntesDelFactor()
  @Operacion({
    id: 'listarMisAccesos',
    grupo: 'Mi cuenta',
    resumen: 'Lo que se ha hecho con mi cuenta y sobre ella',
    respuesta: accesos,
  })
  async propios(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDePropios) { limite, cursor }: z.infer<typeof consultaDePropios>,
  ): Promise<z.infer<typeof accesos>> {
    const pagina = await this.servicio.propios(quien, { limite, cursor: cursor ?? null });
    return {
      elementos: pagina.elementos.map((a) => presentar(a, idioma)),
      siguiente: pagina.siguiente,
    };
  }
}

const leerFiltro = (c: z.infer<typeof consultaDeExportacion>): FiltroDeAccesos => ({
  ...(c.cuenta === undefined ? {} : { cuentaId: c.cuenta }),
  ...(c.clase === undefined ? {} : { clases: leerClases(c.clase) }),
  ...(c.titular === undefined ? {} : { titularId: c.titular }),
  ...(c.desde === undefined ? {} : { desde: medianoche(c.desde) }),
  ...(c.hasta === undefined ? {} : { hasta: medianoche(c.hasta) + DIA }),
});

const medianoche = (fecha: string): number => Date.parse(`${fecha}${MEDIANOCHE}`);

function leerClases(lista: string): readonly ClaseDeAcceso[] {
  const leida = claseDeAcceso.array().safeParse(lista.split(',').filter((c) => c !== ''));
  if (!leida.success) throw campoInvalido('clase', 'FORMA');
  return leida.data;
}

function presentar(a: AccesoVisto, idioma: Idioma): z.infer<typeof accesoDto> {
  return {
    id: a.id,
    en: aIso(a.en),
    clase: a.clase,
    etiqueta: texto(idioma, `acceso.${a.clase}`),
    cuenta: a.cuentaId === null ? null : { id: a.cuentaId, nombre: a.cuentaNombre },
    via: a.via,
    red: a.red === null ? null : a.red.slice(0, 6).toUpperCase(),
    objeto: a.objeto === null ? null : { ...a.objeto, nombre: a.objetoNombre },
    titular:
      a.titularId === null ? null : { id: a.titularId, nombre: a.titularNombre ?? a.titularId },
    detalle: a.detalle === null ? null : enPalabras(a.detalle, idioma),
    motivo: a.motivo,
  };
}

/** `SIN_PERMISO POST /api/personas/:id` begins with a code that has its sentence. */
function enPalabras(detalle: string, idioma: Idioma): string {
  const [codigo = '', ...resto] = detalle.split(' ');
  const dicho =
    findTexto(idioma, `acceso.detalle.${codigo}`) ??
    findTexto(idioma, `rol.${codigo}`) ??
    findTexto(idioma, `parametro.${codigo}`) ??
    findTexto(idioma, `problema.${codigo}.titulo`) ??
    codigo;
  return [dicho, ...resto].join(' ');
}
