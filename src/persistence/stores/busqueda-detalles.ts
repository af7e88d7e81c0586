/** What is told of what was found: read once the page is known. */
import type { Clase, Hallazgo } from '../../modules/busqueda/busqueda-store.js';
import { cierto, type Columnas, lista } from '../filas-leidas.js';
import type { Redaccion } from '../redaccion.js';

export type CargoHallado = Extract<Hallazgo, { clase: 'persona' }>['cargos'][number];

/** Where a titular is seen: its open process of implementation, or else its last. */
const RAIZ = `(select q.id from raiz q where q.titular_id = t.id and q.nombre = 'implementacion'
  order by (q.situacion in ('activo','cuarentena') and (q.marca_clase is null or q.marca_clase = 'suspendido')) desc,
    q.abierta_en desc limit 1) as raiz_id`;
const TITULAR = 't.id as titular_id, t.nombre as titular_nombre, t.demo';

export function sqlDeDetalle(
  r: Redaccion,
  clase: Clase,
  ids: readonly string[],
  legible: () => string,
): string {
  switch (clase) {
    case 'gobierno':
      return `select t.id, ${TITULAR}, t.nombre, t.nivel, p.nombre as provincia, c.nombre as canton, ${RAIZ}
        from titular t left join provincia p on p.codigo = t.provincia left join canton c on c.codigo = t.canton
        where ${r.en('t.id', ids)}`;
    case 'proceso':
      return `select x.id, ${TITULAR}, x.raiz_id, x.padre_id, x.procedimiento, x.abierto_en, q.marca_clase
        from proceso x join raiz q on q.id = x.raiz_id join titular t on t.id = x.titular_id
        where ${r.en('x.id', ids)}`;
    case 'documento':
      return `select d.id, ${TITULAR}, ${RAIZ}, v.tipos, v.fecha_emision, v.instrumento, v.numero,
          case when ${legible()} then v.titulo else coalesce((select p.titulo from documento_publico p
            where p.documento_id = d.id and p.retiro_clase is null order by p.numero desc limit 1), '') end as titulo,
          case when ${legible()} then b.cuerpo end as cuerpo,
          case when ${legible()} then 1 else 0 end as original
        from documento d join documento_version v on v.documento_id = d.id and v.version = d.version
        left join titular t on t.id = d.titular_id
        left join busqueda b on b.clase = 'documento' and b.id = d.id
        where ${r.en('d.id', ids)}`;
    case 'persona':
      return `select p.id, p.nombre, null as titular_id from persona p where ${r.en('p.id', ids)}`;
    case 'texto':
      return `select x.ref as id, ${TITULAR}, x.raiz_id, x.texto, x.secuencia, l.proceso_id, l.evento, l.ocurrido_en, p.procedimiento
        from texto x join bitacora l on l.raiz_id = x.raiz_id and l.secuencia = x.secuencia
        join proceso p on p.id = l.proceso_id join titular t on t.id = p.titular_id
        where x.texto is not null and ${r.en('x.ref', ids)}`;
  }
}

const texto = (v: unknown): string => v as string;
const textoONulo = (v: unknown): string | null => (v ?? null) as string | null;

export function leerHallazgo(clase: Clase, f: Columnas, cargos: readonly CargoHallado[]): Hallazgo {
  const comun = {
    id: texto(f['id']),
    titular:
      f['titular_id'] == null
        ? null
        : {
            id: texto(f['titular_id']),
            nombre: texto(f['titular_nombre']),
            demo: cierto(f['demo']),
          },
    raizId: textoONulo(f['raiz_id']),
  };
  switch (clase) {
    case 'gobierno':
      return {
        ...comun,
        clase,
        nombre: texto(f['nombre']),
        nivel: f['nivel'] as Extract<Hallazgo, { clase: 'gobierno' }>['nivel'],
        lugares: [f['canton'], f['provincia']].filter((l) => typeof l === 'string'),
      };
    case 'proceso':
      return {
        ...comun,
        clase,
        procedimiento: texto(f['procedimiento']),
        esRaiz: f['padre_id'] == null,
        marca: (f['marca_clase'] ?? null) as Extract<Hallazgo, { clase: 'proceso' }>['marca'],
        abiertoEn: Number(f['abierto_en']),
      };
    case 'documento': {
      // By its public version, only what that one says.
      const original = Number(f['original']) === 1;
      return {
        ...comun,
        clase,
        titulo: texto(f['titulo']),
        numero: original ? textoONulo(f['numero']) : null,
        instrumento: original ? textoONulo(f['instrumento']) : null,
        tipos: lista(f['tipos']),
        fechaEmision: original ? textoONulo(f['fecha_emision']) : null,
        cuerpo: textoONulo(f['cuerpo']),
      };
    }
    case 'persona':
      return { ...comun, clase, nombre: texto(f['nombre']), cargos };
    case 'texto':
      return {
        ...comun,
        clase,
        texto: texto(f['texto']),
        procesoId: texto(f['proceso_id']),
        evento: texto(f['evento']),
        procedimiento: texto(f['procedimiento']),
        secuencia: Number(f['secuencia']),
        ocurridoEn: textoONulo(f['ocurrido_en']),
      };
  }
}
