/**
 * A procedure that is no state machine: places hold tokens, an event takes tokens from some places and puts them in
 * others. An AND split puts two, an AND join takes two. It exists so that the engine never learns to think in states.
 */
import type { z } from 'zod';
import {
  efectoDeFuerza,
  ProcedimientoDefectuoso,
  type Decision,
  type DeclaracionDeEvento,
  type DeclaracionDePlazo,
  type Dibujo,
  type Efecto,
  type FilaDeSituacion,
  type Hecho,
  type Hechos,
  type JsonObjeto,
  type Observacion,
  type Oferta,
  type Paso,
  type PasoVisto,
  type Procedimiento,
  type Rechazo,
  type RequisitoEvaluado,
  type Situacion,
} from '../../../machines/contrato.js';

export interface Contexto {
  /** How many times each place was entered: the mark of a step is made of those of its places. */
  readonly entradas: { readonly [lugar: string]: number };
  readonly memoria: JsonObjeto;
}

export interface TransicionDeRed {
  readonly evento: string;
  readonly toma: readonly string[];
  readonly pone: readonly string[];
  readonly efectos?: (memoria: JsonObjeto, hecho: Hecho) => readonly Efecto[];
  readonly recuerda?: (memoria: JsonObjeto, hecho: Hecho) => JsonObjeto;
}

export interface Red {
  readonly id: string;
  readonly inicio: readonly string[];
  /** A token here and nowhere else: it ended. */
  readonly fin: string;
  readonly transiciones: readonly TransicionDeRed[];
  readonly eventos: readonly DeclaracionDeEvento[];
  readonly plazos?: readonly DeclaracionDePlazo[];
  /** Deadline that runs while there is a token in the place. */
  readonly plazoDeLugar?: { readonly [lugar: string]: string };
  /** Child that lives while there is a token in the place. */
  readonly hijoDeLugar?: {
    readonly [lugar: string]: { readonly ref: string; readonly procedimiento: string };
  };
  readonly pasoDeLugar: { readonly [lugar: string]: number };
  readonly entrada: z.ZodType;
  readonly abren: Procedimiento['abren'];
  readonly titulares: Procedimiento['titulares'];
  readonly asunto?: Procedimiento['asunto'];
  readonly salida?: (memoria: JsonObjeto) => JsonObjeto;
}

type Fichas = { readonly [lugar: string]: number };
export const CITA_DE_PRUEBA = { documento: 'MINGA', lugar: 'prueba', claves: [] } as const;

export class ProcedimientoDeFichas implements Procedimiento {
  readonly id: string;
  readonly nombre: string;
  readonly version: number;
  readonly titulares: Procedimiento['titulares'];
  readonly abren: Procedimiento['abren'];
  readonly entrada: z.ZodType;
  readonly pasos: readonly Paso[];
  readonly eventos: ReadonlyMap<string, DeclaracionDeEvento>;
  readonly plazos: ReadonlyMap<string, DeclaracionDePlazo>;
  readonly textos = { es: {}, en: {} };
  readonly asunto: Procedimiento['asunto'];
  readonly pasado = [];
  readonly formato = 1;

  constructor(private readonly red: Red) {
    this.id = red.id;
    this.nombre = red.id.split('@')[0]!;
    this.version = Number(red.id.split('@')[1]);
    this.titulares = red.titulares;
    this.abren = red.abren;
    this.entrada = red.entrada;
    this.asunto = red.asunto ?? null;
    this.eventos = new Map(red.eventos.map((e) => [e.nombre, e]));
    this.plazos = new Map((red.plazos ?? []).map((p) => [p.nombre, p]));
    this.pasos = [...new Set(Object.values(red.pasoDeLugar))]
      .sort((a, b) => a - b)
      .map((numero) => ({
        numero,
        responsables: [],
        productos: [],
        fuerza: 'debe',
        cita: CITA_DE_PRUEBA,
      }));
  }

  nacer(entrada: JsonObjeto): Decision {
    return this.resultado({}, { entradas: {}, memoria: entrada }, [], this.red.inicio, {}, [], []);
  }

  restaurar(fila: FilaDeSituacion): Situacion {
    const fichas = fila.estado as Fichas;
    const lugares = new Set(
      this.red.transiciones
        .flatMap((t) => [...t.toma, ...t.pone])
        .concat(this.red.inicio, this.red.fin),
    );
    if (fila.formato !== this.formato)
      throw new ProcedimientoDefectuoso(this.id, `format ${fila.formato}`);
    if (typeof fichas !== 'object' || fichas === null || Array.isArray(fichas))
      throw new ProcedimientoDefectuoso(this.id, 'the state is not a bag of tokens');
    for (const lugar of Object.keys(fichas))
      if (!lugares.has(lugar)) throw new ProcedimientoDefectuoso(this.id, `no place '${lugar}'`);
    if (!('entradas' in fila.contexto) || !('memoria' in fila.contexto))
      throw new ProcedimientoDefectuoso(this.id, 'the context lacks a key');
    if (this.acabo(fichas) !== fila.concluida)
      throw new ProcedimientoDefectuoso(this.id, 'row and tokens do not agree');
    const { estado, contexto, hijos, concluida } = fila;
    return { estado, contexto, hijos, concluida };
  }

  ofrecer(situacion: Situacion, hechos: Hechos, solo?: string): readonly Oferta[] {
    if (situacion.concluida) return [];
    const contexto = situacion.contexto as unknown as Contexto;
    const habilitadas = this.habilitadas(situacion);
    const pedidas =
      solo === undefined ? habilitadas : habilitadas.filter(({ evento }) => evento === solo);
    return pedidas.map((t) => {
      const declaracion = this.eventos.get(t.evento)!;
      return {
        evento: t.evento,
        paso: declaracion.paso,
        espera: declaracion.espera,
        declaracion,
        requisitos: this.evaluar(declaracion, contexto.memoria, undefined, hechos),
        marca: t.toma.map((l) => `${l}:${contexto.entradas[l] ?? 0}`).join(' '),
      };
    });
  }

  decidir(situacion: Situacion, hecho: Hecho): Decision | Rechazo {
    const habilitadas = this.habilitadas(situacion);
    const fuera: Rechazo = {
      clase: 'rechazo',
      codigo: 'EVENTO_FUERA_DE_LUGAR',
      permitidos: habilitadas.map((t) => t.evento),
    };
    if (situacion.concluida) return { ...fuera, permitidos: [] };
    const t = habilitadas.find((h) => h.evento === hecho.evento) ?? this.interna(situacion, hecho);
    if (t === undefined) return fuera;
    const contexto = situacion.contexto as unknown as Contexto;
    const declaracion = this.eventos.get(t.evento);
    const evaluados =
      declaracion === undefined
        ? []
        : this.evaluar(declaracion, contexto.memoria, hecho.datos, hecho.hechos);
    const observaciones: Observacion[] = [];
    const incumplidos: RequisitoEvaluado[] = [];
    for (const r of evaluados) {
      if (r.evaluacion.resultado !== 'falta') continue;
      const { codigo, fuerza, certeza } = r.requisito;
      const justificada = hecho.hechos.justificadas.includes(codigo);
      const efecto = efectoDeFuerza(fuerza, certeza, hecho.hechos.modo, justificada);
      if (efecto === 'bloquea' || efecto === 'pideJustificacion') incumplidos.push(r);
      else if (efecto === 'observa')
        observaciones.push({
          codigo,
          fuerza,
          certeza,
          justificada,
          params: r.evaluacion.params ?? {},
        });
    }
    if (incumplidos.length > 0)
      return { clase: 'rechazo', codigo: 'REQUISITO_INCUMPLIDO', incumplidos };
    const memoria = t.recuerda?.(contexto.memoria, hecho) ?? contexto.memoria;
    return this.resultado(
      situacion.estado as Fichas,
      { ...contexto, memoria },
      t.toma,
      t.pone,
      situacion.hijos,
      t.efectos?.(contexto.memoria, hecho) ?? [],
      observaciones,
    );
  }

  verPasos(situacion: Situacion): readonly PasoVisto[] {
    const fichas = situacion.estado as Fichas;
    const { entradas } = situacion.contexto as unknown as Contexto;
    return this.pasos.map(({ numero }) => {
      const lugares = Object.keys(this.red.pasoDeLugar).filter(
        (l) => this.red.pasoDeLugar[l] === numero,
      );
      const vueltas = Math.max(0, ...lugares.map((l) => entradas[l] ?? 0));
      const ahora = lugares.some((l) => (fichas[l] ?? 0) > 0);
      return {
        numero,
        estado: ahora ? 'disponible' : vueltas > 0 ? 'cumplido' : 'aunNo',
        vuelta: Math.max(1, vueltas),
        desde: null,
        sinConstancia: false,
        pendientes: [],
      };
    });
  }

  verEstados(situacion: Situacion): readonly string[] {
    return Object.keys(situacion.estado as Fichas).sort();
  }

  dibujar(): Dibujo {
    const lugares = new Set(
      this.red.transiciones
        .flatMap((t) => [...t.toma, ...t.pone])
        .concat(this.red.inicio, this.red.fin),
    );
    return {
      nodos: [...lugares].map((id) => ({
        id,
        padre: null,
        nombre: id,
        tipo: id === this.red.fin ? 'final' : 'simple',
        paso: this.red.pasoDeLugar[id] ?? null,
        invoca:
          this.red.hijoDeLugar?.[id] === undefined ? [] : [this.red.hijoDeLugar[id].procedimiento],
      })),
      arcos: [
        ...this.red.transiciones.flatMap((t) =>
          t.toma.map((de) => ({
            de,
            a: t.pone[0] ?? null,
            evento: t.evento,
            clase: 'evento' as const,
            requisitos: this.eventos.get(t.evento)?.requisitos.map((r) => r.codigo) ?? [],
          })),
        ),
        ...Object.entries(this.red.plazoDeLugar ?? {}).map(([de, evento]) => ({
          de,
          a: null,
          evento,
          clase: 'plazo' as const,
          requisitos: [],
        })),
      ],
    };
  }

  private acabo(fichas: Fichas): boolean {
    return Object.keys(fichas).length === 1 && (fichas[this.red.fin] ?? 0) > 0;
  }

  private habilitadas(situacion: Situacion): TransicionDeRed[] {
    const fichas = situacion.estado as Fichas;
    return this.red.transiciones.filter(
      (t) =>
        this.eventos.get(t.evento)?.interno === false && t.toma.every((l) => (fichas[l] ?? 0) > 0),
    );
  }

  /** Deadlines, ends of children and what children say: enabled by the same tokens. */
  private interna(situacion: Situacion, hecho: Hecho): TransicionDeRed | undefined {
    const fichas = situacion.estado as Fichas;
    if (
      hecho.evento.startsWith('#hijo:') &&
      situacion.hijos[hecho.evento.slice('#hijo:'.length)]?.procesoId !== hecho.datos['procesoId']
    )
      return undefined;
    return this.red.transiciones.find(
      (t) =>
        t.evento === hecho.evento &&
        this.eventos.get(t.evento)?.interno !== false &&
        t.toma.every((l) => (fichas[l] ?? 0) > 0),
    );
  }

  private evaluar(
    declaracion: DeclaracionDeEvento,
    memoria: JsonObjeto,
    datos: JsonObjeto | undefined,
    hechos: Hechos,
  ): RequisitoEvaluado[] {
    return declaracion.requisitos.map((requisito) => ({
      requisito,
      evaluacion: requisito.evaluar(memoria, datos, hechos),
    }));
  }

  private resultado(
    antes: Fichas,
    contexto: Contexto,
    toma: readonly string[],
    pone: readonly string[],
    hijos: Situacion['hijos'],
    propios: readonly Efecto[],
    observaciones: readonly Observacion[],
  ): Decision {
    const fichas: { [lugar: string]: number } = { ...antes };
    const entradas = { ...contexto.entradas };
    const salen: Efecto[] = [];
    const entran: Efecto[] = [];
    for (const l of toma) {
      if (fichas[l] === 1) delete fichas[l];
      else fichas[l] = fichas[l]! - 1;
      const plazo = this.red.plazoDeLugar?.[l];
      if (plazo !== undefined) salen.push({ tipo: 'cerrarPlazo', clave: `${l}:${plazo}` });
      const hijo = this.red.hijoDeLugar?.[l];
      if (hijo !== undefined && hijos[hijo.ref] !== undefined)
        salen.push({ tipo: 'detenerHijo', ref: hijo.ref });
    }
    for (const l of pone) {
      fichas[l] = (fichas[l] ?? 0) + 1;
      entradas[l] = (entradas[l] ?? 0) + 1;
      const plazo = this.red.plazoDeLugar?.[l];
      if (plazo !== undefined)
        entran.push({ tipo: 'armarPlazo', nombre: plazo, clave: `${l}:${plazo}` });
      const hijo = this.red.hijoDeLugar?.[l];
      if (hijo !== undefined)
        entran.push({
          tipo: 'abrirHijo',
          ref: hijo.ref,
          procedimiento: hijo.procedimiento,
          entrada: {},
          invocado: true,
        });
    }
    const concluida = this.acabo(fichas);
    const nuevo: Contexto = { entradas, memoria: contexto.memoria };
    return {
      clase: 'decision',
      situacion: { estado: fichas, contexto: nuevo as unknown as JsonObjeto, hijos, concluida },
      efectos: [...salen, ...propios, ...entran],
      observaciones,
      salida: concluida ? (this.red.salida?.(contexto.memoria) ?? {}) : null,
    };
  }
}
