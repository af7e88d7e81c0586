import { Controller, Delete, Get, Inject, Post, Put, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { Camino, Consulta, Cuerpo, EnIdioma, Quien, Ritmo } from '../../platform/decoradores.js';
import { aIso, caminoConId } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { Respuesta } from '../../platform/respuesta.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import {
  borradorDto,
  borradoresDto,
  consultaDeBorradores,
  consultaDeDocumento,
  guardado,
  origenDeBorrador,
  parecidosDto,
  paseDto,
  pedidoDeSugerencias,
} from './asistente.dto.js';
import { AsistenteService, type BorradorVisto } from './asistente.service.js';
import { REDACTABLES } from './ficha-de-borrador.js';

const GRUPO = 'Asistente de compromisos';
type Dto = z.infer<typeof borradorDto>;
type ConId = z.infer<typeof caminoConId>;

const TIPOS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const;

/** Drafts of commitments: they are written here and become commitments by the ordinary act of the co-creation. */
@Controller('api/borradores-de-compromiso')
export class AsistenteController {
  constructor(@Inject(AsistenteService) private readonly servicio: AsistenteService) {}

  @Get()
  @Operacion({
    id: 'listarBorradoresDeCompromiso',
    grupo: GRUPO,
    resumen: 'Los borradores de compromiso del propio ámbito, el último escrito primero',
    respuesta: borradoresDto,
  })
  async listar(
    @Quien() quien: Identidad,
    @Consulta(consultaDeBorradores)
    { limite, cursor, titular, plan, propuesta }: z.infer<typeof consultaDeBorradores>,
  ): Promise<z.infer<typeof borradoresDto>> {
    const p = await this.servicio.listar(
      quien,
      { titularId: titular, planId: plan, propuestaId: propuesta },
      { limite, cursor: cursor ?? null },
    );
    return {
      elementos: p.elementos.map((b) => ({
        id: b.id,
        titular: { id: b.titular.id, nombre: b.titular.nombre },
        planId: b.planId,
        titulo: b.ficha.titulo,
        codigo: b.ficha.codigo,
        propuestas: b.propuestas.length,
        deCompromiso: b.compromisoId !== null,
        pasadoEn: b.pasadoEn === null ? null : aIso(b.pasadoEn),
        guardadoEn: aIso(b.guardadoEn),
        guardadoPor: b.guardadoPorNombre,
      })),
      siguiente: p.siguiente,
    };
  }

  @Post()
  @Operacion({
    id: 'abrirBorradorDeCompromiso',
    grupo: GRUPO,
    resumen:
      'Empezar un borrador: de una o varias propuestas, de un compromiso del plan, o en blanco',
    estado: 201,
    respuesta: borradorDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async abrir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Cuerpo(origenDeBorrador) origen: z.infer<typeof origenDeBorrador>,
  ): Promise<Dto> {
    return presentar(await this.servicio.crear(quien, origen), idioma);
  }

  @Get(':id')
  @Operacion({
    id: 'leerBorradorDeCompromiso',
    grupo: GRUPO,
    resumen: 'Un borrador, con cada regla de lo que un compromiso debe decir',
    respuesta: borradorDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async leer(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<Dto> {
    return presentar(await this.servicio.leer(quien, id), idioma);
  }

  @Put(':id')
  @Operacion({
    id: 'guardarBorradorDeCompromiso',
    grupo: GRUPO,
    resumen: 'Guardar el borrador sobre la versión que se leyó',
    respuesta: borradorDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO', 'BORRADOR_EN_CONFLICTO'],
  })
  async guardar(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
    @Cuerpo(guardado) { version, ...lo }: z.infer<typeof guardado>,
  ): Promise<Dto> {
    return presentar(await this.servicio.guardar(quien, id, version, lo), idioma);
  }

  @Delete(':id')
  @Operacion({
    id: 'borrarBorradorDeCompromiso',
    grupo: GRUPO,
    resumen: 'Descartar un borrador',
    estado: 204,
    respuesta: null,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async borrar(@Quien() quien: Identidad, @Camino(caminoConId) { id }: ConId): Promise<void> {
    await this.servicio.borrar(quien, id);
  }

  @Get(':id/parecidos')
  @Operacion({
    id: 'compromisosParecidos',
    grupo: GRUPO,
    resumen: 'Compromisos de este y de otros planes que se parecen, con las palabras que comparten',
    respuesta: parecidosDto,
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async parecidos(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<z.infer<typeof parecidosDto>> {
    const hallados = await this.servicio.parecidos(quien, id);
    return {
      elementos: hallados.map(({ compromiso: { problema: _, ...c }, cercania, comunes }) => ({
        ...c,
        gobierno: { ...c.gobierno },
        cercania,
        comunes: [...comunes],
      })),
    };
  }

  @Post(':id/sugerencias')
  @Ritmo('modelo')
  @Operacion({
    id: 'pedirSugerencias',
    grupo: GRUPO,
    resumen:
      'Pedir al modelo de lenguaje de la instalación que escriba campos; queda marcado como escrito por una máquina',
    respuesta: borradorDto,
    problemas: [
      'SIN_PERMISO',
      'NO_ENCONTRADO',
      'BORRADOR_EN_CONFLICTO',
      'NADA_QUE_REDACTAR',
      'DEMASIADAS_PETICIONES',
      'MODELO_NO_RESPONDE',
      'MODELO_NO_CONFIGURADO',
    ],
  })
  async sugerir(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
    @Cuerpo(pedidoDeSugerencias) { campos }: z.infer<typeof pedidoDeSugerencias>,
  ): Promise<Dto> {
    return presentar(await this.servicio.sugerir(quien, id, campos), idioma);
  }

  @Get(':id/documento')
  @Operacion({
    id: 'imprimirBorradorDeCompromiso',
    grupo: GRUPO,
    resumen: 'El borrador en DOCX, en PDF o en texto plano, con lo que le falta',
    respuesta: archivo(...Object.values(TIPOS)),
    problemas: ['SIN_PERMISO', 'NO_ENCONTRADO'],
  })
  async documento(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: ConId,
    @Consulta(consultaDeDocumento) { formato }: z.infer<typeof consultaDeDocumento>,
  ): Promise<Respuesta<StreamableFile>> {
    const { bytes, nombre } = await this.servicio.imprimir(quien, id, idioma, formato);
    return new Respuesta(
      new StreamableFile(bytes, { type: TIPOS[formato], length: bytes.length }),
      {
        cabeceras: {
          'Content-Disposition': `attachment; filename="${nombre}"`,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        },
      },
    );
  }

  @Post(':id/pase')
  @Operacion({
    id: 'pasarBorradorDeCompromiso',
    grupo: GRUPO,
    resumen:
      'Los datos para el acto ordinario del plan; nada se registra hasta que una persona haga ese acto',
    respuesta: paseDto,
    problemas: [
      'SIN_PERMISO',
      'NO_ENCONTRADO',
      'BORRADOR_EN_CONFLICTO',
      'SIN_COCREACION',
      'TEXTO_DE_MAQUINA_SIN_CONFIRMAR',
    ],
  })
  async pasar(
    @Quien() quien: Identidad,
    @Camino(caminoConId) { id }: ConId,
  ): Promise<z.infer<typeof paseDto>> {
    const pase = await this.servicio.pasar(quien, id);
    return { ...pase, datos: { ...pase.datos } };
  }
}

function presentar(v: BorradorVisto, idioma: Idioma): Dto {
  const { borrador: b, destino: d } = v;
  return {
    id: b.id,
    version: b.version,
    titular: { ...b.titular },
    destino: {
      raizId: d.raizId,
      planId: d.planId,
      ordinal: d.ordinal,
      cocreacionId: b.cocreacionId,
      compromisoId: b.compromisoId,
      inicio: d.inicio,
      fin: d.fin,
      codigos: d.compromisos.map((c) => c.codigo),
    },
    propuestas: v.propuestas.map((p) => ({
      id: p.id,
      procesoId: p.procesoId,
      codigo: p.codigo,
      problema: p.problema,
      solucion: p.solucion,
      compromisos: [...p.compromisos],
    })),
    ficha: b.ficha,
    confirmados: b.confirmados as Dto['confirmados'],
    sugerencias: REDACTABLES.flatMap((campo) => {
      const s = b.sugerencias[campo];
      return s === undefined ? [] : [{ campo, texto: s.texto, modelo: s.modelo, en: aIso(s.en) }];
    }),
    marcas: REDACTABLES.flatMap((campo) => {
      const marca = v.marcas[campo];
      return marca === undefined ? [] : [{ campo, marca }];
    }),
    revision: v.revision.map(({ params, cita, ...r }) => ({
      ...r,
      cita: {
        documento: cita.documento,
        documentoNombre: texto(
          idioma,
          cita.documento === 'MINGA' ? 'asistente.fuente' : `fuente.${cita.documento}`,
        ),
        lugar: cita.lugar,
        regla: texto(idioma, `asistente.regla.${r.codigo}`),
        claves: [...cita.claves],
      },
      regla: texto(idioma, `asistente.regla.${r.codigo}`),
      falta: r.cumple ? null : texto(idioma, `asistente.falta.${r.codigo}`, params),
    })),
    modelo: v.modelo,
    pasadoEn: b.pasadoEn === null ? null : aIso(b.pasadoEn),
    guardadoEn: aIso(b.guardadoEn),
    guardadoPor: b.guardadoPorNombre,
  };
}
