import type { Alcance } from '../../platform/alcance.js';
import { o, type Redaccion, y } from '../redaccion.js';

/** Told to an office the account holds over the titular, or to the account itself; never to who brought it about. */
export const noticiaPara = (r: Redaccion, alcance: Alcance): string =>
  y(
    `coalesce(n.menos_a, '') <> ${r.v(alcance.cuentaId)}`,
    o(
      `n.cuenta_id = ${r.v(alcance.cuentaId)}`,
      ...alcance.ambitos.map((a) => y(r.cubre(a), r.contiene('n.roles', a.rol))),
    ),
  );

export const noticiaLeida = (r: Redaccion, alcance: Alcance): string =>
  `exists (select 1 from noticia_leida y where y.noticia_id = n.id and y.cuenta_id = ${r.v(alcance.cuentaId)})`;

export const DE_NOTICIAS = 'from noticia n left join titular t on t.id = n.titular_id';
