import { Almacen } from '../../persistence/almacen.js';

export const almacen = Almacen;
