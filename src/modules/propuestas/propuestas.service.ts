import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import { Engine } from '../../engine/engine.js';
import { Catalogo } from '../../engine/puertos/catalogo.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { ambitoCubre, type Alcance } from '../../platform/alcance.js';
import type { Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { Problema } from '../../platform/problema.js';
import { AdjuntosService, type AdjuntosDeSuAutor } from './adjuntos.service.js';
import {
  CajaDePersonas,
  gruposDe,
  sinLoQueSoloSeCuenta,
  type DatosPersonales,
} from './caja-de-personas.js';
import { NoticiasAAutores } from './noticias-a-autores.js';
import { CRITERIOS } from './opciones.js';
import {
  PropuestaStore,
  type Adjunto,
  type Borrado,
  type FiltroDePropuestas,
  type Novedad,
  type PropuestaEnLista,
  type Recepcion,
  type Revelacion,
} from './propuesta-store.js';
import { BuscadorDePersonas } from './puertos.js';
import { RecepcionService, type Acuse, type PropuestaEscrita } from './recepcion.service.js';
import { leerTramite, type Tramite } from './tramite.js';

/** Who takes up, sets aside, types and answers; and who may need to know whom to write to. */
const TRAMITAN: readonly Rol[] = ['pocl', 'delegado', 'secretariaTecnica', 'foro', 'poc'];
const REVELAN: readonly Rol[] = ['pocl', 'delegado', 'secretariaTecnica', 'poc'];

/** Who acts, and as what: it may be no session. */
type Quien = Pick<Identidad, 'cuentaId' | 'alcance'>;

export interface PropuestaVista {
  readonly propuesta: PropuestaEnLista;
  readonly tramite: Tramite;
  readonly respuesta: string | null;
}
/** What who has its code is told of it. */
export interface PropuestaSeguida {
  readonly vista: PropuestaVista;
  /** The ones it was joined to, or divided in. */
  readonly sigueEn: readonly PropuestaVista[];
  readonly novedades: readonly Novedad[];
  readonly adjuntos: AdjuntosDeSuAutor;
  readonly borradoVence: string | null;
}
export interface PropuestaCompleta extends PropuestaVista {
  readonly criterios: readonly { readonly clave: string; readonly peso: number }[];
  readonly adjuntos: readonly Adjunto[];
  readonly hallazgos: readonly { readonly clase: string; readonly muestra: string }[];
  readonly revelaciones: readonly Revelacion[];
  readonly borradoVence: string | null;
  readonly puedo: { readonly tramitar: boolean; readonly revelar: boolean };
}

/** The officials' side: the queue of what came in, the batch of paper forms, and who is behind a proposal. */
@Injectable()
export class PropuestasService {
  constructor(
    @Inject(PropuestaStore) private readonly store: PropuestaStore,
    @Inject(RecepcionService) private readonly recepcion: RecepcionService,
    @Inject(AdjuntosService) private readonly adjuntos: AdjuntosService,
    @Inject(NoticiasAAutores) private readonly noticias: NoticiasAAutores,
    @Inject(CajaDePersonas) private readonly caja: CajaDePersonas,
    @Inject(BuscadorDePersonas) private readonly buscador: BuscadorDePersonas,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Catalogo) private readonly catalogo: Catalogo,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  async listar(
    quien: Identidad,
    filtro: FiltroDePropuestas,
    corte: Corte,
  ): Promise<Pagina<PropuestaVista>> {
    const pagina = await this.store.listar(quien.alcance, filtro, corte);
    return { ...pagina, elementos: await this.conTramite(pagina.elementos) };
  }

  async publicas(filtro: FiltroDePropuestas, corte: Corte): Promise<Pagina<PropuestaVista>> {
    const pagina = await this.store.listarPublicas({ clases: ['propuesta'], ...filtro }, corte);
    return { ...pagina, elementos: await this.conTramite(pagina.elementos) };
  }

  /** What who has the code may know of it. @throws Problema when nobody was given that code. */
  async seguimiento(codigo: string): Promise<PropuestaSeguida> {
    const propuesta = await this.recepcion.porSeguimiento(codigo);
    const [vista, sigueEn, novedades, adjuntos, borradoVence] = await Promise.all([
      this.vista(propuesta),
      this.dondeSigue(propuesta),
      this.store.novedades(propuesta.id),
      this.adjuntos.deSuAutor(propuesta),
      this.store.findBorrado(propuesta.id),
    ]);
    return { vista, sigueEn, novedades, adjuntos, borradoVence };
  }

  /** Where the answer to it is given, however long the way. */
  private async dondeSigue(propuesta: PropuestaEnLista): Promise<readonly PropuestaVista[]> {
    const sigue = new Map<string, PropuestaEnLista>();
    const vistas = new Set<string>();
    const porVer = [...leerTramite(this.catalogo, propuesta.tramite).pasoA];
    for (let id = porVer.shift(); id !== undefined; id = porVer.shift()) {
      const otra = vistas.has(id) ? null : await this.store.porProceso(id);
      vistas.add(id);
      if (otra === null) continue;
      const { pasoA } = leerTramite(this.catalogo, otra.tramite);
      if (pasoA.length === 0) sigue.set(otra.id, otra);
      porVer.push(...pasoA);
    }
    return this.conTramite([...sigue.values()]);
  }

  async vista(propuesta: PropuestaEnLista): Promise<PropuestaVista> {
    return (await this.conTramite([propuesta]))[0]!;
  }

  async leer(quien: Quien, id: string): Promise<PropuestaCompleta> {
    const propuesta = await this.get(quien, id);
    const [vista, revelaciones, borradoVence, recepcion, adjuntos] = await Promise.all([
      this.vista(propuesta),
      this.store.revelaciones(id),
      this.store.findBorrado(id),
      this.store.recepcion(propuesta.cocreacionId),
      this.store.adjuntos(id),
    ]);
    const puedo = {
      tramitar: puede(quien.alcance, propuesta.titularId, TRAMITAN),
      revelar: puede(quien.alcance, propuesta.titularId, REVELAN),
    };
    return {
      ...vista,
      adjuntos,
      criterios: recepcion?.criterios ?? CRITERIOS.map((clave) => ({ clave, peso: 1 })),
      hallazgos: this.buscador.buscar(
        [propuesta.problema, propuesta.solucion, propuesta.territorio ?? ''].join('\n'),
      ),
      revelaciones: puedo.revelar ? revelaciones : [],
      borradoVence,
      puedo,
    };
  }

  /** Copies paper forms, and takes each up: whoever types them has read them. */
  async registrarLote(
    quien: Identidad,
    cocreacionId: string,
    de: { readonly canal: 'mesa' | 'taller' | 'papel'; readonly mesa: number | null },
    escritas: readonly PropuestaEscrita[],
  ): Promise<readonly Acuse[]> {
    const recepcion = await this.recepcionDe(quien, cocreacionId);
    if (de.mesa !== null && !(await this.store.hayMesa(cocreacionId, de.mesa)))
      throw new Problema('NO_ENCONTRADO');
    const acuses: Acuse[] = [];
    for (const escrita of escritas) {
      const acuse = await this.recepcion.recibir(recepcion, escrita, {
        ...de,
        registradaPor: quien.cuentaId,
        reto: null,
      });
      await this.tramitar(quien, await this.get(quien, acuse.id));
      acuses.push(acuse);
    }
    return acuses;
  }

  /** Taken up, it is a process; set aside as abuse, it stays out, with its reason. */
  async moderar(
    quien: Quien,
    id: string,
    decision: { readonly tramitar: boolean; readonly motivo: string | null },
  ): Promise<PropuestaCompleta> {
    const propuesta = await this.get(quien, id);
    this.exigir(quien, propuesta.titularId, TRAMITAN);
    if (propuesta.moderacion !== 'porModerar') throw new Problema('PROPUESTA_YA_MODERADA');
    if (decision.tramitar) await this.tramitar(quien, propuesta);
    else await this.apartar(quien, propuesta, decision.motivo);
    return this.leer(quien, id);
  }

  private async apartar(quien: Quien, p: PropuestaEnLista, motivo: string | null): Promise<void> {
    const en = this.reloj.ahora();
    const como = {
      moderacion: 'apartada',
      motivo,
      procesoId: null,
      por: quien.cuentaId,
      en,
    } as const;
    if (!(await this.store.moderar(p.id, como))) throw new Problema('PROPUESTA_YA_MODERADA');
    await this.noticias.alModerar(p, 'apartada', en);
  }

  /** The process first, under a key of the proposal's: interrupted, the next attempt finds it. */
  private async tramitar(quien: Quien, p: PropuestaEnLista): Promise<string> {
    const recibo = await this.engine.abrir({
      ...comoProceso(p),
      principal: { cuentaId: quien.cuentaId },
      idempotencia: {
        principal: quien.cuentaId,
        clave: `propuesta:${p.id}`,
        huella: createHash('sha256').update(p.id).digest('hex'),
      },
      titularId: p.titularId,
    });
    const en = this.reloj.ahora();
    const hecho = await this.store.moderar(p.id, {
      moderacion: 'enTramite',
      motivo: null,
      procesoId: recibo.procesoId,
      por: quien.cuentaId,
      en,
    });
    if (!hecho && !recibo.repetida) throw new Problema('PROPUESTA_YA_MODERADA');
    await this.noticias.alModerar(p, 'enTramite', en);
    return recibo.procesoId;
  }

  /** One at a time, with a reason, and written down before it is shown. */
  async revelar(quien: Identidad, id: string, motivo: string): Promise<DatosPersonales> {
    const propuesta = await this.get(quien, id);
    this.exigir(quien, propuesta.titularId, REVELAN);
    const caja = await this.store.revelar(id, {
      id: this.ids.nuevo(),
      cuentaId: quien.cuentaId,
      motivo,
      en: this.reloj.ahora(),
    });
    if (caja === null) throw new Problema('SIN_DATOS_PERSONALES');
    return sinLoQueSoloSeCuenta(this.caja.abrir(id, caja));
  }

  /**
   * What those who proposed say they are, counted: `genero.femenino`, 12. Nothing while proposals still come in: who
   * looked twice would see whose answer was added.
   */
  async quienesProponen(
    cocreacionId: string,
  ): Promise<readonly { readonly grupo: string; readonly cantidad: number }[]> {
    const recepcion = await this.store.recepcion(cocreacionId);
    if (recepcion === null || recepcion.abierta) return [];
    const cajas = await this.store.autores(cocreacionId);
    const cuenta = new Map<string, number>();
    const sumar = (grupo: string): void => void cuenta.set(grupo, (cuenta.get(grupo) ?? 0) + 1);
    for (const { propuestaId, ...caja } of cajas) {
      sumar('total');
      for (const grupo of gruposDe(this.caja.abrir(propuestaId, caja))) sumar(grupo);
    }
    return [...cuenta]
      .map(([grupo, cantidad]) => ({ grupo, cantidad }))
      .sort((a, b) => a.grupo.localeCompare(b.grupo));
  }

  borrados(quien: Identidad): Promise<readonly Borrado[]> {
    return this.store.borrados(quien.alcance);
  }

  async borrarAutor(quien: Identidad, id: string): Promise<void> {
    const propuesta = await this.get(quien, id);
    this.exigir(quien, propuesta.titularId, REVELAN);
    if (!(await this.store.borrarAutor(id, this.reloj.ahora(), quien.cuentaId)))
      throw new Problema('SIN_DATOS_PERSONALES');
  }

  /** Splits one in several: the parts are taken up first, and then it says what it became. */
  async dividir(
    quien: Identidad,
    id: string,
    p: { readonly motivo: string; readonly partes: readonly PropuestaEscrita[] },
  ): Promise<readonly Acuse[]> {
    const propuesta = await this.get(quien, id);
    this.exigir(quien, propuesta.titularId, TRAMITAN);
    const { estado } = leerTramite(this.catalogo, propuesta.tramite);
    if (
      propuesta.procesoId === null ||
      (estado !== 'revisandoAdmision' && estado !== 'evaluandoPropuesta')
    )
      throw new Problema('EVENTO_FUERA_DE_LUGAR', { permitidos: '' });
    const orden = {
      principal: { cuentaId: quien.cuentaId },
      idempotencia: null,
      procesoId: propuesta.procesoId,
      evento: 'dividirPropuesta',
      siCoincide: null,
    };
    // Asked before anything is received: a refusal leaves no parts without their whole.
    const { rechazo } = await this.engine.simular({
      ...orden,
      datos: { partes: p.partes.map(() => this.ids.nuevo()), motivo: p.motivo },
    });
    if (rechazo !== null) throw rechazo;
    const recepcion = (await this.store.recepcion(propuesta.cocreacionId))!;
    const partes: string[] = [];
    const acuses: Acuse[] = [];
    for (const escrita of p.partes) {
      const acuse = await this.recepcion.recibir(recepcion, escrita, {
        canal: propuesta.canal,
        mesa: propuesta.mesa,
        registradaPor: quien.cuentaId,
        reto: null,
      });
      partes.push(await this.tramitar(quien, await this.get(quien, acuse.id)));
      acuses.push(acuse);
    }
    await this.engine.registrar({ ...orden, datos: { partes, motivo: p.motivo } });
    return acuses;
  }

  private async recepcionDe(quien: Identidad, cocreacionId: string): Promise<Recepcion> {
    const recepcion = await this.recepcion.abierta(cocreacionId);
    this.exigir(quien, recepcion.titularId, TRAMITAN);
    return recepcion;
  }

  private exigir({ alcance }: Quien, titularId: string, roles: readonly Rol[]): void {
    if (!puede(alcance, titularId, roles)) throw new Problema('SIN_PERMISO');
  }

  private async get(quien: Quien, id: string): Promise<PropuestaEnLista> {
    const propuesta = await this.store.find(quien.alcance, id);
    if (propuesta === null) throw new Problema('NO_ENCONTRADO');
    return propuesta;
  }

  private async conTramite(
    propuestas: readonly PropuestaEnLista[],
  ): Promise<readonly PropuestaVista[]> {
    const leidas = propuestas.map((propuesta) => ({
      propuesta,
      tramite: leerTramite(this.catalogo, propuesta.tramite),
    }));
    const textos = await this.store.textos(
      leidas.flatMap(({ tramite }) => (tramite.respuesta === null ? [] : [tramite.respuesta])),
    );
    return leidas.map((x) => ({
      ...x,
      respuesta: x.tramite.respuesta === null ? null : (textos[x.tramite.respuesta] ?? null),
    }));
  }
}

/** A proposal goes its own way; what is said of a commitment only waits for its answer. */
const comoProceso = (
  p: PropuestaEnLista,
): { readonly procedimiento: string; readonly asunto: string; readonly entrada: JsonObjeto } =>
  p.clase === 'propuesta'
    ? {
        procedimiento: 'propuesta',
        asunto: `${p.cocreacionId}/${p.numero}`,
        entrada: {
          codigo: p.codigo,
          canal: p.canal,
          problema: p.problema,
          solucion: p.solucion,
          ...(p.eje === null ? {} : { eje: p.eje }),
          ...(p.pilar === null ? {} : { pilar: p.pilar }),
          etiquetas: [...p.etiquetas],
        },
      }
    : {
        procedimiento: 'aporte',
        asunto: `${p.sobreId ?? p.cocreacionId}/${p.numero}`,
        entrada: {
          codigo: p.codigo,
          clase: p.clase,
          compromiso: p.compromiso ?? '',
          dice: p.problema,
          ...(p.solucion === '' ? {} : { sugiere: p.solucion }),
        },
      };

/** Offices of a gremio do not handle what citizens send. */
const puede = (alcance: Alcance, titularId: string, roles: readonly Rol[]): boolean =>
  alcance.ambitos.some(
    (a) => roles.includes(a.rol) && ambitoCubre(a, { id: titularId, gremio: null }),
  );
