import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EstadoDePaso, JsonObjeto, Procedimiento } from '../../../machines/contrato.js';
import { ComandoRechazado, type CargaVista, type ComandoCargar } from '../../engine/comandos.js';
import { Engine } from '../../engine/engine.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import type { Idioma } from '../../platform/textos/textos.js';
import type { TitularVisto } from '../../platform/titular.dto.js';
import type { Declaracion } from './declaracion.dto.js';
import {
  guionDelPasado,
  type Cerrados,
  type FaltaDelPasado,
  type GuionDelPasado,
} from './guion-del-pasado.js';
import { PalabrasDelPasado, TitularPorRegularizar } from './puertos.js';
import {
  RegularizacionStore,
  type EstadoDeRegularizacion,
  type Regularizacion,
  type RegularizacionEnLista,
} from './regularizacion-store.js';

/** Who may prepare it, in the order in which their office is told. */
const PREPARAN = ['poc', 'gremio', 'pocl'] as const;
const CERRADO: ReadonlySet<EstadoDePaso> = new Set(['cumplido', 'omitido', 'noAplica']);
const ABIERTAS: readonly EstadoDeRegularizacion[] = ['borrador', 'presentada', 'devuelta'];

export interface Permisos {
  readonly preparar: boolean;
  readonly aprobar: boolean;
}

/** Where a declaration lands: the titular, its procedure, and the process that is open already. */
export interface Terreno {
  readonly titular: TitularVisto;
  readonly proc: Procedimiento;
  readonly raizId: string | null;
  readonly cerrados: Cerrados;
}

export interface Ensayo {
  readonly terreno: Terreno;
  readonly faltas: readonly FaltaDelPasado[];
  /** Null while the declaration itself cannot be so: there is nothing to try. */
  readonly carga: CargaVista | null;
  /** Row of Anexo 4 of each thing that may be declared. */
  readonly pasos: ReadonlyMap<string, number>;
}

/** A past is declared by whoever knows it, tried by the engine on a copy, and written when the POC approves it. */
@Injectable()
export class RegularizacionesService {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(RegularizacionStore) private readonly store: RegularizacionStore,
    @Inject(TitularPorRegularizar) private readonly titulares: TitularPorRegularizar,
    @Inject(PalabrasDelPasado) private readonly palabras: PalabrasDelPasado,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  listar(
    quien: Identidad,
    filtro: {
      readonly titularId?: string | undefined;
      readonly estado?: EstadoDeRegularizacion | undefined;
    },
    corte: Corte,
  ): Promise<Pagina<RegularizacionEnLista>> {
    const { titularId, estado } = filtro;
    return this.store.listar(
      quien.alcance,
      {
        ...(titularId === undefined ? {} : { titularId }),
        ...(estado === undefined ? {} : { estado }),
      },
      corte,
    );
  }

  async get(
    quien: Identidad,
    id: string,
  ): Promise<{ readonly r: Regularizacion & RegularizacionEnLista; readonly puedo: Permisos }> {
    const r = await this.store.find(quien.alcance, id);
    if (r === null) throw new Problema('NO_ENCONTRADO');
    const titular = await this.getTitular(quien, r.titularId);
    return { r, puedo: this.permisos(quien, titular) };
  }

  async terreno(quien: Identidad, titularId: string): Promise<Terreno> {
    const titular = await this.getTitular(quien, titularId);
    const proc = this.catalogo
      .todos()
      .findLast((p) => p.pasado.length > 0 && p.titulares.includes(titular.clase));
    if (proc === undefined) throw new Problema('NO_ENCONTRADO');
    const { proceso } = titular;
    if (proceso === null || proc.nombre !== 'implementacion')
      return { titular, proc, raizId: null, cerrados: new Set() };
    const v = await this.engine.ver(proceso.id, { cuentaId: quien.cuentaId });
    // One that ended is not gone on with: another is opened.
    if (v.situacion !== 'activo' || v.marca?.clase === 'desistido')
      return { titular, proc, raizId: null, cerrados: new Set() };
    const cerrados = new Set(v.pasos.filter((p) => CERRADO.has(p.estado)).map((p) => p.numero));
    return { titular, proc, raizId: proceso.id, cerrados };
  }

  async abierta(quien: Identidad, titularId: string): Promise<Regularizacion | null> {
    await this.getTitular(quien, titularId);
    return this.store.findAbierta(titularId);
  }

  permisos(quien: Identidad, titular: TitularVisto): Permisos {
    const roles = rolesSobre(quien.alcance, titular);
    return { preparar: PREPARAN.some((r) => roles.includes(r)), aprobar: roles.includes('poc') };
  }

  async ensayar(
    quien: Identidad,
    idioma: Idioma,
    titularId: string,
    declaracion: Declaracion,
  ): Promise<Ensayo> {
    const terreno = await this.terreno(quien, titularId);
    if (!this.permisos(quien, terreno.titular).preparar) throw new Problema('SIN_PERMISO');
    const pasos = new Map(
      this.catalogo
        .todos()
        .flatMap((p) =>
          p.pasado.flatMap((h) => ('evento' in h ? [[h.evento, h.paso] as const] : [])),
        ),
    );
    const guion = this.guion(terreno, declaracion);
    if (guion.faltas.length > 0) return { terreno, faltas: guion.faltas, carga: null, pasos };
    const carga = await this.sinRechazo(idioma, () =>
      this.engine.ensayarCarga(this.comando(quien, this.ids.nuevo(), terreno, declaracion, guion)),
    );
    return { terreno, faltas: [], carga, pasos };
  }

  async crear(
    quien: Identidad,
    idioma: Idioma,
    titularId: string,
    declaracion: Declaracion,
    hasta: 'borrador' | 'presentada' | 'aprobada',
  ): Promise<string> {
    const titular = await this.getTitular(quien, titularId);
    const permisos = this.permisos(quien, titular);
    if (!permisos.preparar || (hasta === 'aprobada' && !permisos.aprobar))
      throw new Problema('SIN_PERMISO');
    const roles = rolesSobre(quien.alcance, titular);
    const ahora = this.reloj.ahora();
    const r: Regularizacion = {
      id: this.ids.nuevo(),
      titularId,
      estado: 'borrador',
      version: 1,
      declaracion,
      preparadaPor: quien.cuentaId,
      preparadaComo: PREPARAN.find((x) => roles.includes(x)) ?? 'poc',
      creadaEn: ahora,
      actualizadaEn: ahora,
      presentadaEn: null,
      resueltaPor: null,
      resueltaEn: null,
      motivo: null,
      raizId: null,
      secuencia: null,
      hash: null,
    };
    if (hasta !== 'borrador') await this.exigirPosible(quien, idioma, titularId, declaracion);
    if (!(await this.store.crear(r)))
      throw new Problema(
        'REGULARIZACION_EN_CURSO',
        {},
        {
          regularizacion: (await this.store.findAbierta(titularId))?.id ?? null,
        },
      );
    if (hasta === 'presentada') await this.presentar(quien, idioma, r.id, 1);
    if (hasta === 'aprobada') await this.aprobar(quien, idioma, r.id, 1, null);
    return r.id;
  }

  async guardar(
    quien: Identidad,
    id: string,
    declaracion: Declaracion,
    version: number,
  ): Promise<void> {
    const r = await this.porPreparar(quien, id, ['borrador', 'devuelta', 'presentada']);
    await this.escribir({ ...r, declaracion, estado: 'borrador' }, version);
  }

  async presentar(quien: Identidad, idioma: Idioma, id: string, version: number): Promise<void> {
    const r = await this.porPreparar(quien, id, ['borrador', 'devuelta']);
    await this.exigirPosible(quien, idioma, r.titularId, declaracionDe(r));
    await this.escribir(
      { ...r, estado: 'presentada', presentadaEn: this.reloj.ahora(), motivo: null },
      version,
    );
  }

  async devolver(quien: Identidad, id: string, version: number, motivo: string): Promise<void> {
    const r = await this.porResolver(quien, id);
    await this.escribir(
      {
        ...r,
        estado: 'devuelta',
        motivo,
        resueltaPor: quien.cuentaId,
        resueltaEn: this.reloj.ahora(),
      },
      version,
    );
  }

  async descartar(quien: Identidad, id: string, version: number): Promise<void> {
    const r = await this.porPreparar(quien, id, ABIERTAS);
    await this.escribir({ ...r, estado: 'descartada', declaracion: null }, version);
  }

  /** Written by the engine under a key of its own: asked twice, it is written once. */
  async aprobar(
    quien: Identidad,
    idioma: Idioma,
    id: string,
    version: number,
    huella: string | null,
  ): Promise<void> {
    const { r, puedo } = await this.get(quien, id);
    if (!puedo.aprobar) throw new Problema('SIN_PERMISO');
    if (r.estado === 'aprobada') return;
    if (!ABIERTAS.includes(r.estado)) throw new Problema('REGULARIZACION_CERRADA');
    if (r.version !== version) throw new Problema('BORRADOR_EN_CONFLICTO');
    const terreno = await this.terreno(quien, r.titularId);
    const recibo =
      (await this.yaEscrita(quien, r, terreno)) ??
      (await this.cargar(quien, idioma, r, terreno, huella)).recibo;
    await this.escribir(
      {
        ...r,
        estado: 'aprobada',
        declaracion: null,
        motivo: null,
        presentadaEn: r.presentadaEn ?? this.reloj.ahora(),
        resueltaPor: quien.cuentaId,
        resueltaEn: this.reloj.ahora(),
        raizId: recibo?.raizId ?? null,
        secuencia: recibo?.secuencia ?? null,
        hash: recibo?.hash ?? null,
      },
      version,
    );
  }

  private async cargar(
    quien: Identidad,
    idioma: Idioma,
    r: Regularizacion,
    terreno: Terreno,
    huella: string | null,
  ): Promise<CargaVista> {
    const declaracion = declaracionDe(r);
    const guion = this.guion(terreno, declaracion);
    if (guion.faltas.length > 0) throw new Problema('DECLARACION_IMPOSIBLE', {}, {}, {});
    return this.sinRechazo(idioma, () =>
      this.engine.cargar({
        ...this.comando(quien, r.id, terreno, declaracion, guion),
        ...(huella === null ? {} : { siHuella: huella }),
      }),
    );
  }

  /** It was written, and the notice of it was lost on the way. */
  private async yaEscrita(
    quien: Identidad,
    r: Regularizacion,
    terreno: Terreno,
  ): Promise<CargaVista['recibo']> {
    if (terreno.raizId === null) return null;
    try {
      const vacio = { hechos: [], faltas: [] };
      const { recibo } = await this.engine.cargar(
        this.comando(quien, r.id, terreno, declaracionDe(r), vacio),
      );
      return recibo;
    } catch (error) {
      if (error instanceof ComandoRechazado && error.codigo !== 'CLAVE_REUTILIZADA') return null;
      throw error;
    }
  }

  private guion(terreno: Terreno, declaracion: Declaracion): GuionDelPasado {
    return guionDelPasado(this.catalogo, terreno.proc, declaracion, terreno.cerrados);
  }

  private comando(
    quien: Identidad,
    id: string,
    terreno: Terreno,
    declaracion: Declaracion,
    guion: GuionDelPasado,
  ): ComandoCargar {
    return {
      principal: { cuentaId: quien.cuentaId },
      idempotencia: {
        principal: 'regularizacion',
        clave: id,
        huella: createHash('sha256').update(`regularizacion/${id}`).digest('hex'),
      },
      carga: id,
      titularId: terreno.titular.id,
      procedimiento: terreno.proc.nombre,
      entrada: declaracion.entrada as JsonObjeto,
      raizId: terreno.raizId,
      hechos: guion.hechos,
    };
  }

  /** What is put before the POC, or written, can be so. @throws with every fault, and its step */
  private async exigirPosible(
    quien: Identidad,
    idioma: Idioma,
    titularId: string,
    declaracion: Declaracion,
  ): Promise<void> {
    const ensayo = await this.ensayar(quien, idioma, titularId, declaracion);
    const imposible = ensayo.faltas.length > 0 || (ensayo.carga?.fallas.length ?? 0) > 0;
    if (imposible) throw new DeclaracionImposible(ensayo);
  }

  private async porPreparar(
    quien: Identidad,
    id: string,
    estados: readonly EstadoDeRegularizacion[],
  ): Promise<Regularizacion & RegularizacionEnLista> {
    const { r, puedo } = await this.get(quien, id);
    if (!puedo.preparar) throw new Problema('SIN_PERMISO');
    if (!estados.includes(r.estado)) throw new Problema('REGULARIZACION_CERRADA');
    return r;
  }

  private async porResolver(
    quien: Identidad,
    id: string,
  ): Promise<Regularizacion & RegularizacionEnLista> {
    const { r, puedo } = await this.get(quien, id);
    if (!puedo.aprobar) throw new Problema('SIN_PERMISO');
    if (r.estado !== 'presentada') throw new Problema('REGULARIZACION_CERRADA');
    return r;
  }

  private async escribir(r: Regularizacion, sobreVersion: number): Promise<void> {
    const nueva = { ...r, version: sobreVersion + 1, actualizadaEn: this.reloj.ahora() };
    if (!(await this.store.guardar(nueva, sobreVersion)))
      throw new Problema('BORRADOR_EN_CONFLICTO');
  }

  private async getTitular(quien: Identidad, id: string): Promise<TitularVisto> {
    const titular = await this.titulares.find(quien.alcance, id);
    if (titular === null) throw new Problema('NO_ENCONTRADO');
    return titular;
  }

  private async sinRechazo<T>(idioma: Idioma, trabajo: () => Promise<T>): Promise<T> {
    try {
      return await trabajo();
    } catch (error) {
      if (error instanceof ComandoRechazado) throw this.palabras.rechazo(idioma, error);
      throw error;
    }
  }
}

/** It goes out with each fault in words, as the trial tells them. */
export class DeclaracionImposible extends Error {
  override readonly name = 'DeclaracionImposible';
  constructor(readonly ensayo: Ensayo) {
    super('DECLARACION_IMPOSIBLE');
  }
}

function declaracionDe(r: Regularizacion): Declaracion {
  if (r.declaracion === null) throw new Problema('REGULARIZACION_CERRADA');
  return r.declaracion;
}
