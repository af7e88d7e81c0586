import { Controller, Get, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { TIPOS_DOCUMENTO } from '../../../machines/contrato.js';
import { Camino, Cuerpo, EnIdioma, Quien } from '../../platform/decoradores.js';
import { aIso, fecha, instante } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Operacion } from '../../platform/openapi/operacion.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import { DocumentoStore, ESTADOS_DE_DOCUMENTO } from './documento-store.js';
import type { FilaDeVisibilidad } from './regla-de-visibilidad-store.js';
import { VisibilidadService } from './visibilidad.service.js';

const tipo = z.enum(TIPOS_DOCUMENTO);
const estado = z.enum(ESTADOS_DE_DOCUMENTO);
const ordinaria = z.enum(['publico', 'interno', 'personal']);
const camino = z.object({ tipo, estado });

const pedida = z.strictObject({
  visibilidad: ordinaria,
  desde: fecha,
  /** Last day in force. */
  hasta: fecha.nullable().default(null),
});
const nueva = pedida.extend({
  /** Document and place of the rule behind it; null: own reading. */
  fuente: z.string().trim().min(1).max(500).nullable().default(null),
  motivo: z.string().trim().min(1).max(1000),
});

const filaDto = z
  .object({
    version: z.int(),
    visibilidad: z.object({ codigo: ordinaria, etiqueta: z.string() }),
    desde: fecha,
    hasta: fecha.nullable(),
    fuente: z.string().nullable(),
    /** Own reading: it only proposes. */
    lecturaNuestra: z.boolean(),
    motivo: z.string(),
    creadaPor: z.string(),
    creadaEn: instante,
  })
  .meta({ id: 'ReglaDeVisibilidad' });
const celdaDto = z
  .object({
    tipo: z.object({ codigo: tipo, etiqueta: z.string() }),
    estado: z.object({ codigo: estado, etiqueta: z.string() }),
    visibilidad: z.object({ codigo: ordinaria, etiqueta: z.string() }),
    deFabrica: z.object({ codigo: ordinaria, etiqueta: z.string() }),
    nuncaPublico: z.boolean(),
    lecturaNuestra: z.boolean(),
    fila: filaDto.nullable(),
    siguiente: filaDto.nullable(),
  })
  .meta({ id: 'CeldaDeVisibilidad' });
const tablaDto = z.object({ elementos: z.array(celdaDto), puedoCambiar: z.boolean() });
const historiaDto = z.object({ elementos: z.array(filaDto) });
const previaDto = z
  .object({
    /** How many documents would be shown otherwise from that day on. */
    total: z.int(),
    /** How many stay as somebody chose. */
    fijos: z.int(),
    primeros: z.array(
      z.object({
        id: z.string(),
        titulo: z.string(),
        titular: z.object({ id: z.string(), nombre: z.string() }).nullable(),
        antes: z.object({ codigo: ordinaria, etiqueta: z.string() }),
        despues: z.object({ codigo: ordinaria, etiqueta: z.string() }),
      }),
    ),
  })
  .meta({ id: 'PreviaDeVisibilidad' });

/** The table of what is public by default. Anybody who works here may read it; the POC and administration write it. */
@Controller('api/visibilidad')
export class VisibilidadController {
  constructor(
    @Inject(VisibilidadService) private readonly servicio: VisibilidadService,
    @Inject(DocumentoStore) private readonly documentos: DocumentoStore,
  ) {}

  @Get()
  @Operacion({
    id: 'leerTablaDeVisibilidad',
    grupo: 'Visibilidad',
    resumen: 'Qué se ve por defecto de cada tipo de documento en cada estado',
    respuesta: tablaDto,
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
  ): Promise<z.infer<typeof tablaDto>> {
    const celdas = await this.servicio.celdas();
    const nombres = await this.nombres(celdas.flatMap((c) => [c.fila, c.siguiente]));
    const fila = (f: FilaDeVisibilidad | null) =>
      f === null ? null : presentar(f, idioma, nombres);
    return {
      puedoCambiar: this.servicio.puedeCambiar(quien),
      elementos: celdas.map((c) => ({
        tipo: { codigo: c.tipo, etiqueta: texto(idioma, `tipo.${c.tipo}`) },
        estado: { codigo: c.estado, etiqueta: texto(idioma, `estadoDeDocumento.${c.estado}`) },
        visibilidad: decir(idioma, c.visibilidad),
        deFabrica: decir(idioma, c.deFabrica),
        nuncaPublico: c.nuncaPublico,
        lecturaNuestra: (c.fila?.fuente ?? null) === null,
        fila: fila(c.fila),
        siguiente: fila(c.siguiente),
      })),
    };
  }

  @Get(':tipo/:estado/historia')
  @Operacion({
    id: 'leerHistoriaDeVisibilidad',
    grupo: 'Visibilidad',
    resumen: 'Todas las reglas que hubo para un tipo y un estado',
    respuesta: historiaDto,
  })
  async historia(
    @EnIdioma() idioma: Idioma,
    @Camino(camino) c: z.infer<typeof camino>,
  ): Promise<z.infer<typeof historiaDto>> {
    const filas = await this.servicio.historia(c.tipo, c.estado);
    const nombres = await this.nombres(filas);
    return { elementos: filas.map((f) => presentar(f, idioma, nombres)) };
  }

  @Post(':tipo/:estado/previas')
  @Operacion({
    id: 'previaDeVisibilidad',
    grupo: 'Visibilidad',
    resumen: 'Qué documentos se verían de otro modo con esa regla; no se escribe nada',
    respuesta: previaDto,
    problemas: ['SIN_PERMISO'],
  })
  async previa(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) c: z.infer<typeof camino>,
    @Cuerpo(pedida) cuerpo: z.infer<typeof pedida>,
  ): Promise<z.infer<typeof previaDto>> {
    const { total, fijos, primeros } = await this.servicio.previa(quien, { ...c, ...cuerpo });
    return {
      total,
      fijos,
      primeros: primeros.map((d) => ({
        ...d,
        titular: d.titular === null ? null : { ...d.titular },
        antes: decir(idioma, d.antes),
        despues: decir(idioma, d.despues),
      })),
    };
  }

  @Post(':tipo/:estado')
  @Operacion({
    id: 'fijarVisibilidad',
    grupo: 'Visibilidad',
    resumen: 'Fijar lo que se ve por defecto desde un día, con su motivo; lo anterior se conserva',
    estado: 201,
    respuesta: filaDto,
    problemas: ['SIN_PERMISO'],
  })
  async fijar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(camino) c: z.infer<typeof camino>,
    @Cuerpo(nueva) cuerpo: z.infer<typeof nueva>,
  ): Promise<z.infer<typeof filaDto>> {
    const fila = await this.servicio.fijar(quien, { ...c, ...cuerpo });
    return presentar(fila, idioma, await this.nombres([fila]));
  }

  private nombres(
    filas: readonly (FilaDeVisibilidad | null)[],
  ): Promise<{ readonly [id: string]: string }> {
    return this.documentos.nombresDeCuentas(
      filas.flatMap((f) => (f === null ? [] : [f.creadaPor])),
    );
  }
}

const decir = <C extends 'publico' | 'interno' | 'personal'>(idioma: Idioma, codigo: C) => ({
  codigo,
  etiqueta: texto(idioma, `visibilidad.${codigo}`),
});

const presentar = (
  f: FilaDeVisibilidad,
  idioma: Idioma,
  nombres: { readonly [id: string]: string },
): z.infer<typeof filaDto> => ({
  version: f.version,
  visibilidad: decir(idioma, f.visibilidad),
  desde: f.desde,
  hasta: f.hasta,
  fuente: f.fuente,
  lecturaNuestra: f.fuente === null,
  motivo: f.motivo,
  creadaPor: nombres[f.creadaPor] ?? texto(idioma, 'alguien'),
  creadaEn: aIso(f.creadaEn),
});
