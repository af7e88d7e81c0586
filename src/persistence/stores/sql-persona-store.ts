import { type EntityManager, IsNull } from 'typeorm';
import type { Fecha, Rol } from '../../../machines/contrato.js';
import type { Instante } from '../../engine/puertos/filas.js';
import {
  type CambioDeAutoridad,
  DesignacionEnVigor,
  type DesignacionNueva,
  type DesignacionVista,
  type EstadoDeCuenta,
  type FiltroDePersonas,
  type Persona,
  type PersonaEnLista,
  type PersonaNueva,
  PersonaStore,
} from '../../modules/directorio/persona-store.js';
import type { Alcance } from '../../platform/alcance.js';
import type { Corte, Pagina } from '../../platform/pagina.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { leerCursor, paginar } from '../cursor.js';
import { CuentaEntity } from '../entities/cuentas.js';
import { DesignacionEntity, PersonaEntity } from '../entities/directorio.js';
import { o, Redaccion, y } from '../redaccion.js';
import { cambiarAutoridad, diaAntes } from './cambiar-autoridad.js';
import {
  DESIGNACIONES,
  leerDesignacion,
  leerEstadoDeCuenta,
  leerPersona,
  PERSONAS,
} from './filas-de-directorio.js';
import { personaVisible } from './persona-visible.js';

const CORREO_DE_CUENTA: Consulta = {
  nombre: 'persona_correo_de_cuenta',
  sql: 'select correo from cuenta where persona_id = $1',
};
/** Roles of which a titular has one holder at a time. */
const DE_UNO: readonly Rol[] = ['pocl', 'autoridad'];

export class SqlPersonaStore extends PersonaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(persona: PersonaNueva): Promise<void> {
    await this.base.enTransaccion((em) => em.insert(PersonaEntity, { ...persona }));
  }

  override async incorporar(
    persona: PersonaNueva,
    designacion: DesignacionNueva,
    termina: string | null,
  ): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.insert(PersonaEntity, { ...persona });
      await this.escribirDesignacion(em, designacion, termina);
    });
  }

  override async find(alcance: Alcance, id: string): Promise<Persona | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${PERSONAS} where ${y(`p.id = ${r.v(id)}`, personaVisible(r, alcance))}`,
    );
    return fila ? leerPersona(fila) : null;
  }

  override async findPorCorreo(correo: string): Promise<Persona | null> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(
      `${PERSONAS} where p.correo = ${r.v(correo)} order by p.id limit 1`,
    );
    return fila ? leerPersona(fila) : null;
  }

  override async nombresPorCorreo(
    correos: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const r = new Redaccion(this.base);
    const filas = await r.filas(
      `select correo, nombre from persona where ${r.en('correo', correos)} order by id desc`,
    );
    return new Map(filas.map((f) => [f['correo'] as string, f['nombre'] as string]));
  }

  override async estadoDeCuenta(personaId: string): Promise<EstadoDeCuenta> {
    const r = new Redaccion(this.base);
    const [fila] = await r.filas(`${PERSONAS} where p.id = ${r.v(personaId)}`);
    return fila ? leerEstadoDeCuenta(fila) : 'sinCuenta';
  }

  override async listar(
    alcance: Alcance,
    filtro: FiltroDePersonas,
    fecha: Fecha,
    corte: Corte,
  ): Promise<Pagina<PersonaEnLista>> {
    const cuenta = new Redaccion(this.base);
    const [total] = await cuenta.filas(
      `select count(*) as n from persona p left join cuenta c on c.persona_id = p.id
        where ${condicion(cuenta, alcance, filtro, fecha)}`,
    );
    const r = new Redaccion(this.base);
    const partes = [condicion(r, alcance, filtro, fecha)];
    const desde = leerCursor(corte.cursor, ['texto', 'texto']);
    if (desde) partes.push(`(p.clave_busqueda, p.id) > (${r.v(desde[0])}, ${r.v(desde[1])})`);
    const filas = await r.filas(
      `${PERSONAS} where ${y(...partes)} order by p.clave_busqueda, p.id limit ${r.v(corte.limite + 1)}`,
    );
    const cargos = await this.cargosDe(
      alcance,
      filas.slice(0, corte.limite).map((f) => f['id'] as string),
      fecha,
    );
    const pagina = paginar(
      filas,
      corte,
      (f) => ({
        ...leerPersona(f),
        estadoDeCuenta: leerEstadoDeCuenta(f),
        cargos: cargos.filter((d) => d.personaId === f['id']),
      }),
      (f) => [f['clave_busqueda'] as string, f['id'] as string],
    );
    return { ...pagina, total: Number(total?.['n']) };
  }

  private cargosDe(
    alcance: Alcance,
    personas: readonly string[],
    fecha: Fecha,
  ): Promise<readonly DesignacionVista[]> {
    const r = new Redaccion(this.base);
    return this.designaciones(r, [
      r.en('d.persona_id', personas),
      enVigor(r, fecha),
      enTerritorio(r, alcance),
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
    await this.base.enTransaccion(async (em) => {
      await em.update(PersonaEntity, { id }, { ...cambios });
      // An account nobody has come in with yet follows the directory; one in use keeps the mail its owner enters with.
      const { correo } = cambios;
      if (typeof correo === 'string' && !(await em.existsBy(CuentaEntity, { correo })))
        await em.update(CuentaEntity, { personaId: id, clave: IsNull() }, { correo });
    });
  }

  override async correoDeCuenta(personaId: string): Promise<string | null> {
    const f = await this.base.fila(CORREO_DE_CUENTA, [personaId]);
    return f ? (f['correo'] as string) : null;
  }

  override async designar(designacion: DesignacionNueva, termina: string | null): Promise<void> {
    await this.base.enTransaccion((em) => this.escribirDesignacion(em, designacion, termina));
  }

  private async escribirDesignacion(
    em: EntityManager,
    designacion: DesignacionNueva,
    termina: string | null,
  ): Promise<void> {
    if (termina !== null) {
      const fin = {
        hasta: diaAntes(designacion.desde),
        terminadaPor: designacion.creadaPor,
        terminadaEn: designacion.creadaEn,
      };
      await em.update(DesignacionEntity, { id: termina }, fin);
    }
    await this.exigirPuestoLibre(em, designacion);
    await em.insert(DesignacionEntity, { ...designacion, documentoFinId: null });
  }

  override async cambiarAutoridad(cambio: CambioDeAutoridad): Promise<number> {
    return this.base.enTransaccion(async (em) => {
      await this.tomarTitular(em, cambio.designacion.titularId);
      return cambiarAutoridad(em, cambio);
    });
  }

  /** Two designaciones at once for the same place must see each other. */
  private async tomarTitular(em: EntityManager, titularId: string): Promise<void> {
    if (this.base.motor === 'postgres')
      await em.query('select 1 from titular where id = $1 for update', [titularId]);
  }

  private async exigirPuestoLibre(em: EntityManager, d: DesignacionNueva): Promise<void> {
    if (!DE_UNO.includes(d.rol) || d.calidad !== 'titular' || d.titularId === null) return;
    await this.tomarTitular(em, d.titularId);
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
    const [fila] = await r.filas(
      `${DESIGNACIONES} where ${y(`d.id = ${r.v(id)}`, enTerritorio(r, alcance))}`,
    );
    return fila ? leerDesignacion(fila) : null;
  }

  override async terminar(
    id: string,
    hasta: Fecha,
    documentoId: string | null,
    por?: { readonly cuentaId: string; readonly en: Instante },
  ): Promise<void> {
    await this.base.enTransaccion((em) =>
      em.update(
        DesignacionEntity,
        { id },
        {
          hasta,
          documentoFinId: documentoId,
          terminadaPor: por?.cuentaId ?? null,
          terminadaEn: por?.en ?? null,
        },
      ),
    );
  }

  override async acreditar(id: string, documentoId: string): Promise<void> {
    await this.base.enTransaccion((em) => em.update(DesignacionEntity, { id }, { documentoId }));
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

  override async designacionesDePersona(
    personaId: string,
    alcance?: Alcance,
  ): Promise<readonly DesignacionVista[]> {
    const r = new Redaccion(this.base);
    const partes = [`d.persona_id = ${r.v(personaId)}`];
    if (alcance !== undefined) partes.push(enTerritorio(r, alcance));
    return this.designaciones(r, partes);
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

function condicion(r: Redaccion, alcance: Alcance, filtro: FiltroDePersonas, fecha: Fecha): string {
  const partes = [personaVisible(r, alcance), r.busca('p.clave_busqueda', filtro.q)];
  if (filtro.clase !== undefined) partes.push(`p.clase = ${r.v(filtro.clase)}`);
  if (filtro.sinCuenta === true) partes.push('c.id is null or c.clave is null');
  // Of one and the same office.
  const cargo: string[] = [];
  if (filtro.titularId !== undefined) cargo.push(`d.titular_id = ${r.v(filtro.titularId)}`);
  if (filtro.rol !== undefined) cargo.push(`d.rol = ${r.v(filtro.rol)}`);
  if (filtro.gremio !== undefined)
    cargo.push(`coalesce(d.gremio, t.gremio, '') = ${r.v(filtro.gremio)}`);
  if (filtro.conCargo === true) cargo.push(enVigor(r, fecha));
  if (cargo.length > 0) {
    cargo.push(enTerritorio(r, alcance));
    partes.push(
      `exists (select 1 from designacion d left join titular t on t.id = d.titular_id
         where d.persona_id = p.id and ${y(...cargo)})`,
    );
  }
  return y(...partes);
}

/** The designación of alias `d`, with its titular `t`, lies in the territory. */
const enTerritorio = (r: Redaccion, alcance: Alcance): string =>
  alcance.nacional
    ? '1 = 1'
    : o(
        y('d.titular_id is not null', r.territorio(alcance)),
        y('d.titular_id is null', r.en('d.gremio', alcance.gremios)),
      );

const enVigor = (r: Redaccion, fecha: Fecha | null): string => {
  if (fecha === null) return '1 = 1';
  const dia = r.v(fecha);
  return `d.desde <= ${dia} and (d.hasta is null or d.hasta >= ${dia})`;
};
