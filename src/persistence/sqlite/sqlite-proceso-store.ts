import type { Statement } from 'better-sqlite3';
import type {
  FilaIncidente,
  FilaLinea,
  FilaPlazo,
  FilaRaiz,
  FilaSalida,
  FilaTexto,
  FilaTitular,
  Instante,
} from '../../engine/puertos/filas.js';
import {
  type Asiento,
  type Destino,
  ProcesoStore,
  type Resultado,
  type VistaDeRaiz,
} from '../../engine/puertos/proceso-store.js';
import type { Reloj } from '../../engine/puertos/reloj.js';
import { Conflicto, ConflictoPersistente } from '../conflicto.js';
import { RAICES, TEXTOS, TEXTOS_DE_RAIZ, TITULAR, UBICACION } from '../consultas-de-unidad.js';
import {
  type Columnas,
  leerLinea,
  leerPlazo,
  leerRaiz,
  leerSalida,
  leerTexto,
  leerTitular,
} from '../filas-leidas.js';
import { rompeIndice } from '../repetido.js';
import type { ProyeccionesConocidas } from '../proyecciones-conocidas.js';
import { revisarAsiento } from '../revisar-asiento.js';
import { Turnos } from '../turnos.js';
import type { AsentadorSqlite } from './asentador-sqlite.js';
import type { AsientosNuevos } from './asientos-nuevos.js';
import type { ConexionSqlite } from './conexion-sqlite.js';
import { ConsultorSqlite } from './consultor-sqlite.js';
import type { EscritorSqlite } from './escritor-sqlite.js';
import { VistasSqlite } from './vistas-sqlite.js';

const SOBREPASADO = Symbol('sobrepasado');
/** Under exclusive order only another process, or a command that began before the order, can still be faster. */
const INTENTOS_EN_TURNO = 50;

/**
 * Processes on SQLite. Lists are read on a read-only connection; writes go to the one queue. `asentar` is optimistic: read,
 * decide, and write guarded by the root's version; overtaken twice, it asks for exclusive order. A command alone leaves one
 * row for later (`AsientosNuevos`); many together go straight to their tables.
 */
export class SqliteProcesoStore extends ProcesoStore {
  private readonly turnos = new Turnos();
  private readonly consultor: ConsultorSqlite;
  private readonly vistas: VistasSqlite;
  private escriturasPreparadas: ReturnType<typeof prepararEscrituras> | null = null;

  constructor(
    private readonly escritura: ConexionSqlite,
    private readonly lectura: ConexionSqlite,
    private readonly escritor: EscritorSqlite,
    private readonly reloj: Reloj,
    private readonly conocidas: ProyeccionesConocidas,
    private readonly asentador: AsentadorSqlite,
    private readonly nuevos: AsientosNuevos,
  ) {
    super();
    this.consultor = new ConsultorSqlite(this.lectura);
    this.vistas = new VistasSqlite(escritura, lectura, escritor, nuevos);
  }

  /** Prepared at first use: when the store is built the tables may not be there yet. */
  private get escrituras(): ReturnType<typeof prepararEscrituras> {
    return (this.escriturasPreparadas ??= prepararEscrituras(this.escritura));
  }

  override async asentar<T>(
    destino: Destino,
    decidir: (vista: VistaDeRaiz) => Promise<Resultado<T>> | Resultado<T>,
  ): Promise<T> {
    return this.insistir(destino.raizId, async () => {
      const vista = this.vistas.leer(destino);
      const resultado = await this.enPie(vista, decidir);
      if (resultado === SOBREPASADO) return SOBREPASADO;
      if (resultado.asiento && !(await this.escribir(resultado.asiento, vista))) return SOBREPASADO;
      return resultado.valor;
    });
  }

  override async leer<T>(
    destino: Destino,
    ver: (vista: VistaDeRaiz) => Promise<T> | T,
  ): Promise<T> {
    return this.insistir(destino.raizId, async () => {
      const visto = await this.enPie(this.vistas.leer(destino), async (vista) => ({
        asiento: null,
        valor: await ver(vista),
      }));
      return visto === SOBREPASADO ? SOBREPASADO : visto.valor;
    });
  }

  private async insistir<T>(
    raizId: string,
    intentar: () => Promise<T | typeof SOBREPASADO>,
  ): Promise<T> {
    for (let i = 0; i < 2 && !this.turnos.ocupado(raizId); i += 1) {
      const hecho = await intentar();
      if (hecho !== SOBREPASADO) return hecho;
    }
    return this.turnos.tomar(raizId, async () => {
      for (let i = 0; i < INTENTOS_EN_TURNO; i += 1) {
        const hecho = await intentar();
        if (hecho !== SOBREPASADO) return hecho;
      }
      throw new ConflictoPersistente(raizId);
    });
  }

  /** A refusal, or an answer without writing, only counts if the root did not change meanwhile. */
  private async enPie<T>(
    vista: VistaDeRaiz,
    decidir: (vista: VistaDeRaiz) => Promise<Resultado<T>> | Resultado<T>,
  ): Promise<Resultado<T> | typeof SOBREPASADO> {
    let resultado: Resultado<T>;
    try {
      resultado = await decidir(vista);
    } catch (error) {
      if (this.vistas.sigueEnPie(vista)) throw error;
      return SOBREPASADO;
    }
    return resultado.asiento || this.vistas.sigueEnPie(vista) ? resultado : SOBREPASADO;
  }

  private async escribir(asiento: Asiento, vista: VistaDeRaiz): Promise<boolean> {
    revisarAsiento(asiento, vista);
    const ahora = this.reloj.ahora();
    const suelta = this.vistas.soltar(asiento.raiz.id);
    try {
      await this.escritor.orden(
        (aTablas) => (aTablas ? this.asentador : this.nuevos).asentar(asiento, vista, ahora),
        !this.nuevos.cabe(asiento, vista),
        (escritas) => {
          this.conocidas.anotar(asiento.raiz.id, vista.raiz?.version ?? 0, escritas);
          this.vistas.recordar(asiento, vista, suelta);
        },
      );
      return true;
    } catch (error) {
      // Overtaken; or another process of the titular was opened meanwhile, and whoever decides must see it.
      if (error instanceof Conflicto || rompeIndice(error, 'raiz_unica_abierta')) return false;
      throw error;
    }
  }

  override async findUbicacion(
    procesoId: string,
  ): Promise<{ raizId: string; titularId: string } | null> {
    const fila = this.consultor.fila(UBICACION, [procesoId]);
    return fila
      ? { raizId: fila['raiz_id'] as string, titularId: fila['titular_id'] as string }
      : null;
  }

  override async findTitular(titularId: string): Promise<FilaTitular | null> {
    const fila = this.consultor.fila(TITULAR, [titularId]);
    return fila ? leerTitular(fila) : null;
  }

  override async anotarIncidente(i: FilaIncidente): Promise<void> {
    await this.escritor.junto(
      () =>
        this.escrituras.incidente.run(
          i.id,
          i.raizId,
          i.procesoId,
          i.codigo,
          JSON.stringify(i.detalle),
          i.creadoEn,
        ),
      { aTablas: false },
    );
  }

  override async arrendarPlazos(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly FilaPlazo[]> {
    const filas = await this.escritor.junto(
      () => this.escrituras.arrendarPlazos.all({ ahora, n, arrendatario, hasta }) as Columnas[],
    );
    return filas.map(leerPlazo).sort((a, b) => a.venceEn - b.venceEn || (a.id < b.id ? -1 : 1));
  }

  override async arrendarSalidas(
    ahora: Instante,
    n: number,
    arrendatario: string,
    hasta: Instante,
  ): Promise<readonly (FilaSalida & { readonly intentos: number })[]> {
    const filas = await this.escritor.junto(() => {
      const { salidasNuevas, moverSalidas, quitarMovidas, arrendarSalidas } = this.escrituras;
      const ultima = salidasNuevas.get(n) as number | null;
      if (ultima !== null) {
        moverSalidas.run(ultima);
        quitarMovidas.run(ultima);
      }
      return arrendarSalidas.all({ ahora, n, arrendatario, hasta }) as Columnas[];
    });
    return filas.map(leerSalida).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  override async marcarSalida(
    id: string,
    r: Parameters<ProcesoStore['marcarSalida']>[1],
  ): Promise<void> {
    const proximoEn = r.estado === 'pendiente' ? r.proximoEn : null;
    const error = r.estado === 'enviada' ? null : r.error;
    await this.escritor.junto(() =>
      this.escrituras.marcarSalida.run(r.estado, proximoEn, error, id),
    );
  }

  override async desdePosicion(
    posicion: string | null,
    limite: number,
  ): Promise<{ readonly lineas: readonly FilaLinea[]; readonly posicion: string | null }> {
    this.escritor.alDia();
    const filas = this.consultor.filas(DESDE_POSICION, [Number(posicion ?? 0), limite]);
    const ultima = filas.at(-1);
    return {
      lineas: filas.map(leerLinea),
      posicion: ultima ? String(ultima['posicion']) : posicion,
    };
  }

  override async ultimaPosicion(): Promise<string | null> {
    this.escritor.alDia();
    const posicion = this.consultor.filas(ULTIMA_POSICION, [])[0]?.['posicion'];
    return typeof posicion === 'number' || typeof posicion === 'bigint' ? String(posicion) : null;
  }

  override async raices(despuesDe: string | null, limite: number): Promise<readonly FilaRaiz[]> {
    this.escritor.alDia();
    return this.consultor.filas(RAICES, [despuesDe ?? '', limite]).map(leerRaiz);
  }

  override async textos(
    refs: readonly string[],
  ): Promise<{ readonly [ref: string]: string | null }> {
    this.escritor.alDia();
    const filas = refs.length === 0 ? [] : this.consultor.filas(TEXTOS, [JSON.stringify(refs)]);
    return Object.fromEntries(filas.map((f) => [f['ref'] as string, f['texto'] as string | null]));
  }

  override async textosDeRaiz(raizId: string): Promise<readonly FilaTexto[]> {
    this.escritor.alDia();
    return this.consultor.filas(TEXTOS_DE_RAIZ, [raizId]).map(leerTexto);
  }
}

const DESDE_POSICION = {
  nombre: 'desde_posicion',
  sql: 'select * from bitacora where posicion > $1 order by posicion limit $2',
};

const ULTIMA_POSICION = {
  nombre: 'ultima_posicion',
  sql: 'select max(posicion) as posicion from bitacora',
};

function prepararEscrituras(bd: ConexionSqlite) {
  const p = (sql: string): Statement => bd.prepare(sql);
  return {
    incidente: p(
      'insert into incidente (id, raiz_id, proceso_id, codigo, detalle, creado_en) values (?,?,?,?,?,?)',
    ),
    arrendarPlazos:
      p(`update plazo set proximo_en = @hasta, arrendatario = @arrendatario where id in (
        select p.id from plazo p join raiz r on r.id = p.raiz_id
         where p.estado = 'armado' and p.proximo_en <= @ahora and r.marca_clase is null
         order by p.proximo_en limit @n)
      returning *`),
    // What commands left to say, some at a time, takes its place in the outbox.
    salidasNuevas: p('select max(n) from (select n from salida_nueva order by n limit ?)').pluck(),
    moverSalidas:
      p(`insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
      select m.value ->> 'id', s.raiz_id, m.value ->> 'secuencia', m.value ->> 'canal', m.value ->> 'tipo',
             m.value -> 'carga', m.value ->> 'creadoEn', m.value ->> 'creadoEn'
        from salida_nueva s, json_each(s.mensajes) m where s.n <= ?
      on conflict do nothing`),
    quitarMovidas: p('delete from salida_nueva where n <= ?'),
    arrendarSalidas:
      p(`update salida set proximo_en = @hasta, arrendatario = @arrendatario, intentos = intentos + 1
       where id in (
        select id from salida where estado = 'pendiente' and proximo_en <= @ahora order by proximo_en limit @n)
      returning *`),
    marcarSalida: p(`update salida set estado = ?, proximo_en = coalesce(?, proximo_en), error = ?,
      arrendatario = null where id = ?`),
  };
}
