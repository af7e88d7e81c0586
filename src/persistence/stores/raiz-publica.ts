import { EVENTOS_DEL_ENGINE } from '../../engine/linea.js';
import { ACTOS } from './ultimo-contacto.js';

/**
 * Opening the fifteen steps affirms nothing of a government, nor does closing what nobody used: the root `r` is public
 * with the first act of theirs that somebody records. One of another procedure is, as soon as it is open.
 */
export const RAIZ_PUBLICA = `(r.nombre <> 'implementacion' or exists (select 1 ${ACTOS}
  and b.evento not in (${EVENTOS_DEL_ENGINE.map((e) => `'${e}'`).join(', ')})))`;
