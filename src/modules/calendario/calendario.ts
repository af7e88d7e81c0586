import { createHash } from 'node:crypto';
import {
  type Fecha,
  type FechaParcial,
  anioDe,
  comparar,
  esFinDeSemana,
  primerDia,
  ultimoDia,
} from './fecha.js';
import {
  type FeriadoNacional,
  VERSION_REGLA,
  feriadosNacionales,
  hayRegla,
} from './feriados-nacionales.js';

/** Where a row holds. The code is DPA: two digits the province, four the canton. */
export type Ambito =
  | { readonly tipo: 'nacional' }
  | { readonly tipo: 'provincial'; readonly codigo: string }
  | { readonly tipo: 'cantonal'; readonly codigo: string };

export const CLASES_DE_FILA = [
  'feriado',
  'suspensionNoRecuperable',
  'suspensionRecuperable',
  /** A decree gives back to work a day the rule had as a holiday. It enables no Saturdays. */
  'habilitado',
] as const;
export type ClaseDeFila = (typeof CLASES_DE_FILA)[number];

/** A row of the editable table: decrees, local holidays, corrections. */
export interface FilaDeCalendario {
  readonly id: string;
  readonly fecha: Fecha;
  readonly nombre: string;
  readonly clase: ClaseDeFila;
  readonly ambito: Ambito;
  readonly norma: string;
  /** When the norm was published (or dated); partial if that is what is known; null if unknown. */
  readonly publicadaEn: FechaParcial | null;
  /**
   * Is the day counted inside a término (a working day)? `null` = as its class says, and for the
   * recoverable suspension as the calendar's parameter says.
   */
  readonly cuentaParaTermino: boolean | null;
}

export interface ParametrosDeCalendario {
  /**
   * Does a *recoverable* suspended day stay a working day for términos? The COA leaves out declared
   * holidays; whether a recoverable suspension is one is a doubt for the lawyer. Working by default:
   * our own reading (INF), warned of in every reckoning that touches such a day.
   */
  readonly suspensionRecuperableEsHabil: boolean;
}

export const PARAMETROS_POR_DEFECTO: ParametrosDeCalendario = {
  suspensionRecuperableEsHabil: true,
};

/** Why a day is not counted, or what is warned of one that is. */
export interface CausaDelDia {
  readonly origen: 'regla' | 'fila';
  readonly filaId: string | null;
  readonly clase: ClaseDeFila;
  readonly nombre: string;
  readonly norma: string;
  readonly ambito: Ambito;
  /** The day commemorated, when the rest is a transfer. */
  readonly original: Fecha | null;
}

export type NaturalezaDelDia = 'habil' | 'finDeSemana' | 'feriado' | 'suspension';

export interface DiaDelCalendario {
  readonly fecha: Fecha;
  readonly naturaleza: NaturalezaDelDia;
  readonly habil: boolean;
  readonly causas: readonly CausaDelDia[];
  /** Codes of what the reckoning warns of (our own readings). */
  readonly dudas: readonly DudaDeCalendario[];
}

/** Our reading, not the law: it only warns. */
export type DudaDeCalendario =
  | 'SUSPENSION_RECUPERABLE_HABIL'
  | 'SUSPENSION_RECUPERABLE_NO_HABIL'
  /** Outside the years of the rule only weekends are known. An old fact is reckoned, never refused. */
  | 'ANIO_SIN_REGLA';

/**
 * Does the row hold for someone of these jurisdictions? COA, art. 159: a holiday of the interested
 * person's jurisdiction holds at the authority's seat and vice versa; hence a list.
 */
export function aplicaEn(ambito: Ambito, jurisdicciones: readonly string[]): boolean {
  switch (ambito.tipo) {
    case 'nacional':
      return true;
    case 'provincial':
      return jurisdicciones.some((j) => j.slice(0, 2) === ambito.codigo);
    case 'cantonal':
      return jurisdicciones.some((j) => j.length >= 4 && j.slice(0, 4) === ambito.codigo);
  }
}

/**
 * The jurisdictions of a titular by its DPA code. A provincial government sits in the capital, which in
 * INEC's coding is canton 01 of the province: that canton's holiday reaches it (our own reading, INF).
 */
export function jurisdiccionesDe(codigoDpa: string): string[] {
  return codigoDpa.length === 2 ? [codigoDpa, `${codigoDpa}01`] : [codigoDpa.slice(0, 4)];
}

function filaCanonica(f: FilaDeCalendario): string {
  const codigo = f.ambito.tipo === 'nacional' ? '' : f.ambito.codigo;
  return JSON.stringify([
    f.fecha,
    f.clase,
    f.ambito.tipo,
    codigo,
    f.cuentaParaTermino,
    f.nombre,
    f.norma,
    f.publicadaEn,
    f.id,
  ]);
}

/**
 * The calendar a reckoning is made with: the national rule plus the editable rows, and the version the
 * reckoning keeps. A value: the same rows and parameters give the same version.
 */
export class CalendarioLaboral {
  readonly version: string;
  readonly parametros: ParametrosDeCalendario;
  readonly filas: readonly FilaDeCalendario[];
  private readonly porFecha: ReadonlyMap<Fecha, readonly FilaDeCalendario[]>;
  private readonly reglaPorAnio = new Map<number, ReadonlyMap<Fecha, FeriadoNacional[]>>();

  private constructor(filas: readonly FilaDeCalendario[], parametros: ParametrosDeCalendario) {
    this.filas = [...filas].sort((a, b) => comparar(a.fecha, b.fecha) || (a.id < b.id ? -1 : 1));
    this.parametros = { ...parametros };
    const porFecha = new Map<Fecha, FilaDeCalendario[]>();
    for (const f of this.filas) {
      const lista = porFecha.get(f.fecha);
      if (lista) lista.push(f);
      else porFecha.set(f.fecha, [f]);
    }
    this.porFecha = porFecha;
    this.version = this.calcularVersion();
  }

  static crear(
    filas: readonly FilaDeCalendario[] = [],
    parametros: ParametrosDeCalendario = PARAMETROS_POR_DEFECTO,
  ): CalendarioLaboral {
    return new CalendarioLaboral(filas, parametros);
  }

  /** «Ley sola»: the national rule, without decrees or local holidays. */
  static leySola(): CalendarioLaboral {
    return new CalendarioLaboral([], PARAMETROS_POR_DEFECTO);
  }

  /** The same calendar with more rows: to see what would change before entering them. */
  con(...filas: FilaDeCalendario[]): CalendarioLaboral {
    const nuevas = new Set(filas.map((f) => f.id));
    return new CalendarioLaboral(
      [...this.filas.filter((f) => !nuevas.has(f.id)), ...filas],
      this.parametros,
    );
  }

  sin(id: string): CalendarioLaboral {
    return new CalendarioLaboral(
      this.filas.filter((f) => f.id !== id),
      this.parametros,
    );
  }

  /**
   * The calendar as it could be known on that day: only rows published by then. A partial date counts
   * from its last possible day; an unknown one, always.
   */
  conocidoAl(fecha: Fecha): CalendarioLaboral {
    return new CalendarioLaboral(
      this.filas.filter((f) => f.publicadaEn === null || ultimoDia(f.publicadaEn) <= fecha),
      this.parametros,
    );
  }

  dia(fecha: Fecha, jurisdicciones: readonly string[]): DiaDelCalendario {
    const filas = (this.porFecha.get(fecha) ?? []).filter((f) =>
      aplicaEn(f.ambito, jurisdicciones),
    );
    if (esFinDeSemana(fecha)) {
      return { fecha, naturaleza: 'finDeSemana', habil: false, causas: [], dudas: [] };
    }

    const habilitado = filas.some((f) => f.clase === 'habilitado');
    const regla = this.regla(fecha).map(causaDeRegla);
    const dudas: DudaDeCalendario[] = hayRegla(anioDe(fecha)) ? [] : ['ANIO_SIN_REGLA'];
    const quitan: CausaDelDia[] = [];
    const advierten: CausaDelDia[] = [];
    for (const f of filas) {
      const causa = causaDeFila(f);
      if (this.quitaElDia(f)) quitan.push(causa);
      else advierten.push(causa);
      if (f.clase === 'suspensionRecuperable' && f.cuentaParaTermino === null) {
        dudas.push(
          this.parametros.suspensionRecuperableEsHabil
            ? 'SUSPENSION_RECUPERABLE_HABIL'
            : 'SUSPENSION_RECUPERABLE_NO_HABIL',
        );
      }
    }
    // A row that gives the day back to work beats the rule, not another row that takes it away.
    const causas = [...(habilitado ? [] : regla), ...quitan];
    if (causas.length === 0) {
      return { fecha, naturaleza: 'habil', habil: true, causas: advierten, dudas };
    }
    const esFeriado = causas.some((c) => c.clase === 'feriado');
    return {
      fecha,
      naturaleza: esFeriado ? 'feriado' : 'suspension',
      habil: false,
      causas: [...causas, ...advierten],
      dudas: esFeriado ? [] : dudas,
    };
  }

  esHabil(fecha: Fecha, jurisdicciones: readonly string[]): boolean {
    return this.dia(fecha, jurisdicciones).habil;
  }

  private quitaElDia(f: FilaDeCalendario): boolean {
    if (f.cuentaParaTermino !== null) return !f.cuentaParaTermino && f.clase !== 'habilitado';
    switch (f.clase) {
      case 'feriado':
      case 'suspensionNoRecuperable':
        return true;
      case 'suspensionRecuperable':
        return !this.parametros.suspensionRecuperableEsHabil;
      case 'habilitado':
        return false;
    }
  }

  /** The weekdays of a span that a rule or a row speaks of, whatever they say, in order. */
  diasEspeciales(desde: Fecha, hasta: Fecha): Fecha[] {
    const dias = new Set<Fecha>();
    for (let anio = anioDe(desde); anio <= anioDe(hasta); anio += 1) {
      for (const fecha of this.reglaDe(anio).keys()) dias.add(fecha);
    }
    for (const f of this.filas) dias.add(f.fecha);
    return [...dias]
      .filter((f) => f >= desde && f <= hasta && !esFinDeSemana(f))
      .sort((a, b) => comparar(a, b));
  }

  private regla(fecha: Fecha): readonly FeriadoNacional[] {
    return this.reglaDe(anioDe(fecha)).get(fecha) ?? [];
  }

  private reglaDe(anio: number): ReadonlyMap<Fecha, FeriadoNacional[]> {
    let mapa = this.reglaPorAnio.get(anio);
    if (!mapa) {
      const nuevo = new Map<Fecha, FeriadoNacional[]>();
      for (const f of hayRegla(anio) ? feriadosNacionales(anio) : []) {
        nuevo.set(f.descanso, [...(nuevo.get(f.descanso) ?? []), f]);
      }
      mapa = nuevo;
      this.reglaPorAnio.set(anio, mapa);
    }
    return mapa;
  }

  private calcularVersion(): string {
    const h = createHash('sha256');
    h.update(JSON.stringify([VERSION_REGLA, this.parametros.suspensionRecuperableEsHabil]));
    for (const f of this.filas) h.update('\n').update(filaCanonica(f));
    return `${VERSION_REGLA}+${h.digest('hex').slice(0, 12)}`;
  }
}

function causaDeRegla(f: FeriadoNacional): CausaDelDia {
  return {
    origen: 'regla',
    filaId: null,
    clase: 'feriado',
    nombre: f.nombre,
    norma: f.norma,
    ambito: { tipo: 'nacional' },
    original: f.trasladado ? f.original : null,
  };
}

function causaDeFila(f: FilaDeCalendario): CausaDelDia {
  return {
    origen: 'fila',
    filaId: f.id,
    clase: f.clase,
    nombre: f.nombre,
    norma: f.norma,
    ambito: f.ambito,
    original: null,
  };
}

/** Published after that date? Then whoever owns a term already running is told. */
export function publicadaDespues(fila: FilaDeCalendario, fecha: Fecha): boolean {
  return fila.publicadaEn !== null && primerDia(fila.publicadaEn) > fecha;
}
