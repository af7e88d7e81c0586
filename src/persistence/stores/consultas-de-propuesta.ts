/** What is asked of the tables of proposals and contributions, and how their rows are read. */
import type {
  Adjunto,
  AutorSellado,
  ClaseDeAporte,
  FilaDeTramite,
  Moderacion,
  Propuesta,
  PropuestaEnLista,
  Recepcion,
} from '../../modules/propuestas/propuesta-store.js';
import { type Consulta } from '../consultas-de-unidad.js';
import { cierto, enLista, lista, type Columnas } from '../filas-leidas.js';

const consulta = (nombre: string, sql: string): Consulta => ({
  nombre: `propuesta_${nombre}`,
  sql,
});

export const RECEPCIONES = `select p.id, p.titular_id, p.estado, p.situacion, p.contexto, t.nombre, t.demo
  from proceso p join titular t on t.id = p.titular_id where p.procedimiento like 'cocreacion@%'`;
export const PROPUESTAS = `select x.*, t.nombre as titular_nombre, t.demo as titular_demo,
    p.procedimiento as t_procedimiento, p.formato as t_formato, p.estado as t_estado,
    p.contexto as t_contexto, p.hijos as t_hijos, p.situacion as t_situacion,
    (select count(*) from propuesta_autor a where a.propuesta_id = x.id) as autores
  from propuesta x join titular t on t.id = x.titular_id left join proceso p on p.id = x.proceso_id`;

export const RECIBIR = consulta(
  'recibir',
  `insert into propuesta (id, cocreacion_id, titular_id, canal, problema, solucion, clave_busqueda,
     eje, pilar, etiquetas, territorio, moderacion, motivo_de_moderacion, proceso_id, recibida_en, registrada_por,
     mesa, clase, sobre_id, compromiso, seguimiento, numero)
   values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,
     (select coalesce(max(z.numero), 0) + 1 from propuesta z where z.cocreacion_id = $2))
   returning numero`,
);
/** A commitment is written about within the co-creation of its plan, where its number is taken. */
export const DESTINO = consulta(
  'destino_de_aporte',
  `select p.procedimiento, p.situacion, p.contexto, p.titular_id, t.nombre, t.demo,
      case when p.procedimiento like 'cocreacion@%' then p.id else
        (select max(c.id) from proceso c where c.padre_id = p.padre_id and c.procedimiento like 'cocreacion@%')
      end as cocreacion_id
     from proceso p join titular t on t.id = p.titular_id
    where p.id = $1 and (p.procedimiento like 'cocreacion@%' or p.procedimiento like 'compromiso@%')`,
);
export const HAY_MESA = consulta(
  'hay_mesa',
  `select 1 as hay from bitacora b join proceso p on p.raiz_id = b.raiz_id
    where p.id = $1 and b.secuencia = $2 and b.proceso_id = p.id and b.evento = 'registrarMesa'`,
);
export const GASTAR_RETO = consulta(
  'gastar_reto',
  'insert into reto_usado (huella, vence) values ($1,$2)',
);
export const CON_AUTOR = consulta(
  'con_autor',
  `insert into propuesta_autor (propuesta_id, clave_id, sellado, consentimiento, consentido_en) values ($1,$2,$3,$4,$5)`,
);
export const MODERAR = consulta(
  'moderar',
  `update propuesta set moderacion = $2, motivo_de_moderacion = $3, proceso_id = $4, moderada_por = $5, moderada_en = $6
    where id = $1 and moderacion = 'porModerar' returning id`,
);
export const ADJUNTOS = consulta(
  'adjuntos',
  'select * from propuesta_adjunto where propuesta_id = $1 order by numero',
);
export const ADJUNTO = consulta('adjunto', 'select * from propuesta_adjunto where id = $1');
export const ADJUNTAR = consulta(
  'adjuntar',
  `insert into propuesta_adjunto (id, propuesta_id, nombre, mime, tamano, sha256, subido_en, numero)
   select $1, x.id, $3, $4, cast($5 as bigint), $6, cast($7 as bigint),
     (select coalesce(max(z.numero), 0) + 1 from propuesta_adjunto z where z.propuesta_id = x.id)
     from propuesta x where x.id = $2 and x.moderacion = 'porModerar'
      and (select count(*) from propuesta_adjunto z where z.propuesta_id = x.id) < cast($8 as bigint)
   returning id`,
);
export const AUTOR = consulta('autor', 'select * from propuesta_autor where propuesta_id = $1');
export const AUTORES = consulta(
  'autores',
  `select a.* from propuesta_autor a join propuesta x on x.id = a.propuesta_id
    where x.cocreacion_id = $1 and x.clase = 'propuesta' and x.moderacion = 'enTramite'`,
);
export const ANOTAR_REVELACION = consulta(
  'anotar_revelacion',
  `insert into propuesta_revelacion (id, propuesta_id, cuenta_id, motivo, en)
   select $1, a.propuesta_id, $3, $4, cast($5 as bigint) from propuesta_autor a where a.propuesta_id = $2 returning id`,
);
export const REVELACIONES = consulta(
  'revelaciones',
  `select v.*, q.nombre from propuesta_revelacion v left join cuenta c on c.id = v.cuenta_id
     left join persona q on q.id = c.persona_id where v.propuesta_id = $1 order by v.en desc, v.id`,
);
export const PEDIR_BORRADO = consulta(
  'pedir_borrado',
  `insert into propuesta_borrado (propuesta_id, pedido_en, vence) values ($1,$2,$3)
   on conflict (propuesta_id) do nothing`,
);
export const BORRADO_PEDIDO = consulta(
  'borrado_pedido',
  'select vence from propuesta_borrado where propuesta_id = $1 and atendido_en is null',
);
export const VENCE_BORRADO = consulta(
  'vence_borrado',
  // Written as an update so that it is read in the same unit.
  'update propuesta_borrado set vence = vence where propuesta_id = $1 returning vence',
);
export const BORRADOS_VENCIDOS = consulta(
  'borrados_vencidos',
  'select propuesta_id from propuesta_borrado where atendido_en is null and vence <= $1 order by vence limit 100',
);
export const BORRAR_AUTOR = consulta(
  'borrar_autor',
  'delete from propuesta_autor where propuesta_id = $1 returning propuesta_id',
);
/** A letter has the id of the news it tells, and their address. */
export const BORRAR_CARTAS = consulta(
  'borrar_cartas',
  `delete from carta where cuenta_id is null
     and id in (select n.id from propuesta_novedad n where n.propuesta_id = $1)`,
);
export const BORRADO_ATENDIDO = consulta(
  'borrado_atendido',
  `update propuesta_borrado set atendido_en = $2, atendido_por = $3
    where propuesta_id = $1 and atendido_en is null`,
);
export const COMPROMISO = consulta(
  'compromiso',
  `select contexto, padre_id from proceso where id = $1 and procedimiento like 'compromiso@%'`,
);
export const ANOTAR_NOVEDAD = consulta(
  'anotar_novedad',
  `insert into propuesta_novedad (propuesta_id, id, codigo, compromiso, en) values ($1,$2,$3,$4,$5)
   on conflict (propuesta_id, id) do nothing returning id`,
);
export const NOVEDADES = consulta(
  'novedades',
  'select * from propuesta_novedad where propuesta_id = $1 order by en desc, id desc limit 100',
);

const LETRA = { propuesta: 'P', observacion: 'O', comentario: 'C' } as const;
export const codigoDe = (clase: ClaseDeAporte, numero: number): string =>
  `${LETRA[clase]}-${numero}`;

export const columnasDe = (p: Omit<Propuesta, 'numero' | 'codigo'>): unknown[] => [
  p.id,
  p.cocreacionId,
  p.titularId,
  p.canal,
  p.problema,
  p.solucion,
  p.claveBusqueda,
  p.eje,
  p.pilar,
  enLista(p.etiquetas),
  p.territorio,
  p.moderacion,
  p.motivoDeModeracion,
  p.procesoId,
  p.recibidaEn,
  p.registradaPor,
  p.mesa,
  p.clase,
  p.sobreId,
  p.compromiso,
];

export const leerAdjunto = (f: Columnas): Adjunto => ({
  id: f['id'] as string,
  numero: Number(f['numero']),
  nombre: f['nombre'] as string,
  mime: f['mime'] as string,
  tamano: Number(f['tamano']),
  sha256: f['sha256'] as string,
  subidoEn: Number(f['subido_en']),
});

export const leerAutor = (f: Columnas): AutorSellado => ({
  claveId: f['clave_id'] as string,
  sellado: f['sellado'] as string,
  consentimiento: Number(f['consentimiento']),
  consentidoEn: Number(f['consentido_en']),
});

export function leerRecepcion(f: Columnas): Recepcion {
  const { ordinal, criterios } = JSON.parse(f['contexto'] as string) as {
    readonly ordinal?: number;
    readonly criterios?: Recepcion['criterios'];
  };
  return {
    cocreacionId: f['id'] as string,
    titularId: f['titular_id'] as string,
    titular: f['nombre'] as string,
    demo: cierto(f['demo']),
    ordinal: ordinal ?? 1,
    abierta:
      f['situacion'] === 'activo' && (f['estado'] as string).includes('"recibiendoPropuestas"'),
    criterios: criterios ?? null,
  };
}

const dentroDe = (t: FilaDeTramite | null, que: 'compromisos' | 'pasoA'): readonly string[] =>
  t === null
    ? []
    : ((JSON.parse(t.contexto) as { readonly [k: string]: readonly string[] })[que] ?? []);
export const compromisosDe = (t: FilaDeTramite | null): readonly string[] =>
  dentroDe(t, 'compromisos');
export const pasaA = (t: FilaDeTramite | null): readonly string[] => dentroDe(t, 'pasoA');

export function leer(f: Columnas): PropuestaEnLista {
  const dicho = (columna: string): string => f[columna] as string;
  const tal = (columna: string): string | null => (f[columna] ?? null) as string | null;
  const procesoId = tal('proceso_id');
  return {
    id: dicho('id'),
    numero: Number(f['numero']),
    clase: dicho('clase') as ClaseDeAporte,
    codigo: codigoDe(dicho('clase') as ClaseDeAporte, Number(f['numero'])),
    cocreacionId: dicho('cocreacion_id'),
    titularId: dicho('titular_id'),
    canal: dicho('canal') as Propuesta['canal'],
    problema: dicho('problema'),
    solucion: dicho('solucion'),
    claveBusqueda: dicho('clave_busqueda'),
    eje: tal('eje'),
    pilar: tal('pilar'),
    etiquetas: lista(f['etiquetas']),
    territorio: tal('territorio'),
    sobreId: tal('sobre_id'),
    compromiso: tal('compromiso'),
    mesa: f['mesa'] == null ? null : Number(f['mesa']),
    moderacion: dicho('moderacion') as Moderacion,
    motivoDeModeracion: tal('motivo_de_moderacion'),
    procesoId,
    recibidaEn: Number(f['recibida_en']),
    registradaPor: tal('registrada_por'),
    titular: {
      id: dicho('titular_id'),
      nombre: dicho('titular_nombre'),
      demo: cierto(f['titular_demo']),
    },
    tramite:
      procesoId === null
        ? null
        : {
            id: procesoId,
            procedimiento: dicho('t_procedimiento'),
            formato: Number(f['t_formato']),
            estado: dicho('t_estado'),
            contexto: dicho('t_contexto'),
            hijos: dicho('t_hijos'),
            concluido: f['t_situacion'] === 'concluido',
          },
    tieneAutor: Number(f['autores']) > 0,
  };
}
