/** The parts of the service over a database with the base data and the demonstration loaded, without its door. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../src/app.module.js';
import { cargarDatosBase, type DatosBaseCargados } from '../../src/datos-base.js';
import type { CargaHecha } from '../../src/demo/cargador.js';
import type { RelojDeDemostracion } from '../../src/demo/reloj-de-demostracion.js';
import { instanteDeApertura } from '../../src/demo/cargador.js';
import { cargarDemostracion, relojDeDemostracion } from '../../src/demostracion.js';
import { Engine } from '../../src/engine/engine.js';
import type { Linea } from '../../src/engine/linea.js';
import { Catalogo } from '../../src/engine/puertos/catalogo.js';
import { Etiquetas } from '../../src/modules/procesos/etiquetas.js';
import type { Persistencia } from '../../src/persistence/abrir.js';
import { leerConfiguracion, type Configuracion } from '../../src/platform/configuracion.js';
import { crearRegistro, RegistroDeNest } from '../../src/platform/registro.js';
import { bancoSqlite } from '../persistence/bancos.js';
import type { Banco } from '../persistence/fabrica.js';

export interface OpcionesDeSalon {
  readonly fecha?: string;
  readonly banco?: (reloj: RelojDeDemostracion) => Promise<Banco>;
}

export class Salon {
  private constructor(
    readonly banco: Banco,
    readonly reloj: RelojDeDemostracion,
    readonly base: DatosBaseCargados,
    private readonly partes: INestApplicationContext,
    private readonly config: Configuracion,
    private readonly carpeta: string,
  ) {}

  /** Everything but the demonstration itself. */
  static async abrir({ fecha = '2025-09-15', banco }: OpcionesDeSalon = {}): Promise<Salon> {
    const carpeta = mkdtempSync(join(tmpdir(), 'minga-salon-'));
    const config = leerConfiguracion({
      MINGA_PERFIL: 'demo',
      MINGA_DATOS: carpeta,
      MINGA_DEMO_FECHA: fecha,
      MINGA_REGISTRO: 'silent',
    });
    const reloj = relojDeDemostracion(config);
    const b = await (banco ?? ((r) => bancoSqlite({ reloj: r })))(reloj);
    const base = await cargarDatosBase(b.persistencia);
    const registro = crearRegistro(config.nivelDeRegistro);
    const partes = await NestFactory.createApplicationContext(
      AppModule.con({ config, registro, persistencia: b.persistencia }),
      { logger: new RegistroDeNest(registro), abortOnError: false },
    );
    return new Salon(b, reloj, base, partes, config, carpeta);
  }

  get p(): Persistencia {
    return this.banco.persistencia;
  }
  /** The words of every procedure there is, those drawn here too. */
  get etiquetas(): Etiquetas {
    return new Etiquetas(this.partes.get(Catalogo));
  }

  get engine(): Engine {
    return this.partes.get(Engine);
  }

  sql<T>(texto: string, params: readonly unknown[] = []): Promise<T[]> {
    return this.banco.sql(texto, params) as Promise<T[]>;
  }

  async contar(de: string): Promise<number> {
    return Number((await this.sql<{ n: number }>(`select count(*) as n from ${de}`))[0]?.n);
  }

  /** Of each titular, the hash of its journal's last line: two journals with the same are the same. */
  /** A titular has its way and, beside it, its bodies and their sessions: those by their kind and their turn. */
  /** But for those where citizens contributed: that comes in once the clock runs, and is of that moment. */
  async cabezas(): Promise<{ [raiz: string]: string }> {
    const filas = await this.sql<{ nombre: string; procedimiento: string; hash: string }>(
      `select t.nombre, p.procedimiento, r.hash from raiz r join titular t on t.id = r.titular_id
         join proceso p on p.id = r.id where not exists
           (select 1 from bitacora b where b.raiz_id = r.id and b.registrado_en >= ${instanteDeApertura(this.config.demoFecha)})
         order by r.id`,
    );
    const cabezas: { [raiz: string]: string } = {};
    for (const f of filas) {
      const base = f.nombre in cabezas ? `${f.nombre} · ${f.procedimiento}` : f.nombre;
      let nombre = base;
      for (let n = 2; nombre in cabezas; n++) nombre = `${base} ${n}`;
      cabezas[nombre] = f.hash;
    }
    return cabezas;
  }

  cargar(p: Persistencia = this.p): Promise<CargaHecha> {
    return cargarDemostracion(this.partes, this.config, p);
  }

  cargarBase(): Promise<DatosBaseCargados> {
    return cargarDatosBase(this.p);
  }

  async lineasDe(titular: string): Promise<Linea[]> {
    const filas = await this.sql<{ linea: string }>(
      `select b.linea from bitacora b join raiz r on r.id = b.raiz_id join titular t on t.id = r.titular_id
        where t.nombre = $1 order by b.secuencia`,
      [titular],
    );
    return filas.map((f) => JSON.parse(f.linea) as Linea);
  }

  async cerrar(): Promise<void> {
    await this.partes.close();
    await this.banco.cerrar();
    rmSync(this.carpeta, { recursive: true, force: true });
  }
}
