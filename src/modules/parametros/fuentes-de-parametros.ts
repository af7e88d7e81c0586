import type { Cita, Fuerza } from '../../../machines/contrato.js';

/** The rule a parameter reads, where a source gives one. The value itself is ours: each says what it may not decide. */
export interface FuenteDeParametro {
  readonly cita: Cita;
  readonly fuerza: Fuerza;
}

/** Parameters that read a rule of the COA or of a source. */
const DE_LA_LEY: { readonly [nombre: string]: FuenteDeParametro } = {
  suspensionRecuperableEsHabil: {
    cita: { documento: 'COA', lugar: 'art. 159', claves: [] },
    fuerza: 'debe',
  },
  'notificacion.canalQueCorre': {
    cita: { documento: 'COA', lugar: 'art. 158', claves: [] },
    fuerza: 'debe',
  },
  cadenciaDeSesiones: {
    cita: { documento: 'S0', lugar: '§4.1', claves: [] },
    fuerza: 'debe',
  },
  terminoDeSegundaConvocatoria: {
    cita: {
      documento: 'S0',
      lugar: '§4.1',
      claves: ['una nueva sesión en un término de hasta 3 días'],
    },
    fuerza: 'debe',
  },
};

export const fuenteDe = (nombre: string): FuenteDeParametro | null => DE_LA_LEY[nombre] ?? null;

/** Under which heading it is looked for. */
export type GrupoDeParametro =
  'metas' | 'calendario' | 'canales' | 'correcciones' | 'accesos' | 'otros';

export function grupoDe(nombre: string, conRotulo: boolean): GrupoDeParametro {
  if (/^(suspension|termino|cadencia)/.test(nombre)) return 'calendario';
  if (conRotulo) return 'metas';
  if (/^(webhook|contacto|notificacion|seguimiento|parte|limpieza)/.test(nombre)) return 'canales';
  if (/^(rectificacion|deshacer)/.test(nombre)) return 'correcciones';
  if (/^(segundoFactor|retencion)/.test(nombre)) return 'accesos';
  return 'otros';
}
