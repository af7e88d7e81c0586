import { type EntityManager, IsNull } from 'typeorm';
import type { Instante } from '../../engine/puertos/filas.js';
import {
  type CargoVisto,
  CorreoEnUso,
  type Cuenta,
  type CuentaNueva,
  CuentaStore,
  type FilaInvitacion,
  type FilaRecuperacion,
  type FilaSesion,
} from '../../modules/sesion/cuenta-store.js';
import { claveBusqueda } from '../../platform/clave-busqueda.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import {
  CuentaEntity,
  DesafioEntity,
  FichaEntity,
  InvitacionDadaEntity,
  InvitacionEntity,
  RecuperacionEntity,
  SesionEntity,
} from '../entities/cuentas.js';
import { PersonaEntity } from '../entities/directorio.js';
import { esRepetido } from '../repetido.js';
import { cierto, type Columnas, leerCargo } from '../filas-leidas.js';

/** Accounts, sessions and invitations. What every request does (find a session, touch it) goes by prepared statements. */
export class SqlCuentaStore extends CuentaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(cuenta: CuentaNueva): Promise<void> {
    const { id, personaId, nombre, correo, clave, creadaEn } = cuenta;
    try {
      await this.base.enTransaccion(async (em) => {
        if (nombre !== null) {
          await em.insert(PersonaEntity, {
            id: personaId,
            clase: 'persona',
            nombre,
            claveBusqueda: claveBusqueda(nombre),
            correo,
            creadaPor: null,
            creadaEn,
          });
        }
        await em.insert(CuentaEntity, { id, personaId, correo, clave, activa: true, creadaEn });
      });
    } catch (error) {
      if (esRepetido(error, 'cuenta', 'correo')) throw new CorreoEnUso(correo, { cause: error });
      throw error;
    }
  }

  override async find(id: string): Promise<Cuenta | null> {
    const fila = await this.base.fila(CUENTA, [id]);
    return fila ? leerCuenta(fila) : null;
  }

  override async findPorPersona(personaId: string): Promise<Cuenta | null> {
    const fila = await this.base.fila(CUENTA_DE_PERSONA, [personaId]);
    return fila ? leerCuenta(fila) : null;
  }

  override async findPorCorreo(
    correo: string,
  ): Promise<(Cuenta & { readonly clave: string | null }) | null> {
    const fila = await this.base.fila(CUENTA_POR_CORREO, [correo]);
    return fila ? { ...leerCuenta(fila), clave: fila['clave'] as string | null } : null;
  }

  override async correoEnDirectorio(cuentaId: string): Promise<string | null> {
    const fila = await this.base.fila(CORREO_EN_DIRECTORIO, [cuentaId]);
    return (fila?.['correo'] as string | null | undefined) ?? null;
  }

  override async cambiarCorreo(cuentaId: string, correo: string): Promise<void> {
    try {
      await this.base.enTransaccion(async (em) => {
        await em.update(CuentaEntity, { id: cuentaId }, { correo });
        await em.delete(RecuperacionEntity, { cuentaId });
      });
    } catch (error) {
      if (esRepetido(error, 'cuenta', 'correo')) throw new CorreoEnUso(correo, { cause: error });
      throw error;
    }
  }

  override async cambiarClave(cuentaId: string, clave: string): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.update(CuentaEntity, { id: cuentaId }, { clave });
      await cerrarLoAbierto(em, cuentaId);
    });
  }

  override async cambiarActiva(cuentaId: string, activa: boolean): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.update(CuentaEntity, { id: cuentaId }, { activa });
      if (!activa) await cerrarLoAbierto(em, cuentaId);
    });
  }

  override async cargosEnVigor(cuentaId: string, fecha: string): Promise<readonly CargoVisto[]> {
    const filas = await this.base.filas(CARGOS_EN_VIGOR, [cuentaId, fecha]);
    return filas.map((f) => ({
      ...leerCargo(f),
      titularNombre: f['titular_nombre'] as string | null,
    }));
  }

  override async abrirSesion(s: FilaSesion): Promise<void> {
    await this.base.escribir({
      consulta: ABRIR_SESION,
      params: [
        s.id,
        s.cuentaId,
        s.huella,
        s.clase,
        s.csrf,
        s.creadaEn,
        s.vistaEn,
        s.venceEn,
        s.medio,
        s.doble ? 1 : 0,
        s.aparato?.navegador ?? null,
        s.aparato?.sistema ?? null,
        s.red,
      ],
    });
  }

  override async findSesion(
    huella: string,
    ahora: Instante,
  ): Promise<{ readonly sesion: FilaSesion; readonly cuenta: Cuenta } | null> {
    const f = await this.base.fila(SESION, [huella, ahora]);
    if (!f) return null;
    return { sesion: leerSesion(f), cuenta: leerCuenta(f) };
  }

  override async sesionesDe(cuentaId: string, ahora: Instante): Promise<readonly FilaSesion[]> {
    return (await this.base.filas(SESIONES_DE, [cuentaId, ahora])).map(leerSesion);
  }

  override async tocarSesion(id: string, vistaEn: Instante, venceEn: Instante): Promise<void> {
    await this.base.escribir({ consulta: TOCAR_SESION, params: [id, vistaEn, venceEn] });
  }

  override async marcarDoble(id: string): Promise<void> {
    await this.base.escribir({ consulta: MARCAR_DOBLE, params: [id] });
  }

  override async cerrarSesion(id: string): Promise<void> {
    await this.base.escribir({ consulta: CERRAR_SESION, params: [id] });
  }

  override async cerrarSesionesDe(cuentaId: string, salvo: string | null): Promise<number> {
    const [cerradas] = await this.base.escribir({
      consulta: CERRAR_SESIONES,
      params: [cuentaId, salvo ?? ''],
    });
    return cerradas?.length ?? 0;
  }

  override async barrer(ahora: Instante): Promise<number> {
    const borradas = await this.base.escribir(
      { consulta: BARRER_SESIONES, params: [ahora] },
      { consulta: BARRER_INVITACIONES, params: [ahora] },
      { consulta: BARRER_RECUPERACIONES, params: [ahora] },
      { consulta: BARRER_DESAFIOS, params: [ahora] },
    );
    return borradas.reduce((n, filas) => n + filas.length, 0);
  }

  override async invitar(invitacion: FilaInvitacion): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      const { huella: _secreto, ...dada } = invitacion;
      const { cuentaId, creadaEn } = dada;
      await em.delete(InvitacionEntity, { cuentaId });
      await em.update(
        InvitacionDadaEntity,
        { cuentaId, aceptadaEn: IsNull(), revocadaEn: IsNull(), reemplazadaEn: IsNull() },
        { reemplazadaEn: creadaEn },
      );
      await em.insert(InvitacionEntity, { ...invitacion });
      await em.insert(InvitacionDadaEntity, { ...dada });
    });
  }

  override async aceptarInvitacion(
    huella: string,
    clave: string,
    ahora: Instante,
  ): Promise<(Cuenta & { readonly teniaClave: boolean }) | null> {
    return this.base.enTransaccion(async (em) => {
      const cuentaId = await this.gastarInvitacion(em, huella, ahora);
      if (cuentaId === null) return null;
      const antes = await em.findOneByOrFail(CuentaEntity, { id: cuentaId });
      await em.update(CuentaEntity, { id: cuentaId }, { clave });
      await cerrarLoAbierto(em, cuentaId);
      const { personaId, correo, activa } = antes;
      const { nombre } = await em.findOneByOrFail(PersonaEntity, { id: personaId });
      const teniaClave = antes.clave !== null;
      return { id: cuentaId, personaId, nombre, correo, activa, teniaClave };
    });
  }

  override async pedirRecuperacion(recuperacion: FilaRecuperacion): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.delete(RecuperacionEntity, { cuentaId: recuperacion.cuentaId });
      await em.insert(RecuperacionEntity, { ...recuperacion });
    });
  }

  override async recuperar(huella: string, clave: string, ahora: Instante): Promise<Cuenta | null> {
    return this.base.enTransaccion(async (em) => {
      const hallada = await em.findOneBy(RecuperacionEntity, { huella });
      if (!hallada || hallada.venceEn <= ahora) return null;
      const { cuentaId } = hallada;
      const cuenta = await em.findOneByOrFail(CuentaEntity, { id: cuentaId });
      if (!cuenta.activa) return null;
      const { affected } = await em.delete(RecuperacionEntity, { id: hallada.id });
      if (affected !== 1) return null;
      await em.update(CuentaEntity, { id: cuentaId }, { clave });
      await cerrarLoAbierto(em, cuentaId);
      await em.delete(InvitacionEntity, { cuentaId });
      await em.update(
        InvitacionDadaEntity,
        { cuentaId, aceptadaEn: IsNull(), revocadaEn: IsNull(), reemplazadaEn: IsNull() },
        { aceptadaEn: ahora },
      );
      await em.update(FichaEntity, { cuentaId, revocadaEn: IsNull() }, { revocadaEn: ahora });
      const { nombre } = await em.findOneByOrFail(PersonaEntity, { id: cuenta.personaId });
      const { personaId, correo, activa } = cuenta;
      return { id: cuentaId, personaId, nombre, correo, activa };
    });
  }

  /** Deleting it is what decides: of two at once, one finds it. */
  private async gastarInvitacion(
    em: EntityManager,
    huella: string,
    ahora: Instante,
  ): Promise<string | null> {
    const hallada = await em.findOneBy(InvitacionEntity, { huella });
    if (!hallada || hallada.venceEn <= ahora) return null;
    const { affected } = await em.delete(InvitacionEntity, { id: hallada.id });
    if (affected !== 1) return null;
    await em.update(InvitacionDadaEntity, { id: hallada.id }, { aceptadaEn: ahora });
    return hallada.cuentaId;
  }
}

/** What the old password had opened, or was about to: sessions, half logins, links of recovery. */
async function cerrarLoAbierto(em: EntityManager, cuentaId: string): Promise<void> {
  await em.delete(SesionEntity, { cuentaId });
  await em.delete(DesafioEntity, { cuentaId });
  await em.delete(RecuperacionEntity, { cuentaId });
}

const leerSesion = (f: Columnas): FilaSesion => ({
  id: f['sesion_id'] as string,
  cuentaId: f['cuenta_id'] as string,
  huella: f['huella'] as string,
  clase: f['clase'] as FilaSesion['clase'],
  csrf: f['csrf'] as string | null,
  medio: f['medio'] as FilaSesion['medio'],
  doble: cierto(f['doble']),
  aparato:
    f['navegador'] === null
      ? null
      : ({ navegador: f['navegador'], sistema: f['sistema'] } as FilaSesion['aparato']),
  red: f['red'] as string | null,
  creadaEn: Number(f['creada_en']),
  vistaEn: Number(f['vista_en']),
  venceEn: Number(f['vence_en']),
});

export const leerCuenta = (f: Columnas): Cuenta => ({
  id: f['id'] as string,
  personaId: f['persona_id'] as string,
  nombre: f['nombre'] as string,
  correo: f['correo'] as string,
  activa: cierto(f['activa']),
});

export const COLUMNAS_DE_CUENTA = 'c.id, c.persona_id, p.nombre, c.correo, c.activa';
const CUENTA: Consulta = {
  nombre: 'cuenta',
  sql: `select ${COLUMNAS_DE_CUENTA} from cuenta c join persona p on p.id = c.persona_id where c.id = $1`,
};
const CUENTA_DE_PERSONA: Consulta = {
  nombre: 'cuenta_de_persona',
  sql: `select ${COLUMNAS_DE_CUENTA} from cuenta c join persona p on p.id = c.persona_id where c.persona_id = $1`,
};
const CUENTA_POR_CORREO: Consulta = {
  nombre: 'cuenta_por_correo',
  sql: `select ${COLUMNAS_DE_CUENTA}, c.clave from cuenta c join persona p on p.id = c.persona_id where c.correo = $1`,
};
const CORREO_EN_DIRECTORIO: Consulta = {
  nombre: 'correo_en_directorio',
  sql: 'select p.correo from cuenta c join persona p on p.id = c.persona_id where c.id = $1',
};
const CARGOS_EN_VIGOR: Consulta = {
  nombre: 'cargos_en_vigor',
  sql: `select d.*, t.nombre as titular_nombre from cuenta c join designacion d on d.persona_id = c.persona_id
      left join titular t on t.id = d.titular_id
     where c.id = $1 and d.desde <= $2 and (d.hasta is null or d.hasta >= $2) order by d.desde, d.id`,
};
const COLUMNAS_DE_SESION = `s.id as sesion_id, s.cuenta_id, s.huella, s.clase, s.csrf, s.medio, s.doble, s.navegador,
  s.sistema, s.red, s.creada_en, s.vista_en, s.vence_en`;
const SESION: Consulta = {
  nombre: 'sesion',
  sql: `select ${COLUMNAS_DE_SESION}, ${COLUMNAS_DE_CUENTA}
      from sesion s join cuenta c on c.id = s.cuenta_id join persona p on p.id = c.persona_id
     where s.huella = $1 and s.vence_en > $2 and c.activa`,
};
const SESIONES_DE: Consulta = {
  nombre: 'sesiones_de',
  sql: `select ${COLUMNAS_DE_SESION} from sesion s where s.cuenta_id = $1 and s.vence_en > $2
    order by s.vista_en desc, s.id desc limit 100`,
};
const ABRIR_SESION: Consulta = {
  nombre: 'abrir_sesion',
  sql: `insert into sesion (id, cuenta_id, huella, clase, csrf, creada_en, vista_en, vence_en, medio, doble, navegador,
      sistema, red) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10 = 1,$11,$12,$13)`,
};
const MARCAR_DOBLE: Consulta = {
  nombre: 'marcar_doble',
  sql: 'update sesion set doble = (1 = 1) where id = $1',
};
const CERRAR_SESIONES: Consulta = {
  nombre: 'cerrar_sesiones',
  sql: 'delete from sesion where cuenta_id = $1 and id <> $2 returning id',
};
const TOCAR_SESION: Consulta = {
  nombre: 'tocar_sesion',
  sql: 'update sesion set vista_en = $2, vence_en = $3 where id = $1',
};
const CERRAR_SESION: Consulta = {
  nombre: 'cerrar_sesion',
  sql: 'delete from sesion where id = $1',
};
const BARRER_SESIONES: Consulta = {
  nombre: 'barrer_sesiones',
  sql: 'delete from sesion where vence_en <= $1 returning id',
};
const BARRER_INVITACIONES: Consulta = {
  nombre: 'barrer_invitaciones',
  sql: 'delete from invitacion where vence_en <= $1 returning id',
};
const BARRER_RECUPERACIONES: Consulta = {
  nombre: 'barrer_recuperaciones',
  sql: 'delete from recuperacion where vence_en <= $1 returning id',
};
const BARRER_DESAFIOS: Consulta = {
  nombre: 'barrer_desafios',
  sql: 'delete from desafio where vence_en <= $1 returning id',
};
