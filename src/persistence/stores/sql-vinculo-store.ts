import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta } from '../../modules/sesion/cuenta-store.js';
import {
  type Vinculo,
  VinculoEnConflicto,
  VinculoStore,
} from '../../modules/sesion/vinculo-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { VinculoEntity } from '../entities/cuentas.js';
import type { Columnas } from '../filas-leidas.js';
import { COLUMNAS_DE_CUENTA, leerCuenta } from './sql-cuenta-store.js';

export class SqlVinculoStore extends VinculoStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async find(
    emisor: string,
    sujeto: string,
  ): Promise<{ readonly vinculo: Vinculo; readonly cuenta: Cuenta } | null> {
    const fila = await this.base.fila(POR_SUJETO, [emisor, sujeto]);
    return fila === undefined ? null : { vinculo: leer(fila), cuenta: leerCuenta(fila) };
  }

  override async deCuenta(cuentaId: string): Promise<readonly Vinculo[]> {
    return this.base.leer((em) =>
      em.find(VinculoEntity, { where: { cuentaId }, order: { creadoEn: 'asc' } }),
    );
  }

  override async crear(vinculo: Omit<Vinculo, 'usadoEn'>): Promise<void> {
    const { emisor, sujeto, cuentaId, creadoEn } = vinculo;
    const [creados] = await this.base.escribir(
      { consulta: CREAR, params: [emisor, sujeto, cuentaId, creadoEn] },
      { consulta: GASTAR_INVITACION, params: [emisor, sujeto, cuentaId] },
      { consulta: DAR_POR_ACEPTADA, params: [emisor, sujeto, cuentaId, creadoEn] },
    );
    if (creados?.length !== 1) throw new VinculoEnConflicto(vinculo.cuentaId);
  }

  override async anotarUso(emisor: string, sujeto: string, ahora: Instante): Promise<void> {
    await this.base.escribir({ consulta: ANOTAR_USO, params: [emisor, sujeto, ahora] });
  }

  override async retirar(cuentaId: string): Promise<number> {
    const [retirados] = await this.base.escribir({ consulta: RETIRAR, params: [cuentaId] });
    return retirados?.length ?? 0;
  }
}

const leer = (f: Columnas): Vinculo => ({
  emisor: f['emisor'] as string,
  sujeto: f['sujeto'] as string,
  cuentaId: f['cuenta_id'] as string,
  creadoEn: Number(f['creado_en']),
  usadoEn: f['usado_en'] === null ? null : Number(f['usado_en']),
});

const POR_SUJETO: Consulta = {
  nombre: 'vinculo_por_sujeto',
  sql: `select v.emisor, v.sujeto, v.cuenta_id, v.creado_en, v.usado_en, ${COLUMNAS_DE_CUENTA}
      from vinculo v join cuenta c on c.id = v.cuenta_id join persona p on p.id = c.persona_id
     where v.emisor = $1 and v.sujeto = $2`,
};
const CREAR: Consulta = {
  nombre: 'vinculo_crear',
  sql: `insert into vinculo (emisor, sujeto, cuenta_id, creado_en) values ($1, $2, $3, $4)
    on conflict do nothing returning sujeto`,
};
/** Its owner is in: a link still in somebody else's hands opens nothing any more. */
const GASTAR_INVITACION: Consulta = {
  nombre: 'vinculo_gastar_invitacion',
  sql: `delete from invitacion where cuenta_id = $3
      and exists (select 1 from vinculo where emisor = $1 and sujeto = $2 and cuenta_id = $3)`,
};
const DAR_POR_ACEPTADA: Consulta = {
  nombre: 'vinculo_dar_por_aceptada',
  sql: `update invitacion_dada set aceptada_en = $4 where cuenta_id = $3
      and aceptada_en is null and revocada_en is null and reemplazada_en is null
      and exists (select 1 from vinculo where emisor = $1 and sujeto = $2 and cuenta_id = $3)`,
};
const ANOTAR_USO: Consulta = {
  nombre: 'vinculo_anotar_uso',
  sql: 'update vinculo set usado_en = $3 where emisor = $1 and sujeto = $2',
};
const RETIRAR: Consulta = {
  nombre: 'vinculo_retirar',
  sql: 'delete from vinculo where cuenta_id = $1 returning sujeto',
};
