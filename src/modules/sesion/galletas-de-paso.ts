import type { Configuracion } from '../../platform/configuracion.js';
import type { GalletaNueva } from '../../platform/respuesta.js';

/** The second step that is owed by who came through the institution's provider: there is no body to give it in. */
export const GALLETA_DE_DESAFIO = 'minga_desafio';
/** What was asked of the provider, until it answers; sealed. */
export const GALLETA_DE_IDA = 'minga_ida';

const desafio = (valor: string | null, segura: boolean): GalletaNueva => ({
  nombre: GALLETA_DE_DESAFIO,
  valor,
  segura,
  ruta: '/api/sesion/desafio',
  ...(valor === null ? {} : { duraMs: 5 * 60_000 }),
});
export const guardarDesafio = (valor: string, config: Configuracion): GalletaNueva =>
  desafio(valor, config.cookieSegura);
export const olvidarDesafio = (config: Configuracion): GalletaNueva =>
  desafio(null, config.cookieSegura);

const ida = (valor: string | null, segura: boolean): GalletaNueva => ({
  nombre: GALLETA_DE_IDA,
  valor,
  segura,
  ruta: '/api/sesion/oidc',
  ...(valor === null ? {} : { duraMs: 10 * 60_000 }),
});
export const guardarIda = (valor: string, config: Configuracion): GalletaNueva =>
  ida(valor, config.cookieSegura);
export const olvidarIda = (config: Configuracion): GalletaNueva => ida(null, config.cookieSegura);
