import type { ClaseDeImportacion } from '../../modules/importaciones/columnas.js';
import {
  type EstadoDeFila,
  type EstadoDeImportacion,
  type FilaDeImportacion,
  type FilaHecha,
  type Importacion,
  type ImportacionEnLista,
  ImportacionStore,
} from '../../modules/importaciones/importacion-store.js';
import type { DatosDeFila, ErrorDeCelda } from '../../modules/importaciones/leer-celdas.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { type Columnas, numeroONulo, textoONulo } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';
import { registrarActa, registrarFicha, registrarMiembro } from './filas-de-lo-importado.js';

export class SqlImportacionStore extends ImportacionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(i: Importacion, filas: readonly FilaDeImportacion[]): Promise<void> {
    await this.base.escribir(
      {
        consulta: CREAR,
        params: [
          i.id,
          i.titularId,
          i.clase,
          i.estado,
          i.documentoId,
          i.nombre,
          i.procesoId,
          JSON.stringify(i.errores),
          i.preparadaPor,
          i.creadaEn,
          i.actualizadaEn,
        ],
      },
      ...filas.map((f): Sentencia => ({
        consulta: FILA,
        params: [
          i.id,
          f.orden,
          f.hoja,
          f.fila,
          f.estado,
          JSON.stringify(f.datos),
          JSON.stringify(f.errores),
        ],
      })),
    );
  }

  override async find(alcance: Alcance, id: string): Promise<ImportacionEnLista | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${SELECCION} where ${y(`i.id = ${r.v(id)}`, r.territorio(alcance))}`,
    );
    return fila === undefined ? null : leerEnLista(fila);
  }

  override async listar(
    alcance: Alcance,
    filtro: { readonly titularId?: string; readonly clase?: ClaseDeImportacion },
    corte: Corte,
  ): Promise<Pagina<ImportacionEnLista>> {
    const r = new Redaccion(this.base);
    const partes = [r.territorio(alcance), `i.estado <> 'descartada'`];
    if (filtro.titularId !== undefined) partes.push(`i.titular_id = ${r.v(filtro.titularId)}`);
    if (filtro.clase !== undefined) partes.push(`i.clase = ${r.v(filtro.clase)}`);
    const desde = leerCursor(corte.cursor, ['numero', 'texto']);
    if (desde) partes.push(`(i.actualizada_en, i.id) < (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${SELECCION} where ${y(...partes)} order by i.actualizada_en desc, i.id desc limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerEnLista, (f) => [
      Number(f['actualizada_en']),
      f['id'] as string,
    ]);
  }

  override async filas(
    id: string,
    estado: EstadoDeFila | null,
    corte: Corte,
  ): Promise<Pagina<FilaDeImportacion>> {
    const r = new Redaccion(this.base);
    const partes = [`importacion_id = ${r.v(id)}`];
    if (estado !== null) partes.push(`estado = ${r.v(estado)}`);
    const desde = leerCursor(corte.cursor, ['numero']);
    if (desde) partes.push(`orden > ${r.v(desde[0])}`);
    const filas = await r.filas(
      `select * from importacion_fila where ${y(...partes)} order by orden limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerFila, (f) => [Number(f['orden'])]);
  }

  override async pasar(
    id: string,
    de: EstadoDeImportacion,
    a: EstadoDeImportacion,
    ahora: Instante,
  ): Promise<boolean> {
    const [filas] = await this.base.escribir({ consulta: PASAR, params: [id, de, a, ahora] });
    return (filas?.length ?? 0) > 0;
  }

  override async arrendar(ahora: Instante, hasta: Instante): Promise<Importacion | null> {
    const [filas] = await this.base.escribir({ consulta: ARRENDAR, params: [ahora, hasta] });
    const fila = filas?.[0];
    return fila === undefined ? null : leer(fila);
  }

  override async porHacer(
    id: string,
    hoja: string,
    limite: number,
  ): Promise<readonly FilaDeImportacion[]> {
    return (await this.base.filas(POR_HACER, [id, hoja, limite])).map(leerFila);
  }

  override async colgadas(
    id: string,
    hojas: readonly string[],
  ): Promise<readonly FilaDeImportacion[]> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select * from importacion_fila where ${y(`importacion_id = ${r.v(id)}`, `estado = 'buena'`, r.en('hoja', hojas))}
        order by orden`,
    );
    return filas.map(leerFila);
  }

  override async asentar(id: string, hechas: readonly FilaHecha[], ahora: Instante): Promise<void> {
    await this.base.escribir(
      ...hechas.flatMap((h): Sentencia[] => [
        ...(h.acta === undefined ? [] : [registrarActa(h.acta)]),
        ...(h.miembro === undefined ? [] : [registrarMiembro(h.miembro)]),
        ...(h.ficha === undefined ? [] : [registrarFicha(h.ficha)]),
        {
          consulta: HECHA,
          // What an omitted row said is kept, so that it can be looked at.
          params: [
            id,
            h.orden,
            h.estado,
            JSON.stringify(h.errores),
            h.estado === 'importada' ? '{}' : null,
          ],
        },
      ]),
      { consulta: TOCAR, params: [id, ahora] },
    );
  }

  override async concluir(id: string, ahora: Instante): Promise<void> {
    await this.base.escribir({ consulta: CONCLUIR, params: [id, ahora] });
  }

  override async soltar(id: string): Promise<void> {
    await this.base.escribir({ consulta: SOLTAR, params: [id] });
  }
}

const SELECCION = `select i.*, t.nombre as titular, p.nombre as preparo,
    (select count(*) from importacion_fila f where f.importacion_id = i.id and f.estado = 'buena') as buenas,
    (select count(*) from importacion_fila f where f.importacion_id = i.id and f.estado = 'mala') as malas,
    (select count(*) from importacion_fila f where f.importacion_id = i.id and f.estado = 'importada') as importadas,
    (select count(*) from importacion_fila f where f.importacion_id = i.id and f.estado = 'omitida') as omitidas
  from importacion i join titular t on t.id = i.titular_id
  join cuenta c on c.id = i.preparada_por join persona p on p.id = c.persona_id`;

const CREAR: Consulta = {
  nombre: 'importacion_crear',
  sql: `insert into importacion (id, titular_id, clase, estado, documento_id, nombre, proceso_id, errores, preparada_por,
      creada_en, actualizada_en) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)`,
};
const FILA: Consulta = {
  nombre: 'importacion_fila',
  sql: `insert into importacion_fila (importacion_id, orden, hoja, fila, estado, datos, errores)
    values ($1,$2,$3,$4,$5,$6,$7)`,
};
const PASAR: Consulta = {
  nombre: 'importacion_pasar',
  sql: 'update importacion set estado = $3, actualizada_en = $4 where id = $1 and estado = $2 returning id',
};
const ARRENDAR: Consulta = {
  nombre: 'importacion_arrendar',
  sql: `update importacion set arrendada_hasta = $2 where id = (
      select id from importacion where estado = 'importando' and (arrendada_hasta is null or arrendada_hasta < $1)
      order by actualizada_en limit 1 for update skip locked) returning *`,
  sqlite: `update importacion set arrendada_hasta = $2 where id = (
      select id from importacion where estado = 'importando' and (arrendada_hasta is null or arrendada_hasta < $1)
      order by actualizada_en limit 1) returning *`,
};
const POR_HACER: Consulta = {
  nombre: 'importacion_por_hacer',
  sql: `select * from importacion_fila where importacion_id = $1 and estado = 'buena' and hoja = $2
    order by orden limit $3`,
};
const HECHA: Consulta = {
  nombre: 'importacion_hecha',
  sql: `update importacion_fila set estado = $3, errores = $4, datos = coalesce($5, datos)
    where importacion_id = $1 and orden = $2`,
};
const TOCAR: Consulta = {
  nombre: 'importacion_tocar',
  sql: 'update importacion set actualizada_en = $2 where id = $1',
};
const CONCLUIR: Consulta = {
  nombre: 'importacion_concluir',
  sql: `update importacion set estado = 'concluida', concluida_en = $2, actualizada_en = $2, arrendada_hasta = null
    where id = $1 and estado = 'importando'`,
};
const SOLTAR: Consulta = {
  nombre: 'importacion_soltar',
  sql: 'update importacion set arrendada_hasta = null where id = $1',
};
const leer = (f: Columnas): Importacion => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  clase: f['clase'] as ClaseDeImportacion,
  estado: f['estado'] as EstadoDeImportacion,
  documentoId: textoONulo(f['documento_id']),
  nombre: f['nombre'] as string,
  procesoId: textoONulo(f['proceso_id']),
  errores: JSON.parse(f['errores'] as string) as ErrorDeCelda[],
  preparadaPor: f['preparada_por'] as string,
  creadaEn: Number(f['creada_en']),
  actualizadaEn: Number(f['actualizada_en']),
  concluidaEn: numeroONulo(f['concluida_en']),
});
const leerEnLista = (f: Columnas): ImportacionEnLista => ({
  ...leer(f),
  titular: f['titular'] as string,
  preparo: f['preparo'] as string,
  cuentas: {
    buenas: Number(f['buenas']),
    malas: Number(f['malas']),
    importadas: Number(f['importadas']),
    omitidas: Number(f['omitidas']),
  },
});
const leerFila = (f: Columnas): FilaDeImportacion => ({
  orden: Number(f['orden']),
  hoja: f['hoja'] as string,
  fila: Number(f['fila']),
  estado: f['estado'] as EstadoDeFila,
  datos: JSON.parse(f['datos'] as string) as DatosDeFila,
  errores: JSON.parse(f['errores'] as string) as ErrorDeCelda[],
});
