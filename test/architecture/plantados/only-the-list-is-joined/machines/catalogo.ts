import { plan } from './plan/definicion.js';

export const CATALOGO = [plan];
