import { armazon } from './es/armazon';
import { ingreso } from './es/ingreso';
import { buscar } from './es/buscar';
import { requisitos } from './es/requisitos';
import { administracion } from './es/administracion';

/** What surrounds every screen, and the way in: no screen paints without these words. */
export const inicio = {
  ...armazon,
  ...ingreso,
  ...buscar,
  ...requisitos,
  ...administracion,
};
