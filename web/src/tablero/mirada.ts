import { useMemo } from 'react';
import { useFiltros } from '../lista/filtros-en-la-direccion';
import type { MiradaEnOrden } from './consultas';

const CLAVES = [
  'f',
  'q',
  'orden',
  'sentido',
  'medida',
  'abierta',
  'ver',
  'por',
  'grupos',
  'tiempo',
] as const;

/** Everything one looks at is in the address. */
export function useMirada() {
  const { filtro, cambiar } = useFiltros(CLAVES);
  const { f = '', q = '', orden = 'avance', sentido = 'desc' } = filtro;
  const mirada = useMemo<MiradaEnOrden>(() => ({ f, q, orden, sentido }), [f, q, orden, sentido]);
  return {
    mirada,
    medida: Number(filtro.medida ?? 9),
    abierta: filtro.abierta ?? null,
    ver: filtro.ver ?? null,
    por: filtro.por ?? 'region',
    grupos: filtro.grupos ?? null,
    tiempo: filtro.tiempo === 'espera' ? ('espera' as const) : ('duracion' as const),
    cambiar,
  };
}

/** What is asked of the server, as it travels in an address. */
export function comoConsulta({ f, q, orden, sentido }: MiradaEnOrden): string {
  const p = new URLSearchParams();
  for (const [clave, valor] of Object.entries({ f, q, orden, sentido }))
    if (valor !== '') p.set(clave, valor);
  return p.toString();
}
