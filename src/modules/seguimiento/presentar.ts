import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Rol } from '../../../machines/contrato.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { aIso } from '../../platform/formas.js';
import type { Identidad } from '../../platform/identidad.js';
import { Nombres } from '../../platform/nombres.js';
import { texto, type Idioma } from '../../platform/textos/textos.js';
import type { Asistencia } from './asistencia-store.js';
import type { Consulta } from './consulta-store.js';
import type { HechaVista } from './hecha.js';
import type { Parte, ResumenDeParte } from './parte-store.js';
import { DocumentosDeSeguimiento } from './puertos.js';
import { ACUSAN, cargoPara } from './quien-sigue.js';
import type { asistenciasDto, consultaDto, hechaDto, parteDto } from './seguimiento.dto.js';

/** The fifteen steps have the names of the guide whatever process is looked at. */
const DE_LOS_PASOS = 'implementacion@1';

type Titulos = ReadonlyMap<string, { readonly id: string; readonly titulo: string }>;

/** In the words of a language, and with what the asking account may do. */
@Injectable()
export class PresentarSeguimiento {
  constructor(
    @Inject(Nombres) private readonly nombres: Nombres,
    @Inject(DocumentosDeSeguimiento) private readonly documentos: DocumentosDeSeguimiento,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
  ) {}

  async consulta(
    quien: Identidad,
    c: Consulta,
    idioma: Idioma,
  ): Promise<z.infer<typeof consultaDto>> {
    const roles = await this.rolesEn(quien, c.titularId);
    const titulos = await this.titulos(quien, c.titularId, [
      c.documentoId,
      ...c.respuestas.map((r) => r.documentoId),
    ]);
    const viva = c.estado === 'abierta' || c.estado === 'respondida';
    const hoy = this.calendario.fecha(this.reloj.ahora(), ZONA_NACIONAL);
    const puede = (...sirven: Rol[]): boolean => cargoPara(roles, sirven, undefined) !== null;
    return {
      id: c.id,
      raizId: c.raizId,
      procesoId: c.procesoId ?? c.raizId,
      titular: { id: c.titularId, nombre: c.titularNombre },
      clase: c.clase,
      paso: this.paso(idioma, c.paso),
      documento: titulos.get(c.documentoId ?? '') ?? null,
      asunto: c.asunto,
      texto: c.texto,
      dirigidaA: rolDe(idioma, c.dirigidaA),
      vence: c.vence,
      vencida: viva && c.vence !== null && c.vence < hoy,
      estado: c.estado,
      hecha: hecha(idioma, c.hecha),
      respuestas: c.respuestas.map((r) => ({
        id: r.id,
        texto: r.texto,
        documento: titulos.get(r.documentoId ?? '') ?? null,
        hecha: hecha(idioma, r.hecha),
      })),
      cierre: c.cierre === null ? null : { ...hecha(idioma, c.cierre), texto: c.cierre.texto },
      puedo: {
        responder: viva && puede(c.dirigidaA, c.hecha.como, 'poc'),
        resolver: viva && puede(c.hecha.como, 'poc'),
        retirar: viva && c.respuestas.length === 0 && c.hecha.cuentaId === quien.cuentaId,
      },
    };
  }

  async asistencias(
    quien: Identidad,
    lista: readonly Asistencia[],
    idioma: Idioma,
  ): Promise<z.infer<typeof asistenciasDto>['elementos']> {
    const titular = lista[0]?.titularId;
    const titulos =
      titular === undefined
        ? new Map()
        : await this.titulos(
            quien,
            titular,
            lista.map((a) => a.documentoId),
          );
    return lista.map((a) => ({
      id: a.id,
      paso: this.paso(idioma, a.paso),
      fecha: a.fecha,
      modalidad: a.modalidad,
      tema: a.tema,
      texto: a.texto,
      participantes: a.participantes,
      documento: (titulos as Titulos).get(a.documentoId ?? '') ?? null,
      hecha: hecha(idioma, a.hecha),
    }));
  }

  async parte(quien: Identidad, p: Parte, idioma: Idioma): Promise<z.infer<typeof parteDto>> {
    const roles = await this.rolesEn(quien, p.titularId);
    const dados = p.acuses.map((a) => a.hecha.como);
    return {
      id: p.id,
      desde: p.desde,
      hasta: p.hasta,
      logros: p.logros,
      dificultades: p.dificultades,
      proximos: p.proximos,
      pedidos: p.pedidos,
      resumen: this.resumen(idioma, p.resumen),
      enviado: hecha(idioma, p.enviado),
      acuses: p.acuses.map((a) => ({ ...hecha(idioma, a.hecha), comentario: a.comentario })),
      puedoAcusar: ACUSAN.some((r) => roles.includes(r) && !dados.includes(r)),
    };
  }

  resumen(idioma: Idioma, r: ResumenDeParte): z.infer<typeof parteDto>['resumen'] {
    return {
      hechos: r.hechos.map((h) => ({
        etiqueta: this.nombres.evento(idioma, h.procedimiento, h.evento),
        paso: h.paso,
        ocurridoEn: h.ocurridoEn,
        registradoEn: aIso(h.registradoEn),
      })),
      pasos: r.pasos.map((p) => ({
        ...p,
        nombre: this.nombres.paso(idioma, DE_LOS_PASOS, p.numero),
      })),
      pendientes: r.pendientes.map((p) => ({
        etiqueta: this.nombres.evento(idioma, p.procedimiento, p.evento),
        paso: p.paso,
        vence: p.vence,
      })),
    };
  }

  private paso(idioma: Idioma, numero: number | null): { numero: number; nombre: string } | null {
    return numero === null
      ? null
      : { numero, nombre: this.nombres.paso(idioma, DE_LOS_PASOS, numero) };
  }

  private async titulos(
    quien: Identidad,
    titularId: string,
    ids: readonly (string | null)[],
  ): Promise<Titulos> {
    const pedidos = [...new Set(ids.filter((i) => i !== null))];
    if (pedidos.length === 0) return new Map();
    const legibles = await this.documentos.legibles(quien.alcance, pedidos, titularId);
    return new Map(legibles.map((d) => [d.id, { id: d.id, titulo: d.titulo }]));
  }

  private async rolesEn(quien: Identidad, titularId: string): Promise<readonly Rol[]> {
    const titular = await this.procesos.findTitular(titularId);
    return titular === null ? [] : rolesSobre(quien.alcance, titular);
  }
}

const rolDe = (idioma: Idioma, rol: Rol) => ({ rol, etiqueta: texto(idioma, `rol.${rol}`) });

const hecha = (idioma: Idioma, h: HechaVista): z.infer<typeof hechaDto> => ({
  nombre: h.nombre,
  como: rolDe(idioma, h.como),
  en: aIso(h.en),
});
