import { CATALOGO } from '../machines/catalogo.js';
import { plan } from '../machines/plan/definicion.js';

export const partes = [CATALOGO, plan];
