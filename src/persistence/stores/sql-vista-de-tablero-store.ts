import {
  type VistaDeTablero,
  VistaDeTableroStore,
} from '../../modules/tablero/vista-de-tablero-store.js';
import type { Base } from '../base.js';
import type { Consulta } from '../consultas-de-unidad.js';
import { cierto, type Columnas } from '../filas-leidas.js';

export class SqlVistaDeTableroStore extends VistaDeTableroStore {
  constructor(private readonly base: Base) {
    super();
  }

  override async listar(cuentaId: string): Promise<readonly VistaDeTablero[]> {
    return (await this.base.filas(LISTAR, [cuentaId])).map(leer);
  }

  override async find(cuentaId: string, id: string): Promise<VistaDeTablero | null> {
    const f = await this.base.fila(FIND, [id, cuentaId]);
    return f ? leer(f) : null;
  }

  override async contar(cuentaId: string): Promise<number> {
    return Number((await this.base.fila(CONTAR, [cuentaId]))?.['n']);
  }

  override async crear(v: Parameters<VistaDeTableroStore['crear']>[0]): Promise<void> {
    await this.base.escribir({
      consulta: CREAR,
      params: [
        v.id,
        v.cuentaId,
        v.nombre,
        v.claveBusqueda,
        v.consulta,
        this.logico(v.compartida),
        v.guardadaEn,
      ],
    });
  }

  override async cambiar(v: Parameters<VistaDeTableroStore['cambiar']>[0]): Promise<boolean> {
    const [filas] = await this.base.escribir({
      consulta: CAMBIAR,
      params: [
        v.nombre,
        v.claveBusqueda,
        v.consulta,
        this.logico(v.compartida),
        v.guardadaEn,
        v.id,
        v.cuentaId,
        v.version,
      ],
    });
    return (filas?.length ?? 0) > 0;
  }

  override async borrar(cuentaId: string, id: string): Promise<boolean> {
    const [filas] = await this.base.escribir({ consulta: BORRAR, params: [id, cuentaId] });
    return (filas?.length ?? 0) > 0;
  }

  private logico(v: boolean): boolean | number {
    return this.base.motor === 'sqlite' ? Number(v) : v;
  }
}

const leer = (f: Columnas): VistaDeTablero => ({
  id: f['id'] as string,
  cuentaId: f['cuenta_id'] as string,
  autor: f['autor'] as string,
  nombre: f['nombre'] as string,
  consulta: f['consulta'] as string,
  compartida: cierto(f['compartida']),
  version: Number(f['version']),
  guardadaEn: Number(f['guardada_en']),
});

const VISTAS = `select v.*, p.nombre as autor from vista_de_tablero v join cuenta c on c.id = v.cuenta_id
  join persona p on p.id = c.persona_id`;
const LISTAR: Consulta = {
  nombre: 'vistas_de_tablero',
  sql: `${VISTAS} where v.cuenta_id = $1 or v.compartida order by v.clave_busqueda, v.id limit 300`,
};
const FIND: Consulta = {
  nombre: 'vista_de_tablero',
  sql: `${VISTAS} where v.id = $1 and (v.cuenta_id = $2 or v.compartida)`,
};
const CONTAR: Consulta = {
  nombre: 'contar_vistas_de_tablero',
  sql: 'select count(*) as n from vista_de_tablero where cuenta_id = $1',
};
const CREAR: Consulta = {
  nombre: 'crear_vista_de_tablero',
  sql: `insert into vista_de_tablero
    (id, cuenta_id, nombre, clave_busqueda, consulta, compartida, version, creada_en, guardada_en)
    values ($1, $2, $3, $4, $5, $6, 1, $7, $7) returning id`,
};
const CAMBIAR: Consulta = {
  nombre: 'cambiar_vista_de_tablero',
  sql: `update vista_de_tablero set nombre = $1, clave_busqueda = $2, consulta = $3, compartida = $4,
      guardada_en = $5, version = version + 1 where id = $6 and cuenta_id = $7 and version = $8 returning id`,
};
const BORRAR: Consulta = {
  nombre: 'borrar_vista_de_tablero',
  sql: 'delete from vista_de_tablero where id = $1 and cuenta_id = $2 returning id',
};
