import type { JsonObjeto } from '../../../machines/contrato.js';
import type { FilaPlazo } from '../../engine/puertos/filas.js';
import {
  type FiltroDeIncidentes,
  IncidenteStore,
  type IncidenteVisto,
  type SalidaFallida,
} from '../../modules/incidentes/incidente-store.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, leerPlazo, numeroONulo, textoONulo } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlIncidenteStore extends IncidenteStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(filtro: FiltroDeIncidentes, corte: Corte): Promise<Pagina<IncidenteVisto>> {
    const [n] = await new Redaccion(this.base).filas(
      'select count(*) as n from incidente where resuelto_en is null',
    );
    const r = new Redaccion(this.base);
    const partes: string[] = [];
    if (filtro.abiertos !== undefined)
      partes.push(`i.resuelto_en is ${filtro.abiertos ? 'null' : 'not null'}`);
    if (filtro.codigo !== undefined) partes.push(`i.codigo = ${r.v(filtro.codigo)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(i.creado_en, i.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by i.creado_en desc, i.id desc limit ${r.v(corte.limite + 1)}`,
    );
    const pagina = paginar(filas, corte, leer, (f) => [Number(f['creado_en']), f['id'] as string]);
    return { ...pagina, total: Number(n?.['n']) };
  }

  override async find(id: string): Promise<IncidenteVisto | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`${SELECCION} where i.id = ${r.v(id)}`);
    return fila === undefined ? null : leer(fila);
  }

  override async resolver(
    i: Pick<IncidenteVisto, 'id' | 'codigo' | 'procesoId'>,
    por: string,
    nota: string,
    en: number,
  ): Promise<number> {
    const [filas] = await this.base.escribir({
      consulta: {
        nombre: 'incidente_resolver',
        sql: `update incidente set resuelto_en = $5, resuelto_por = $3, nota = $4
          where resuelto_en is null and (id = $1 or (codigo = $2 and proceso_id = $6)) returning id`,
      },
      params: [i.id, i.codigo, por, nota, en, i.procesoId],
    });
    return filas?.length ?? 0;
  }

  override async anotarReintento(id: string, resultado: string, en: number): Promise<void> {
    await this.base.escribir({
      consulta: {
        nombre: 'incidente_reintento',
        sql: 'update incidente set reintento = $2, reintentado_en = $3 where id = $1',
      },
      params: [id, resultado, en],
    });
  }

  override async plazosVencidos(raizId: string, ahora: number): Promise<readonly FilaPlazo[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select * from plazo where raiz_id = ${r.v(raizId)} and estado = 'armado' and vence_en <= ${r.v(ahora)}
        order by vence_en, id`,
    );
    return filas.map(leerPlazo);
  }

  override async salidasFallidas(corte: Corte): Promise<Pagina<SalidaFallida>> {
    const r = new Redaccion(this.base);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    const filas = await r.filas(
      `select s.*, t.id as titular_id, t.nombre as titular from salida s
         left join raiz z on z.id = s.raiz_id left join titular t on t.id = z.titular_id
        where ${y(
          "s.estado = 'fallida'",
          ...(desde ? [`(s.creado_en, s.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`] : []),
        )}
        order by s.creado_en desc, s.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerSalida, (f) => [Number(f['creado_en']), f['id'] as string]);
  }

  override async reintentarSalida(id: string, ahora: number): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: {
        nombre: 'salida_reintentar',
        sql: `update salida set estado = 'pendiente', intentos = 0, proximo_en = $2, arrendatario = null
          where id = $1 and estado = 'fallida' returning id`,
      },
      params: [id, ahora],
    });
    return (filas?.length ?? 0) > 0;
  }
}

const SELECCION = `select i.*, p.procedimiento, t.id as titular_id, t.nombre as titular, n.nombre as resuelto_por_nombre,
    (select count(*) from incidente o where o.codigo = i.codigo and o.proceso_id = i.proceso_id
       and o.id <> i.id and o.resuelto_en is null) as iguales
  from incidente i
  left join proceso p on p.id = coalesce(i.proceso_id, i.raiz_id)
  left join titular t on t.id = p.titular_id
  left join cuenta c on c.id = i.resuelto_por left join persona n on n.id = c.persona_id`;

const titularDe = (f: Columnas): { readonly id: string; readonly nombre: string } | null =>
  typeof f['titular_id'] === 'string'
    ? { id: f['titular_id'], nombre: f['titular'] as string }
    : null;

const leer = (f: Columnas): IncidenteVisto => ({
  id: f['id'] as string,
  codigo: f['codigo'] as string,
  detalle: JSON.parse(f['detalle'] as string) as JsonObjeto,
  creadoEn: Number(f['creado_en']),
  raizId: textoONulo(f['raiz_id']),
  procesoId: textoONulo(f['proceso_id']),
  procedimiento: textoONulo(f['procedimiento']),
  titular: titularDe(f),
  resueltoEn: numeroONulo(f['resuelto_en']),
  resueltoPor: textoONulo(f['resuelto_por_nombre']),
  nota: textoONulo(f['nota']),
  reintentadoEn: numeroONulo(f['reintentado_en']),
  reintento: textoONulo(f['reintento']),
  iguales: Number(f['iguales']),
});

const leerSalida = (f: Columnas): SalidaFallida => ({
  id: f['id'] as string,
  raizId: f['raiz_id'] as string,
  titular: titularDe(f),
  canal: f['canal'] as string,
  tipo: f['tipo'] as string,
  intentos: Number(f['intentos']),
  error: textoONulo(f['error']),
  creadoEn: Number(f['creado_en']),
});
