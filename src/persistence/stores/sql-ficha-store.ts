import type { Instante } from '../../engine/puertos/filas.js';
import type { Cuenta } from '../../modules/sesion/cuenta-store.js';
import { type Ficha, FichaStore } from '../../modules/sesion/ficha-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { FichaEntity } from '../entities/cuentas.js';
import { cierto, type Columnas } from '../filas-leidas.js';
import { COLUMNAS_DE_CUENTA, leerCuenta } from './sql-cuenta-store.js';

export class SqlFichaStore extends FichaStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async crear(ficha: Ficha, huella: string): Promise<void> {
    await this.base.enTransaccion((em) => em.insert(FichaEntity, { ...ficha, huella }));
  }

  override async deCuenta(cuentaId: string): Promise<readonly Ficha[]> {
    return (await this.base.filas(DE_CUENTA, [cuentaId])).map(leer);
  }

  override async find(
    huella: string,
    ahora: Instante,
  ): Promise<{ readonly ficha: Ficha; readonly cuenta: Cuenta } | null> {
    const fila = await this.base.fila(POR_HUELLA, [huella, ahora]);
    return fila === undefined ? null : { ficha: leer(fila), cuenta: leerCuenta(fila) };
  }

  override async anotarUso(id: string, ahora: Instante): Promise<void> {
    await this.base.escribir({ consulta: ANOTAR_USO, params: [id, ahora] });
  }

  override async revocar(cuentaId: string, id: string, ahora: Instante): Promise<boolean> {
    const [revocadas] = await this.base.escribir({
      consulta: REVOCAR,
      params: [cuentaId, id, ahora],
    });
    return revocadas?.length === 1;
  }
}

const nulo = (v: unknown): number | null => (v === null ? null : Number(v));
const leer = (f: Columnas): Ficha => ({
  id: f['ficha_id'] as string,
  cuentaId: f['cuenta_id'] as string,
  nombre: f['ficha_nombre'] as string,
  alcance: f['alcance'] as Ficha['alcance'],
  doble: cierto(f['doble']),
  creadaEn: Number(f['creada_en']),
  venceEn: Number(f['vence_en']),
  usadaEn: nulo(f['usada_en']),
  revocadaEn: nulo(f['revocada_en']),
});

const COLUMNAS = `f.id as ficha_id, f.cuenta_id, f.nombre as ficha_nombre, f.alcance, f.doble, f.creada_en, f.vence_en,
  f.usada_en, f.revocada_en`;
const DE_CUENTA: Consulta = {
  nombre: 'fichas_de_cuenta',
  sql: `select ${COLUMNAS} from ficha f where f.cuenta_id = $1
    order by case when f.revocada_en is null then 0 else 1 end, f.creada_en desc, f.id desc limit 200`,
};
const POR_HUELLA: Consulta = {
  nombre: 'ficha_por_huella',
  sql: `select ${COLUMNAS}, ${COLUMNAS_DE_CUENTA} from ficha f join cuenta c on c.id = f.cuenta_id
      join persona p on p.id = c.persona_id
     where f.huella = $1 and f.vence_en > $2 and f.revocada_en is null and c.activa`,
};
const ANOTAR_USO: Consulta = {
  nombre: 'ficha_anotar_uso',
  sql: 'update ficha set usada_en = $2 where id = $1',
};
const REVOCAR: Consulta = {
  nombre: 'ficha_revocar',
  sql: `update ficha set revocada_en = $3 where cuenta_id = $1 and id = $2 and revocada_en is null returning id`,
};
