import { IsNull } from 'typeorm';
import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta } from '../../modules/sesion/cuenta-store.js';
import {
  FactorStore,
  type FilaDesafio,
  type FilaFactor,
} from '../../modules/sesion/factor-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { CodigoDeRescateEntity, DesafioEntity, SegundoFactorEntity } from '../entities/cuentas.js';
import { cierto } from '../filas-leidas.js';
import { COLUMNAS_DE_CUENTA, leerCuenta } from './sql-cuenta-store.js';

/** Second factors. What may happen once only is decided by the statement that does it, never by a read before it. */
export class SqlFactorStore extends FactorStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async find(cuentaId: string): Promise<FilaFactor | null> {
    const fila = await this.base.leer((em) => em.findOneBy(SegundoFactorEntity, { cuentaId }));
    if (fila === null) return null;
    const { secreto, creadoEn, confirmadoEn } = fila;
    return { cuentaId, secreto, creadoEn, confirmadoEn };
  }

  override async proponer(fila: Omit<FilaFactor, 'confirmadoEn'>): Promise<boolean> {
    const [puestas] = await this.base.escribir({
      consulta: PROPONER,
      params: [fila.cuentaId, fila.secreto, fila.creadoEn],
    });
    return puestas?.length === 1;
  }

  override async confirmar(
    cuentaId: string,
    paso: number,
    huellas: readonly string[],
    ahora: Instante,
  ): Promise<boolean> {
    return this.base.enTransaccion(async (em) => {
      const { affected } = await em.update(
        SegundoFactorEntity,
        { cuentaId, confirmadoEn: IsNull() },
        { confirmadoEn: ahora, ultimoPaso: paso },
      );
      if (affected !== 1) return false;
      await em.insert(
        CodigoDeRescateEntity,
        huellas.map((huella) => ({ cuentaId, huella, usadoEn: null })),
      );
      return true;
    });
  }

  override async gastarPaso(cuentaId: string, paso: number): Promise<boolean> {
    const [gastados] = await this.base.escribir({
      consulta: GASTAR_PASO,
      params: [cuentaId, paso],
    });
    return gastados?.length === 1;
  }

  override async gastarCodigo(cuentaId: string, huella: string, ahora: Instante): Promise<boolean> {
    const [gastados] = await this.base.escribir({
      consulta: GASTAR_CODIGO,
      params: [cuentaId, huella, ahora],
    });
    return gastados?.length === 1;
  }

  override async codigosSinUsar(cuentaId: string): Promise<number> {
    const fila = await this.base.fila(CODIGOS_SIN_USAR, [cuentaId]);
    return Number(fila?.['n'] ?? 0);
  }

  override async renovarCodigos(cuentaId: string, huellas: readonly string[]): Promise<void> {
    await this.base.enTransaccion(async (em) => {
      await em.delete(CodigoDeRescateEntity, { cuentaId });
      await em.insert(
        CodigoDeRescateEntity,
        huellas.map((huella) => ({ cuentaId, huella, usadoEn: null })),
      );
    });
  }

  override async retirar(cuentaId: string): Promise<boolean> {
    const [, , retirados] = await this.base.escribir(
      { consulta: RETIRAR_DESAFIOS, params: [cuentaId] },
      { consulta: YA_NO_SON_DOBLES, params: [cuentaId] },
      { consulta: RETIRAR, params: [cuentaId] },
    );
    return retirados?.length === 1;
  }

  override async abrirDesafio(desafio: FilaDesafio): Promise<void> {
    await this.base.enTransaccion((em) => em.insert(DesafioEntity, { ...desafio, intentos: 0 }));
  }

  override async intentar(
    huella: string,
    ahora: Instante,
    maximo: number,
  ): Promise<{ readonly desafio: FilaDesafio; readonly cuenta: Cuenta } | null> {
    const [contados] = await this.base.escribir({
      consulta: INTENTAR,
      params: [huella, ahora, maximo],
    });
    const d = contados?.[0];
    if (d === undefined) return null;
    const fila = await this.base.fila(CUENTA_ACTIVA, [d['cuenta_id']]);
    if (fila === undefined) return null;
    return {
      desafio: {
        id: d['id'] as string,
        cuentaId: d['cuenta_id'] as string,
        huella,
        medio: d['medio'] as FilaDesafio['medio'],
        programa: cierto(d['programa']),
        creadoEn: Number(d['creado_en']),
        venceEn: Number(d['vence_en']),
      },
      cuenta: leerCuenta(fila),
    };
  }

  override async cerrarDesafio(id: string): Promise<boolean> {
    const [cerrados] = await this.base.escribir({ consulta: CERRAR_DESAFIO, params: [id] });
    return cerrados?.length === 1;
  }
}

const PROPONER: Consulta = {
  nombre: 'factor_proponer',
  sql: `insert into segundo_factor (cuenta_id, secreto, creado_en) values ($1, $2, $3)
    on conflict (cuenta_id) do update set secreto = excluded.secreto, creado_en = excluded.creado_en
      where segundo_factor.confirmado_en is null
    returning cuenta_id`,
};
const GASTAR_PASO: Consulta = {
  nombre: 'factor_gastar_paso',
  sql: `update segundo_factor set ultimo_paso = $2
     where cuenta_id = $1 and confirmado_en is not null and (ultimo_paso is null or ultimo_paso < $2)
    returning cuenta_id`,
};
const GASTAR_CODIGO: Consulta = {
  nombre: 'factor_gastar_codigo',
  sql: `update codigo_de_rescate set usado_en = $3 where cuenta_id = $1 and huella = $2 and usado_en is null
    returning cuenta_id`,
};
const CODIGOS_SIN_USAR: Consulta = {
  nombre: 'factor_codigos_sin_usar',
  sql: 'select count(*) as n from codigo_de_rescate where cuenta_id = $1 and usado_en is null',
};
const RETIRAR: Consulta = {
  nombre: 'factor_retirar',
  sql: 'delete from segundo_factor where cuenta_id = $1 returning cuenta_id',
};
const RETIRAR_DESAFIOS: Consulta = {
  nombre: 'factor_retirar_desafios',
  sql: 'delete from desafio where cuenta_id = $1',
};
const YA_NO_SON_DOBLES: Consulta = {
  nombre: 'factor_ya_no_son_dobles',
  sql: 'update sesion set doble = (1 = 0) where cuenta_id = $1',
};
const INTENTAR: Consulta = {
  nombre: 'desafio_intentar',
  sql: `update desafio set intentos = intentos + 1
     where huella = $1 and vence_en > $2 and intentos < $3
    returning id, cuenta_id, medio, programa, creado_en, vence_en`,
};
const CERRAR_DESAFIO: Consulta = {
  nombre: 'desafio_cerrar',
  sql: 'delete from desafio where id = $1 returning id',
};
const CUENTA_ACTIVA: Consulta = {
  nombre: 'cuenta_activa',
  sql: `select ${COLUMNAS_DE_CUENTA} from cuenta c join persona p on p.id = c.persona_id where c.id = $1 and c.activa`,
};
