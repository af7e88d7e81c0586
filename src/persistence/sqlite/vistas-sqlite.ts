import type { Statement } from 'better-sqlite3';
import type { Cargo, FilaProceso, FilaRaiz, FilaTitular } from '../../engine/puertos/filas.js';
import {
  type Asiento,
  type Destino,
  RaizInexistente,
  type VistaDeRaiz,
} from '../../engine/puertos/proceso-store.js';
import { CARGOS, type Consulta, PARAMETROS, PLAZOS_DE_RAIZ } from '../consultas-de-unidad.js';
import { type Columnas, leerCargo, leerProceso, leerRaiz, leerTitular } from '../filas-leidas.js';
import { LectorDeUnidadSql } from '../lector-de-unidad.js';
import { type RaizSuelta, VistasRecordadas } from '../vistas-recordadas.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import { ConsultorSqlite } from './consultor-sqlite.js';
import type { EscritorSqlite } from './escritor-sqlite.js';
import { tocaLoQueEspera } from './tablas-que-esperan.js';

/**
 * What a unit of work starts from. Read on the connection that writes, whose pages are still in its cache after each
 * commit (the reader's are not), but never while somebody has it for a transaction of its own. What was read or written
 * is remembered while it is certain.
 */
export class VistasSqlite {
  private readonly porEscritura: Lecturas;
  private readonly porLectura: Lecturas;
  private readonly lector: LectorDeUnidadSql;
  private readonly recordadas = new VistasRecordadas();
  private versionDeDatos: Statement | null = null;
  private ultimaVersion: unknown = null;
  private ajenas = 0;

  constructor(
    private readonly escritura: ConexionSqlite,
    lectura: ConexionSqlite,
    private readonly escritor: EscritorSqlite,
    private readonly nuevos: AsientosNuevos,
  ) {
    this.porEscritura = new Lecturas(escritura);
    this.porLectura = new Lecturas(lectura);
    this.lector = new LectorDeUnidadSql((consulta, params) => this.filas(consulta, params));
  }

  /** @throws RaizInexistente */
  leer(destino: Destino): VistaDeRaiz {
    const r = this.certeras();
    const { raizId, procesoId, idempotencia } = destino;
    const conocida = r.findRaiz(raizId);
    const sabida = conocida ? r.findCadena(raizId, procesoId) : undefined;
    // Part of it is only in what waits.
    if (!sabida && this.nuevos.version(raizId) !== undefined) this.escritor.alDia();
    const raiz = conocida ?? this.lecturas.raiz(raizId);
    if (!raiz && !destino.nueva) throw new RaizInexistente(raizId);
    const titular = this.titular(raiz?.titularId ?? destino.titularId);
    let cadena: readonly FilaProceso[] = [];
    if (raiz) {
      cadena = sabida ?? this.lecturas.cadena(raizId, procesoId);
      if (!sabida && !this.escritor.enSolo) r.recordarLeidas(raiz, cadena);
    }
    return {
      raiz: raiz ?? null,
      titular,
      cadena,
      cargos: this.cargos(destino, titular),
      respuesta: idempotencia ? this.respuesta(idempotencia) : null,
      lector: this.lector,
    };
  }

  sigueEnPie({ raiz }: VistaDeRaiz): boolean {
    if (!raiz) return true;
    this.certeras();
    return (this.nuevos.version(raiz.id) ?? this.lecturas.version(raiz.id)) === raiz.version;
  }

  /** From when a command on the root begins to be written until its end is known. */
  soltar(raizId: string): RaizSuelta | undefined {
    return this.recordadas.soltar(raizId);
  }

  recordar(asiento: Asiento, vista: VistaDeRaiz, suelta: RaizSuelta | undefined): void {
    if (suelta) this.recordadas.recordarEscritas(asiento, vista, suelta);
  }

  /**
   * What is known for sure: nobody else wrote since. Exact and not a guess: SQLite says when another connection did
   * (the writer's own commits do not count for it), and this process writes through one queue, which counts what is
   * not a command's.
   */
  private certeras(): VistasRecordadas {
    this.versionDeDatos ??= this.escritura.prepare('pragma data_version').pluck();
    const version = this.versionDeDatos.get();
    if (version !== this.ultimaVersion || this.ajenas !== this.escritor.ajenas) {
      this.ultimaVersion = version;
      this.ajenas = this.escritor.ajenas;
      this.recordadas.olvidar();
      this.escritor.alDia();
    }
    return this.recordadas;
  }

  private get lecturas(): Lecturas {
    return this.escritor.enSolo ? this.porLectura : this.porEscritura;
  }

  /** Parameters are asked for in most commands, and no command changes them. */
  private filas(consulta: Consulta, params: readonly unknown[]): Columnas[] {
    if (consulta !== PARAMETROS || this.escritor.enSolo) {
      if (consulta === PLAZOS_DE_RAIZ) return this.plazos(params);
      if (tocaLoQueEspera(consulta)) this.escritor.alDia();
      return this.lecturas.filas(consulta, params);
    }
    const clave = params.join(' ');
    let filas = this.recordadas.findLeidas(clave);
    if (filas === undefined) {
      filas = this.lecturas.filas(consulta, params);
      this.recordadas.recordarFilas(clave, filas);
    }
    return [...filas];
  }

  /** Asked for in most commands of a procedure with deadlines: what waits is not laid for this. */
  private plazos(params: readonly unknown[]): Columnas[] {
    const filas = this.lecturas.filas(PLAZOS_DE_RAIZ, params);
    return this.nuevos.conPlazos(params[0] as string, filas);
  }

  private respuesta({
    principal,
    clave,
  }: NonNullable<Destino['idempotencia']>): VistaDeRaiz['respuesta'] {
    return this.nuevos.findRespuesta(principal, clave) ?? this.lecturas.respuesta(principal, clave);
  }

  private titular(id: string): FilaTitular {
    const conocido = this.recordadas.findTitular(id);
    if (conocido) return conocido;
    const titular = this.lecturas.titular(id);
    if (!titular) throw new RaizInexistente(id);
    if (!this.escritor.enSolo) this.recordadas.recordarTitular(titular);
    return titular;
  }

  private cargos({ cuentaId, fecha }: Destino, titular: FilaTitular): readonly Cargo[] {
    if (!cuentaId) return [];
    const clave = `${cuentaId} ${fecha} ${titular.id}`;
    const conocidos = this.recordadas.findCargos(clave);
    if (conocidos) return conocidos;
    const cargos = this.lecturas
      .filas(CARGOS, [cuentaId, fecha, titular.id, titular.gremio])
      .map(leerCargo);
    if (!this.escritor.enSolo) this.recordadas.recordarCargos(clave, cargos);
    return cargos;
  }
}

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

  raiz(id: string): FilaRaiz | undefined {
    const c = this.s.raiz.get(id) as Columnas | undefined;
    return c && leerRaiz(c);
  }

  version(id: string): unknown {
    return this.s.version.get(id);
  }

  titular(id: string): FilaTitular | undefined {
    const c = this.s.titular.get(id) as Columnas | undefined;
    return c && leerTitular(c);
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

  /** From the process (null: the root's) up. @throws RaizInexistente */
  cadena(raizId: string, procesoId: string | null): readonly FilaProceso[] {
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
