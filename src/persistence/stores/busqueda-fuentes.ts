/** What the index is made from: of each kind, the rows as the tables hold them. */
import type { JsonObjeto } from '../../../machines/contrato.js';
import type { Clase, Fuente } from '../../modules/busqueda/busqueda-store.js';
import { type Columnas, lista } from '../filas-leidas.js';
import type { Redaccion } from '../redaccion.js';

type De<C extends Clase> = Omit<
  Extract<Fuente, { clase: C }>,
  'clase' | 'titularId' | 'titularNombre'
>;

const texto = (v: unknown): string => v as string;
const textoONulo = (v: unknown): string | null => (v ?? null) as string | null;

function fuente<C extends Clase>(
  clase: C,
  sql: (r: Redaccion, ids: readonly string[]) => string,
  propio: (f: Columnas) => De<C>,
): { sql: (r: Redaccion, ids: readonly string[]) => string; leer: (f: Columnas) => Fuente } {
  return {
    sql,
    leer: (f) =>
      ({
        clase,
        titularId: textoONulo(f['titular_id']),
        titularNombre: textoONulo(f['titular_nombre']),
        ...propio(f),
      }) as unknown as Fuente,
  };
}

export const FUENTES: {
  readonly [C in Clase]: ReturnType<typeof fuente>;
} = {
  gobierno: fuente(
    'gobierno',
    (r, ids) =>
      `select t.id, t.id as titular_id, t.nombre as titular_nombre, t.nombre, t.nombre_oficial, t.codigo_dpa,
          t.clave_busqueda, p.nombre as provincia, c.nombre as canton
         from titular t left join provincia p on p.codigo = t.provincia left join canton c on c.codigo = t.canton
        where ${r.en('t.id', ids)}`,
    (f) => ({
      nombre: texto(f['nombre']),
      nombreOficial: texto(f['nombre_oficial']),
      codigoDpa: textoONulo(f['codigo_dpa']),
      claveBusqueda: texto(f['clave_busqueda']),
      lugares: [f['provincia'], f['canton']].filter((l) => typeof l === 'string'),
    }),
  ),
  proceso: fuente(
    'proceso',
    (r, ids) =>
      `select p.id, p.titular_id, t.nombre as titular_nombre, p.procedimiento, p.contexto, p.abierto_en
         from proceso p join titular t on t.id = p.titular_id where ${r.en('p.id', ids)}`,
    (f) => ({
      procedimiento: texto(f['procedimiento']),
      contexto: JSON.parse(texto(f['contexto'])) as JsonObjeto,
      abiertoEn: Number(f['abierto_en']),
    }),
  ),
  // Withdrawn: not to be found, nor its file opened.
  documento: fuente(
    'documento',
    (r, ids) =>
      `select d.id, d.titular_id, t.nombre as titular_nombre, v.titulo, v.numero, v.instrumento, v.organo, v.tipos,
          v.sha256, v.mime, v.subido_en
         from documento d join documento_version v on v.documento_id = d.id and v.version = d.version
         left join titular t on t.id = d.titular_id
        where v.retiro_clase is null and ${r.en('d.id', ids)}`,
    (f) => ({
      titulo: texto(f['titulo']),
      numero: textoONulo(f['numero']),
      instrumento: textoONulo(f['instrumento']),
      organo: textoONulo(f['organo']),
      tipos: lista(f['tipos']),
      sha256: texto(f['sha256']),
      mime: texto(f['mime']),
      subidoEn: Number(f['subido_en']),
    }),
  ),
  persona: fuente(
    'persona',
    (r, ids) =>
      `select p.id, p.nombre, p.correo, p.clave_busqueda from persona p where ${r.en('p.id', ids)}`,
    (f) => ({
      nombre: texto(f['nombre']),
      correo: textoONulo(f['correo']),
      claveBusqueda: texto(f['clave_busqueda']),
    }),
  ),
  texto: fuente(
    'texto',
    (r, ids) =>
      `select x.ref as id, q.titular_id, t.nombre as titular_nombre, x.texto, l.registrado_en
         from texto x join raiz q on q.id = x.raiz_id join titular t on t.id = q.titular_id
         join bitacora l on l.raiz_id = x.raiz_id and l.secuencia = x.secuencia
        where x.clase = 'texto' and x.texto is not null and ${r.en('x.ref', ids)}`,
    (f) => ({ texto: texto(f['texto']), registradoEn: Number(f['registrado_en']) }),
  ),
};
