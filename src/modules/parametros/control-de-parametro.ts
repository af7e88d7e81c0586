import { z } from 'zod';
import { findTexto, type Idioma } from '../../platform/textos/textos.js';
import type { Declarado } from './parametros.service.js';

export interface ControlDeParametro {
  readonly clase: 'numero' | 'siNo' | 'opcion' | 'varias' | 'ventanas' | 'otro';
  readonly minimo: number | null;
  readonly maximo: number | null;
  readonly opciones: { readonly codigo: string; readonly nombre: string }[];
}

interface Forma {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly items?: Forma;
  readonly properties?: { readonly [campo: string]: Forma };
  readonly additionalProperties?: Forma | boolean;
}

/** With what a parameter is filled in, read from its own form: what the server accepts is what the screen offers. */
export function controlDe(
  p: Pick<Declarado, 'nombre' | 'forma'>,
  idioma: Idioma,
): ControlDeParametro {
  const forma = z.toJSONSchema(p.forma, { unrepresentable: 'any' }) as Forma;
  const vacio = { minimo: null, maximo: null, opciones: [] };
  const opciones = (codigos: readonly string[]): ControlDeParametro['opciones'] =>
    codigos.map((codigo) => ({
      codigo,
      nombre:
        findTexto(idioma, `parametro.${p.nombre}.${codigo}`) ??
        findTexto(idioma, `rol.${codigo}`) ??
        findTexto(idioma, `canal.${codigo}`) ??
        codigo,
    }));
  if (forma.enum !== undefined)
    return { ...vacio, clase: 'opcion', opciones: opciones(forma.enum) };
  if (forma.type === 'boolean') return { ...vacio, clase: 'siNo' };
  if (forma.type === 'integer' || forma.type === 'number')
    return {
      ...vacio,
      clase: 'numero',
      minimo: forma.minimum ?? null,
      maximo: forma.maximum ?? null,
    };
  // A window for each year: from a day to a day.
  const porAnio = typeof forma.additionalProperties === 'object' ? forma.additionalProperties : {};
  if (porAnio.properties?.['desde'] !== undefined && porAnio.properties['hasta'] !== undefined)
    return { ...vacio, clase: 'ventanas' };
  const varias = forma.type === 'array' ? forma.items?.enum : undefined;
  return varias === undefined
    ? { ...vacio, clase: 'otro' }
    : { ...vacio, clase: 'varias', opciones: opciones(varias) };
}
