/** Which fields carry words a machine wrote, and whether a person made them theirs. Said by the server, never by who sends. */
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import { REDACTABLES, type CampoRedactable, type FichaEscrita } from './ficha-de-borrador.js';

export interface Sugerencia {
  readonly texto: string;
  /** The model, as the installation names it. */
  readonly modelo: string;
  readonly en: number;
}
export type Sugerencias = { readonly [C in CampoRedactable]?: Sugerencia };

/** `sinConfirmar`: as the machine wrote it, and nobody has said that it is right. */
export type Marca = 'sinConfirmar' | 'confirmada' | 'editada';
export type Marcas = { readonly [C in CampoRedactable]?: Marca };

/** So many of the machine's words left in a row make a text still the machine's. */
const PALABRAS_SEGUIDAS = 8;

export function marcasDe(
  ficha: FichaEscrita,
  sugerencias: Sugerencias,
  confirmados: readonly string[],
): Marcas {
  return Object.fromEntries(
    REDACTABLES.flatMap((campo) => {
      const sugerida = sugerencias[campo];
      if (sugerida === undefined) return [];
      const escrito = claveBusqueda(ficha[campo]);
      const maquina = claveBusqueda(sugerida.texto);
      if (escrito === '' || !compartenTramo(escrito, maquina)) return [];
      const marca: Marca = confirmados.includes(campo)
        ? 'confirmada'
        : escrito.includes(maquina)
          ? 'sinConfirmar'
          : 'editada';
      return [[campo, marca]];
    }),
  );
}

export const sinConfirmar = (marcas: Marcas): readonly CampoRedactable[] =>
  REDACTABLES.filter((campo) => marcas[campo] === 'sinConfirmar');

function compartenTramo(a: string, b: string): boolean {
  if (b !== '' && a.includes(b)) return true;
  const palabras = b.split(' ');
  for (let i = 0; i + PALABRAS_SEGUIDAS <= palabras.length; i++)
    if (` ${a} `.includes(` ${palabras.slice(i, i + PALABRAS_SEGUIDAS).join(' ')} `)) return true;
  return false;
}
