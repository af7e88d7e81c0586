import {
  type Despacho,
  type Entrega,
  type EstadoDeDespacho,
  type FiltroDeDespachos,
  type Suscripcion,
  SuscripcionStore,
} from '../../modules/webhooks/suscripcion-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { EntregaEntity, SuscripcionEntity } from '../entities/administracion.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlSuscripcionStore extends SuscripcionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(suscripcion: Suscripcion): Promise<void> {
    const entidad = { ...suscripcion, tipos: [...suscripcion.tipos] };
    await this.base.enTransaccion((em) => em.insert(SuscripcionEntity, entidad));
  }

  override async activas(): Promise<readonly Suscripcion[]> {
    return this.base.leer((em) =>
      em.find(SuscripcionEntity, {
        where: { activa: true },
        order: { creadaEn: 'asc', id: 'asc' },
      }),
    );
  }

  override async todas(): Promise<readonly Suscripcion[]> {
    return this.base.leer((em) =>
      em.find(SuscripcionEntity, { order: { creadaEn: 'asc', id: 'asc' } }),
    );
  }

  override async find(id: string): Promise<Suscripcion | null> {
    return this.base.leer((em) => em.findOneBy(SuscripcionEntity, { id }));
  }

  override async cambiarActiva(id: string, activa: boolean): Promise<void> {
    await this.base.enTransaccion((em) =>
      em.update(
        SuscripcionEntity,
        { id },
        activa ? { activa, fallandoDesde: null, detenidaEn: null } : { activa },
      ),
    );
  }

  override async rotar(id: string, secretoSellado: string, anteriorHasta: number): Promise<void> {
    await this.base.escribir({ consulta: ROTAR, params: [secretoSellado, anteriorHasta, id] });
  }

  override async detener(id: string, en: number): Promise<boolean> {
    const [filas = []] = await this.base.escribir({ consulta: DETENER, params: [en, id] });
    return filas.length > 0;
  }

  override async anotarFalla(id: string, en: number): Promise<void> {
    await this.base.escribir({ consulta: ANOTAR_FALLA, params: [en, id] });
  }

  override async anotarAcierto(id: string): Promise<void> {
    await this.base.escribir({ consulta: ANOTAR_ACIERTO, params: [id] });
  }

  override async borrar(id: string): Promise<void> {
    await this.base.enTransaccion((em) => em.delete(SuscripcionEntity, { id }));
  }

  override async encolar(despachos: readonly Despacho[]): Promise<void> {
    if (despachos.length === 0) return;
    await this.base.escribir(
      ...despachos.map((d) => ({
        consulta: ENCOLAR,
        params: [
          d.id,
          d.suscripcionId,
          d.salidaId,
          d.tipo,
          d.cuerpo,
          d.creadoEn,
          d.estado,
          d.proximoEn,
          d.intentos,
        ],
      })),
    );
  }

  override async arrendar(
    ahora: number,
    n: number,
    arrendatario: string,
    hasta: number,
  ): Promise<readonly Despacho[]> {
    const [filas = []] = await this.base.escribir({
      consulta: ARRENDAR,
      params: [ahora, n, arrendatario, hasta],
    });
    return filas.map(leerDespacho).sort((a, b) => a.creadoEn - b.creadoEn);
  }

  override async marcar(id: string, r: Parameters<SuscripcionStore['marcar']>[1]): Promise<void> {
    await this.base.escribir(
      r.estado === 'pendiente'
        ? { consulta: APLAZAR, params: [r.proximoEn, id] }
        : { consulta: CERRAR, params: [r.estado, id] },
    );
  }

  override async findDespacho(suscripcionId: string, id: string): Promise<Despacho | null> {
    const f = await this.base.fila(FIND_DESPACHO, [suscripcionId, id]);
    return f ? leerDespacho(f) : null;
  }

  override async despachos(
    suscripcionId: string,
    filtro: FiltroDeDespachos,
    corte: Corte,
  ): Promise<Pagina<Despacho>> {
    const r = new Redaccion(this.base);
    const partes = condicion(r, suscripcionId, filtro);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(creado_en, id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select * from despacho where ${y(...partes)}
        order by creado_en desc, id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerDespacho, (f) => [Number(f['creado_en']), f['id'] as string]);
  }

  override async conteos(
    suscripcionId: string,
  ): Promise<{ readonly [e in EstadoDeDespacho]: number }> {
    const filas = await this.base.filas(CONTEOS, [suscripcionId]);
    const cuantos = (estado: EstadoDeDespacho): number =>
      Number(filas.find((f) => f['estado'] === estado)?.['n'] ?? 0);
    return {
      pendiente: cuantos('pendiente'),
      entregado: cuantos('entregado'),
      fallido: cuantos('fallido'),
    };
  }

  override async repetir(
    suscripcionId: string,
    cuales: { readonly id: string } | FiltroDeDespachos,
    ahora: number,
  ): Promise<number> {
    const r = new Redaccion(this.base);
    const en = r.v(ahora);
    const partes = condicion(r, suscripcionId, 'id' in cuales ? {} : cuales);
    if ('id' in cuales) partes.push(`id = ${r.v(cuales.id)}`);
    const [filas = []] = await this.base.escribir({
      consulta: r.consulta(
        `update despacho set estado = 'pendiente', intentos = 0, proximo_en = ${en}
          where ${y("estado <> 'pendiente'", ...partes)} returning id`,
      ),
      params: r.params,
    });
    return filas.length;
  }

  override async barrer(antesDe: number): Promise<number> {
    const [filas = []] = await this.base.escribir({ consulta: BARRER, params: [antesDe] });
    return filas.length;
  }

  override async anotar(e: Entrega): Promise<void> {
    await this.base.escribir({
      consulta: ANOTAR,
      params: [
        e.suscripcionId,
        e.salidaId,
        e.resultado,
        e.detalle,
        e.en,
        e.duracionMs,
        e.respuesta,
      ],
    });
  }

  override async entregas(suscripcionId: string, limite: number): Promise<readonly Entrega[]> {
    const filas = await this.base.leer((em) =>
      em.find(EntregaEntity, { where: { suscripcionId }, order: { id: 'desc' }, take: limite }),
    );
    return filas.map(({ id: _, ...entrega }) => entrega);
  }

  override async entregasDe(suscripcionId: string, salidaId: string): Promise<readonly Entrega[]> {
    const filas = await this.base.leer((em) =>
      em.find(EntregaEntity, { where: { suscripcionId, salidaId }, order: { id: 'asc' } }),
    );
    return filas.map(({ id: _, ...entrega }) => entrega);
  }
}

function condicion(r: Redaccion, suscripcionId: string, filtro: FiltroDeDespachos): string[] {
  const partes = [`suscripcion_id = ${r.v(suscripcionId)}`];
  if (filtro.estado !== undefined) partes.push(`estado = ${r.v(filtro.estado)}`);
  if (filtro.desde !== undefined) partes.push(`creado_en >= ${r.v(filtro.desde)}`);
  if (filtro.hasta !== undefined) partes.push(`creado_en <= ${r.v(filtro.hasta)}`);
  return partes;
}

const leerDespacho = (f: Columnas): Despacho => ({
  id: f['id'] as string,
  suscripcionId: f['suscripcion_id'] as string,
  salidaId: f['salida_id'] as string,
  tipo: f['tipo'] as string,
  cuerpo: f['cuerpo'] as string,
  creadoEn: Number(f['creado_en']),
  estado: f['estado'] as EstadoDeDespacho,
  intentos: Number(f['intentos']),
  proximoEn: Number(f['proximo_en']),
});

const ROTAR: Consulta = {
  nombre: 'suscripcion_rotar',
  sql: `update suscripcion set secreto_anterior = secreto_sellado, secreto_sellado = $1, anterior_hasta = $2 where id = $3`,
};
const DETENER: Consulta = {
  nombre: 'suscripcion_detener',
  sql: 'update suscripcion set activa = false, detenida_en = $1 where id = $2 and activa returning id',
};
const ANOTAR_FALLA: Consulta = {
  nombre: 'suscripcion_falla',
  sql: 'update suscripcion set fallando_desde = $1 where id = $2 and fallando_desde is null',
};
const ANOTAR_ACIERTO: Consulta = {
  nombre: 'suscripcion_acierto',
  sql: 'update suscripcion set fallando_desde = null where id = $1',
};
const ENCOLAR: Consulta = {
  nombre: 'despacho_encolar',
  // The subscription may have been removed in the meantime.
  sql: `insert into despacho (id, suscripcion_id, salida_id, tipo, cuerpo, creado_en, estado, proximo_en, intentos)
    select $1, s.id, $3, $4, $5, $6, $7, $8, $9 from suscripcion s where s.id = $2
    on conflict (suscripcion_id, salida_id) do nothing`,
};
const VENCIDOS = `select d.id from despacho d join suscripcion s on s.id = d.suscripcion_id
  where d.estado = 'pendiente' and d.proximo_en <= $1 and s.activa order by d.proximo_en limit $2`;
const ARRENDAR_SQL = (vencidos: string): string =>
  `update despacho set arrendatario = $3, proximo_en = $4, intentos = intentos + 1 where id in (${vencidos}) returning *`;
const ARRENDAR: Consulta = {
  nombre: 'despacho_arrendar',
  sql: ARRENDAR_SQL(`${VENCIDOS} for update of d skip locked`),
  sqlite: ARRENDAR_SQL(VENCIDOS),
};
const APLAZAR: Consulta = {
  nombre: 'despacho_aplazar',
  sql: 'update despacho set proximo_en = $1, arrendatario = null where id = $2',
};
const CERRAR: Consulta = {
  nombre: 'despacho_cerrar',
  sql: 'update despacho set estado = $1, arrendatario = null where id = $2',
};
const FIND_DESPACHO: Consulta = {
  nombre: 'despacho_find',
  sql: 'select * from despacho where suscripcion_id = $1 and id = $2',
};
const CONTEOS: Consulta = {
  nombre: 'despacho_conteos',
  sql: 'select estado, count(*) as n from despacho where suscripcion_id = $1 group by estado',
};
const BARRER: Consulta = {
  nombre: 'despacho_barrer',
  sql: `delete from despacho where creado_en < $1 and estado <> 'pendiente' returning id`,
};
const ANOTAR: Consulta = {
  nombre: 'entrega_anotar',
  // The subscription may have been removed while its message was on its way.
  sql: `insert into entrega (suscripcion_id, salida_id, resultado, detalle, en, duracion_ms, respuesta)
    select id, $2, $3, $4, $5, $6, $7 from suscripcion where id = $1`,
};
