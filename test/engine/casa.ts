/** An engine on a real database with the toy procedures, a clock of its own and accounts to command it. */
import { v7 as uuid } from 'uuid';
import type { Procedimiento, Rol } from '../../machines/contrato.js';
import type { ComandoTransicion, Recibo } from '../../src/engine/comandos.js';
import { ComandoRechazado } from '../../src/engine/comandos.js';
import { Engine } from '../../src/engine/engine.js';
import { Catalogo } from '../../src/engine/puertos/catalogo.js';
import { IdsDelSistema } from '../../src/union/ids-del-sistema.js';
import { Reloj } from '../../src/engine/puertos/reloj.js';
import { CalendarioService } from '../../src/modules/calendario/calendario.service.js';
import { FilaDeCalendarioStore } from '../../src/modules/calendario/fila-de-calendario-store.js';
import type { Banco } from '../persistence/fabrica.js';
import { unaCuenta, unaDesignacion, unTitular } from '../persistence/fabrica.js';
import { convenio, encargo, instantaneo, revision } from './fichas/convenio.js';

/** Monday 15 September 2025, ten in the morning in Guayaquil. */
export const LUNES = Date.UTC(2025, 8, 15, 15);
export const UN_DIA = 86_400_000;
export const HORA = 3_600_000;

export class RelojDePrueba extends Reloj {
  constructor(public instante = LUNES) {
    super();
  }
  override ahora(): number {
    return this.instante;
  }
  pasan(ms: number): void {
    this.instante += ms;
  }
}

/** Those of the service: the crash tests name them so. */
export class IdsAlAzar extends IdsDelSistema {}

export class CatalogoFijo extends Catalogo {
  constructor(private readonly lista: readonly Procedimiento[]) {
    super();
  }
  override get(id: string): Procedimiento {
    const p = this.find(id);
    if (p === null) throw new Error(`no hay ${id}`);
    return p;
  }
  override find(id: string): Procedimiento | null {
    return this.lista.find((p) => p.id === id) ?? null;
  }
  override findVigente(nombre: string): Procedimiento | null {
    return this.lista.filter((p) => p.nombre === nombre).at(-1) ?? null;
  }
  override todos(): readonly Procedimiento[] {
    return this.lista;
  }
}

/** «Ley sola»: no editable rows. */
class SinFilas extends FilaDeCalendarioStore {
  override async todas(): Promise<[]> {
    return [];
  }
  override async guardar(): Promise<void> {}
  override async borrar(): Promise<void> {}
}

export async function calendarioDePrueba(): Promise<CalendarioService> {
  const calendario = new CalendarioService(new SinFilas());
  await calendario.recargar();
  return calendario;
}

export const FICHAS = [convenio, revision, encargo, instantaneo];

export class Casa {
  readonly reloj = new RelojDePrueba();
  readonly ids = new IdsDelSistema();
  readonly catalogo: CatalogoFijo;
  engine!: Engine;
  calendario!: CalendarioService;
  private reinicios = 0;

  private constructor(
    readonly banco: Banco,
    procedimientos: readonly Procedimiento[],
  ) {
    this.catalogo = new CatalogoFijo(procedimientos);
  }

  static async abrir(
    banco: Banco,
    procedimientos: readonly Procedimiento[] = FICHAS,
  ): Promise<Casa> {
    const casa = new Casa(banco, procedimientos);
    casa.calendario = await calendarioDePrueba();
    casa.engine = casa.otroEngine();
    return casa;
  }

  /** As after a restart: nothing is remembered but what the database holds. */
  otroEngine(procesos = this.banco.persistencia.procesos): Engine {
    // A store may remember rows it is certain of; on SQLite it is of none once another connection wrote.
    if (this.banco.persistencia.motor === 'sqlite')
      void this.banco.sql(`pragma user_version = ${++this.reinicios}`);
    return new Engine(procesos, this.catalogo, this.calendario, this.reloj, this.ids);
  }

  titular(datos: Parameters<typeof unTitular>[1] = {}): Promise<string> {
    return unTitular(this.banco, datos);
  }

  /** An account with one office. Without titular or gremio it is national. */
  async cuenta(
    rol: Rol,
    cargo: { titularId?: string; gremio?: string; desde?: string; hasta?: string } = {},
  ): Promise<string> {
    const { cuentaId, personaId } = await unaCuenta(this.banco);
    await unaDesignacion(this.banco, { personaId, rol, ...cargo });
    return cuentaId;
  }

  async documento(
    titularId: string | null,
    firmado = true,
    tipos: readonly string[] = ['oficio'],
  ): Promise<string> {
    const id = uuid();
    await this.banco.sql('insert into documento (id, titular_id, version) values ($1, $2, 1)', [
      id,
      titularId,
    ]);
    await this.banco.sql(
      `insert into documento_version (documento_id, version, titulo, clave_busqueda, firmado, visibilidad,
         nombre, mime, tamano, sha256, subido_por, subido_en, tipos)
       values ($1, 1, 'Oficio', 'oficio', $2, 'interno', 'oficio.pdf', 'application/pdf', 10, $3, 'x', $4, $5)`,
      [
        id,
        this.banco.persistencia.motor === 'sqlite' ? Number(firmado) : firmado,
        'a'.repeat(64),
        LUNES,
        `,${tipos.join(',')},`,
      ],
    );
    return id;
  }

  async parametro(
    nombre: string,
    valor: unknown,
    desde = '2020-01-01',
    version = 1,
  ): Promise<void> {
    await this.banco.sql(
      `insert into parametro (id, nombre, version, valor, desde, motivo, creado_en)
       values ($1, $2, $3, $4, $5, 'prueba', $6)`,
      [uuid(), nombre, version, JSON.stringify(valor), desde, LUNES],
    );
  }

  /** One person of each role for a titular, and the national POC. */
  async gente(
    titularId: string,
  ): Promise<{ [R in 'autoridad' | 'delegado' | 'pocl' | 'poc' | 'gremio' | 'foro']: string }> {
    return {
      autoridad: await this.cuenta('autoridad', { titularId }),
      delegado: await this.cuenta('delegado', { titularId }),
      pocl: await this.cuenta('pocl', { titularId }),
      foro: await this.cuenta('foro', { titularId }),
      poc: await this.cuenta('poc'),
      gremio: await this.cuenta('gremio', { gremio: 'AME' }),
    };
  }

  registrar(
    cuentaId: string,
    procesoId: string,
    evento: string,
    mas: Partial<ComandoTransicion> = {},
  ): Promise<Recibo> {
    return this.engine.registrar({
      principal: { cuentaId },
      idempotencia: null,
      procesoId,
      evento,
      datos: {},
      siCoincide: null,
      ...mas,
    });
  }

  abrirConvenio(cuentaId: string, titularId: string): Promise<Recibo> {
    return this.engine.abrir({
      principal: { cuentaId },
      idempotencia: null,
      procedimiento: 'convenio',
      titularId,
      entrada: {},
    });
  }

  filas(tabla: string, raizId: string): Promise<Record<string, unknown>[]> {
    return this.banco.sql(`select * from ${tabla} where raiz_id = $1`, [raizId]);
  }

  async lineas(raizId: string): Promise<{ evento: string; secuencia: number; linea: string }[]> {
    const filas = await this.banco.sql(
      'select evento, secuencia, linea from bitacora where raiz_id = $1 order by secuencia',
      [raizId],
    );
    return filas as unknown as { evento: string; secuencia: number; linea: string }[];
  }
}

/** In one order, whatever they are: what is compared is which there are. */
export const ordenados = <T>(lista: readonly T[]): T[] =>
  [...lista].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The refusal of a command that must be refused. */
export async function rechazo(promesa: Promise<unknown>): Promise<ComandoRechazado> {
  try {
    await promesa;
  } catch (error) {
    if (error instanceof ComandoRechazado) return error;
    throw error;
  }
  throw new Error('nobody refused it');
}
export const codigo = async (promesa: Promise<unknown>): Promise<string> =>
  (await rechazo(promesa)).codigo;
