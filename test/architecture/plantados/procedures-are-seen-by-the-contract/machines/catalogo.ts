import type { Rol } from './contrato.js';

export const CATALOGO: readonly Rol[] = ['poc'];
