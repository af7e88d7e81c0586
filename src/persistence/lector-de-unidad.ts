import type { DocumentoHecho, Json } from '../../machines/contrato.js';
import type {
  FilaLinea,
  FilaPaso,
  FilaPlazo,
  FilaProceso,
  FilaRaiz,
  FilaTarea,
} from '../engine/puertos/filas.js';
import { LectorDeUnidad } from '../engine/puertos/proceso-store.js';
import {
  type Consulta,
  DOCUMENTO,
  DOCUMENTOS,
  LINEAS_DE_RAIZ,
  PARAMETROS,
  PASOS_DE_RAIZ,
  PLAZOS_DE_RAIZ,
  PROCESOS_DEL_TITULAR,
  PROCESOS_DE_PADRE,
  PROCESOS_DE_RAIZ,
  PROCESO_CONSULTABLE,
  PROCESO_DE_TITULAR,
  RAIZ_ABIERTA,
  SUBARBOL,
  TAREAS_DE_RAIZ,
} from './consultas-de-unidad.js';
import {
  type Columnas,
  leerDocumentoHecho,
  leerLinea,
  leerParametro,
  leerPaso,
  leerPlazo,
  leerProceso,
  leerRaiz,
  leerTarea,
} from './filas-leidas.js';
import { nombreDe } from './revisar-asiento.js';

/** Runs a prepared statement and gives its rows. */
export type Consultar = (
  consulta: Consulta,
  params: readonly unknown[],
) => Promise<Columnas[]> | Columnas[];

/**
 * The reads of a unit of work, on whichever connection it was given. What it reads of the root is covered by the
 * version guard of the write; a refusal is only given if the root is still the one that was read.
 */
export class LectorDeUnidadSql extends LectorDeUnidad {
  private readonly consultar: Consultar;
  private leidas = 0;

  constructor(consultar: Consultar) {
    super();
    this.consultar = (consulta, params) => {
      this.leidas += 1;
      return consultar(consulta, params);
    };
  }

  /** Was anything read through it? */
  get leyo(): boolean {
    return this.leidas > 0;
  }

  override async documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly DocumentoHecho[]> {
    return (await this.filasDeDocumentos(ids, titularId)).map(leerDocumentoHecho);
  }

  protected filasDeDocumentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<Columnas[]> | Columnas[] {
    if (ids.length === 0) return [];
    return ids.length === 1
      ? this.consultar(DOCUMENTO, [ids[0], titularId])
      : this.consultar(DOCUMENTOS, [JSON.stringify(ids), titularId]);
  }

  override async parametros(
    nombres: readonly string[],
    titularId: string,
    fecha: string,
  ): Promise<{ readonly [nombre: string]: { readonly valor: Json; readonly version: number } }> {
    const vigentes: { [nombre: string]: { valor: Json; version: number } } = {};
    if (nombres.length === 0) return vigentes;
    for (const fila of await this.consultar(PARAMETROS, [
      JSON.stringify(nombres),
      titularId,
      fecha,
    ])) {
      const p = leerParametro(fila);
      vigentes[p.nombre] ??= { valor: p.valor, version: p.version };
    }
    return vigentes;
  }

  override async hijos(procesoId: string): Promise<readonly FilaProceso[]> {
    return (await this.consultar(PROCESOS_DE_PADRE, [procesoId])).map(leerProceso);
  }

  override async subarbol(procesoId: string): Promise<readonly FilaProceso[]> {
    return (await this.consultar(SUBARBOL, [procesoId])).map(leerProceso);
  }

  override async plazos(raizId: string): Promise<readonly FilaPlazo[]> {
    return (await this.consultar(PLAZOS_DE_RAIZ, [raizId])).map(leerPlazo);
  }

  override async lineas(raizId: string, desde: number): Promise<readonly FilaLinea[]> {
    return (await this.consultar(LINEAS_DE_RAIZ, [raizId, desde])).map(leerLinea);
  }

  override async procesosDeRaiz(raizId: string): Promise<readonly FilaProceso[]> {
    return (await this.consultar(PROCESOS_DE_RAIZ, [raizId])).map(leerProceso);
  }

  override async raizAbierta(
    titularId: string,
    procedimiento: string,
    asunto: string | null,
  ): Promise<FilaRaiz | null> {
    const params = [titularId, nombreDe(procedimiento), asunto ?? ''];
    const fila = (await this.consultar(RAIZ_ABIERTA, params))[0];
    return fila ? leerRaiz(fila) : null;
  }

  override async proceso(procesoId: string, titularId: string): Promise<FilaProceso | null> {
    const fila = (await this.consultar(PROCESO_DE_TITULAR, [procesoId, titularId]))[0];
    return fila ? leerProceso(fila) : null;
  }

  override async procesoConsultable(
    procesoId: string,
    titularId: string,
  ): Promise<FilaProceso | null> {
    const fila = (await this.consultar(PROCESO_CONSULTABLE, [procesoId, titularId]))[0];
    return fila ? leerProceso(fila) : null;
  }

  override async procesosDelTitular(
    titularId: string,
    procedimientos: readonly string[],
  ): Promise<readonly FilaProceso[]> {
    const params = [titularId, JSON.stringify(procedimientos.map((p) => `${p}@%`))];
    return (await this.consultar(PROCESOS_DEL_TITULAR, params)).map(leerProceso);
  }

  override async proyecciones(
    raizId: string,
  ): Promise<{ readonly pasos: readonly FilaPaso[]; readonly tareas: readonly FilaTarea[] }> {
    const pasos = (await this.consultar(PASOS_DE_RAIZ, [raizId])).map(leerPaso);
    const tareas = (await this.consultar(TAREAS_DE_RAIZ, [raizId])).map(leerTarea);
    return { pasos, tareas };
  }
}
