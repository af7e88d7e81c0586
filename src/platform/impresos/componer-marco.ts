import { texto } from '../textos/textos.js';
import type { Impreso, Marco } from './impreso.js';
import { huellaDeImpreso } from './texto-de-impreso.js';

export interface Procedencia {
  /** Official name of whom it belongs to. */
  readonly titular: string;
  readonly demo: boolean;
  /** Civil date and hour, already in words. */
  readonly emitidoEn: string;
  /** Where a person checks it; null: nowhere, and no square code is printed. */
  readonly direccion: string | null;
  /** Will it be signed by hand? */
  readonly conRubricas: boolean;
}

/** What is printed on every page: whose it is, the hash of its text, where to check it. */
export function componerMarco(impreso: Impreso, p: Procedencia): Marco {
  const t = (clave: string, params: { readonly [k: string]: unknown } = {}): string =>
    texto(impreso.idioma, `impreso.${clave}`, params);
  const [antes = '', entre = ''] = t('pagina').split(/\{\w+\}/);
  return {
    encabezado: p.titular,
    demostracion: p.demo ? t('demostracion') : null,
    pie: [
      `${impreso.titulo} · ${t('emitido', { fecha: p.emitidoEn })}`,
      t('huella', { huella: huellaDeImpreso(impreso) }),
      ...(p.direccion === null
        ? []
        : [t('comprobar', { direccion: p.direccion.replace(/[?&]huella=.*$/, '') })]),
    ],
    direccion: p.direccion,
    rubricas: p.conRubricas ? t('rubricas') : null,
    pagina: [antes, entre],
  };
}
