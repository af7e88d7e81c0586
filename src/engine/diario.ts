/** The journal of a root read back: each command with what it brought about, and the corrections made later. */
import { MARCAS, type EventoDeMarca } from './comandos.js';
import {
  leerLinea,
  type CorreccionEnLinea,
  type HijoEnLinea,
  type Linea,
  type LineaPorSellar,
  type Novedad,
  type PlazoEnLinea,
} from './linea.js';
import type { ComputoRecordado } from './libro-de-plazos.js';
import type { Memoria } from './memoria.js';
import type { FilaLinea, FilaProceso } from './puertos/filas.js';

/** One command: the line that says it, and those it caused. */
export interface Grupo {
  readonly principal: Linea;
  readonly derivadas: readonly Linea[];
}

export const esMarca = (evento: string): evento is EventoDeMarca =>
  (MARCAS as readonly string[]).includes(evento);

export function agrupar(filas: readonly FilaLinea[]): Grupo[] {
  const grupos: { principal: Linea; derivadas: Linea[] }[] = [];
  for (const fila of filas) {
    const linea = leerLinea(fila);
    if (linea.causa === null) grupos.push({ principal: linea, derivadas: [] });
    else grupos.at(-1)?.derivadas.push(linea);
  }
  return grupos;
}

/** The corrections known at a point of the journal: for each line they point to, how it is read. */
export class Correcciones {
  private readonly porLinea = new Map<number, CorreccionEnLinea>();
  private readonly novedades = new Map<number, Novedad[]>();
  private readonly plazos = new Map<number, PlazoEnLinea[]>();

  agregar(c: CorreccionEnLinea): void {
    this.porLinea.set(c.secuencia, c);
    for (const n of c.novedades) poner(this.novedades, n.grupo, n);
    for (const p of c.plazos) poner(this.plazos, p.grupo, p);
  }

  find(secuencia: number): CorreccionEnLinea | null {
    return this.porLinea.get(secuencia) ?? null;
  }

  novedadesDe(secuencia: number): readonly Novedad[] {
    return this.novedades.get(secuencia) ?? [];
  }

  plazosDe(secuencia: number): readonly PlazoEnLinea[] {
    return this.plazos.get(secuencia) ?? [];
  }
}

function poner<V>(mapa: Map<number, V[]>, clave: number, valor: V): void {
  const lista = mapa.get(clave);
  if (lista === undefined) mapa.set(clave, [valor]);
  else lista.push(valor);
}

/** What the journal knows of one command, and what it turned out not to know. */
export class MemoriaDeGrupo implements Memoria {
  private readonly sinRecordar = new Set<string>();
  /** Of each process and event, how many lines were written with facts that were known. */
  private readonly recordadas = new Map<string, number>();
  private readonly hechosPorDar: { proceso: string; evento: string; novedad: Novedad['hechos'] }[];
  private readonly hijosPorDar: (HijoEnLinea & { readonly id: string })[];
  private readonly plazos: readonly PlazoEnLinea[];

  constructor(
    grupo: Grupo,
    correcciones: Correcciones,
    private readonly existentes: readonly FilaProceso[],
  ) {
    const { secuencia } = grupo.principal;
    const novedades = correcciones.novedadesDe(secuencia);
    this.hechosPorDar = [
      ...grupo.derivadas.flatMap(({ proceso, evento, hechos: h }) =>
        h === null
          ? []
          : [
              {
                proceso,
                evento,
                novedad: {
                  parametros: h.parametros,
                  hijos: h.hijos,
                  terminos: h.terminos,
                  ...(h.padre === undefined ? {} : { padre: h.padre }),
                },
              },
            ],
      ),
      ...novedades.map((n) => ({ proceso: n.proceso, evento: n.evento, novedad: n.hechos })),
    ];
    this.hijosPorDar = [...grupo.derivadas, ...novedades].flatMap(({ proceso, hijo }) =>
      hijo === undefined ? [] : [{ ...hijo, id: proceso }],
    );
    this.plazos = [
      ...[grupo.principal, ...grupo.derivadas].flatMap((l) => l.plazos ?? []),
      ...correcciones.plazosDe(secuencia),
    ];
  }

  hechos(proceso: string, evento: string): Novedad['hechos'] | null {
    const dados = this.hechosPorDar.find((h) => h.proceso === proceso && h.evento === evento);
    return dados?.novedad ?? null;
  }

  hechosUsados(proceso: string, evento: string): void {
    const i = this.hechosPorDar.findIndex((h) => h.proceso === proceso && h.evento === evento);
    if (i < 0) return;
    this.hechosPorDar.splice(i, 1);
    const clave = `${proceso} ${evento}`;
    this.recordadas.set(clave, (this.recordadas.get(clave) ?? 0) + 1);
  }

  /** Of the lines of a command, those whose facts were not known: of each event, the last ones. */
  nuevasEntre<L extends LineaPorSellar>(lineas: readonly L[]): L[] {
    const vistas = new Map<string, number>();
    return lineas.filter((l) => {
      if (l.causa === null || l.hechos === null) return false;
      const clave = `${l.proceso} ${l.evento}`;
      const n = (vistas.get(clave) ?? 0) + 1;
      vistas.set(clave, n);
      return n > (this.recordadas.get(clave) ?? 0);
    });
  }

  hijo(padre: string, ref: string): ReturnType<Memoria['hijo']> {
    const i = this.hijosPorDar.findIndex((h) => h.padre === padre && h.ref === ref);
    return i < 0 ? null : this.hijosPorDar.splice(i, 1)[0]!;
  }

  rondaUsada(padre: string, ref: string): number {
    return Math.max(
      0,
      ...this.existentes.filter((f) => f.padreId === padre && f.ref === ref).map((f) => f.ronda),
    );
  }

  plazo(proceso: string, clave: string, desde: string): ReturnType<Memoria['plazo']> {
    const p = this.plazos.findLast(
      (q) =>
        q.accion === 'armar' && q.proceso === proceso && q.clave === clave && q.desde === desde,
    );
    if (p?.cuanto === undefined) {
      this.sinRecordar.add(`plazo ${proceso} ${clave} armar`);
      return null;
    }
    return { ...computo(p), cuanto: p.cuanto, version: p.version ?? null };
  }

  detenido(id: string, vence: string): number | null {
    const p = this.plazos.findLast(
      (q) => q.accion === 'detener' && q.id === id && q.vence === vence,
    );
    if (p?.resto === undefined) this.sinRecordar.add(`plazo ${id} detener`);
    return p?.resto ?? null;
  }

  reanudado(id: string, resto: number): ComputoRecordado | null {
    const p = this.plazos.findLast(
      (q) => q.accion === 'reanudar' && q.id === id && q.resto === resto,
    );
    if (p === undefined) this.sinRecordar.add(`plazo ${id} reanudar`);
    return p === undefined ? null : computo(p);
  }

  recontado(id: string, antes: string): ComputoRecordado | null {
    const p = this.plazos.findLast(
      (q) => q.accion === 'recontar' && q.id === id && q.antes === antes,
    );
    if (p === undefined) this.sinRecordar.add(`plazo ${id} recontar`);
    return p === undefined ? null : computo(p);
  }

  /** Was this reckoning made now? */
  esNuevo(p: PlazoEnLinea): boolean {
    return (
      this.sinRecordar.has(`plazo ${p.id} ${p.accion}`) ||
      this.sinRecordar.has(`plazo ${p.proceso} ${p.clave} ${p.accion}`)
    );
  }
}

const computo = (p: PlazoEnLinea): ComputoRecordado => ({
  id: p.id,
  vence: p.vence!,
  venceEn: p.venceEn!,
});
