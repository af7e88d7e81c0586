import { conRotulos } from '../rotulos.js';
import { en } from './textos-en.js';
import { es } from './textos-es.js';

export const textos = conRotulos(es, en);
