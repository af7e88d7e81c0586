import type { Rol } from '../../../machines/contrato.js';
import type { Declaracion } from '../../modules/regularizaciones/declaracion.dto.js';
import {
  type EstadoDeRegularizacion,
  type Regularizacion,
  type RegularizacionEnLista,
  RegularizacionStore,
} from '../../modules/regularizaciones/regularizacion-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

export class SqlRegularizacionStore extends RegularizacionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(
    alcance: Alcance,
    filtro: { readonly titularId?: string; readonly estado?: EstadoDeRegularizacion },
    corte: Corte,
  ): Promise<Pagina<RegularizacionEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance)];
    if (filtro.titularId !== undefined) partes.push(`x.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.estado === undefined) partes.push(`x.estado <> 'descartada'`);
    else partes.push(`x.estado = ${r.v(filtro.estado)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(x.actualizada_en, x.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by x.actualizada_en desc, x.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leer, (f) => [Number(f['actualizada_en']), f['id'] as string]);
  }

  override async find(
    alcance: Alcance,
    id: string,
  ): Promise<(Regularizacion & RegularizacionEnLista) | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION} where ${y(`x.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return fila === undefined ? null : leer(fila);
  }

  override async findAbierta(titularId: string): Promise<Regularizacion | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION} where x.titular_id = ${r.v(titularId)} and x.estado in ('borrador','presentada','devuelta')`,
    );
    return fila === undefined ? null : leer(fila);
  }

  override async crear(r: Regularizacion): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: CREAR,
      params: [
        r.id,
        r.titularId,
        r.estado,
        r.version,
        JSON.stringify(r.declaracion),
        r.preparadaPor,
        r.preparadaComo,
        r.creadaEn,
        r.actualizadaEn,
      ],
    });
    return (filas?.length ?? 0) > 0;
  }

  override async guardar(r: Regularizacion, sobreVersion: number): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: GUARDAR,
      params: [
        r.id,
        sobreVersion,
        r.estado,
        r.version,
        JSON.stringify(r.declaracion),
        r.actualizadaEn,
        r.presentadaEn,
        r.resueltaPor,
        r.resueltaEn,
        r.motivo,
        r.raizId,
        r.secuencia,
        r.hash,
      ],
    });
    return (filas?.length ?? 0) > 0;
  }
}

const SELECCION = `select x.*, t.nombre as titular, p.nombre as preparo, q.nombre as resolvio
  from regularizacion x
  join titular t on t.id = x.titular_id
  join cuenta c on c.id = x.preparada_por join persona p on p.id = c.persona_id
  left join cuenta d on d.id = x.resuelta_por left join persona q on q.id = d.persona_id`;

const CREAR: Consulta = {
  nombre: 'regularizacion_crear',
  sql: `insert into regularizacion (id, titular_id, estado, version, declaracion, preparada_por, preparada_como,
      creada_en, actualizada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9) on conflict do nothing returning id`,
};
const GUARDAR: Consulta = {
  nombre: 'regularizacion_guardar',
  sql: `update regularizacion set estado = $3, version = $4, declaracion = $5, actualizada_en = $6,
      presentada_en = $7, resuelta_por = $8, resuelta_en = $9, motivo = $10, raiz_id = $11, secuencia = $12, hash = $13
    where id = $1 and version = $2 returning id`,
};

const nulo = <T>(valor: unknown, leerlo: (v: unknown) => T): T | null =>
  valor === null || valor === undefined ? null : leerlo(valor);

const leer = (f: Columnas): Regularizacion & RegularizacionEnLista => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  titular: f['titular'] as string,
  estado: f['estado'] as EstadoDeRegularizacion,
  version: Number(f['version']),
  declaracion: JSON.parse(f['declaracion'] as string) as Declaracion | null,
  preparadaPor: f['preparada_por'] as string,
  preparadaComo: f['preparada_como'] as Rol,
  preparo: f['preparo'] as string,
  creadaEn: Number(f['creada_en']),
  actualizadaEn: Number(f['actualizada_en']),
  presentadaEn: nulo(f['presentada_en'], Number),
  resueltaPor: nulo(f['resuelta_por'], String),
  resolvio: nulo(f['resolvio'], String),
  resueltaEn: nulo(f['resuelta_en'], Number),
  motivo: nulo(f['motivo'], String),
  raizId: nulo(f['raiz_id'], String),
  secuencia: nulo(f['secuencia'], Number),
  hash: nulo(f['hash'], String),
});
