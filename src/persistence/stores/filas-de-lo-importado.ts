/** Actas, members and commitment sheets that an import left: how they are written and how their rows are read. */
import type {
  ActaHistorica,
  FichaDeCompromiso,
  MiembroImportado,
} from '../../modules/importaciones/lo-importado.js';
import type { Sentencia } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { type Columnas, textoONulo } from '../filas-leidas.js';

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

export const registrarActa = (a: ActaHistorica): Sentencia => ({
  consulta: ACTA,
  params: [
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
  ],
});

export const registrarMiembro = (m: MiembroImportado): Sentencia => ({
  consulta: MIEMBRO,
  params: [
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
  ],
});

export const registrarFicha = (f: FichaDeCompromiso): Sentencia => ({
  consulta: FICHA,
  params: [
    f.planId,
    f.codigo,
    f.titularId,
    f.importacionId,
    f.titulo,
    JSON.stringify(f.ficha),
    f.claveBusqueda,
    f.registradaPor,
    f.registradaEn,
  ],
});

export const leerActa = (f: Columnas): ActaHistorica => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  importacionId: f['importacion_id'] as string,
  orden: Number(f['orden']),
  huella: f['huella'] as string,
  fecha: f['fecha'] as string,
  numero: textoONulo(f['numero']),
  cuerpo: f['cuerpo'] as string,
  clase: textoONulo(f['clase']),
  asunto: f['asunto'] as string,
  acuerdos: textoONulo(f['acuerdos']),
  documentoId: textoONulo(f['documento_id']),
  claveBusqueda: f['clave_busqueda'] as string,
  registradaPor: f['registrada_por'] as string,
  registradaEn: Number(f['registrada_en']),
});

export const leerMiembro = (f: Columnas): MiembroImportado => ({
  id: f['id'] as string,
  titularId: f['titular_id'] as string,
  importacionId: f['importacion_id'] as string,
  orden: Number(f['orden']),
  huella: f['huella'] as string,
  institucion: f['institucion'] as string,
  sector: f['sector'] as string,
  calidad: f['calidad'] as string,
  nombre: f['nombre'] as string,
  cargo: textoONulo(f['cargo']),
  correo: textoONulo(f['correo']),
  oficio: textoONulo(f['oficio']),
  desde: textoONulo(f['desde']),
  hasta: textoONulo(f['hasta']),
  claveBusqueda: f['clave_busqueda'] as string,
  registradoPor: f['registrado_por'] as string,
  registradoEn: Number(f['registrado_en']),
});

export const leerFicha = (f: Columnas): FichaDeCompromiso => ({
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
