import { findTexto, texto, type Idioma } from '../../platform/textos/textos.js';
import type { HallazgoDeModelo } from './taller-de-modelos.js';

/** What is wrong inside an expression is a sentence of its own, and so is the part of it where it is. */
export function fraseDeHallazgo(
  idioma: Idioma,
  { codigo, params }: Pick<HallazgoDeModelo, 'codigo' | 'params'>,
): string {
  const { problema, construccion } = params;
  const dichos = {
    ...params,
    ...(typeof construccion === 'string'
      ? { construccion: texto(idioma, `construccionDeFeel.${construccion}`) }
      : {}),
  };
  const dicho =
    typeof problema === 'string' ? findTexto(idioma, `problemaDeFeel.${problema}`, dichos) : null;
  return (
    findTexto(
      idioma,
      `hallazgo.${codigo}`,
      dicho === null ? params : { ...params, problema: dicho },
    ) ?? codigo
  );
}
