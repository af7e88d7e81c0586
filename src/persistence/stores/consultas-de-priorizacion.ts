/** What is asked of the tables of an exercise, and how their rows are read. */
import type {
  DocumentoDePriorizacion,
  EstadoDePriorizacion,
  GobiernoPriorizado,
  PriorizacionEnLista,
  PuntajePuesto,
  VersionDeCriterios,
} from '../../modules/priorizacion/priorizacion-store.js';
import type { Criterio, Desempate, Parte } from '../../modules/priorizacion/criterios.js';
import type { Alcance, Gremio } from '../../platform/alcance.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { cierto, type Columnas, numeroONulo, textoONulo } from '../filas-leidas.js';
import type { Redaccion } from '../redaccion.js';

/** The counts are of the reader's territory. */
export const seleccion = (r: Redaccion, alcance: Alcance): string => {
  const suyos = (mas: string): string =>
    `(select count(*) from priorizacion_gobierno g join titular t on t.id = g.titular_id
       where g.priorizacion_id = x.id and (${r.territorio(alcance)})${mas})`;
  return `select x.*, n.nombre as creada_por_nombre, ${suyos('')} as gobiernos,
      ${suyos(' and g.elegido = (1 = 1)')} as elegidos
    from priorizacion x join cuenta c on c.id = x.creada_por join persona n on n.id = c.persona_id`;
};

export const CREAR: Consulta = {
  nombre: 'priorizacion_crear',
  sql: `insert into priorizacion (id, nombre, clave_busqueda, alcance, diagnostico, estado, version,
    criterios_version, creada_por, creada_en) values ($1,$2,$3,$4,$5,$6,1,0,$7,$8)`,
};
export const DESCRIBIR: Consulta = {
  nombre: 'priorizacion_describir',
  sql: `update priorizacion set nombre = $2, clave_busqueda = $3, alcance = $4, diagnostico = $5,
    version = version + 1 where id = $1 and estado in ('preparacion','calificacion') returning id`,
};
export const TOMAR_NUMERO_DE_CRITERIOS: Consulta = {
  nombre: 'priorizacion_criterios_numero',
  sql: `update priorizacion set criterios_version = criterios_version + 1, version = version + 1
    where id = $1 and estado = 'preparacion' returning id`,
};
export const PUBLICAR_CRITERIOS: Consulta = {
  nombre: 'priorizacion_criterios_publicar',
  sql: `insert into priorizacion_criterios (priorizacion_id, version, criterios, desempate, motivo,
      publicada_por, publicada_en)
    select id, criterios_version, $2, $3, $4, $5, $6 from priorizacion where id = $1 and estado = 'preparacion'`,
};
export const INCLUIR: Consulta = {
  nombre: 'priorizacion_incluir',
  sql: `insert into priorizacion_gobierno (priorizacion_id, titular_id, incluido_por, incluido_en)
    select id, $2, $3, $4 from priorizacion where id = $1 and estado in ('preparacion','calificacion')
    on conflict do nothing returning titular_id`,
};
export const EXCLUIR: Consulta = {
  nombre: 'priorizacion_excluir',
  sql: `delete from priorizacion_gobierno where priorizacion_id = $1 and titular_id = $2
    and not exists (select 1 from priorizacion_puntaje p where p.priorizacion_id = $1 and p.titular_id = $2)
    and exists (select 1 from priorizacion x where x.id = $1 and x.estado in ('preparacion','calificacion'))
    returning titular_id`,
};
export const DIAGNOSTICAR: Consulta = {
  nombre: 'priorizacion_diagnosticar',
  sql: `update priorizacion_gobierno set diagnostico = $3 where priorizacion_id = $1 and titular_id = $2
    and exists (select 1 from priorizacion x where x.id = $1 and x.estado in ('preparacion','calificacion'))
    returning titular_id`,
};
export const CONGELAR_CRITERIOS: Consulta = {
  nombre: 'priorizacion_congelar',
  sql: `update priorizacion set estado = 'calificacion', congelada_en = coalesce(congelada_en, $2),
    version = version + 1
    where id = $1 and criterios_version > 0 and estado in ('preparacion','calificacion') returning id`,
};
export const CALIFICAR: Consulta = {
  nombre: 'priorizacion_calificar',
  sql: `insert into priorizacion_puntaje (priorizacion_id, titular_id, criterio, parte, puntaje, fundamento,
      puesto_por, puesto_en)
    select g.priorizacion_id, g.titular_id, $3, $4, $5, $6, $7, $8 from priorizacion_gobierno g
      join priorizacion x on x.id = g.priorizacion_id
     where g.priorizacion_id = $1 and g.titular_id = $2 and x.estado = 'calificacion'
    on conflict (priorizacion_id, titular_id, criterio, parte) do update set puntaje = excluded.puntaje,
      fundamento = excluded.fundamento, puesto_por = excluded.puesto_por, puesto_en = excluded.puesto_en`,
};
export const ADJUNTAR: Consulta = {
  nombre: 'priorizacion_adjuntar',
  sql: `insert into priorizacion_documento (priorizacion_id, titular_id, documento_id, adjuntado_por, adjuntado_en)
    values ($1,$2,$3,$4,$5) on conflict do nothing`,
};
export const DESADJUNTAR: Consulta = {
  nombre: 'priorizacion_desadjuntar',
  sql: `delete from priorizacion_documento
    where priorizacion_id = $1 and titular_id = $2 and documento_id = $3`,
};
export const CERRAR: Consulta = {
  nombre: 'priorizacion_cerrar',
  sql: `update priorizacion set estado = 'cerrada', cerrada_por = $2, cerrada_en = $3, motivo = $4,
    version = version + 1 where id = $1 and estado = 'calificacion' returning id`,
};
export const ANOTAR_RESULTADO: Consulta = {
  nombre: 'priorizacion_resultado',
  sql: `update priorizacion_gobierno set puesto = $3, puntaje = $4, elegido = $5, motivo = $6
    where priorizacion_id = $1 and titular_id = $2
      and exists (select 1 from priorizacion p where p.id = $1 and p.cerrada_en = $7)`,
};
export const DESCARTAR: Consulta = {
  nombre: 'priorizacion_descartar',
  sql: `update priorizacion set estado = 'descartada', cerrada_por = $2, cerrada_en = $3, motivo = $4,
    version = version + 1 where id = $1 and estado in ('preparacion','calificacion') returning id`,
};
export const ENLAZAR: Consulta = {
  nombre: 'priorizacion_enlazar',
  sql: `update priorizacion_gobierno set raiz_id = $3 where priorizacion_id = $1 and titular_id = $2`,
};
export const TOCAR: Consulta = {
  nombre: 'priorizacion_tocar',
  sql: `update priorizacion set version = version + 1
    where id = $1 and estado in ('preparacion','calificacion') returning id`,
};

export const leer = (f: Columnas): PriorizacionEnLista => ({
  id: f['id'] as string,
  nombre: f['nombre'] as string,
  claveBusqueda: f['clave_busqueda'] as string,
  alcance: f['alcance'] as string,
  diagnostico: f['diagnostico'] as string,
  estado: f['estado'] as EstadoDePriorizacion,
  criteriosVersion: Number(f['criterios_version']),
  creadaPor: f['creada_por'] as string,
  creadaEn: Number(f['creada_en']),
  congeladaEn: numeroONulo(f['congelada_en']),
  cerradaPor: textoONulo(f['cerrada_por']),
  cerradaEn: numeroONulo(f['cerrada_en']),
  motivo: textoONulo(f['motivo']),
  creadaPorNombre: f['creada_por_nombre'] as string,
  gobiernos: Number(f['gobiernos']),
  elegidos: Number(f['elegidos']),
});

const leerPuntaje = (f: Columnas): PuntajePuesto => ({
  criterio: f['criterio'] as string,
  parte: f['parte'] as Parte,
  puntaje: Number(f['puntaje']),
  fundamento: f['fundamento'] as string,
  puestoPor: f['puesto_por'] as string,
  puestoPorNombre: f['por'] as string,
  puestoEn: Number(f['puesto_en']),
});

export const leerCriterios = (f: Columnas): VersionDeCriterios => ({
  version: Number(f['version']),
  criterios: JSON.parse(f['criterios'] as string) as Criterio[],
  desempate: JSON.parse(f['desempate'] as string) as Desempate[],
  motivo: textoONulo(f['motivo']),
  publicadaPor: f['publicada_por'] as string,
  publicadaPorNombre: f['por'] as string,
  publicadaEn: Number(f['publicada_en']),
});

/** With its own scores, as rows. */
export const leerGobierno = (f: Columnas, puntajes: readonly Columnas[]): GobiernoPriorizado => ({
  titular: {
    id: f['titular_id'] as string,
    nombre: f['nombre'] as string,
    claveBusqueda: f['clave_busqueda'] as string,
    codigoDpa: textoONulo(f['codigo_dpa']),
    nivel: textoONulo(f['nivel']) as GobiernoPriorizado['titular']['nivel'],
    gremio: textoONulo(f['gremio']) as Gremio | null,
    poblacion: numeroONulo(f['poblacion']),
    demo: cierto(f['demo']),
  },
  diagnostico: textoONulo(f['diagnostico']),
  elegido: f['elegido'] === null ? null : cierto(f['elegido']),
  motivo: textoONulo(f['motivo']),
  raizId: textoONulo(f['raiz_id']),
  conProceso: cierto(f['con_proceso']),
  puntajes: puntajes.map(leerPuntaje),
});

export const leerDocumento = (f: Columnas): DocumentoDePriorizacion => ({
  titularId: f['titular_id'] === '' ? null : (f['titular_id'] as string),
  documentoId: f['documento_id'] as string,
  titulo: f['titulo'] as string,
  adjuntadoEn: Number(f['adjuntado_en']),
});
