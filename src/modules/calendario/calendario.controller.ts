import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { rolesSobre } from '../../platform/alcance.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import {
  AdministracionDeCalendario,
  exigirSinRepetir,
} from './administracion-de-calendario.service.js';
import {
  anioDeCalendario,
  cambioHecho,
  cambios,
  caminoDeFila,
  consultaDeAnio,
  consultaDeCambios,
  consultaDeFilas,
  consultaDeTermino,
  filas,
  filasNuevas,
  prevision,
  previsionPedida,
  retiroDeFila,
  termino,
} from './calendario.dto.js';
import { CalendarioService } from './calendario.service.js';
import { hayRegla } from './feriados-nacionales.js';
import { LibroDeCalendarioStore } from './libro-de-calendario-store.js';
import {
  presentarCambio,
  presentarDia,
  presentarFila,
  presentarPrevision,
  presentarTermino,
} from './presentar-calendario.js';

@Controller('api/calendario')
export class CalendarioController {
  constructor(
    @Inject(CalendarioService) private readonly calendario: CalendarioService,
    @Inject(AdministracionDeCalendario) private readonly administracion: AdministracionDeCalendario,
    @Inject(LibroDeCalendarioStore) private readonly libro: LibroDeCalendarioStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {}

  @Get('termino')
  @Operacion({
    id: 'contarTermino',
    grupo: 'Calendario',
    resumen: 'Un término en días, contado día por día',
    respuesta: termino,
    problemas: ['NO_ENCONTRADO'],
  })
  async termino(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeTermino) { titular, desde, dias }: z.infer<typeof consultaDeTermino>,
  ): Promise<z.infer<typeof termino>> {
    const t = this.calendario.explicar(desde, dias, await this.codigoDpa(quien, titular));
    const falta =
      titular !== undefined && (await this.administracion.sinConfirmar(titular, t.vence));
    return presentarTermino(t, idioma, falta ? ['FERIADOS_LOCALES_SIN_CONFIRMAR'] : []);
  }

  @Get('anio')
  @Operacion({
    id: 'leerAnioDeCalendario',
    grupo: 'Calendario',
    resumen: 'Feriados y suspensiones de un año, de todo el país o los que rigen para un titular',
    respuesta: anioDeCalendario,
    problemas: ['NO_ENCONTRADO'],
  })
  async anio(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeAnio) { anio, titular }: z.infer<typeof consultaDeAnio>,
  ): Promise<z.infer<typeof anioDeCalendario>> {
    const dias = await this.administracion.anio(quien, anio, titular ?? null);
    const codigos = dias.flatMap(({ causa: { ambito } }) =>
      ambito.tipo === 'nacional' ? [] : [ambito.codigo],
    );
    const lugares = await this.libro.lugares([...new Set(codigos)]);
    return {
      anio,
      version: this.calendario.actual.version,
      conRegla: hayRegla(anio),
      puedeCambiar: tieneRolNacional(quien, 'poc', 'administrador'),
      dias: dias.map((d) => presentarDia(d, idioma, lugares)),
    };
  }

  @Get('filas')
  @Operacion({
    id: 'listarFilasDeCalendario',
    grupo: 'Calendario',
    resumen: 'Decretos, feriados locales y correcciones (la regla nacional es código)',
    respuesta: filas,
  })
  filas(
    @Consulta(consultaDeFilas) { anio }: z.infer<typeof consultaDeFilas>,
  ): z.infer<typeof filas> {
    const { filas: todas, version } = this.calendario.actual;
    return {
      version,
      elementos: todas
        .filter((f) => anio === undefined || f.fecha.startsWith(`${anio}-`))
        .map(presentarFila),
    };
  }

  @Post('previsiones')
  @Operacion({
    id: 'preverCambioDeCalendario',
    grupo: 'Calendario',
    resumen: 'Qué términos abiertos toca un cambio, y dónde terminaría cada uno; no registra nada',
    respuesta: prevision,
    problemas: ['SIN_PERMISO'],
  })
  async prever(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(previsionPedida) cuerpo: z.infer<typeof previsionPedida>,
  ): Promise<z.infer<typeof prevision>> {
    exigirSinRepetir(cuerpo.guardar);
    return presentarPrevision(
      await this.administracion.prever(quien, cuerpo),
      this.nombres,
      idioma,
    );
  }

  @Get('terminos-por-recontar')
  @Operacion({
    id: 'listarTerminosPorRecontar',
    grupo: 'Calendario',
    resumen: 'Términos en curso que, con el calendario de hoy, terminarían otro día',
    respuesta: prevision,
  })
  async porRecontar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
  ): Promise<z.infer<typeof prevision>> {
    return presentarPrevision(await this.administracion.porRecontar(quien), this.nombres, idioma);
  }

  @Post('filas')
  @Operacion({
    id: 'registrarFilasDeCalendario',
    grupo: 'Calendario',
    resumen:
      'Registrar o corregir filas, con su norma; los términos ya contados conservan su versión y se avisa a sus dueños',
    estado: 201,
    respuesta: cambioHecho,
    problemas: ['SIN_PERMISO'],
  })
  async registrar(
    @Quien() quien: Identidad,
    @Cuerpo(filasNuevas) { elementos, motivo }: z.infer<typeof filasNuevas>,
  ): Promise<z.infer<typeof cambioHecho>> {
    exigirSinRepetir(elementos);
    return this.administracion.cambiar(quien, { guardar: elementos, retirar: [] }, motivo);
  }

  @Post('filas/:id/retiro')
  @Operacion({
    id: 'retirarFilaDeCalendario',
    grupo: 'Calendario',
    resumen: 'Retirar una fila, con su motivo',
    respuesta: cambioHecho,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @Camino(caminoDeFila) { id: filaId }: z.infer<typeof caminoDeFila>,
    @Cuerpo(retiroDeFila) { motivo }: z.infer<typeof retiroDeFila>,
  ): Promise<z.infer<typeof cambioHecho>> {
    return this.administracion.cambiar(quien, { guardar: [], retirar: [filaId] }, motivo);
  }

  @Get('cambios')
  @Operacion({
    id: 'listarCambiosDeCalendario',
    grupo: 'Calendario',
    resumen: 'Quién registró, cambió o retiró cada fila, y por qué',
    respuesta: cambios,
    problemas: ['SIN_PERMISO'],
  })
  async cambios(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consultaDeCambios) { limite, cursor }: z.infer<typeof consultaDeCambios>,
  ): Promise<z.infer<typeof cambios>> {
    if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
    const p = await this.libro.cambios({ limite, cursor: cursor ?? null });
    return {
      elementos: p.elementos.map((c) => presentarCambio(c, idioma)),
      siguiente: p.siguiente,
    };
  }

  /** Without a titular, or for one without a territory, only national days are left out. */
  private async codigoDpa(quien: Identidad, titularId: string | undefined): Promise<string | null> {
    if (titularId === undefined) return null;
    const titular = await this.procesos.findTitular(titularId);
    if (titular === null || rolesSobre(quien.alcance, titular).length === 0)
      throw new Problema('NO_ENCONTRADO');
    return titular.codigoDpa;
  }
}
