import { Inject, Injectable } from '@nestjs/common';
import { leerLinea, type Linea } from '../../engine/linea.js';
import { ConsultaDeProcesos } from './consulta-de-procesos.js';
import { EVENTO_DE_NACIMIENTO, nacidosEn, type Nacidos } from './lineas-del-sistema.js';

const CORRECCIONES = ['rectificarHecho', 'deshacer', 'anularHecho'] as const;

/** A plan has some dozens of commitments. */
const NACIDOS_DE_UNA_RAIZ = 1_000;

/** Steps close some dozens of times in the life of a process. */
const LINEAS_DE_UN_RECORRIDO = 5_000;
const LINEAS_VIGENTES = 50;

/** The journal of a root, read with what was corrected in it. Whoever asks has been let in before. */
@Injectable()
export class LineasDeRaiz {
  constructor(@Inject(ConsultaDeProcesos) private readonly consulta: ConsultaDeProcesos) {}

  async nacidos(raizId: string): Promise<Nacidos> {
    const filas = await this.consulta.lineasDeEventos(
      raizId,
      [EVENTO_DE_NACIMIENTO],
      NACIDOS_DE_UNA_RAIZ,
    );
    return nacidosEn(filas.map(leerLinea));
  }

  /** Lines of these events up to one, that nobody had taken back by then, oldest first. */
  async enPie(
    raizId: string,
    eventos: readonly string[],
    hasta: number,
  ): Promise<readonly Linea[]> {
    const [filas, correcciones] = await Promise.all([
      this.consulta.lineasDeEventos(raizId, eventos, LINEAS_DE_UN_RECORRIDO, hasta),
      this.ultimasCorrecciones(raizId, hasta),
    ]);
    return filas
      .map(leerLinea)
      .filter((l) => correcciones.get(l.secuencia)?.correccion?.hecho !== null)
      .reverse();
  }

  /** The last lines of these events that nobody took back, with their data as they are read now, newest first. */
  async vigentes(raizId: string, eventos: readonly string[]): Promise<readonly Linea[]> {
    const [filas, correcciones] = await Promise.all([
      this.consulta.lineasDeEventos(raizId, eventos, LINEAS_VIGENTES),
      this.ultimasCorrecciones(raizId),
    ]);
    return filas.map(leerLinea).flatMap((l) => {
      const correccion = correcciones.get(l.secuencia)?.correccion;
      if (correccion === undefined) return [l];
      return correccion.hecho === null ? [] : [{ ...l, datos: correccion.hecho.datos }];
    });
  }

  /** What was taken back is not observed any more, and what was corrected, as it is read now. */
  async comoSeLeen(
    raizId: string,
    observadas: readonly Linea[],
    correcciones: ReadonlyMap<number, Linea>,
  ): Promise<Linea[]> {
    const corregidas: Linea[] = [];
    for (const [secuencia, { correccion }] of correcciones) {
      const { observaciones = [] } = correccion ?? {};
      if (observaciones.length === 0) continue;
      const fila = await this.consulta.linea(raizId, secuencia);
      if (fila !== null) corregidas.push({ ...leerLinea(fila), observaciones });
    }
    return [...observadas.filter((l) => !correcciones.has(l.secuencia)), ...corregidas].sort(
      (a, b) => b.secuencia - a.secuencia,
    );
  }

  /** The line that corrected each, by the line it corrects. */
  async correcciones(raizId: string): Promise<ReadonlyMap<number, number>> {
    const ultimas = await this.ultimasCorrecciones(raizId);
    return new Map([...ultimas].map(([secuencia, l]) => [secuencia, l.secuencia]));
  }

  /** By the line they correct: the last word on it is the one that stays. */
  async ultimasCorrecciones(raizId: string, hasta?: number): Promise<ReadonlyMap<number, Linea>> {
    const lineas = await this.consulta.lineasDeEventos(raizId, CORRECCIONES, 500, hasta);
    const pares = lineas
      .map(leerLinea)
      .flatMap((l) => (l.correccion === undefined ? [] : [[l.correccion.secuencia, l] as const]));
    return new Map(pares.reverse());
  }
}
