import {
  type CargoConTitular,
  type PersonaConCargos,
  type Sustitucion,
  SustitucionStore,
} from '../../modules/bandeja/sustitucion-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import type { Columnas } from '../filas-leidas.js';
import { Redaccion } from '../redaccion.js';

export class SqlSustitucionStore extends SustitucionStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async personaDeCuenta(cuentaId: string): Promise<PersonaConCargos | null> {
    const r = new Redaccion(this.base);
    const [persona] = await this.conCargos(r, `c.id = ${r.v(cuentaId)}`);
    return persona ?? null;
  }

  override async findPersona(personaId: string): Promise<PersonaConCargos | null> {
    const r = new Redaccion(this.base);
    const [persona] = await this.conCargos(r, `p.id = ${r.v(personaId)} and ${PUEDE_ENTRAR}`);
    return persona ?? null;
  }

  override async colegas(
    persona: PersonaConCargos,
    desde: string,
    hasta: string,
    limite: number,
  ): Promise<readonly PersonaConCargos[]> {
    const r = new Redaccion(this.base);
    const roles = [...new Set(persona.cargos.map((c) => c.rol))];
    const titulares = [...new Set(persona.cargos.flatMap((c) => c.titularId ?? []))];
    return this.conCargos(
      r,
      `p.id in (select d.persona_id from designacion d
         where ${r.en('d.rol', roles)} and (d.titular_id is null or ${r.en('d.titular_id', titulares)})
           and d.desde <= ${r.v(hasta)} and (d.hasta is null or d.hasta >= ${r.v(desde)}))
       and p.id <> ${r.v(persona.id)} and ${PUEDE_ENTRAR}`,
      limite,
    );
  }

  private async conCargos(
    r: Redaccion,
    donde: string,
    limite = 1,
  ): Promise<readonly PersonaConCargos[]> {
    const personas = await r.filas(
      `select p.id, p.nombre from persona p join cuenta c on c.persona_id = p.id where ${donde}
        order by p.clave_busqueda, p.id limit ${r.v(limite)}`,
    );
    const cargos = new Redaccion(this.base);
    const filas = await cargos.filas(
      `select d.persona_id, d.rol, d.titular_id, d.gremio, d.calidad, d.desde, d.hasta, t.nombre as titular_nombre,
          t.gremio as titular_gremio
         from designacion d left join titular t on t.id = d.titular_id
        where ${cargos.en(
          'd.persona_id',
          personas.map((p) => p['id'] as string),
        )}
        order by d.rol, d.desde, d.id`,
    );
    return personas.map((p) => ({
      id: p['id'] as string,
      nombre: p['nombre'] as string,
      cargos: filas.filter((f) => f['persona_id'] === p['id']).map(leerCargo),
    }));
  }

  override async vigentesDe(personaId: string, hoy: string): Promise<readonly Sustitucion[]> {
    const r = new Redaccion(this.base);
    const mia = r.v(personaId);
    const filas = await r.filas(
      `select s.*, p.nombre as persona_nombre, q.nombre as sustituto_nombre
         from sustitucion s join persona p on p.id = s.persona_id join persona q on q.id = s.sustituto_id
        where s.retirada_en is null and s.hasta >= ${r.v(hoy)} and (s.persona_id = ${mia} or s.sustituto_id = ${mia})
        order by s.desde, s.id`,
    );
    return filas.map(leer);
  }

  override async crear(s: Parameters<SustitucionStore['crear']>[0]): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: CREAR,
      params: [s.id, s.personaId, s.sustitutoId, s.desde, s.hasta, s.creadaPor, s.creadaEn],
    });
    return (filas ?? []).length > 0;
  }

  override async retirar(id: string, personaId: string, por: string, en: number): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: RETIRAR,
      params: [id, personaId, por, en],
    });
    return (filas ?? []).length > 0;
  }
}

const leerCargo = (f: Columnas): CargoConTitular => ({
  rol: f['rol'] as CargoConTitular['rol'],
  titularId: (f['titular_id'] ?? null) as string | null,
  gremio: (f['gremio'] ?? null) as CargoConTitular['gremio'],
  calidad: f['calidad'] as CargoConTitular['calidad'],
  desde: f['desde'] as string,
  hasta: (f['hasta'] ?? null) as string | null,
  titularNombre: (f['titular_nombre'] ?? null) as string | null,
  titularGremio: (f['titular_gremio'] ?? null) as CargoConTitular['gremio'],
});

const leer = (f: Columnas): Sustitucion => ({
  id: f['id'] as string,
  persona: { id: f['persona_id'] as string, nombre: f['persona_nombre'] as string },
  sustituto: { id: f['sustituto_id'] as string, nombre: f['sustituto_nombre'] as string },
  desde: f['desde'] as string,
  hasta: f['hasta'] as string,
  creadaEn: Number(f['creada_en']),
});

const PUEDE_ENTRAR = 'c.activa and c.clave is not null';
const CREAR: Consulta = {
  nombre: 'sustitucion_crear',
  // Casts: a bare parameter in a select has no type in PostgreSQL.
  sql: `insert into sustitucion (id, persona_id, sustituto_id, desde, hasta, creada_por, creada_en)
    select cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text),
      cast($6 as text), cast($7 as bigint)
     where not exists (select 1 from sustitucion s where s.persona_id = $2 and s.retirada_en is null
       and s.desde <= $5 and s.hasta >= $4)
    returning id`,
};
const RETIRAR: Consulta = {
  nombre: 'sustitucion_retirar',
  sql: `update sustitucion set retirada_por = $3, retirada_en = $4
    where id = $1 and persona_id = $2 and retirada_en is null returning id`,
};
