import { CATALOGO } from '../../../machines/catalogo.js';
import type { Rol } from '../../../machines/contrato.js';

export const roles: readonly Rol[] = CATALOGO;
