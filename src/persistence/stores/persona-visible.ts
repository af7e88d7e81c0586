import type { Alcance } from '../../platform/alcance.js';
import { o, type Redaccion } from '../redaccion.js';

/** The person of alias `p`: with some designación, past or present, inside the territory; or created by the account itself. */
export function personaVisible(r: Redaccion, alcance: Alcance): string {
  if (alcance.nacional) return '1 = 1';
  return o(
    `p.creada_por = ${r.v(alcance.cuentaId)}`,
    `exists (select 1 from designacion d join titular t on t.id = d.titular_id
       where d.persona_id = p.id and (${r.territorio(alcance)}))`,
    `exists (select 1 from designacion d
       where d.persona_id = p.id and d.titular_id is null and ${r.en('d.gremio', alcance.gremios)})`,
  );
}
