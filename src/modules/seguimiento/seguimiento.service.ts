import { Inject, Injectable } from '@nestjs/common';
import type { Rol } from '../../../machines/contrato.js';
import type { SituacionVista } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { sumarDias } from '../../engine/libro-de-plazos.js';
import { Calendario, ZONA_NACIONAL } from '../../engine/puertos/calendario.js';
import type { FilaTitular } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { ProcesoStore } from '../../engine/puertos/proceso-store.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import { AsistenciaStore, type Asistencia, type Modalidad } from './asistencia-store.js';
import {
  ConsultaStore,
  type Consulta,
  type ConsultaNueva,
  type FiltroDeConsultas,
} from './consulta-store.js';
import { mesesAntes } from './periodo.js';
import { NoticiasDeSeguimiento } from './noticias-de-seguimiento.js';
import { ParteStore, type Parte, type PartePendiente, type ResumenDeParte } from './parte-store.js';
import { CadenciaDePartes, DocumentosDeSeguimiento } from './puertos.js';
import { ACUSAN, ASISTEN, cargoPara, INFORMAN, PARTICIPAN } from './quien-sigue.js';

/** Acts shown in a report; a period with more says so by its number. */
const HECHOS_EN_UN_PARTE = 200;

export interface Expediente {
  readonly raizId: string;
  readonly titular: FilaTitular;
  readonly roles: readonly Rol[];
}

export interface PropuestaDeParte {
  readonly desde: string;
  readonly hasta: string;
  readonly resumen: ResumenDeParte;
}

/** What goes with a process without moving it (P16). */
@Injectable()
export class SeguimientoService {
  constructor(
    @Inject(ConsultaStore) private readonly consultaStore: ConsultaStore,
    @Inject(AsistenciaStore) private readonly asistenciaStore: AsistenciaStore,
    @Inject(ParteStore) private readonly parteStore: ParteStore,
    @Inject(ProcesoStore) private readonly procesos: ProcesoStore,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(CadenciaDePartes) private readonly cadencia: CadenciaDePartes,
    @Inject(DocumentosDeSeguimiento) private readonly documentos: DocumentosDeSeguimiento,
    @Inject(Calendario) private readonly calendario: Calendario,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
    @Inject(NoticiasDeSeguimiento) private readonly noticias: NoticiasDeSeguimiento,
  ) {}

  /** The file of a process, for who takes part in it. @throws Problema `NO_ENCONTRADO` outside the territory. */
  async expediente(quien: Identidad, procesoId: string): Promise<Expediente> {
    const donde = await this.procesos.findUbicacion(procesoId);
    const titular = donde === null ? null : await this.procesos.findTitular(donde.titularId);
    const roles = titular === null ? [] : rolesSobre(quien.alcance, titular);
    if (donde === null || titular === null || roles.length === 0)
      throw new Problema('NO_ENCONTRADO');
    if (cargoPara(roles, PARTICIPAN, undefined) === null) throw new Problema('SIN_PERMISO');
    return { raizId: donde.raizId, titular, roles };
  }

  // ── Questions and observations ─────────────────────────────────────────────────────────────────

  consultas(quien: Identidad, filtro: FiltroDeConsultas, corte: Corte): Promise<Pagina<Consulta>> {
    return this.consultaStore.listar(quien.alcance, filtro, corte);
  }

  async preguntar(
    quien: Identidad,
    procesoId: string,
    c: Omit<ConsultaNueva, 'id' | 'titularId' | 'raizId' | 'procesoId' | 'hecha'> & {
      readonly como?: Rol | undefined;
    },
  ): Promise<Consulta> {
    const { raizId, titular, roles } = await this.expediente(quien, procesoId);
    const como = this.comoQue(roles, PARTICIPAN, c.como);
    await this.exigirDocumento(quien, c.documentoId, titular.id);
    if (c.vence !== null && c.vence < this.hoy(titular.zona))
      throw campoInvalido('vence', 'FECHA_PASADA');
    const id = this.ids.nuevo();
    await this.consultaStore.crear({
      id,
      titularId: titular.id,
      raizId,
      procesoId: procesoId === raizId ? null : procesoId,
      clase: c.clase,
      paso: c.paso,
      documentoId: c.documentoId,
      asunto: c.asunto,
      texto: c.texto,
      dirigidaA: c.dirigidaA,
      vence: c.vence,
      hecha: { cuentaId: quien.cuentaId, como, en: this.reloj.ahora() },
    });
    const hecha = await this.getConsulta(quien, id);
    await this.noticias.preguntada(hecha);
    return hecha;
  }

  /** Who was asked, the POC, and who asked (to say more). */
  async responder(
    quien: Identidad,
    id: string,
    r: {
      readonly texto: string;
      readonly documento: string | null;
      readonly como?: Rol | undefined;
    },
  ): Promise<Consulta> {
    const c = await this.getConsulta(quien, id);
    const roles = await this.rolesEn(quien, c.titularId);
    const como = this.comoQue(roles, [c.dirigidaA, c.hecha.como, 'poc'], r.como);
    await this.exigirDocumento(quien, r.documento, c.titularId);
    const hecha = { cuentaId: quien.cuentaId, como, en: this.reloj.ahora() };
    const respuesta = { id: this.ids.nuevo(), texto: r.texto, documentoId: r.documento, hecha };
    if (!(await this.consultaStore.responder(id, respuesta)))
      throw new Problema('SEGUIMIENTO_CERRADO');
    await this.noticias.respondida(c, respuesta.id, quien.cuentaId);
    return this.getConsulta(quien, id);
  }

  /** Whoever asked says it is answered; so may another of the same office, and the POC. */
  async resolver(
    quien: Identidad,
    id: string,
    r: { readonly texto: string | null; readonly como?: Rol | undefined },
  ): Promise<Consulta> {
    const c = await this.getConsulta(quien, id);
    const roles = await this.rolesEn(quien, c.titularId);
    const como = this.comoQue(roles, [c.hecha.como, 'poc'], r.como);
    const cierre = { cuentaId: quien.cuentaId, como, en: this.reloj.ahora(), texto: r.texto };
    if (!(await this.consultaStore.cerrar(id, 'resuelta', cierre)))
      throw new Problema('SEGUIMIENTO_CERRADO');
    await this.noticias.resuelta(c, quien.cuentaId);
    return this.getConsulta(quien, id);
  }

  /** Taken back by whoever made it, while nobody has answered. */
  async retirar(quien: Identidad, id: string, motivo: string): Promise<Consulta> {
    const c = await this.getConsulta(quien, id);
    if (c.hecha.cuentaId !== quien.cuentaId) throw new Problema('SIN_PERMISO');
    if (c.respuestas.length > 0) throw new Problema('SEGUIMIENTO_CERRADO');
    const cierre = {
      cuentaId: quien.cuentaId,
      como: c.hecha.como,
      en: this.reloj.ahora(),
      texto: motivo,
    };
    if (!(await this.consultaStore.cerrar(id, 'retirada', cierre)))
      throw new Problema('SEGUIMIENTO_CERRADO');
    return this.getConsulta(quien, id);
  }

  // ── Technical assistance ───────────────────────────────────────────────────────────────────────

  async asistencias(
    quien: Identidad,
    procesoId: string,
    corte: Corte,
  ): Promise<Pagina<Asistencia>> {
    const { raizId } = await this.expediente(quien, procesoId);
    return this.asistenciaStore.listar(quien.alcance, raizId, corte);
  }

  async asistir(
    quien: Identidad,
    procesoId: string,
    a: {
      readonly paso: number | null;
      readonly fecha: string;
      readonly modalidad: Modalidad;
      readonly tema: string;
      readonly texto: string | null;
      readonly participantes: number | null;
      readonly documento: string | null;
      readonly como?: Rol | undefined;
    },
  ): Promise<void> {
    const { raizId, titular, roles } = await this.expediente(quien, procesoId);
    const como = this.comoQue(roles, ASISTEN, a.como);
    if (a.fecha > this.hoy(titular.zona)) throw campoInvalido('fecha', 'FECHA_FUTURA');
    await this.exigirDocumento(quien, a.documento, titular.id);
    const { documento, como: _, ...resto } = a;
    const id = this.ids.nuevo();
    await this.asistenciaStore.crear({
      ...resto,
      id,
      titularId: titular.id,
      raizId,
      documentoId: documento,
      hecha: { cuentaId: quien.cuentaId, como, en: this.reloj.ahora() },
    });
    await this.noticias.asistida(
      { id, titularId: titular.id, raizId, paso: a.paso, fecha: a.fecha },
      quien.cuentaId,
    );
  }

  // ── Reports ────────────────────────────────────────────────────────────────────────────────────

  async partes(
    quien: Identidad,
    procesoId: string,
    corte: Corte,
  ): Promise<{ readonly pagina: Pagina<Parte>; readonly toca: boolean; readonly puedo: boolean }> {
    const { raizId, titular, roles } = await this.expediente(quien, procesoId);
    const [pagina, toca] = await Promise.all([
      this.parteStore.listar(quien.alcance, raizId, corte),
      this.toca(quien, raizId, titular),
    ]);
    return { pagina, toca, puedo: cargoPara(roles, INFORMAN, undefined) !== null };
  }

  /** What the next report would say by itself: what was recorded since the last one, and how things stand. */
  async proponer(quien: Identidad, procesoId: string): Promise<PropuestaDeParte> {
    const { raizId, titular, roles } = await this.expediente(quien, procesoId);
    this.comoQue(roles, INFORMAN, undefined);
    return this.propuesta(quien, raizId, titular);
  }

  async enviarParte(
    quien: Identidad,
    procesoId: string,
    p: {
      readonly logros: string;
      readonly dificultades: string | null;
      readonly proximos: string | null;
      readonly pedidos: string | null;
      readonly como?: Rol | undefined;
    },
  ): Promise<Parte> {
    const { raizId, titular, roles } = await this.expediente(quien, procesoId);
    const como = this.comoQue(roles, INFORMAN, p.como);
    const propuesta = await this.propuesta(quien, raizId, titular);
    const id = this.ids.nuevo();
    const { como: _, ...dicho } = p;
    const creado =
      propuesta.desde <= propuesta.hasta &&
      (await this.parteStore.crear({
        ...dicho,
        ...propuesta,
        id,
        titularId: titular.id,
        raizId,
        enviado: { cuentaId: quien.cuentaId, como, en: this.reloj.ahora() },
      }));
    if (!creado) throw new Problema('PARTE_YA_ENVIADO', { hasta: propuesta.hasta });
    const parte = await this.getParte(quien, id);
    await this.noticias.informada(parte);
    return parte;
  }

  async acusar(
    quien: Identidad,
    id: string,
    a: { readonly comentario: string | null; readonly como?: Rol | undefined },
  ): Promise<Parte> {
    const parte = await this.getParte(quien, id);
    const roles = await this.rolesEn(quien, parte.titularId);
    const como = this.comoQue(roles, ACUSAN, a.como);
    const hecha = { cuentaId: quien.cuentaId, como, en: this.reloj.ahora() };
    if (!(await this.parteStore.acusar(id, { comentario: a.comentario, hecha })))
      throw new Problema('SEGUIMIENTO_CERRADO');
    await this.noticias.acusada(parte, como, quien.cuentaId);
    return this.getParte(quien, id);
  }

  async partesPendientes(quien: Identidad, corte: Corte): Promise<Pagina<PartePendiente>> {
    const antesDe = mesesAntes(this.hoy(ZONA_NACIONAL), await this.cadencia.meses(null));
    return this.parteStore.pendientes(
      quien.alcance,
      antesDe,
      Date.parse(`${antesDe}T00:00:00Z`),
      corte,
    );
  }

  // ── What they share ────────────────────────────────────────────────────────────────────────────

  private async propuesta(
    quien: Identidad,
    raizId: string,
    titular: FilaTitular,
  ): Promise<PropuestaDeParte> {
    const situacion = await this.engine.ver(raizId, { cuentaId: quien.cuentaId });
    const ultimo = await this.parteStore.ultimo(raizId);
    const desde =
      ultimo === null
        ? this.calendario.fecha(await this.parteStore.abiertaEn(raizId), titular.zona)
        : sumarDias(ultimo, 1);
    const hasta = this.hoy(titular.zona);
    // Whole days of the titular: a report ends when it is sent, and the next begins the day after.
    const hechos = (
      await this.parteStore.hechosEntre(
        raizId,
        Date.parse(`${desde}T00:00:00Z`) - DIA,
        this.reloj.ahora() + 1,
        HECHOS_EN_UN_PARTE,
      )
    ).filter((h) => this.calendario.fecha(h.registradoEn, titular.zona) >= desde);
    return { desde, hasta, resumen: { hechos, ...comoEsta(situacion) } };
  }

  private async toca(quien: Identidad, raizId: string, titular: FilaTitular): Promise<boolean> {
    const situacion = await this.engine.ver(raizId, { cuentaId: quien.cuentaId });
    if (situacion.situacion !== 'activo' || situacion.marca !== null) return false;
    const antesDe = mesesAntes(this.hoy(titular.zona), await this.cadencia.meses(titular.id));
    const ultimo =
      (await this.parteStore.ultimo(raizId)) ??
      this.calendario.fecha(await this.parteStore.abiertaEn(raizId), titular.zona);
    return ultimo < antesDe;
  }

  private async rolesEn(quien: Identidad, titularId: string): Promise<readonly Rol[]> {
    const titular = await this.procesos.findTitular(titularId);
    return titular === null ? [] : rolesSobre(quien.alcance, titular);
  }

  private comoQue(tiene: readonly Rol[], sirven: readonly Rol[], dicho: Rol | undefined): Rol {
    const como = cargoPara(tiene, sirven, dicho);
    if (como === null) throw new Problema('SIN_PERMISO');
    return como;
  }

  private async exigirDocumento(
    quien: Identidad,
    id: string | null,
    titularId: string,
  ): Promise<void> {
    if (id === null) return;
    const [legible] = await this.documentos.legibles(quien.alcance, [id], titularId);
    if (legible === undefined) throw campoInvalido('documento', 'DOCUMENTO_INEXISTENTE');
  }

  private async getConsulta(quien: Identidad, id: string): Promise<Consulta> {
    const c = await this.consultaStore.find(quien.alcance, id);
    if (c === null) throw new Problema('NO_ENCONTRADO');
    if (cargoPara(await this.rolesEn(quien, c.titularId), PARTICIPAN, undefined) === null)
      throw new Problema('SIN_PERMISO');
    return c;
  }

  private async getParte(quien: Identidad, id: string): Promise<Parte> {
    const parte = await this.parteStore.find(quien.alcance, id);
    if (parte === null) throw new Problema('NO_ENCONTRADO');
    return parte;
  }

  private hoy(zona: string): string {
    return this.calendario.fecha(this.reloj.ahora(), zona);
  }
}

const DIA = 86_400_000;

/** Steps that have begun, and what is awaited. */
const comoEsta = (s: SituacionVista): Omit<ResumenDeParte, 'hechos'> => ({
  pasos: s.pasos
    .filter((p) => p.estado !== 'aunNo')
    .map((p) => ({ numero: p.numero, estado: p.estado, desde: p.desde })),
  pendientes: s.ofertas
    .filter((o) => o.espera)
    .map((o) => ({
      procedimiento: o.procedimiento,
      evento: o.evento,
      paso: o.paso,
      vence: s.pasos.find((p) => p.numero === o.paso)?.meta ?? null,
    })),
});
