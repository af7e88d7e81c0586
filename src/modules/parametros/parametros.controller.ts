import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import {
  aIso,
  codigoConNombre,
  fecha,
  id,
  idConNombre,
  instante,
  json,
} from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import { AfectadosStore } from './afectados-store.js';
import { controlDe } from './control-de-parametro.js';
import { fuenteDe, grupoDe } from './fuentes-de-parametros.js';
import type { FilaParametro } from './parametro-store.js';
import { ParametrosService, type ParametroVisto } from './parametros.service.js';
import { PrevisionDeParametroService } from './prevision-de-parametro.service.js';

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
    /** Who set it; null: it came with the installation, or the account is gone. */
    por: z.string().nullable(),
  })
  .meta({ id: 'VersionDeParametro' });
/** With what it is filled in. */
const control = z
  .object({
    clase: z.enum(['numero', 'siNo', 'opcion', 'varias', 'ventanas', 'otro']),
    minimo: z.number().nullable(),
    maximo: z.number().nullable(),
    opciones: z.array(codigoConNombre),
  })
  .meta({ id: 'ControlDeParametro' });
const parametro = z
  .object({
    nombre: z.string(),
    etiqueta: z.string(),
    /** What it is for, and what it changes. */
    explicacion: z.string(),
    /** The procedure whose step or deadline it governs; null: none's. */
    procedimiento: codigoConNombre.nullable(),
    paso: z.int().nullable(),
    grupo: z.enum(['metas', 'calendario', 'canales', 'correcciones', 'accesos', 'otros']),
    valor: json,
    porDefecto: json,
    unidad: z.string().nullable(),
    unidadTexto: z.string().nullable(),
    unidadSingular: z.string().nullable(),
    clase: z.string().nullable(),
    certeza: z.enum(['fuente', 'INF', 'MEM']),
    lecturaNuestra: z.boolean(),
    fuerza: z.enum(['debe', 'puede', 'sugerido']).nullable(),
    fuerzaTexto: z.string().nullable(),
    cita: z
      .object({
        documento: z.string(),
        documentoNombre: z.string(),
        lugar: z.string(),
        regla: z.string(),
        claves: z.array(z.string()),
      })
      .nullable(),
    control,
    deTitular: z.boolean(),
    origen: z.enum(['porDefecto', 'general', 'titular']),
    version: z.int().nullable(),
    desde: fecha.nullable(),
    proxima: z.object({ version: z.int(), valor: json, desde: fecha }).nullable(),
    puedeFijar: z.boolean(),
  })
  .meta({ id: 'Parametro' });
const parametros = z.object({ elementos: z.array(parametro) });
const historia = z.object({ elementos: z.array(filaDto) });
const previsionPedida = z.strictObject({
  titular: id.nullable().default(null),
  valor: json,
  desde: fecha,
});
const MUESTRA = 200;
const prevision = z
  .object({
    rigeFechas: z.boolean(),
    /** How many open ones would have another date; the first of them are listed. */
    mueven: z.int(),
    conservan: z.int(),
    elementos: z.array(
      z.object({
        clase: z.enum(['meta', 'plazo', 'termino']),
        titular: idConNombre,
        procesoId: id,
        raizId: id,
        plazo: z.string().nullable(),
        antes: fecha,
        despues: fecha,
      }),
    ),
  })
  .meta({ id: 'PrevisionDeParametro' });

@Controller('api/parametros')
export class ParametrosController {
  constructor(
    @Inject(ParametrosService) private readonly servicio: ParametrosService,
    @Inject(PrevisionDeParametroService) private readonly previsiones: PrevisionDeParametroService,
    @Inject(AfectadosStore) private readonly afectados: AfectadosStore,
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
    const cuentas = filas.flatMap((f) => (f.creadoPor === null ? [] : [f.creadoPor]));
    const nombres = await this.afectados.nombresDeCuentas([...new Set(cuentas)]);
    return {
      elementos: filas.map((f) => presentarFila(f, nombres.get(f.creadoPor ?? '') ?? null)),
    };
  }

  @Post(':nombre')
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
    return presentarFila(await this.servicio.fijar(quien, nombre, cuerpo), quien.nombre);
  }

  @Post(':nombre/prevision')
  @Operacion({
    id: 'preverParametro',
    grupo: 'Parámetros',
    resumen: 'Qué metas y términos abiertos cambiarían de fecha con otro valor; no registra nada',
    respuesta: prevision,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async prever(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) { nombre }: z.infer<typeof camino>,
    @Cuerpo(previsionPedida) cuerpo: z.infer<typeof previsionPedida>,
  ): Promise<z.infer<typeof prevision>> {
    const p = await this.previsiones.prever(quien, nombre, cuerpo);
    return {
      rigeFechas: p.rigeFechas,
      mueven: p.mueven.length,
      conservan: p.conservan,
      elementos: p.mueven.slice(0, MUESTRA).map((m) => ({
        clase: m.clase,
        titular: { ...m.afectado.titular },
        procesoId: m.afectado.procesoId,
        raizId: m.afectado.raizId,
        plazo:
          m.plazo === null ? null : this.nombres.plazo(idioma, m.afectado.procedimiento, m.plazo),
        antes: m.antes,
        despues: m.despues,
      })),
    };
  }

  private presentar(p: ParametroVisto, idioma: Idioma): z.infer<typeof parametro> {
    const fuente = fuenteDe(p.nombre);
    const etiqueta = this.etiqueta(p, idioma);
    const explicacion = this.explicacion(p, idioma);
    return {
      nombre: p.nombre,
      etiqueta,
      explicacion,
      procedimiento:
        p.rotulo === null
          ? null
          : {
              codigo: p.rotulo.procedimiento,
              nombre: this.nombres.nombre(idioma, p.rotulo.procedimiento),
            },
      paso: p.rotulo !== null && 'paso' in p.rotulo ? p.rotulo.paso : null,
      grupo: grupoDe(p.nombre, p.rotulo !== null),
      valor: p.valor,
      porDefecto: p.porDefecto,
      unidad: p.unidad,
      unidadTexto: p.unidad === null ? null : texto(idioma, `unidad.${p.unidad}`),
      unidadSingular: p.unidad === null ? null : texto(idioma, `unidad.${p.unidad}.una`),
      clase: p.clase,
      certeza: p.certeza,
      lecturaNuestra: p.certeza !== 'fuente',
      fuerza: fuente?.fuerza ?? null,
      fuerzaTexto: fuente === null ? null : texto(idioma, `fuerza.${fuente.fuerza}`),
      cita:
        fuente === null
          ? null
          : {
              documento: fuente.cita.documento,
              documentoNombre: texto(idioma, `fuente.${fuente.cita.documento}`),
              lugar: fuente.cita.lugar,
              regla: texto(idioma, `parametro.${p.nombre}.regla`),
              claves: [...fuente.cita.claves],
            },
      control: controlDe(p, idioma),
      deTitular: p.deTitular,
      origen: p.origen,
      version: p.fila?.version ?? null,
      desde: p.fila?.desde ?? null,
      proxima:
        p.proxima === null
          ? null
          : { version: p.proxima.version, valor: p.proxima.valor, desde: p.proxima.desde },
      puedeFijar: p.puedeFijar,
    };
  }

  private etiqueta(p: ParametroVisto, idioma: Idioma): string {
    if (p.rotulo === null) return texto(idioma, `parametro.${p.nombre}`);
    return 'plazo' in p.rotulo
      ? this.nombres.plazo(idioma, p.rotulo.procedimiento, p.rotulo.plazo)
      : texto(idioma, 'parametro.metaDePaso', {
          actividad: this.nombres.paso(idioma, p.rotulo.procedimiento, p.rotulo.paso),
        });
  }

  private explicacion(p: ParametroVisto, idioma: Idioma): string {
    const propia = `parametro.${p.nombre}.explicacion`;
    if (p.rotulo === null) return texto(idioma, propia);
    const comun =
      'plazo' in p.rotulo ? 'parametro.plazo.explicacion' : 'parametro.metaDePaso.explicacion';
    return findTexto(idioma, propia) ?? texto(idioma, comun);
  }
}

const presentarFila = (f: FilaParametro, por: string | null): z.infer<typeof filaDto> => ({
  version: f.version,
  titular: f.titularId,
  valor: f.valor,
  desde: f.desde,
  motivo: f.motivo,
  creadoEn: aIso(f.creadoEn),
  por,
});
