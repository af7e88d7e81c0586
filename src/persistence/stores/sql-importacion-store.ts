import type { ClaseDeImportacion } from '../../modules/importaciones/columnas.js';
import {
  type ActaHistorica,
  type EstadoDeFila,
  type EstadoDeImportacion,
  type FichaDeCompromiso,
  type FilaDeImportacion,
  type FilaHecha,
  type Importacion,
  type ImportacionEnLista,
  ImportacionStore,
  type MiembroImportado,
} from '../../modules/importaciones/importacion-store.js';
import type { DatosDeFila, ErrorDeCelda } from '../../modules/importaciones/leer-celdas.js';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base, Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion, y } from '../redaccion.js';

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
        ...(h.acta === undefined ? [] : [{ consulta: ACTA, params: deActa(h.acta) }]),
        ...(h.miembro === undefined ? [] : [{ consulta: MIEMBRO, params: deMiembro(h.miembro) }]),
        ...(h.ficha === undefined ? [] : [{ consulta: FICHA, params: deFicha(h.ficha) }]),
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
const ACTA: Consulta = {
  nombre: 'acta_historica',
  sql: `insert into acta_historica (id, titular_id, importacion_id, orden, huella, fecha, numero, cuerpo, clase, asunto,
      acuerdos, documento_id, clave_busqueda, registrada_por, registrada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) on conflict do nothing`,
};
const MIEMBRO: Consulta = {
  nombre: 'miembro_importado',
  sql: `insert into miembro_importado (id, titular_id, importacion_id, orden, huella, institucion, sector, calidad,
      nombre, cargo, correo, oficio, desde, hasta, clave_busqueda, registrado_por, registrado_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17) on conflict do nothing`,
};
const FICHA: Consulta = {
  nombre: 'ficha_de_compromiso',
  sql: `insert into ficha_de_compromiso (plan_id, codigo, titular_id, importacion_id, titulo, ficha, clave_busqueda,
      registrada_por, registrada_en)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9)
    on conflict (plan_id, codigo) do update set titulo = excluded.titulo, ficha = excluded.ficha,
      importacion_id = excluded.importacion_id, clave_busqueda = excluded.clave_busqueda,
      registrada_por = excluded.registrada_por, registrada_en = excluded.registrada_en`,
};

const deActa = (a: ActaHistorica): readonly unknown[] => [
  a.id,
  a.titularId,
  a.importacionId,
  a.orden,
  a.huella,
  a.fecha,
  a.numero,
  a.cuerpo,
  a.clase,
  a.asunto,
  a.acuerdos,
  a.documentoId,
  a.claveBusqueda,
  a.registradaPor,
  a.registradaEn,
];
const deMiembro = (m: MiembroImportado): readonly unknown[] => [
  m.id,
  m.titularId,
  m.importacionId,
  m.orden,
  m.huella,
  m.institucion,
  m.sector,
  m.calidad,
  m.nombre,
  m.cargo,
  m.correo,
  m.oficio,
  m.desde,
  m.hasta,
  m.claveBusqueda,
  m.registradoPor,
  m.registradoEn,
];
const deFicha = (f: FichaDeCompromiso): readonly unknown[] => [
  f.planId,
  f.codigo,
  f.titularId,
  f.importacionId,
  f.titulo,
  JSON.stringify(f.ficha),
  f.claveBusqueda,
  f.registradaPor,
  f.registradaEn,
];

const texto = (v: unknown): string | null => (v === null || v === undefined ? null : (v as string));
const numero = (v: unknown): number | null => (v === null || v === undefined ? null : Number(v));

const leer = (f: Columnas): Importacion => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  clase: f['clase'] as ClaseDeImportacion,
  estado: f['estado'] as EstadoDeImportacion,
  documentoId: texto(f['documento_id']),
  nombre: f['nombre'] as string,
  procesoId: texto(f['proceso_id']),
  errores: JSON.parse(f['errores'] as string) as ErrorDeCelda[],
  preparadaPor: f['preparada_por'] as string,
  creadaEn: Number(f['creada_en']),
  actualizadaEn: Number(f['actualizada_en']),
  concluidaEn: numero(f['concluida_en']),
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
const leerActa = (f: Columnas): ActaHistorica => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  importacionId: f['importacion_id'] as string,
  orden: Number(f['orden']),
  huella: f['huella'] as string,
  fecha: f['fecha'] as string,
  numero: texto(f['numero']),
  cuerpo: f['cuerpo'] as string,
  clase: texto(f['clase']),
  asunto: f['asunto'] as string,
  acuerdos: texto(f['acuerdos']),
  documentoId: texto(f['documento_id']),
  claveBusqueda: f['clave_busqueda'] as string,
  registradaPor: f['registrada_por'] as string,
  registradaEn: Number(f['registrada_en']),
});
const leerMiembro = (f: Columnas): MiembroImportado => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  importacionId: f['importacion_id'] as string,
  orden: Number(f['orden']),
  huella: f['huella'] as string,
  institucion: f['institucion'] as string,
  sector: f['sector'] as string,
  calidad: f['calidad'] as string,
  nombre: f['nombre'] as string,
  cargo: texto(f['cargo']),
  correo: texto(f['correo']),
  oficio: texto(f['oficio']),
  desde: texto(f['desde']),
  hasta: texto(f['hasta']),
  claveBusqueda: f['clave_busqueda'] as string,
  registradoPor: f['registrado_por'] as string,
  registradoEn: Number(f['registrado_en']),
});
const leerFicha = (f: Columnas): FichaDeCompromiso => ({
  planId: f['plan_id'] as string,
  codigo: f['codigo'] as string,
  titularId: f['titular_id'] as string,
  importacionId: f['importacion_id'] as string,
  titulo: f['titulo'] as string,
  ficha: JSON.parse(f['ficha'] as string) as FichaDeCompromiso['ficha'],
  claveBusqueda: f['clave_busqueda'] as string,
  registradaPor: f['registrada_por'] as string,
  registradaEn: Number(f['registrada_en']),
});
