import type { z } from 'zod';
import type { Configuracion } from '../../platform/configuracion.js';
import { aIso } from '../../platform/formas.js';
import { GALLETA_DE_SESION } from '../../platform/galleta-de-sesion.js';
import type { Identidad } from '../../platform/identidad.js';
import { Respuesta, type GalletaNueva } from '../../platform/respuesta.js';
import type { FilaSesion } from './cuenta-store.js';
import type { SesionAbierta } from './entrada.js';
import type { sesionAbierta, sesionDto } from './sesion.dto.js';

type Abierta = z.infer<typeof sesionAbierta>;

export const galletaDeSesion = (valor: string | null, config: Configuracion): GalletaNueva => ({
  nombre: GALLETA_DE_SESION,
  valor,
  segura: config.cookieSegura,
});

/** A browser gets a cookie; a program, its bearer in the body. */
export function presentarEntrada(
  { cuenta, sesion, secreto }: SesionAbierta,
  config: Configuracion,
  otras: readonly GalletaNueva[] = [],
): Respuesta<Abierta> {
  const cuerpo: Abierta = {
    cuenta: { id: cuenta.id, nombre: cuenta.nombre, iniciales: inicialesDe(cuenta.nombre) },
    csrf: sesion.csrf,
  };
  if (sesion.clase === 'programa') return new Respuesta({ ...cuerpo, token: secreto });
  return new Respuesta(cuerpo, { galletas: [galletaDeSesion(secreto, config), ...otras] });
}

export const presentarSesion = (s: FilaSesion, quien: Identidad): z.infer<typeof sesionDto> => ({
  id: s.id,
  clase: s.clase,
  medio: s.medio,
  segundoFactor: s.doble,
  aparato: s.aparato,
  mismaRed: s.red === null ? null : s.red === quien.origen.red,
  actual: s.id === quien.sesion.id,
  desde: aIso(s.creadaEn),
  vistaEn: aIso(s.vistaEn),
  venceEn: aIso(s.venceEn),
});

/** First letters of the first two words of weight. */
export function inicialesDe(nombre: string): string {
  const palabras = nombre.split(/\s+/).filter((p) => p.length > 2 || /^\p{Lu}|^\d/u.test(p));
  return palabras
    .slice(0, 2)
    .map((p) => p[0]?.toLocaleUpperCase('es') ?? '')
    .join('');
}
