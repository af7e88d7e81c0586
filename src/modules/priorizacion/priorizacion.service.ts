import { Inject, Injectable } from '@nestjs/common';
import { Engine } from '../../engine/engine.js';
import type { ClaveIdempotente } from '../../engine/puertos/filas.js';
import { Ids } from '../../engine/puertos/ids.js';
import { Reloj } from '../../engine/puertos/reloj.js';
import { rolesSobre } from '../../platform/alcance.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { tieneRol, tieneRolNacional, type Identidad } from '../../platform/identidad.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import { campoInvalido, Problema } from '../../platform/problema.js';
import {
  ordenar,
  sumaDePesos,
  type Criterio,
  type Desempate,
  type Parte,
  type Puesto,
} from './criterios.js';
import {
  PriorizacionStore,
  type DocumentoDePriorizacion,
  type GobiernoPriorizado,
  type PriorizacionEnLista,
  type VersionDeCriterios,
} from './priorizacion-store.js';
import { DocumentosPorAdjuntar, GobiernosPorPriorizar } from './puertos.js';

export interface PriorizacionCompleta {
  readonly cabecera: PriorizacionEnLista;
  readonly versiones: readonly VersionDeCriterios[];
  readonly documentos: readonly DocumentoDePriorizacion[];
}

export interface EnOrden {
  readonly gobierno: GobiernoPriorizado;
  readonly puesto: Puesto;
}

/** Origin (b) of step 1, from the diagnosis to the process that comes of it. */
@Injectable()
export class PriorizacionService {
  constructor(
    @Inject(PriorizacionStore) private readonly store: PriorizacionStore,
    @Inject(GobiernosPorPriorizar) private readonly directorio: GobiernosPorPriorizar,
    @Inject(DocumentosPorAdjuntar) private readonly documentos: DocumentosPorAdjuntar,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Reloj) private readonly reloj: Reloj,
    @Inject(Ids) private readonly ids: Ids,
  ) {}

  listar(quien: Identidad, corte: Corte): Promise<Pagina<PriorizacionEnLista>> {
    exigirLectura(quien);
    return this.store.listar(quien.alcance, corte);
  }

  async leer(quien: Identidad, id: string): Promise<PriorizacionCompleta> {
    const cabecera = await this.get(quien, id);
    const [versiones, documentos] = await Promise.all([
      this.store.criterios(id),
      this.store.documentos(quien.alcance, id),
    ]);
    return { cabecera, versiones, documentos };
  }

  async crear(
    quien: Identidad,
    p: { readonly nombre: string; readonly alcance: string; readonly diagnostico: string },
  ): Promise<PriorizacionCompleta> {
    exigirPoc(quien);
    const id = this.ids.nuevo();
    await this.store.crear({
      id,
      ...p,
      claveBusqueda: claveBusqueda(p.nombre),
      estado: 'preparacion',
      criteriosVersion: 0,
      creadaPor: quien.cuentaId,
      creadaEn: this.reloj.ahora(),
      congeladaEn: null,
      cerradaPor: null,
      cerradaEn: null,
      motivo: null,
    });
    return this.leer(quien, id);
  }

  async describir(
    quien: Identidad,
    id: string,
    p: { readonly nombre: string; readonly alcance: string; readonly diagnostico: string },
  ): Promise<PriorizacionCompleta> {
    await this.paraElPoc(quien, id);
    const hecho = await this.store.describir(id, { ...p, claveBusqueda: claveBusqueda(p.nombre) });
    exigirQueSiga(hecho);
    return this.leer(quien, id);
  }

  /** Another version of the criteria; none once somebody was scored. */
  async publicar(
    quien: Identidad,
    id: string,
    p: {
      readonly criterios: readonly Criterio[];
      readonly desempate: readonly Desempate[];
      readonly motivo: string | null;
    },
  ): Promise<PriorizacionCompleta> {
    const antes = await this.paraElPoc(quien, id);
    if (antes.congeladaEn !== null) throw new Problema('CRITERIOS_CONGELADOS');
    if (sumaDePesos(p.criterios) !== 100) throw campoInvalido('criterios', 'PESOS_SUMAN_CIEN');
    for (const de of ['clave', 'nombre'] as const)
      if (new Set(p.criterios.map((c) => claveBusqueda(c[de]))).size < p.criterios.length)
        throw campoInvalido('criterios', 'CRITERIO_REPETIDO');
    for (const [i, d] of p.desempate.entries())
      if (d.clase === 'criterio' && !p.criterios.some((c) => c.clave === d.criterio))
        throw campoInvalido(`desempate.${i}.criterio`, 'CRITERIO_DESCONOCIDO');
    const hecho = await this.store.publicar(id, {
      ...p,
      publicadaPor: quien.cuentaId,
      publicadaEn: this.reloj.ahora(),
    });
    if (!hecho) throw new Problema('CRITERIOS_CONGELADOS');
    return this.leer(quien, id);
  }

  async incluir(
    quien: Identidad,
    id: string,
    p: {
      readonly titulares: readonly string[];
      readonly filtro: {
        readonly nivel?: string | undefined;
        readonly provincia?: string | undefined;
        readonly gremio?: string | undefined;
      } | null;
    },
  ): Promise<number> {
    await this.paraElPoc(quien, id);
    const definidos = Object.fromEntries(
      Object.entries(p.filtro ?? {}).filter(([, v]) => v !== undefined),
    );
    const hallados =
      p.filtro === null ? [] : await this.directorio.buscar(quien.alcance, definidos);
    const titulares = [...new Set([...p.titulares, ...hallados])];
    if (titulares.length === 0) throw campoInvalido('titulares', 'SIN_GOBIERNOS');
    const conocidos = new Set(
      p.titulares.length === 0 ? [] : await this.directorio.buscar(quien.alcance, {}),
    );
    if (p.titulares.some((t) => !conocidos.has(t)))
      throw campoInvalido('titulares', 'GOBIERNO_AJENO');
    const nuevos = await this.store.incluir(id, titulares, quien.cuentaId, this.reloj.ahora());
    if (nuevos === null) throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
    return nuevos;
  }

  async excluir(quien: Identidad, id: string, titularId: string): Promise<void> {
    await this.paraElPoc(quien, id);
    const { gobierno } = await this.gobierno(quien, id, titularId);
    if (gobierno.puntajes.length > 0) throw campoInvalido('titular', 'GOBIERNO_CON_PUNTAJES');
    exigirQueSiga(await this.store.excluir(id, titularId));
  }

  async diagnosticar(
    quien: Identidad,
    id: string,
    titularId: string,
    texto: string | null,
  ): Promise<void> {
    await this.paraElPoc(quien, id);
    await this.gobierno(quien, id, titularId);
    exigirQueSiga(await this.store.diagnosticar(id, titularId, texto));
  }

  /** From the first to the last, among those this person sees. */
  async enOrden(quien: Identidad, id: string): Promise<readonly EnOrden[]> {
    await this.get(quien, id);
    const [version] = await this.store.criterios(id);
    const lista = await this.store.gobiernos(quien.alcance, id);
    const porId = new Map(lista.map((g) => [g.titular.id, g]));
    return ordenar(
      version?.criterios ?? [],
      version?.desempate ?? [],
      lista.map((g) => ({
        id: g.titular.id,
        claveBusqueda: g.titular.claveBusqueda,
        poblacion: g.titular.poblacion,
        conGremio: g.titular.gremio !== null,
        puntajes: g.puntajes,
      })),
    ).map((puesto) => ({ puesto, gobierno: porId.get(puesto.id)! }));
  }

  /** The POC scores; the gremio contributes on the governments of its level. */
  async calificar(
    quien: Identidad,
    id: string,
    titularId: string,
    p: {
      readonly parte: Parte;
      readonly puntajes: readonly {
        readonly criterio: string;
        readonly puntaje: number;
        readonly fundamento: string;
      }[];
    },
  ): Promise<EnOrden> {
    await this.get(quien, id);
    const { gobierno } = await this.gobierno(quien, id, titularId);
    const { titular } = gobierno;
    if (!rolesSobre(quien.alcance, titular).includes(p.parte)) throw new Problema('SIN_PERMISO');
    const [version] = await this.store.criterios(id);
    for (const [i, x] of p.puntajes.entries()) {
      const criterio = version?.criterios.find((c) => c.clave === x.criterio);
      if (criterio === undefined)
        throw campoInvalido(`puntajes.${i}.criterio`, 'CRITERIO_DESCONOCIDO');
      if (p.parte === 'gremio' && criterio.califica === 'poc')
        throw campoInvalido(`puntajes.${i}.criterio`, 'SIN_CALIFICACION_DEL_GREMIO');
    }
    const ahora = this.reloj.ahora();
    exigirQueSiga(
      await this.store.calificar(
        id,
        titularId,
        p.puntajes.map((x) => ({
          ...x,
          parte: p.parte,
          puestoPor: quien.cuentaId,
          puestoEn: ahora,
        })),
      ),
    );
    return this.gobierno(quien, id, titularId);
  }

  async adjuntar(
    quien: Identidad,
    id: string,
    p: { readonly documento: string; readonly titular: string | null },
  ): Promise<PriorizacionCompleta> {
    const antes = await this.paraElPoc(quien, id);
    if (antes.estado === 'descartada') throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
    if (p.titular !== null) await this.gobierno(quien, id, p.titular);
    if ((await this.documentos.tipos(p.documento, p.titular)) === null)
      throw campoInvalido('documento', 'DOCUMENTO_AJENO');
    await this.store.adjuntar(
      id,
      { titularId: p.titular, documentoId: p.documento, adjuntadoEn: this.reloj.ahora() },
      quien.cuentaId,
    );
    return this.leer(quien, id);
  }

  async desadjuntar(
    quien: Identidad,
    id: string,
    p: { readonly documento: string; readonly titular: string | null },
  ): Promise<PriorizacionCompleta> {
    const antes = await this.paraElPoc(quien, id);
    if (antes.estado === 'cerrada' || antes.estado === 'descartada')
      throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
    await this.store.desadjuntar(id, p.titular, p.documento);
    return this.leer(quien, id);
  }

  /** The order is fixed, and which of them the POC will work with. */
  async cerrar(
    quien: Identidad,
    id: string,
    p: {
      readonly elegidos: readonly { readonly titular: string; readonly motivo: string | null }[];
      readonly motivo: string | null;
    },
  ): Promise<PriorizacionCompleta> {
    const antes = await this.paraElPoc(quien, id);
    if (antes.estado !== 'calificacion') throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
    const orden = await this.enOrden(quien, id);
    if (orden.some((x) => x.puesto.faltan.length > 0))
      throw campoInvalido('elegidos', 'FALTAN_PUNTAJES');
    const elegidos = new Map(p.elegidos.map((e) => [e.titular, e.motivo]));
    for (const [i, e] of p.elegidos.entries())
      if (!orden.some((x) => x.gobierno.titular.id === e.titular))
        throw campoInvalido(`elegidos.${i}.titular`, 'GOBIERNO_AJENO');
    exigirQueSiga(
      await this.store.cerrar(
        id,
        orden.map(({ puesto, gobierno: { titular } }) => ({
          titularId: titular.id,
          puesto: puesto.puesto,
          puntaje: puesto.total,
          elegido: elegidos.has(titular.id),
          motivo: elegidos.get(titular.id) ?? null,
        })),
        quien.cuentaId,
        this.reloj.ahora(),
        p.motivo,
      ),
    );
    return this.leer(quien, id);
  }

  async descartar(quien: Identidad, id: string, motivo: string): Promise<PriorizacionCompleta> {
    await this.paraElPoc(quien, id);
    exigirQueSiga(await this.store.descartar(id, quien.cuentaId, this.reloj.ahora(), motivo));
    return this.leer(quien, id);
  }

  /** Opens the process of a chosen government and records its step 1 by way (b), with the analysis behind it. */
  async abrirProceso(
    quien: Identidad,
    id: string,
    titularId: string,
    p: { readonly analisis: string; readonly ocurridoEn?: string | undefined },
    clave: ClaveIdempotente | null,
  ): Promise<string> {
    const antes = await this.paraElPoc(quien, id);
    const { gobierno } = await this.gobierno(quien, id, titularId);
    if (antes.estado !== 'cerrada') throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
    if (gobierno.elegido !== true) throw campoInvalido('titular', 'NO_ELEGIDO');
    const tipos = await this.documentos.tipos(p.analisis, titularId);
    if (tipos === null || !tipos.includes('analisis_priorizacion'))
      throw campoInvalido('analisis', 'SIN_ANALISIS');
    const principal = { cuentaId: quien.cuentaId };
    // Left halfway by a crash: it goes on where it was.
    const raizId =
      gobierno.raizId ??
      (
        await this.engine.abrir({
          principal,
          idempotencia: clave === null ? null : { ...clave, clave: `${clave.clave}:apertura` },
          procedimiento: 'implementacion',
          titularId,
          entrada: {},
        })
      ).procesoId;
    await this.store.enlazar(id, titularId, raizId);
    await this.engine.registrar({
      principal,
      idempotencia: clave,
      siCoincide: null,
      procesoId: raizId,
      evento: 'indicarInteres',
      datos: { origen: 'b', analisis: p.analisis },
      registradoComo: 'poc',
      ...(p.ocurridoEn === undefined ? {} : { ocurridoEn: p.ocurridoEn }),
    });
    return raizId;
  }

  private async gobierno(quien: Identidad, id: string, titularId: string): Promise<EnOrden> {
    const uno = (await this.enOrden(quien, id)).find((x) => x.gobierno.titular.id === titularId);
    if (uno === undefined) throw new Problema('NO_ENCONTRADO');
    return uno;
  }

  private async get(quien: Identidad, id: string): Promise<PriorizacionEnLista> {
    exigirLectura(quien);
    const p = await this.store.find(quien.alcance, id);
    if (p === null) throw new Problema('NO_ENCONTRADO');
    return p;
  }

  private async paraElPoc(quien: Identidad, id: string): Promise<PriorizacionEnLista> {
    const p = await this.get(quien, id);
    exigirPoc(quien);
    return p;
  }
}

function exigirLectura(quien: Identidad): void {
  if (!tieneRol(quien, 'poc', 'administrador', 'gremio', 'grupoNucleo'))
    throw new Problema('SIN_PERMISO');
}
function exigirPoc(quien: Identidad): void {
  if (!tieneRolNacional(quien, 'poc')) throw new Problema('SIN_PERMISO');
}
/** It moved on between the reading and the write. */
function exigirQueSiga(hecho: boolean): void {
  if (!hecho) throw new Problema('PRIORIZACION_FUERA_DE_LUGAR');
}
