import { cadena } from './compromiso-leido.js';
import type { LineaVigente } from './linea-vigente.js';

/** How a plan meets one of the five standards of participation, as it was last reviewed. */
export interface EstandarRevisado {
  readonly estandar: string;
  readonly cumplimiento: string | null;
  readonly explicacion: string | null;
  readonly evidencia: string | null;
  readonly direccion: string | null;
  readonly revisadoEl: string | null;
}

const ESTANDARES = [
  'espacioDeDialogo',
  'informacionAbierta',
  'participacionInclusiva',
  'respuestaRazonada',
  'dialogoEnEjecucion',
] as const;

export const estandarDe = ({ datos: d, ocurridoEn }: LineaVigente): EstandarRevisado => ({
  estandar: cadena(d, 'estandar') ?? '',
  cumplimiento: cadena(d, 'cumplimiento'),
  explicacion: cadena(d, 'explicacion'),
  evidencia: cadena(d, 'evidencia'),
  direccion: cadena(d, 'direccion'),
  revisadoEl: ocurridoEn,
});

/** All five, each by its last review; one that nobody reviewed says nothing. */
export const losCincoEstandares = (
  revisiones: readonly EstandarRevisado[],
): readonly EstandarRevisado[] =>
  ESTANDARES.map(
    (estandar) =>
      revisiones.findLast((r) => r.estandar === estandar) ?? {
        estandar,
        cumplimiento: null,
        explicacion: null,
        evidencia: null,
        direccion: null,
        revisadoEl: null,
      },
  );
