import { Almacen } from './persistence/almacen.js';

export const permitido = Almacen;
