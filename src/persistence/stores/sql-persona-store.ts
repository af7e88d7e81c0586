import type { EntityManager } from 'typeorm';
import type { Fecha, Rol } from '../../../machines/contrato.js';
import {
  DesignacionEnVigor,
  type DesignacionNueva,
  type DesignacionVista,
  type Persona,
  type PersonaNueva,
  PersonaStore,
} from '../../modules/directorio/persona-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import { leerCursor, paginar } from '../cursor.js';
import { DesignacionEntity, PersonaEntity } from '../entities/directorio.js';
import { type Columnas, leerCargo } from '../filas-leidas.js';
import { o, Redaccion, y } from '../redaccion.js';

/** Roles of which a titular has one holder at a time. */
const DE_UNO: readonly Rol[] = ['pocl', 'autoridad'];

export class SqlPersonaStore extends PersonaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(persona: PersonaNueva): Promise<void> {
    await this.base.enTransaccion((em) => em.insert(PersonaEntity, { ...persona }));
  }

  override async find(alcance: Alcance, id: string): Promise<Persona | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${PERSONAS} where ${y(`p.id = ${r.v(id)}`, visible(r, alcance))}`,
    );
    return fila ? leerPersona(fila) : null;
  }

  override async listar(
    alcance: Alcance,
    filtro: { readonly q?: string; readonly titularId?: string },
    corte: Corte,
  ): Promise<Pagina<Persona>> {
    const r = new Redaccion(this.base);
    const partes = [visible(r, alcance), r.busca('p.clave_busqueda', filtro.q)];
    if (filtro.titularId !== undefined) {
      partes.push(
        `exists (select 1 from designacion d where d.persona_id = p.id and d.titular_id = ${r.v(filtro.titularId)})`,
      );
    }
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(p.clave_busqueda, p.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${PERSONAS} where ${y(...partes)} order by p.clave_busqueda, p.id limit ${r.v(corte.limite + 1)}`,
    );
    return paginar(filas, corte, leerPersona, (f) => [
      f['clave_busqueda'] as string,
      f['id'] as string,
    ]);
  }

  override async corregir(
    id: string,
    cambios: {
      readonly nombre?: string;
      readonly correo?: string | null;
      readonly claveBusqueda?: string;
    },
  ): Promise<void> {
    if (Object.keys(cambios).length === 0) return;
    await this.base.enTransaccion((em) => em.update(PersonaEntity, { id }, { ...cambios }));
  }

  override async designar(designacion: DesignacionNueva, termina: string | null): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      if (termina !== null) {
        await em.update(DesignacionEntity, { id: termina }, { hasta: diaAntes(designacion.desde) });
      }
      await this.exigirPuestoLibre(em, designacion);
      await em.insert(DesignacionEntity, { ...designacion, documentoFinId: null });
    });
  }

  private async exigirPuestoLibre(em: EntityManager, d: DesignacionNueva): Promise<void> {
    if (!DE_UNO.includes(d.rol) || d.calidad !== 'titular' || d.titularId === null) return;
    // Two designaciones at once for the same place must see each other.
    if (this.base.motor === 'postgres') {
      await em.query('select 1 from titular where id = $1 for update', [d.titularId]);
    }
    const otras = await em.findBy(DesignacionEntity, {
      titularId: d.titularId,
      rol: d.rol,
      calidad: 'titular',
    });
    const estorba = otras.find(
      (otra) =>
        otra.personaId !== d.personaId &&
        (otra.hasta === null || otra.hasta >= d.desde) &&
        (d.hasta === null || otra.desde <= d.hasta) &&
        (otra.hasta === null || otra.hasta >= otra.desde),
    );
    if (estorba) throw new DesignacionEnVigor(estorba.id, estorba.rol, estorba.desde);
  }

  override async findDesignacion(alcance: Alcance, id: string): Promise<DesignacionVista | null> {
    const r = new Redaccion(this.base);
    const partes = [`d.id = ${r.v(id)}`];
    if (!alcance.nacional) {
      partes.push(
        o(
          y('d.titular_id is not null', r.territorio(alcance)),
          y('d.titular_id is null', r.en('d.gremio', alcance.gremios)),
        ),
      );
    }
    const [fila] = await r.filas(`${DESIGNACIONES} where ${y(...partes)}`);
    return fila ? leerDesignacion(fila) : null;
  }

  override async terminar(id: string, hasta: Fecha, documentoId: string | null): Promise<void> {
    await this.base.enTransaccion((em) =>
      em.update(DesignacionEntity, { id }, { hasta, documentoFinId: documentoId }),
    );
  }

  override async designacionesDeTitular(
    titularId: string,
    fecha: Fecha | null,
  ): Promise<readonly DesignacionVista[]> {
    const r = new Redaccion(this.base);
    return this.designaciones(r, [`d.titular_id = ${r.v(titularId)}`, enVigor(r, fecha)]);
  }

  override async designacionesGenerales(fecha: Fecha | null): Promise<readonly DesignacionVista[]> {
    const r = new Redaccion(this.base);
    return this.designaciones(r, ['d.titular_id is null', enVigor(r, fecha)]);
  }

  override async designacionesDePersona(personaId: string): Promise<readonly DesignacionVista[]> {
    const r = new Redaccion(this.base);
    return this.designaciones(r, [`d.persona_id = ${r.v(personaId)}`]);
  }

  override async hayDocumento(documentoId: string, titularId: string | null): Promise<boolean> {
    const r = new Redaccion(this.base);
    const suyo = titularId === null ? [] : [`titular_id = ${r.v(titularId)}`];
    const filas = await r.filas(
      `select 1 as hay from documento where ${y(`id = ${r.v(documentoId)}`, o('titular_id is null', ...suyo))}`,
    );
    return filas.length > 0;
  }

  private async designaciones(
    r: Redaccion,
    partes: readonly string[],
  ): Promise<readonly DesignacionVista[]> {
    const filas = await r.filas(
      `${DESIGNACIONES} where ${y(...partes)} order by d.rol, d.desde, d.id`,
    );
    return filas.map(leerDesignacion);
  }
}

/** With some designación, past or present, inside the territory; or created by the account itself. */
function visible(r: Redaccion, alcance: Alcance): string {
  if (alcance.nacional) return '1 = 1';
  return o(
    `p.creada_por = ${r.v(alcance.cuentaId)}`,
    `exists (select 1 from designacion d join titular t on t.id = d.titular_id
       where d.persona_id = p.id and (${r.territorio(alcance)}))`,
    `exists (select 1 from designacion d
       where d.persona_id = p.id and d.titular_id is null and ${r.en('d.gremio', alcance.gremios)})`,
  );
}

const enVigor = (r: Redaccion, fecha: Fecha | null): string => {
  if (fecha === null) return '1 = 1';
  const dia = r.v(fecha);
  return `d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})`;
};

/** Civil date of the day before. */
function diaAntes(fecha: Fecha): Fecha {
  return new Date(Date.parse(`${fecha}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const leerPersona = (f: Columnas): Persona => ({
  id: f['id'] as string,
  clase: f['clase'] as Persona['clase'],
  nombre: f['nombre'] as string,
  correo: f['correo'] as string | null,
  cuentaId: (f['cuenta_id'] ?? null) as string | null,
});

const leerDesignacion = (f: Columnas): DesignacionVista => ({
  ...leerCargo(f),
  personaId: f['persona_id'] as string,
  titularNombre: (f['titular_nombre'] ?? null) as string | null,
  persona: {
    id: f['persona_id'] as string,
    clase: f['persona_clase'] as Persona['clase'],
    nombre: f['persona_nombre'] as string,
    correo: f['persona_correo'] as string | null,
    cuentaId: (f['cuenta_id'] ?? null) as string | null,
  },
});

const PERSONAS =
  'select p.*, c.id as cuenta_id from persona p left join cuenta c on c.persona_id = p.id';
const DESIGNACIONES = `select d.*, t.nombre as titular_nombre, p.clase as persona_clase, p.nombre as persona_nombre,
    p.correo as persona_correo, c.id as cuenta_id
  from designacion d join persona p on p.id = d.persona_id left join cuenta c on c.persona_id = p.id
  left join titular t on t.id = d.titular_id`;
