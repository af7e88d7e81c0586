import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { fecha, id } from '../../platform/formas.js';
import { tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { Problema } from '../../platform/problema.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { CLASES_DE_FILA, type CausaDelDia, type FilaDeCalendario } from './calendario.js';
import { CalendarioService } from './calendario.service.js';
import { esquemaAmbito, esquemaFila } from './filas.js';

const consulta = z.object({
  titular: id.optional(),
  desde: fecha,
  dias: z.coerce.number().int().min(1).max(500),
});
const naturaleza = z.enum(['habil', 'finDeSemana', 'feriado', 'suspension']);
const causa = z.object({
  nombre: z.string(),
  norma: z.string(),
  clase: z.enum(CLASES_DE_FILA),
  original: fecha.nullable(),
});
const termino = z
  .object({
    desde: fecha,
    dias: z.int(),
    vence: fecha,
    calendario: z.string(),
    conteo: z.array(
      z.object({
        fecha,
        /** 1…n for a day that counts; null for one that does not. */
        numero: z.int().nullable(),
        naturaleza,
        etiqueta: z.string(),
        causas: z.array(causa),
      }),
    ),
    /** Our own readings that touch this count: they only warn. */
    advertencias: z.array(z.object({ codigo: z.string(), texto: z.string() })),
  })
  .meta({ id: 'Termino' });

const fila = z
  .object({
    id: z.string(),
    fecha,
    nombre: z.string(),
    clase: z.enum(CLASES_DE_FILA),
    ambito: esquemaAmbito,
    norma: z.string(),
    publicadaEn: z.string().nullable(),
    cuentaParaTermino: z.boolean().nullable(),
  })
  .meta({ id: 'FilaDeCalendario' });
const filas = z.object({ version: z.string(), elementos: z.array(fila) });
const filasNuevas = z.strictObject({ elementos: z.array(esquemaFila.strict()).min(1).max(500) });
const consultaDeFilas = z.object({ anio: z.coerce.number().int().min(2000).max(2100).optional() });
const caminoDeFila = z.object({ id: z.string().min(1).max(80) });

@Controller('api/calendario')
export class CalendarioController {
  constructor(
    @Inject(CalendarioService) private readonly calendario: CalendarioService,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Reloj) private readonly reloj: Reloj,
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
    @Consulta(consulta) { titular, desde, dias }: z.infer<typeof consulta>,
  ): Promise<z.infer<typeof termino>> {
    const t = this.calendario.explicar(desde, dias, await this.codigoDpa(quien, titular));
    return {
      desde: t.notificacion,
      dias: t.dias,
      vence: t.vence,
      calendario: t.calendario,
      conteo: t.conteo.map((d) => ({
        fecha: d.fecha,
        numero: d.numero,
        naturaleza: d.naturaleza,
        etiqueta: texto(idioma, `dia.${d.naturaleza}`),
        causas: d.causas.map(presentarCausa),
      })),
      advertencias: t.dudas.map((codigo) => ({ codigo, texto: texto(idioma, `duda.${codigo}`) })),
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

  @Post('filas')
  @HttpCode(201)
  @Operacion({
    id: 'registrarFilasDeCalendario',
    grupo: 'Calendario',
    resumen: 'Registrar filas, con su norma; los términos ya contados conservan su versión',
    estado: 201,
    respuesta: z.object({ version: z.string() }),
    problemas: ['SIN_PERMISO'],
  })
  async registrar(
    @Quien() quien: Identidad,
    @Cuerpo(filasNuevas) { elementos }: z.infer<typeof filasNuevas>,
  ): Promise<{ version: string }> {
    exigirPermiso(quien);
    return {
      version: await this.calendario.registrar(elementos, quien.cuentaId, this.reloj.ahora()),
    };
  }

  @Delete('filas/:id')
  @HttpCode(204)
  @Operacion({
    id: 'retirarFilaDeCalendario',
    grupo: 'Calendario',
    resumen: 'Retirar una fila',
    respuesta: null,
    problemas: ['SIN_PERMISO'],
  })
  async retirar(
    @Quien() quien: Identidad,
    @Camino(caminoDeFila) { id: filaId }: z.infer<typeof caminoDeFila>,
  ): Promise<void> {
    exigirPermiso(quien);
    await this.calendario.retirar(filaId);
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

function exigirPermiso(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'poc', 'administrador')) throw new Problema('SIN_PERMISO');
}

const presentarCausa = (c: CausaDelDia): z.infer<typeof causa> => ({
  nombre: c.nombre,
  norma: c.norma,
  clase: c.clase,
  original: c.original,
});

const presentarFila = (f: FilaDeCalendario): z.infer<typeof fila> => ({
  id: f.id,
  fecha: f.fecha,
  nombre: f.nombre,
  clase: f.clase,
  ambito: f.ambito,
  norma: f.norma,
  publicadaEn: f.publicadaEn,
  cuentaParaTermino: f.cuentaParaTermino,
});
