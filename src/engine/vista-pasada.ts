/**
 * A root as it stood after a line of its journal, seen through the same eyes as the present one: whoever reads it or
 * tries something on it does not know the difference. Of the root itself everything is of then; documents, parameters
 * and other roots are asked for by their own dates, as always. Nothing can be written on it: it is not a place.
 */
import type { DocumentoHecho } from '../../machines/contrato.js';
import { ComandoRechazado } from './comandos.js';
import type {
  FilaLinea,
  FilaPlazo,
  FilaProceso,
  FilaRaiz,
  Instante,
  MarcaDeRaiz,
} from './puertos/filas.js';
import { LectorDeUnidad, type VistaDeRaiz } from './puertos/proceso-store.js';

/** What a fold of the journal up to a line says of the root. */
export interface RaizEnLinea {
  readonly secuencia: number;
  readonly hash: string;
  readonly registradoEn: Instante;
  readonly marca: MarcaDeRaiz | null;
  /** By id, as the rows are read. */
  readonly filas: readonly FilaProceso[];
  readonly plazos: readonly FilaPlazo[];
}

/** @throws ComandoRechazado NO_ENCONTRADO: the process was not there yet. */
export function vistaPasada(vista: VistaDeRaiz, de: RaizEnLinea): VistaDeRaiz {
  const porId = new Map(de.filas.map((f) => [f.id, f]));
  const cadena: FilaProceso[] = [];
  for (let id = vista.cadena[0]?.id ?? null; id !== null;) {
    const fila = porId.get(id);
    if (fila === undefined) throw new ComandoRechazado('NO_ENCONTRADO');
    cadena.push(fila);
    id = fila.padreId;
  }
  const { secuencia, hash, marca } = de;
  return {
    ...vista,
    raiz: { ...vista.raiz!, secuencia, hash, marca },
    cadena,
    plazos: de.plazos,
    respuesta: null,
    lector: new LectorDelPasado(vista.lector, de),
  };
}

class LectorDelPasado extends LectorDeUnidad {
  constructor(
    private readonly presente: LectorDeUnidad,
    private readonly de: RaizEnLinea,
  ) {
    super();
  }

  override async hijos(procesoId: string): Promise<readonly FilaProceso[]> {
    return this.de.filas.filter((f) => f.padreId === procesoId);
  }
  override async subarbol(procesoId: string): Promise<readonly FilaProceso[]> {
    const dentro = new Set([procesoId]);
    // Ids grow: a parent comes before its children.
    for (const f of this.de.filas) if (dentro.has(f.padreId ?? '')) dentro.add(f.id);
    return this.de.filas.filter((f) => dentro.has(f.id));
  }
  override async plazos(): Promise<readonly FilaPlazo[]> {
    return this.de.plazos;
  }
  override async lineas(raizId: string, desde: number): Promise<readonly FilaLinea[]> {
    const todas = await this.presente.lineas(raizId, desde);
    return todas.filter((l) => l.secuencia <= this.de.secuencia);
  }
  override async procesosDeRaiz(): Promise<readonly FilaProceso[]> {
    return this.de.filas;
  }

  override documentos(
    ids: readonly string[],
    titularId: string,
  ): Promise<readonly DocumentoHecho[]> {
    return this.presente.documentos(ids, titularId);
  }
  override parametros(
    nombres: readonly string[],
    titularId: string,
    fecha: string,
  ): ReturnType<LectorDeUnidad['parametros']> {
    return this.presente.parametros(nombres, titularId, fecha);
  }
  override raizAbierta(
    titularId: string,
    procedimiento: string,
    asunto: string | null,
  ): Promise<FilaRaiz | null> {
    return this.presente.raizAbierta(titularId, procedimiento, asunto);
  }
  override async proceso(procesoId: string, titularId: string): Promise<FilaProceso | null> {
    return this.propio(procesoId) ?? this.presente.proceso(procesoId, titularId);
  }
  override async procesoConsultable(
    procesoId: string,
    titularId: string,
  ): Promise<FilaProceso | null> {
    return this.propio(procesoId) ?? this.presente.procesoConsultable(procesoId, titularId);
  }
  override async procesosDelTitular(
    titularId: string,
    procedimientos: readonly string[],
  ): Promise<readonly FilaProceso[]> {
    const filas = await this.presente.procesosDelTitular(titularId, procedimientos);
    const { raizId } = this.de.filas[0]!;
    return filas.flatMap((f) => {
      if (f.raizId !== raizId) return [f];
      const entonces = this.propio(f.id);
      return entonces === null ? [] : [entonces];
    });
  }
  override proyecciones(raizId: string): ReturnType<LectorDeUnidad['proyecciones']> {
    return this.presente.proyecciones(raizId);
  }

  private propio(procesoId: string): FilaProceso | null {
    return this.de.filas.find((f) => f.id === procesoId) ?? null;
  }
}
