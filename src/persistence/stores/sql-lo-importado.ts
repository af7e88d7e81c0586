import {
  type ActaHistorica,
  type FichaDeCompromiso,
  LoImportado,
  type MiembroImportado,
} from '../../modules/importaciones/lo-importado.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { Redaccion, y } from '../redaccion.js';
import { leerActa, leerFicha, leerMiembro } from './filas-de-lo-importado.js';

export class SqlLoImportado extends LoImportado {
  constructor(private readonly base: Base) {
    super();
  }

  override async huellas(
    titularId: string,
    de: 'actas' | 'miembros',
    huellas: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const r = new Redaccion(this.base);
    const tabla = de === 'actas' ? 'acta_historica' : 'miembro_importado';
    const filas = await r.filas(
      `select huella from ${tabla} where ${y(`titular_id = ${r.v(titularId)}`, r.en('huella', huellas))}`,
    );
    return new Set(filas.map((f) => f['huella'] as string));
  }

  override async actas(titularId: string, corte: Corte): Promise<Pagina<ActaHistorica>> {
    const r = new Redaccion(this.base);
    const partes = [`titular_id = ${r.v(titularId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(fecha, id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select * from acta_historica where ${y(...partes)} order by fecha desc, id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerActa, (f) => [f['fecha'] as string, f['id'] as string]);
  }

  override async miembros(titularId: string, corte: Corte): Promise<Pagina<MiembroImportado>> {
    const r = new Redaccion(this.base);
    const partes = [`titular_id = ${r.v(titularId)}`];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(clave_busqueda, id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `select * from miembro_importado where ${y(...partes)} order by clave_busqueda, id limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerMiembro, (f) => [
      f['clave_busqueda'] as string,
      f['id'] as string,
    ]);
  }

  override async fichas(planId: string, alcance: Alcance): Promise<readonly FichaDeCompromiso[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select f.* from ficha_de_compromiso f join titular t on t.id = f.titular_id
        where ${y(`f.plan_id = ${r.v(planId)}`, r.territorio(alcance))} order by f.codigo`,
    );
    return filas.map(leerFicha);
  }
}
