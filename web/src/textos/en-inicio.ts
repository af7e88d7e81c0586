import type { inicio as deEs } from './es-inicio';
import type { Repetir } from './catalogo';
import { armazon } from './en/armazon';
import { ingreso } from './en/ingreso';
import { buscar } from './en/buscar';
import { requisitos } from './en/requisitos';
import { administracion } from './en/administracion';

/** The words of `es-inicio.ts`, in English. Terms of the Ecuadorian model keep their Spanish name where it is a proper one. */
export const inicio: Repetir<typeof deEs> = {
  ...armazon,
  ...ingreso,
  ...buscar,
  ...requisitos,
  ...administracion,
};
