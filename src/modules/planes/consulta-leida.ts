import { cadena, numero } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** A public consultation of the drafts of commitments: held here, or elsewhere and recorded afterwards. */
export interface ConsultaLeida {
  readonly desde: string | null;
  readonly hasta: string | null;
  /** Codes of the drafts that were shown; none: they were not said. */
  readonly compromisos: readonly string[];
  readonly borrador: string | null;
  readonly cerradaEl: string | null;
  readonly abierta: boolean;
  readonly resumen: string | null;
  readonly informe: string | null;
  /** As they were counted where it was held; null: they are followed here one by one. */
  readonly comentarios: number | null;
  readonly respondidos: number | null;
}

/** What a line adds to the consultations there were. */
export function conConsulta(
  antes: readonly ConsultaLeida[],
  { evento, datos: d, ocurridoEn }: LineaVigente,
): readonly ConsultaLeida[] {
  if (evento === 'abrirConsultaPublica')
    return [
      ...antes,
      {
        ...EN_BLANCO,
        desde: ocurridoEn,
        hasta: cadena(d, 'hasta'),
        compromisos: Array.isArray(d['compromisos']) ? (d['compromisos'] as string[]) : [],
        borrador: cadena(d, 'borrador'),
        abierta: true,
      },
    ];
  if (evento === 'cerrarConsultaPublica')
    return antes.map((c) =>
      c.abierta
        ? {
            ...c,
            abierta: false,
            cerradaEl: ocurridoEn,
            resumen: cadena(d, 'resumen'),
            informe: cadena(d, 'informe'),
          }
        : c,
    );
  return [
    ...antes,
    {
      ...EN_BLANCO,
      desde: cadena(d, 'inicio'),
      hasta: cadena(d, 'fin'),
      cerradaEl: ocurridoEn,
      informe: cadena(d, 'informe'),
      comentarios: numero(d, 'comentarios'),
      respondidos: numero(d, 'respondidos'),
    },
  ];
}

const EN_BLANCO: ConsultaLeida = {
  desde: null,
  hasta: null,
  compromisos: [],
  borrador: null,
  cerradaEl: null,
  abierta: false,
  resumen: null,
  informe: null,
  comentarios: null,
  respondidos: null,
};
