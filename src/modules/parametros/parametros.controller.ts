import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, fecha, id, instante, json } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { FilaParametro } from './parametro-store.js';
import { ParametrosService, type ParametroVisto } from './parametros.service.js';

const camino = z.object({ nombre: z.string().regex(/^[A-Za-z][\w.]{0,79}$/) });
const consulta = z.object({ titular: id.optional() });
const nuevo = z.strictObject({
  titular: id.nullable().default(null),
  valor: json,
  desde: fecha,
  motivo: z.string().trim().min(1).max(1000),
});
const filaDto = z
  .object({
    version: z.int(),
    titular: z.string().nullable(),
    valor: json,
    desde: fecha,
    motivo: z.string(),
    creadoEn: instante,
  })
  .meta({ id: 'VersionDeParametro' });
const parametro = z
  .object({
    nombre: z.string(),
    etiqueta: z.string(),
    valor: json,
    porDefecto: json,
    unidad: z.string().nullable(),
    clase: z.string().nullable(),
    lecturaNuestra: z.boolean(),
    origen: z.enum(['porDefecto', 'general', 'titular']),
    version: z.int().nullable(),
    desde: fecha.nullable(),
  })
  .meta({ id: 'Parametro' });
const parametros = z.object({ elementos: z.array(parametro) });
const historia = z.object({ elementos: z.array(filaDto) });

@Controller('api/parametros')
export class ParametrosController {
  constructor(
    @Inject(ParametrosService) private readonly servicio: ParametrosService,
    @Inject(Nombres) private readonly nombres: Nombres,
  ) {}

  @Get()
  @Operacion({
    id: 'listarParametros',
    grupo: 'Parámetros',
    resumen: 'Parámetros en vigor, generales o de un titular',
    respuesta: parametros,
    problemas: ['NO_ENCONTRADO'],
  })
  async listar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Consulta(consulta) { titular }: z.infer<typeof consulta>,
  ): Promise<z.infer<typeof parametros>> {
    const lista = await this.servicio.listar(quien, titular ?? null);
    return { elementos: lista.map((p) => this.presentar(p, idioma)) };
  }

  @Get(':nombre/historia')
  @Operacion({
    id: 'leerHistoriaDeParametro',
    grupo: 'Parámetros',
    resumen: 'Todas las versiones de un parámetro',
    respuesta: historia,
    problemas: ['NO_ENCONTRADO'],
  })
  async historia(
    @Quien() quien: Identidad,
    @Camino(camino) { nombre }: z.infer<typeof camino>,
    @Consulta(consulta) { titular }: z.infer<typeof consulta>,
  ): Promise<z.infer<typeof historia>> {
    const filas = await this.servicio.historia(quien, nombre, titular ?? null);
    return { elementos: filas.map(presentarFila) };
  }

  @Post(':nombre')
  @HttpCode(201)
  @Operacion({
    id: 'fijarParametro',
    grupo: 'Parámetros',
    resumen: 'Fijar un parámetro desde un día, con su motivo; lo anterior se conserva',
    estado: 201,
    respuesta: filaDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async fijar(
    @Quien() quien: Identidad,
    @Camino(camino) { nombre }: z.infer<typeof camino>,
    @Cuerpo(nuevo) cuerpo: z.infer<typeof nuevo>,
  ): Promise<z.infer<typeof filaDto>> {
    return presentarFila(await this.servicio.fijar(quien, nombre, cuerpo));
  }

  private presentar(p: ParametroVisto, idioma: Idioma): z.infer<typeof parametro> {
    return {
      nombre: p.nombre,
      etiqueta:
        p.rotulo === null
          ? texto(idioma, `parametro.${p.nombre}`)
          : 'plazo' in p.rotulo
            ? this.nombres.plazo(idioma, p.rotulo.procedimiento, p.rotulo.plazo)
            : texto(idioma, 'parametro.metaDePaso', {
                actividad: this.nombres.paso(idioma, p.rotulo.procedimiento, p.rotulo.paso),
              }),
      valor: p.valor,
      porDefecto: p.porDefecto,
      unidad: p.unidad,
      clase: p.clase,
      lecturaNuestra: p.certeza !== 'fuente',
      origen: p.origen,
      version: p.fila?.version ?? null,
      desde: p.fila?.desde ?? null,
    };
  }
}

const presentarFila = (f: FilaParametro): z.infer<typeof filaDto> => ({
  version: f.version,
  titular: f.titularId,
  valor: f.valor,
  desde: f.desde,
  motivo: f.motivo,
  creadoEn: aIso(f.creadoEn),
});
