import type { Fila, FilasDeAsiento } from './filas-de-asiento.js';

/** A command that waits to be laid in its tables. */
export interface Pendiente {
  readonly raizId: string;
  /** Of the root, once it is done. */
  readonly version: number;
  readonly filas: FilasDeAsiento;
}

/** What several commands in a row made of one root: of each row that is replaced, only the last; what is added, once. */
export interface FilasDeRaiz {
  readonly raizId: string;
  /** Version the first one found, and the one the last left. */
  readonly desde: number;
  readonly hasta: number;
  readonly raiz: Fila;
  readonly procesos: readonly Fila[];
  readonly pasos: readonly Fila[];
  readonly pasosFuera: readonly Fila[];
  readonly tareas: readonly Fila[];
  readonly tareasFuera: readonly Fila[];
  readonly actividad: readonly Fila[];
}

export function juntarFilas(pendientes: readonly Pendiente[]): FilasDeRaiz[] {
  const porRaiz = new Map<string, Pendiente[]>();
  for (const p of pendientes) {
    const suyas = porRaiz.get(p.raizId);
    if (suyas === undefined) porRaiz.set(p.raizId, [p]);
    else suyas.push(p);
  }
  return [...porRaiz].map(([raizId, suyas]) => deUnaRaiz(raizId, suyas));
}

function deUnaRaiz(raizId: string, suyas: readonly Pendiente[]): FilasDeRaiz {
  const ultima = suyas.at(-1)!;
  const procesos = new Map<Fila[number] | undefined, Fila>();
  const pasos = new Reemplazos((f) => `${f[0]} ${f[1]}`);
  const tareas = new Reemplazos((f) => `${f[1]} ${f[2]}`);
  const actividad = new Map<number, number>();
  for (const { filas } of suyas) {
    for (const fila of filas.procesos) procesos.set(fila.at(-2), fila);
    pasos.aplicar(filas.pasos, filas.pasosFuera);
    tareas.aplicar(filas.tareas, filas.tareasFuera);
    for (const [, mes, lineas] of filas.actividad as readonly [string, number, number][])
      actividad.set(mes, (actividad.get(mes) ?? 0) + lineas);
  }
  return {
    raizId,
    desde: suyas[0]!.version - 1,
    hasta: ultima.version,
    raiz: ultima.filas.raiz,
    procesos: [...procesos.values()],
    pasos: pasos.puestas,
    pasosFuera: pasos.fuera,
    tareas: tareas.puestas,
    tareasFuera: tareas.fuera,
    actividad: [...actividad].map(([mes, lineas]) => [raizId, mes, lineas]),
  };
}

/** Rows put and taken away by their key: the last word on each. */
class Reemplazos {
  private readonly ultimas = new Map<string, { readonly fila: Fila; readonly fuera: boolean }>();

  constructor(private readonly clave: (fila: Fila) => string) {}

  aplicar(puestas: readonly Fila[], fuera: readonly Fila[]): void {
    for (const fila of puestas) this.ultimas.set(this.clave(fila), { fila, fuera: false });
    for (const fila of fuera) this.ultimas.set(this.clave(fila), { fila, fuera: true });
  }

  get puestas(): Fila[] {
    return this.filas(false);
  }
  get fuera(): Fila[] {
    return this.filas(true);
  }

  private filas(fuera: boolean): Fila[] {
    return [...this.ultimas.values()].filter((u) => u.fuera === fuera).map((u) => u.fila);
  }
}
