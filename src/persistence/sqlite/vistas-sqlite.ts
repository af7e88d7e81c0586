import type { Statement } from 'better-sqlite3';
import { cargosQueCubren } from '../../engine/autorizacion.js';
import type { Cargo, FilaProceso, FilaTitular } from '../../engine/puertos/filas.js';
import {
  type Destino,
  RaizInexistente,
  type VistaDeRaiz,
} from '../../engine/puertos/proceso-store.js';
import { CARGOS, type Consulta, PARAMETROS, PLAZOS_DE_RAIZ } from '../consultas-de-unidad.js';
import type { DocumentosRecordados } from '../documentos-recordados.js';
import {
  type Columnas,
  leerCargo,
  leerPlazo,
  leerProceso,
  leerRaiz,
  leerTitular,
} from '../filas-leidas.js';
import { LectorDeMemoria } from '../lector-de-memoria.js';
import { type Consultar, LectorDeUnidadSql } from '../lector-de-unidad.js';
import type { DeRaiz, VistaConDirectorio, VistasDeMemoria } from '../vistas-de-memoria.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import { ConsultorSqlite } from './consultor-sqlite.js';
import type { EscritorSqlite } from './escritor-sqlite.js';
import { tocaLoQueEspera } from './tablas-que-esperan.js';

/**
 * What a unit of work starts from. Read on the connection that writes, whose pages are still in its cache after each
 * commit (the reader's are not), but never while somebody has it for a transaction of its own. What is remembered is
 * believed when the versions it was remembered at are still those of the database.
 */
export class VistasSqlite {
  readonly lector: LectorDeUnidadSql;
  readonly lectorDeMemoria: LectorDeMemoria;
  private readonly porEscritura: Lecturas;
  private readonly porLectura: Lecturas;

  constructor(
    escritura: ConexionSqlite,
    lectura: ConexionSqlite,
    private readonly escritor: EscritorSqlite,
    private readonly nuevos: AsientosNuevos,
    private readonly recordadas: VistasDeMemoria,
    documentos: DocumentosRecordados,
  ) {
    this.porEscritura = new Lecturas(escritura);
    this.porLectura = new Lecturas(lectura);
    const consultar: Consultar = (consulta, params) => this.filas(consulta, params);
    this.lector = new LectorDeUnidadSql(consultar);
    this.lectorDeMemoria = new LectorDeMemoria(consultar, documentos);
  }

  /** @throws RaizInexistente */
  leer(destino: Destino): VistaConDirectorio {
    const { raizId, procesoId } = destino;
    const l = this.lecturas;
    const deRaiz = this.enEspera(raizId, procesoId) ?? this.enTablas(raizId, procesoId);
    if (!deRaiz && !destino.nueva) throw new RaizInexistente(raizId);
    const { raiz, cadena, plazos } = deRaiz ?? SIN_RAIZ;
    const [directorio, cambiosDeDocumentos] = l.versiones();
    const titular = l.titular(raiz?.titularId ?? destino.titularId);
    if (!titular) throw new RaizInexistente(raizId);
    const cargosDeCuenta = l.cargos(destino);
    const cargos = cargosQueCubren(cargosDeCuenta, titular);
    const respuesta = this.respuesta(destino);
    const { lector } = this;
    const vista = { raiz, titular, cadena, plazos, cargos, respuesta, lector, directorio };
    this.recordadas.anotarLeida({ vista, cargosDeCuenta, cambiosDeDocumentos }, destino);
    return vista;
  }

  sigueEnPie({ raiz, directorio }: VistaConDirectorio): boolean {
    if (!raiz) return true;
    const version = this.nuevos.version(raiz.id) ?? this.lecturas.version(raiz.id);
    return version === raiz.version && this.lecturas.versiones()[0] === directorio;
  }

  /** Of a root with something waiting the tables do not say the last word: what is remembered of it does, or it is laid. */
  private enEspera(raizId: string, procesoId: string | null): DeRaiz | null {
    if (this.nuevos.hayAjenos()) this.escritor.alDia();
    const version = this.nuevos.version(raizId);
    if (version === undefined) return null;
    const sabida = this.recordadas.deRaiz(raizId, procesoId);
    if (sabida?.raiz.version === version) return sabida;
    this.escritor.alDia();
    return null;
  }

  private enTablas(raizId: string, procesoId: string | null): DeRaiz | null {
    const leida = this.lecturas.raiz(raizId, procesoId);
    if (leida) this.recordadas.anotarRaiz(leida);
    return leida;
  }

  private get lecturas(): Lecturas {
    return this.escritor.enSolo ? this.porLectura : this.porEscritura;
  }

  /** Parameters are asked for in most commands, and no command changes them. */
  private filas(consulta: Consulta, params: readonly unknown[]): Columnas[] {
    const l = this.lecturas;
    if (consulta === PARAMETROS) {
      return [...this.recordadas.filas(params.join(' '), () => l.filas(consulta, params))];
    }
    if (tocaLoQueEspera(consulta)) this.escritor.alDia();
    return l.filas(consulta, params);
  }

  private respuesta({ idempotencia }: Destino): VistaDeRaiz['respuesta'] {
    if (!idempotencia) return null;
    const { principal, clave } = idempotencia;
    return this.nuevos.findRespuesta(principal, clave) ?? this.lecturas.respuesta(principal, clave);
  }
}

const SIN_RAIZ = { raiz: null, cadena: [], plazos: [] } as const;

/** The statements of a view on one connection, prepared at first use: when it is opened the tables may not be there. */
class Lecturas {
  private readonly consultor: ConsultorSqlite;
  private preparadas: ReturnType<typeof preparar> | null = null;

  constructor(private readonly bd: ConexionSqlite) {
    this.consultor = new ConsultorSqlite(bd);
  }

  private get s(): ReturnType<typeof preparar> {
    return (this.preparadas ??= preparar(this.bd));
  }

  filas(consulta: Consulta, params: readonly unknown[]): Columnas[] {
    return this.consultor.filas(consulta, params);
  }

  /** @throws RaizInexistente when the process is not of that root */
  raiz(id: string, procesoId: string | null): DeRaiz | null {
    const c = this.s.raiz.get(id) as Columnas | undefined;
    if (!c) return null;
    const plazos = this.filas(PLAZOS_DE_RAIZ, [id]).map(leerPlazo);
    return { raiz: leerRaiz(c), cadena: this.cadena(id, procesoId), plazos };
  }

  version(id: string): unknown {
    return this.s.version.get(id);
  }

  titular(id: string): FilaTitular | undefined {
    const c = this.s.titular.get(id) as Columnas | undefined;
    return c && leerTitular(c);
  }

  /** Of the directory, and how many times a document has changed. */
  versiones(): readonly [directorio: string, cambiosDeDocumentos: string] {
    const [directorio, cambios] = this.s.versiones.get() as readonly [number, number];
    return [String(directorio), String(cambios)];
  }

  /** Offices of the account in force that day. */
  cargos({ cuentaId, fecha }: Destino): readonly Cargo[] {
    if (!cuentaId) return [];
    return this.filas(CARGOS, [cuentaId, fecha]).map(leerCargo);
  }

  respuesta(principal: string, clave: string): VistaDeRaiz['respuesta'] {
    const c = this.s.respuesta.get(principal, clave) as Columnas | undefined;
    if (!c) return null;
    return {
      huella: c['huella'] as string,
      estado: c['estado'] as number,
      cuerpo: JSON.parse(c['cuerpo'] as string),
    };
  }

  /** From the process (null: the root's) up. */
  private cadena(raizId: string, procesoId: string | null): readonly FilaProceso[] {
    const cadena: FilaProceso[] = [];
    let c = (procesoId ? this.s.proceso.get(procesoId) : this.s.procesoRaiz.get(raizId)) as
      Columnas | undefined;
    if (!c || c['raiz_id'] !== raizId) throw new RaizInexistente(procesoId ?? raizId);
    while (c) {
      const proceso = leerProceso(c);
      cadena.push(proceso);
      c = proceso.padreId
        ? (this.s.proceso.get(proceso.padreId) as Columnas | undefined)
        : undefined;
    }
    return cadena;
  }
}

function preparar(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    versiones: p('select version, cambios_de_documentos from version_de_directorio').raw(),
    raiz: p('select * from raiz where id = ?'),
    version: p('select version from raiz where id = ?').pluck(),
    titular: p('select * from titular where id = ?'),
    proceso: p('select * from proceso where id = ?'),
    procesoRaiz: p('select * from proceso where raiz_id = ? and padre_id is null'),
    respuesta: p(
      'select huella, estado, cuerpo from idempotencia where principal = ? and clave = ?',
    ),
  };
}
