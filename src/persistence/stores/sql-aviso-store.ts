import type { JsonObjeto, Rol } from '../../../machines/contrato.js';
import {
  AvisoStore,
  type AvisoVisto,
  type FiltroDeAvisos,
} from '../../modules/avisos/aviso-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { cierto, type Columnas, lista } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';
import { pasoDelRecorrido } from './paso-del-recorrido.js';

export class SqlAvisoStore extends AvisoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDeAvisos,
    corte: Corte,
  ): Promise<Pagina<AvisoVisto>> {
    const cuenta = new Redaccion(this.base);
    const [sinLeer] = await cuenta.filas(
      `select count(*) as n ${DE_AVISOS} where ${y(dirigido(cuenta, alcance), `not (${leido(cuenta, alcance)})`)}`,
    );
    const r = new Redaccion(this.base);
    const yaLeido = leido(r, alcance);
    const partes = [dirigido(r, alcance)];
    if (filtro.soloSinLeer) partes.push(`not (${yaLeido})`);
    if (filtro.titularId !== undefined) partes.push(`a.titular_id = ${r.v(filtro.titularId)}`);
    partes.push(r.busca('t.clave_busqueda', filtro.q));
    const desde = leerCursor(corte.cursor, ['texto']);
    if (desde) partes.push(`a.id < ${r.v(desde[0])}`);
    const filas = await r.filas(
      `select a.*, p.procedimiento, t.nombre as titular_nombre, b.paso, ${yaLeido} as leido ${DE_AVISOS}
         join proceso p on p.id = a.proceso_id
         left join bitacora b on b.raiz_id = a.raiz_id and b.secuencia = a.secuencia
        where ${y(...partes)} order by a.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(filas, corte, leerAviso, (f) => [f['id'] as string]);
    return { ...pagina, total: Number(sinLeer?.['n']) };
  }

  override async leer(alcance: Alcance, avisoId: string, leidoEn: number): Promise<boolean> {
    const r = new Redaccion(this.base);
    const visibles = await r.filas(
      `select a.id ${DE_AVISOS} where ${y(`a.id = ${r.v(avisoId)}`, dirigido(r, alcance))}`,
    );
    if (visibles.length === 0) return false;
    await this.base.escribir({
      consulta: {
        nombre: 'aviso_leido',
        sql: 'insert into aviso_leido (cuenta_id, aviso_id, leido_en) values ($1,$2,$3) on conflict do nothing',
      },
      params: [alcance.cuentaId, avisoId, leidoEn],
    });
    return true;
  }

  override async leerTodos(alcance: Alcance, hasta: number, leidoEn: number): Promise<void> {
    const r = new Redaccion(this.base);
    const [cuenta, en] = [r.v(alcance.cuentaId), r.v(leidoEn)];
    await this.base.escribir({
      consulta: r.consulta(
        `insert into aviso_leido (cuenta_id, aviso_id, leido_en)
          select ${cuenta}, a.id, ${en} ${DE_AVISOS}
           where ${y(dirigido(r, alcance), `a.creado_en <= ${r.v(hasta)}`)}
          on conflict do nothing`,
      ),
      params: r.params,
    });
  }
}

/** Addressed to a role that the account holds over the titular. */
const dirigido = (r: Redaccion, alcance: Alcance): string =>
  o(...alcance.ambitos.map((a) => y(r.cubre(a), r.contiene('a.roles', a.rol))));

const leido = (r: Redaccion, alcance: Alcance): string =>
  `exists (select 1 from aviso_leido y where y.aviso_id = a.id and y.cuenta_id = ${r.v(alcance.cuentaId)})`;

const leerAviso = (f: Columnas): AvisoVisto => ({
  id: f['id'] as string,
  raizId: f['raiz_id'] as string,
  procesoId: f['proceso_id'] as string,
  titularId: f['titular_id'] as string,
  secuencia: Number(f['secuencia']),
  codigo: f['codigo'] as string,
  roles: lista(f['roles']) as Rol[],
  params: JSON.parse(f['params'] as string) as JsonObjeto,
  creadoEn: Number(f['creado_en']),
  procedimiento: f['procedimiento'] as string,
  titular: { id: f['titular_id'] as string, nombre: f['titular_nombre'] as string },
  leido: cierto(f['leido']),
  paso: pasoDelRecorrido(f['procedimiento'] as string, f['paso']),
});

const DE_AVISOS = 'from aviso a join titular t on t.id = a.titular_id';
