import { TEXTOS_DE_FICHA } from '../compromiso/textos-ficha.js';
import { conRotulos } from '../rotulos.js';
import { reglas } from './reglas.js';
import { en } from './textos-en.js';
import { es } from './textos-es.js';

export const textos = conRotulos(
  { ...TEXTOS_DE_FICHA.es, ...es, ...reglas.es },
  { ...TEXTOS_DE_FICHA.en, ...en, ...reglas.en },
);
