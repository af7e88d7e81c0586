/**
 * Any moment of a root, decided again from its journal: how every process of it stood after line n, as was known then.
 * What was folded once is kept, so that a step back or forward costs nothing; what is written later is folded on.
 */
import type { JsonObjeto } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import { ComandoRechazado } from './comandos.js';
import { verEstados } from './cuaderno.js';
import { agrupar, Correcciones, type Grupo } from './diario.js';
import { plegar, Plegado } from './plegar.js';
import type { FilaPlazo, FilaProceso, MarcaDeRaiz, SituacionDeProceso } from './puertos/filas.js';
import type { VistaDeRaiz } from './puertos/proceso-store.js';
import { cargosAqui, type Herramientas, type Momento } from './taller.js';
import { vistaPasada, type RaizEnLinea } from './vista-pasada.js';

export interface ProcesoEnMomento {
  readonly id: string;
  readonly padreId: string | null;
  readonly ref: string | null;
  readonly ronda: number;
  readonly procedimiento: string;
  readonly situacion: SituacionDeProceso;
  readonly estados: readonly string[];
  readonly estado: unknown;
  readonly contexto: JsonObjeto;
}
export interface MomentoDeRaiz {
  readonly raizId: string;
  /** Last line of the command that line n belongs to: all of a command happens at once. */
  readonly secuencia: number;
  readonly ultima: number;
  readonly marca: MarcaDeRaiz | null;
  readonly procesos: readonly ProcesoEnMomento[];
  readonly plazos: readonly FilaPlazo[];
  /** Lines that, read so, could not have been. */
  readonly fallas: readonly { readonly secuencia: number; readonly motivo: string }[];
}

interface Foto extends Omit<RaizEnLinea, 'filas'> {
  readonly procesos: readonly { readonly fila: FilaProceso; readonly estados: readonly string[] }[];
  readonly fallas: MomentoDeRaiz['fallas'];
}

/** Roots looked at lately. Rows are shared between their moments: what did not change is kept once. */
const RAICES = 12;
/** So many commands are folded before others are let through. */
const SEGUIDOS = 25;

class Historia {
  private readonly fotos: Foto[] = [];
  private readonly grupos: Grupo[] = [];
  private readonly correcciones = new Correcciones();
  private plegado: Plegado | null = null;
  private turno: Promise<void> = Promise.resolve();

  constructor(
    private readonly h: Herramientas,
    private readonly raizId: string,
  ) {}

  /** Folds what was written since, one reader at a time. */
  alDia(vista: VistaDeRaiz): Promise<void> {
    const turno = this.turno.then(() => this.avanzar(vista));
    this.turno = turno.catch(() => {});
    return turno;
  }

  enLinea(secuencia: number): Foto | null {
    // The first command that reaches the line: what it did was done at once.
    return this.fotos.find((f) => f.secuencia >= secuencia) ?? this.fotos.at(-1) ?? null;
  }

  private async avanzar(vista: VistaDeRaiz): Promise<void> {
    const desde = (this.fotos.at(-1)?.secuencia ?? 0) + 1;
    if (desde > vista.raiz!.secuencia) return;
    const existentes = await vista.lector.procesosDeRaiz(this.raizId);
    const filas = await vista.lector.lineas(this.raizId, desde);
    const hashes = new Map(filas.map((f) => [f.secuencia, f.hash]));
    const nuevos = agrupar(filas);
    if (this.plegado === null)
      this.plegado = new Plegado(this.h, vista, this.raizId, this.correcciones, existentes);
    else this.plegado.continuar(vista, existentes);
    for (const [i, grupo] of nuevos.entries()) {
      const { correccion } = grupo.principal;
      if (correccion === undefined) await this.plegado.aplicar(grupo);
      else {
        this.correcciones.agregar(correccion);
        const antes = this.grupos.filter((g) => g.principal.correccion === undefined);
        const c = this.correcciones;
        this.plegado = await plegar(this.h, vista, this.raizId, antes, c, existentes);
      }
      this.grupos.push(grupo);
      this.fotos.push(this.retratar(grupo, hashes));
      if (i % SEGUIDOS === SEGUIDOS - 1) await new Promise((seguir) => setImmediate(seguir));
    }
  }

  private retratar(grupo: Grupo, hashes: ReadonlyMap<number, string>): Foto {
    const plegado = this.plegado!;
    const antes = this.fotos.at(-1)?.procesos ?? [];
    const previas = new Map(antes.map((p) => [p.fila, p]));
    const ver = (n: Nodo): readonly string[] =>
      n.situacionDeProceso === 'detenido' ? [] : verEstados(n);
    const { secuencia, registradoEn } = grupo.derivadas.at(-1) ?? grupo.principal;
    return {
      secuencia,
      hash: hashes.get(secuencia) ?? '',
      registradoEn,
      marca: plegado.marca,
      procesos: [
        ...plegado.arbol
          .todos()
          .map((n) => previas.get(n.fila) ?? { fila: n.fila, estados: ver(n) }),
        ...antes.flatMap((p) => (plegado.arbol.find(p.fila.id) === null ? [enDescanso(p)] : [])),
      ],
      plazos: plegado.plazos.vigentes(),
      fallas: plegado.fallas.map(({ secuencia, motivo }) => ({ secuencia, motivo })),
    };
  }
}

/** A correction took back what opened it: its row stays, and it is nowhere. */
const enDescanso = (p: Foto['procesos'][number]): Foto['procesos'][number] =>
  p.fila.situacion === 'detenido'
    ? p
    : { fila: { ...p.fila, situacion: 'detenido', hijos: '{}' }, estados: [] };

export class Momentos {
  private readonly historias = new Map<string, Historia>();

  constructor(private readonly h: Herramientas) {}

  /** `secuencia` null: now. @throws ComandoRechazado NO_ENCONTRADO */
  async ver(vista: VistaDeRaiz, secuencia: number | null): Promise<MomentoDeRaiz> {
    const raiz = vista.raiz!;
    const foto = await this.foto(vista, secuencia ?? raiz.secuencia);
    return {
      secuencia: foto.secuencia,
      marca: foto.marca,
      plazos: foto.plazos,
      fallas: foto.fallas,
      raizId: raiz.id,
      ultima: raiz.secuencia,
      procesos: foto.procesos.map(({ fila: f, estados }) => ({
        id: f.id,
        padreId: f.padreId,
        ref: f.ref,
        ronda: f.ronda,
        procedimiento: f.procedimiento,
        situacion: f.situacion,
        estados,
        estado: JSON.parse(f.estado) as unknown,
        contexto: JSON.parse(f.contexto) as JsonObjeto,
      })),
    };
  }

  /** The root after that line, to be read and tried on as if it were now. @throws ComandoRechazado NO_ENCONTRADO */
  async vista(
    vista: VistaDeRaiz,
    linea: number,
  ): Promise<{ readonly vista: VistaDeRaiz; readonly momento: Momento }> {
    const { procesos, ...foto } = await this.foto(vista, linea);
    const filas = procesos.map((p) => p.fila).sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      vista: vistaPasada(vista, { ...foto, filas }),
      momento: {
        ahora: foto.registradoEn,
        hoy: this.h.calendario.fecha(foto.registradoEn, vista.titular.zona),
      },
    };
  }

  private async foto(vista: VistaDeRaiz, secuencia: number): Promise<Foto> {
    cargosAqui(vista);
    const { id } = vista.raiz!;
    const historia = this.recordar(id);
    try {
      await historia.alDia(vista);
    } catch (error) {
      // Half folded: the next to look begins anew.
      this.historias.delete(id);
      throw error;
    }
    const foto = historia.enLinea(secuencia);
    if (foto === null) throw new ComandoRechazado('NO_ENCONTRADO');
    return foto;
  }

  private recordar(raizId: string): Historia {
    const historia = this.historias.get(raizId) ?? new Historia(this.h, raizId);
    // The one looked at last goes last; the first to go is the one nobody looks at.
    this.historias.delete(raizId);
    this.historias.set(raizId, historia);
    const [vieja] = this.historias.keys();
    if (this.historias.size > RAICES && vieja !== undefined) this.historias.delete(vieja);
    return historia;
  }
}
