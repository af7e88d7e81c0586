/** One decision while it is being taken: how, by which votes, and what they add up to so far. */
export const VOTOS = ['favor', 'contra', 'abstencion', 'blanco'] as const;
export type Voto = (typeof VOTOS)[number];

export interface Votante {
  readonly numero: number;
  readonly nombre: string;
}
export interface VotoDeRepresentacion {
  readonly representacion: number;
  readonly voto: string;
}
export interface Decision {
  readonly punto: number;
  readonly forma: string;
  readonly favor?: number;
  readonly contra?: number;
  readonly abstenciones?: number;
  readonly blancos?: number;
  readonly votos?: readonly VotoDeRepresentacion[];
  readonly dirimente?: { readonly voto: string; readonly razon?: string } | undefined;
  readonly salvados?: readonly { readonly representacion: number; readonly razon?: string }[];
  readonly objeciones?: string | undefined;
  readonly resolucion?: string | undefined;
  readonly acuerdos?: readonly {
    readonly texto?: string;
    readonly responsable?: string;
    readonly vence?: string;
  }[];
}

/** A decision taken this way, keeping what was noted of it. Counts begin at nobody: they are tapped as hands go up. */
export const conForma = (d: Decision | undefined, punto: number, forma: string): Decision => ({
  ...d,
  punto,
  forma,
  ...(forma === 'nominal' && d?.votos === undefined ? { votos: [] } : {}),
  ...(forma === 'conteo' && d?.favor === undefined
    ? { favor: 0, contra: 0, abstenciones: 0, blancos: 0 }
    : {}),
});

/** The vote of a seat; tapped again, it is taken back. */
export const conVoto = (
  votos: readonly VotoDeRepresentacion[] | undefined,
  representacion: number,
  voto: Voto,
): VotoDeRepresentacion[] => {
  const otros = (votos ?? []).filter((v) => v.representacion !== representacion);
  const mismo = (votos ?? []).some((v) => v.representacion === representacion && v.voto === voto);
  return mismo ? otros : [...otros, { representacion, voto }];
};

export interface Cuenta {
  readonly favor: number;
  readonly contra: number;
  readonly abstenciones: number;
  readonly blancos: number;
  /** Who may vote and has not; below zero, more votes than voters. */
  readonly faltan: number;
  readonly empate: boolean;
}

/** What the votes add up to. Whether that is enough is for the procedure to say, by the rule of the norm. */
export function cuentaDe(d: Decision, votantes: number): Cuenta {
  const de = (v: Voto): number => (d.votos ?? []).filter((x) => x.voto === v).length;
  const c =
    d.forma === 'nominal'
      ? {
          favor: de('favor'),
          contra: de('contra'),
          abstenciones: de('abstencion'),
          blancos: de('blanco'),
        }
      : {
          favor: d.favor ?? 0,
          contra: d.contra ?? 0,
          abstenciones: d.abstenciones ?? 0,
          blancos: d.blancos ?? 0,
        };
  const faltan = votantes - (c.favor + c.contra + c.abstenciones + c.blancos);
  return { ...c, faltan, empate: c.favor > 0 && c.favor === c.contra };
}

/** Only of a simple majority is as many on each side a tie that whoever presides may break. */
export const seDirime = (cuenta: Cuenta, mayoria: string): boolean =>
  cuenta.empate && (mayoria === 'simpleDePresentes' || mayoria === 'masAFavorQueEnContra');

export const seVota = (forma: string | undefined): boolean =>
  forma === 'conteo' || forma === 'nominal';
