import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Inject } from '@nestjs/common';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { Camino, EnIdioma, Quien } from '../../platform/decoradores.js';
import { caminoConId } from '../../platform/formas.js';
import { descarga } from '../../platform/descarga.js';
import type { Identidad } from '../../platform/identidad.js';
import { archivo, Operacion } from '../../platform/openapi/operacion.js';
import { escribirPdf } from '../../platform/impresos/escribir.js';
import { componerMarco } from '../../platform/impresos/componer-marco.js';
import { Problema } from '../../platform/problema.js';
import type { Respuesta } from '../../platform/respuesta.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { z } from 'zod';
import type { Rol } from '../../../machines/contrato.js';
import { actaDeEntrega } from './acta-de-entrega.js';
import { DirectorioService } from './directorio.service.js';
import { ExpedienteDeTitular } from './expediente-de-titular.js';
import type { DesignacionVista } from './persona-store.js';

/** It carries names and how everything stands: for who governs the place and who follows it from the POC. */
const LA_EMITEN: readonly Rol[] = ['administrador', 'poc', 'autoridad', 'pocl', 'delegado'];

@Controller('api/titulares')
export class ActaDeEntregaController {
  constructor(
    @Inject(DirectorioService) private readonly directorio: DirectorioService,
    @Inject(ExpedienteDeTitular) private readonly expedientes: ExpedienteDeTitular,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  @Get(':id/acta-de-entrega')
  @Operacion({
    id: 'descargarActaDeEntrega',
    grupo: 'Directorio',
    resumen: 'Acta de entrega-recepción en PDF, con el estado del proceso hoy',
    respuesta: archivo('application/pdf'),
    problemas: ['NO_ENCONTRADO', 'SIN_PERMISO'],
  })
  async acta(
    @Quien() quien: Identidad,
    @EnIdioma() idioma: Idioma,
    @Camino(caminoConId) { id }: z.infer<typeof caminoConId>,
  ): Promise<Respuesta<StreamableFile>> {
    const titular = await this.directorio.getTitular(quien, id);
    if (!rolesSobre(quien.alcance, titular).some((r) => LA_EMITEN.includes(r)))
      throw new Problema('SIN_PERMISO');
    const todas = await this.directorio.designacionesDe(quien, id, false);
    const hoy = this.directorio.hoy(titular.zona);
    const autoridades = todas
      .filter((d) => d.rol === 'autoridad' && d.calidad === 'titular' && d.desde <= hoy)
      .toSorted((a, b) => b.desde.localeCompare(a.desde));
    const [ultima, anterior] = autoridades;
    // Whoever has just come receives; otherwise who is in office gets ready to hand over.
    const cambio = titular.porRatificar && anterior !== undefined;
    const expediente =
      titular.proceso === null
        ? null
        : await this.expedientes.leer(quien, idioma, titular.proceso.id);
    const emitidaEn = momento(this.reloj.ahora(), titular.zona, idioma);
    const acta = actaDeEntrega(
      {
        gobierno: titular.nombreOficial,
        codigo: titular.codigoDpa,
        entrega: (cambio ? anterior : ultima) ?? null,
        recibe: cambio ? (ultima ?? null) : null,
        enFunciones: todas.filter((d) => d.rol !== 'autoridad' && vigente(d, hoy)),
        expediente,
        porRatificar: titular.porRatificar,
        demo: titular.demo,
        emitidaEn,
      },
      idioma,
    );
    const bytes = await escribirPdf(
      acta,
      componerMarco(acta, {
        titular: titular.nombreOficial,
        demo: titular.demo,
        emitidoEn: emitidaEn,
        direccion: null,
        conRubricas: true,
      }),
    );
    const nombre = `acta-de-entrega-${titular.codigoDpa ?? hoy}.pdf`;
    return descarga({ nombre, tipo: 'application/pdf', bytes });
  }
}

const vigente = (d: DesignacionVista, hoy: string): boolean =>
  d.desde <= hoy && (d.hasta === null || d.hasta >= hoy);

const momento = (ahora: number, zona: string, idioma: Idioma): string =>
  new Intl.DateTimeFormat(idioma === 'es' ? 'es-EC' : 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zona,
  }).format(ahora);
