import type { Fecha } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import {
  type Analista,
  AnalistaStore,
  type Asignacion,
  AsignacionSimultanea,
  type Seleccion,
} from '../../modules/directorio/analista-store.js';
import type { Base } from '../base.js';
import { cierto } from '../filas-leidas.js';
import { esRepetido } from '../repetido.js';
import { Redaccion, y } from '../redaccion.js';
import { condicionDeTitular } from './condicion-de-titular.js';

export class SqlAnalistaStore extends AnalistaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async analistas(fecha: Fecha): Promise<readonly Analista[]> {
    const r = new Redaccion(this.base);
    const dia = r.v(fecha);
    const enFunciones = `exists (select 1 from designacion d where d.persona_id = p.id and d.rol = 'poc'
        and d.titular_id is null and d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia}))`;
    const filas = await r.filas(
      `select * from (select p.id, p.nombre, p.clave_busqueda, ${enFunciones} as en_funciones,
          (select count(*) from asignacion_de_analista a where a.persona_id = p.id and a.hasta is null) as gobiernos
         from persona p where p.id in (select persona_id from designacion where rol = 'poc' and titular_id is null
            union select persona_id from asignacion_de_analista where hasta is null)) x
        where x.en_funciones or x.gobiernos > 0 order by x.clave_busqueda, x.id`,
    );
    return filas.map((f) => ({
      persona: { id: f['id'] as string, nombre: f['nombre'] as string },
      gobiernos: Number(f['gobiernos']),
      enFunciones: cierto(f['en_funciones']),
    }));
  }

  override async contar(seleccion: Seleccion, personaId: string | null): Promise<number> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `select count(*) as n from titular t where ${cambian(r, seleccion, personaId)}`,
    );
    return Number(fila?.['n']);
  }

  override async asignar(
    seleccion: Seleccion,
    personaId: string | null,
    por: string,
    en: Instante,
    nuevoId: () => string,
  ): Promise<number> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select t.id from titular t where ${cambian(r, seleccion, personaId)} order by t.id`,
    );
    const titulares = filas.map((f) => f['id'] as string);
    if (titulares.length === 0) return 0;
    const fin = new Redaccion(this.base);
    const terminar = fin.consulta(
      `update asignacion_de_analista set hasta = ${fin.v(en)}, terminada_por = ${fin.v(por)}
        where hasta is null and ${fin.en('titular_id', titulares)}`,
    );
    const escritos = [{ consulta: terminar, params: fin.params }];
    if (personaId !== null) {
      const ids = JSON.stringify(titulares.map((t) => [nuevoId(), t]));
      escritos.push({
        consulta: { nombre: '', sql: this.base.motor === 'sqlite' ? EMPEZAR_SQLITE : EMPEZAR_PG },
        params: [ids, personaId, en, por],
      });
    }
    try {
      await this.base.escribir(...escritos);
    } catch (error) {
      // The index that lets one analyst answer for a government, on PostgreSQL; SQLite writes one after the other.
      if (esRepetido(error, 'asignacion', 'vigente'))
        throw new AsignacionSimultanea('', { cause: error });
      throw error;
    }
    return titulares.length;
  }

  override async historia(titularId: string): Promise<readonly Asignacion[]> {
    const filas = await this.base.filas(HISTORIA, [titularId]);
    return filas.map((f) => ({
      id: f['id'] as string,
      persona: { id: f['persona_id'] as string, nombre: f['nombre'] as string },
      desde: Number(f['desde']),
      hasta: f['hasta'] == null ? null : Number(f['hasta']),
      asignadaPor: (f['por'] ?? null) as string | null,
    }));
  }
}

/** The governments of the selection whose analyst would be another. */
function cambian(r: Redaccion, seleccion: Seleccion, personaId: string | null): string {
  const vigente =
    'exists (select 1 from asignacion_de_analista a where a.titular_id = t.id and a.hasta is null';
  const partes = [
    personaId === null ? `${vigente})` : `not ${vigente} and a.persona_id = ${r.v(personaId)})`,
  ];
  if ('titulares' in seleccion) partes.push(r.en('t.id', seleccion.titulares));
  else {
    partes.push(condicionDeTitular(r, seleccion.filtro));
    if (seleccion.soloSinAnalista) partes.push(`not ${vigente})`);
  }
  return y(...partes);
}

const EMPEZAR_SQLITE = `insert into asignacion_de_analista (id, titular_id, persona_id, desde, asignada_por)
  select json_extract(value, '$[0]'), json_extract(value, '$[1]'), $2, $3, $4 from json_each($1)`;
const EMPEZAR_PG = `insert into asignacion_de_analista (id, titular_id, persona_id, desde, asignada_por)
  select x->>0, x->>1, $2, $3::bigint, $4 from json_array_elements($1::json) x`;
const HISTORIA = {
  nombre: 'historia_de_analistas',
  sql: `select a.*, p.nombre, q.nombre as por from asignacion_de_analista a join persona p on p.id = a.persona_id
      left join cuenta c on c.id = a.asignada_por left join persona q on q.id = c.persona_id
     where a.titular_id = $1 order by a.desde desc, a.id desc`,
};
