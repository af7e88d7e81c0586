/**
 * The deadlines of one root during one command. A deadline is a row with the day on which it ends; nothing waits in
 * memory. Stopping keeps what was left: business days for a término, minutes for what runs by the clock, calendar days
 * for the rest. The day of the stop
 * stands for the day of the resumption, so that stopping and resuming on one day changes nothing.
 */
import type { DeclaracionDePlazo, Fecha, TitularHecho } from '../../machines/contrato.js';
import type { Nodo } from './arbol.js';
import type { PlazoEnLinea } from './linea.js';
import type { Calendario, Vencimiento } from './puertos/calendario.js';
import type { FilaPlazo, Instante } from './puertos/filas.js';
import type { Ids } from './puertos/ids.js';

export interface DiaDeComputo {
  readonly ahora: Instante;
  readonly hoy: Fecha;
}

/** How long a deadline runs, and from when. */
export interface Medida {
  readonly cuanto: number;
  readonly desde: Fecha;
  /** From which instant, when it runs by the clock. */
  readonly desdeEn: Instante;
  /** Version of the parameter that said it; null: none did. */
  readonly version: number | null;
}

/** A reckoning the journal remembers: it is kept, whatever the calendar says today. */
export interface ComputoRecordado {
  readonly id: string;
  readonly vence: Fecha;
  readonly venceEn: Instante;
}

const MINUTO = 60_000;

export class LibroDePlazos {
  private readonly filas = new Map<string, FilaPlazo>();
  private readonly originales = new Map<string, FilaPlazo>();

  constructor(
    private readonly calendario: Calendario,
    private readonly ids: Ids,
    private readonly titular: TitularHecho,
    private readonly raizId: string,
    filas: readonly FilaPlazo[],
  ) {
    for (const f of filas) {
      this.filas.set(f.id, f);
      this.originales.set(f.id, f);
    }
  }

  todas(): FilaPlazo[] {
    return [...this.filas.values()];
  }

  get(id: string): FilaPlazo | null {
    return this.filas.get(id) ?? null;
  }

  /** Armed or stopped, always in the same order: lines list them. */
  vigentes(procesoId?: string): FilaPlazo[] {
    return [...this.filas.values()]
      .filter(
        (f) =>
          (f.estado === 'armado' || f.estado === 'detenido') &&
          (procesoId === undefined || f.procesoId === procesoId),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  findVigente(procesoId: string, clave: string): FilaPlazo | null {
    return this.vigentes(procesoId).find((f) => f.clave === clave) ?? null;
  }

  armar(
    nodo: Nodo,
    declaracion: DeclaracionDePlazo,
    clave: string,
    medida: Medida,
    dia: DiaDeComputo,
    recordado: ComputoRecordado | null,
  ): PlazoEnLinea[] {
    const { cuanto, desde, version } = medida;
    const antes = this.cerrar(nodo.id, clave);
    const v: Vencimiento =
      recordado !== null
        ? { fecha: recordado.vence, instante: recordado.venceEn, computo: { recordado: true } }
        : declaracion.unidad === 'minutos'
          ? this.alMinuto(cuanto, medida.desdeEn)
          : this.calendario.vencimiento(declaracion, cuanto, desde, this.titular);
    const fila: FilaPlazo = {
      id: recordado?.id ?? this.ids.nuevo(),
      raizId: this.raizId,
      procesoId: nodo.id,
      nombre: declaracion.nombre,
      clave,
      clase: declaracion.clase,
      venceFecha: v.fecha,
      venceEn: v.instante,
      estado: 'armado',
      restoMs: null,
      computo: {
        ...v.computo,
        desde,
        cuanto,
        unidad: declaracion.unidad,
        parametro: declaracion.parametro,
        versionDelParametro: version,
        certeza: declaracion.certeza,
        // Past already when recorded: it stays armed, and fires if nothing else closes it.
        ...(v.instante <= dia.ahora ? { vencidoAlRegistrar: true } : {}),
      },
    };
    this.filas.set(fila.id, fila);
    return [
      ...antes,
      {
        accion: 'armar',
        id: fila.id,
        proceso: nodo.id,
        clave,
        nombre: fila.nombre,
        desde,
        cuanto,
        version,
        vence: fila.venceFecha,
        venceEn: fila.venceEn,
      },
    ];
  }

  /** A deadline that is not there was fired or closed before: nothing to do. */
  cerrar(procesoId: string, clave: string): PlazoEnLinea[] {
    const fila = this.findVigente(procesoId, clave);
    return fila === null ? [] : [this.cambiar(fila, { estado: 'cerrado' }, 'cerrar')];
  }

  cerrarDe(procesoId: string): PlazoEnLinea[] {
    return this.vigentes(procesoId).map((f) => this.cambiar(f, { estado: 'cerrado' }, 'cerrar'));
  }

  disparar(fila: FilaPlazo): PlazoEnLinea {
    return this.cambiar(fila, { estado: 'disparado' }, 'disparar');
  }

  detenerTodos(
    dia: DiaDeComputo,
    recordado: (id: string, vence: Fecha) => number | null,
  ): PlazoEnLinea[] {
    return this.vigentes()
      .filter((f) => f.estado === 'armado')
      .map((f) => {
        const resto = recordado(f.id, f.venceFecha) ?? this.loQueFalta(f, dia);
        const linea = this.cambiar(
          f,
          {
            estado: 'detenido',
            restoMs: f.venceEn - dia.ahora,
            computo: { ...f.computo, resto, detenidoEl: dia.hoy },
          },
          'detener',
        );
        return { ...linea, resto, vence: f.venceFecha };
      });
  }

  reanudarTodos(
    dia: DiaDeComputo,
    declaracion: (fila: FilaPlazo) => DeclaracionDePlazo | null,
    recordado: (id: string, resto: number) => ComputoRecordado | null,
  ): PlazoEnLinea[] {
    return this.vigentes()
      .filter((f) => f.estado === 'detenido')
      .map((f) => {
        const resto = typeof f.computo['resto'] === 'number' ? f.computo['resto'] : 0;
        const r = recordado(f.id, resto);
        const v: Vencimiento =
          r !== null
            ? { fecha: r.vence, instante: r.venceEn, computo: {} }
            : this.reanudado(f, resto, dia, declaracion(f));
        const linea = this.cambiar(
          f,
          {
            estado: 'armado',
            restoMs: null,
            venceFecha: v.fecha,
            venceEn: v.instante,
            computo: { ...f.computo, reanudadoEl: dia.hoy, reanudacion: v.computo },
          },
          'reanudar',
        );
        return { ...linea, resto, vence: v.fecha, venceEn: v.instante };
      });
  }

  /** 24:00 of that day, where the titular is. */
  finDelDia(fecha: Fecha, plazo: DeclaracionDePlazo): Instante {
    const porDia = { ...plazo, unidad: 'diasCalendario' as const };
    return this.calendario.vencimiento(porDia, 0, fecha, this.titular).instante;
  }

  /** Business days of a término, minutes of what runs by the clock, calendar days of the rest. */
  private loQueFalta(f: FilaPlazo, { ahora, hoy }: DiaDeComputo): number {
    const unidad = unidadDe(f);
    if (unidad === 'minutos') return Math.max(0, Math.ceil((f.venceEn - ahora) / MINUTO));
    if (f.venceFecha <= hoy) return 0;
    return unidad === 'diasTermino'
      ? this.calendario.diasTermino(hoy, f.venceFecha, this.titular).dias
      : diasEntre(hoy, f.venceFecha);
  }

  private alMinuto(minutos: number, desde: Instante): Vencimiento {
    const instante = desde + minutos * MINUTO;
    return { fecha: this.calendario.fecha(instante, this.titular.zona), instante, computo: {} };
  }

  private reanudado(
    f: FilaPlazo,
    resto: number,
    dia: DiaDeComputo,
    declaracion: DeclaracionDePlazo | null,
  ): Vencimiento {
    // Overdue when it was stopped: it stays as overdue as it was.
    if (f.restoMs !== null && f.restoMs <= 0)
      return { fecha: f.venceFecha, instante: f.venceEn, computo: {} };
    if (unidadDe(f) === 'minutos') return this.alMinuto(resto, dia.ahora);
    const unidad = unidadDe(f) === 'diasTermino' ? 'diasTermino' : 'diasCalendario';
    return this.calendario.vencimiento(
      {
        nombre: f.nombre,
        clase: f.clase,
        parametro: '',
        porDefecto: resto,
        certeza: declaracion?.certeza ?? 'INF',
        unidad,
      },
      resto,
      dia.hoy,
      this.titular,
    );
  }

  /** What a running término would be by the calendar of today; null: it is not counted in días término. */
  contarDeNuevo(f: FilaPlazo, certeza: DeclaracionDePlazo['certeza']): Vencimiento | null {
    const base = baseDelConteo(f);
    if (base === null) return null;
    const { nombre, clase } = f;
    return this.calendario.vencimiento(
      { nombre, clase, parametro: '', porDefecto: base.cuanto, certeza, unidad: 'diasTermino' },
      base.cuanto,
      base.desde,
      this.titular,
    );
  }

  /** Moves a running término to the day it is reckoned to now; the day it ended on until then stays in its row. */
  recontar(f: FilaPlazo, v: Vencimiento, dia: DiaDeComputo): PlazoEnLinea {
    const computo = f.computo['reanudadoEl'] === undefined ? v.computo : { reanudacion: v.computo };
    const antes = f.venceFecha;
    const linea = this.cambiar(
      f,
      {
        venceFecha: v.fecha,
        venceEn: v.instante,
        computo: {
          ...f.computo,
          ...computo,
          recontadoEl: dia.hoy,
          antesDeRecontar: { vence: antes, calendario: f.computo['calendario'] ?? null },
        },
      },
      'recontar',
    );
    return { ...linea, antes, vence: v.fecha, venceEn: v.instante };
  }

  private cambiar(
    fila: FilaPlazo,
    cambio: Partial<FilaPlazo>,
    accion: PlazoEnLinea['accion'],
  ): PlazoEnLinea {
    this.filas.set(fila.id, { ...fila, ...cambio });
    return { accion, id: fila.id, proceso: fila.procesoId, clave: fila.clave, nombre: fila.nombre };
  }

  /** Rows new or changed; those that leave their key free go first. Born and closed in one command: never were. */
  cambiados(): FilaPlazo[] {
    const vigente = (f: FilaPlazo): boolean => f.estado === 'armado' || f.estado === 'detenido';
    return [...this.filas.values()]
      .filter((f) => this.originales.get(f.id) !== f)
      .filter((f) => this.originales.has(f.id) || vigente(f))
      .sort((a, b) => Number(vigente(a)) - Number(vigente(b)));
  }
}

/** From which day, and how many: of one that was stopped, what was left of it from the day it went on. */
function baseDelConteo({ computo }: FilaPlazo): { desde: Fecha; cuanto: number } | null {
  if (computo['unidad'] !== 'diasTermino') return null;
  const reanudado = computo['reanudadoEl'];
  const desde = reanudado ?? computo['desde'];
  const cuanto = reanudado === undefined ? computo['cuanto'] : computo['resto'];
  return typeof desde === 'string' && typeof cuanto === 'number' && cuanto > 0
    ? { desde, cuanto }
    : null;
}

const unidadDe = (f: FilaPlazo): unknown => f.computo['unidad'];

/** Of one that runs by the clock, its very minute; null: it ends with its day. */
export const minutoEnQueVence = (f: FilaPlazo): Instante | null =>
  unidadDe(f) === 'minutos' ? f.venceEn : null;

const UN_DIA = 86_400_000;
// The target of each open step is reckoned in every command, and is the same until it closes.
const sumadas = new Map<string, Fecha>();
const TOPE_DE_SUMADAS = 5_000;

export function sumarDias(fecha: Fecha, dias: number): Fecha {
  const clave = `${fecha} ${dias}`;
  let suma = sumadas.get(clave);
  if (suma === undefined) {
    suma = new Date(Date.parse(fecha) + dias * UN_DIA).toISOString().slice(0, 10);
    if (sumadas.size >= TOPE_DE_SUMADAS) sumadas.clear();
    sumadas.set(clave, suma);
  }
  return suma;
}

export const diasEntre = (desde: Fecha, hasta: Fecha): number =>
  Math.round((Date.parse(hasta) - Date.parse(desde)) / UN_DIA);
