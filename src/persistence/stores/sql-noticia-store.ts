import type { Carta } from '../../modules/canales/carta-store.js';
import { type Noticia, NoticiaStore } from '../../modules/canales/noticia-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { enLista } from '../filas-leidas.js';
import { ponerCarta } from './sql-carta-store.js';

export class SqlNoticiaStore extends NoticiaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async cuentaDePersona(personaId: string): Promise<string | null> {
    const f = await this.base.fila(CUENTA, [personaId]);
    return f ? (f['id'] as string) : null;
  }

  override async dar(n: Noticia, cartas: readonly Carta[]): Promise<boolean> {
    const [filas = []] = await this.base.escribir(
      {
        consulta: DAR,
        params: [
          n.id,
          n.causa,
          n.codigo,
          JSON.stringify(n.params),
          n.titularId,
          n.raizId ?? null,
          n.paso ?? null,
          n.ruta,
          enLista(n.roles),
          n.cuentaId,
          n.menosA ?? null,
          n.creadaEn,
        ],
      },
      ...cartas.map(ponerCarta),
    );
    return filas.length > 0;
  }
}

const CUENTA: Consulta = {
  nombre: 'noticia_cuenta',
  sql: 'select id from cuenta where persona_id = $1 and activa',
};
const DAR: Consulta = {
  nombre: 'noticia_dar',
  sql: `insert into noticia (id, causa, codigo, params, titular_id, raiz_id, paso, ruta, roles, cuenta_id, menos_a, creada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) on conflict (causa) do nothing returning id`,
};
