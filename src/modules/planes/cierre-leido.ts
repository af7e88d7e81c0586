import { cadena, lista, numero } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

interface RendicionLeida {
  readonly programadaPara: string | null;
  readonly lugar: string | null;
  /** That year's window, when the chosen day falls outside it. */
  readonly fueraDeVentana: { readonly desde: string; readonly hasta: string } | null;
  readonly rendidaEl: string | null;
  readonly ejercicio: number | null;
  readonly asistentes: number | null;
  readonly documento: string | null;
}

/** How a plan comes to its end (step 15): the dates it was given, its last report, the accounts, the evaluation. */
export interface CierreLeido {
  readonly fechas: {
    readonly ejecucion: string | null;
    readonly informes: string | null;
    readonly cierre: string | null;
  };
  readonly informeFinal: {
    readonly documento: string | null;
    readonly fecha: string | null;
  } | null;
  readonly rendicion: RendicionLeida;
  readonly evaluacionSolicitadaEl: string | null;
  readonly cierre: {
    readonly fecha: string | null;
    readonly justificaciones: readonly {
      readonly codigo: string;
      readonly motivo: string | null;
    }[];
  } | null;
}

export const SIN_CERRAR: CierreLeido = {
  fechas: { ejecucion: null, informes: null, cierre: null },
  informeFinal: null,
  rendicion: {
    programadaPara: null,
    lugar: null,
    fueraDeVentana: null,
    rendidaEl: null,
    ejercicio: null,
    asistentes: null,
    documento: null,
  },
  evaluacionSolicitadaEl: null,
  cierre: null,
};

/** What a line says of it; most say nothing. */
export function conCierre(antes: CierreLeido, l: LineaVigente): CierreLeido {
  const d = l.datos;
  switch (l.evento) {
    case 'fijarFechasDeCierre':
      return {
        ...antes,
        fechas: {
          ejecucion: cadena(d, 'ejecucion') ?? antes.fechas.ejecucion,
          informes: cadena(d, 'informes') ?? antes.fechas.informes,
          cierre: cadena(d, 'cierre') ?? antes.fechas.cierre,
        },
      };
    case 'entregarInformeFinal':
      return {
        ...antes,
        informeFinal: {
          documento: cadena(d, 'informeFinal'),
          fecha: cadena(d, 'entregadoEl') ?? l.ocurridoEn,
        },
      };
    case 'programarRendicion': {
      const o = l.observaciones.find((x) => x.codigo === 'RENDICION_EN_VENTANA');
      return {
        ...antes,
        rendicion: {
          ...antes.rendicion,
          programadaPara: cadena(d, 'fecha'),
          lugar: cadena(d, 'lugar'),
          fueraDeVentana:
            o === undefined
              ? null
              : { desde: cadena(o.params, 'desde') ?? '', hasta: cadena(o.params, 'hasta') ?? '' },
        },
      };
    }
    case 'rendirCuentas':
      return {
        ...antes,
        rendicion: {
          ...antes.rendicion,
          rendidaEl: l.ocurridoEn,
          ejercicio: numero(d, 'ejercicio'),
          asistentes: numero(d, 'asistentes'),
          documento: cadena(d, 'rendicion'),
        },
      };
    case 'solicitarEvaluacion':
    case 'registrarEvaluacion':
      return {
        ...antes,
        evaluacionSolicitadaEl: antes.evaluacionSolicitadaEl ?? l.ocurridoEn,
      };
    case 'cerrarPlan':
      return {
        ...antes,
        cierre: {
          fecha: l.ocurridoEn,
          justificaciones: lista(d, 'justificaciones').map((j) => ({
            codigo: cadena(j, 'codigo') ?? '',
            motivo: cadena(j, 'motivo'),
          })),
        },
      };
    default:
      return antes;
  }
}
