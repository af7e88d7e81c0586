import {
  Inject,
  Injectable,
  Logger,
  type OnModuleDestroy,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import type {
  DeclaracionDePlazo,
  Fecha as FechaDeContrato,
  JsonObjeto,
  TitularHecho,
} from '../../../machines/contrato.js';
import { Calendario, type Vencimiento } from '../../engine/puertos/calendario.js';
import {
  CalendarioLaboral,
  type FilaDeCalendario,
  PARAMETROS_POR_DEFECTO,
  jurisdiccionesDe,
} from './calendario.js';
import { type Fecha, leerFecha, sumarDias, sumarMeses } from './fecha.js';
import { FilaDeCalendarioStore } from './fila-de-calendario-store.js';
import { LectorDeParametrosDeCalendario } from './lector-de-parametros.js';
import {
  type Termino,
  type TerminoAbierto,
  TerminoInvalido,
  calcularTermino,
  diasTerminoEntre,
  instanteDeVencimiento,
  tocaTermino,
} from './termino.js';
import { type Instante, fechaDeInstante } from './zona.js';

/** How often another process's change to the table is noticed. A change made here is seen at once. */
const REFRESCO_MS = 30_000;

/** A term whose count a new row changes, and what it would become. */
export interface TerminoTocado<T extends TerminoAbierto> {
  readonly termino: T;
  readonly nuevoVence: Fecha;
  readonly seMueve: boolean;
}

/** The calendar of the engine: rule and rows in memory, so that deciding waits for nothing. */
@Injectable()
export class CalendarioService extends Calendario implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(CalendarioService.name);
  private laboral: CalendarioLaboral | null = null;
  private refresco: NodeJS.Timeout | null = null;

  constructor(
    @Inject(FilaDeCalendarioStore) private readonly store: FilaDeCalendarioStore,
    @Optional()
    @Inject(LectorDeParametrosDeCalendario)
    private readonly parametros?: LectorDeParametrosDeCalendario,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.recargar();
    // permitido: reads the editable table again; no term waits for it.
    this.refresco = setInterval(() => {
      this.recargar().catch((error: unknown) => {
        this.log.warn(`CALENDARIO_SIN_REFRESCAR: ${String(error)}`);
      });
    }, REFRESCO_MS);
    this.refresco.unref();
  }

  onModuleDestroy(): void {
    if (this.refresco) clearInterval(this.refresco);
  }

  /** Reads the table again; the version tells whether anything changed. */
  async recargar(): Promise<string> {
    const filas = await this.store.todas();
    const parametros = (await this.parametros?.leer()) ?? PARAMETROS_POR_DEFECTO;
    const nuevo = CalendarioLaboral.crear(filas, parametros);
    if (nuevo.version !== this.laboral?.version) this.laboral = nuevo;
    return nuevo.version;
  }

  /** The calendar in force, as a value. @throws if nobody read the table yet: never «ley sola» by accident. */
  get actual(): CalendarioLaboral {
    if (!this.laboral) throw new Error('CALENDARIO_SIN_CARGAR');
    return this.laboral;
  }

  override fecha(instante: Instante, zona: string): FechaDeContrato {
    return fechaDeInstante(instante, zona);
  }

  override vencimiento(
    plazo: DeclaracionDePlazo,
    cuanto: number,
    desde: FechaDeContrato,
    titular: TitularHecho,
  ): Vencimiento {
    const inicio = leerFecha(desde);
    const comun = { clase: plazo.clase, unidad: plazo.unidad, cuanto, desde };
    const vence = (fecha: Fecha, computo: JsonObjeto): Vencimiento => ({
      fecha,
      instante: instanteDeVencimiento(fecha, titular.zona),
      computo: { ...comun, calendario: this.actual.version, ...computo },
    });
    if (!Number.isInteger(cuanto) || cuanto < 0) throw new TerminoInvalido(cuanto);
    // What is left of a deadline stopped on its last day: it ends with the day it goes on.
    if (cuanto === 0) return vence(inicio, {});
    if (plazo.unidad === 'diasTermino') {
      const jurisdicciones = jurisdiccionesDelTitular(titular);
      const t = calcularTermino(this.actual, {
        notificacion: inicio,
        dias: cuanto,
        jurisdicciones: jurisdicciones ?? [],
      });
      return vence(t.vence, {
        jurisdicciones: jurisdicciones ?? [],
        saltados: saltados(t),
        dudas: jurisdicciones ? [...t.dudas] : [...t.dudas, 'JURISDICCION_DESCONOCIDA'],
      });
    }
    return vence(
      plazo.unidad === 'meses' ? sumarMeses(inicio, cuanto) : sumarDias(inicio, cuanto),
      {},
    );
  }

  override diasTermino(
    desde: FechaDeContrato,
    hasta: FechaDeContrato,
    titular: TitularHecho,
  ): { readonly dias: number; readonly calendario: string } {
    const jurisdicciones = jurisdiccionesDelTitular(titular) ?? [];
    return {
      dias: diasTerminoEntre(this.actual, leerFecha(desde), leerFecha(hasta), jurisdicciones),
      calendario: this.actual.version,
    };
  }

  /** Días término between two dates, where that place is. */
  diasEntre(desde: FechaDeContrato, hasta: FechaDeContrato, codigoDpa: string | null): number {
    const jurisdicciones = codigoDpa === null ? [] : jurisdiccionesDe(codigoDpa);
    return diasTerminoEntre(this.actual, leerFecha(desde), leerFecha(hasta), jurisdicciones);
  }

  /** The whole count, day by day, for the screen. */
  explicar(desde: FechaDeContrato, dias: number, codigoDpa: string | null): Termino {
    return calcularTermino(this.actual, {
      notificacion: leerFecha(desde),
      dias,
      jurisdicciones: codigoDpa === null ? [] : jurisdiccionesDe(codigoDpa),
    });
  }

  /** Which open terms rows would touch, and where they would end: shown before the rows are entered. */
  terminosTocados<T extends TerminoAbierto>(
    filas: readonly FilaDeCalendario[],
    abiertos: readonly T[],
  ): TerminoTocado<T>[] {
    const despues = this.actual.con(...filas);
    return abiertos
      .filter((t) => filas.some((f) => tocaTermino(f, t)))
      .map((termino) => {
        const nuevoVence = calcularTermino(despues, termino).vence;
        return { termino, nuevoVence, seMueve: nuevoVence !== termino.vence };
      });
  }

  /** Enters or replaces rows (by id) and uses them from now on; the terms already reckoned keep their version. */
  async registrar(
    filas: readonly FilaDeCalendario[],
    cuentaId: string | null,
    en: Instante,
  ): Promise<string> {
    await this.store.guardar(filas, cuentaId, en);
    return this.recargar();
  }

  async retirar(id: string): Promise<string> {
    await this.store.borrar(id);
    return this.recargar();
  }

  /** The rows the product brings, only into an empty table: one an administrator removed stays removed. */
  async sembrar(filas: readonly FilaDeCalendario[], en: Instante): Promise<number> {
    if ((await this.store.todas()).length > 0) return 0;
    await this.registrar(filas, null, en);
    return filas.length;
  }
}

/**
 * The nation rests on national days only. A titular without a territory of its own (a mancomunidad) is
 * reckoned the same way, but then the reckoning says that its seat is not known.
 */
function jurisdiccionesDelTitular(titular: TitularHecho): string[] | null {
  if (titular.codigoDpa) return jurisdiccionesDe(titular.codigoDpa);
  return titular.clase === 'nacional' ? [] : null;
}

/** What the count skipped besides weekends, which explain themselves. */
function saltados(t: Termino): JsonObjeto[] {
  return t.conteo
    .filter((d) => d.numero === null && d.naturaleza !== 'finDeSemana')
    .map((d) => ({
      fecha: d.fecha,
      naturaleza: d.naturaleza,
      nombre: d.causas[0]?.nombre ?? '',
      norma: d.causas[0]?.norma ?? '',
    }));
}
